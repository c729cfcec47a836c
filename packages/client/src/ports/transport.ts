import type { AccountFacts } from './account-facts.ts';
import type { AccountState, DeviceTransport } from './device-transport.ts';
import type { EventPage, Position, ServerEvent } from './events.ts';
import type { HistoryTransport } from './history-transport.ts';
import type { LinkTransport } from './link-transport.ts';
import type { NotEligible } from './not-eligible.ts';
import type { InboxChange, RegularTransport } from './regular-transport.ts';
import type { Reply } from './reply.ts';
import type { AccountProof, SocialTransport } from './social-transport.ts';
import type { VaultTransport } from './vault-transport.ts';

/**
 * The server, in the terms of the contract (schema/). Every call may be repeated: the server knows a repetition
 * by an id that this side chose. What comes back is untrusted.
 */
export interface TransportPort
  extends SocialTransport,
    RegularTransport,
    DeviceTransport,
    LinkTransport,
    VaultTransport,
    HistoryTransport {
  /** The token for all further calls; null where a cookie does this, or there is no session. */
  useToken(token: string | null): void;

  startSignUp(input: SignUpStart): Reply<Uint8Array>;
  finishSignUp(input: SignUpFinish): Reply<NewSession, { readonly code: 'handle-taken' }>;
  startSignIn(input: SignInStart): Reply<SignInChallenge>;
  finishSignIn(input: AccountProof): Reply<NewSession, { readonly code: 'credentials-rejected' }>;
  signOut(): Reply<void>;

  findAccount(handle: string): Reply<FoundAccount | null>;
  /** The chain after `afterVersion`, at most 100 rosters. */
  rosters(handle: string, afterVersion: number): Reply<RosterRun | null>;

  /** All conversations of the account. */
  conversations(): Reply<readonly ConversationFacts[]>;
  conversation(conversationId: string): Reply<ConversationFacts | null>;
  groupInfo(conversationId: string): Reply<PublishedGroup | null>;
  events(conversationId: string, after: number): Reply<EventPage | null>;
  createConversation(input: NewConversation): Reply<number, CreationRefused>;
  /** @returns the commit's sequence number. */
  commit(conversationId: string, epoch: number, commit: CommitUpload): Reply<number, CommitRefused>;
  send(message: MessageUpload): Reply<AcceptedMessage, SendRefused>;
  /** Everything up to these sequence numbers is stored here; at most 100. */
  acknowledge(positions: readonly Position[]): Reply<void, { readonly code: 'not-found' }>;

  /** Opens one connection for events. It does not reconnect. */
  openFeed(listener: FeedListener): Feed;
}

export type FeedEnd =
  | { readonly code: 'offline' }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'no-device' };

export interface FeedListener {
  /** Whether there is a device to listen for; without one no events come, and nothing of a backlog. */
  readonly withDevice: boolean;
  /** The account's revision that is taken in: changes of the inbox come from after it. */
  readonly inboxAfter: number;
  /** The connection stands and events may come. */
  readonly onOpen: () => void;
  readonly onEvent: (event: ServerEvent) => void;
  /** Somebody in a conversation of this device has a newer roster, or another identity. */
  readonly onIdentityChanged: (accountId: string) => void;
  readonly onInboxChange: (change: InboxChange) => void;
  readonly onAccountState: (state: AccountState) => void;
  /** All events that had been waiting have been given. */
  readonly onBackfilled: () => void;
  /** Called once, also after `close`. */
  readonly onEnd: (end: FeedEnd) => void;
}

export interface Feed {
  close(): void;
}

export interface SignUpStart {
  readonly handle: string;
  readonly registrationRequest: Uint8Array;
}
export interface SignUpFinish {
  readonly handle: string;
  readonly displayName: string;
  readonly registrationRecord: Uint8Array;
}
export interface SignInStart {
  readonly handle: string;
  readonly startLoginRequest: Uint8Array;
}
export interface SignInChallenge {
  readonly signInId: string;
  readonly loginResponse: Uint8Array;
}

export interface NewSession {
  readonly account: AccountFacts;
  readonly sessionId: string;
  readonly token: string | null;
}
export interface FoundAccount extends AccountFacts {
  readonly newestRoster: number;
}
export interface RosterRun extends FoundAccount {
  readonly rosters: readonly Uint8Array[];
}
export interface ConversationFacts {
  readonly id: string;
  readonly kind: 'direct' | 'group';
  readonly epoch: number;
  readonly lastSeq: number;
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number;
  readonly participants: readonly ParticipantFacts[];
}
export interface ParticipantFacts extends AccountFacts {
  readonly identity: IdentityHead | null;
}
/** The server's word about the end of an account's chain: what to look at, and no proof of anything. */
export interface IdentityHead {
  /** 32 bytes. */
  readonly root: Uint8Array;
  readonly version: number;
}
export interface PublishedGroup extends ConversationFacts {
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
}
export interface CommitUpload {
  readonly commit: Uint8Array;
  readonly groupInfo: Uint8Array;
  readonly welcome: Uint8Array | null;
}
export interface NewConversation {
  readonly id: string;
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
  readonly commit: CommitUpload;
}
export type CreationRefused =
  | { readonly code: 'conversation-exists'; readonly conversation: ConversationFacts }
  | { readonly code: 'commit-rejected'; readonly reason: string }
  | NotEligible
  | { readonly code: 'not-found' };
export type CommitRefused =
  | { readonly code: 'stale-epoch'; readonly epoch: number }
  | { readonly code: 'commit-rejected'; readonly reason: string }
  | { readonly code: 'not-found' };

export interface MessageUpload {
  readonly conversationId: string;
  readonly epoch: number;
  readonly messageId: string;
  readonly body: Uint8Array;
  readonly transport: Uint8Array;
  readonly counter: number;
}
export interface AcceptedMessage {
  readonly seq: number;
  /** Milliseconds since 1970, UTC. */
  readonly acceptedAt: number;
}
export type SendRefused =
  | { readonly code: 'stale-epoch'; readonly epoch: number }
  | { readonly code: 'message-rejected'; readonly reason: string }
  | { readonly code: 'counter-mismatch'; readonly lastCounter: number }
  | NotEligible
  | { readonly code: 'not-found' };
