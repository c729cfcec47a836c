import { array, bytes, type Codec, defineCodec, oneOf, type Schema, struct, uint } from '../codec/index.ts';
import { equalBytes } from '../crypto/index.ts';
import { conversationIdSchema } from '../id-schemas.ts';
import { type ConversationId, hashIdToBytes, type MessageId } from '../ids.ts';
import { limits } from '../limits.ts';

/** Bytes of a message's id that a tombstone has: enough for nobody to find another message with them. */
const PREFIX_BYTES = 16;

/** R29: a message that the account has deleted, wherever the server shows it. */
export interface Tombstone {
  /** Where it stood. */
  readonly seq: number;
  /** The first 16 bytes of its id. */
  readonly id: Uint8Array;
}

/** R29: what an account has deleted of a conversation. The content of a `state` item, of which there is one for each. */
export interface DeletedMessages {
  readonly type: 'deleted';
  readonly conversationId: ConversationId;
  /** Everything up to and including this sequence number is deleted; 0 before the first time. */
  readonly clearedTo: number;
  /**
   * By ascending place, then by id: those after `clearedTo`, and the newest of those before it, which a server could
   * show again at a later place to a device that has not read them. At most 10,500.
   */
  readonly messages: readonly Tombstone[];
}

/** Of those before `clearedTo`. */
const MOST_CLEARED = 500;
/** Of those after it; of more, the newest are kept: the server, and the missing keys, have to answer for the others. */
const MOST_SINGLE = 10_000;

const tombstoneSchema: Schema<Tombstone> = struct({ seq: uint({ min: 1 }), id: bytes(PREFIX_BYTES) });

export const deletedMessagesSchema: Schema<DeletedMessages> = struct({
  type: oneOf('deleted'),
  conversationId: conversationIdSchema,
  clearedTo: uint(),
  messages: array(tombstoneSchema, { max: MOST_CLEARED + MOST_SINGLE }),
});

export const deletedMessagesCodec: Codec<DeletedMessages> = defineCodec(
  deletedMessagesSchema,
  limits.vaultContentBytes,
);

export function nothingDeleted(conversationId: ConversationId): DeletedMessages {
  return { type: 'deleted', conversationId, clearedTo: 0, messages: [] };
}

export function tombstoneOf(seq: number, messageId: MessageId): Tombstone {
  return { seq, id: hashIdToBytes(messageId).slice(0, PREFIX_BYTES) };
}

/** What both have deleted: the same in whatever order, and however often, it is merged. Of one conversation. */
export function mergeDeleted(a: DeletedMessages, b: DeletedMessages): DeletedMessages {
  if (a.conversationId !== b.conversationId) throw new TypeError('deletions of two conversations');
  const clearedTo = Math.max(a.clearedTo, b.clearedTo);
  const all = [...a.messages, ...b.messages].toSorted(inOrder);
  const once = all.filter((each, index) => {
    const before = all[index - 1];
    return before === undefined || inOrder(before, each) !== 0;
  });
  const cleared = once.filter(({ seq }) => seq <= clearedTo).slice(-MOST_CLEARED);
  const single = once.filter(({ seq }) => seq > clearedTo).slice(-MOST_SINGLE);
  return { ...a, clearedTo, messages: [...cleared, ...single] };
}

/** Whether a message is deleted, at whatever place it is shown. */
export function isDeleted(deleted: DeletedMessages, seq: number, messageId: MessageId): boolean {
  if (seq <= deleted.clearedTo) return true;
  if (deleted.messages.length === 0) return false;
  const { id } = tombstoneOf(seq, messageId);
  return deleted.messages.some((tombstone) => equalBytes(tombstone.id, id));
}

function inOrder(a: Tombstone, b: Tombstone): number {
  if (a.seq !== b.seq) return a.seq - b.seq;
  for (let i = 0; i < PREFIX_BYTES; i++) {
    const difference = (a.id[i] ?? 0) - (b.id[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
