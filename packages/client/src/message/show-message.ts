import { type ConversationId, type IncomingMessage, isEmoji, type MessageId } from '@sotto/protocol';
import type { ItemOrder } from '../api/index.ts';
import type { Conversation, EngineContext, Showing } from '../conversation/index.ts';
import type { MessageEvent } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { MESSAGE_PLACE, makeNotice, type StoredItem, seenAddress, serverOrder } from '../timeline/index.ts';
import { isDeleted } from './is-deleted.ts';
import { withoutMissed } from './missed.ts';
import { placeReaction, waitingReactions } from './reactions.ts';

/** A message has opened: it is shown, and goes into the archive, in the same write as the state after it. */
export async function showMessage(
  context: EngineContext,
  next: Conversation,
  event: MessageEvent,
  message: IncomingMessage,
  spent: readonly Uint8Array[],
  order = serverOrder(event.seq, MESSAGE_PLACE),
): Promise<Conversation> {
  const { seq, acceptedAt } = event;
  const { conversationId } = next.record;
  const { messageId, messageKey } = message;
  const senderAccountId = message.sender.accountId;
  const seen = seenAddress(conversationId, messageId);
  const { body } = message.content;
  // It is taken in, and leaves no trace.
  if (await isDeleted(context, conversationId, { seq, messageId, body })) {
    const batch = new Batch().put(seen, seq);
    return await context.table.take({ next, batch, spent: [...spent, messageKey] });
  }
  const items: StoredItem[] = [];
  const { place } = message;
  const batch = new Batch().put(seen, seq);
  if (place.kind === 'next') {
    const { deviceId } = message.sender;
    const skipped = await withoutMissed(context, batch, conversationId, deviceId, place.skipped);
    if (skipped > 0 || (await hasUnseen(context, conversationId, place.unseen))) {
      items.push(makeNotice(conversationId, seq, acceptedAt, 'messages-missing', senderAccountId));
    }
  }
  // R7: two rosters of one version were shown to two people. The evidence is in front of the user.
  if (context.people.judgeClaim(senderAccountId, message.roster, batch) === 'conflict') {
    items.push(makeNotice(conversationId, seq, acceptedAt, 'identity-forked', senderAccountId));
  }
  const isNoEmoji = body.type === 'reaction' && body.emoji !== null && !isEmoji(body.emoji);
  // What is no emoji is nothing to show, and so nothing to keep.
  if (isNoEmoji) return await context.table.take({ next, batch, items, spent: [...spent, messageKey] });
  const sender = { senderAccountId, senderDeviceId: message.sender.deviceId };
  context.archive.put(batch, next.state.context, { conversationId, messageId, seq, ...sender, messageKey });
  const showing =
    body.type === 'reaction'
      ? // It counts neither as unread nor as the last message (A13).
        await placeReaction(context, conversationId, body.target, {
          accountId: senderAccountId,
          emoji: body.emoji,
          seq,
          messages: [{ seq, messageId }],
        })
      : await showText(context, { message, conversationId, order, acceptedAt });
  const taken = await context.table.take({
    ...showing,
    next,
    batch: batch.with(showing.batch),
    items: [...items, ...(showing.items ?? [])],
    spent: [...spent, messageKey],
  });
  context.archive.noteWaiting();
  return taken;
}

interface Shown {
  readonly message: IncomingMessage;
  readonly conversationId: ConversationId;
  readonly order: ItemOrder;
  readonly acceptedAt: number;
}

async function showText(
  context: EngineContext,
  { message, conversationId, order, acceptedAt }: Shown,
): Promise<Showing> {
  const { messageId, sender } = message;
  const { body, header } = message.content;
  const outgoing = sender.accountId === context.self.accountId;
  const item: StoredItem = {
    type: 'message',
    itemId: messageId,
    conversationId,
    order,
    senderAccountId: sender.accountId,
    outgoing,
    sentAt: header.sentAt,
    content: body.type === 'text' ? { type: 'text', text: body.text } : { type: 'unsupported' },
    reactions: await waitingReactions(context, conversationId, messageId),
    delivery: { state: outgoing ? 'sent' : 'received' },
  };
  return {
    items: [item],
    arrived: outgoing ? [] : [messageId],
    show: (shown) => ({
      ...shown,
      hidden: false,
      last: shown.last === null || shown.last < order ? order : shown.last,
      unread: shown.unread + (outgoing ? 0 : 1),
      updatedAt: Math.max(shown.updatedAt, acceptedAt),
    }),
  };
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
