import type { ConversationId, MessageId } from '@sotto/protocol';
import { parseMessageId } from '@sotto/protocol';
import type { ItemOrder } from '../api.ts';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import type { AcceptedMessage } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import {
  acceptedAddress,
  itemAddress,
  itemsBetween,
  LAST_ORDER,
  localOrder,
  MESSAGE_PLACE,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  placeAddress,
  seenAddress,
  serverOrder,
} from '../timeline/index.ts';

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
 * An own message has its place in the order: it leaves the outbox and moves there, in one write. `conversation`
 * goes into the same write.
 */
export async function recordAccepted(
  context: EngineContext,
  conversation: Conversation,
  entry: OutboxEntry,
  { seq, acceptedAt }: AcceptedMessage,
): Promise<Conversation> {
  const { record } = conversation;
  const { conversationId } = record;
  const { attempt, itemId } = entry;
  if (attempt === null) throw new TypeError('a message that was never sent cannot be accepted');
  const place = await context.records.need(placeAddress(itemId));
  const item = await context.records.need(itemAddress(conversationId, place.order));
  if (item.type !== 'message') throw new TypeError('the place of a message holds a notice');
  const order = serverOrder(seq, MESSAGE_PLACE);
  const batch = new Batch()
    .delete(outboxAddress(conversationId, entry.queueNumber))
    .delete(itemAddress(conversationId, item.order))
    .put(placeAddress(itemId), { conversationId, order })
    .put(seenAddress(conversationId, attempt.messageId), seq);
  if (seq > record.position) batch.put(acceptedAddress(conversationId, attempt.messageId), itemId);
  const next = {
    ...conversation,
    record: { ...record, counter: Math.max(record.counter, attempt.counter), freshLeaf: false },
  };
  return await context.table.take({
    next,
    batch,
    items: [{ ...item, order, delivery: { state: 'sent' } }],
    show: async (shown) => ({
      ...shown,
      last: await newest(context, conversationId, shown.last, item.order, order),
      updatedAt: Math.max(shown.updatedAt, acceptedAt),
    }),
  });
}

/** Where the newest message stands, once the one at `from` has moved to `to`. */
async function newest(
  { records }: EngineContext,
  conversationId: ConversationId,
  last: ItemOrder | null,
  from: ItemOrder,
  to: ItemOrder,
): Promise<ItemOrder> {
  // What has no sequence number comes after all that has: the end of the timeline, if it is not the mover.
  const stretch = itemsBetween(conversationId, localOrder(0), LAST_ORDER);
  const tail = await records.list({ ...stretch, descending: true, limit: 2 });
  const other = tail.find(({ value }) => value.order !== from);
  if (other !== undefined) return other.value.order;
  return last === null || last === from || last < to ? to : last;
}
