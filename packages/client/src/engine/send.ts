import { type ConversationId, deltaOf, epochOf, isUpdateDue, noChanges, sendMessage } from '@sotto/protocol';
import type { Delivery } from '../api/index.ts';
import { isKept } from '../archive/index.ts';
import { type Conversation, type EngineContext, environmentOf } from '../conversation/index.ts';
import {
  type CommitFailure,
  catchUp,
  commitChanges,
  FRESH_FOR,
  followRebirth,
  hasFork,
  hasResetPending,
  joinAnew,
  leaveState,
  refreshParticipants,
  settlePending,
} from '../group/index.ts';
import { dropReaction, headOf, ownItem, recordAccepted, withdraw } from '../message/index.ts';
import type { SendRefused, TransportFailure } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { type Attempt, type OutboxEntry, outboxAddress, type StoredItem } from '../timeline/index.ts';

type FailedReason = Extract<Delivery, { state: 'failed' }>['reason'];

/** What became of the head of a conversation's outbox. */
export type SendOutcome =
  /** It is gone from the queue: sent, or failed. */
  | { readonly kind: 'next' }
  | { readonly kind: 'empty' }
  /** The conversation has to be joined anew first. */
  | { readonly kind: 'stuck' }
  /** Not now. */
  | { readonly kind: 'wait'; readonly failure: TransportFailure };

const NEXT: SendOutcome = { kind: 'next' };
/** A message that is re-encrypted for so many epochs in a row waits for a quieter moment. */
const MOST_ROUNDS = 20;

/** Sends the first message of a conversation's outbox. Whoever calls holds the conversation's writer. */
export async function sendHead(context: EngineContext, conversationId: ConversationId): Promise<SendOutcome> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const conversation = await context.table.get(conversationId);
    const entry = await headOf(context, conversationId);
    if (entry === undefined || conversation === undefined) return { kind: 'empty' };
    if (entry.attempt === null && entry.body.type === 'deleted') {
      await dropDeleted(context, conversation, entry);
      continue;
    }
    const outcome =
      entry.attempt === null
        ? await prepare(context, conversation, entry)
        : await deliver(context, conversation, entry, entry.attempt);
    if (outcome !== null) return outcome;
  }
  return { kind: 'wait', failure: { code: 'server-failed', reference: null } };
}

/** Seals the message for the present epoch and puts the new state with it into the store (R26). */
async function prepare(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
): Promise<SendOutcome | null> {
  const ready = await bringUpToDate(context, conversation);
  if (!('record' in ready)) {
    return ready.kind === 'failed' ? await fail(context, conversation, entry, ready.reason) : ready;
  }
  const { body } = entry;
  if (body.type === 'deleted') throw new TypeError('what was deleted is not sent');
  const sealed = await sendMessage(environmentOf(context), ready.state, body);
  if (!sealed.ok) {
    switch (sealed.error.code) {
      case 'roster-unknown':
        return await fail(context, ready, entry, 'identity-refused');
      case 'nobody-there':
        return await fail(context, ready, entry, 'not-a-member');
      default:
        return await fail(context, ready, entry, 'rejected');
    }
  }
  const { state, content, messageId, messageKey: key, body: sealedBody, transport, spent } = sealed.value;
  const { n, previous, sentAt } = content.header;
  const epoch = epochOf(ready.state);
  const counter = ready.record.counter + 1;
  // Kept until the server has given the message its place, under which it is archived (R27).
  const messageKey = isKept(state.context) ? key : null;
  const sent = { messageId, body: sealedBody, transport, messageKey };
  const attempt: Attempt = { epoch, ...sent, counter, n, previous };
  const item = body.type === 'text' ? await ownItem(context, entry.itemId) : null;
  if (item === undefined) return NEXT;
  const address = outboxAddress(ready.record.conversationId, entry.queueNumber);
  // The user may have given it up in the meantime.
  await context.table.takeIf(async () => (await context.records.get(address)) !== undefined, {
    next: { ...ready, state },
    batch: new Batch().put(address, { ...entry, attempt }),
    items: item === null ? [] : [{ ...item, sentAt, delivery: { state: 'sending' } }],
    spent: [...spent, key],
  });
  return null;
}

