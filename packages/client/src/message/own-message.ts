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
  const showing =
    entry.body.type === 'text'
      ? await moveItem(context, conversationId, entry.itemId, messageId, accepted)
      : await placeReaction(
          context,
          conversationId,
          entry.body.target,
          { accountId: context.self.accountId, emoji: entry.body.emoji, seq },
          entry,
        );
  const batch = (showing.batch ?? new Batch())
    .delete(outboxAddress(conversationId, entry.queueNumber))
    .put(seenAddress(conversationId, messageId), seq);
  const { self, archive } = context;
  if (attempt.messageKey !== null) {
    const { messageKey } = attempt;
    const sender = { senderAccountId: self.accountId, senderDeviceId: self.deviceId };
    archive.put(batch, conversation.state.context, { conversationId, messageId, seq, ...sender, messageKey });
  }
  if (seq > record.position) batch.put(acceptedAddress(conversationId, messageId), entry.itemId);
  const next = {
    ...conversation,
    record: { ...record, counter: Math.max(record.counter, attempt.counter), freshLeaf: false },
  };
  const spent = attempt.messageKey === null ? [] : [attempt.messageKey];
  const taken = await context.table.take({ ...showing, batch, next, spent });
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
