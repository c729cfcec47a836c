import type { EligibilityReason } from '@sotto/protocol';

/**
 * What a device can do, as a person's client or a bot sees it. The same interface is served in the same thread
 * (`createDevice`) and across a worker: every argument, result and event can be cloned.
 *
 * Owner of the state: the device. What these calls return are copies for showing.
 */

export interface Device {
  status(): DeviceStatus;
  /** Calls `listener` with everything that changes from now on, in order, until the returned function is called. */
  subscribe(listener: (event: DeviceEvent) => void): () => void;

  /** Makes an account, its identity and this device. @param password any length from 10 characters; never leaves the device. */
  signUp(input: SignUpInput): Promise<Result<Me, SignUpFailure>>;
  signIn(input: SignInInput): Promise<Result<Me, SignInFailure>>;
  /** Erases all content from this device (R33), and says whether its keys were erased, too. */
  signOut(): Promise<SignOutOutcome>;

  /** Changes what people call this account (A1). @param displayName 1 to 50 characters. */
  updateProfile(displayName: string): Promise<Result<Me, ProfileFailure>>;
  /** Sets the account's picture; null removes it. @param image square PNG, JPEG or WebP, 64 to 512 pixels, at most 131,072 bytes, without metadata. */
  setAvatar(image: Uint8Array | null): Promise<Result<Me, ProfileFailure>>;
  /** Deletes the account with everything that the server has of it, then erases this device. @param password proven anew, and shown to nobody. */
  deleteAccount(password: string): Promise<Result<void, DeleteAccountFailure>>;

