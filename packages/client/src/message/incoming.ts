import type { Device, MessageItem } from '../api/index.ts';

/**
 * Messages of others as they arrive, of both kinds of conversation, one after the other, for bots. One counts as read
 * when the next is asked for. What arrived before the loop began is in the timeline.
 *
 * @param signal ends the loop.
 */
export async function* incomingMessages(
  device: Device,
  signal?: AbortSignal,
): AsyncGenerator<MessageItem, void> {
  const queue: MessageItem[] = [];
  let wake = () => {};
  const stop = device.subscribe((event) => {
    if (event.type !== 'items') return;
    // Items also change, by reactions: new are those that the event says have arrived.
    for (const item of event.items) {
      if (item.type === 'message' && event.arrived?.includes(item.itemId) === true) queue.push(item);
    }
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (signal?.aborted !== true) {
      const next = queue.shift();
      if (next !== undefined) {
        yield next;
        await device.markRead(next.conversationId, next.order);
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', onAbort);
  }
}
