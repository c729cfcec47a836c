import type { PublicGroup } from '@sotto/mls/public';
import type { ConversationId, MessageId } from '../ids.ts';
import type {
  CommitSummary,
  ConversationContext,
  LeafIdentity,
  RosterDirectory,
} from '../membership/index.ts';

/** A conversation as the server follows it: membership and epoch, and no secret. */
export interface PublicConversation {
  readonly group: PublicGroup;
  readonly context: ConversationContext;
}

/** What the server's checks need from outside. */
export interface DeliveryEnvironment {
  /** The newest rosters that the server has verified. */
  readonly rosters: RosterDirectory;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** The public side of one epoch, as joiners download it. */
export interface EpochInfo {
  /** MLSMessage(GroupInfo) with external_pub. */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>`. */
  readonly ratchetTree: Uint8Array;
}

export interface ConversationUpload extends EpochInfo {
  readonly conversationId: ConversationId;
  /** The device that the session is bound to. */
  readonly creator: LeafIdentity;
}

/** A commit, with what belongs to the epoch that it begins; the tree the server computes itself. */
export interface CommitUpload {
  /** The device that the session is bound to. */
  readonly sender: LeafIdentity;
  /** MLSMessage(PublicMessage). */
  readonly commit: Uint8Array;
  /** MLSMessage(GroupInfo). */
  readonly groupInfo: Uint8Array;
  /** MLSMessage(Welcome) for every device that the commit adds; null when it adds none. */
  readonly welcome: Uint8Array | null;
}

export interface AcceptedCommit {
  readonly next: PublicConversation;
  readonly summary: CommitSummary;
  /** Whom the welcome is for, and by which of their key packages, which is used up now (R19). */
  readonly welcomed: readonly WelcomedDevice[];
  /** `optional<Node> ratchet_tree<V>` of the new epoch: for the welcomed, and for external commits. */
  readonly ratchetTree: Uint8Array;
}

export interface WelcomedDevice extends LeafIdentity {
  /** KeyPackageRef (RFC 9420 section 5.2), 64 bytes. */
  readonly keyPackageRef: Uint8Array;
}

export interface MessageUpload {
  /** The device that the session is bound to. */
  readonly sender: LeafIdentity;
  readonly transport: Uint8Array;
  readonly body: Uint8Array;
}

export interface AcceptedMessage {
  readonly messageId: MessageId;
}
