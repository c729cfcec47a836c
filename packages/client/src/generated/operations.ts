// Generated from schema/ by `npm run codegen`. Not edited by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Input of `updateProfile`. */
export type UpdateProfileInput = {
  /** 1 to 50 characters, no control characters. */
  readonly displayName: string;
};

/** Input of `setAvatar`. */
export type SetAvatarInput = {
  /**
   * A PNG, JPEG or WebP image, square, from 64 to 512 pixels wide, at most 131,072 bytes, without EXIF or other
   * metadata; null removes the picture.
   */
  readonly image?: string | null | undefined;
};

/** Input of `deleteAccount`. */
export type DeleteAccountInput = {
  /** From `startSignIn` with the account's own handle; serves once, for two minutes. */
  readonly signInId: string;
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: string;
};

/** What an account may do on this installation. */
export type AccountRole =
  /** Uses it. */
  | 'MEMBER'
  /** Also verifies and suspends accounts and sees reports. Can read no more of anybody's messages than others can. */
  | 'ADMINISTRATOR';

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
  | 'COUNTER_MISMATCH'
  /** The two may not exchange encrypted messages (A4); the error lists every reason. */
  | 'NOT_ELIGIBLE'
  /** Nothing can pass between the two: blocked, suspended or gone, which are never told apart. */
  | 'NOT_DELIVERABLE'
  /** The conversation is a message request that waits for an answer. */
  | 'REQUEST_PENDING'
  /** The act would leave the installation without an administrator. */
  | 'LAST_ADMINISTRATOR'
  /** Something else is at this rendezvous already. */
  | 'RENDEZVOUS_TAKEN'
  /** The session has a registered device, and needs no link. */
  | 'DEVICE_BOUND'
  /** Items of the vault have changed meanwhile: take them in and try again. */
  | 'VAULT_CONFLICT';

/** How many people a conversation is for. */
export type ConversationKind =
  /** Exactly two people, for ever. */
  | 'DIRECT'
  /** A group with admins. */
  | 'GROUP';

/** Input of `createConversation`. */
export type CreateConversationInput = {
  /** A UUIDv7 of the creator's choice; the MLS group id. Sending the same creation again succeeds. */
  readonly id: string;
  /** GroupInfo of epoch 0 as an MLSMessage, at most 131,072 bytes. */
  readonly groupInfo: string;
  /** Ratchet tree of epoch 0, at most 65,536 bytes. */
  readonly ratchetTree: string;
  /** The first commit, which adds the devices of all participants. */
  readonly commit: CommitInput;
};

/** Input of `commitToConversation`. */
export type CommitToConversationInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** The epoch that the commit ends; it must be the current one. */
  readonly epoch: number;
  /** The commit. */
  readonly commit: CommitInput;
};

/** A commit and what belongs to the epoch that it begins. */
export type CommitInput = {
  /** MLSMessage with a PublicMessage that holds a Commit, at most 4,194,304 bytes. */
  readonly commit: string;
  /**
   * MLSMessage with the new epoch's GroupInfo, without the ratchet tree, at most 131,072 bytes. The server checks
   * it against the commit; the tree it computes itself.
   */
  readonly groupInfo: string;
  /**
   * MLSMessage with the Welcome for every device that the commit adds, at most 4,194,304 bytes; absent when it adds
   * none or is external.
   */
  readonly welcome?: string | null | undefined;
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

/** Input of `bindDevice`. */
export type BindDeviceInput = {
  /** A device of the newest roster. */
  readonly deviceId: string;
  /**
   * Ed25519 signature, 64 bytes, by the device's signature key over the protocol's device binding: the label
   * `Sotto v1 device binding`, accountId, deviceId and the session's id.
   */
  readonly proof: string;
  /** The protocol version that the device's software speaks, from 1 to 1,000,000; it decides about eligibility (A4). */
  readonly clientVersion?: number;
};

/** Input of `uploadKeyPackages`. */
export type UploadKeyPackagesInput = {
  /**
   * At most 100 MLSMessages that hold a KeyPackage (RFC 9420 section 10), each at most 8,192 bytes. No more than 100
   * unused ones are kept for a device.
   */
  readonly keyPackages: ReadonlyArray<string>;
  /** One that may serve more than once when the others have run out; replaces the one before. */
  readonly lastResort?: string | null | undefined;
};

/** Input of `claimKeyPackages`. */
export type ClaimKeyPackagesInput = {
  /** Whose devices are to be added. */
  readonly accountId: string;
  /** Only these devices, at most 10; all of the account's when absent. */
  readonly deviceIds?: ReadonlyArray<string> | null | undefined;
};

/** A condition for encrypted messages that is not met. "Sender" is the viewer, "recipient" the other account. */
export type EligibilityReason =
  /** The sender's account is suspended. */
  | 'SENDER_SUSPENDED'
  /** The sender has blocked the recipient. */
  | 'BLOCKED_BY_SENDER'
  /** The recipient cannot be written to: it has blocked the sender, is suspended, or is gone. These are never told apart. */
  | 'RECIPIENT_UNAVAILABLE'
  /** The sender is neither verified nor an affiliate of a verified organization. */
  | 'SENDER_NOT_VERIFIED'
  /** The recipient is neither verified nor an affiliate of a verified organization. */
  | 'RECIPIENT_NOT_VERIFIED'
  /**
   * The recipient does not follow the sender, has never written to the sender, and has not accepted a message request
   * from the sender.
   */
  | 'NOT_CONNECTED'
  /** The sender has no registered device. */
  | 'SENDER_NO_DEVICE'
  /** The recipient has no registered device. */
  | 'RECIPIENT_NO_DEVICE'
  /** The server no longer supports the client version of any of the sender's devices. */
  | 'SENDER_CLIENT_UNSUPPORTED'
  /** The server no longer supports the client version of any of the recipient's devices. */
  | 'RECIPIENT_CLIENT_UNSUPPORTED';

/** One message's key, sealed. */
export type ArchiveItemInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** The message's place. */
  readonly seq: number;
  /** 301 bytes: an item of the collection `ARCHIVE`, version 1, under the vault version of the newest roster. */
  readonly sealed: string;
};

/** Input of `archiveMessages`. */
export type ArchiveMessagesInput = {
  /** 1 to 200, each message once. */
  readonly items: ReadonlyArray<ArchiveItemInput>;
};

/** Input of `deleteMessages`. */
export type DeleteMessagesInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** Sequence numbers of messages, 1 to 200, each once. */
  readonly seqs: ReadonlyArray<number>;
};

