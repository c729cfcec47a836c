import type { ConversationId } from '@sotto/protocol';
import type { ItemOrder, TimelinePage, TimelineQuery } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { RecordStore } from '../store/index.ts';
import { FIRST_LOCAL, FIRST_ORDER, itemsBetween, LAST_ORDER } from '../timeline/index.ts';
import { shareState } from './marks.ts';

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

/** The person has seen everything up to `upTo`. Never goes back. @returns whether it has gone forward. */
export async function markRead(
  context: EngineContext,
  conversationId: ConversationId,
  upTo: ItemOrder,
): Promise<boolean> {
  const { shown: table, records } = context;
  if (!table.has(conversationId)) return false;
  const moved = await table.touch(conversationId, async (shown) => {
    const mark = upTo < FIRST_LOCAL ? upTo : await newestPlaced(records, conversationId);
    // A mark among own messages that wait is one from before these had their places.
    const before = shown.readUpTo < FIRST_LOCAL ? shown.readUpTo : FIRST_ORDER;
    if (mark <= before) return null;
    const unread = shown.unread === 0 ? 0 : await countUnread(records, conversationId, mark);
    return { showing: { show: () => ({ ...shown, readUpTo: mark, unread }) }, value: true };
  });
  if (moved === true) await shareState(context, conversationId);
  return moved === true;
}

/** What comes after the mark is what is unread: no more than that is looked at. */
export async function countUnread(
  records: RecordStore,
  conversationId: ConversationId,
  mark: ItemOrder,
): Promise<number> {
  const after = await records.list(itemsBetween(conversationId, `${mark}\0`, LAST_ORDER));
  return after.filter(({ value }) => value.type === 'message' && !value.outgoing).length;
}

/** The newest item that the server has given a place. What comes next may come before an own one that waits. */
async function newestPlaced(records: RecordStore, conversationId: ConversationId): Promise<ItemOrder> {
  const stretch = itemsBetween(conversationId, FIRST_ORDER, FIRST_LOCAL);
  const [newest] = await records.list({ ...stretch, descending: true, limit: 1 });
  return newest?.value.order ?? FIRST_ORDER;
}
