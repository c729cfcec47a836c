import type { ConversationEvent, ConversationId, Received, ReceiveError, Result } from '@sotto/protocol';
import type { ItemOrder } from '../api/index.ts';
import { isKept } from '../archive/index.ts';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import type { MessageEvent } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import {
  acceptedAddress,
  itemAddress,
  MESSAGE_PLACE,
  makeNotice,
  padded,
  serverOrder,
} from '../timeline/index.ts';
import { noteMissed } from './missed.ts';
import { findOwn, recordAccepted } from './own-message.ts';
import { showMessage } from './show-message.ts';

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
  return await showMessage(context, { ...next, state }, event, message, spent);
}

/** A message at a place where another one stands already; it has opened. */
export async function applyLateMessage(
  context: EngineContext,
  conversation: Conversation,
  event: MessageEvent,
  { message, state, spent }: Extract<Received, { readonly kind: 'message' }>,
): Promise<Conversation> {
  const order = await freeOrder(context, conversation.record.conversationId, event.seq);
  return await showMessage(context, { ...conversation, state }, event, message, spent, order);
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

/**
 * There was a message, and its key is not on the way any more. The account's archive may have it, or know that it was
 * deleted: that is looked for, and told only then.
 */
async function miss(context: EngineContext, next: Conversation, event: MessageEvent): Promise<Conversation> {
  const { seq, acceptedAt } = event;
  const { conversationId } = next.record;
  if (isKept(next.state.context)) {
    const batch = new Batch();
    await noteMissed(context, batch, conversationId, event);
    const taken = await context.table.take({ next, batch });
    context.stretches.noteDue(conversationId);
    return taken;
  }
  const notice = makeNotice(conversationId, seq, acceptedAt, 'messages-missing');
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