/** Input of `clearConversation`. */
export type ClearConversationInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** Everything up to and including this sequence number; not higher than the conversation's newest. */
  readonly upTo: number;
};

/** Input of `publishRoster`. */
export type PublishRosterInput = {
  /** Deterministic CBOR, at most 32,768 bytes. */
  readonly signedRoster: string;
  /** Needed for the first roster, for one that adds a member, and for one that begins a new vault version. */
  readonly vault?: RosterVaultInput | null | undefined;
};

/** Input of `resetIdentity`. */
export type ResetIdentityInput = {
  /** From `startSignIn` with the account's own handle; serves once, for two minutes. */
  readonly signInId: string;
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: string;
  /** Version 1 of the new chain: deterministic CBOR, at most 32,768 bytes. */
  readonly signedRoster: string;
  /** The new vault. */
  readonly vault: RosterVaultInput;
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

/** Input of `offerLink`. */
export type OfferLinkInput = {
  /** Base64url of 16 bytes, which both ends derive from the link code. */
  readonly rendezvous: string;
  /** MAC under the code and CBOR of the keys, at most 2,048 bytes. */
  readonly offer: string;
};

/** Input of `answerLink`. */
export type AnswerLinkInput = {
  /** Where the offer was found. */
  readonly rendezvous: string;
  /** MAC under the code and CBOR of root identity and roster, at most 512 bytes. */
  readonly answer: string;
};

/** Input of `sendMessage`. */
export type SendMessageInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** The epoch that the transport is encrypted in; it must be the current one. */
  readonly epoch: number;
  /** Hash of the body, base64url of 32 bytes. */
  readonly messageId: string;
  /** The sealed content, of one of the protocol's size classes, at most 65,584 bytes. */
  readonly body: string;
  /** MLSMessage with a PrivateMessage, at most 1,024 bytes. */
  readonly transport: string;
  /**
   * How many messages this device has sent into the conversation, this one included: one more than at its last
   * (R26).
   */
  readonly counter: number;
};

/** Input of `acknowledge`. */
export type AcknowledgeInput = {
  /** At most 100, each conversation once. */
  readonly positions: ReadonlyArray<PositionInput>;
};

/** How far a device has come in a conversation. */
export type PositionInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** Everything up to and including this sequence number is stored. Higher than the conversation's newest is refused. */
  readonly seq: number;
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

/** Input of `startRegularConversation`. */
export type StartRegularConversationInput = {
  /** With whom. */
  readonly accountId: string;
};

/** Input of `sendRegularMessage`. */
export type SendRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** A UUID of the sender's choice, in lower case. */
  readonly id: string;
  /** 1 to 32,768 bytes of UTF-8, not only white space. */
  readonly text: string;
};

/** Input of `reactToRegularMessage`. */
export type ReactToRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** The message. */
  readonly messageId: string;
  /** One emoji, at most 64 bytes of UTF-8; null takes the viewer's reaction back. */
  readonly emoji?: string | null | undefined;
};

/** Input of `deleteRegularMessage`. */
export type DeleteRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** The message. */
  readonly messageId: string;
};

/** Input of `deleteRegularConversation`. */
export type DeleteRegularConversationInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** Everything up to this number; what came later stays. Not more than `lastSeq`. */
  readonly throughSeq: number;
};

/** Input of `acceptMessageRequest`. */
export type AcceptMessageRequestInput = {
  /** The request. */
  readonly conversationId: string;
};

/** Input of `markRegularConversation`. What is absent or null stays as it is. */
export type MarkRegularConversationInput = {
  /** The conversation. */
  readonly conversationId: string;
  /** Everything up to this number is read; only forward, and not more than `lastSeq`. */
  readonly readSeq?: number | null | undefined;
  /** Keep it at the top. */
  readonly pinned?: boolean | null | undefined;
  /** No notifications. */
  readonly muted?: boolean | null | undefined;
  /** Take it out of the inbox. */
  readonly archived?: boolean | null | undefined;
};

/** Why an account is reported. */
export type ReportReason =
  /** Unwanted advertising, or many messages of no meaning. */
  | 'SPAM'
  /** Insults, threats or stalking. */
  | 'HARASSMENT'
  /** Passes itself off as somebody else. */
  | 'IMPERSONATION'
  /** Something that the law forbids. */
  | 'ILLEGAL'
  /** Something else; the note says what. */
  | 'OTHER';

/** Input of `reportAccount`. */
export type ReportAccountInput = {
  /** Whom to report. */
  readonly accountId: string;
  /** Why. */
  readonly reason: ReportReason;
  /** What happened, in the reporter's words: at most 1,000 characters, readable by the administrators; needed for `OTHER`. */
  readonly note?: string | null | undefined;
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
  readonly handle: string;
  /** OPAQUE RegistrationRequest, 32 bytes. */
  readonly registrationRequest: string;
};

/** Input of `finishSignUp`. */
export type FinishSignUpInput = {
  /** The same handle as in `startSignUp`. */
  readonly handle: string;
  /** 1 to 50 characters, no control characters. */
  readonly displayName: string;
  /** OPAQUE RegistrationRecord, 192 bytes. */
  readonly registrationRecord: string;
  /** How to hand over the session's token. */
  readonly sessionTransport: SessionTransport;
};

/** Input of `startSignIn`. */
export type StartSignInInput = {
  /** The account's handle. */
  readonly handle: string;
  /** OPAQUE KE1, 96 bytes. */
  readonly startLoginRequest: string;
};

/** Input of `finishSignIn`. */
export type FinishSignInInput = {
  /** From `startSignIn`; serves once, for two minutes. */
  readonly signInId: string;
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: string;
  /** How to hand over the session's token. */
  readonly sessionTransport: SessionTransport;
};

/** Input of `revokeSession`. */
export type RevokeSessionInput = {
  /** One of `viewer.sessions`. */
  readonly sessionId: string;
};

/** Input of `followAccount`. */
export type FollowAccountInput = {
  /** Whom to follow. */
  readonly accountId: string;
};

/** Input of `unfollowAccount`. */
export type UnfollowAccountInput = {
  /** Whom to follow no longer. */
  readonly accountId: string;
};

/** Input of `blockAccount`. */
export type BlockAccountInput = {
  /** Whom to block. */
  readonly accountId: string;
};

/** Input of `unblockAccount`. */
export type UnblockAccountInput = {
  /** Whose block to take back. */
  readonly accountId: string;
};

