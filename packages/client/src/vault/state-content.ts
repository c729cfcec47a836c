import {
  boolean,
  bytes,
  type ConversationId,
  conversationIdSchema,
  type DeletedMessages,
  defineCodec,
  deletedMessagesSchema,
  limits,
  mergeDeleted,
  oneOf,
  struct,
  uint,
  union,
} from '@sotto/protocol';

/** A mark as it was set last. */
export interface DatedMark {
  readonly set: boolean;
  /** By the clock of the device that set it, ms since 1970; 0 of one that nobody has set since there are vaults. */
  readonly at: number;
}

export type MarkName = 'pinned' | 'muted' | 'archived';

/** Where the account stands in an encrypted conversation, for all its devices. */
export interface ConversationState {
  readonly type: 'conversation';
  readonly conversationId: ConversationId;
  /** The highest sequence number that was read; 0 before the first. */
  readonly readSeq: number;
  readonly marks: Readonly<Record<MarkName, DatedMark>>;
}

/** What a vault held when a device was approved (R12): for that device, as `encodeVaultListing` has it. */
export interface ListingState {
  readonly type: 'listing';
  readonly listing: Uint8Array;
}

/** When the set-up of recovery was offered last, on whichever device. */
export interface RecoveryOfferState {
  readonly type: 'recovery-offer';
  /** By the clock of the device that offered it, ms since 1970. */
  readonly at: number;
}

export type StateContent = ConversationState | ListingState | RecoveryOfferState | DeletedMessages;

const mark = struct({ set: boolean, at: uint() });

const codec = defineCodec<StateContent>(
  union('type', {
    conversation: struct({
      type: oneOf('conversation'),
      conversationId: conversationIdSchema,
      readSeq: uint(),
      marks: struct({ pinned: mark, muted: mark, archived: mark }),
    }),
    'recovery-offer': struct({ type: oneOf('recovery-offer'), at: uint() }),
    deleted: deletedMessagesSchema,
    listing: struct({ type: oneOf('listing'), listing: bytes({ max: limits.vaultContentBytes - 64 }) }),
  }),
  limits.vaultContentBytes,
);

export function encodeState(content: StateContent): Uint8Array {
  return codec.encode(content);
}

/** @returns null for what a newer version has written. */
export function decodeState(content: Uint8Array): StateContent | null {
  const decoded = codec.decode(content);
  return decoded.ok ? decoded.value : null;
}

/** The name of the listing that a newly approved device looks for. */
export const listingName = (deviceId: string): string => `listing ${deviceId}`;

/** The name of the one record of offers. */
export const RECOVERY_OFFER = 'recovery offer';

/** The name of what the account has deleted of a conversation (R29). */
export const deletedName = (conversationId: ConversationId): string => `deleted ${conversationId}`;

/** Reading never goes back; of each mark the one that was set last holds; what was deleted stays so. */
export function mergeState(theirs: Uint8Array, ours: Uint8Array): Uint8Array {
  const [a, b] = [decodeState(theirs), decodeState(ours)];
  if (a === null) return theirs;
  if (a.type === 'recovery-offer' && b?.type === a.type) return a.at >= b.at ? theirs : ours;
  if (a.type === 'deleted' && b?.type === 'deleted') {
    return a.conversationId === b.conversationId ? encodeState(mergeDeleted(a, b)) : ours;
  }
  if (b?.type !== 'conversation' || a.type !== 'conversation') return ours;
  const marks = {
    pinned: later(a.marks.pinned, b.marks.pinned),
    muted: later(a.marks.muted, b.marks.muted),
    archived: later(a.marks.archived, b.marks.archived),
  };
  return encodeState({ ...b, readSeq: Math.max(a.readSeq, b.readSeq), marks });
}

/** The same for whoever asks: of two that were set at one moment, the one that is set. */
function later(a: DatedMark, b: DatedMark): DatedMark {
  if (a.at === b.at) return a.set ? a : b;
  return a.at > b.at ? a : b;
}
