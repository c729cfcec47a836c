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

/** The public side of one epoch, as committers upload it and joiners download it. */
export interface EpochUpload {
  /** MLSMessage(GroupInfo) with external_pub. */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>`. */
  readonly ratchetTree: Uint8Array;
}

export interface ConversationUpload extends EpochUpload {
  readonly conversationId: ConversationId;
  /** The device that the session is bound to. */
  readonly creator: LeafIdentity;
}

/** A commit, with the epoch that it begins. */
export interface CommitUpload extends EpochUpload {
  /** The device that the session is bound to. */
  readonly sender: LeafIdentity;
  /** MLSMessage(PublicMessage). */
  readonly commit: Uint8Array;
}

export interface AcceptedCommit {
  readonly next: PublicConversation;
  readonly summary: CommitSummary;
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
