import type { ConversationId } from '@sotto/protocol';
import type {
  ConversationFailure,
  LoadedHistory,
  Result,
  TimelinePage,
  TimelineQuery,
} from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { readTimeline } from '../message/index.ts';
import type { UnreadStretch } from '../stretches/index.ts';
import { seqOf } from '../timeline/index.ts';
import { loadPage } from './load-page.ts';

/** Messages that one fetch of a timeline, and of a bulk reader, brings. */
const PAGE = 50;
const BULK = 100;
/** Pages that one call fetches at most. */
const MOST_PAGES = 5;
const MOST_BULK = 20;

/**
 * A stretch of the timeline; what is not here is fetched, as far as there is a network.
 *
 * @param isOnline a session that the server does not know as this device's is shown nothing.
 */
export async function readArchived(
  context: EngineContext,
  id: ConversationId,
  query: TimelineQuery,
  isOnline: boolean,
): Promise<TimelinePage> {
  const before = query.before === undefined ? null : seqOf(query.before);
  for (let fetched = 0; ; fetched += 1) {
    const page = await readTimeline(context.records, id, query);
    const [first] = page.items;
    const isFull = page.hasEarlier || page.items.length >= query.limit;
    const lowest = (isFull && first !== undefined ? seqOf(first.order) : null) ?? 0;
    const unread = unreadSpans(context, id).filter(({ from }) => before === null || from < before);
    const gap = unread.find(({ to }) => to - 1 > lowest);
    if (gap === undefined) return { ...page, hasEarlier: page.hasEarlier || unread.length > 0 };
    if (!isOnline) return { ...page, hasEarlier: true };
    // Enough for now: what is shown ends where the gap does.
    if (fetched === MOST_PAGES) {
      const items = page.items.filter(({ order }) => (seqOf(order) ?? gap.to) >= gap.to);
      return { items, hasEarlier: true };
    }
    const loaded = await loadPage(context, id, gap.from, { first: PAGE, tell: false });
    // Without a network there is what is here.
    if (!loaded.ok) return { ...page, hasEarlier: true };
    context.stretches.noteDue(id);
  }
}

/** Fetches a large stretch of what is not here, newest first. */
export async function loadArchived(
  context: EngineContext,
  id: ConversationId,
): Promise<Result<LoadedHistory, ConversationFailure>> {
  let loaded = 0;
  for (let fetched = 0; fetched < MOST_BULK; fetched += 1) {
    const [newest] = unreadSpans(context, id);
    if (newest === undefined) break;
    const page = await loadPage(context, id, newest.from, { first: BULK, tell: false });
    if (!page.ok) return page;
    loaded += page.value;
  }
  context.stretches.noteDue(id);
  return { ok: true, value: { loaded, hasEarlier: unreadSpans(context, id).length > 0 } };
}

/** Newest first. Single messages are looked for in the background. */
function unreadSpans({ stretches }: EngineContext, id: ConversationId): readonly UnreadStretch[] {
  return stretches.of(id).filter(({ kind }) => kind === 'span');
}
