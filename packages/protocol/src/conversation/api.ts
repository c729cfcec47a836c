import type { GroupState } from '@sotto/mls';
import type { Random, Signer } from '../crypto/index.ts';
import type { RosterClaim } from '../identity/public.ts';
import type { AccountId, ConversationId, DeviceId, MessageId } from '../ids.ts';
import type {
  CommitSummary,
  ConversationContext,
  LeafIdentity,
  Rebirth,
  RosterDirectory,
} from '../membership/index.ts';
import type { Content, GapState } from '../message/index.ts';

/** This device, in every operation. */
export interface Self extends LeafIdentity {
  /** The key that the account's roster lists for this device. */
  readonly signer: Signer;
}

/** What operations need from outside; nothing else is reached for. */
export interface ConversationEnvironment {
  readonly self: Self;
  /** The newest verified rosters that this device has (R13). */
  readonly rosters: RosterDirectory;
  readonly random: Random;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/**
 * One device's side of one conversation, in one epoch. Immutable: operations give a new one. It holds secrets
 * and has no JSON form; `encodeConversation` is how it is kept.
 */
export interface ConversationState {
  readonly group: GroupState;
  readonly context: ConversationContext;
  readonly gaps: GapState;
  /** Messages that this device's leaf has sent (R25). */
  readonly sent: number;
  /** What R20 counts. */
  readonly sinceUpdate: { readonly messages: number; readonly at: number };
}

/**
 * Secrets that the new state no longer needs. `wipe(...spent)` once the new state is the stored one, never
 * before: until then the old state may still be needed.
 */
export interface Spent {
  readonly spent: readonly Uint8Array[];
}

/** The public side of an epoch, for the server (section 3) and for those who join by external commit. */
export interface PublishedEpoch {
  /** MLSMessage(GroupInfo) with external_pub. */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>`. */
  readonly ratchetTree: Uint8Array;
}

export interface CreatedConversation extends PublishedEpoch {
  /** In epoch 0, with this device as the only member. */
  readonly state: ConversationState;
}

/**
 * A commit on its way. It takes effect when the server has accepted it (`adoptCommit`); when another was faster
 * (R15), `dropCommit`, receive the other, and stage anew.
 */
export interface StagedCommit extends PublishedEpoch {
  /** MLSMessage(PublicMessage). */
  readonly commit: Uint8Array;
  /** MLSMessage(Welcome), one for all added devices; null when none was. */
  readonly welcome: Uint8Array | null;
  readonly summary: CommitSummary;
  /** The group after the commit. A secret. */
  readonly next: GroupState;
}

export interface OutgoingMessage extends Spent {
  /** Store it before sending anything below (R26). */
  readonly state: ConversationState;
  readonly messageId: MessageId;
  /** For the device's own record, and its vault. 32 bytes, a secret. */
  readonly messageKey: Uint8Array;
  readonly content: Content;
  readonly body: Uint8Array;
  /** MLSMessage(PrivateMessage). */
  readonly transport: Uint8Array;
}

/** What the server's feed brings, in its order. */
export type ConversationEvent =
  | { readonly kind: 'commit'; readonly commit: Uint8Array }
  | { readonly kind: 'message'; readonly transport: Uint8Array; readonly body: Uint8Array };

export type Received = Spent &
  (
    | { readonly kind: 'message'; readonly state: ConversationState; readonly message: IncomingMessage }
    | { readonly kind: 'commit'; readonly state: ConversationState; readonly summary: CommitSummary }
    /** This device is no longer a member. There is no next state. */
    | { readonly kind: 'removed'; readonly summary: CommitSummary }
  );

export interface IncomingMessage {
  readonly messageId: MessageId;
  /** Taken from the MLS leaf (R23). */
  readonly sender: LeafIdentity;
  /**
   * The sender's device has left its account's roster by now. It may have spoken before it left, or after, as long
   * as its leaf was not removed: nobody can tell. To be shown as such.
   */
  readonly fromFormerDevice: boolean;
  readonly content: Content;
  /** For the vault. 32 bytes, a secret. */
  readonly messageKey: Uint8Array;
  /** The roster that the sender was using, to hold against the pin (R7). */
  readonly roster: RosterClaim;
  readonly place: MessagePlace;
}

/** Where a message stands (R25); what is missing is shown there. */
export type MessagePlace =
  | { readonly kind: 'next'; readonly skipped: number; readonly unseen: readonly MessageId[] }
  | { readonly kind: 'late' };

export interface JoinedConversation extends Spent {
  readonly state: ConversationState;
  /** Who added this device. */
  readonly inviter: LeafIdentity;
}

export interface StagedJoin extends PublishedEpoch, Spent {
  /** MLSMessage(PublicMessage): an external commit (R18). */
  readonly commit: Uint8Array;
  readonly summary: CommitSummary;
  /** Adopt it when the server has accepted the commit; otherwise overwrite it and try again. */
  readonly state: ConversationState;
}

export interface NewDirectConversation {
  readonly conversationId: ConversationId;
  /** Both sides; this device's account is one of them. */
  readonly participants: readonly [AccountId, AccountId];
  readonly historyPolicy: ConversationContext['historyPolicy'];
  readonly messageTimer: number | null;
}

export interface MemberChanges<KeyPackage> {
  /** One key package for each device to add; `verifyKeyPackage` makes them. */
  readonly add: readonly KeyPackage[];
  readonly remove: readonly DeviceId[];
  /**
   * The other side's accepted new identity, with which a direct conversation goes on (R8). All leaves of the old one are
   * to be removed in the same commit, and none is to be added.
   */
  readonly reborn?: Rebirth;
}
