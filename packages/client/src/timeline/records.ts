import {
  type AccountId,
  accountIdSchema,
  array,
  boolean,
  bytes,
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
import type { ItemOrder, MessageItem, NoticeItem, TimelineItem } from '../api.ts';
import type { Address, Stretch } from '../store/index.ts';
import { FIRST_ORDER, LAST_ORDER, padded } from './item-order.ts';

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
    reason: oneOf('rejected', 'identity-refused', 'not-a-member'),
  }),
});

const message = struct({
  type: oneOf('message'),
  itemId,
  conversationId: conversationIdSchema,
  order,
  senderAccountId: accountIdSchema,
  outgoing: boolean,
  sentAt: uint(),
  content,
  delivery,
});

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
  ),
  accountId: nullable(accountIdSchema),
});

/** Items with their ids as the protocol's own types. */
export type StoredItem =
  | (MessageItem & { readonly conversationId: ConversationId; readonly senderAccountId: AccountId })
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

/** Where an own item stands: its order changes when the server gives it its place. */
export interface ItemPlace {
  readonly conversationId: ConversationId;
  readonly order: ItemOrder;
}

const placeCodec = defineCodec(struct({ conversationId: conversationIdSchema, order }), 1_024);

export function placeAddress(id: string): Address<ItemPlace> {
  return { key: `place/${id}`, codec: placeCodec };
}

/** A message that the server has been, or may have been, given. The same bytes go again until it answers. */
export interface Attempt {
  readonly epoch: number;
  readonly messageId: MessageId;
  readonly body: Uint8Array;
  readonly transport: Uint8Array;
  readonly counter: number;
  /** As in the content's header (R25), to take the message back if the server has not taken it. */
  readonly n: number;
  readonly previous: readonly MessageId[];
}

export interface OutboxEntry {
  readonly itemId: string;
  /** Its place in the queue; entries go in the order of these numbers. */
  readonly queueNumber: number;
  readonly text: string;
  /** Null until it is sealed for an epoch. */
  readonly attempt: Attempt | null;
}

const outboxCodec = defineCodec<OutboxEntry>(
  struct({
    itemId,
    queueNumber: uint(),
    text: plainText,
    attempt: nullable(
      struct({
        epoch: uint(),
        messageId: messageIdSchema,
        body: bytes({ max: limits.bodyBytes }),
        transport: bytes({ max: 8_192 }),
        counter: uint({ min: 1 }),
        n: uint({ min: 1 }),
        previous: array(messageIdSchema, { max: limits.previousMessages }),
      }),
    ),
  }),
  262_144,
);

export function outboxAddress(conversationId: ConversationId, queueNumber: number): Address<OutboxEntry> {
  return { key: `outbox/${conversationId}/${padded(queueNumber)}`, codec: outboxCodec };
}

export function outboxOf(conversationId: ConversationId): Stretch<OutboxEntry> {
  return { from: `outbox/${conversationId}/`, to: `outbox/${conversationId}0`, codec: outboxCodec };
}

/** Every entry of every conversation. */
export const wholeOutbox: Stretch<OutboxEntry> = { from: 'outbox/', to: 'outbox0', codec: outboxCodec };

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
