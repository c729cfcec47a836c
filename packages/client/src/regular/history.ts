import type { ConversationId } from '@sotto/protocol';
import type {
  ConversationFailure,
  LoadedHistory,
  Result,
  TimelinePage,
  TimelineQuery,
} from '../api/index.ts';
import type { EngineContext, RegularRecord } from '../conversation/index.ts';
import { readTimeline } from '../message/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { itemAddress } from '../timeline/index.ts';
import { addMessage, noChangesYet, shownAfter } from './take-in.ts';

/** Pages that one call fetches at most. */
const MOST_PAGES = 5;
/** Pages that a bulk reader's call fetches at most. */
const MOST_LOADED = 20;

/** A stretch of the timeline; what is earlier than what is here is fetched, as far as there is a network. */
export async function readHistory(
  context: EngineContext,
  conversationId: ConversationId,
  query: TimelineQuery,
): Promise<TimelinePage> {
  for (let fetched = 0; ; fetched += 1) {
    const page = await readTimeline(context.records, conversationId, query);
    const floor = context.regular.record(conversationId)?.floor;
    if (page.hasEarlier || floor === 1 || floor === undefined) return page;
    const isEnough = fetched === MOST_PAGES || page.items.length >= query.limit;
    if (isEnough || !(await fetchEarlier(context, conversationId)).ok) return { ...page, hasEarlier: true };
  }
}

/** Fetches a large stretch of what is earlier than what is here. */
export async function loadRegular(
  context: EngineContext,
  { conversationId }: RegularRecord,
): Promise<Result<LoadedHistory, ConversationFailure>> {
  let loaded = 0;
  for (let fetched = 0; fetched < MOST_LOADED; fetched += 1) {
    const before = context.regular.record(conversationId)?.floor;
    if (before === 1 || before === undefined) break;
    const page = await fetchEarlier(context, conversationId);
    if (!page.ok) return page;
    loaded += page.value;
  }
  const hasEarlier = context.regular.record(conversationId)?.floor !== 1;
  return { ok: true, value: { loaded, hasEarlier } };
}

/** @returns how many messages it has brought. */
function fetchEarlier(
  context: EngineContext,
  id: ConversationId,
): Promise<Result<number, ConversationFailure>> {
  return context.writers.run(id, async () => {
    const before = context.regular.record(id);
    if (before === undefined || before.floor === 1) return { ok: true, value: 0 };
    const page = await context.transport.regularMessages(id, before.floor);
    if (!page.ok) return { ok: false, error: networkFailureOf(page.error) };
    if (page.value === null) return { ok: false, error: { code: 'unknown-conversation' } };
    const { messages, hasNextPage } = page.value;
    const floor = hasNextPage ? (messages.at(-1)?.seq ?? 1) : 1;
    const taken = await context.regular.take(id, async (known) => {
      if (known === undefined) return null;
      const changes = noChangesYet();
      for (const message of messages) {
        if (message.seq > known.clearedSeq) await addMessage(context, id, message, changes);
      }
      const { batch, items } = changes;
      for (const item of items) batch.put(itemAddress(id, item.order), item);
      const next = { ...known, floor };
      return {
        batch,
        // It is no news: whoever asked for it gets it. Others are told only of own texts that have found their place.
        items: changes.removedOrders.length === 0 ? [] : items.filter(({ outgoing }) => outgoing),
        next,
        show: (shown) => shownAfter(context, next, shown, changes, shown),
      };
    });
    return { ok: true, value: taken === null ? 0 : messages.length };
  });
}
