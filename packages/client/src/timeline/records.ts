import {
  type AccountId,
  accountIdSchema,
  array,
  boolean,
  type ConversationId,
  conversationIdSchema,
  defineCodec,
  limits,
  type MessageId,
  messageIdSchema,
  nullable,
  oneOf,
  struct,
  text,
  uint,
  union,
} from '@sotto/protocol';
import type { ItemOrder, MessageItem, NoticeItem, TimelineItem } from '../api/index.ts';
import { type Address, grown, type Stretch } from '../store/index.ts';
import { FIRST_ORDER, LAST_ORDER } from './item-order.ts';

const itemId = text({ min: 1, max: 128 });
const order = text({ max: 64 });
const plainText = text({ max: limits.textBytes });

const content = union('type', {
  text: struct({ type: oneOf('text'), text: plainText }),
  unsupported: struct({ type: oneOf('unsupported') }),
});

const delivery = union('state', {
  queued: struct({ state: oneOf('queued') }),
  sending: struct({ state: oneOf('sending') }),
  sent: struct({ state: oneOf('sent') }),
  received: struct({ state: oneOf('received') }),
  failed: struct({
    state: oneOf('failed'),
    reason: oneOf(
      'rejected',
      'identity-refused',
      'identity-changed',
      'not-a-member',
      'not-eligible',
      'not-deliverable',
    ),
  }),
});

const message = grown(
  struct({
    type: oneOf('message'),
    itemId,
    conversationId: conversationIdSchema,
    order,
    senderAccountId: accountIdSchema,
    outgoing: boolean,
    sentAt: uint(),
    content,
    reactions: array(struct({ accountId: text({ max: 64 }), emoji: text({ max: limits.reactionBytes }) }), {
      max: limits.participants,
    }),
    delivery,
  }),
  { reactions: [] },
);

const notice = struct({
  type: oneOf('notice'),
  itemId,
  conversationId: conversationIdSchema,
  order,
  at: uint(),
  notice: oneOf(
    'conversation-started',
    'messages-missing',
    'message-refused',
    'commit-refused',
    'rejoined',
    'identity-changed',
    'identity-accepted',
    'identity-forked',
    'device-added',
  ),
  accountId: nullable(accountIdSchema),
});

/** Items with their ids as the protocol's own types. */
export type StoredMessage = MessageItem & {
  readonly conversationId: ConversationId;
  readonly senderAccountId: AccountId;
};
export type StoredItem =
  | StoredMessage
  | (NoticeItem & { readonly conversationId: ConversationId; readonly accountId: AccountId | null });

const itemCodec = defineCodec<StoredItem>(union('type', { message, notice }), 262_144);

const itemKey = (conversationId: ConversationId, at: ItemOrder) => `item/${conversationId}/${at}`;

export function itemAddress(conversationId: ConversationId, at: ItemOrder): Address<StoredItem> {
  return { key: itemKey(conversationId, at), codec: itemCodec };
}

/** Items from `from` up to and without `to`. */
export function itemsBetween(
  conversationId: ConversationId,
  from: ItemOrder = FIRST_ORDER,
  to: ItemOrder = LAST_ORDER,
): Stretch<TimelineItem & StoredItem> {
  return { from: itemKey(conversationId, from), to: itemKey(conversationId, to), codec: itemCodec };
}

/**
 * Where an item stands that its order does not follow from: an own one, whose order changes when the server gives it
 * its place, and every one of a regular conversation.
 */
export interface ItemPlace {
  readonly conversationId: ConversationId;
  readonly order: ItemOrder;
  /** Of an encrypted message that the server has accepted. */
  readonly messageId: MessageId | null;
}

const placeCodec = defineCodec<ItemPlace>(
  grown(struct({ conversationId: conversationIdSchema, order, messageId: nullable(messageIdSchema) }), {
    messageId: null,
  }),
  1_024,
);

export function placeAddress(id: string): Address<ItemPlace> {
  return { key: `place/${id}`, codec: placeCodec };
}

const markerCodec = defineCodec(itemId, 256);
const seenCodec = defineCodec(uint({ min: 1 }), 16);

/** An own message that the server has accepted and the feed has not brought yet; names its item. */
export function acceptedAddress(conversationId: ConversationId, messageId: MessageId): Address<string> {
  return { key: `accepted/${conversationId}/${messageId}`, codec: markerCodec };
}

/**
 * A message that has its place in the order, own or received; names its sequence number. Longer than the protocol's
 * own memory, which only tells of the newest, so that a late reader's `previous` raises no false alarm (R25). It
 * holds no content and stays when content is erased.
 */
export function seenAddress(conversationId: ConversationId, messageId: MessageId): Address<number> {
  return { key: `seen/${conversationId}/${messageId}`, codec: seenCodec };
}

/** All of a conversation's, to find a message by its number. */
export function seenIn(conversationId: ConversationId): Stretch<number> {
  return { from: `seen/${conversationId}/`, to: `seen/${conversationId}0`, codec: seenCodec };
}

/** Those whose ids begin with this text. */
export function seenBeginning(conversationId: ConversationId, beginning: string): Stretch<number> {
  const from = `seen/${conversationId}/${beginning}`;
  return { from, to: `${from}~`, codec: seenCodec };
}
