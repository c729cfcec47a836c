/** What a person has written into a conversation and the server does not have yet; it goes when the conversation does. */
import type { Device, TimelineItem } from '@sotto/client';
import { answerOf } from './answer-of.ts';

/** Own messages that have no place yet stand at the end, so the newest stretch has them. */
const newest = 50;

export function countUnsent(items: readonly TimelineItem[]): number {
  return items.filter((item) => item.type === 'message' && item.outgoing && item.delivery.state !== 'sent')
    .length;
}

/** @returns how many there are; none as well when the device cannot tell. */
export async function unsentIn(device: Pick<Device, 'timeline'>, conversationId: string): Promise<number> {
  const page = await answerOf(device.timeline(conversationId, { limit: newest }));
  return page === null ? 0 : countUnsent(page.items);
}