  findPerson(handle: string): Promise<Result<PersonDetails, FindPersonFailure>>;
  /** What there is to know of an account now, asked of the server. */
  person(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  follow(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  unfollow(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  /** Nothing passes between the two any more, in either direction. They are not told. */
  block(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  unblock(accountId: string): Promise<Result<PersonDetails, PersonFailure>>;
  /** Tells the administrators (A16). */
  report(accountId: string, report: AccountReport): Promise<Result<void, ReportFailure>>;

  /**
   * The direct conversation with that account: the one that there is, or a new one. Two people can have one of each
   * kind, side by side (A2). @param security `encrypted` when absent.
   */
  startConversation(
    accountId: string,
    security?: Security,
  ): Promise<Result<ConversationSummary, StartConversationFailure>>;
  /** Accepts a message request (A3). */
  acceptRequest(conversationId: string): Promise<Result<void, ConversationFailure>>;
  /**
   * Deletes a regular conversation for this account, on all its devices; of a message request it is the answer no.
   * The other side keeps it, and is not told.
   */
  deleteConversation(conversationId: string): Promise<Result<void, ConversationFailure>>;
  /** Sets marks of a conversation; what is absent stays. Those of an encrypted one stay on this device. */
  mark(conversationId: string, marks: Partial<Marks>): Promise<Result<void, ConversationFailure>>;
  /** Sets one's own reaction to a message, or takes it back with null. Of an encrypted conversation it is encrypted (A13). */
  react(conversationId: string, itemId: string, emoji: string | null): Promise<Result<void, ReactFailure>>;
  /** Deletes a message of a regular conversation for this account, on all its devices, never for the other side. */
  deleteMessage(conversationId: string, itemId: string): Promise<Result<void, ConversationFailure>>;

  /** Newest first. */
  conversations(): Promise<readonly ConversationSummary[]>;
  /** A stretch of a conversation's timeline, oldest first, ending just before `before` (the end when absent). */
  timeline(conversationId: string, page: TimelineQuery): Promise<TimelinePage>;
  /** Resolves when the message is durably in the outbox; it is sent in order, exactly once, when that is possible. */
  /** @param itemId of the caller's choice (a UUID), so that a call which is repeated after a failure is one message. */
  sendText(conversationId: string, text: string, itemId?: string): Promise<Result<MessageItem, SendFailure>>;
  /** Tries a failed message again, under the id that it had. */
  retry(itemId: string): Promise<void>;
  /** Gives a failed or queued message up; it is gone from this device. False when it has been sent already. */
  discard(itemId: string): Promise<boolean>;
  /** Everything up to this item has been seen by the person. */
  markRead(conversationId: string, upTo: ItemOrder): Promise<void>;

  /**
   * Gives this device's leaf of the conversation new keys now, by a commit (RFC 9420 section 12.4); it happens by
   * itself as R20 says. Resolves when the commit is accepted, also after rebases on others' commits.
   */
  refreshKeys(conversationId: string): Promise<Result<void, RefreshFailure>>;

  /** Starts over after `broken`: erases everything that this browser or folder holds. */
  eraseEverything(): Promise<void>;
  /** Stops, keeping everything stored. */
  close(): Promise<void>;
}

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export type DeviceStatus =
  | { readonly state: 'starting' }
  /** `remembered` is the handle of who was signed in here last and whose keys are still here. */
  | { readonly state: 'signed-out'; readonly remembered: string | null }
  | { readonly state: 'ready'; readonly me: Me; readonly deviceId: string; readonly connection: Connection }
  /** Signed in, but this device is not of the account's roster, so it can neither send nor read (A18). */
  | {
      readonly state: 'unregistered';
      readonly me: Me;
      readonly reason: 'account-has-other-device';
      readonly connection: Connection;
    }
  /** Detected at start, or while running; nothing is read or sent until it is solved. */
  | { readonly state: 'broken'; readonly problem: DeviceProblem };

export type DeviceProblem =
  /** What is stored here does not open or does not decode. */
  | 'store-corrupt'
  /** What is stored here was written by a newer version of this client. */
  | 'store-newer'
  /** The browser gives no storage (private mode, disk full, permission). */
  | 'store-unavailable'
  /** The server shows another identity or an older roster for this account than the one pinned here (R6, R8). */
  | 'identity-changed';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `retryAt`: when the next try is made, ms since the epoch. */
  | { readonly state: 'offline'; readonly retryAt: number };

export interface Me {
  readonly accountId: string;
  readonly handle: string;
  readonly displayName: string;
  /** Path on the server; null without a picture. */
  readonly avatarPath: string | null;
  readonly verified: boolean;
  readonly organization: boolean;
  readonly affiliation: Affiliation | null;
  readonly role: 'member' | 'administrator';
  /** Can read, export and delete what there is, and nothing else. */
  readonly suspended: boolean;
}

export interface Person {
  readonly accountId: string;
  /** Empty when the account is gone. */
  readonly handle: string;
  readonly displayName: string;
  /** Path on the server; null without a picture. */
  readonly avatarPath: string | null;
  readonly verified: boolean;
  readonly organization: boolean;
  readonly affiliation: Affiliation | null;
  /** The account was deleted. */
  readonly gone: boolean;
  /** Whether the person has a device that encrypted messages can be sent to. */
  readonly reachable: boolean;
}

/** The verified organization that somebody belongs to. */
export interface Affiliation {
  readonly accountId: string;
  readonly handle: string;
  readonly displayName: string;
}

/** A person, and what is between them and this account, as the server says now. */
export interface PersonDetails extends Person {
  readonly relationship: Relationship;
  /** Why this account may not send them encrypted messages (A4): every reason; empty when it may. */
  readonly eligibility: readonly EligibilityReason[];
}

export interface Relationship {
  readonly following: boolean;
  readonly followedBy: boolean;
  readonly blocked: boolean;
}

export interface AccountReport {
  readonly reason: 'spam' | 'harassment' | 'impersonation' | 'illegal' | 'other';
  /** At most 1,000 characters; the administrators read it. Needed for `other`. */
  readonly note: string;
}

export interface SignUpInput {
  readonly handle: string;
  readonly displayName: string;
  readonly password: string;
}

export interface SignInInput {
  readonly handle: string;
  readonly password: string;
}

export interface SignOutOutcome {
  /** `kept`: this is the account's only device and there is no recovery yet, so its sealed keys stay for the next sign-in here. */
  readonly keys: 'kept' | 'erased';
}

export type NetworkFailure =
  | { readonly code: 'offline' }
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds: number }
  /** The server failed or gave an answer that makes no sense; `reference` is the id in its log, if it gave one. */
  | { readonly code: 'server-failed'; readonly reference: string | null };

export type SignUpFailure =
  | NetworkFailure
  | { readonly code: 'handle-taken' }
  | { readonly code: 'invalid'; readonly field: 'handle' | 'displayName' | 'password' }
  | { readonly code: 'already-signed-in' };

export type SignInFailure =
  | NetworkFailure
  | { readonly code: 'credentials-rejected' }
  | { readonly code: 'invalid'; readonly field: 'handle' | 'password' }
  /** Another account's keys are on this device; only that account can sign in here until it is erased. */
  | { readonly code: 'device-of-other-account'; readonly handle: string }
  | { readonly code: 'already-signed-in' };

export type FindPersonFailure =
  | NetworkFailure
  | { readonly code: 'not-found' }
  | { readonly code: 'invalid' }
  | { readonly code: 'yourself' };

export type PersonFailure =
  | NetworkFailure
  /** No such account, or none that this one may see. */
  | { readonly code: 'not-found' }
  | { readonly code: 'not-ready' };

export type ProfileFailure =
  | NetworkFailure
  | { readonly code: 'invalid'; readonly field: 'displayName' | 'image' }
  /** The account is suspended. */
  | { readonly code: 'suspended' }
  | { readonly code: 'not-ready' };

export type DeleteAccountFailure =
  | NetworkFailure
  | { readonly code: 'credentials-rejected' }
  /** Somebody else has to be made an administrator first. */
  | { readonly code: 'last-administrator' }
  | { readonly code: 'not-ready' };

export type ReportFailure = PersonFailure | { readonly code: 'invalid'; readonly field: 'note' };

export type ConversationFailure =
  | NetworkFailure
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'unknown-item' }
  /** Not for this kind of conversation. */
  | { readonly code: 'unsupported' }
  | { readonly code: 'not-ready' };

export type ReactFailure =
  | ConversationFailure
  /** Not one emoji, or too long. */
  | { readonly code: 'invalid' }
  /** Accept the message request first: a reaction would tell that it was read (A3). */
  | { readonly code: 'request-pending' }
  | { readonly code: 'not-deliverable' };

export type StartConversationFailure =
  | NetworkFailure
  | { readonly code: 'not-found' }
  /** Every reason why the two may not exchange encrypted messages (A4). */
  | { readonly code: 'not-eligible'; readonly reasons: readonly EligibilityReason[] }
  /** They have not set a device up for encrypted messages. */
  | { readonly code: 'no-devices' }
  /** Their roster does not verify, or is not the one that was known before (R6, R8). */
  | { readonly code: 'identity-refused' }
  | { readonly code: 'not-ready' };

export type SendFailure =
  | { readonly code: 'empty' }
  /** `limit` in bytes of UTF-8. */
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'not-ready' };

export type RefreshFailure =
  | NetworkFailure
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'not-ready' };

