import type { ConversationId } from '@sotto/protocol';
import type { ItemOrder, TimelinePage, TimelineQuery } from '../api.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { RecordStore } from '../store/index.ts';
import { FIRST_ORDER, itemsBetween, LAST_ORDER } from '../timeline/index.ts';

const LONGEST_PAGE = 200;

/** A stretch of the timeline that ends before `page.before`. Costs what it shows, however long the conversation. */
export async function readTimeline(
  records: RecordStore,
  conversationId: ConversationId,
  page: TimelineQuery,
): Promise<TimelinePage> {
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), LONGEST_PAGE);
  const stretch = itemsBetween(conversationId, FIRST_ORDER, page.before ?? LAST_ORDER);
  // One more than is shown tells whether there are earlier ones.
  const newestFirst = await records.list({ ...stretch, descending: true, limit: limit + 1 });
  const items = newestFirst.slice(0, limit).map(({ value }) => value);
  return { items: items.toReversed(), hasEarlier: newestFirst.length > limit };
}

/** The person has seen everything up to `upTo`. Never goes back. */
export async function markRead(
  context: EngineContext,
  conversationId: ConversationId,
  upTo: ItemOrder,
): Promise<void> {
  if (context.table.record(conversationId) === undefined) return;
  await context.table.touch(conversationId, async (shown) => {
    if (upTo <= shown.readUpTo) return null;
    // What comes after the mark is what is unread: no more than that is looked at.
    const stretch = itemsBetween(conversationId, `${upTo}\0`, LAST_ORDER);
    const after = shown.unread === 0 ? [] : await context.records.list(stretch);
    const unread = after.filter(({ value }) => value.type === 'message' && !value.outgoing).length;
    return { showing: { show: () => ({ ...shown, readUpTo: upTo, unread }) }, value: null };
  });
}
