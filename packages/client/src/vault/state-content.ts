import {
  boolean,
  bytes,
  type ConversationId,
  conversationIdSchema,
  defineCodec,
  limits,
  oneOf,
  struct,
  uint,
  union,
} from '@sotto/protocol';

/** Where the account stands in an encrypted conversation, for all its devices. */
export interface ConversationState {
  readonly type: 'conversation';
  readonly conversationId: ConversationId;
  /** The highest sequence number that was read; 0 before the first. */
  readonly readSeq: number;
  readonly pinned: boolean;
  readonly muted: boolean;
  readonly archived: boolean;
}

/** What a vault held when a device was approved (R12): for that device, as `encodeVaultListing` has it. */
export interface ListingState {
  readonly type: 'listing';
  readonly listing: Uint8Array;
}

export type StateContent = ConversationState | ListingState;

const codec = defineCodec<StateContent>(
  union('type', {
    conversation: struct({
      type: oneOf('conversation'),
      conversationId: conversationIdSchema,
      readSeq: uint(),
      pinned: boolean,
      muted: boolean,
      archived: boolean,
    }),
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

/** Reading never goes back; of the rest the last writer decides. */
export function mergeState(theirs: Uint8Array, ours: Uint8Array): Uint8Array {
  const [a, b] = [decodeState(theirs), decodeState(ours)];
  if (a === null || b?.type !== 'conversation' || a.type !== 'conversation')
    return a === null ? theirs : ours;
  return encodeState({ ...b, readSeq: Math.max(a.readSeq, b.readSeq) });
}
