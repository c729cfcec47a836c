import {
  array,
  bytes,
  type CborValue,
  type ConversationId,
  defineCodec,
  limits,
  MESSAGE_KEY_BYTES,
  type MessageId,
  messageIdSchema,
  nullable,
  oneOf,
  type Schema,
  type SendableBody,
  struct,
  text,
  uint,
  union,
} from '@sotto/protocol';
import { type Address, grown, type Stretch } from '../store/index.ts';
import { padded } from './item-order.ts';

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
  /** 32 bytes, for the archive (R27); null where nothing is archived. A secret. */
  readonly messageKey: Uint8Array | null;
}

/** `deleted`: it may be at the server, and the person has deleted it here before it had a place (A15). */
export type OutboxBody = SendableBody | { readonly type: 'deleted' };

export interface OutboxEntry {
  /** Of a text, the item's; a reaction has an id of its own, and no item. */
  readonly itemId: string;
  /** Its place in the queue; entries go in the order of these numbers. */
  readonly queueNumber: number;
  readonly body: OutboxBody;
  /** Null until it is sealed for an epoch. A regular conversation seals nothing. */
  readonly attempt: Attempt | null;
}

const bodySchema: Schema<OutboxBody> = union('type', {
  deleted: struct({ type: oneOf('deleted') }),
  text: struct({ type: oneOf('text'), text: text({ max: limits.textBytes }) }),
  reaction: struct({
    type: oneOf('reaction'),
    target: messageIdSchema,
    emoji: nullable(text({ min: 1, max: limits.reactionBytes })),
  }),
});

const entrySchema: Schema<OutboxEntry> = struct({
  itemId: text({ min: 1, max: 128 }),
  queueNumber: uint(),
  body: bodySchema,
  attempt: nullable(
    grown(
      struct({
        epoch: uint(),
        messageId: messageIdSchema,
        body: bytes({ max: limits.bodyBytes }),
        transport: bytes({ max: 8_192 }),
        counter: uint({ min: 1 }),
        n: uint({ min: 1 }),
        previous: array(messageIdSchema, { max: limits.previousMessages }),
        messageKey: nullable(bytes(MESSAGE_KEY_BYTES)),
      }),
      { messageKey: null },
    ),
  ),
});

const outboxCodec = defineCodec<OutboxEntry>(
  { fromCbor: (value) => entrySchema.fromCbor(withBody(value)), toCbor: entrySchema.toCbor },
  262_144,
);

/** Entries of format 1 held a text in the place of a body. */
function withBody(value: CborValue): CborValue {
  const written = value instanceof Map ? value.get('text') : undefined;
  if (!(value instanceof Map) || written === undefined) return value;
  const fields = [...value].filter(([name]) => name !== 'text');
  return new Map<string, CborValue>([
    ...fields,
    [
      'body',
      new Map<string, CborValue>([
        ['type', 'text'],
        ['text', written],
      ]),
    ],
  ]);
}

export function outboxAddress(conversationId: ConversationId, queueNumber: number): Address<OutboxEntry> {
  return { key: `outbox/${conversationId}/${padded(queueNumber)}`, codec: outboxCodec };
}

export function outboxOf(conversationId: ConversationId): Stretch<OutboxEntry> {
  return { from: `outbox/${conversationId}/`, to: `outbox/${conversationId}0`, codec: outboxCodec };
}

/** Every entry of every conversation. */
export const wholeOutbox: Stretch<OutboxEntry> = { from: 'outbox/', to: 'outbox0', codec: outboxCodec };
