// Generated from schema/ by `npm run codegen`. Not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountModel, ViewerModel, SessionModel, OwnDeviceModel, ConversationModel } from '../models.ts';
import type { RequestContext } from '../../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * Binary data in base64url without padding (RFC 4648 section 5). Its bounds, in bytes before encoding, stand
   * beside each field that takes it.
   */
  Bytes: { input: Uint8Array; output: Uint8Array; }
  /** An instant in UTC in the form of RFC 3339 with milliseconds, such as `2026-01-31T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
};

/** An account as everybody sees it. No phone number or e-mail address is ever known. */
export type Account = {
  readonly __typename: 'Account';
  /** Opaque and permanent. */
  readonly id: Scalars['ID']['output'];
  /** Unique; 3 to 30 of `a` to `z`, `0` to `9` and `_`, beginning with a letter; always lower case. */
  readonly handle: Scalars['String']['output'];
  /** What people call themselves: 1 to 50 characters of any script. */
  readonly displayName: Scalars['String']['output'];
  /**
   * The chain of signed rosters: the account's identity and devices (rule R2), oldest first, those after version
   * `afterVersion`; at most `first` (1 to 100).
   */
  readonly rosters: RosterPage;
};


/** An account as everybody sees it. No phone number or e-mail address is ever known. */
export type AccountRostersArgs = {
  afterVersion?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** What only the account itself sees. */
export type Viewer = {
  readonly __typename: 'Viewer';
  /** The account as others see it. */
  readonly account: Account;
  /** The session of this request. */
  readonly session: Session;
  /** All sessions of the account, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly sessions: SessionConnection;
  /** The account's conversations, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly conversations: ConversationConnection;
  /** The device that is bound to this request's session; null before `bindDevice`. */
  readonly device: Maybe<OwnDevice>;
};


/** What only the account itself sees. */
export type ViewerSessionsArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What only the account itself sees. */
export type ViewerConversationsArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

/** One sign-in that has not ended. */
export type Session = {
  readonly __typename: 'Session';
  /** Opaque; not the token. */
  readonly id: Scalars['ID']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last used, to the hour. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** When it ends by itself unless it is used before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The device that is bound to it; null until `bindDevice`. */
  readonly deviceId: Maybe<Scalars['ID']['output']>;
  /** Whether it is the session of this request. */
  readonly current: Scalars['Boolean']['output'];
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename: 'SessionConnection';
  /** The sessions of this page. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A session in a page. */
export type SessionEdge = {
  readonly __typename: 'SessionEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** How the session's token reaches the client. */
export type SessionTransport =
  /** In an HttpOnly, SameSite=Strict cookie, for the web client: scripts never see it. */
  | 'COOKIE'
  /** In the answer, to be sent as `Authorization: Bearer …`, for everybody else. */
  | 'BEARER';

/** Input of `startSignUp`. */
export type StartSignUpInput = {
  /** The wanted handle, 3 to 30 characters. */
  readonly handle: Scalars['String']['input'];
  /** OPAQUE RegistrationRequest, 32 bytes. */
  readonly registrationRequest: Scalars['Bytes']['input'];
};

/** Input of `finishSignUp`. */
export type FinishSignUpInput = {
  /** The same handle as in `startSignUp`. */
  readonly handle: Scalars['String']['input'];
  /** 1 to 50 characters, no control characters. */
  readonly displayName: Scalars['String']['input'];
  /** OPAQUE RegistrationRecord, 192 bytes. */
  readonly registrationRecord: Scalars['Bytes']['input'];
  /** How to hand over the session's token. */
  readonly sessionTransport: SessionTransport;
};

/** Input of `startSignIn`. */
export type StartSignInInput = {
  /** The account's handle. */
  readonly handle: Scalars['String']['input'];
  /** OPAQUE KE1, 96 bytes. */
  readonly startLoginRequest: Scalars['Bytes']['input'];
};

/** Input of `finishSignIn`. */
export type FinishSignInInput = {
  /** From `startSignIn`; serves once, for two minutes. */
  readonly signInId: Scalars['ID']['input'];
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: Scalars['Bytes']['input'];
  /** How to hand over the session's token. */
  readonly sessionTransport: SessionTransport;
};

/** Input of `revokeSession`. */
export type RevokeSessionInput = {
  /** One of `viewer.sessions`. */
  readonly sessionId: Scalars['ID']['input'];
};

/** The server's half of the blinded registration. */
export type SignUpStarted = {
  readonly __typename: 'SignUpStarted';
  /** OPAQUE RegistrationResponse, 64 bytes. */
  readonly registrationResponse: Scalars['Bytes']['output'];
};

/** The server's half of the key exchange. */
export type SignInStarted = {
  readonly __typename: 'SignInStarted';
  /** Names this attempt in `finishSignIn`. */
  readonly signInId: Scalars['ID']['output'];
  /** OPAQUE KE2, 320 bytes. */
  readonly loginResponse: Scalars['Bytes']['output'];
};

/** A new session. */
export type SignedIn = {
  readonly __typename: 'SignedIn';
  /** Who is signed in. */
  readonly account: Account;
  /** The session itself. */
  readonly session: Session;
  /** The token, 32 random bytes in base64url, if `BEARER` was asked for. It is shown once: the server keeps its hash. */
  readonly token: Maybe<Scalars['String']['output']>;
};

/** The session is over. */
export type SignOutPayload = {
  readonly __typename: 'SignOutPayload';
  /** Whether there was one. */
  readonly ended: Scalars['Boolean']['output'];
};

/** That session is over. */
export type RevokeSessionPayload = {
  readonly __typename: 'RevokeSessionPayload';
  /** Which one. */
  readonly sessionId: Scalars['ID']['output'];
};

/** Somebody has this handle, or one that looks like it. */
export type HandleTakenError = Error & {
  readonly __typename: 'HandleTakenError';
  /** `HANDLE_TAKEN` */
  readonly code: ErrorCode;
  /** Which handle. */
  readonly message: Scalars['String']['output'];
};

/** Handle and password do not belong together, the attempt has run out, or no such account exists. */
export type CredentialsRejectedError = Error & {
  readonly __typename: 'CredentialsRejectedError';
  /** `CREDENTIALS_REJECTED` */
  readonly code: ErrorCode;
  /** Never says which of the reasons it is. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `startSignUp`. */
export type StartSignUpResult = SignUpStarted | InvalidInputError | RateLimitedError;

/** Outcome of `finishSignUp`. */
export type FinishSignUpResult = SignedIn | HandleTakenError | InvalidInputError | RateLimitedError;

/** Outcome of `startSignIn`. */
export type StartSignInResult = SignInStarted | InvalidInputError | RateLimitedError;

/** Outcome of `finishSignIn`. */
export type FinishSignInResult = SignedIn | CredentialsRejectedError | InvalidInputError | RateLimitedError;

/** Outcome of `revokeSession`. */
export type RevokeSessionResult = RevokeSessionPayload | NotFoundError | NotSignedInError | InvalidInputError;

/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type Query = {
  readonly __typename: 'Query';
  /** The account that is signed in; null when nobody is. */
  readonly viewer: Maybe<Viewer>;
  /** The account with this handle (3 to 30 characters, compared without case); null if there is none. Needs a session. */
  readonly account: Maybe<Account>;
  /** One of the viewer's conversations; null if there is none with this id that the viewer takes part in. */
  readonly conversation: Maybe<Conversation>;
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryAccountArgs = {
  handle: Scalars['String']['input'];
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};

/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type Mutation = {
  readonly __typename: 'Mutation';
  /**
   * First half of signing up with OPAQUE (RFC 9807): blinds the password so that the server never sees it. Says
   * nothing about whether the handle is free.
   */
  readonly startSignUp: StartSignUpResult;
  /** Second half of signing up: makes the account and a session for it. */
  readonly finishSignUp: FinishSignUpResult;
  /** First half of signing in with OPAQUE. The answer for a handle that nobody has looks like any other. */
  readonly startSignIn: StartSignInResult;
  /** Second half of signing in: proves the password without showing it and makes a session. */
  readonly finishSignIn: FinishSignInResult;
  /** Ends the session that the request carries, and closes its sockets at once. Succeeds without one, too. */
  readonly signOut: SignOutPayload;
  /** Ends one of the viewer's other sessions, and closes its sockets at once. */
  readonly revokeSession: RevokeSessionResult;
  /**
   * Makes an encrypted conversation: its MLS group at epoch 0 and, in one act, the first commit, which adds
   * everybody's devices. Two people have one direct conversation: who loses the race gets
   * `ConversationExistsError` and joins the winner's by its welcome (R14).
   */
  readonly createConversation: CreateConversationResult;
  /**
   * Commits to the conversation's next epoch. Accepted for the current epoch only (R15); the loser of a race gets
   * `StaleEpochError`, rebases and tries again.
   */
  readonly commitToConversation: CommitToConversationResult;
  /**
   * Appends the next signed roster to the account's chain (rules R1 to R6). The first one founds the account's
   * identity. Sending the newest one again succeeds and changes nothing.
   */
  readonly publishRoster: PublishRosterResult;
  /**
   * Binds the session of this request to a device of the account's newest roster. The device proves that it holds
   * its signature key. A session is bound to one device for ever.
   */
  readonly bindDevice: BindDeviceResult;
  /** Adds key packages of the bound device, so that others can add it to conversations while it is away (R19). */
  readonly uploadKeyPackages: UploadKeyPackagesResult;
  /**
   * Takes one key package for each device of an account, to add them to a conversation. Each is given out once; the
   * last-resort one only when a device's others have run out. At most 30 claims an hour for one account, and 5 of
   * the same account's.
   */
  readonly claimKeyPackages: ClaimKeyPackagesResult;
  /**
   * Sends one message. Accepted for the current epoch only (R16). Sending the same messageId again gives the first
   * answer and changes nothing.
   */
  readonly sendMessage: SendMessageResult;
  /**
   * Says what this device has stored durably, for at most 100 conversations in one call. Moves forward only. When
   * all current devices of a conversation have acknowledged a message, the server drops its transport (R28).
   */
  readonly acknowledge: AcknowledgeResult;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationStartSignUpArgs = {
  input: StartSignUpInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationFinishSignUpArgs = {
  input: FinishSignUpInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationStartSignInArgs = {
  input: StartSignInInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationFinishSignInArgs = {
  input: FinishSignInInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationCreateConversationArgs = {
  input: CreateConversationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationCommitToConversationArgs = {
  input: CommitToConversationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationPublishRosterArgs = {
  input: PublishRosterInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationBindDeviceArgs = {
  input: BindDeviceInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationUploadKeyPackagesArgs = {
  input: UploadKeyPackagesInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationClaimKeyPackagesArgs = {
  input: ClaimKeyPackagesInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationAcknowledgeArgs = {
  input: AcknowledgeInput;
};

/** Live events over `graphql-transport-ws` on the same path. */
export type Subscription = {
  readonly __typename: 'Subscription';
  /**
   * Everything that the bound device has not acknowledged, conversation by conversation in order, then
   * `BackfillCompleted`, then what happens, as it happens: no gap and no duplicate on one socket. Unacknowledged
   * events come again on the next one. Ends with an error when the session has no device, and when it is revoked.
   */
  readonly deviceEvents: DeviceEvent;
};

/** Position and end of a page (Relay's cursor connections). */
export type PageInfo = {
  readonly __typename: 'PageInfo';
  /** Whether more edges follow the last one of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass this as `after` to get the next page; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** The stable reason of an expected failure. A client decides by this and never by the message. */
export type ErrorCode =
  /** A field is malformed, too long, too short or out of bounds. */
  | 'INVALID_INPUT'
  /** No valid session came with the request. */
  | 'NOT_SIGNED_IN'
  /** The session has no registered device yet; `bindDevice` does that. */
  | 'NO_DEVICE'
  /** It does not exist, or this viewer may not see it: the two are never told apart. */
  | 'NOT_FOUND'
  /** Too many requests of this kind. */
  | 'RATE_LIMITED'
  /** Somebody else has this handle. */
  | 'HANDLE_TAKEN'
  /** The handle and password do not belong together, or no such account exists: the two are never told apart. */
  | 'CREDENTIALS_REJECTED'
  /** A roster does not follow the rules R1 to R6, or is not the next one in its chain. */
  | 'ROSTER_REJECTED'
  /** A key package is malformed, expired, or not of this device. */
  | 'KEY_PACKAGE_REJECTED'
  /** The account has no device that encrypted messages could be sent to. */
  | 'NO_DEVICES'
  /** The two people have a direct conversation already. */
  | 'CONVERSATION_EXISTS'
  /** The conversation is at another epoch than the input is for (R15, R16). */
  | 'STALE_EPOCH'
  /** A commit does not verify, or does what the conversation's rules forbid. */
  | 'COMMIT_REJECTED'
  /** A message does not verify as far as the server can see. */
  | 'MESSAGE_REJECTED'
  /** The device's counter is not the next one: its state is a copy or was restored (R26). */
  | 'COUNTER_MISMATCH';

/** An expected failure. It changed nothing. */
export type Error = {
  /** What to decide by. */
  readonly code: ErrorCode;
  /** One English sentence for a developer's log; not for the person in front of the screen. */
  readonly message: Scalars['String']['output'];
};

/** A field of the input is malformed or out of its bounds. */
export type InvalidInputError = Error & {
  readonly __typename: 'InvalidInputError';
  /** `INVALID_INPUT` */
  readonly code: ErrorCode;
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
  /** The field's path inside the input, such as `["handle"]` or `["keyPackages", "3"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** The request carries no valid session. */
export type NotSignedInError = Error & {
  readonly __typename: 'NotSignedInError';
  /** `NOT_SIGNED_IN` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
};

/** The session is valid, but no registered device is bound to it. */
export type NoDeviceError = Error & {
  readonly __typename: 'NoDeviceError';
  /** `NO_DEVICE` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
};

/** No such thing, or not for this viewer. */
export type NotFoundError = Error & {
  readonly __typename: 'NotFoundError';
  /** `NOT_FOUND` */
  readonly code: ErrorCode;
  /** What was looked for. */
  readonly message: Scalars['String']['output'];
};

/** Too many requests of this kind from this account or address. */
export type RateLimitedError = Error & {
  readonly __typename: 'RateLimitedError';
  /** `RATE_LIMITED` */
  readonly code: ErrorCode;
  /** Which limit was met. */
  readonly message: Scalars['String']['output'];
  /** Whole seconds until the next try can succeed, at least 1. */
  readonly retryAfterSeconds: Scalars['Int']['output'];
};

/** How many people a conversation is for. */
export type ConversationKind =
  /** Exactly two people, for ever. */
  | 'DIRECT'
  /** A group with admins. */
  | 'GROUP';

/**
 * One encrypted conversation: an MLS group (RFC 9420) whose leaves are devices. The server holds its public state
 * and never a key.
 */
export type Conversation = {
  readonly __typename: 'Conversation';
  /** A UUID that its creator chose; also the MLS group id. */
  readonly id: Scalars['ID']['output'];
  /** Direct or group. */
  readonly kind: ConversationKind;
  /** Who takes part, as the group's context says; at most 1,000. */
  readonly participants: ReadonlyArray<Account>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The MLS epoch that messages and commits are accepted for. */
  readonly epoch: Scalars['Int']['output'];
  /** The sequence number of its newest event; numbers are dense from 1. */
  readonly lastSeq: Scalars['Int']['output'];
  /** The current epoch's signed GroupInfo (RFC 9420 section 12.4.3) as an MLSMessage, for an external commit. */
  readonly groupInfo: Scalars['Bytes']['output'];
  /** The current epoch's ratchet tree, which the GroupInfo's tree hash binds (section 12.4.3.3). */
  readonly ratchetTree: Scalars['Bytes']['output'];
  /**
   * Events after sequence number `after`, oldest first, at most `first` (1 to 100). Those from before the asking
   * device joined are not given.
   */
  readonly events: ConversationEventPage;
};


/**
 * One encrypted conversation: an MLS group (RFC 9420) whose leaves are devices. The server holds its public state
 * and never a key.
 */
export type ConversationEventsArgs = {
  after?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** A page of conversations. */
export type ConversationConnection = {
  readonly __typename: 'ConversationConnection';
  /** The conversations of this page. */
  readonly edges: ReadonlyArray<ConversationEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A conversation in a page. */
export type ConversationEdge = {
  readonly __typename: 'ConversationEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The conversation. */
  readonly node: Conversation;
};

/** Input of `createConversation`. */
export type CreateConversationInput = {
  /** A UUIDv7 of the creator's choice; the MLS group id. Sending the same creation again succeeds. */
  readonly id: Scalars['ID']['input'];
  /** GroupInfo of epoch 0 as an MLSMessage, at most 65,536 bytes. */
  readonly groupInfo: Scalars['Bytes']['input'];
  /** Ratchet tree of epoch 0, at most 65,536 bytes. */
  readonly ratchetTree: Scalars['Bytes']['input'];
  /** The first commit, which adds the devices of all participants. */
  readonly commit: CommitInput;
};

/** Input of `commitToConversation`. */
export type CommitToConversationInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The epoch that the commit ends; it must be the current one. */
  readonly epoch: Scalars['Int']['input'];
  /** The commit. */
  readonly commit: CommitInput;
};

/** A commit and what belongs to the epoch that it begins. */
export type CommitInput = {
  /** MLSMessage with a PublicMessage that holds a Commit, at most 4,194,304 bytes. */
  readonly commit: Scalars['Bytes']['input'];
  /**
   * MLSMessage with the new epoch's GroupInfo, without the ratchet tree, at most 65,536 bytes. The server checks
   * it against the commit; the tree it computes itself.
   */
  readonly groupInfo: Scalars['Bytes']['input'];
  /**
   * MLSMessage with the Welcome for every device that the commit adds, at most 4,194,304 bytes; absent when it adds
   * none or is external.
   */
  readonly welcome?: InputMaybe<Scalars['Bytes']['input']>;
};

/** The conversation is there, and this commit is its first event. */
export type CreateConversationPayload = {
  readonly __typename: 'CreateConversationPayload';
  /** The new conversation. */
  readonly conversation: Conversation;
  /** Sequence number of the first commit. */
  readonly seq: Scalars['Int']['output'];
};

/** The commit is in; the conversation is at the next epoch. */
export type CommitToConversationPayload = {
  readonly __typename: 'CommitToConversationPayload';
  /** Sequence number of the commit. */
  readonly seq: Scalars['Int']['output'];
  /** The epoch that it begins. */
  readonly epoch: Scalars['Int']['output'];
};

/** The two people have a direct conversation already; its welcome is or was on its way to this device. */
export type ConversationExistsError = Error & {
  readonly __typename: 'ConversationExistsError';
  /** `CONVERSATION_EXISTS` */
  readonly code: ErrorCode;
  /** Which one. */
  readonly message: Scalars['String']['output'];
  /** The one that there is. */
  readonly conversation: Conversation;
};

/** Another commit came first. */
export type StaleEpochError = Error & {
  readonly __typename: 'StaleEpochError';
  /** `STALE_EPOCH` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
  /** The current epoch. Process the events up to it, then try again. */
  readonly epoch: Scalars['Int']['output'];
};

/** Why a commit was refused. */
export type CommitRejection =
  /** It does not decode, or breaks a bound. */
  | 'MALFORMED'
  /** It breaks a rule of RFC 9420. */
  | 'INVALID'
  /** It does what the conversation's rules forbid (R13, R14, R18). */
  | 'FORBIDDEN'
  /** The GroupInfo is not the one that the commit leads to. */
  | 'GROUP_INFO_MISMATCH'
  /** A device that it adds has no welcome, or a welcome is for a device that it does not add. */
  | 'WELCOME_MISMATCH';

/** The commit is not accepted. */
export type CommitRejectedError = Error & {
  readonly __typename: 'CommitRejectedError';
  /** `COMMIT_REJECTED` */
  readonly code: ErrorCode;
  /** The rule that it breaks, with its section or number. */
  readonly message: Scalars['String']['output'];
  /** The rule as a code. */
  readonly reason: CommitRejection;
};

/** Outcome of `createConversation`. */
export type CreateConversationResult = CreateConversationPayload | ConversationExistsError | CommitRejectedError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `commitToConversation`. */
export type CommitToConversationResult = CommitToConversationPayload | StaleEpochError | CommitRejectedError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** The device that asks. */
export type OwnDevice = {
  readonly __typename: 'OwnDevice';
  /** Base64url of the first 16 bytes of the hash of its signature key (R3). */
  readonly id: Scalars['ID']['output'];
  /** Single-use key packages that have been neither claimed nor expired. Upload more when they run low. */
  readonly keyPackageCount: Scalars['Int']['output'];
};

/** One link of an account's chain. */
export type SignedRoster = {
  readonly __typename: 'SignedRoster';
  /** 1 for the first, one more for each that follows. */
  readonly version: Scalars['Int']['output'];
  /** Deterministic CBOR of the roster and its signatures, at most 65,536 bytes. Verify it: the server may lie. */
  readonly signedRoster: Scalars['Bytes']['output'];
};

/** A stretch of an account's chain, oldest first. */
export type RosterPage = {
  readonly __typename: 'RosterPage';
  /** Consecutive versions. */
  readonly rosters: ReadonlyArray<SignedRoster>;
  /** The newest version that there is; 0 when the account has no device yet. */
  readonly newestVersion: Scalars['Int']['output'];
};

/** Input of `publishRoster`. */
export type PublishRosterInput = {
  /** Deterministic CBOR, at most 65,536 bytes. */
  readonly signedRoster: Scalars['Bytes']['input'];
};

/** Input of `bindDevice`. */
export type BindDeviceInput = {
  /** A device of the newest roster. */
  readonly deviceId: Scalars['ID']['input'];
  /**
   * Ed25519 signature, 64 bytes, by the device's signature key over the protocol's device binding: the label
   * `Sotto v1 device binding`, accountId, deviceId and the session's id.
   */
  readonly proof: Scalars['Bytes']['input'];
};

/** Input of `uploadKeyPackages`. */
export type UploadKeyPackagesInput = {
  /**
   * At most 100 MLSMessages that hold a KeyPackage (RFC 9420 section 10), each at most 8,192 bytes. No more than 100
   * unused ones are kept for a device.
   */
  readonly keyPackages: ReadonlyArray<Scalars['Bytes']['input']>;
  /** One that may serve more than once when the others have run out; replaces the one before. */
  readonly lastResort?: InputMaybe<Scalars['Bytes']['input']>;
};

/** Input of `claimKeyPackages`. */
export type ClaimKeyPackagesInput = {
  /** Whose devices are to be added. */
  readonly accountId: Scalars['ID']['input'];
  /** Only these devices, at most 10; all of the account's when absent. */
  readonly deviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The chain ends with this roster now. */
export type PublishRosterPayload = {
  readonly __typename: 'PublishRosterPayload';
  /** Version of the newest roster. */
  readonly version: Scalars['Int']['output'];
};

/** The session belongs to this device now. */
export type BindDevicePayload = {
  readonly __typename: 'BindDevicePayload';
  /** The session. */
  readonly session: Session;
};

/** The key packages are there to be claimed. */
export type UploadKeyPackagesPayload = {
  readonly __typename: 'UploadKeyPackagesPayload';
  /** How many unused ones the device has now. */
  readonly keyPackageCount: Scalars['Int']['output'];
};

/** A key package of one device. */
export type ClaimedKeyPackage = {
  readonly __typename: 'ClaimedKeyPackage';
  /** Whose it is, as the server says; the key package itself proves it. */
  readonly deviceId: Scalars['ID']['output'];
  /** MLSMessage with a KeyPackage, at most 8,192 bytes. */
  readonly keyPackage: Scalars['Bytes']['output'];
};

/** What is needed to add an account's devices to a conversation. */
export type ClaimKeyPackagesPayload = {
  readonly __typename: 'ClaimKeyPackagesPayload';
  /** One for each device that has any. */
  readonly keyPackages: ReadonlyArray<ClaimedKeyPackage>;
  /** The account, for its roster chain. */
  readonly account: Account;
};

/** Why a roster was refused. */
export type RosterRejection =
  /** It does not decode, or breaks a bound. */
  | 'MALFORMED'
  /** A signature does not verify, or is not by whom it has to be (R1, R2). */
  | 'BAD_SIGNATURE'
  /** It is not the successor of the newest roster: fetch the chain and build on it. */
  | 'NOT_NEXT'
  /** It is for another account. */
  | 'WRONG_ACCOUNT'
  /** Too many devices or recovery members (R4). */
  | 'TOO_MANY_MEMBERS'
  /** A device id is not the hash of its key, or a member stands twice (R3). */
  | 'BAD_MEMBER'
  /** A member was removed without a new signer and a new vault key (R5). */
  | 'REMOVAL_WITHOUT_ROTATION';

/** The roster is not added to the chain. */
export type RosterRejectedError = Error & {
  readonly __typename: 'RosterRejectedError';
  /** `ROSTER_REJECTED` */
  readonly code: ErrorCode;
  /** The rule that it breaks. */
  readonly message: Scalars['String']['output'];
  /** The rule as a code. */
  readonly reason: RosterRejection;
};

/** A key package is malformed, expired, a duplicate, or not of the bound device. None of the upload was kept. */
export type KeyPackageRejectedError = Error & {
  readonly __typename: 'KeyPackageRejectedError';
  /** `KEY_PACKAGE_REJECTED` */
  readonly code: ErrorCode;
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
  /** Which one, from 0; null for the last-resort one. */
  readonly index: Maybe<Scalars['Int']['output']>;
};

/** The account has no device that could be added. */
export type NoDevicesError = Error & {
  readonly __typename: 'NoDevicesError';
  /** `NO_DEVICES` */
  readonly code: ErrorCode;
  /** Which account. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `publishRoster`. */
export type PublishRosterResult = PublishRosterPayload | RosterRejectedError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `bindDevice`. */
export type BindDeviceResult = BindDevicePayload | NotFoundError | NotSignedInError | InvalidInputError;

/** Outcome of `uploadKeyPackages`. */
export type UploadKeyPackagesResult = UploadKeyPackagesPayload | KeyPackageRejectedError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `claimKeyPackages`. */
export type ClaimKeyPackagesResult = ClaimKeyPackagesPayload | NoDevicesError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** An entry of a conversation's total order (R15). */
export type ConversationEvent = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** Its place in the order: dense, from 1. */
  readonly seq: Scalars['Int']['output'];
  /** When the server accepted it. */
  readonly acceptedAt: Scalars['DateTime']['output'];
};

/** A commit was accepted. The committer's own device gets it, too. */
export type CommitEvent = ConversationEvent & {
  readonly __typename: 'CommitEvent';
  /** The conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** Its place in the order. */
  readonly seq: Scalars['Int']['output'];
  /** When the server accepted it. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** The epoch that it ended. */
  readonly epoch: Scalars['Int']['output'];
  /** MLSMessage with a PublicMessage that holds the Commit. */
  readonly commit: Scalars['Bytes']['output'];
};

/** A message was accepted. The sender's own device gets it, too. */
export type MessageEvent = ConversationEvent & {
  readonly __typename: 'MessageEvent';
  /** The conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** Its place in the order. */
  readonly seq: Scalars['Int']['output'];
  /** When the server accepted it. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** The epoch that it was sent in. */
  readonly epoch: Scalars['Int']['output'];
  /** Base64url of 32 bytes; the receiver computes it anew (R23). */
  readonly messageId: Scalars['ID']['output'];
  /** The device that sent it, as the server knows it; the MLS message proves it (R23). */
  readonly senderDeviceId: Scalars['ID']['output'];
  /** The sealed content: commitment and ciphertext. */
  readonly body: Scalars['Bytes']['output'];
  /** MLSMessage with a PrivateMessage that carries the message's key; null when every device has acknowledged it. */
  readonly transport: Maybe<Scalars['Bytes']['output']>;
};

/** This device was added to a conversation. */
export type WelcomeEvent = ConversationEvent & {
  readonly __typename: 'WelcomeEvent';
  /** The conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** The place of the commit that added the device; its events follow from there. */
  readonly seq: Scalars['Int']['output'];
  /** When the server accepted the commit. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** MLSMessage with the Welcome. */
  readonly welcome: Scalars['Bytes']['output'];
  /** Ratchet tree of the epoch that the welcome leads to. */
  readonly ratchetTree: Scalars['Bytes']['output'];
};

/** All that was waiting when the socket opened has been sent; from here on events are live. */
export type BackfillCompleted = {
  readonly __typename: 'BackfillCompleted';
  /** How many events that were. */
  readonly events: Scalars['Int']['output'];
};

/** What `deviceEvents` delivers. */
export type DeviceEvent = WelcomeEvent | CommitEvent | MessageEvent | BackfillCompleted;

/** Consecutive events. */
export type ConversationEventPage = {
  readonly __typename: 'ConversationEventPage';
  /** Oldest first. */
  readonly events: ReadonlyArray<ConversationEvent>;
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Input of `sendMessage`. */
export type SendMessageInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The epoch that the transport is encrypted in; it must be the current one. */
  readonly epoch: Scalars['Int']['input'];
  /** Hash of the body, base64url of 32 bytes. */
  readonly messageId: Scalars['ID']['input'];
  /** The sealed content, of one of the protocol's size classes, at most 65,584 bytes. */
  readonly body: Scalars['Bytes']['input'];
  /** MLSMessage with a PrivateMessage, at most 4,096 bytes. */
  readonly transport: Scalars['Bytes']['input'];
  /**
   * How many messages this device has sent into the conversation, this one included: one more than at its last
   * (R26).
   */
  readonly counter: Scalars['Int']['input'];
};

/** Input of `acknowledge`. */
export type AcknowledgeInput = {
  /** At most 100, each conversation once. */
  readonly positions: ReadonlyArray<PositionInput>;
};

/** How far a device has come in a conversation. */
export type PositionInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Everything up to and including this sequence number is stored. Higher than the conversation's newest is refused. */
  readonly seq: Scalars['Int']['input'];
};

/** The message has its place. */
export type SendMessagePayload = {
  readonly __typename: 'SendMessagePayload';
  /** Sequence number. */
  readonly seq: Scalars['Int']['output'];
  /** When the server accepted it. */
  readonly acceptedAt: Scalars['DateTime']['output'];
};

/** Noted. */
export type AcknowledgePayload = {
  readonly __typename: 'AcknowledgePayload';
  /** How many positions moved. */
  readonly moved: Scalars['Int']['output'];
};

/** Why a message was refused. */
export type MessageRejection =
  /** It does not decode, breaks a bound, or has no size class's length. */
  | 'MALFORMED'
  /** The messageId is not the body's. */
  | 'WRONG_MESSAGE_ID'
  /** The transport is for another group or epoch, or its authenticated data does not name this message. */
  | 'WRONG_TRANSPORT'
  /**
   * A member's device has left its account's newest roster: commit its removal first (R17). Nothing is wrong with the
   * message.
   */
  | 'REMOVAL_DUE';

/** The message is not accepted. */
export type MessageRejectedError = Error & {
  readonly __typename: 'MessageRejectedError';
  /** `MESSAGE_REJECTED` */
  readonly code: ErrorCode;
  /** The rule that it breaks. */
  readonly message: Scalars['String']['output'];
  /** The rule as a code. */
  readonly reason: MessageRejection;
};

/**
 * The counter is not one more than at this device's last message: the device's state is a copy, or was restored. It
 * has to make itself a fresh leaf by an external commit before it sends again (R26).
 */
export type CounterMismatchError = Error & {
  readonly __typename: 'CounterMismatchError';
  /** `COUNTER_MISMATCH` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
  /** The counter of the last message that was accepted from this device. */
  readonly lastCounter: Scalars['Int']['output'];
};

/** Outcome of `sendMessage`. */
export type SendMessageResult = SendMessagePayload | StaleEpochError | MessageRejectedError | CounterMismatchError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `acknowledge`. */
export type AcknowledgeResult = AcknowledgePayload | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError;

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  StartSignUpResult:
    | ( SignUpStarted )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  FinishSignUpResult:
    | ( Omit<SignedIn, 'account' | 'session'> & { account: _RefType['Account'], session: _RefType['Session'] } )
    | ( HandleTakenError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  StartSignInResult:
    | ( SignInStarted )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  FinishSignInResult:
    | ( Omit<SignedIn, 'account' | 'session'> & { account: _RefType['Account'], session: _RefType['Session'] } )
    | ( CredentialsRejectedError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  RevokeSessionResult:
    | ( RevokeSessionPayload )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  CreateConversationResult:
    | ( Omit<CreateConversationPayload, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( Omit<ConversationExistsError, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( CommitRejectedError )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  CommitToConversationResult:
    | ( CommitToConversationPayload )
    | ( StaleEpochError )
    | ( CommitRejectedError )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  PublishRosterResult:
    | ( PublishRosterPayload )
    | ( RosterRejectedError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  BindDeviceResult:
    | ( Omit<BindDevicePayload, 'session'> & { session: _RefType['Session'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  UploadKeyPackagesResult:
    | ( UploadKeyPackagesPayload )
    | ( KeyPackageRejectedError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  ClaimKeyPackagesResult:
    | ( Omit<ClaimKeyPackagesPayload, 'account'> & { account: _RefType['Account'] } )
    | ( NoDevicesError )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  DeviceEvent:
    | ( WelcomeEvent )
    | ( CommitEvent )
    | ( MessageEvent )
    | ( BackfillCompleted )
  ;
  SendMessageResult:
    | ( SendMessagePayload )
    | ( StaleEpochError )
    | ( MessageRejectedError )
    | ( CounterMismatchError )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  AcknowledgeResult:
    | ( AcknowledgePayload )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
}>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  Error:
    | ( HandleTakenError )
    | ( CredentialsRejectedError )
    | ( InvalidInputError )
    | ( NotSignedInError )
    | ( NoDeviceError )
    | ( NotFoundError )
    | ( RateLimitedError )
    | ( Omit<ConversationExistsError, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( StaleEpochError )
    | ( CommitRejectedError )
    | ( RosterRejectedError )
    | ( KeyPackageRejectedError )
    | ( NoDevicesError )
    | ( MessageRejectedError )
    | ( CounterMismatchError )
  ;
  ConversationEvent:
    | ( CommitEvent )
    | ( MessageEvent )
    | ( WelcomeEvent )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Account: ResolverTypeWrapper<AccountModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Session: ResolverTypeWrapper<SessionModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionTransport: SessionTransport;
  StartSignUpInput: StartSignUpInput;
  FinishSignUpInput: FinishSignUpInput;
  StartSignInInput: StartSignInInput;
  FinishSignInInput: FinishSignInInput;
  RevokeSessionInput: RevokeSessionInput;
  SignUpStarted: ResolverTypeWrapper<SignUpStarted>;
  SignInStarted: ResolverTypeWrapper<SignInStarted>;
  SignedIn: ResolverTypeWrapper<Omit<SignedIn, 'account' | 'session'> & { account: ResolversTypes['Account'], session: ResolversTypes['Session'] }>;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  HandleTakenError: ResolverTypeWrapper<HandleTakenError>;
  CredentialsRejectedError: ResolverTypeWrapper<CredentialsRejectedError>;
  StartSignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSignUpResult']>;
  FinishSignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishSignUpResult']>;
  StartSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSignInResult']>;
  FinishSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishSignInResult']>;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  Bytes: ResolverTypeWrapper<Scalars['Bytes']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ErrorCode: ErrorCode;
  Error: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Error']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  NotSignedInError: ResolverTypeWrapper<NotSignedInError>;
  NoDeviceError: ResolverTypeWrapper<NoDeviceError>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  RateLimitedError: ResolverTypeWrapper<RateLimitedError>;
  ConversationKind: ConversationKind;
  Conversation: ResolverTypeWrapper<ConversationModel>;
  ConversationConnection: ResolverTypeWrapper<Omit<ConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ConversationEdge']> }>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  CreateConversationInput: CreateConversationInput;
  CommitToConversationInput: CommitToConversationInput;
  CommitInput: CommitInput;
  CreateConversationPayload: ResolverTypeWrapper<Omit<CreateConversationPayload, 'conversation'> & { conversation: ResolversTypes['Conversation'] }>;
  CommitToConversationPayload: ResolverTypeWrapper<CommitToConversationPayload>;
  ConversationExistsError: ResolverTypeWrapper<Omit<ConversationExistsError, 'conversation'> & { conversation: ResolversTypes['Conversation'] }>;
  StaleEpochError: ResolverTypeWrapper<StaleEpochError>;
  CommitRejection: CommitRejection;
  CommitRejectedError: ResolverTypeWrapper<CommitRejectedError>;
  CreateConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateConversationResult']>;
  CommitToConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommitToConversationResult']>;
  OwnDevice: ResolverTypeWrapper<OwnDeviceModel>;
  SignedRoster: ResolverTypeWrapper<SignedRoster>;
  RosterPage: ResolverTypeWrapper<RosterPage>;
  PublishRosterInput: PublishRosterInput;
  BindDeviceInput: BindDeviceInput;
  UploadKeyPackagesInput: UploadKeyPackagesInput;
  ClaimKeyPackagesInput: ClaimKeyPackagesInput;
  PublishRosterPayload: ResolverTypeWrapper<PublishRosterPayload>;
  BindDevicePayload: ResolverTypeWrapper<Omit<BindDevicePayload, 'session'> & { session: ResolversTypes['Session'] }>;
  UploadKeyPackagesPayload: ResolverTypeWrapper<UploadKeyPackagesPayload>;
  ClaimedKeyPackage: ResolverTypeWrapper<ClaimedKeyPackage>;
  ClaimKeyPackagesPayload: ResolverTypeWrapper<Omit<ClaimKeyPackagesPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  RosterRejection: RosterRejection;
  RosterRejectedError: ResolverTypeWrapper<RosterRejectedError>;
  KeyPackageRejectedError: ResolverTypeWrapper<KeyPackageRejectedError>;
  NoDevicesError: ResolverTypeWrapper<NoDevicesError>;
  PublishRosterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishRosterResult']>;
  BindDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BindDeviceResult']>;
  UploadKeyPackagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadKeyPackagesResult']>;
  ClaimKeyPackagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimKeyPackagesResult']>;
  ConversationEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ConversationEvent']>;
  CommitEvent: ResolverTypeWrapper<CommitEvent>;
  MessageEvent: ResolverTypeWrapper<MessageEvent>;
  WelcomeEvent: ResolverTypeWrapper<WelcomeEvent>;
  BackfillCompleted: ResolverTypeWrapper<BackfillCompleted>;
  DeviceEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeviceEvent']>;
  ConversationEventPage: ResolverTypeWrapper<Omit<ConversationEventPage, 'events'> & { events: ReadonlyArray<ResolversTypes['ConversationEvent']> }>;
  SendMessageInput: SendMessageInput;
  AcknowledgeInput: AcknowledgeInput;
  PositionInput: PositionInput;
  SendMessagePayload: ResolverTypeWrapper<SendMessagePayload>;
  AcknowledgePayload: ResolverTypeWrapper<AcknowledgePayload>;
  MessageRejection: MessageRejection;
  MessageRejectedError: ResolverTypeWrapper<MessageRejectedError>;
  CounterMismatchError: ResolverTypeWrapper<CounterMismatchError>;
  SendMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendMessageResult']>;
  AcknowledgeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcknowledgeResult']>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Account: AccountModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Viewer: ViewerModel;
  Session: SessionModel;
  Boolean: Scalars['Boolean']['output'];
  SessionConnection: Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  StartSignUpInput: StartSignUpInput;
  FinishSignUpInput: FinishSignUpInput;
  StartSignInInput: StartSignInInput;
  FinishSignInInput: FinishSignInInput;
  RevokeSessionInput: RevokeSessionInput;
  SignUpStarted: SignUpStarted;
  SignInStarted: SignInStarted;
  SignedIn: Omit<SignedIn, 'account' | 'session'> & { account: ResolversParentTypes['Account'], session: ResolversParentTypes['Session'] };
  SignOutPayload: SignOutPayload;
  RevokeSessionPayload: RevokeSessionPayload;
  HandleTakenError: HandleTakenError;
  CredentialsRejectedError: CredentialsRejectedError;
  StartSignUpResult: ResolversUnionTypes<ResolversParentTypes>['StartSignUpResult'];
  FinishSignUpResult: ResolversUnionTypes<ResolversParentTypes>['FinishSignUpResult'];
  StartSignInResult: ResolversUnionTypes<ResolversParentTypes>['StartSignInResult'];
  FinishSignInResult: ResolversUnionTypes<ResolversParentTypes>['FinishSignInResult'];
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  Bytes: Scalars['Bytes']['output'];
  DateTime: Scalars['DateTime']['output'];
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Error: ResolversInterfaceTypes<ResolversParentTypes>['Error'];
  InvalidInputError: InvalidInputError;
  NotSignedInError: NotSignedInError;
  NoDeviceError: NoDeviceError;
  NotFoundError: NotFoundError;
  RateLimitedError: RateLimitedError;
  Conversation: ConversationModel;
  ConversationConnection: Omit<ConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ConversationEdge']> };
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  CreateConversationInput: CreateConversationInput;
  CommitToConversationInput: CommitToConversationInput;
  CommitInput: CommitInput;
  CreateConversationPayload: Omit<CreateConversationPayload, 'conversation'> & { conversation: ResolversParentTypes['Conversation'] };
  CommitToConversationPayload: CommitToConversationPayload;
  ConversationExistsError: Omit<ConversationExistsError, 'conversation'> & { conversation: ResolversParentTypes['Conversation'] };
  StaleEpochError: StaleEpochError;
  CommitRejectedError: CommitRejectedError;
  CreateConversationResult: ResolversUnionTypes<ResolversParentTypes>['CreateConversationResult'];
  CommitToConversationResult: ResolversUnionTypes<ResolversParentTypes>['CommitToConversationResult'];
  OwnDevice: OwnDeviceModel;
  SignedRoster: SignedRoster;
  RosterPage: RosterPage;
  PublishRosterInput: PublishRosterInput;
  BindDeviceInput: BindDeviceInput;
  UploadKeyPackagesInput: UploadKeyPackagesInput;
  ClaimKeyPackagesInput: ClaimKeyPackagesInput;
  PublishRosterPayload: PublishRosterPayload;
  BindDevicePayload: Omit<BindDevicePayload, 'session'> & { session: ResolversParentTypes['Session'] };
  UploadKeyPackagesPayload: UploadKeyPackagesPayload;
  ClaimedKeyPackage: ClaimedKeyPackage;
  ClaimKeyPackagesPayload: Omit<ClaimKeyPackagesPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  RosterRejectedError: RosterRejectedError;
  KeyPackageRejectedError: KeyPackageRejectedError;
  NoDevicesError: NoDevicesError;
  PublishRosterResult: ResolversUnionTypes<ResolversParentTypes>['PublishRosterResult'];
  BindDeviceResult: ResolversUnionTypes<ResolversParentTypes>['BindDeviceResult'];
  UploadKeyPackagesResult: ResolversUnionTypes<ResolversParentTypes>['UploadKeyPackagesResult'];
  ClaimKeyPackagesResult: ResolversUnionTypes<ResolversParentTypes>['ClaimKeyPackagesResult'];
  ConversationEvent: ResolversInterfaceTypes<ResolversParentTypes>['ConversationEvent'];
  CommitEvent: CommitEvent;
  MessageEvent: MessageEvent;
  WelcomeEvent: WelcomeEvent;
  BackfillCompleted: BackfillCompleted;
  DeviceEvent: ResolversUnionTypes<ResolversParentTypes>['DeviceEvent'];
  ConversationEventPage: Omit<ConversationEventPage, 'events'> & { events: ReadonlyArray<ResolversParentTypes['ConversationEvent']> };
  SendMessageInput: SendMessageInput;
  AcknowledgeInput: AcknowledgeInput;
  PositionInput: PositionInput;
  SendMessagePayload: SendMessagePayload;
  AcknowledgePayload: AcknowledgePayload;
  MessageRejectedError: MessageRejectedError;
  CounterMismatchError: CounterMismatchError;
  SendMessageResult: ResolversUnionTypes<ResolversParentTypes>['SendMessageResult'];
  AcknowledgeResult: ResolversUnionTypes<ResolversParentTypes>['AcknowledgeResult'];
}>;

export type AccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rosters?: Resolver<ResolversTypes['RosterPage'], ParentType, ContextType, RequireFields<AccountRostersArgs, 'afterVersion' | 'first'>>;
}>;

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, RequireFields<ViewerSessionsArgs, 'first'>>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<ViewerConversationsArgs, 'first'>>;
  device?: Resolver<Maybe<ResolversTypes['OwnDevice']>, ParentType, ContextType>;
}>;

export type SessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SessionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type SessionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
}>;

export type SignUpStartedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignUpStarted'] = ResolversParentTypes['SignUpStarted']> = ResolversObject<{
  registrationResponse?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SignInStartedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignInStarted'] = ResolversParentTypes['SignInStarted']> = ResolversObject<{
  signInId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loginResponse?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SignedInResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SignOutPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = ResolversObject<{
  ended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RevokeSessionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = ResolversObject<{
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type HandleTakenErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandleTakenError'] = ResolversParentTypes['HandleTakenError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CredentialsRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CredentialsRejectedError'] = ResolversParentTypes['CredentialsRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type StartSignUpResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartSignUpResult'] = ResolversParentTypes['StartSignUpResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SignUpStarted' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type FinishSignUpResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FinishSignUpResult'] = ResolversParentTypes['FinishSignUpResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SignedIn' | 'HandleTakenError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type StartSignInResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartSignInResult'] = ResolversParentTypes['StartSignInResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SignInStarted' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type FinishSignInResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FinishSignInResult'] = ResolversParentTypes['FinishSignInResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SignedIn' | 'CredentialsRejectedError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type RevokeSessionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RevokeSessionPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export interface BytesScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Bytes'], any> {
  name: 'Bytes';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'handle'>>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
}>;

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  startSignUp?: Resolver<ResolversTypes['StartSignUpResult'], ParentType, ContextType, RequireFields<MutationStartSignUpArgs, 'input'>>;
  finishSignUp?: Resolver<ResolversTypes['FinishSignUpResult'], ParentType, ContextType, RequireFields<MutationFinishSignUpArgs, 'input'>>;
  startSignIn?: Resolver<ResolversTypes['StartSignInResult'], ParentType, ContextType, RequireFields<MutationStartSignInArgs, 'input'>>;
  finishSignIn?: Resolver<ResolversTypes['FinishSignInResult'], ParentType, ContextType, RequireFields<MutationFinishSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  createConversation?: Resolver<ResolversTypes['CreateConversationResult'], ParentType, ContextType, RequireFields<MutationCreateConversationArgs, 'input'>>;
  commitToConversation?: Resolver<ResolversTypes['CommitToConversationResult'], ParentType, ContextType, RequireFields<MutationCommitToConversationArgs, 'input'>>;
  publishRoster?: Resolver<ResolversTypes['PublishRosterResult'], ParentType, ContextType, RequireFields<MutationPublishRosterArgs, 'input'>>;
  bindDevice?: Resolver<ResolversTypes['BindDeviceResult'], ParentType, ContextType, RequireFields<MutationBindDeviceArgs, 'input'>>;
  uploadKeyPackages?: Resolver<ResolversTypes['UploadKeyPackagesResult'], ParentType, ContextType, RequireFields<MutationUploadKeyPackagesArgs, 'input'>>;
  claimKeyPackages?: Resolver<ResolversTypes['ClaimKeyPackagesResult'], ParentType, ContextType, RequireFields<MutationClaimKeyPackagesArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessageResult'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  acknowledge?: Resolver<ResolversTypes['AcknowledgeResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeArgs, 'input'>>;
}>;

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = ResolversObject<{
  deviceEvents?: SubscriptionResolver<ResolversTypes['DeviceEvent'], "deviceEvents", ParentType, ContextType>;
}>;

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Error'] = ResolversParentTypes['Error']> = ResolversObject<{
  __resolveType: TypeResolveFn<'HandleTakenError' | 'CredentialsRejectedError' | 'InvalidInputError' | 'NotSignedInError' | 'NoDeviceError' | 'NotFoundError' | 'RateLimitedError' | 'ConversationExistsError' | 'StaleEpochError' | 'CommitRejectedError' | 'RosterRejectedError' | 'KeyPackageRejectedError' | 'NoDevicesError' | 'MessageRejectedError' | 'CounterMismatchError', ParentType, ContextType>;
}>;

export type InvalidInputErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotSignedInErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotSignedInError'] = ResolversParentTypes['NotSignedInError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NoDeviceErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NoDeviceError'] = ResolversParentTypes['NoDeviceError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotFoundErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RateLimitedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RateLimitedError'] = ResolversParentTypes['RateLimitedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ConversationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConversationKind'], ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['Account']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupInfo?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  ratchetTree?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['ConversationEventPage'], ParentType, ContextType, RequireFields<ConversationEventsArgs, 'after' | 'first'>>;
}>;

export type ConversationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ConversationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
}>;

export type CreateConversationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateConversationPayload'] = ResolversParentTypes['CreateConversationPayload']> = ResolversObject<{
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CommitToConversationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitToConversationPayload'] = ResolversParentTypes['CommitToConversationPayload']> = ResolversObject<{
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ConversationExistsErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationExistsError'] = ResolversParentTypes['ConversationExistsError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type StaleEpochErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StaleEpochError'] = ResolversParentTypes['StaleEpochError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CommitRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitRejectedError'] = ResolversParentTypes['CommitRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CommitRejection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CreateConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateConversationResult'] = ResolversParentTypes['CreateConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CreateConversationPayload' | 'ConversationExistsError' | 'CommitRejectedError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type CommitToConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitToConversationResult'] = ResolversParentTypes['CommitToConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CommitToConversationPayload' | 'StaleEpochError' | 'CommitRejectedError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type OwnDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OwnDevice'] = ResolversParentTypes['OwnDevice']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyPackageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type SignedRosterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignedRoster'] = ResolversParentTypes['SignedRoster']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedRoster?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
}>;

export type RosterPageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RosterPage'] = ResolversParentTypes['RosterPage']> = ResolversObject<{
  rosters?: Resolver<ReadonlyArray<ResolversTypes['SignedRoster']>, ParentType, ContextType>;
  newestVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PublishRosterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishRosterPayload'] = ResolversParentTypes['PublishRosterPayload']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type BindDevicePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindDevicePayload'] = ResolversParentTypes['BindDevicePayload']> = ResolversObject<{
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type UploadKeyPackagesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UploadKeyPackagesPayload'] = ResolversParentTypes['UploadKeyPackagesPayload']> = ResolversObject<{
  keyPackageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ClaimedKeyPackageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimedKeyPackage'] = ResolversParentTypes['ClaimedKeyPackage']> = ResolversObject<{
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyPackage?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
}>;

export type ClaimKeyPackagesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimKeyPackagesPayload'] = ResolversParentTypes['ClaimKeyPackagesPayload']> = ResolversObject<{
  keyPackages?: Resolver<ReadonlyArray<ResolversTypes['ClaimedKeyPackage']>, ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RosterRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RosterRejectedError'] = ResolversParentTypes['RosterRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RosterRejection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type KeyPackageRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KeyPackageRejectedError'] = ResolversParentTypes['KeyPackageRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NoDevicesErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NoDevicesError'] = ResolversParentTypes['NoDevicesError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type PublishRosterResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishRosterResult'] = ResolversParentTypes['PublishRosterResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'PublishRosterPayload' | 'RosterRejectedError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type BindDeviceResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindDeviceResult'] = ResolversParentTypes['BindDeviceResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'BindDevicePayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type UploadKeyPackagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UploadKeyPackagesResult'] = ResolversParentTypes['UploadKeyPackagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'UploadKeyPackagesPayload' | 'KeyPackageRejectedError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ClaimKeyPackagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimKeyPackagesResult'] = ResolversParentTypes['ClaimKeyPackagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ClaimKeyPackagesPayload' | 'NoDevicesError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ConversationEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationEvent'] = ResolversParentTypes['ConversationEvent']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CommitEvent' | 'MessageEvent' | 'WelcomeEvent', ParentType, ContextType>;
}>;

export type CommitEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitEvent'] = ResolversParentTypes['CommitEvent']> = ResolversObject<{
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commit?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type MessageEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageEvent'] = ResolversParentTypes['MessageEvent']> = ResolversObject<{
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  senderDeviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  transport?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type WelcomeEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WelcomeEvent'] = ResolversParentTypes['WelcomeEvent']> = ResolversObject<{
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  welcome?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  ratchetTree?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type BackfillCompletedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BackfillCompleted'] = ResolversParentTypes['BackfillCompleted']> = ResolversObject<{
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeviceEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceEvent'] = ResolversParentTypes['DeviceEvent']> = ResolversObject<{
  __resolveType: TypeResolveFn<'WelcomeEvent' | 'CommitEvent' | 'MessageEvent' | 'BackfillCompleted', ParentType, ContextType>;
}>;

export type ConversationEventPageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConversationEventPage'] = ResolversParentTypes['ConversationEventPage']> = ResolversObject<{
  events?: Resolver<ReadonlyArray<ResolversTypes['ConversationEvent']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type SendMessagePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = ResolversObject<{
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AcknowledgePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AcknowledgePayload'] = ResolversParentTypes['AcknowledgePayload']> = ResolversObject<{
  moved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type MessageRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MessageRejectedError'] = ResolversParentTypes['MessageRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MessageRejection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CounterMismatchErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CounterMismatchError'] = ResolversParentTypes['CounterMismatchError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastCounter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SendMessageResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SendMessageResult'] = ResolversParentTypes['SendMessageResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SendMessagePayload' | 'StaleEpochError' | 'MessageRejectedError' | 'CounterMismatchError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type AcknowledgeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AcknowledgeResult'] = ResolversParentTypes['AcknowledgeResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AcknowledgePayload' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type Resolvers<ContextType = RequestContext> = ResolversObject<{
  Account?: AccountResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SignUpStarted?: SignUpStartedResolvers<ContextType>;
  SignInStarted?: SignInStartedResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  HandleTakenError?: HandleTakenErrorResolvers<ContextType>;
  CredentialsRejectedError?: CredentialsRejectedErrorResolvers<ContextType>;
  StartSignUpResult?: StartSignUpResultResolvers<ContextType>;
  FinishSignUpResult?: FinishSignUpResultResolvers<ContextType>;
  StartSignInResult?: StartSignInResultResolvers<ContextType>;
  FinishSignInResult?: FinishSignInResultResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  Bytes?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Error?: ErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  NotSignedInError?: NotSignedInErrorResolvers<ContextType>;
  NoDeviceError?: NoDeviceErrorResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  RateLimitedError?: RateLimitedErrorResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  CreateConversationPayload?: CreateConversationPayloadResolvers<ContextType>;
  CommitToConversationPayload?: CommitToConversationPayloadResolvers<ContextType>;
  ConversationExistsError?: ConversationExistsErrorResolvers<ContextType>;
  StaleEpochError?: StaleEpochErrorResolvers<ContextType>;
  CommitRejectedError?: CommitRejectedErrorResolvers<ContextType>;
  CreateConversationResult?: CreateConversationResultResolvers<ContextType>;
  CommitToConversationResult?: CommitToConversationResultResolvers<ContextType>;
  OwnDevice?: OwnDeviceResolvers<ContextType>;
  SignedRoster?: SignedRosterResolvers<ContextType>;
  RosterPage?: RosterPageResolvers<ContextType>;
  PublishRosterPayload?: PublishRosterPayloadResolvers<ContextType>;
  BindDevicePayload?: BindDevicePayloadResolvers<ContextType>;
  UploadKeyPackagesPayload?: UploadKeyPackagesPayloadResolvers<ContextType>;
  ClaimedKeyPackage?: ClaimedKeyPackageResolvers<ContextType>;
  ClaimKeyPackagesPayload?: ClaimKeyPackagesPayloadResolvers<ContextType>;
  RosterRejectedError?: RosterRejectedErrorResolvers<ContextType>;
  KeyPackageRejectedError?: KeyPackageRejectedErrorResolvers<ContextType>;
  NoDevicesError?: NoDevicesErrorResolvers<ContextType>;
  PublishRosterResult?: PublishRosterResultResolvers<ContextType>;
  BindDeviceResult?: BindDeviceResultResolvers<ContextType>;
  UploadKeyPackagesResult?: UploadKeyPackagesResultResolvers<ContextType>;
  ClaimKeyPackagesResult?: ClaimKeyPackagesResultResolvers<ContextType>;
  ConversationEvent?: ConversationEventResolvers<ContextType>;
  CommitEvent?: CommitEventResolvers<ContextType>;
  MessageEvent?: MessageEventResolvers<ContextType>;
  WelcomeEvent?: WelcomeEventResolvers<ContextType>;
  BackfillCompleted?: BackfillCompletedResolvers<ContextType>;
  DeviceEvent?: DeviceEventResolvers<ContextType>;
  ConversationEventPage?: ConversationEventPageResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  AcknowledgePayload?: AcknowledgePayloadResolvers<ContextType>;
  MessageRejectedError?: MessageRejectedErrorResolvers<ContextType>;
  CounterMismatchError?: CounterMismatchErrorResolvers<ContextType>;
  SendMessageResult?: SendMessageResultResolvers<ContextType>;
  AcknowledgeResult?: AcknowledgeResultResolvers<ContextType>;
}>;