type NotReady =
  | Exclude<SendOutcome, { kind: 'next' | 'empty' }>
  | { readonly kind: 'failed'; readonly reason: FailedReason };

/** What has to be true before anything is encrypted: nobody removed is a member (R17), the leaf is not old (R20). */
async function bringUpToDate(
  context: EngineContext,
  conversation: Conversation,
): Promise<Conversation | NotReady> {
  if (conversation.record.phase === 'stuck') return { kind: 'stuck' };
  const current = await confirm(context, conversation);
  if (!('record' in current)) return current;
  const settled = await settlePending(context, current);
  if (!settled.ok) return notReady(settled.error);
  const refreshed = await refreshParticipants(context, conversation.record, FRESH_FOR);
  if (!refreshed.ok) {
    if (refreshed.error.code === 'identity-refused') return { kind: 'failed', reason: 'identity-refused' };
    if (refreshed.error.code !== 'not-found') return { kind: 'wait', failure: refreshed.error };
  }
  if (hasResetPending(context, conversation.record.people)) {
    return { kind: 'failed', reason: 'identity-changed' };
  }
  if (hasFork(context, conversation.record.people)) return { kind: 'failed', reason: 'identity-refused' };
  const followed = await followRebirth(context, settled.value.conversation);
  if (!followed.ok) return notReady(followed.error);
  const committed = await commitChanges(context, followed.value, ({ state }) => {
    const { stale } = deltaOf(state, context.people);
    if (stale.length > 0) return { add: [], remove: stale.map(({ deviceId }) => deviceId) };
    return isUpdateDue(state, context.clock.now()) ? noChanges : null;
  });
  return committed.ok ? committed.value : notReady(committed.error);
}

/**
 * R26: before the first message since the start, the store has what the server has. A state that is a copy meets its
 * own future there, before it can use a key again.
 */
async function confirm(context: EngineContext, conversation: Conversation): Promise<Conversation | NotReady> {
  const { conversationId } = conversation.record;
  if (context.confirmed.has(conversationId)) return conversation;
  const caught = await catchUp(context, conversation);
  if (!caught.ok) return notReady(caught.error);
  if (caught.value.record.phase === 'stuck') return { kind: 'stuck' };
  context.confirmed.add(conversationId);
  return caught.value;
}

function notReady(error: CommitFailure | TransportFailure): NotReady {
  switch (error.code) {
    case 'stuck':
      return { kind: 'stuck' };
    case 'not-found':
      return { kind: 'failed', reason: 'not-a-member' };
    case 'halted':
      return { kind: 'failed', reason: 'not-eligible' };
    case 'commit-refused':
      return { kind: 'failed', reason: 'rejected' };
    default:
      return { kind: 'wait', failure: error };
  }
}

/** Gives the server the message as it lies in the store. @returns null to look at the queue again. */
async function deliver(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  attempt: Attempt,
): Promise<SendOutcome | null> {
  const { conversationId } = conversation.record;
  const { epoch, messageId, body, transport, counter } = attempt;
  const answer = await context.transport.send({ conversationId, epoch, messageId, body, transport, counter });
  if (answer.ok) {
    await recordAccepted(context, conversation, entry, answer.value);
    return NEXT;
  }
  const { error } = answer;
  switch (error.code) {
    case 'stale-epoch':
      if (error.epoch < epoch) {
        await leaveState(context, await takeBack(context, conversation, entry, attempt));
        return { kind: 'stuck' };
      }
      // Not accepted, and never will be: the epoch is over. The same content goes into the next one.
      return await again(context, await takeBack(context, conversation, entry, attempt));
    case 'counter-mismatch':
      return await refreshLeaf(context, await takeBack(context, conversation, entry, attempt), error);
    case 'not-found':
      return await fail(context, conversation, entry, 'not-a-member');
    case 'not-eligible':
      return await refuseIneligible(context, conversation, entry, attempt);
    case 'message-rejected':
      if (error.reason === 'REMOVAL_DUE') {
        return await removeFirst(context, await takeBack(context, conversation, entry, attempt));
      }
      return await giveUp(context, conversation, entry, attempt);
    case 'invalid':
      return await giveUp(context, conversation, entry, attempt);
    default:
      return { kind: 'wait', failure: error };
  }
}

