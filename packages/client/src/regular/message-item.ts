import { type ConversationId, isEmoji, limits, parseAccountId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { RegularText } from '../ports/index.ts';
import { MESSAGE_PLACE, type StoredMessage, serverOrder } from '../timeline/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const utf8 = new TextEncoder();

/** A message as the server has it; null for what cannot be one, which is left out. */
export function itemOf(
  { self }: EngineContext,
  conversationId: ConversationId,
  { id, seq, senderAccountId, text, sentAt, reactions }: RegularText,
): StoredMessage | null {
  const sender = parseAccountId(senderAccountId);
  const fits = UUID.test(id) && Number.isSafeInteger(seq) && seq > 0;
  if (!sender.ok || !fits || utf8.encode(text).length > limits.textBytes) return null;
  const outgoing = sender.value === self.accountId;
  return {
    type: 'message',
    itemId: id,
    conversationId,
    order: serverOrder(seq, MESSAGE_PLACE),
    senderAccountId: sender.value,
    outgoing,
    sentAt,
    content: { type: 'text', text: text.toWellFormed() },
    reactions: reactions.filter(({ accountId, emoji }) => parseAccountId(accountId).ok && isEmoji(emoji)),
    delivery: { state: outgoing ? 'sent' : 'received' },
  };
}
