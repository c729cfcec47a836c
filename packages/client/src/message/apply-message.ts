import {
  type ConversationEvent,
  type ConversationId,
  type IncomingMessage,
  isEmoji,
  type MessageId,
  type Received,
  type ReceiveError,
  type Result,
} from '@sotto/protocol';
import type { ItemOrder } from '../api/index.ts';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import type { MessageEvent } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import {
  acceptedAddress,
  itemAddress,
  MESSAGE_PLACE,
  makeNotice,
  padded,
  type StoredItem,
  seenAddress,
  serverOrder,
} from '../timeline/index.ts';
import { findOwn, recordAccepted } from './own-message.ts';
import { placeReaction, waitingReactions } from './reactions.ts';

/** Null for what cannot be judged now. */
type Open = (input: ConversationEvent) => Promise<Result<Received, ReceiveError> | null>;

/** The next event is a message. */
export async function applyMessage(
  context: EngineContext,
  conversation: Conversation,
  event: MessageEvent,
  open: Open,
): Promise<Conversation> {
  const { conversationId } = conversation.record;
  const own = await findOwn(context, conversationId, event.messageId);
  const record = { ...conversation.record, position: event.seq };
  const next = { ...conversation, record };
  switch (own.kind) {
    case 'accepted':
      return await context.table.take({
        next,
        batch: new Batch().delete(acceptedAddress(conversationId, own.messageId)),
      });
    case 'queued':
      return await recordAccepted(context, next, own.entry, event);
    case 'none':
  }
  if (event.transport === null || event.body === null) {
    const mine = event.senderDeviceId === context.self.deviceId;
    return mine ? await meetOwnFuture(context, next, event) : await miss(context, next, event);
  }
  const received = await open({ kind: 'message', transport: event.transport, body: event.body });
  if (received === null) return conversation;
  if (!received.ok) return await refuse(context, next, event, received.error.code);
  if (received.value.kind !== 'message') return await refuse(context, next, event, 'malformed');
  const { message, state, spent } = received.value;
  return await show(context, { ...next, state }, event, message, spent);
}

/** A message at a place where another one stands already; it has opened. */
export async function applyLateMessage(
  context: EngineContext,
  conversation: Conversation,
  event: MessageEvent,
  { message, state, spent }: Extract<Received, { readonly kind: 'message' }>,
): Promise<Conversation> {
  const order = await freeOrder(context, conversation.record.conversationId, event.seq);
  return await show(context, { ...conversation, state }, event, message, spent, order);
}

/** Behind whatever message stands at a sequence number. */
async function freeOrder(
  { records }: EngineContext,
  conversationId: ConversationId,
  seq: number,
): Promise<ItemOrder> {
  const first = serverOrder(seq, MESSAGE_PLACE);
  let order = first;
  for (let n = 1; (await records.get(itemAddress(conversationId, order))) !== undefined; n += 1) {
    order = `${first}.${padded(n)}`;
  }
  return order;
}

/** R21 and R25: what is not genuine is not shown, and changes nothing; a replay is not even mentioned. */
async function refuse(
  context: EngineContext,
  next: Conversation,
  event: MessageEvent,
  code: ReceiveError['code'],
): Promise<Conversation> {
  if (code === 'replayed') return await context.table.take({ next });
  if (code === 'own-message') return await meetOwnFuture(context, next, event);
  const { conversationId } = next.record;
  const notice = makeNotice(conversationId, event.seq, event.acceptedAt, 'message-refused');
  return await context.table.take({ next, items: [notice] });
}

/** There was a message, and its key is gone. */
async function miss(
  context: EngineContext,
  next: Conversation,
  { seq, acceptedAt }: MessageEvent,
): Promise<Conversation> {
  const notice = makeNotice(next.record.conversationId, seq, acceptedAt, 'messages-missing');
  return await context.table.take({ next, items: [notice] });
}

/**
 * R26: this very leaf has sent a message that this state knows nothing of, so the state is a copy, or was restored.
 * Its keys may have served: it sends nothing more, and the device makes itself a fresh leaf.
 */
async function meetOwnFuture(
  context: EngineContext,
  next: Conversation,
  event: MessageEvent,
): Promise<Conversation> {
  return await miss(context, { ...next, record: { ...next.record, phase: 'stuck' } }, event);
}

async function show(
  context: EngineContext,
  next: Conversation,
  event: MessageEvent,
  message: IncomingMessage,
  spent: readonly Uint8Array[],
  order = serverOrder(event.seq, MESSAGE_PLACE),
): Promise<Conversation> {
  const { seq, acceptedAt } = event;
  const { conversationId } = next.record;
  const senderAccountId = message.sender.accountId;
  const outgoing = senderAccountId === context.self.accountId;
  const items: StoredItem[] = [];
  const { place } = message;
  if (
    place.kind === 'next' &&
    (place.skipped > 0 || (await hasUnseen(context, conversationId, place.unseen)))
  ) {
    items.push(makeNotice(conversationId, seq, acceptedAt, 'messages-missing', senderAccountId));
  }
  const { body, header } = message.content;
  const batch = new Batch().put(seenAddress(conversationId, message.messageId), seq);
  // R7: two rosters of one version were shown to two people. The evidence is in front of the user.
  if (context.people.judgeClaim(senderAccountId, message.roster, batch) === 'conflict') {
    items.push(makeNotice(conversationId, seq, acceptedAt, 'identity-forked', senderAccountId));
  }
  if (body.type === 'reaction') {
    // It counts neither as unread nor as the last message (A13). What is no emoji is nothing to show.
    if (body.emoji !== null && !isEmoji(body.emoji))
      return await context.table.take({ next, batch, items, spent });
    const reaction = { accountId: senderAccountId, emoji: body.emoji, seq };
    const placed = await placeReaction(context, conversationId, body.target, reaction);
    return await context.table.take({
      next,
      batch: placed.batch.put(seenAddress(conversationId, message.messageId), seq),
      items: [...items, ...placed.items],
      spent,
    });
  }
  items.push({
    type: 'message',
    itemId: message.messageId,
    conversationId,
    order,
    senderAccountId,
    outgoing,
    sentAt: header.sentAt,
    content: body.type === 'text' ? { type: 'text', text: body.text } : { type: 'unsupported' },
    reactions: await waitingReactions(context, conversationId, message.messageId),
    delivery: { state: outgoing ? 'sent' : 'received' },
  });
  return await context.table.take({
    next,
    batch,
    items,
    arrived: outgoing ? [] : [message.messageId],
    spent,
    show: (shown) => ({
      ...shown,
      last: shown.last === null || shown.last < order ? order : shown.last,
      unread: shown.unread + (outgoing ? 0 : 1),
      updatedAt: Math.max(shown.updatedAt, acceptedAt),
    }),
  });
}

/** Whether the sender had seen a message that never came here (R25). */
async function hasUnseen(
  { records }: EngineContext,
  conversationId: ConversationId,
  unseen: readonly MessageId[],
): Promise<boolean> {
  for (const messageId of unseen) {
    if ((await records.get(seenAddress(conversationId, messageId))) === undefined) return true;
  }
  return false;
}
