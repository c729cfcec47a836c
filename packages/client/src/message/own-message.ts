import type { ConversationId, MessageId } from '@sotto/protocol';
import { parseMessageId } from '@sotto/protocol';
import type { Conversation, EngineContext, Showing } from '../conversation/index.ts';
import type { AcceptedMessage } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import {
  acceptedAddress,
  itemAddress,
  MESSAGE_PLACE,
  newestMessage,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  placeAddress,
  seenAddress,
  serverOrder,
} from '../timeline/index.ts';
import { deletePlaced } from './delete-placed.ts';
import { placeReaction, waitingReactions } from './reactions.ts';

export type OwnMessage =
  | { readonly kind: 'none' }
  /** The server has said so before. */
  | { readonly kind: 'accepted'; readonly messageId: MessageId }
  /** It was sent, and no answer came: this is the answer. */
  | { readonly kind: 'queued'; readonly entry: OutboxEntry };

/** Whether a message of the feed is one that this device has sent. */
export async function findOwn(
  { records }: EngineContext,
  conversationId: ConversationId,
  id: string,
): Promise<OwnMessage> {
  const messageId = parseMessageId(id);
  if (!messageId.ok) return { kind: 'none' };
  const marker = await records.get(acceptedAddress(conversationId, messageId.value));
  if (marker !== undefined) return { kind: 'accepted', messageId: messageId.value };
  // Only the head of the queue can have been sent.
  const [head] = await records.list({ ...outboxOf(conversationId), limit: 1 });
  const isHead = head?.value.attempt?.messageId === messageId.value;
  return isHead ? { kind: 'queued', entry: head.value } : { kind: 'none' };
}

/**
 * An own message has its place in the order: it leaves the outbox, and what is shown of it moves there, in one write.
 * `conversation` goes into the same write.
 */
export async function recordAccepted(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  accepted: AcceptedMessage,
): Promise<Conversation> {
  const { record } = conversation;
  const { conversationId } = record;
  const { attempt } = entry;
  if (attempt === null) throw new TypeError('a message that was never sent cannot be accepted');
  const { messageId } = attempt;
  const { seq } = accepted;
  const { body } = entry;
  // The person has deleted it meanwhile: now there is a place to delete.
  if (body.type === 'deleted') {
    const batch = new Batch();
    await deletePlaced(context, batch, conversationId, { seq, messageId });
    const taken = await leaveOutbox(context, conversation, entry, { batch }, seq);
    context.tombstones.noteWaiting();
    return taken;
  }
  const showing =
    body.type === 'text'
      ? await moveItem(context, conversationId, entry.itemId, messageId, accepted)
      : await placeReaction(
          context,
          conversationId,
          body.target,
          {
            accountId: context.self.accountId,
            emoji: body.emoji,
            seq,
            messages: [{ seq, messageId }],
          },
          entry,
        );
  return await leaveOutbox(context, conversation, entry, showing, seq);
}

async function leaveOutbox(
  context: EngineContext,
  conversation: Conversation,
  { attempt, queueNumber, itemId, body }: OutboxEntry,
  showing: Showing,
  seq: number,
): Promise<Conversation> {
  if (attempt === null) throw new TypeError('a message that was never sent cannot be accepted');
  const { record, state } = conversation;
  const { conversationId } = record;
  const { messageId, messageKey } = attempt;
  const { self, archive } = context;
  const batch = (showing.batch ?? new Batch())
    .delete(outboxAddress(conversationId, queueNumber))
    .put(seenAddress(conversationId, messageId), seq);
  if (messageKey !== null && body.type !== 'deleted') {
    const sender = { senderAccountId: self.accountId, senderDeviceId: self.deviceId };
    archive.put(batch, state.context, { conversationId, messageId, seq, ...sender, messageKey });
  }
  if (seq > record.position) batch.put(acceptedAddress(conversationId, messageId), itemId);
  const next = {
    ...conversation,
    record: { ...record, counter: Math.max(record.counter, attempt.counter), freshLeaf: false },
  };
  const taken = await context.table.take({
    ...showing,
    batch,
    next,
    spent: messageKey === null ? [] : [messageKey],
  });
  archive.noteWaiting();
  return taken;
}

async function moveItem(
  context: EngineContext,
  conversationId: ConversationId,
  itemId: string,
  messageId: MessageId,
  { seq, acceptedAt }: AcceptedMessage,
): Promise<Showing> {
  const place = await context.records.need(placeAddress(itemId));
  const item = await context.records.need(itemAddress(conversationId, place.order));
  if (item.type !== 'message') throw new TypeError('the place of a message holds a notice');
  const order = serverOrder(seq, MESSAGE_PLACE);
  const batch = new Batch()
    .delete(itemAddress(conversationId, item.order))
    .put(placeAddress(itemId), { conversationId, order, messageId });
  // Somebody may have had it, and reacted, before this device heard of its place.
  const reactions = await waitingReactions(context, conversationId, messageId);
  return {
    batch,
    items: [{ ...item, order, reactions, delivery: { state: 'sent' } }],
    show: async (shown) => ({
      ...shown,
      last: await newestMessage(context.records, conversationId, { added: [order], removed: [item.order] }),
      updatedAt: Math.max(shown.updatedAt, acceptedAt),
    }),
  };
}