/** Collections of the vault (R11). */
export type VaultCollection =
  /** The current signer's secret: one item. */
  | 'SIGNER'
  /** Older vault keys: one item. */
  | 'KEYRING'
  /** Keys of messages: written by `archiveMessages` and read by `Conversation.history`; none of them is among the items here. */
  | 'ARCHIVE'
  /** What is known of other accounts' identities. */
  | 'CONTACTS'
  /** Read marks, deletions, mutes, settings. */
  | 'STATE';

/** What belongs to a roster that adds members or renews the vault key. */
export type RosterVaultInput = {
  /**
   * The vault key, sealed to every member when the roster begins a new vault version or a new chain, otherwise to those
   * that it adds; at most 15.
   */
  readonly sealedKeys: ReadonlyArray<SealedVaultKeyInput>;
  /** Items to be written with it, by the rules of `putVaultItems`, at most 100; a conflict refuses the whole. */
  readonly items: ReadonlyArray<VaultItemInput>;
};

/** The vault key for one member. */
export type SealedVaultKeyInput = {
  /** A member of the roster that comes with it. */
  readonly memberId: string;
  /** 1,168 bytes. */
  readonly sealedKey: string;
};

/** An item to be written. */
export type VaultItemInput = {
  /** Where it belongs. */
  readonly collection: VaultCollection;
  /** Base64url of 16 bytes. */
  readonly itemId: string;
  /** One more than before; 1 for a new item. */
  readonly version: number;
  /** At most 1,048,621 bytes, of one of the protocol's size classes, under the vault version of the newest roster. */
  readonly sealed: string;
};

/** Input of `putVaultItems`. */
export type PutVaultItemsInput = {
  /** 1 to 100, each once, together at most 1,500,000 bytes. */
  readonly items: ReadonlyArray<VaultItemInput>;
};

export type StartSignUpMutationVariables = Exact<{
  input: StartSignUpInput;
}>;


export type StartSignUpMutation = { readonly __typename: 'Mutation', readonly startSignUp:
    | { readonly __typename: 'SignUpStarted', readonly registrationResponse: string }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type FinishSignUpMutationVariables = Exact<{
  input: FinishSignUpInput;
}>;


export type FinishSignUpMutation = { readonly __typename: 'Mutation', readonly finishSignUp:
    | { readonly __typename: 'SignedIn', readonly token: string | null, readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }, readonly session: { readonly __typename: 'Session', readonly id: string } }
    | { readonly __typename: 'HandleTakenError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type StartSignInMutationVariables = Exact<{
  input: StartSignInInput;
}>;


export type StartSignInMutation = { readonly __typename: 'Mutation', readonly startSignIn:
    | { readonly __typename: 'SignInStarted', readonly signInId: string, readonly loginResponse: string }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type FinishSignInMutationVariables = Exact<{
  input: FinishSignInInput;
}>;


export type FinishSignInMutation = { readonly __typename: 'Mutation', readonly finishSignIn:
    | { readonly __typename: 'SignedIn', readonly token: string | null, readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }, readonly session: { readonly __typename: 'Session', readonly id: string } }
    | { readonly __typename: 'CredentialsRejectedError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly __typename: 'Mutation', readonly signOut: { readonly __typename: 'SignOutPayload', readonly ended: boolean } };

export type FindAccountQueryVariables = Exact<{
  handle: string;
}>;


export type FindAccountQuery = { readonly __typename: 'Query', readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } | null };

export type RostersQueryVariables = Exact<{
  handle: string;
  afterVersion: number;
}>;


export type RostersQuery = { readonly __typename: 'Query', readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number, readonly rosters: ReadonlyArray<{ readonly __typename: 'SignedRoster', readonly version: number, readonly signedRoster: string }> }, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } | null };

export type AccountDetailsQueryVariables = Exact<{
  id: string;
}>;


export type AccountDetailsQuery = { readonly __typename: 'Query', readonly accountById: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } | null };

export type AccountDetailsByHandleQueryVariables = Exact<{
  handle: string;
}>;


