import {
  type AccountId,
  accountIdSchema,
  array,
  boolean,
  bytes,
  type Codec,
  type ConversationId,
  conversationIdSchema,
  defineCodec,
  limits,
  oneOf,
  type StagedCommit,
  type StagedJoin,
  struct,
  uint,
  union,
} from '@sotto/protocol';
import type { HistoryPolicy } from '../api/index.ts';
import { type Address, grown, type Stretch } from '../store/index.ts';
import { MOST_STATE_BYTES, stagedCommitSchema, stagedJoinSchema } from './staged.ts';

/** A conversation as this device follows it; its MLS state lies beside it. */
export interface ConversationRecord {
  readonly conversationId: ConversationId;
  readonly kind: 'direct' | 'group';
  /** Everybody but oneself. */
  readonly people: readonly AccountId[];
  /** As the context of its group says (R14); it never changes. */
  readonly historyPolicy: HistoryPolicy;
  /** `stuck`: the state here cannot follow any more; the device is to join anew (R18). */
  readonly phase: 'open' | 'stuck';
  /** Everything up to this sequence number is in the store. */
  readonly position: number;
  /** The counter of this device's last message that the server accepted (R26). */
  readonly counter: number;
  /** Whether this device's leaf has sent nothing since it joined by external commit. */
  readonly freshLeaf: boolean;
}

const conversationCodec: Codec<ConversationRecord> = defineCodec(
  grown(
    struct({
      conversationId: conversationIdSchema,
      kind: oneOf('direct', 'group'),
      people: array(accountIdSchema, { max: limits.participants }),
      historyPolicy: oneOf('archived', 'ephemeral'),
      phase: oneOf('open', 'stuck'),
      position: uint(),
      counter: uint(),
      freshLeaf: boolean,
    }),
    // Versions that did not note it made no others.
    { historyPolicy: 'archived' },
  ),
  65_536,
);

export function conversationAddress(id: ConversationId): Address<ConversationRecord> {
  return { key: `conversation/${id}`, codec: conversationCodec };
}

export const everyConversation = {
  from: 'conversation/',
  to: 'conversation0',
  codec: conversationCodec,
} as const;

const entryCodec = defineCodec(bytes({ max: MOST_STATE_BYTES }), MOST_STATE_BYTES + 16);

/** One entry of a conversation's state, as the protocol divides it. */
export function stateEntryAddress(id: ConversationId, key: string): Address<Uint8Array> {
  return { key: `state/${id}/${key}`, codec: entryCodec };
}

/** All entries of a conversation's state. */
export function stateEntries(id: ConversationId): Stretch<Uint8Array> {
  return { from: `state/${id}/`, to: `state/${id}0`, codec: entryCodec };
}

/**
 * A commit that the server has been, or may have been, given. It lies in the store before it is sent (R26), so
 * that the device can go on in the epoch that it begins, whenever the server accepted it.
 */
export type PendingCommit =
  | { readonly kind: 'commit'; readonly epoch: number; readonly staged: StagedCommit }
  /** An external commit of this device (R18). */
  | { readonly kind: 'join'; readonly epoch: number; readonly staged: StagedJoin };

/** `epoch` is the one that the commit ends. */
const pendingCodec: Codec<PendingCommit> = defineCodec<PendingCommit>(
  union('kind', {
    commit: struct({ kind: oneOf('commit'), epoch: uint(), staged: stagedCommitSchema }),
    join: struct({ kind: oneOf('join'), epoch: uint(), staged: stagedJoinSchema }),
  }),
  2 * MOST_STATE_BYTES,
);

export function pendingAddress(id: ConversationId): Address<PendingCommit> {
  return { key: `pending/${id}`, codec: pendingCodec };
}

/**
 * A conversation that this device is making, from before the server hears of it until it has answered. Its state
 * in epoch 0 lies with the states.
 */
export interface CreationRecord {
  readonly conversationId: ConversationId;
  /** The other side. */
  readonly accountId: AccountId;
  /** Epoch 0. */
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
  /** The first commit. */
  readonly staged: StagedCommit;
}

const creationCodec: Codec<CreationRecord> = defineCodec(
  struct({
    conversationId: conversationIdSchema,
    accountId: accountIdSchema,
    groupInfo: bytes({ max: limits.groupInfoBytes }),
    ratchetTree: bytes({ max: limits.ratchetTreeBytes }),
    staged: stagedCommitSchema,
  }),
  2 * MOST_STATE_BYTES,
);

export function creationAddress(accountId: AccountId): Address<CreationRecord> {
  return { key: `creation/${accountId}`, codec: creationCodec };
}

export const everyCreation = { from: 'creation/', to: 'creation0', codec: creationCodec } as const;
