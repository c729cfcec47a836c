import { type AccountId, type ConversationId, isEmoji, parseConversationId } from '@sotto/protocol';
import type {
  ConversationFailure,
  ItemOrder,
  Marks,
  ReactFailure,
  Result,
  StartConversationFailure,
} from '../api/index.ts';
import type { EngineContext, RegularRecord } from '../conversation/index.ts';
import { discardItem, ownItem } from '../message/index.ts';
import { networkFailureOf, type RegularFacts, type RegularText, type Reply } from '../ports/index.ts';
import { FIRST_LOCAL, FIRST_ORDER, LAST_ORDER, placeAddress } from '../timeline/index.ts';
import { adopt, takeFacts } from './take-change.ts';
import { addMessage, noChangesYet, removeMessage, removeStretch, shownAfter } from './take-in.ts';

const UNKNOWN_ITEM = { ok: false, error: { code: 'unknown-item' } } as const;
const DONE = { ok: true, value: undefined } as const;

/** The regular conversation with an account: the one that is known here, or that the server has or makes. */
export async function startRegular(
  context: EngineContext,
  accountId: AccountId,
): Promise<Result<ConversationId, StartConversationFailure>> {
  const known = context.regular.with(accountId);
  if (known !== undefined) return { ok: true, value: known.conversationId };
  const started = await context.transport.startRegular(accountId);
  if (!started.ok) {
    const { error } = started;
    if (error.code === 'not-found' || error.code === 'invalid')
      return { ok: false, error: { code: 'not-found' } };
    return { ok: false, error: networkFailureOf(error) };
  }
  const id = parseConversationId(started.value.id);
  if (!id.ok || started.value.peer.id !== accountId) {
    return { ok: false, error: { code: 'server-failed', reference: null } };
  }
  await adopt(context, id.value, accountId, started.value);
  return { ok: true, value: id.value };
}

export async function acceptRequest(
  context: EngineContext,
  { conversationId }: RegularRecord,
): Promise<Result<void, ConversationFailure>> {
  return await changed(context, conversationId, context.transport.acceptRequest(conversationId));
}

export async function markRegular(
  context: EngineContext,
  { conversationId }: RegularRecord,
  marks: Partial<Marks>,
): Promise<Result<void, ConversationFailure>> {
  return await changed(context, conversationId, context.transport.markRegular(conversationId, marks));
}

/** What was written here and not sent goes, too; what came after this device's last look stays. */
export async function deleteRegular(
  context: EngineContext,
  { conversationId }: RegularRecord,
): Promise<Result<void, ConversationFailure>> {
  return await context.writers.run(conversationId, async () => {
    const lastSeq = context.regular.record(conversationId)?.lastSeq ?? 0;
    const asked = context.transport.deleteRegular(conversationId, lastSeq);
    const done = await changed(context, conversationId, asked);
    if (done.ok) return await clear(context, conversationId, FIRST_LOCAL);
    // The server has it no more, as the other account is gone and nothing was left in it: so it goes here, too.
    if (done.error.code === 'unknown-conversation') return await clear(context, conversationId, FIRST_ORDER);
    return done;
  });
}

/** Takes away what is in a conversation here, from a place on; all of it when nothing is left at the server. */
async function clear(context: EngineContext, id: ConversationId, from: ItemOrder): Promise<typeof DONE> {
  await context.regular.take(id, async (known) => {
    if (known === undefined) return null;
    const changes = noChangesYet();
    await removeStretch(context, id, { from, to: LAST_ORDER }, changes);
    const next = from === FIRST_ORDER ? { ...known, listed: false, request: false } : known;
    return { ...changes, next, show: (shown) => shownAfter(context, next, shown, changes, shown) };
  });
  return DONE;
}

export async function deleteRegularMessage(
  context: EngineContext,
  { conversationId }: RegularRecord,
  itemId: string,
): Promise<Result<void, ConversationFailure>> {
  const place = await context.records.get(placeAddress(itemId));
  if (place?.conversationId !== conversationId) return UNKNOWN_ITEM;
  // Only here: there is nothing to ask the server for.
  if (place.order >= FIRST_LOCAL) return (await discardItem(context, itemId)) ? DONE : UNKNOWN_ITEM;
  const answer = await context.transport.deleteRegularMessage(conversationId, itemId);
  // Deleted elsewhere already: what was asked for is so.
  if (!answer.ok && answer.error.code !== 'not-found')
    return { ok: false, error: networkFailureOf(answer.error) };
  await context.regular.take(conversationId, async (known) => {
    if (known === undefined) return null;
    const changes = noChangesYet();
    await removeMessage(context, conversationId, itemId, changes);
    return { ...changes, next: known, show: (shown) => shownAfter(context, known, shown, changes, shown) };
  });
  return DONE;
}

export async function reactRegular(
  context: EngineContext,
  { conversationId }: RegularRecord,
  itemId: string,
  emoji: string | null,
): Promise<Result<void, ReactFailure>> {
  if (emoji !== null && !isEmoji(emoji)) return { ok: false, error: { code: 'invalid' } };
  const item = await ownItem(context, itemId);
  if (item?.conversationId !== conversationId || item.order >= FIRST_LOCAL) return UNKNOWN_ITEM;
  const answer = await context.transport.reactRegular(conversationId, itemId, emoji);
  if (!answer.ok) {
    const { error } = answer;
    switch (error.code) {
      case 'not-deliverable':
      case 'request-pending':
        return { ok: false, error };
      case 'invalid':
        return { ok: false, error: { code: 'invalid' } };
      case 'not-found':
        return UNKNOWN_ITEM;
      default:
        return { ok: false, error: networkFailureOf(error) };
    }
  }
  await takeMessage(context, conversationId, answer.value);
  return DONE;
}

/** A message as the server has it now; nothing, if it was deleted here in the meantime. */
async function takeMessage(context: EngineContext, id: ConversationId, message: RegularText): Promise<void> {
  await context.shown.touch(id, async () => {
    if ((await context.records.get(placeAddress(message.id))) === undefined) return null;
    const changes = noChangesYet();
    await addMessage(context, id, message, changes);
    return { showing: changes, value: true };
  });
}

async function changed(
  context: EngineContext,
  id: ConversationId,
  asked: Reply<RegularFacts, { readonly code: 'not-found' }>,
): Promise<Result<void, ConversationFailure>> {
  const answer = await asked;
  if (!answer.ok) {
    const { error } = answer;
    if (error.code === 'not-found') return { ok: false, error: { code: 'unknown-conversation' } };
    return { ok: false, error: networkFailureOf(error) };
  }
  await takeFacts(context, id, answer.value);
  return DONE;
}