export type AccountDetailsByHandleQuery = { readonly __typename: 'Query', readonly account: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { readonly __typename: 'Mutation', readonly updateProfile:
    | { readonly __typename: 'ProfilePayload', readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type SetAvatarMutationVariables = Exact<{
  input: SetAvatarInput;
}>;


export type SetAvatarMutation = { readonly __typename: 'Mutation', readonly setAvatar:
    | { readonly __typename: 'ProfilePayload', readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { readonly __typename: 'Mutation', readonly deleteAccount:
    | { readonly __typename: 'DeleteAccountPayload', readonly accountId: string }
    | { readonly __typename: 'LastAdministratorError', readonly code: ErrorCode }
    | { readonly __typename: 'CredentialsRejectedError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type PersonFragment = { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null };

export type DetailsFragment = { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null };

export type NewSessionFragment = { readonly __typename: 'SignedIn', readonly token: string | null, readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }, readonly session: { readonly __typename: 'Session', readonly id: string } };

type Failure_LastAdministratorError_Fragment = { readonly __typename: 'LastAdministratorError', readonly code: ErrorCode };

type Failure_InvalidInputError_Fragment = { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode };

type Failure_NotSignedInError_Fragment = { readonly __typename: 'NotSignedInError', readonly code: ErrorCode };

type Failure_NoDeviceError_Fragment = { readonly __typename: 'NoDeviceError', readonly code: ErrorCode };

type Failure_NotFoundError_Fragment = { readonly __typename: 'NotFoundError', readonly code: ErrorCode };

type Failure_RateLimitedError_Fragment = { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode };

type Failure_ConversationExistsError_Fragment = { readonly __typename: 'ConversationExistsError', readonly code: ErrorCode };

type Failure_StaleEpochError_Fragment = { readonly __typename: 'StaleEpochError', readonly code: ErrorCode };

type Failure_CommitRejectedError_Fragment = { readonly __typename: 'CommitRejectedError', readonly code: ErrorCode };

type Failure_KeyPackageRejectedError_Fragment = { readonly __typename: 'KeyPackageRejectedError', readonly code: ErrorCode };

type Failure_NoDevicesError_Fragment = { readonly __typename: 'NoDevicesError', readonly code: ErrorCode };

type Failure_NotEligibleError_Fragment = { readonly __typename: 'NotEligibleError', readonly code: ErrorCode };

type Failure_RosterRejectedError_Fragment = { readonly __typename: 'RosterRejectedError', readonly code: ErrorCode };

type Failure_RendezvousTakenError_Fragment = { readonly __typename: 'RendezvousTakenError', readonly code: ErrorCode };

type Failure_DeviceBoundError_Fragment = { readonly __typename: 'DeviceBoundError', readonly code: ErrorCode };

type Failure_MessageRejectedError_Fragment = { readonly __typename: 'MessageRejectedError', readonly code: ErrorCode };

type Failure_CounterMismatchError_Fragment = { readonly __typename: 'CounterMismatchError', readonly code: ErrorCode };

type Failure_NotDeliverableError_Fragment = { readonly __typename: 'NotDeliverableError', readonly code: ErrorCode };

type Failure_RequestPendingError_Fragment = { readonly __typename: 'RequestPendingError', readonly code: ErrorCode };

type Failure_HandleTakenError_Fragment = { readonly __typename: 'HandleTakenError', readonly code: ErrorCode };

type Failure_CredentialsRejectedError_Fragment = { readonly __typename: 'CredentialsRejectedError', readonly code: ErrorCode };

type Failure_VaultConflictError_Fragment = { readonly __typename: 'VaultConflictError', readonly code: ErrorCode };

export type FailureFragment =
  | Failure_LastAdministratorError_Fragment
  | Failure_InvalidInputError_Fragment
  | Failure_NotSignedInError_Fragment
  | Failure_NoDeviceError_Fragment
  | Failure_NotFoundError_Fragment
  | Failure_RateLimitedError_Fragment
  | Failure_ConversationExistsError_Fragment
  | Failure_StaleEpochError_Fragment
  | Failure_CommitRejectedError_Fragment
  | Failure_KeyPackageRejectedError_Fragment
  | Failure_NoDevicesError_Fragment
  | Failure_NotEligibleError_Fragment
  | Failure_RosterRejectedError_Fragment
  | Failure_RendezvousTakenError_Fragment
  | Failure_DeviceBoundError_Fragment
  | Failure_MessageRejectedError_Fragment
  | Failure_CounterMismatchError_Fragment
  | Failure_NotDeliverableError_Fragment
  | Failure_RequestPendingError_Fragment
  | Failure_HandleTakenError_Fragment
  | Failure_CredentialsRejectedError_Fragment
  | Failure_VaultConflictError_Fragment
;

export type OwnConversationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OwnConversationsQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly conversations: { readonly __typename: 'ConversationConnection', readonly edges: ReadonlyArray<{ readonly __typename: 'ConversationEdge', readonly node: { readonly __typename: 'Conversation', readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> } }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ConversationFactsQueryVariables = Exact<{
  id: string;
}>;


export type ConversationFactsQuery = { readonly __typename: 'Query', readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> } | null };

export type GroupInfoQueryVariables = Exact<{
  id: string;
}>;


export type GroupInfoQuery = { readonly __typename: 'Query', readonly conversation: { readonly __typename: 'Conversation', readonly groupInfo: string, readonly ratchetTree: string, readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> } | null };

export type ConversationEventsQueryVariables = Exact<{
  id: string;
  after: number;
  first: number;
}>;


export type ConversationEventsQuery = { readonly __typename: 'Query', readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly events: { readonly __typename: 'ConversationEventPage', readonly hasNextPage: boolean, readonly events: ReadonlyArray<
        | { readonly __typename: 'CommitEvent', readonly epoch: number, readonly commit: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
        | { readonly __typename: 'MessageEvent', readonly epoch: number, readonly messageId: string, readonly senderDeviceId: string, readonly body: string | null, readonly transport: string | null, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
        | { readonly __typename: 'WelcomeEvent', readonly welcome: string, readonly ratchetTree: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
      > } } | null };

export type CreateConversationMutationVariables = Exact<{
  input: CreateConversationInput;
}>;


export type CreateConversationMutation = { readonly __typename: 'Mutation', readonly createConversation:
    | { readonly __typename: 'CreateConversationPayload', readonly seq: number, readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> } }
    | { readonly __typename: 'ConversationExistsError', readonly code: ErrorCode, readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> } }
    | { readonly __typename: 'CommitRejectedError', readonly reason: CommitRejection, readonly code: ErrorCode }
    | { readonly __typename: 'NotEligibleError', readonly reasons: ReadonlyArray<EligibilityReason>, readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type CommitToConversationMutationVariables = Exact<{
  input: CommitToConversationInput;
}>;


export type CommitToConversationMutation = { readonly __typename: 'Mutation', readonly commitToConversation:
    | { readonly __typename: 'CommitToConversationPayload', readonly seq: number, readonly epoch: number }
    | { readonly __typename: 'StaleEpochError', readonly epoch: number, readonly code: ErrorCode }
    | { readonly __typename: 'CommitRejectedError', readonly reason: CommitRejection, readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ConversationFactsFragment = { readonly __typename: 'Conversation', readonly id: string, readonly kind: ConversationKind, readonly epoch: number, readonly lastSeq: number, readonly createdAt: string, readonly participants: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly identity: { readonly __typename: 'IdentityHead', readonly root: string, readonly version: number } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }> };

export type OwnDeviceQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDeviceQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly role: AccountRole, readonly suspended: boolean, readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null }, readonly device: { readonly __typename: 'OwnDevice', readonly id: string, readonly keyPackageCount: number } | null } | null };

export type RegisteredDevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisteredDevicesQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly devices: ReadonlyArray<{ readonly __typename: 'RegisteredDevice', readonly id: string, readonly lastActiveAt: string | null }> } | null };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { readonly __typename: 'Mutation', readonly revokeSession:
    | { readonly __typename: 'RevokeSessionPayload' }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type BindDeviceMutationVariables = Exact<{
  input: BindDeviceInput;
}>;


export type BindDeviceMutation = { readonly __typename: 'Mutation', readonly bindDevice:
    | { readonly __typename: 'BindDevicePayload', readonly session: { readonly __typename: 'Session', readonly id: string } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type UploadKeyPackagesMutationVariables = Exact<{
  input: UploadKeyPackagesInput;
}>;


export type UploadKeyPackagesMutation = { readonly __typename: 'Mutation', readonly uploadKeyPackages:
    | { readonly __typename: 'UploadKeyPackagesPayload', readonly keyPackageCount: number }
    | { readonly __typename: 'KeyPackageRejectedError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ClaimKeyPackagesMutationVariables = Exact<{
  input: ClaimKeyPackagesInput;
}>;


export type ClaimKeyPackagesMutation = { readonly __typename: 'Mutation', readonly claimKeyPackages:
    | { readonly __typename: 'ClaimKeyPackagesPayload', readonly keyPackages: ReadonlyArray<{ readonly __typename: 'ClaimedKeyPackage', readonly deviceId: string, readonly keyPackage: string }>, readonly account: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotEligibleError', readonly reasons: ReadonlyArray<EligibilityReason>, readonly code: ErrorCode }
    | { readonly __typename: 'NoDevicesError', readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ConversationHistoryQueryVariables = Exact<{
  id: string;
  before?: number | null | undefined;
  first: number;
}>;


export type ConversationHistoryQuery = { readonly __typename: 'Query', readonly conversation: { readonly __typename: 'Conversation', readonly id: string, readonly history: { readonly __typename: 'HistoryPage', readonly hasNextPage: boolean, readonly entries: ReadonlyArray<{ readonly __typename: 'HistoryEntry', readonly archived: string | null, readonly message: { readonly __typename: 'MessageEvent', readonly conversationId: string, readonly seq: number, readonly acceptedAt: string, readonly epoch: number, readonly messageId: string, readonly senderDeviceId: string, readonly body: string | null } }> } } | null };

export type ArchiveMessagesMutationVariables = Exact<{
  input: ArchiveMessagesInput;
}>;


export type ArchiveMessagesMutation = { readonly __typename: 'Mutation', readonly archiveMessages:
    | { readonly __typename: 'ArchiveMessagesPayload', readonly archived: number }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type DeleteMessagesMutationVariables = Exact<{
  input: DeleteMessagesInput;
}>;


export type DeleteMessagesMutation = { readonly __typename: 'Mutation', readonly deleteMessages:
    | { readonly __typename: 'DeleteMessagesPayload', readonly deleted: number }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ClearConversationMutationVariables = Exact<{
  input: ClearConversationInput;
}>;


export type ClearConversationMutation = { readonly __typename: 'Mutation', readonly clearConversation:
    | { readonly __typename: 'ClearConversationPayload', readonly clearedSeq: number }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type PublishRosterMutationVariables = Exact<{
  input: PublishRosterInput;
}>;


export type PublishRosterMutation = { readonly __typename: 'Mutation', readonly publishRoster:
    | { readonly __typename: 'PublishRosterPayload', readonly version: number }
    | { readonly __typename: 'RosterRejectedError', readonly reason: RosterRejection, readonly code: ErrorCode }
    | { readonly __typename: 'VaultConflictError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ResetIdentityMutationVariables = Exact<{
  input: ResetIdentityInput;
}>;


export type ResetIdentityMutation = { readonly __typename: 'Mutation', readonly resetIdentity:
    | { readonly __typename: 'ResetIdentityPayload', readonly version: number }
    | { readonly __typename: 'RosterRejectedError', readonly code: ErrorCode }
    | { readonly __typename: 'CredentialsRejectedError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type AccountStateSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type AccountStateSubscription = { readonly __typename: 'Subscription', readonly accountState: { readonly __typename: 'AccountState', readonly rosterVersion: number, readonly vaultRevision: number, readonly linkAnswered: boolean, readonly waiting: ReadonlyArray<{ readonly __typename: 'WaitingDevice', readonly sessionId: string, readonly since: string }> } };

export type LinkOfferQueryVariables = Exact<{
  rendezvous: string;
}>;


export type LinkOfferQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly linkOffer: string | null } | null };

export type LinkAnswerQueryVariables = Exact<{
  rendezvous: string;
}>;


export type LinkAnswerQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly linkAnswer: string | null } | null };

export type OfferLinkMutationVariables = Exact<{
  input: OfferLinkInput;
}>;


export type OfferLinkMutation = { readonly __typename: 'Mutation', readonly offerLink:
    | { readonly __typename: 'OfferLinkPayload', readonly expiresAt: string }
    | { readonly __typename: 'RendezvousTakenError', readonly code: ErrorCode }
    | { readonly __typename: 'DeviceBoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type WithdrawLinkOfferMutationVariables = Exact<{ [key: string]: never; }>;


export type WithdrawLinkOfferMutation = { readonly __typename: 'Mutation', readonly withdrawLinkOffer:
    | { readonly __typename: 'WithdrawLinkOfferPayload' }
    | { readonly __typename: 'NotSignedInError' }
   };

export type AnswerLinkMutationVariables = Exact<{
  input: AnswerLinkInput;
}>;


export type AnswerLinkMutation = { readonly __typename: 'Mutation', readonly answerLink:
    | { readonly __typename: 'AnswerLinkPayload', readonly expiresAt: string }
    | { readonly __typename: 'RendezvousTakenError', readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly __typename: 'Mutation', readonly sendMessage:
    | { readonly __typename: 'SendMessagePayload', readonly seq: number, readonly acceptedAt: string }
    | { readonly __typename: 'StaleEpochError', readonly epoch: number, readonly code: ErrorCode }
    | { readonly __typename: 'MessageRejectedError', readonly reason: MessageRejection, readonly code: ErrorCode }
    | { readonly __typename: 'CounterMismatchError', readonly lastCounter: number, readonly code: ErrorCode }
    | { readonly __typename: 'NotEligibleError', readonly reasons: ReadonlyArray<EligibilityReason>, readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type AcknowledgeMutationVariables = Exact<{
  input: AcknowledgeInput;
}>;


export type AcknowledgeMutation = { readonly __typename: 'Mutation', readonly acknowledge:
    | { readonly __typename: 'AcknowledgePayload', readonly moved: number }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type DeviceEventsSubscriptionVariables = Exact<{
  clientVersion: number;
}>;


export type DeviceEventsSubscription = { readonly __typename: 'Subscription', readonly deviceEvents:
    | { readonly __typename: 'WelcomeEvent', readonly welcome: string, readonly ratchetTree: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
    | { readonly __typename: 'CommitEvent', readonly epoch: number, readonly commit: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
    | { readonly __typename: 'MessageEvent', readonly epoch: number, readonly messageId: string, readonly senderDeviceId: string, readonly body: string | null, readonly transport: string | null, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string }
    | { readonly __typename: 'IdentityChanged', readonly accountId: string }
    | { readonly __typename: 'BackfillCompleted', readonly events: number }
   };

type Event_CommitEvent_Fragment = { readonly __typename: 'CommitEvent', readonly epoch: number, readonly commit: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string };

type Event_MessageEvent_Fragment = { readonly __typename: 'MessageEvent', readonly epoch: number, readonly messageId: string, readonly senderDeviceId: string, readonly body: string | null, readonly transport: string | null, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string };

type Event_WelcomeEvent_Fragment = { readonly __typename: 'WelcomeEvent', readonly welcome: string, readonly ratchetTree: string, readonly conversationId: string, readonly seq: number, readonly acceptedAt: string };

export type EventFragment =
  | Event_CommitEvent_Fragment
  | Event_MessageEvent_Fragment
  | Event_WelcomeEvent_Fragment
;

export type RegularMessagesQueryVariables = Exact<{
  id: string;
  before?: number | null | undefined;
  first: number;
}>;


export type RegularMessagesQuery = { readonly __typename: 'Query', readonly regularConversation: { readonly __typename: 'RegularConversation', readonly messages: { readonly __typename: 'RegularMessagePage', readonly hasNextPage: boolean, readonly messages: ReadonlyArray<{ readonly __typename: 'RegularMessage', readonly id: string, readonly seq: number, readonly senderAccountId: string, readonly text: string, readonly sentAt: string, readonly reactions: ReadonlyArray<{ readonly __typename: 'RegularReaction', readonly accountId: string, readonly emoji: string }> }> } } | null };

export type RegularChangesQueryVariables = Exact<{
  id: string;
  afterSeq: number;
  afterRevision: number;
  first: number;
}>;


export type RegularChangesQuery = { readonly __typename: 'Query', readonly regularConversation: { readonly __typename: 'RegularConversation', readonly changes: { readonly __typename: 'RegularChangePage', readonly deletedMessageIds: ReadonlyArray<string>, readonly throughSeq: number, readonly throughRevision: number, readonly hasNextPage: boolean, readonly messages: ReadonlyArray<{ readonly __typename: 'RegularMessage', readonly id: string, readonly seq: number, readonly senderAccountId: string, readonly text: string, readonly sentAt: string, readonly reactions: ReadonlyArray<{ readonly __typename: 'RegularReaction', readonly accountId: string, readonly emoji: string }> }> } } | null };

export type StartRegularConversationMutationVariables = Exact<{
  input: StartRegularConversationInput;
}>;


export type StartRegularConversationMutation = { readonly __typename: 'Mutation', readonly startRegularConversation:
    | { readonly __typename: 'StartRegularConversationPayload', readonly conversation: { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type SendRegularMessageMutationVariables = Exact<{
  input: SendRegularMessageInput;
}>;


export type SendRegularMessageMutation = { readonly __typename: 'Mutation', readonly sendRegularMessage:
    | { readonly __typename: 'SendRegularMessagePayload', readonly message: { readonly __typename: 'RegularMessage', readonly id: string, readonly seq: number, readonly senderAccountId: string, readonly text: string, readonly sentAt: string, readonly reactions: ReadonlyArray<{ readonly __typename: 'RegularReaction', readonly accountId: string, readonly emoji: string }> } }
    | { readonly __typename: 'NotDeliverableError', readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ReactToRegularMessageMutationVariables = Exact<{
  input: ReactToRegularMessageInput;
}>;


export type ReactToRegularMessageMutation = { readonly __typename: 'Mutation', readonly reactToRegularMessage:
    | { readonly __typename: 'ReactToRegularMessagePayload', readonly message: { readonly __typename: 'RegularMessage', readonly id: string, readonly seq: number, readonly senderAccountId: string, readonly text: string, readonly sentAt: string, readonly reactions: ReadonlyArray<{ readonly __typename: 'RegularReaction', readonly accountId: string, readonly emoji: string }> } }
    | { readonly __typename: 'NotDeliverableError', readonly code: ErrorCode }
    | { readonly __typename: 'RequestPendingError', readonly code: ErrorCode }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type DeleteRegularMessageMutationVariables = Exact<{
  input: DeleteRegularMessageInput;
}>;


export type DeleteRegularMessageMutation = { readonly __typename: 'Mutation', readonly deleteRegularMessage:
    | { readonly __typename: 'DeleteRegularMessagePayload', readonly messageId: string }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type DeleteRegularConversationMutationVariables = Exact<{
  input: DeleteRegularConversationInput;
}>;


export type DeleteRegularConversationMutation = { readonly __typename: 'Mutation', readonly deleteRegularConversation:
    | { readonly __typename: 'RegularConversationPayload', readonly conversation: { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type AcceptMessageRequestMutationVariables = Exact<{
  input: AcceptMessageRequestInput;
}>;


export type AcceptMessageRequestMutation = { readonly __typename: 'Mutation', readonly acceptMessageRequest:
    | { readonly __typename: 'RegularConversationPayload', readonly conversation: { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type MarkRegularConversationMutationVariables = Exact<{
  input: MarkRegularConversationInput;
}>;


export type MarkRegularConversationMutation = { readonly __typename: 'Mutation', readonly markRegularConversation:
    | { readonly __typename: 'RegularConversationPayload', readonly conversation: { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
   };

export type InboxChangesSubscriptionVariables = Exact<{
  after: number;
}>;


export type InboxChangesSubscription = { readonly __typename: 'Subscription', readonly inboxChanges: { readonly __typename: 'InboxChange', readonly revision: number, readonly conversation: { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } } } };

export type RegularFactsFragment = { readonly __typename: 'RegularConversation', readonly id: string, readonly createdAt: string, readonly updatedAt: string, readonly lastSeq: number, readonly revision: number, readonly request: boolean, readonly listed: boolean, readonly readSeq: number, readonly clearedSeq: number, readonly unread: number, readonly pinned: boolean, readonly muted: boolean, readonly archived: boolean, readonly peer: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } };

export type RegularTextFragment = { readonly __typename: 'RegularMessage', readonly id: string, readonly seq: number, readonly senderAccountId: string, readonly text: string, readonly sentAt: string, readonly reactions: ReadonlyArray<{ readonly __typename: 'RegularReaction', readonly accountId: string, readonly emoji: string }> };

export type FollowAccountMutationVariables = Exact<{
  input: FollowAccountInput;
}>;


export type FollowAccountMutation = { readonly __typename: 'Mutation', readonly followAccount:
    | { readonly __typename: 'RelationshipPayload', readonly account: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type UnfollowAccountMutationVariables = Exact<{
  input: UnfollowAccountInput;
}>;


export type UnfollowAccountMutation = { readonly __typename: 'Mutation', readonly unfollowAccount:
    | { readonly __typename: 'RelationshipPayload', readonly account: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type BlockAccountMutationVariables = Exact<{
  input: BlockAccountInput;
}>;


export type BlockAccountMutation = { readonly __typename: 'Mutation', readonly blockAccount:
    | { readonly __typename: 'RelationshipPayload', readonly account: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type UnblockAccountMutationVariables = Exact<{
  input: UnblockAccountInput;
}>;


export type UnblockAccountMutation = { readonly __typename: 'Mutation', readonly unblockAccount:
    | { readonly __typename: 'RelationshipPayload', readonly account: { readonly __typename: 'Account', readonly eligibility: ReadonlyArray<EligibilityReason> | null, readonly id: string, readonly handle: string, readonly displayName: string, readonly avatarPath: string | null, readonly verified: boolean, readonly organization: boolean, readonly gone: boolean, readonly rosters: { readonly __typename: 'RosterPage', readonly newestVersion: number }, readonly relationship: { readonly __typename: 'AccountRelationship', readonly following: boolean, readonly followedBy: boolean, readonly blocked: boolean } | null, readonly affiliation: { readonly __typename: 'Account', readonly id: string, readonly handle: string, readonly displayName: string } | null } }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type ReportAccountMutationVariables = Exact<{
  input: ReportAccountInput;
}>;


export type ReportAccountMutation = { readonly __typename: 'Mutation', readonly reportAccount:
    | { readonly __typename: 'ReportAccountPayload', readonly reportId: string }
    | { readonly __typename: 'NotFoundError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type SealedVaultKeyQueryVariables = Exact<{
  memberId: string;
}>;


export type SealedVaultKeyQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly vault: { readonly __typename: 'Vault', readonly sealedKey: { readonly __typename: 'SealedVaultKey', readonly vaultVersion: number, readonly sealedKey: string } | null } } | null };

export type VaultItemsQueryVariables = Exact<{
  after: number;
  first: number;
}>;


export type VaultItemsQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly vault: { readonly __typename: 'Vault', readonly items: { readonly __typename: 'VaultItemPage', readonly hasNextPage: boolean, readonly revision: number, readonly items: ReadonlyArray<{ readonly __typename: 'VaultItem', readonly collection: VaultCollection, readonly itemId: string, readonly version: number, readonly revision: number, readonly sealed: string }> } } } | null };

export type PutVaultItemsMutationVariables = Exact<{
  input: PutVaultItemsInput;
}>;


export type PutVaultItemsMutation = { readonly __typename: 'Mutation', readonly putVaultItems:
    | { readonly __typename: 'PutVaultItemsPayload', readonly revision: number, readonly conflicts: ReadonlyArray<{ readonly __typename: 'VaultItem', readonly collection: VaultCollection, readonly itemId: string, readonly version: number, readonly revision: number, readonly sealed: string }> }
    | { readonly __typename: 'NoDeviceError', readonly code: ErrorCode }
    | { readonly __typename: 'NotSignedInError', readonly code: ErrorCode }
    | { readonly __typename: 'InvalidInputError', readonly path: ReadonlyArray<string>, readonly code: ErrorCode }
    | { readonly __typename: 'RateLimitedError', readonly retryAfterSeconds: number, readonly code: ErrorCode }
   };

export type VaultItemFragment = { readonly __typename: 'VaultItem', readonly collection: VaultCollection, readonly itemId: string, readonly version: number, readonly revision: number, readonly sealed: string };

export const PersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<PersonFragment, unknown>;
export const DetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<DetailsFragment, unknown>;
export const NewSessionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<NewSessionFragment, unknown>;
export const FailureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FailureFragment, unknown>;
export const ConversationFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<ConversationFactsFragment, unknown>;
export const EventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"commit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"senderDeviceId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WelcomeEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"ratchetTree"}}]}}]}}]} as unknown as DocumentNode<EventFragment, unknown>;
export const RegularFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<RegularFactsFragment, unknown>;
export const RegularTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"senderAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}}]} as unknown as DocumentNode<RegularTextFragment, unknown>;
export const VaultItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VaultItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VaultItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<VaultItemFragment, unknown>;
export const StartSignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSignUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registrationResponse"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<StartSignUpMutation, StartSignUpMutationVariables>;
export const FinishSignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishSignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishSignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishSignUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewSession"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FinishSignUpMutation, FinishSignUpMutationVariables>;
export const StartSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInId"}},{"kind":"Field","name":{"kind":"Name","value":"loginResponse"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<StartSignInMutation, StartSignInMutationVariables>;
export const FinishSignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NewSession"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NewSession"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"token"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FinishSignInMutation, FinishSignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const FindAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<FindAccountQuery, FindAccountQueryVariables>;
export const RostersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rosters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterVersion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterVersion"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"signedRoster"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<RostersQuery, RostersQueryVariables>;
export const AccountDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}}]} as unknown as DocumentNode<AccountDetailsQuery, AccountDetailsQueryVariables>;
export const AccountDetailsByHandleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountDetailsByHandle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}}]} as unknown as DocumentNode<AccountDetailsByHandleQuery, AccountDetailsByHandleQueryVariables>;
export const UpdateProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfilePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const SetAvatarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAvatar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAvatarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAvatar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfilePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<SetAvatarMutation, SetAvatarMutationVariables>;
export const DeleteAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const OwnConversationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnConversations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConversationFacts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<OwnConversationsQuery, OwnConversationsQueryVariables>;
export const ConversationFactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConversationFacts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ConversationFactsQuery, ConversationFactsQueryVariables>;
export const GroupInfoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupInfo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConversationFacts"}},{"kind":"Field","name":{"kind":"Name","value":"groupInfo"}},{"kind":"Field","name":{"kind":"Name","value":"ratchetTree"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<GroupInfoQuery, GroupInfoQueryVariables>;
export const ConversationEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Event"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"commit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"senderDeviceId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WelcomeEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"ratchetTree"}}]}}]}}]} as unknown as DocumentNode<ConversationEventsQuery, ConversationEventsQueryVariables>;
export const CreateConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConversationFacts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationExistsError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConversationFacts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotEligibleError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConversationFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"root"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<CreateConversationMutation, CreateConversationMutationVariables>;
export const CommitToConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommitToConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommitToConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitToConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitToConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleEpochError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<CommitToConversationMutation, CommitToConversationMutationVariables>;
export const OwnDeviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnDevice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyPackageCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]} as unknown as DocumentNode<OwnDeviceQuery, OwnDeviceQueryVariables>;
export const RegisteredDevicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegisteredDevices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastActiveAt"}}]}}]}}]}}]} as unknown as DocumentNode<RegisteredDevicesQuery, RegisteredDevicesQueryVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const BindDeviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BindDeviceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bindDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BindDevicePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<BindDeviceMutation, BindDeviceMutationVariables>;
export const UploadKeyPackagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UploadKeyPackages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UploadKeyPackagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadKeyPackages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UploadKeyPackagesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyPackageCount"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<UploadKeyPackagesMutation, UploadKeyPackagesMutationVariables>;
export const ClaimKeyPackagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimKeyPackages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimKeyPackagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimKeyPackages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimKeyPackagesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyPackages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deviceId"}},{"kind":"Field","name":{"kind":"Name","value":"keyPackage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotEligibleError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ClaimKeyPackagesMutation, ClaimKeyPackagesMutationVariables>;
export const ConversationHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"senderDeviceId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConversationHistoryQuery, ConversationHistoryQueryVariables>;
export const ArchiveMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ArchiveMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveMessagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archiveMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ArchiveMessagesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ArchiveMessagesMutation, ArchiveMessagesMutationVariables>;
export const DeleteMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteMessagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteMessagesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<DeleteMessagesMutation, DeleteMessagesMutationVariables>;
export const ClearConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClearConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClearConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClearConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ClearConversationMutation, ClearConversationMutationVariables>;
export const PublishRosterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishRoster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishRosterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishRoster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublishRosterPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<PublishRosterMutation, PublishRosterMutationVariables>;
export const ResetIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetIdentityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResetIdentityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ResetIdentityMutation, ResetIdentityMutationVariables>;
export const AccountStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AccountState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterVersion"}},{"kind":"Field","name":{"kind":"Name","value":"vaultRevision"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"linkAnswered"}}]}}]}}]} as unknown as DocumentNode<AccountStateSubscription, AccountStateSubscriptionVariables>;
export const LinkOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinkOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rendezvous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rendezvous"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rendezvous"}}}]}]}}]}}]} as unknown as DocumentNode<LinkOfferQuery, LinkOfferQueryVariables>;
export const LinkAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinkAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rendezvous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rendezvous"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rendezvous"}}}]}]}}]}}]} as unknown as DocumentNode<LinkAnswerQuery, LinkAnswerQueryVariables>;
export const OfferLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfferLinkPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<OfferLinkMutation, OfferLinkMutationVariables>;
export const WithdrawLinkOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawLinkOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawLinkOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WithdrawLinkOfferMutation, WithdrawLinkOfferMutationVariables>;
export const AnswerLinkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerLinkPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<AnswerLinkMutation, AnswerLinkMutationVariables>;
export const SendMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SendMessagePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaleEpochError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageRejectedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CounterMismatchError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastCounter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotEligibleError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const AcknowledgeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Acknowledge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moved"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeMutation, AcknowledgeMutationVariables>;
export const DeviceEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DeviceEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"clientVersion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deviceEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"clientVersion"},"value":{"kind":"Variable","name":{"kind":"Name","value":"clientVersion"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackfillCompleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Event"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Event"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommitEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"commit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MessageEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"epoch"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"senderDeviceId"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WelcomeEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"welcome"}},{"kind":"Field","name":{"kind":"Name","value":"ratchetTree"}}]}}]}}]} as unknown as DocumentNode<DeviceEventsSubscription, DeviceEventsSubscriptionVariables>;
export const RegularMessagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegularMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regularConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularText"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"senderAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}}]} as unknown as DocumentNode<RegularMessagesQuery, RegularMessagesQueryVariables>;
export const RegularChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegularChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterSeq"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterRevision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regularConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterSeq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterSeq"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterRevision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterRevision"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deletedMessageIds"}},{"kind":"Field","name":{"kind":"Name","value":"throughSeq"}},{"kind":"Field","name":{"kind":"Name","value":"throughRevision"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"senderAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}}]} as unknown as DocumentNode<RegularChangesQuery, RegularChangesQueryVariables>;
export const StartRegularConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartRegularConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRegularConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startRegularConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartRegularConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<StartRegularConversationMutation, StartRegularConversationMutationVariables>;
export const SendRegularMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendRegularMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendRegularMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendRegularMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SendRegularMessagePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularText"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"senderAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<SendRegularMessageMutation, SendRegularMessageMutationVariables>;
export const ReactToRegularMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReactToRegularMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReactToRegularMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reactToRegularMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReactToRegularMessagePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularText"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularMessage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"Field","name":{"kind":"Name","value":"senderAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"reactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"emoji"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ReactToRegularMessageMutation, ReactToRegularMessageMutationVariables>;
export const DeleteRegularMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRegularMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRegularMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRegularMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRegularMessagePayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<DeleteRegularMessageMutation, DeleteRegularMessageMutationVariables>;
export const DeleteRegularConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRegularConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRegularConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRegularConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<DeleteRegularConversationMutation, DeleteRegularConversationMutationVariables>;
export const AcceptMessageRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMessageRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptMessageRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptMessageRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<AcceptMessageRequestMutation, AcceptMessageRequestMutationVariables>;
export const MarkRegularConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkRegularConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkRegularConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markRegularConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularFacts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<MarkRegularConversationMutation, MarkRegularConversationMutationVariables>;
export const InboxChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InboxChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inboxChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegularFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegularFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegularConversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"peer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeq"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"request"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"readSeq"}},{"kind":"Field","name":{"kind":"Name","value":"clearedSeq"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"muted"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}}]}}]} as unknown as DocumentNode<InboxChangesSubscription, InboxChangesSubscriptionVariables>;
export const FollowAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<FollowAccountMutation, FollowAccountMutationVariables>;
export const UnfollowAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnfollowAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unfollowAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<UnfollowAccountMutation, UnfollowAccountMutationVariables>;
export const BlockAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlockAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BlockAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"blockAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<BlockAccountMutation, BlockAccountMutationVariables>;
export const UnblockAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnblockAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnblockAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unblockAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Details"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"avatarPath"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"affiliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Details"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}},{"kind":"Field","name":{"kind":"Name","value":"rosters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"afterVersion"},"value":{"kind":"IntValue","value":"0"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"following"}},{"kind":"Field","name":{"kind":"Name","value":"followedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eligibility"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<UnblockAccountMutation, UnblockAccountMutationVariables>;
export const ReportAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportAccountPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<ReportAccountMutation, ReportAccountMutationVariables>;
export const SealedVaultKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SealedVaultKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sealedKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vaultVersion"}},{"kind":"Field","name":{"kind":"Name","value":"sealedKey"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SealedVaultKeyQuery, SealedVaultKeyQueryVariables>;
export const VaultItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VaultItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vault"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VaultItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VaultItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VaultItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<VaultItemsQuery, VaultItemsQueryVariables>;
export const PutVaultItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PutVaultItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PutVaultItemsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"putVaultItems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PutVaultItemsPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VaultItem"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failure"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VaultItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VaultItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateLimitedError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<PutVaultItemsMutation, PutVaultItemsMutationVariables>;