import type { ConversationId } from '@sotto/protocol';
import type { Delivery } from '../api/index.ts';
import type { EngineContext, Showing } from '../conversation/index.ts';
import { headOf, ownItem } from '../message/index.ts';
import type { RegularText, TransportFailure } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { type OutboxEntry, outboxAddress } from '../timeline/index.ts';
import { addMessage, noChangesYet, shownAfter } from './take-in.ts';

type FailedReason = Extract<Delivery, { state: 'failed' }>['reason'];

export type RegularSendOutcome =
  | { readonly kind: 'next' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wait'; readonly failure: TransportFailure };

const NEXT: RegularSendOutcome = { kind: 'next' };

/**
 * Sends the first text of a conversation's outbox, under the id that it has had since it was written: the server
 * knows a repetition by it. Whoever calls holds the conversation's writer.
 */
export async function sendRegularHead(
  context: EngineContext,
  conversationId: ConversationId,
): Promise<RegularSendOutcome> {
  const entry = await headOf(context, conversationId);
  if (entry === undefined) return { kind: 'empty' };
  const { body } = entry;
  if (body.type !== 'text') throw new TypeError('the outbox of a regular conversation holds texts');
  // The user may have given it up in the meantime; from here on it may be read by others.
  if (!(await settle(context, conversationId, entry, 'sending'))) return NEXT;
  const answer = await context.transport.sendRegular(conversationId, entry.itemId, body.text);
  if (answer.ok) {
    await recordSent(context, conversationId, answer.value);
    return NEXT;
  }
  switch (answer.error.code) {
    case 'not-deliverable':
    case 'not-found':
      await settle(context, conversationId, entry, 'not-deliverable');
      return NEXT;
    case 'invalid':
      await settle(context, conversationId, entry, 'rejected');
      return NEXT;
    default:
      return { kind: 'wait', failure: answer.error };
  }
}

/** Says what is going on with a text in the outbox. @returns false when it is not there any more. */
async function settle(
  context: EngineContext,
  conversationId: ConversationId,
  entry: OutboxEntry,
  outcome: 'sending' | FailedReason,
): Promise<boolean> {
  const address = outboxAddress(conversationId, entry.queueNumber);
  const done = await context.shown.touch(conversationId, async () => {
    const item = await ownItem(context, entry.itemId);
    // The feed may have brought it already.
    if (item === undefined || (await context.records.get(address)) === undefined) return null;
    if (outcome === item.delivery.state) return { showing: {}, value: true };
    const showing: Showing =
      outcome === 'sending'
        ? { items: [{ ...item, delivery: { state: 'sending' } }] }
        : {
            batch: new Batch().delete(address),
            items: [{ ...item, delivery: { state: 'failed', reason: outcome } }],
          };
    return { showing, value: true };
  });
  return done === true;
}

async function recordSent(
  context: EngineContext,
  conversationId: ConversationId,
  message: RegularText,
): Promise<void> {
  await context.regular.take(conversationId, async (known) => {
    if (known === undefined) return null;
    const changes = noChangesYet();
    await addMessage(context, conversationId, message, changes);
    const next = { ...known, listed: true, request: false, lastSeq: Math.max(known.lastSeq, message.seq) };
    return {
      ...changes,
      next,
      show: (shown) => {
        const updatedAt = Math.max(shown.updatedAt, message.sentAt);
        return shownAfter(context, next, { ...shown, updatedAt }, changes, shown);
      },
    };
  });
}
