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

export interface ConversationUpload {
  readonly conversationId: ConversationId;
  /** The device that the session is bound to. */
  readonly creator: LeafIdentity;
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
}

export interface CommitUpload {
  /** The device that the session is bound to. */
  readonly sender: LeafIdentity;
  readonly commit: Uint8Array;
  /** Of the epoch that the commit begins. */
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
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
