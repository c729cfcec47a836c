import type { Device, MessageItem } from '../api.ts';

/**
 * Messages of others as they arrive, one after the other, for bots. What arrived before the loop began, or while
 * no device ran, is in the timeline.
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
    for (const item of event.items) {
      if (item.type === 'message' && item.delivery.state === 'received') queue.push(item);
    }
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (signal?.aborted !== true) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else {
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