/** `regular`: stored in the clear by the server. */
export type Security = 'regular' | 'encrypted';

/** The person's own marks of a conversation. */
export interface Marks {
  /** Kept at the top of the list. */
  readonly pinned: boolean;
  /** No notifications. */
  readonly muted: boolean;
  /** Out of the inbox. */
  readonly archived: boolean;
}

export interface ConversationSummary extends Marks {
  readonly conversationId: string;
  readonly security: Security;
  readonly kind: 'direct' | 'group';
  /** A message request that waits for an answer (A3). */
  readonly request: boolean;
  /** Everybody but oneself. */
  readonly people: readonly Person[];
  readonly last: MessageItem | null;
  readonly unread: number;
  /** Order of the inbox: when the last thing happened, ms since the epoch. */
  readonly updatedAt: number;
  /** `stuck`: this device cannot follow the conversation and is trying to join it anew. */
  readonly state: 'open' | 'stuck';
}

/** Sorts the items of one conversation; opaque, compared as a string. */
export type ItemOrder = string;

export type TimelineItem = MessageItem | NoticeItem;

export interface MessageItem {
  readonly type: 'message';
  /** Stable from the moment it is written, also through sending. */
  readonly itemId: string;
  readonly conversationId: string;
  readonly order: ItemOrder;
  /** As its MLS leaf proves it (R23). */
  readonly senderAccountId: string;
  readonly outgoing: boolean;
  /** By the sender's clock, ms since the epoch. */
  readonly sentAt: number;
  readonly content: MessageContent;
  /** At most one of each person, in the order in which they were first made. */
  readonly reactions: readonly Reaction[];
  readonly delivery: Delivery;
}

export interface Reaction {
  readonly accountId: string;
  readonly emoji: string;
}

export type MessageContent =
  | { readonly type: 'text'; readonly text: string }
  /** Genuine, but of a kind that this version does not know. */
  | { readonly type: 'unsupported' };

export type Delivery =
  | { readonly state: 'queued' }
  | { readonly state: 'sending' }
  | { readonly state: 'sent' }
  | { readonly state: 'received' }
  | {
      readonly state: 'failed';
      readonly reason:
        | 'rejected'
        | 'identity-refused'
        | 'not-a-member'
        /** Encrypted: the two may not exchange encrypted messages (A4). `person` says why. */
        | 'not-eligible'
        /** Regular: one has blocked the other, or one is suspended or gone. */
        | 'not-deliverable';
    };

export interface NoticeItem {
  readonly type: 'notice';
  readonly itemId: string;
  readonly conversationId: string;
  readonly order: ItemOrder;
  readonly at: number;
  readonly notice:
    | 'conversation-started'
    /** Something from that sender never arrived (R25). */
    | 'messages-missing'
    /** Something arrived that is not genuine or not readable; it was not shown (R21). */
    | 'message-refused'
    /** A change of the conversation was not genuine or not allowed; it was not followed (R21). */
    | 'commit-refused'
    /** This device joined anew; what was said in between is not on it. */
    | 'rejoined'
    /** The person's identity is another than before (R8). */
    | 'identity-changed';
  /** Whom it is about, if anybody. */
  readonly accountId: string | null;
}

export interface TimelineQuery {
  readonly before?: ItemOrder;
  /** 1 to 200. */
  readonly limit: number;
}

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  readonly hasEarlier: boolean;
}

export type DeviceEvent =
  | { readonly type: 'status'; readonly status: DeviceStatus }
  | { readonly type: 'conversation'; readonly conversation: ConversationSummary }
  /** Deleted here or on another device of the account. */
  | { readonly type: 'conversation-removed'; readonly conversationId: string }
  /** Added or changed items; the same `itemId` replaces. An item's `order` changes once, when the server gives it its place. */
  | {
      readonly type: 'items';
      readonly conversationId: string;
      readonly items: readonly TimelineItem[];
      /** Ids of those that somebody else has sent and that are new here: what a notification or a bot is about. */
      readonly arrived?: readonly string[];
    }
  | { readonly type: 'item-removed'; readonly conversationId: string; readonly itemId: string };