/** R17: the server knows of a removal that this device has not seen. Looked at anew, it is committed first. */
async function removeFirst(context: EngineContext, { record }: Conversation): Promise<SendOutcome | null> {
  const refreshed = await refreshParticipants(context, record, 0);
  if (refreshed.ok || refreshed.error.code === 'identity-refused') return null;
  return refreshed.error.code === 'not-found' ? null : { kind: 'wait', failure: refreshed.error };
}

/** The server will never take this message. */
async function giveUp(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  attempt: Attempt,
): Promise<SendOutcome> {
  const back = await takeBack(context, conversation, entry, attempt);
  return await fail(context, back, { ...entry, attempt: null }, 'rejected');
}

/**
 * The two may not exchange messages now (A4). While one has blocked the other the server holds events back: before
 * the next message this device looks anew at what it has missed.
 */
async function refuseIneligible(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  attempt: Attempt,
): Promise<SendOutcome> {
  context.confirmed.delete(conversation.record.conversationId);
  const back = await takeBack(context, conversation, entry, attempt);
  return await fail(context, back, { ...entry, attempt: null }, 'not-eligible');
}

async function again(context: EngineContext, conversation: Conversation): Promise<SendOutcome | null> {
  const caught = await catchUp(context, conversation);
  if (caught.ok) return caught.value.record.phase === 'stuck' ? { kind: 'stuck' } : null;
  return caught.error.code === 'not-found' ? null : { kind: 'wait', failure: caught.error };
}

/**
 * R26: the server has counted differently. This state is a copy or was restored, and its keys may have served: a
 * fresh leaf comes before anything else. A leaf that is fresh already only learns where to count from.
 */
async function refreshLeaf(
  context: EngineContext,
  conversation: Conversation,
  { lastCounter }: Extract<SendRefused, { code: 'counter-mismatch' }>,
): Promise<SendOutcome | null> {
  const { record } = conversation;
  const counted = { ...conversation, record: { ...record, counter: lastCounter } };
  if (record.freshLeaf) {
    await context.table.take({ next: counted });
    return null;
  }
  await context.table.take({ next: { ...counted, record: { ...counted.record, phase: 'stuck' } } });
  const joined = await joinAnew(context, record.conversationId);
  if (joined.ok) return null;
  switch (joined.error.code) {
    case 'not-found':
    case 'join-refused':
      return { kind: 'stuck' };
    default:
      return { kind: 'wait', failure: joined.error };
  }
}

/** The server has not accepted the attempt: the entry is as it was before it. */
async function takeBack(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  attempt: Attempt,
): Promise<Conversation> {
  const { record, state } = conversation;
  return await context.table.take({
    next: { ...conversation, state: withdraw(state, context.self.deviceId, attempt) },
    batch: new Batch().put(outboxAddress(record.conversationId, entry.queueNumber), {
      ...entry,
      attempt: null,
    }),
  });
}

/** It was not accepted, and the person has deleted it: nothing of it is left. */
async function dropDeleted(
  context: EngineContext,
  conversation: Conversation,
  { queueNumber }: OutboxEntry,
): Promise<void> {
  const address = outboxAddress(conversation.record.conversationId, queueNumber);
  await context.table.take({ next: conversation, batch: new Batch().delete(address) });
}

/**
 * The message leaves the queue, and says why; the user decides what to do with it. A reaction leaves no trace: what is
 * shown is what was there before.
 */
async function fail(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  reason: FailedReason,
): Promise<SendOutcome> {
  const { conversationId } = conversation.record;
  const address = outboxAddress(conversationId, entry.queueNumber);
  const { body } = entry;
  let items: readonly StoredItem[];
  if (body.type === 'reaction') items = await dropReaction(context, conversationId, body.target, entry);
  else {
    const item = await ownItem(context, entry.itemId);
    items = item === undefined ? [] : [{ ...item, delivery: { state: 'failed', reason } }];
  }
  await context.table.takeIf(async () => (await context.records.get(address)) !== undefined, {
    next: conversation,
    batch: new Batch().delete(address),
    items,
  });
  return NEXT;
}
