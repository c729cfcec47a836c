// Generated from schema/ by `npm run codegen`. Not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountModel, ViewerModel, SessionModel, OwnDeviceModel, VaultModel, ConversationModel, RegularConversationModel, RegularMessageModel, AdministrationModel, AdministeredAccountModel, ReportModel, AuditEntryModel } from '../models.ts';
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

/** What holds for one installation. */
export type Server = {
  readonly __typename: 'Server';
  /** The oldest client version (a whole number, from 1) that may exchange encrypted messages here. */
  readonly minimumClientVersion: Scalars['Int']['output'];
  /** How accounts come to be verified. */
  readonly verification: VerificationPolicy;
};

/** How accounts come to be verified. */
export type VerificationPolicy =
  /** Every new account is verified at once. */
  | 'AUTOMATIC'
  /** An administrator does it by hand. */
  | 'BY_HAND';

/** An account as everybody sees it. No phone number or e-mail address is ever known. */
export type Account = {
  readonly __typename: 'Account';
  /** Opaque and permanent. */
  readonly id: Scalars['ID']['output'];
  /**
   * Unique, and so is what it looks like; 3 to 30 of `a` to `z`, `0` to `9` and `_`, beginning with a letter; always
   * lower case. Empty when the account is gone.
   */
  readonly handle: Scalars['String']['output'];
  /** What people call themselves: 1 to 50 characters of any script. Empty when the account is gone. */
  readonly displayName: Scalars['String']['output'];
  /**
   * Path of the picture on this server, such as `/avatars/…`; a new one for each picture, so it can be cached for ever.
   * Null when there is none.
   */
  readonly avatarPath: Maybe<Scalars['String']['output']>;
  /** An administrator, or the installation's policy, has verified the account. */
  readonly verified: Scalars['Boolean']['output'];
  /** It is a verified organization. */
  readonly organization: Scalars['Boolean']['output'];
  /** The verified organization that it is an affiliate of. */
  readonly affiliation: Maybe<Account>;
  /** It was deleted. What is left of it is its id, for the conversations that others keep. */
  readonly gone: Scalars['Boolean']['output'];
  /**
   * The chain of signed rosters: the account's identity and devices (rule R2), oldest first, those after version
   * `afterVersion`; at most `first` (1 to 100).
   */
  readonly rosters: RosterPage;
  /** Where that chain is now; null when the account has no device yet. It says what to look at and proves nothing. */
  readonly identity: Maybe<IdentityHead>;
  /**
   * Why the viewer may not send this account encrypted messages: every unmet condition, in the order of the enum; empty
   * when they may. Null without a session and for the viewer's own account. The same rule decides about
   * `claimKeyPackages`, `createConversation` and every `sendMessage`.
   */
  readonly eligibility: Maybe<ReadonlyArray<EligibilityReason>>;
  /** What is between the viewer and this account; null without a session and for the viewer's own account. */
  readonly relationship: Maybe<AccountRelationship>;
};


/** An account as everybody sees it. No phone number or e-mail address is ever known. */
export type AccountRostersArgs = {
  afterVersion?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** The server's word about the newest end of a chain of rosters. */
export type IdentityHead = {
  readonly __typename: 'IdentityHead';
  /** The root identity key (rule R1): Ed25519, 32 bytes. Another one than before after an identity reset (rule R8). */
  readonly root: Scalars['Bytes']['output'];
  /** The newest version. */
  readonly version: Scalars['Int']['output'];
};

/** What only the account itself sees. */
export type Viewer = {
  readonly __typename: 'Viewer';
  /** The account as others see it. */
  readonly account: Account;
  /** What the account may do on this installation. */
  readonly role: AccountRole;
  /** An administrator has suspended the account: it can read, export and delete what it has, and nothing else. */
  readonly suspended: Scalars['Boolean']['output'];
  /** What only administrators may do. Null for everybody else. */
  readonly administration: Maybe<Administration>;
  /** The account's conversations, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly conversations: ConversationConnection;
  /** The device that is bound to this request's session; null before `bindDevice`. */
  readonly device: Maybe<OwnDevice>;
  /**
   * The devices of the account's newest roster, at most 10, with what the server alone knows of them. Their names and
   * when they were added are in the roster, sealed and signed.
   */
  readonly devices: ReadonlyArray<RegisteredDevice>;
  /**
   * What a new device has left at this rendezvous, for a device of the account that knows the link code; null when there
   * is nothing, or no longer. At most 2,048 bytes. Authenticate it with the code: the server may lie.
   */
  readonly linkOffer: Maybe<Scalars['Bytes']['output']>;
  /**
   * What the approving device has left there, for the session that made the offer; null as long as there is nothing. At
   * most 512 bytes. It can be fetched again as long as the offer is there, so that a client whose work was cut short can
   * go on. Authenticate it with the code.
   */
  readonly linkAnswer: Maybe<Scalars['Bytes']['output']>;
  /**
   * The viewer's regular conversations in which something has changed after the account's revision `changedAfter`, in the
   * order of their revisions; at most `first` (1 to 100). Go on with the last one's revision: revisions of an account are
   * dense, and become visible in their order, so nothing is skipped.
   */
  readonly regularConversations: RegularConversationPage;
  /** The session of this request. */
  readonly session: Session;
  /** All sessions of the account, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly sessions: SessionConnection;
  /** Accounts that the viewer follows, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly following: RelatedAccountConnection;
  /** Accounts that follow the viewer, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly followers: RelatedAccountConnection;
  /** Accounts that the viewer has blocked, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly blocked: RelatedAccountConnection;
  /** The account's vault (R9 to R12): what its devices share with each other, sealed so that only they can open it. */
  readonly vault: Vault;
};


/** What only the account itself sees. */
export type ViewerConversationsArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What only the account itself sees. */
export type ViewerLinkOfferArgs = {
  rendezvous: Scalars['ID']['input'];
};


/** What only the account itself sees. */
export type ViewerLinkAnswerArgs = {
  rendezvous: Scalars['ID']['input'];
};


/** What only the account itself sees. */
export type ViewerRegularConversationsArgs = {
  changedAfter?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};


/** What only the account itself sees. */
export type ViewerSessionsArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What only the account itself sees. */
export type ViewerFollowingArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What only the account itself sees. */
export type ViewerFollowersArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What only the account itself sees. */
export type ViewerBlockedArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

/** Input of `updateProfile`. */
export type UpdateProfileInput = {
  /** 1 to 50 characters, no control characters. */
  readonly displayName: Scalars['String']['input'];
};

/** Input of `setAvatar`. */
export type SetAvatarInput = {
  /**
   * A PNG, JPEG or WebP image, square, from 64 to 512 pixels wide, at most 131,072 bytes, without EXIF or other
   * metadata; null removes the picture.
   */
  readonly image?: InputMaybe<Scalars['Bytes']['input']>;
};

/** Input of `deleteAccount`. */
export type DeleteAccountInput = {
  /** From `startSignIn` with the account's own handle; serves once, for two minutes. */
  readonly signInId: Scalars['ID']['input'];
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: Scalars['Bytes']['input'];
};

/** The profile is changed. */
export type ProfilePayload = {
  readonly __typename: 'ProfilePayload';
  /** The account as it is now. */
  readonly account: Account;
};

/** The account is gone, its sessions are over and their sockets closed. */
export type DeleteAccountPayload = {
  readonly __typename: 'DeleteAccountPayload';
  /** Its id, which means nothing any more. */
  readonly accountId: Scalars['ID']['output'];
};

/** Outcome of `updateProfile`. */
export type UpdateProfileResult = ProfilePayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `setAvatar`. */
export type SetAvatarResult = ProfilePayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `deleteAccount`. */
export type DeleteAccountResult = DeleteAccountPayload | LastAdministratorError | CredentialsRejectedError | NotSignedInError | InvalidInputError | RateLimitedError;

/** What an account may do on this installation. */
export type AccountRole =
  /** Uses it. */
  | 'MEMBER'
  /** Also verifies and suspends accounts and sees reports. Can read no more of anybody's messages than others can. */
  | 'ADMINISTRATOR';

/** What administrators see. */
export type Administration = {
  readonly __typename: 'Administration';
  /**
   * Accounts whose handle or display name contains `search` (at most 50 characters, compared without case; all when
   * empty), newest first; at most `first` (1 to 100) after the cursor `after`.
   */
  readonly accounts: AdministeredAccountConnection;
  /** Reports, newest first, those that are not closed or all; at most `first` (1 to 100) after the cursor `after`. */
  readonly reports: ReportConnection;
  /** Every act of an administrator, newest first; at most `first` (1 to 100) after the cursor `after`. */
  readonly auditLog: AuditEntryConnection;
};


/** What administrators see. */
export type AdministrationAccountsArgs = {
  search?: Scalars['String']['input'];
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What administrators see. */
export type AdministrationReportsArgs = {
  includeClosed?: Scalars['Boolean']['input'];
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/** What administrators see. */
export type AdministrationAuditLogArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

/** An account as administrators see it. */
export type AdministeredAccount = {
  readonly __typename: 'AdministeredAccount';
  /** The account. */
  readonly account: Account;
  /** When it signed up. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its role. */
  readonly role: AccountRole;
  /** Whether it is suspended. */
  readonly suspended: Scalars['Boolean']['output'];
  /** Reports about it that are not closed. */
  readonly openReports: Scalars['Int']['output'];
};

/** A page of accounts. */
export type AdministeredAccountConnection = {
  readonly __typename: 'AdministeredAccountConnection';
  /** The accounts of this page. */
  readonly edges: ReadonlyArray<AdministeredAccountEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An account in a page. */
export type AdministeredAccountEdge = {
  readonly __typename: 'AdministeredAccountEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: AdministeredAccount;
};

/** What somebody has reported. */
export type Report = {
  readonly __typename: 'Report';
  /** Names it. */
  readonly id: Scalars['ID']['output'];
  /** Who is reported; null when that account is gone. */
  readonly account: Maybe<Account>;
  /** Who reports; null when that account is gone. */
  readonly reporter: Maybe<Account>;
  /** Why. */
  readonly reason: ReportReason;
  /** The reporter's words. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When an administrator closed it; null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of reports. */
export type ReportConnection = {
  readonly __typename: 'ReportConnection';
  /** The reports of this page. */
  readonly edges: ReadonlyArray<ReportEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A report in a page. */
export type ReportEdge = {
  readonly __typename: 'ReportEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The report. */
  readonly node: Report;
};

/** What an administrator did. */
export type AuditAct =
  /** Verified the account. */
  | 'VERIFIED'
  /** Took its verification back. */
  | 'UNVERIFIED'
  /** Made it a verified organization. */
  | 'MADE_ORGANIZATION'
  /** Made it an organization no longer. */
  | 'UNMADE_ORGANIZATION'
  /** Made it an affiliate. */
  | 'AFFILIATED'
  /** Ended its affiliation. */
  | 'UNAFFILIATED'
  /** Suspended it. */
  | 'SUSPENDED'
  /** Lifted its suspension. */
  | 'UNSUSPENDED'
  /** Made it an administrator. */
  | 'MADE_ADMINISTRATOR'
  /** Made it a member again. */
  | 'UNMADE_ADMINISTRATOR'
  /** Closed a report about it. */
  | 'CLOSED_REPORT';

/** One act of an administrator. Never changed and never deleted while the accounts exist. */
export type AuditEntry = {
  readonly __typename: 'AuditEntry';
  /** Names it. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly act: AuditAct;
  /** The administrator; null when that account is gone. */
  readonly administrator: Maybe<Account>;
  /** To whom; null when that account is gone. */
  readonly account: Maybe<Account>;
  /** The organization, of `AFFILIATED` and `UNAFFILIATED`. */
  readonly organization: Maybe<Account>;
};

/** A page of acts. */
export type AuditEntryConnection = {
  readonly __typename: 'AuditEntryConnection';
  /** The acts of this page. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An act in a page. */
export type AuditEntryEdge = {
  readonly __typename: 'AuditEntryEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The act. */
  readonly node: AuditEntry;
};

/** Input of `setAccountVerified`. */
export type SetAccountVerifiedInput = {
  /** Which account. */
  readonly accountId: Scalars['ID']['input'];
  /** Whether it is verified from now on. */
  readonly verified: Scalars['Boolean']['input'];
};

/** Input of `setAccountOrganization`. */
export type SetAccountOrganizationInput = {
  /** Which account. */
  readonly accountId: Scalars['ID']['input'];
  /** Whether it is a verified organization from now on. */
  readonly organization: Scalars['Boolean']['input'];
};

/** Input of `setAccountAffiliation`. */
export type SetAccountAffiliationInput = {
  /** Which account. */
  readonly accountId: Scalars['ID']['input'];
  /** A verified organization; null for none. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Input of `setAccountSuspended`. */
export type SetAccountSuspendedInput = {
  /** Which account. */
  readonly accountId: Scalars['ID']['input'];
  /** Whether it is suspended from now on. */
  readonly suspended: Scalars['Boolean']['input'];
};

/** Input of `setAccountRole`. */
export type SetAccountRoleInput = {
  /** Which account. */
  readonly accountId: Scalars['ID']['input'];
  /** Its role from now on. */
  readonly role: AccountRole;
};

/** Input of `closeReport`. */
export type CloseReportInput = {
  /** One of `administration.reports`. */
  readonly reportId: Scalars['ID']['input'];
};

/** The account is as asked for. Where that is a change, it is in the audit log. */
export type AdministerAccountPayload = {
  readonly __typename: 'AdministerAccountPayload';
  /** The account as it is now. */
  readonly account: AdministeredAccount;
};

/** The report is closed. */
export type CloseReportPayload = {
  readonly __typename: 'CloseReportPayload';
  /** The report. */
  readonly report: Report;
};

/** The act would leave the installation without an administrator. */
export type LastAdministratorError = Error & {
  readonly __typename: 'LastAdministratorError';
  /** `LAST_ADMINISTRATOR` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of the acts on an account. */
export type AdministerAccountResult = AdministerAccountPayload | LastAdministratorError | NotFoundError | NotSignedInError | InvalidInputError;

/** Outcome of `closeReport`. */
export type CloseReportResult = CloseReportPayload | NotFoundError | NotSignedInError | InvalidInputError;

/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type Query = {
  readonly __typename: 'Query';
  /** The account that is signed in; null when nobody is. */
  readonly viewer: Maybe<Viewer>;
  /**
   * The account with this handle (3 to 30 characters, compared without case); null if there is none, if it is suspended,
   * or if it has blocked the viewer: the three are never told apart. Needs a session.
   */
  readonly account: Maybe<Account>;
  /**
   * The account with this id; null if there is none. An account that the viewer shares a conversation with stays visible
   * by its id after it has blocked the viewer, was suspended or is gone. Needs a session.
   */
  readonly accountById: Maybe<Account>;
  /** What holds for this installation. Needs no session. */
  readonly server: Server;
  /** One of the viewer's conversations; null if there is none with this id that the viewer takes part in. */
  readonly conversation: Maybe<Conversation>;
  /**
   * Every fact that this server software stores, column by column, with how long and in which form. A fixed list; the
   * same for everybody. What an account's own values are is in its export, `GET /export`.
   */
  readonly storedFacts: ReadonlyArray<StoredFact>;
  /** One of the viewer's regular conversations; null if there is none with this id that the viewer takes part in. */
  readonly regularConversation: Maybe<RegularConversation>;
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryAccountArgs = {
  handle: Scalars['String']['input'];
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryAccountByIdArgs = {
  id: Scalars['ID']['input'];
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


/** What anybody may ask. Every list is paged; every argument has a documented bound. */
export type QueryRegularConversationArgs = {
  id: Scalars['ID']['input'];
};

/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type Mutation = {
  readonly __typename: 'Mutation';
  /** Changes what people call the viewer. */
  readonly updateProfile: UpdateProfileResult;
  /** Sets or removes the viewer's picture. */
  readonly setAvatar: SetAvatarResult;
  /**
   * Deletes the viewer's account and everything that the server has of it, at once and for good; its handle is free
   * again. The other side of a conversation keeps what was said to it and sees that the account is gone. Needs the
   * password, proven as for a sign-in: `startSignIn` with the account's own handle comes first.
   */
  readonly deleteAccount: DeleteAccountResult;
  /**
   * Verifies an account, or takes that back; an organization that is no longer verified is no organization, and its
   * affiliates are none. For administrators; others get `NotFoundError`.
   */
  readonly setAccountVerified: AdministerAccountResult;
  /**
   * Makes an account a verified organization, or takes that back, and with it the affiliations to it. For
   * administrators; others get `NotFoundError`.
   */
  readonly setAccountOrganization: AdministerAccountResult;
  /**
   * Makes an account an affiliate of a verified organization, or of none. For administrators; others get
   * `NotFoundError`.
   */
  readonly setAccountAffiliation: AdministerAccountResult;
  /**
   * Suspends an account, or lifts that. A suspended account can read, export and delete what it has, and nothing else;
   * to everybody else it looks as if it did not exist. For administrators, and not for themselves; others get
   * `NotFoundError`.
   */
  readonly setAccountSuspended: AdministerAccountResult;
  /**
   * Makes an account an administrator, or a member again. The last administrator stays one. For administrators; others
   * get `NotFoundError`.
   */
  readonly setAccountRole: AdministerAccountResult;
  /** Closes a report. For administrators; others get `NotFoundError`. */
  readonly closeReport: CloseReportResult;
  /**
   * Makes an encrypted conversation: its MLS group at epoch 0 and, in one act, the first commit, which adds
   * everybody's devices. Two people have one direct conversation: who loses the race gets
   * `ConversationExistsError` and joins the winner's by its welcome (R14). Once both have another identity than their
   * conversation names (R8), nobody can come into it again: the new one takes its place, and the old one is deleted.
   */
  readonly createConversation: CreateConversationResult;
  /**
   * Commits to the conversation's next epoch. Accepted for the current epoch only (R15); the loser of a race gets
   * `StaleEpochError`, rebases and tries again.
   */
  readonly commitToConversation: CommitToConversationResult;
  /**
   * Binds the session of this request to a device of the account's newest roster. The device proves that it holds
   * its signature key. A session is bound to one device for as long as that is in the newest roster; after that it can be
   * bound to another one (A11).
   */
  readonly bindDevice: BindDeviceResult;
  /** Adds key packages of the bound device, so that others can add it to conversations while it is away (R19). */
  readonly uploadKeyPackages: UploadKeyPackagesResult;
  /**
   * Takes one key package for each device of an account, to add them to a conversation, if the viewer is eligible (A4)
   * or the account is the viewer's own. Each is given out once; the
   * last-resort one only when a device's others have run out. At most 30 claims an hour that give something
   * for one account, and 5 of the same account's; with those that find nothing, 120 and 20. Of one's own account's 60.
   */
  readonly claimKeyPackages: ClaimKeyPackagesResult;
  /**
   * Archives the keys of messages (R27), in one act: the bound device's account only. Each message's item is written once;
   * what is archived already, what the account has deleted (R29), and what no message has, is passed over. One that is
   * under another vault key than the newest roster names, or for an ephemeral conversation, refuses the whole as invalid.
   * At most 3,600 an hour.
   */
  readonly archiveMessages: ArchiveMessagesResult;
  /**
   * Deletes messages for the account, never for the others (A15, R29): their archive items for ever, and the bodies of
   * those that everybody has deleted (R28). Deleting again succeeds. The
   * transport goes, too, when no device of anybody who keeps the message waits for it. At most 3,600 an hour, together
   * with `clearConversation`.
   */
  readonly deleteMessages: DeleteMessagesResult;
  /**
   * Deletes everything of a conversation up to a place for the account, as `deleteMessages` does. What comes after it
   * arrives as ever.
   */
  readonly clearConversation: ClearConversationResult;
  /**
   * Appends the next signed roster to the account's chain (rules R1 to R6), with what belongs to it in the vault, in one
   * act. The first one founds the account's identity. A device that it removes loses its binding and its sockets at once.
   * Sending the newest one again succeeds, and adds what of its vault is missing.
   */
  readonly publishRoster: PublishRosterResult;
  /**
   * Gives the account a new identity (R8), for whoever has no device left: a new chain from version 1 takes the place of
   * the old one, every device and the whole vault of the account are gone, and everybody who knows the account is asked
   * whether to accept the change. The password is proven anew.
   */
  readonly resetIdentity: ResetIdentityResult;
  /**
   * Leaves the keys of this new device where a device of the account will look for them (section 1 of the protocol). For
   * sessions without a device. A session has one offer at a time: the next one takes the place of the one before. It and
   * its answer are there for ten minutes from then, or until the session is bound to a device, takes the offer away or
   * ends. Leaving the same offer again succeeds, and makes nothing longer. An account has at most ten at a time: one more
   * is refused as `RATE_LIMITED`, until the first of them runs out, is withdrawn, or its session is revoked.
   */
  readonly offerLink: OfferLinkResult;
  /** Takes this session's offer away, and the answer to it. */
  readonly withdrawLinkOffer: WithdrawLinkOfferResult;
  /**
   * Answers an offer, once, after the roster that lists the new device has been published. The answer is there as long as
   * the offer is. Giving the same answer again succeeds.
   */
  readonly answerLink: AnswerLinkResult;
  /**
   * Sends one message, if the sender is eligible (A4). Accepted for the current epoch only (R16). Sending the same messageId again gives the first
   * answer and changes nothing.
   */
  readonly sendMessage: SendMessageResult;
  /**
   * Says what this device has stored durably, for at most 100 conversations in one call. Moves forward only. When
   * all current devices of a conversation have acknowledged a message, the server drops its transport (R28).
   */
  readonly acknowledge: AcknowledgeResult;
  /**
   * The regular conversation with an account: the one that there is, or a new one. The other side sees it with its
   * first message. At most 60 new ones an hour.
   */
  readonly startRegularConversation: StartRegularConversationResult;
  /**
   * Sends a text that the server can read. The first ones to somebody who does not follow the viewer and has not written
   * to the viewer before arrive as a message request (A3). Writing into a request accepts it. Sending the same id again
   * gives the first answer and changes nothing. At most 600 a minute.
   */
  readonly sendRegularMessage: SendRegularMessageResult;
  /**
   * Sets the viewer's reaction to a message, or takes it back. The sender of a request would learn from it that the
   * request was read, so it is refused before the request is accepted.
   */
  readonly reactToRegularMessage: ReactToRegularMessageResult;
  /**
   * Deletes a message for the viewer, on all the viewer's devices, and never for the other side. When both have deleted
   * it, the server has it no more.
   */
  readonly deleteRegularMessage: DeleteRegularMessageResult;
  /**
   * Deletes everything in a conversation for the viewer up to a place. The other side keeps it and can write again. Of a
   * message request it is the answer no; the sender does not learn of it.
   */
  readonly deleteRegularConversation: RegularConversationResult;
  /**
   * Accepts a message request: the conversation moves to the inbox, and its sender may from now on send the viewer
   * encrypted messages, too (A4).
   */
  readonly acceptMessageRequest: RegularConversationResult;
  /** Sets the viewer's own marks of a conversation. The other side never learns of them. */
  readonly markRegularConversation: RegularConversationResult;
  /** Reports an account to the administrators. It is not told. At most 20 a day. */
  readonly reportAccount: ReportAccountResult;
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
  /** Follows an account. A message request from it is accepted by that. Doing it again changes nothing. */
  readonly followAccount: FollowAccountResult;
  /** Stops following an account. Doing it again changes nothing. */
  readonly unfollowAccount: UnfollowAccountResult;
  /**
   * Blocks an account: nothing passes between the two any more, at once, on open sockets too; neither follows the
   * other, and the consent that the viewer gave it (a message, an accepted request) is withdrawn. It is not told: for it,
   * the viewer's account looks as if it did not exist. Doing it again changes nothing.
   */
  readonly blockAccount: BlockAccountResult;
  /** Takes a block back. Nobody follows anybody by that. Doing it again changes nothing. */
  readonly unblockAccount: UnblockAccountResult;
  /**
   * Writes items of the vault, in one act: the bound device's account only. An item is taken if its version is one more
   * than that of the item that is there (1 when there is none); the others come back as conflicts, and nothing of them is
   * changed. Writing the same again succeeds. One that is under another vault key than the newest roster names refuses the
   * whole as invalid.
   */
  readonly putVaultItems: PutVaultItemsResult;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAvatarArgs = {
  input: SetAvatarInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAccountVerifiedArgs = {
  input: SetAccountVerifiedInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAccountOrganizationArgs = {
  input: SetAccountOrganizationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAccountAffiliationArgs = {
  input: SetAccountAffiliationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAccountSuspendedArgs = {
  input: SetAccountSuspendedInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSetAccountRoleArgs = {
  input: SetAccountRoleInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationCloseReportArgs = {
  input: CloseReportInput;
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
export type MutationArchiveMessagesArgs = {
  input: ArchiveMessagesInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationDeleteMessagesArgs = {
  input: DeleteMessagesInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationClearConversationArgs = {
  input: ClearConversationInput;
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
export type MutationResetIdentityArgs = {
  input: ResetIdentityInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationOfferLinkArgs = {
  input: OfferLinkInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationAnswerLinkArgs = {
  input: AnswerLinkInput;
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


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationStartRegularConversationArgs = {
  input: StartRegularConversationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationSendRegularMessageArgs = {
  input: SendRegularMessageInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationReactToRegularMessageArgs = {
  input: ReactToRegularMessageInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationDeleteRegularMessageArgs = {
  input: DeleteRegularMessageInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationDeleteRegularConversationArgs = {
  input: DeleteRegularConversationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationAcceptMessageRequestArgs = {
  input: AcceptMessageRequestInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationMarkRegularConversationArgs = {
  input: MarkRegularConversationInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationReportAccountArgs = {
  input: ReportAccountInput;
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
export type MutationFollowAccountArgs = {
  input: FollowAccountInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationUnfollowAccountArgs = {
  input: UnfollowAccountInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationBlockAccountArgs = {
  input: BlockAccountInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationUnblockAccountArgs = {
  input: UnblockAccountInput;
};


/**
 * Everything that changes something. An expected failure is a member of the payload's union and changed nothing;
 * sending the same input again is always safe.
 */
export type MutationPutVaultItemsArgs = {
  input: PutVaultItemsInput;
};

/** Live events over `graphql-transport-ws` on the same path. */
export type Subscription = {
  readonly __typename: 'Subscription';
  /**
   * Where the account stands, at once and after every change of it, for each signed-in session, with a device or without.
   * Each answer tells everything; some may be left out when changes follow fast.
   */
  readonly accountState: AccountState;
  /**
   * Everything that the bound device has not acknowledged, conversation by conversation in order, then
   * `BackfillCompleted`, then what happens, as it happens: no gap and no duplicate on one socket. Unacknowledged
   * events come again on the next one. Ends with an error when the session has no device, and when it is revoked. While
   * one of the two of a direct conversation has blocked the other, nothing of it is delivered.
   *
   * `clientVersion` is the protocol version that the device's software speaks, from 1; it decides about eligibility.
   */
  readonly deviceEvents: DeviceEvent;
  /**
   * Every regular conversation in which something has changed after the account's revision `after`, then each as it
   * changes. Several changes of one conversation may come as one. Read what is new in it with its `changes`.
   */
  readonly inboxChanges: InboxChange;
};


/** Live events over `graphql-transport-ws` on the same path. */
export type SubscriptionDeviceEventsArgs = {
  clientVersion?: Scalars['Int']['input'];
};


/** Live events over `graphql-transport-ws` on the same path. */
export type SubscriptionInboxChangesArgs = {
  after?: Scalars['Int']['input'];
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
  /** Whether the devices of its participants keep its messages for later (R27), as the group's context says. */
  readonly historyPolicy: HistoryPolicy;
  /**
   * What the account can read again: messages with a sequence number below `before` (all when absent), newest first, at
   * most `first` (1 to 100), also those from before the asking device joined. What the account has deleted is not among
   * them. For the bound device's own account only. While one of the two of a direct conversation has blocked the other, it
   * has what the account's devices had acknowledged before, and nothing that was not delivered to any of them.
   */
  readonly history: HistoryPage;
};


/**
 * One encrypted conversation: an MLS group (RFC 9420) whose leaves are devices. The server holds its public state
 * and never a key.
 */
export type ConversationEventsArgs = {
  after?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};


/**
 * One encrypted conversation: an MLS group (RFC 9420) whose leaves are devices. The server holds its public state
 * and never a key.
 */
export type ConversationHistoryArgs = {
  before: InputMaybe<Scalars['Int']['input']>;
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
  /** GroupInfo of epoch 0 as an MLSMessage, at most 131,072 bytes. */
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
   * MLSMessage with the new epoch's GroupInfo, without the ratchet tree, at most 131,072 bytes. The server checks
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
export type CreateConversationResult = CreateConversationPayload | ConversationExistsError | CommitRejectedError | NotEligibleError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

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

/** A device of the viewer's account. */
export type RegisteredDevice = {
  readonly __typename: 'RegisteredDevice';
  /** Its id in the roster. */
  readonly id: Scalars['ID']['output'];
  /** When a session of it was last used, to the hour; null when it has none. */
  readonly lastActiveAt: Maybe<Scalars['DateTime']['output']>;
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
  /** The protocol version that the device's software speaks, from 1 to 1,000,000; it decides about eligibility (A4). */
  readonly clientVersion?: Scalars['Int']['input'];
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

/** Outcome of `bindDevice`. */
export type BindDeviceResult = BindDevicePayload | NotFoundError | NotSignedInError | InvalidInputError;

/** Outcome of `uploadKeyPackages`. */
export type UploadKeyPackagesResult = UploadKeyPackagesPayload | KeyPackageRejectedError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `claimKeyPackages`. */
export type ClaimKeyPackagesResult = ClaimKeyPackagesPayload | NotEligibleError | NoDevicesError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

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

/** The two may not exchange encrypted messages in this direction. Nothing was taken or sent. */
export type NotEligibleError = Error & {
  readonly __typename: 'NotEligibleError';
  /** `NOT_ELIGIBLE` */
  readonly code: ErrorCode;
  /** How many conditions are not met. */
  readonly message: Scalars['String']['output'];
  /** Every unmet condition, at least one, in the order of the enum. */
  readonly reasons: ReadonlyArray<EligibilityReason>;
};

/** Whether messages can be read again. */
export type HistoryPolicy =
  /** Every account keeps what it has read, sealed in its vault. */
  | 'ARCHIVED'
  /** Devices keep what they have read; no vault does, and later devices do not see it. */
  | 'EPHEMERAL';

/** A stretch of a conversation's history. It ends early rather than grow over a megabyte. */
export type HistoryPage = {
  readonly __typename: 'HistoryPage';
  /** Newest first. */
  readonly entries: ReadonlyArray<HistoryEntry>;
  /** Whether there are earlier ones. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A message and what the account has archived of it. */
export type HistoryEntry = {
  readonly __typename: 'HistoryEntry';
  /** The message, without its transport. */
  readonly message: MessageEvent;
  /**
   * The message's key and place, sealed under the vault key (R10), 301 bytes; null when no device of the account has
   * archived it.
   */
  readonly archived: Maybe<Scalars['Bytes']['output']>;
};

/** One message's key, sealed. */
export type ArchiveItemInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The message's place. */
  readonly seq: Scalars['Int']['input'];
  /** 301 bytes: an item of the collection `ARCHIVE`, version 1, under the vault version of the newest roster. */
  readonly sealed: Scalars['Bytes']['input'];
};

/** Input of `archiveMessages`. */
export type ArchiveMessagesInput = {
  /** 1 to 200, each message once. */
  readonly items: ReadonlyArray<ArchiveItemInput>;
};

/** Input of `deleteMessages`. */
export type DeleteMessagesInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Sequence numbers of messages, 1 to 200, each once. */
  readonly seqs: ReadonlyArray<Scalars['Int']['input']>;
};

/** Input of `clearConversation`. */
export type ClearConversationInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Everything up to and including this sequence number; not higher than the conversation's newest. */
  readonly upTo: Scalars['Int']['input'];
};

/** They are in the archive, or were passed over. */
export type ArchiveMessagesPayload = {
  readonly __typename: 'ArchiveMessagesPayload';
  /** How many were new. */
  readonly archived: Scalars['Int']['output'];
};

/** They are deleted for the account. */
export type DeleteMessagesPayload = {
  readonly __typename: 'DeleteMessagesPayload';
  /** How many were not deleted before. */
  readonly deleted: Scalars['Int']['output'];
};

/** It is empty for the account. */
export type ClearConversationPayload = {
  readonly __typename: 'ClearConversationPayload';
  /** Everything up to and including this sequence number is deleted. */
  readonly clearedSeq: Scalars['Int']['output'];
};

/** Outcome of `archiveMessages`. */
export type ArchiveMessagesResult = ArchiveMessagesPayload | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `deleteMessages`. */
export type DeleteMessagesResult = DeleteMessagesPayload | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `clearConversation`. */
export type ClearConversationResult = ClearConversationPayload | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** What the devices of an account have to know of it, and of each other. */
export type AccountState = {
  readonly __typename: 'AccountState';
  /** Version of the newest roster; 0 when there is none yet. */
  readonly rosterVersion: Scalars['Int']['output'];
  /** The vault's revision; see `Vault`. */
  readonly vaultRevision: Scalars['Int']['output'];
  /** Devices that wait for approval, newest first, at most 10. */
  readonly waiting: ReadonlyArray<WaitingDevice>;
  /** Whether this session's offer of a link has been answered. */
  readonly linkAnswered: Scalars['Boolean']['output'];
};

/** One link of an account's chain. */
export type SignedRoster = {
  readonly __typename: 'SignedRoster';
  /** 1 for the first, one more for each that follows. */
  readonly version: Scalars['Int']['output'];
  /** Deterministic CBOR of the roster and its signatures, at most 32,768 bytes. Verify it: the server may lie. */
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
  /** Deterministic CBOR, at most 32,768 bytes. */
  readonly signedRoster: Scalars['Bytes']['input'];
  /** Needed for the first roster, for one that adds a member, and for one that begins a new vault version. */
  readonly vault?: InputMaybe<RosterVaultInput>;
};

/** Input of `resetIdentity`. */
export type ResetIdentityInput = {
  /** From `startSignIn` with the account's own handle; serves once, for two minutes. */
  readonly signInId: Scalars['ID']['input'];
  /** OPAQUE KE3, 64 bytes. */
  readonly finishLoginRequest: Scalars['Bytes']['input'];
  /** Version 1 of the new chain: deterministic CBOR, at most 32,768 bytes. */
  readonly signedRoster: Scalars['Bytes']['input'];
  /** The new vault. */
  readonly vault: RosterVaultInput;
};

/** The chain ends with this roster now. */
export type PublishRosterPayload = {
  readonly __typename: 'PublishRosterPayload';
  /** Version of the newest roster. */
  readonly version: Scalars['Int']['output'];
};

/** The account has a new identity. */
export type ResetIdentityPayload = {
  readonly __typename: 'ResetIdentityPayload';
  /** Version of the newest roster: 1. */
  readonly version: Scalars['Int']['output'];
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

/** Outcome of `publishRoster`. */
export type PublishRosterResult = PublishRosterPayload | RosterRejectedError | VaultConflictError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `resetIdentity`. */
export type ResetIdentityResult = ResetIdentityPayload | RosterRejectedError | CredentialsRejectedError | NotSignedInError | InvalidInputError | RateLimitedError;

/** What a fact is about. */
export type StoredFactSubject =
  /** The account itself. */
  | 'ACCOUNT'
  /** Signing in. */
  | 'SIGN_IN'
  /** Follows, blocks, requests and reports. */
  | 'PEOPLE'
  /** Devices and their public keys. */
  | 'DEVICES'
  /** Conversations that are end-to-end encrypted. */
  | 'ENCRYPTED_CONVERSATIONS'
  /** Conversations that the server can read. */
  | 'REGULAR_CONVERSATIONS'
  /** Running the installation. */
  | 'OPERATION';

/** In which form a fact is stored. */
export type StoredFactForm =
  /** The server can read it. */
  | 'READABLE'
  /** Encrypted under keys that the server does not have. */
  | 'ENCRYPTED'
  /** A hash, or a record that proves a secret without showing it. */
  | 'HASHED'
  /** A public key, or something that devices have signed. */
  | 'PUBLIC_KEY';

/** One column of the database, or one fact in memory or in a file. */
export type StoredFact = {
  readonly __typename: 'StoredFact';
  /** Where it lies, such as `account.handle`. */
  readonly place: Scalars['String']['output'];
  /** What it is about. */
  readonly subject: StoredFactSubject;
  /** In which form. */
  readonly form: StoredFactForm;
  /** What it is, in one sentence for everybody. */
  readonly what: Scalars['String']['output'];
  /** How long it is kept, in one sentence for everybody. */
  readonly keptFor: Scalars['String']['output'];
};

/** A signed-in session that waits for the approval of its device: it has left an offer within the last ten minutes. */
export type WaitingDevice = {
  readonly __typename: 'WaitingDevice';
  /** Its session, which `revokeSession` ends. */
  readonly sessionId: Scalars['ID']['output'];
  /** When it left the offer. */
  readonly since: Scalars['DateTime']['output'];
};

/** Input of `offerLink`. */
export type OfferLinkInput = {
  /** Base64url of 16 bytes, which both ends derive from the link code. */
  readonly rendezvous: Scalars['ID']['input'];
  /** MAC under the code and CBOR of the keys, at most 2,048 bytes. */
  readonly offer: Scalars['Bytes']['input'];
};

/** Input of `answerLink`. */
export type AnswerLinkInput = {
  /** Where the offer was found. */
  readonly rendezvous: Scalars['ID']['input'];
  /** MAC under the code and CBOR of root identity and roster, at most 512 bytes. */
  readonly answer: Scalars['Bytes']['input'];
};

/** The offer is there to be found. */
export type OfferLinkPayload = {
  readonly __typename: 'OfferLinkPayload';
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** The session has no offer any more. */
export type WithdrawLinkOfferPayload = {
  readonly __typename: 'WithdrawLinkOfferPayload';
  /** Whether there was one. */
  readonly withdrawn: Scalars['Boolean']['output'];
};

/** The answer is there to be found. */
export type AnswerLinkPayload = {
  readonly __typename: 'AnswerLinkPayload';
  /** Until when. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** Something else is at this rendezvous already: an offer of another session, or another answer. */
export type RendezvousTakenError = Error & {
  readonly __typename: 'RendezvousTakenError';
  /** `RENDEZVOUS_TAKEN` */
  readonly code: ErrorCode;
  /** What is there. */
  readonly message: Scalars['String']['output'];
};

/** The session has a device that is in the account's newest roster, and needs no link. */
export type DeviceBoundError = Error & {
  readonly __typename: 'DeviceBoundError';
  /** `DEVICE_BOUND` */
  readonly code: ErrorCode;
  /** Which one. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `offerLink`. */
export type OfferLinkResult = OfferLinkPayload | RendezvousTakenError | DeviceBoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `withdrawLinkOffer`. */
export type WithdrawLinkOfferResult = WithdrawLinkOfferPayload | NotSignedInError;

/** Outcome of `answerLink`. */
export type AnswerLinkResult = AnswerLinkPayload | RendezvousTakenError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

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
  /** The sealed content: commitment and ciphertext; null exactly when the asking account has deleted the message (R29). */
  readonly body: Maybe<Scalars['Bytes']['output']>;
  /**
   * MLSMessage with a PrivateMessage that carries the message's key; null when every device has acknowledged it, or
   * the account of each that has not has deleted it, after thirty days (R28), and when the asking account has deleted it.
   */
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

/**
 * Somebody else in a conversation of this device has a newer roster, or another identity: look at their chain. Live only:
 * what a closed socket misses, `Account.identity` of the participants shows.
 */
export type IdentityChanged = {
  readonly __typename: 'IdentityChanged';
  /** The account. */
  readonly accountId: Scalars['ID']['output'];
};

/** What `deviceEvents` delivers. */
export type DeviceEvent = WelcomeEvent | CommitEvent | MessageEvent | IdentityChanged | BackfillCompleted;

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
  /** MLSMessage with a PrivateMessage, at most 1,024 bytes. */
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
export type SendMessageResult = SendMessagePayload | StaleEpochError | MessageRejectedError | CounterMismatchError | NotEligibleError | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `acknowledge`. */
export type AcknowledgeResult = AcknowledgePayload | NotFoundError | NoDeviceError | NotSignedInError | InvalidInputError;

/** A conversation that is stored in the clear, as the viewer sees it: direct, between exactly two accounts. */
export type RegularConversation = {
  readonly __typename: 'RegularConversation';
  /** Opaque and permanent. */
  readonly id: Scalars['ID']['output'];
  /** The other account. */
  readonly peer: Account;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the newest message that the viewer has not deleted was sent; `createdAt` when there is none. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The number of its newest change; messages and reactions have numbers of one sequence, from 1. */
  readonly lastSeq: Scalars['Int']['output'];
  /** The account's revision at which this conversation last changed for the viewer, marks and deletions included. */
  readonly revision: Scalars['Int']['output'];
  /** Whether it is a message request that waits for the viewer's answer. The sender of a request sees false. */
  readonly request: Scalars['Boolean']['output'];
  /**
   * Whether the viewer's inbox shows it: not before its first message to or by the viewer, and not after it was deleted
   * until something new is said.
   */
  readonly listed: Scalars['Boolean']['output'];
  /** The viewer has read everything up to this number. */
  readonly readSeq: Scalars['Int']['output'];
  /** Everything up to this number is deleted for the viewer. */
  readonly clearedSeq: Scalars['Int']['output'];
  /** Messages of the other side that the viewer has neither read nor deleted; at most 1,000 are counted. */
  readonly unread: Scalars['Int']['output'];
  /** Kept at the top of the list. */
  readonly pinned: Scalars['Boolean']['output'];
  /** No notifications. */
  readonly muted: Scalars['Boolean']['output'];
  /** Out of the inbox until it is taken out of the archive. */
  readonly archived: Scalars['Boolean']['output'];
  /** The newest message that the viewer has not deleted. */
  readonly lastMessage: Maybe<RegularMessage>;
  /**
   * Messages before number `before` (the newest when absent) that the viewer has not deleted, newest first; at most
   * `first` (1 to 100).
   */
  readonly messages: RegularMessagePage;
  /**
   * What has changed: messages with a change after number `afterSeq`, as they are now, in the order of their changes, and
   * messages that the viewer has deleted after the account's revision `afterRevision`. At most `first` (1 to 100) of each.
   */
  readonly changes: RegularChangePage;
};


/** A conversation that is stored in the clear, as the viewer sees it: direct, between exactly two accounts. */
export type RegularConversationMessagesArgs = {
  before: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
};


/** A conversation that is stored in the clear, as the viewer sees it: direct, between exactly two accounts. */
export type RegularConversationChangesArgs = {
  afterSeq: Scalars['Int']['input'];
  afterRevision: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** A text that the server can read. */
export type RegularMessage = {
  readonly __typename: 'RegularMessage';
  /** A UUID that its sender chose. */
  readonly id: Scalars['ID']['output'];
  /** Its conversation. */
  readonly conversationId: Scalars['ID']['output'];
  /** Its place in the conversation. */
  readonly seq: Scalars['Int']['output'];
  /** The number of its newest change: `seq`, or that of the newest reaction to it. */
  readonly changedSeq: Scalars['Int']['output'];
  /** Who sent it. */
  readonly senderAccountId: Scalars['ID']['output'];
  /** 1 to 32,768 bytes of UTF-8. */
  readonly text: Scalars['String']['output'];
  /** When the server accepted it. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** At most one of each of the two accounts. */
  readonly reactions: ReadonlyArray<RegularReaction>;
};

/** One account's reaction to a message. */
export type RegularReaction = {
  readonly __typename: 'RegularReaction';
  /** Whose. */
  readonly accountId: Scalars['ID']['output'];
  /** One emoji, at most 64 bytes of UTF-8. */
  readonly emoji: Scalars['String']['output'];
};

/** Regular conversations in the order of their revisions. */
export type RegularConversationPage = {
  readonly __typename: 'RegularConversationPage';
  /** Those of this page. */
  readonly conversations: ReadonlyArray<RegularConversation>;
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Messages of a regular conversation, newest first. */
export type RegularMessagePage = {
  readonly __typename: 'RegularMessagePage';
  /** Those of this page. */
  readonly messages: ReadonlyArray<RegularMessage>;
  /** Whether there are earlier ones. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What has changed in a regular conversation. */
export type RegularChangePage = {
  readonly __typename: 'RegularChangePage';
  /** New and changed messages that the viewer has not deleted. */
  readonly messages: ReadonlyArray<RegularMessage>;
  /** Messages that the viewer has deleted. */
  readonly deletedMessageIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Pass this as `afterSeq` next. */
  readonly throughSeq: Scalars['Int']['output'];
  /** Pass this as `afterRevision` next. */
  readonly throughRevision: Scalars['Int']['output'];
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Something has changed in one of the viewer's regular conversations. */
export type InboxChange = {
  readonly __typename: 'InboxChange';
  /** The account's revision: pass the newest one as `after` to the next subscription. */
  readonly revision: Scalars['Int']['output'];
  /** The conversation as it is now. */
  readonly conversation: RegularConversation;
};

/** Input of `startRegularConversation`. */
export type StartRegularConversationInput = {
  /** With whom. */
  readonly accountId: Scalars['ID']['input'];
};

/** Input of `sendRegularMessage`. */
export type SendRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** A UUID of the sender's choice, in lower case. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 32,768 bytes of UTF-8, not only white space. */
  readonly text: Scalars['String']['input'];
};

/** Input of `reactToRegularMessage`. */
export type ReactToRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The message. */
  readonly messageId: Scalars['ID']['input'];
  /** One emoji, at most 64 bytes of UTF-8; null takes the viewer's reaction back. */
  readonly emoji?: InputMaybe<Scalars['String']['input']>;
};

/** Input of `deleteRegularMessage`. */
export type DeleteRegularMessageInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The message. */
  readonly messageId: Scalars['ID']['input'];
};

/** Input of `deleteRegularConversation`. */
export type DeleteRegularConversationInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Everything up to this number; what came later stays. Not more than `lastSeq`. */
  readonly throughSeq: Scalars['Int']['input'];
};

/** Input of `acceptMessageRequest`. */
export type AcceptMessageRequestInput = {
  /** The request. */
  readonly conversationId: Scalars['ID']['input'];
};

/** Input of `markRegularConversation`. What is absent or null stays as it is. */
export type MarkRegularConversationInput = {
  /** The conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** Everything up to this number is read; only forward, and not more than `lastSeq`. */
  readonly readSeq?: InputMaybe<Scalars['Int']['input']>;
  /** Keep it at the top. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** No notifications. */
  readonly muted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Take it out of the inbox. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The conversation is there. */
export type StartRegularConversationPayload = {
  readonly __typename: 'StartRegularConversationPayload';
  /** It. */
  readonly conversation: RegularConversation;
};

/** The message has its place. */
export type SendRegularMessagePayload = {
  readonly __typename: 'SendRegularMessagePayload';
  /** The message. */
  readonly message: RegularMessage;
};

/** The reaction is set, or taken back. */
export type ReactToRegularMessagePayload = {
  readonly __typename: 'ReactToRegularMessagePayload';
  /** The message as it is now. */
  readonly message: RegularMessage;
};

/** The message is deleted for the viewer. */
export type DeleteRegularMessagePayload = {
  readonly __typename: 'DeleteRegularMessagePayload';
  /** Which one. */
  readonly messageId: Scalars['ID']['output'];
};

/** The conversation is as asked for. */
export type RegularConversationPayload = {
  readonly __typename: 'RegularConversationPayload';
  /** As it is now. */
  readonly conversation: RegularConversation;
};

/** Nothing can pass between the two: one has blocked the other, or one is suspended or gone. These are never told apart. */
export type NotDeliverableError = Error & {
  readonly __typename: 'NotDeliverableError';
  /** `NOT_DELIVERABLE` */
  readonly code: ErrorCode;
  /** Never says which of the reasons it is. */
  readonly message: Scalars['String']['output'];
};

/** The conversation is a message request that waits for the viewer's answer. */
export type RequestPendingError = Error & {
  readonly __typename: 'RequestPendingError';
  /** `REQUEST_PENDING` */
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `startRegularConversation`. */
export type StartRegularConversationResult = StartRegularConversationPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `sendRegularMessage`. */
export type SendRegularMessageResult = SendRegularMessagePayload | NotDeliverableError | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `reactToRegularMessage`. */
export type ReactToRegularMessageResult = ReactToRegularMessagePayload | NotDeliverableError | RequestPendingError | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `deleteRegularMessage`. */
export type DeleteRegularMessageResult = DeleteRegularMessagePayload | NotFoundError | NotSignedInError | InvalidInputError;

/** Outcome of what the viewer does with a conversation. */
export type RegularConversationResult = RegularConversationPayload | NotFoundError | NotSignedInError | InvalidInputError;

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
  readonly accountId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: ReportReason;
  /** What happened, in the reporter's words: at most 1,000 characters, readable by the administrators; needed for `OTHER`. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** The administrators see the report. */
export type ReportAccountPayload = {
  readonly __typename: 'ReportAccountPayload';
  /** Names the report. */
  readonly reportId: Scalars['ID']['output'];
};

/** Outcome of `reportAccount`. */
export type ReportAccountResult = ReportAccountPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

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

/** What is between the viewer and another account. */
export type AccountRelationship = {
  readonly __typename: 'AccountRelationship';
  /** The viewer follows it. */
  readonly following: Scalars['Boolean']['output'];
  /** It follows the viewer. */
  readonly followedBy: Scalars['Boolean']['output'];
  /** The viewer has blocked it. Whether it has blocked the viewer is never told. */
  readonly blocked: Scalars['Boolean']['output'];
};

/** A page of accounts that the viewer follows, is followed by, or has blocked. */
export type RelatedAccountConnection = {
  readonly __typename: 'RelatedAccountConnection';
  /** The accounts of this page. */
  readonly edges: ReadonlyArray<RelatedAccountEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An account in a page. */
export type RelatedAccountEdge = {
  readonly __typename: 'RelatedAccountEdge';
  /** Its position. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: Account;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** Input of `followAccount`. */
export type FollowAccountInput = {
  /** Whom to follow. */
  readonly accountId: Scalars['ID']['input'];
};

/** Input of `unfollowAccount`. */
export type UnfollowAccountInput = {
  /** Whom to follow no longer. */
  readonly accountId: Scalars['ID']['input'];
};

/** Input of `blockAccount`. */
export type BlockAccountInput = {
  /** Whom to block. */
  readonly accountId: Scalars['ID']['input'];
};

/** Input of `unblockAccount`. */
export type UnblockAccountInput = {
  /** Whose block to take back. */
  readonly accountId: Scalars['ID']['input'];
};

/** The relationship is as asked for. */
export type RelationshipPayload = {
  readonly __typename: 'RelationshipPayload';
  /** The other account, with the relationship as it is now. */
  readonly account: Account;
};

/** Outcome of `followAccount`. */
export type FollowAccountResult = RelationshipPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `unfollowAccount`. */
export type UnfollowAccountResult = RelationshipPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `blockAccount`. */
export type BlockAccountResult = RelationshipPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

/** Outcome of `unblockAccount`. */
export type UnblockAccountResult = RelationshipPayload | NotFoundError | NotSignedInError | InvalidInputError | RateLimitedError;

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

/** An account's vault, as the server holds it. */
export type Vault = {
  readonly __typename: 'Vault';
  /** Counts every change of an item, dense from 1; 0 at first. */
  readonly revision: Scalars['Int']['output'];
  /** The vault key that the newest roster names, sealed to one member of it; null when there is none for this member. */
  readonly sealedKey: Maybe<SealedVaultKey>;
  /** Items that have changed after revision `after`, in the order of their last change, at most `first` (1 to 200). */
  readonly items: VaultItemPage;
};


/** An account's vault, as the server holds it. */
export type VaultSealedKeyArgs = {
  memberId: Scalars['ID']['input'];
};


/** An account's vault, as the server holds it. */
export type VaultItemsArgs = {
  after?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
};

/** The vault key for one member (R9). */
export type SealedVaultKey = {
  readonly __typename: 'SealedVaultKey';
  /** Device or recovery member. */
  readonly memberId: Scalars['ID']['output'];
  /** The vault version that the key is of. */
  readonly vaultVersion: Scalars['Int']['output'];
  /** HPKE, 1,168 bytes. Hold what is in it against the roster's commitment: the server may lie. */
  readonly sealedKey: Scalars['Bytes']['output'];
};

/** One item, as some device has sealed it (R10). */
export type VaultItem = {
  readonly __typename: 'VaultItem';
  /** Where it belongs. */
  readonly collection: VaultCollection;
  /** Base64url of 16 bytes, of the device's choice. */
  readonly itemId: Scalars['ID']['output'];
  /** Counts the writings of this item, from 1. */
  readonly version: Scalars['Int']['output'];
  /** The vault's revision of its last change. */
  readonly revision: Scalars['Int']['output'];
  /** At most 1,048,621 bytes. Its associated data bind account, collection, id and version. */
  readonly sealed: Scalars['Bytes']['output'];
};

/** A stretch of the vault's changes. It ends early rather than grow over a megabyte. */
export type VaultItemPage = {
  readonly __typename: 'VaultItemPage';
  /** By ascending revision; each item once, in its newest version. */
  readonly items: ReadonlyArray<VaultItem>;
  /** Whether more follow after the last item's revision. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The vault's newest revision. */
  readonly revision: Scalars['Int']['output'];
};

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
  readonly memberId: Scalars['ID']['input'];
  /** 1,168 bytes. */
  readonly sealedKey: Scalars['Bytes']['input'];
};

/** An item to be written. */
export type VaultItemInput = {
  /** Where it belongs. */
  readonly collection: VaultCollection;
  /** Base64url of 16 bytes. */
  readonly itemId: Scalars['ID']['input'];
  /** One more than before; 1 for a new item. */
  readonly version: Scalars['Int']['input'];
  /** At most 1,048,621 bytes, of one of the protocol's size classes, under the vault version of the newest roster. */
  readonly sealed: Scalars['Bytes']['input'];
};

/** Input of `putVaultItems`. */
export type PutVaultItemsInput = {
  /** 1 to 100, each once, together at most 1,500,000 bytes. */
  readonly items: ReadonlyArray<VaultItemInput>;
};

/** What has become of the items. */
export type PutVaultItemsPayload = {
  readonly __typename: 'PutVaultItemsPayload';
  /** The vault's revision now. */
  readonly revision: Scalars['Int']['output'];
  /**
   * Items that were not written, as they are at the server: take them in, and write on top of them. One that was sent
   * with a version over 1 and that the server does not have is not among them, and was not written.
   */
  readonly conflicts: ReadonlyArray<VaultItem>;
};

/**
 * Items of the vault have changed meanwhile, or are sealed under another vault key than the roster names. Nothing was
 * written.
 */
export type VaultConflictError = Error & {
  readonly __typename: 'VaultConflictError';
  /** `VAULT_CONFLICT` */
  readonly code: ErrorCode;
  /** Which. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `putVaultItems`. */
export type PutVaultItemsResult = PutVaultItemsPayload | NoDeviceError | NotSignedInError | InvalidInputError | RateLimitedError;

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
  UpdateProfileResult:
    | ( Omit<ProfilePayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  SetAvatarResult:
    | ( Omit<ProfilePayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  DeleteAccountResult:
    | ( DeleteAccountPayload )
    | ( LastAdministratorError )
    | ( CredentialsRejectedError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  AdministerAccountResult:
    | ( Omit<AdministerAccountPayload, 'account'> & { account: _RefType['AdministeredAccount'] } )
    | ( LastAdministratorError )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  CloseReportResult:
    | ( Omit<CloseReportPayload, 'report'> & { report: _RefType['Report'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  CreateConversationResult:
    | ( Omit<CreateConversationPayload, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( Omit<ConversationExistsError, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( CommitRejectedError )
    | ( NotEligibleError )
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
    | ( NotEligibleError )
    | ( NoDevicesError )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  ArchiveMessagesResult:
    | ( ArchiveMessagesPayload )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  DeleteMessagesResult:
    | ( DeleteMessagesPayload )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  ClearConversationResult:
    | ( ClearConversationPayload )
    | ( NotFoundError )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  PublishRosterResult:
    | ( PublishRosterPayload )
    | ( RosterRejectedError )
    | ( VaultConflictError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  ResetIdentityResult:
    | ( ResetIdentityPayload )
    | ( RosterRejectedError )
    | ( CredentialsRejectedError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  OfferLinkResult:
    | ( OfferLinkPayload )
    | ( RendezvousTakenError )
    | ( DeviceBoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  WithdrawLinkOfferResult:
    | ( WithdrawLinkOfferPayload )
    | ( NotSignedInError )
  ;
  AnswerLinkResult:
    | ( AnswerLinkPayload )
    | ( RendezvousTakenError )
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
    | ( IdentityChanged )
    | ( BackfillCompleted )
  ;
  SendMessageResult:
    | ( SendMessagePayload )
    | ( StaleEpochError )
    | ( MessageRejectedError )
    | ( CounterMismatchError )
    | ( NotEligibleError )
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
  StartRegularConversationResult:
    | ( Omit<StartRegularConversationPayload, 'conversation'> & { conversation: _RefType['RegularConversation'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  SendRegularMessageResult:
    | ( Omit<SendRegularMessagePayload, 'message'> & { message: _RefType['RegularMessage'] } )
    | ( NotDeliverableError )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  ReactToRegularMessageResult:
    | ( Omit<ReactToRegularMessagePayload, 'message'> & { message: _RefType['RegularMessage'] } )
    | ( NotDeliverableError )
    | ( RequestPendingError )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  DeleteRegularMessageResult:
    | ( DeleteRegularMessagePayload )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  RegularConversationResult:
    | ( Omit<RegularConversationPayload, 'conversation'> & { conversation: _RefType['RegularConversation'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
  ;
  ReportAccountResult:
    | ( ReportAccountPayload )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
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
  FollowAccountResult:
    | ( Omit<RelationshipPayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  UnfollowAccountResult:
    | ( Omit<RelationshipPayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  BlockAccountResult:
    | ( Omit<RelationshipPayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  UnblockAccountResult:
    | ( Omit<RelationshipPayload, 'account'> & { account: _RefType['Account'] } )
    | ( NotFoundError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
  PutVaultItemsResult:
    | ( PutVaultItemsPayload )
    | ( NoDeviceError )
    | ( NotSignedInError )
    | ( InvalidInputError )
    | ( RateLimitedError )
  ;
}>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  Error:
    | ( LastAdministratorError )
    | ( InvalidInputError )
    | ( NotSignedInError )
    | ( NoDeviceError )
    | ( NotFoundError )
    | ( RateLimitedError )
    | ( Omit<ConversationExistsError, 'conversation'> & { conversation: _RefType['Conversation'] } )
    | ( StaleEpochError )
    | ( CommitRejectedError )
    | ( KeyPackageRejectedError )
    | ( NoDevicesError )
    | ( NotEligibleError )
    | ( RosterRejectedError )
    | ( RendezvousTakenError )
    | ( DeviceBoundError )
    | ( MessageRejectedError )
    | ( CounterMismatchError )
    | ( NotDeliverableError )
    | ( RequestPendingError )
    | ( HandleTakenError )
    | ( CredentialsRejectedError )
    | ( VaultConflictError )
  ;
  ConversationEvent:
    | ( CommitEvent )
    | ( MessageEvent )
    | ( WelcomeEvent )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  Server: ResolverTypeWrapper<Server>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  VerificationPolicy: VerificationPolicy;
  Account: ResolverTypeWrapper<AccountModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  IdentityHead: ResolverTypeWrapper<IdentityHead>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  UpdateProfileInput: UpdateProfileInput;
  SetAvatarInput: SetAvatarInput;
  DeleteAccountInput: DeleteAccountInput;
  ProfilePayload: ResolverTypeWrapper<Omit<ProfilePayload, 'account'> & { account: ResolversTypes['Account'] }>;
  DeleteAccountPayload: ResolverTypeWrapper<DeleteAccountPayload>;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  SetAvatarResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetAvatarResult']>;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  AccountRole: AccountRole;
  Administration: ResolverTypeWrapper<AdministrationModel>;
  AdministeredAccount: ResolverTypeWrapper<AdministeredAccountModel>;
  AdministeredAccountConnection: ResolverTypeWrapper<Omit<AdministeredAccountConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AdministeredAccountEdge']> }>;
  AdministeredAccountEdge: ResolverTypeWrapper<Omit<AdministeredAccountEdge, 'node'> & { node: ResolversTypes['AdministeredAccount'] }>;
  Report: ResolverTypeWrapper<ReportModel>;
  ReportConnection: ResolverTypeWrapper<Omit<ReportConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReportEdge']> }>;
  ReportEdge: ResolverTypeWrapper<Omit<ReportEdge, 'node'> & { node: ResolversTypes['Report'] }>;
  AuditAct: AuditAct;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  SetAccountVerifiedInput: SetAccountVerifiedInput;
  SetAccountOrganizationInput: SetAccountOrganizationInput;
  SetAccountAffiliationInput: SetAccountAffiliationInput;
  SetAccountSuspendedInput: SetAccountSuspendedInput;
  SetAccountRoleInput: SetAccountRoleInput;
  CloseReportInput: CloseReportInput;
  AdministerAccountPayload: ResolverTypeWrapper<Omit<AdministerAccountPayload, 'account'> & { account: ResolversTypes['AdministeredAccount'] }>;
  CloseReportPayload: ResolverTypeWrapper<Omit<CloseReportPayload, 'report'> & { report: ResolversTypes['Report'] }>;
  LastAdministratorError: ResolverTypeWrapper<LastAdministratorError>;
  AdministerAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdministerAccountResult']>;
  CloseReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseReportResult']>;
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
  RegisteredDevice: ResolverTypeWrapper<RegisteredDevice>;
  BindDeviceInput: BindDeviceInput;
  UploadKeyPackagesInput: UploadKeyPackagesInput;
  ClaimKeyPackagesInput: ClaimKeyPackagesInput;
  BindDevicePayload: ResolverTypeWrapper<Omit<BindDevicePayload, 'session'> & { session: ResolversTypes['Session'] }>;
  UploadKeyPackagesPayload: ResolverTypeWrapper<UploadKeyPackagesPayload>;
  ClaimedKeyPackage: ResolverTypeWrapper<ClaimedKeyPackage>;
  ClaimKeyPackagesPayload: ResolverTypeWrapper<Omit<ClaimKeyPackagesPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  KeyPackageRejectedError: ResolverTypeWrapper<KeyPackageRejectedError>;
  NoDevicesError: ResolverTypeWrapper<NoDevicesError>;
  BindDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BindDeviceResult']>;
  UploadKeyPackagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UploadKeyPackagesResult']>;
  ClaimKeyPackagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimKeyPackagesResult']>;
  EligibilityReason: EligibilityReason;
  NotEligibleError: ResolverTypeWrapper<NotEligibleError>;
  HistoryPolicy: HistoryPolicy;
  HistoryPage: ResolverTypeWrapper<HistoryPage>;
  HistoryEntry: ResolverTypeWrapper<HistoryEntry>;
  ArchiveItemInput: ArchiveItemInput;
  ArchiveMessagesInput: ArchiveMessagesInput;
  DeleteMessagesInput: DeleteMessagesInput;
  ClearConversationInput: ClearConversationInput;
  ArchiveMessagesPayload: ResolverTypeWrapper<ArchiveMessagesPayload>;
  DeleteMessagesPayload: ResolverTypeWrapper<DeleteMessagesPayload>;
  ClearConversationPayload: ResolverTypeWrapper<ClearConversationPayload>;
  ArchiveMessagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveMessagesResult']>;
  DeleteMessagesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteMessagesResult']>;
  ClearConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClearConversationResult']>;
  AccountState: ResolverTypeWrapper<AccountState>;
  SignedRoster: ResolverTypeWrapper<SignedRoster>;
  RosterPage: ResolverTypeWrapper<RosterPage>;
  PublishRosterInput: PublishRosterInput;
  ResetIdentityInput: ResetIdentityInput;
  PublishRosterPayload: ResolverTypeWrapper<PublishRosterPayload>;
  ResetIdentityPayload: ResolverTypeWrapper<ResetIdentityPayload>;
  RosterRejection: RosterRejection;
  RosterRejectedError: ResolverTypeWrapper<RosterRejectedError>;
  PublishRosterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishRosterResult']>;
  ResetIdentityResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetIdentityResult']>;
  StoredFactSubject: StoredFactSubject;
  StoredFactForm: StoredFactForm;
  StoredFact: ResolverTypeWrapper<StoredFact>;
  WaitingDevice: ResolverTypeWrapper<WaitingDevice>;
  OfferLinkInput: OfferLinkInput;
  AnswerLinkInput: AnswerLinkInput;
  OfferLinkPayload: ResolverTypeWrapper<OfferLinkPayload>;
  WithdrawLinkOfferPayload: ResolverTypeWrapper<WithdrawLinkOfferPayload>;
  AnswerLinkPayload: ResolverTypeWrapper<AnswerLinkPayload>;
  RendezvousTakenError: ResolverTypeWrapper<RendezvousTakenError>;
  DeviceBoundError: ResolverTypeWrapper<DeviceBoundError>;
  OfferLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OfferLinkResult']>;
  WithdrawLinkOfferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawLinkOfferResult']>;
  AnswerLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerLinkResult']>;
  ConversationEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ConversationEvent']>;
  CommitEvent: ResolverTypeWrapper<CommitEvent>;
  MessageEvent: ResolverTypeWrapper<MessageEvent>;
  WelcomeEvent: ResolverTypeWrapper<WelcomeEvent>;
  BackfillCompleted: ResolverTypeWrapper<BackfillCompleted>;
  IdentityChanged: ResolverTypeWrapper<IdentityChanged>;
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
  RegularConversation: ResolverTypeWrapper<RegularConversationModel>;
  RegularMessage: ResolverTypeWrapper<RegularMessageModel>;
  RegularReaction: ResolverTypeWrapper<RegularReaction>;
  RegularConversationPage: ResolverTypeWrapper<Omit<RegularConversationPage, 'conversations'> & { conversations: ReadonlyArray<ResolversTypes['RegularConversation']> }>;
  RegularMessagePage: ResolverTypeWrapper<Omit<RegularMessagePage, 'messages'> & { messages: ReadonlyArray<ResolversTypes['RegularMessage']> }>;
  RegularChangePage: ResolverTypeWrapper<Omit<RegularChangePage, 'messages'> & { messages: ReadonlyArray<ResolversTypes['RegularMessage']> }>;
  InboxChange: ResolverTypeWrapper<Omit<InboxChange, 'conversation'> & { conversation: ResolversTypes['RegularConversation'] }>;
  StartRegularConversationInput: StartRegularConversationInput;
  SendRegularMessageInput: SendRegularMessageInput;
  ReactToRegularMessageInput: ReactToRegularMessageInput;
  DeleteRegularMessageInput: DeleteRegularMessageInput;
  DeleteRegularConversationInput: DeleteRegularConversationInput;
  AcceptMessageRequestInput: AcceptMessageRequestInput;
  MarkRegularConversationInput: MarkRegularConversationInput;
  StartRegularConversationPayload: ResolverTypeWrapper<Omit<StartRegularConversationPayload, 'conversation'> & { conversation: ResolversTypes['RegularConversation'] }>;
  SendRegularMessagePayload: ResolverTypeWrapper<Omit<SendRegularMessagePayload, 'message'> & { message: ResolversTypes['RegularMessage'] }>;
  ReactToRegularMessagePayload: ResolverTypeWrapper<Omit<ReactToRegularMessagePayload, 'message'> & { message: ResolversTypes['RegularMessage'] }>;
  DeleteRegularMessagePayload: ResolverTypeWrapper<DeleteRegularMessagePayload>;
  RegularConversationPayload: ResolverTypeWrapper<Omit<RegularConversationPayload, 'conversation'> & { conversation: ResolversTypes['RegularConversation'] }>;
  NotDeliverableError: ResolverTypeWrapper<NotDeliverableError>;
  RequestPendingError: ResolverTypeWrapper<RequestPendingError>;
  StartRegularConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartRegularConversationResult']>;
  SendRegularMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendRegularMessageResult']>;
  ReactToRegularMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReactToRegularMessageResult']>;
  DeleteRegularMessageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteRegularMessageResult']>;
  RegularConversationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegularConversationResult']>;
  ReportReason: ReportReason;
  ReportAccountInput: ReportAccountInput;
  ReportAccountPayload: ResolverTypeWrapper<ReportAccountPayload>;
  ReportAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportAccountResult']>;
  Session: ResolverTypeWrapper<SessionModel>;
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
  AccountRelationship: ResolverTypeWrapper<AccountRelationship>;
  RelatedAccountConnection: ResolverTypeWrapper<Omit<RelatedAccountConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RelatedAccountEdge']> }>;
  RelatedAccountEdge: ResolverTypeWrapper<Omit<RelatedAccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  FollowAccountInput: FollowAccountInput;
  UnfollowAccountInput: UnfollowAccountInput;
  BlockAccountInput: BlockAccountInput;
  UnblockAccountInput: UnblockAccountInput;
  RelationshipPayload: ResolverTypeWrapper<Omit<RelationshipPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  FollowAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FollowAccountResult']>;
  UnfollowAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnfollowAccountResult']>;
  BlockAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BlockAccountResult']>;
  UnblockAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnblockAccountResult']>;
  VaultCollection: VaultCollection;
  Vault: ResolverTypeWrapper<VaultModel>;
  SealedVaultKey: ResolverTypeWrapper<SealedVaultKey>;
  VaultItem: ResolverTypeWrapper<VaultItem>;
  VaultItemPage: ResolverTypeWrapper<VaultItemPage>;
  RosterVaultInput: RosterVaultInput;
  SealedVaultKeyInput: SealedVaultKeyInput;
  VaultItemInput: VaultItemInput;
  PutVaultItemsInput: PutVaultItemsInput;
  PutVaultItemsPayload: ResolverTypeWrapper<PutVaultItemsPayload>;
  VaultConflictError: ResolverTypeWrapper<VaultConflictError>;
  PutVaultItemsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PutVaultItemsResult']>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  Server: Server;
  Int: Scalars['Int']['output'];
  Account: AccountModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  IdentityHead: IdentityHead;
  Viewer: ViewerModel;
  UpdateProfileInput: UpdateProfileInput;
  SetAvatarInput: SetAvatarInput;
  DeleteAccountInput: DeleteAccountInput;
  ProfilePayload: Omit<ProfilePayload, 'account'> & { account: ResolversParentTypes['Account'] };
  DeleteAccountPayload: DeleteAccountPayload;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  SetAvatarResult: ResolversUnionTypes<ResolversParentTypes>['SetAvatarResult'];
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  Administration: AdministrationModel;
  AdministeredAccount: AdministeredAccountModel;
  AdministeredAccountConnection: Omit<AdministeredAccountConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AdministeredAccountEdge']> };
  AdministeredAccountEdge: Omit<AdministeredAccountEdge, 'node'> & { node: ResolversParentTypes['AdministeredAccount'] };
  Report: ReportModel;
  ReportConnection: Omit<ReportConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReportEdge']> };
  ReportEdge: Omit<ReportEdge, 'node'> & { node: ResolversParentTypes['Report'] };
  AuditEntry: AuditEntryModel;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  SetAccountVerifiedInput: SetAccountVerifiedInput;
  SetAccountOrganizationInput: SetAccountOrganizationInput;
  SetAccountAffiliationInput: SetAccountAffiliationInput;
  SetAccountSuspendedInput: SetAccountSuspendedInput;
  SetAccountRoleInput: SetAccountRoleInput;
  CloseReportInput: CloseReportInput;
  AdministerAccountPayload: Omit<AdministerAccountPayload, 'account'> & { account: ResolversParentTypes['AdministeredAccount'] };
  CloseReportPayload: Omit<CloseReportPayload, 'report'> & { report: ResolversParentTypes['Report'] };
  LastAdministratorError: LastAdministratorError;
  AdministerAccountResult: ResolversUnionTypes<ResolversParentTypes>['AdministerAccountResult'];
  CloseReportResult: ResolversUnionTypes<ResolversParentTypes>['CloseReportResult'];
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
  RegisteredDevice: RegisteredDevice;
  BindDeviceInput: BindDeviceInput;
  UploadKeyPackagesInput: UploadKeyPackagesInput;
  ClaimKeyPackagesInput: ClaimKeyPackagesInput;
  BindDevicePayload: Omit<BindDevicePayload, 'session'> & { session: ResolversParentTypes['Session'] };
  UploadKeyPackagesPayload: UploadKeyPackagesPayload;
  ClaimedKeyPackage: ClaimedKeyPackage;
  ClaimKeyPackagesPayload: Omit<ClaimKeyPackagesPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  KeyPackageRejectedError: KeyPackageRejectedError;
  NoDevicesError: NoDevicesError;
  BindDeviceResult: ResolversUnionTypes<ResolversParentTypes>['BindDeviceResult'];
  UploadKeyPackagesResult: ResolversUnionTypes<ResolversParentTypes>['UploadKeyPackagesResult'];
  ClaimKeyPackagesResult: ResolversUnionTypes<ResolversParentTypes>['ClaimKeyPackagesResult'];
  NotEligibleError: NotEligibleError;
  HistoryPage: HistoryPage;
  HistoryEntry: HistoryEntry;
  ArchiveItemInput: ArchiveItemInput;
  ArchiveMessagesInput: ArchiveMessagesInput;
  DeleteMessagesInput: DeleteMessagesInput;
  ClearConversationInput: ClearConversationInput;
  ArchiveMessagesPayload: ArchiveMessagesPayload;
  DeleteMessagesPayload: DeleteMessagesPayload;
  ClearConversationPayload: ClearConversationPayload;
  ArchiveMessagesResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveMessagesResult'];
  DeleteMessagesResult: ResolversUnionTypes<ResolversParentTypes>['DeleteMessagesResult'];
  ClearConversationResult: ResolversUnionTypes<ResolversParentTypes>['ClearConversationResult'];
  AccountState: AccountState;
  SignedRoster: SignedRoster;
  RosterPage: RosterPage;
  PublishRosterInput: PublishRosterInput;
  ResetIdentityInput: ResetIdentityInput;
  PublishRosterPayload: PublishRosterPayload;
  ResetIdentityPayload: ResetIdentityPayload;
  RosterRejectedError: RosterRejectedError;
  PublishRosterResult: ResolversUnionTypes<ResolversParentTypes>['PublishRosterResult'];
  ResetIdentityResult: ResolversUnionTypes<ResolversParentTypes>['ResetIdentityResult'];
  StoredFact: StoredFact;
  WaitingDevice: WaitingDevice;
  OfferLinkInput: OfferLinkInput;
  AnswerLinkInput: AnswerLinkInput;
  OfferLinkPayload: OfferLinkPayload;
  WithdrawLinkOfferPayload: WithdrawLinkOfferPayload;
  AnswerLinkPayload: AnswerLinkPayload;
  RendezvousTakenError: RendezvousTakenError;
  DeviceBoundError: DeviceBoundError;
  OfferLinkResult: ResolversUnionTypes<ResolversParentTypes>['OfferLinkResult'];
  WithdrawLinkOfferResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawLinkOfferResult'];
  AnswerLinkResult: ResolversUnionTypes<ResolversParentTypes>['AnswerLinkResult'];
  ConversationEvent: ResolversInterfaceTypes<ResolversParentTypes>['ConversationEvent'];
  CommitEvent: CommitEvent;
  MessageEvent: MessageEvent;
  WelcomeEvent: WelcomeEvent;
  BackfillCompleted: BackfillCompleted;
  IdentityChanged: IdentityChanged;
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
  RegularConversation: RegularConversationModel;
  RegularMessage: RegularMessageModel;
  RegularReaction: RegularReaction;
  RegularConversationPage: Omit<RegularConversationPage, 'conversations'> & { conversations: ReadonlyArray<ResolversParentTypes['RegularConversation']> };
  RegularMessagePage: Omit<RegularMessagePage, 'messages'> & { messages: ReadonlyArray<ResolversParentTypes['RegularMessage']> };
  RegularChangePage: Omit<RegularChangePage, 'messages'> & { messages: ReadonlyArray<ResolversParentTypes['RegularMessage']> };
  InboxChange: Omit<InboxChange, 'conversation'> & { conversation: ResolversParentTypes['RegularConversation'] };
  StartRegularConversationInput: StartRegularConversationInput;
  SendRegularMessageInput: SendRegularMessageInput;
  ReactToRegularMessageInput: ReactToRegularMessageInput;
  DeleteRegularMessageInput: DeleteRegularMessageInput;
  DeleteRegularConversationInput: DeleteRegularConversationInput;
  AcceptMessageRequestInput: AcceptMessageRequestInput;
  MarkRegularConversationInput: MarkRegularConversationInput;
  StartRegularConversationPayload: Omit<StartRegularConversationPayload, 'conversation'> & { conversation: ResolversParentTypes['RegularConversation'] };
  SendRegularMessagePayload: Omit<SendRegularMessagePayload, 'message'> & { message: ResolversParentTypes['RegularMessage'] };
  ReactToRegularMessagePayload: Omit<ReactToRegularMessagePayload, 'message'> & { message: ResolversParentTypes['RegularMessage'] };
  DeleteRegularMessagePayload: DeleteRegularMessagePayload;
  RegularConversationPayload: Omit<RegularConversationPayload, 'conversation'> & { conversation: ResolversParentTypes['RegularConversation'] };
  NotDeliverableError: NotDeliverableError;
  RequestPendingError: RequestPendingError;
  StartRegularConversationResult: ResolversUnionTypes<ResolversParentTypes>['StartRegularConversationResult'];
  SendRegularMessageResult: ResolversUnionTypes<ResolversParentTypes>['SendRegularMessageResult'];
  ReactToRegularMessageResult: ResolversUnionTypes<ResolversParentTypes>['ReactToRegularMessageResult'];
  DeleteRegularMessageResult: ResolversUnionTypes<ResolversParentTypes>['DeleteRegularMessageResult'];
  RegularConversationResult: ResolversUnionTypes<ResolversParentTypes>['RegularConversationResult'];
  ReportAccountInput: ReportAccountInput;
  ReportAccountPayload: ReportAccountPayload;
  ReportAccountResult: ResolversUnionTypes<ResolversParentTypes>['ReportAccountResult'];
  Session: SessionModel;
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
  AccountRelationship: AccountRelationship;
  RelatedAccountConnection: Omit<RelatedAccountConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RelatedAccountEdge']> };
  RelatedAccountEdge: Omit<RelatedAccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  FollowAccountInput: FollowAccountInput;
  UnfollowAccountInput: UnfollowAccountInput;
  BlockAccountInput: BlockAccountInput;
  UnblockAccountInput: UnblockAccountInput;
  RelationshipPayload: Omit<RelationshipPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  FollowAccountResult: ResolversUnionTypes<ResolversParentTypes>['FollowAccountResult'];
  UnfollowAccountResult: ResolversUnionTypes<ResolversParentTypes>['UnfollowAccountResult'];
  BlockAccountResult: ResolversUnionTypes<ResolversParentTypes>['BlockAccountResult'];
  UnblockAccountResult: ResolversUnionTypes<ResolversParentTypes>['UnblockAccountResult'];
  Vault: VaultModel;
  SealedVaultKey: SealedVaultKey;
  VaultItem: VaultItem;
  VaultItemPage: VaultItemPage;
  RosterVaultInput: RosterVaultInput;
  SealedVaultKeyInput: SealedVaultKeyInput;
  VaultItemInput: VaultItemInput;
  PutVaultItemsInput: PutVaultItemsInput;
  PutVaultItemsPayload: PutVaultItemsPayload;
  VaultConflictError: VaultConflictError;
  PutVaultItemsResult: ResolversUnionTypes<ResolversParentTypes>['PutVaultItemsResult'];
}>;

export type ServerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Server'] = ResolversParentTypes['Server']> = ResolversObject<{
  minimumClientVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['VerificationPolicy'], ParentType, ContextType>;
}>;

export type AccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avatarPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  affiliation?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  gone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rosters?: Resolver<ResolversTypes['RosterPage'], ParentType, ContextType, RequireFields<AccountRostersArgs, 'afterVersion' | 'first'>>;
  identity?: Resolver<Maybe<ResolversTypes['IdentityHead']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EligibilityReason']>>, ParentType, ContextType>;
  relationship?: Resolver<Maybe<ResolversTypes['AccountRelationship']>, ParentType, ContextType>;
}>;

export type IdentityHeadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityHead'] = ResolversParentTypes['IdentityHead']> = ResolversObject<{
  root?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  administration?: Resolver<Maybe<ResolversTypes['Administration']>, ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['ConversationConnection'], ParentType, ContextType, RequireFields<ViewerConversationsArgs, 'first'>>;
  device?: Resolver<Maybe<ResolversTypes['OwnDevice']>, ParentType, ContextType>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['RegisteredDevice']>, ParentType, ContextType>;
  linkOffer?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType, RequireFields<ViewerLinkOfferArgs, 'rendezvous'>>;
  linkAnswer?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType, RequireFields<ViewerLinkAnswerArgs, 'rendezvous'>>;
  regularConversations?: Resolver<ResolversTypes['RegularConversationPage'], ParentType, ContextType, RequireFields<ViewerRegularConversationsArgs, 'changedAfter' | 'first'>>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, RequireFields<ViewerSessionsArgs, 'first'>>;
  following?: Resolver<ResolversTypes['RelatedAccountConnection'], ParentType, ContextType, RequireFields<ViewerFollowingArgs, 'first'>>;
  followers?: Resolver<ResolversTypes['RelatedAccountConnection'], ParentType, ContextType, RequireFields<ViewerFollowersArgs, 'first'>>;
  blocked?: Resolver<ResolversTypes['RelatedAccountConnection'], ParentType, ContextType, RequireFields<ViewerBlockedArgs, 'first'>>;
  vault?: Resolver<ResolversTypes['Vault'], ParentType, ContextType>;
}>;

export type ProfilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProfilePayload'] = ResolversParentTypes['ProfilePayload']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeleteAccountPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = ResolversObject<{
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type UpdateProfileResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ProfilePayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type SetAvatarResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetAvatarResult'] = ResolversParentTypes['SetAvatarResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ProfilePayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type DeleteAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'DeleteAccountPayload' | 'LastAdministratorError' | 'CredentialsRejectedError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type AdministrationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Administration'] = ResolversParentTypes['Administration']> = ResolversObject<{
  accounts?: Resolver<ResolversTypes['AdministeredAccountConnection'], ParentType, ContextType, RequireFields<AdministrationAccountsArgs, 'search' | 'first'>>;
  reports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, RequireFields<AdministrationReportsArgs, 'includeClosed' | 'first'>>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<AdministrationAuditLogArgs, 'first'>>;
}>;

export type AdministeredAccountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministeredAccount'] = ResolversParentTypes['AdministeredAccount']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openReports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type AdministeredAccountConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministeredAccountConnection'] = ResolversParentTypes['AdministeredAccountConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdministeredAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AdministeredAccountEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministeredAccountEdge'] = ResolversParentTypes['AdministeredAccountEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdministeredAccount'], ParentType, ContextType>;
}>;

export type ReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ReportReason'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ReportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ReportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
}>;

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['AuditAct'], ParentType, ContextType>;
  administrator?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
}>;

export type AuditEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AuditEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
}>;

export type AdministerAccountPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministerAccountPayload'] = ResolversParentTypes['AdministerAccountPayload']> = ResolversObject<{
  account?: Resolver<ResolversTypes['AdministeredAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CloseReportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CloseReportPayload'] = ResolversParentTypes['CloseReportPayload']> = ResolversObject<{
  report?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type LastAdministratorErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LastAdministratorError'] = ResolversParentTypes['LastAdministratorError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AdministerAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AdministerAccountResult'] = ResolversParentTypes['AdministerAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AdministerAccountPayload' | 'LastAdministratorError' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type CloseReportResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CloseReportResult'] = ResolversParentTypes['CloseReportResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CloseReportPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
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
  accountById?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountByIdArgs, 'id'>>;
  server?: Resolver<ResolversTypes['Server'], ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  storedFacts?: Resolver<ReadonlyArray<ResolversTypes['StoredFact']>, ParentType, ContextType>;
  regularConversation?: Resolver<Maybe<ResolversTypes['RegularConversation']>, ParentType, ContextType, RequireFields<QueryRegularConversationArgs, 'id'>>;
}>;

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  setAvatar?: Resolver<ResolversTypes['SetAvatarResult'], ParentType, ContextType, RequireFields<MutationSetAvatarArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  setAccountVerified?: Resolver<ResolversTypes['AdministerAccountResult'], ParentType, ContextType, RequireFields<MutationSetAccountVerifiedArgs, 'input'>>;
  setAccountOrganization?: Resolver<ResolversTypes['AdministerAccountResult'], ParentType, ContextType, RequireFields<MutationSetAccountOrganizationArgs, 'input'>>;
  setAccountAffiliation?: Resolver<ResolversTypes['AdministerAccountResult'], ParentType, ContextType, RequireFields<MutationSetAccountAffiliationArgs, 'input'>>;
  setAccountSuspended?: Resolver<ResolversTypes['AdministerAccountResult'], ParentType, ContextType, RequireFields<MutationSetAccountSuspendedArgs, 'input'>>;
  setAccountRole?: Resolver<ResolversTypes['AdministerAccountResult'], ParentType, ContextType, RequireFields<MutationSetAccountRoleArgs, 'input'>>;
  closeReport?: Resolver<ResolversTypes['CloseReportResult'], ParentType, ContextType, RequireFields<MutationCloseReportArgs, 'input'>>;
  createConversation?: Resolver<ResolversTypes['CreateConversationResult'], ParentType, ContextType, RequireFields<MutationCreateConversationArgs, 'input'>>;
  commitToConversation?: Resolver<ResolversTypes['CommitToConversationResult'], ParentType, ContextType, RequireFields<MutationCommitToConversationArgs, 'input'>>;
  bindDevice?: Resolver<ResolversTypes['BindDeviceResult'], ParentType, ContextType, RequireFields<MutationBindDeviceArgs, 'input'>>;
  uploadKeyPackages?: Resolver<ResolversTypes['UploadKeyPackagesResult'], ParentType, ContextType, RequireFields<MutationUploadKeyPackagesArgs, 'input'>>;
  claimKeyPackages?: Resolver<ResolversTypes['ClaimKeyPackagesResult'], ParentType, ContextType, RequireFields<MutationClaimKeyPackagesArgs, 'input'>>;
  archiveMessages?: Resolver<ResolversTypes['ArchiveMessagesResult'], ParentType, ContextType, RequireFields<MutationArchiveMessagesArgs, 'input'>>;
  deleteMessages?: Resolver<ResolversTypes['DeleteMessagesResult'], ParentType, ContextType, RequireFields<MutationDeleteMessagesArgs, 'input'>>;
  clearConversation?: Resolver<ResolversTypes['ClearConversationResult'], ParentType, ContextType, RequireFields<MutationClearConversationArgs, 'input'>>;
  publishRoster?: Resolver<ResolversTypes['PublishRosterResult'], ParentType, ContextType, RequireFields<MutationPublishRosterArgs, 'input'>>;
  resetIdentity?: Resolver<ResolversTypes['ResetIdentityResult'], ParentType, ContextType, RequireFields<MutationResetIdentityArgs, 'input'>>;
  offerLink?: Resolver<ResolversTypes['OfferLinkResult'], ParentType, ContextType, RequireFields<MutationOfferLinkArgs, 'input'>>;
  withdrawLinkOffer?: Resolver<ResolversTypes['WithdrawLinkOfferResult'], ParentType, ContextType>;
  answerLink?: Resolver<ResolversTypes['AnswerLinkResult'], ParentType, ContextType, RequireFields<MutationAnswerLinkArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessageResult'], ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  acknowledge?: Resolver<ResolversTypes['AcknowledgeResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeArgs, 'input'>>;
  startRegularConversation?: Resolver<ResolversTypes['StartRegularConversationResult'], ParentType, ContextType, RequireFields<MutationStartRegularConversationArgs, 'input'>>;
  sendRegularMessage?: Resolver<ResolversTypes['SendRegularMessageResult'], ParentType, ContextType, RequireFields<MutationSendRegularMessageArgs, 'input'>>;
  reactToRegularMessage?: Resolver<ResolversTypes['ReactToRegularMessageResult'], ParentType, ContextType, RequireFields<MutationReactToRegularMessageArgs, 'input'>>;
  deleteRegularMessage?: Resolver<ResolversTypes['DeleteRegularMessageResult'], ParentType, ContextType, RequireFields<MutationDeleteRegularMessageArgs, 'input'>>;
  deleteRegularConversation?: Resolver<ResolversTypes['RegularConversationResult'], ParentType, ContextType, RequireFields<MutationDeleteRegularConversationArgs, 'input'>>;
  acceptMessageRequest?: Resolver<ResolversTypes['RegularConversationResult'], ParentType, ContextType, RequireFields<MutationAcceptMessageRequestArgs, 'input'>>;
  markRegularConversation?: Resolver<ResolversTypes['RegularConversationResult'], ParentType, ContextType, RequireFields<MutationMarkRegularConversationArgs, 'input'>>;
  reportAccount?: Resolver<ResolversTypes['ReportAccountResult'], ParentType, ContextType, RequireFields<MutationReportAccountArgs, 'input'>>;
  startSignUp?: Resolver<ResolversTypes['StartSignUpResult'], ParentType, ContextType, RequireFields<MutationStartSignUpArgs, 'input'>>;
  finishSignUp?: Resolver<ResolversTypes['FinishSignUpResult'], ParentType, ContextType, RequireFields<MutationFinishSignUpArgs, 'input'>>;
  startSignIn?: Resolver<ResolversTypes['StartSignInResult'], ParentType, ContextType, RequireFields<MutationStartSignInArgs, 'input'>>;
  finishSignIn?: Resolver<ResolversTypes['FinishSignInResult'], ParentType, ContextType, RequireFields<MutationFinishSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  followAccount?: Resolver<ResolversTypes['FollowAccountResult'], ParentType, ContextType, RequireFields<MutationFollowAccountArgs, 'input'>>;
  unfollowAccount?: Resolver<ResolversTypes['UnfollowAccountResult'], ParentType, ContextType, RequireFields<MutationUnfollowAccountArgs, 'input'>>;
  blockAccount?: Resolver<ResolversTypes['BlockAccountResult'], ParentType, ContextType, RequireFields<MutationBlockAccountArgs, 'input'>>;
  unblockAccount?: Resolver<ResolversTypes['UnblockAccountResult'], ParentType, ContextType, RequireFields<MutationUnblockAccountArgs, 'input'>>;
  putVaultItems?: Resolver<ResolversTypes['PutVaultItemsResult'], ParentType, ContextType, RequireFields<MutationPutVaultItemsArgs, 'input'>>;
}>;

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = ResolversObject<{
  accountState?: SubscriptionResolver<ResolversTypes['AccountState'], "accountState", ParentType, ContextType>;
  deviceEvents?: SubscriptionResolver<ResolversTypes['DeviceEvent'], "deviceEvents", ParentType, ContextType, RequireFields<SubscriptionDeviceEventsArgs, 'clientVersion'>>;
  inboxChanges?: SubscriptionResolver<ResolversTypes['InboxChange'], "inboxChanges", ParentType, ContextType, RequireFields<SubscriptionInboxChangesArgs, 'after'>>;
}>;

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Error'] = ResolversParentTypes['Error']> = ResolversObject<{
  __resolveType: TypeResolveFn<'LastAdministratorError' | 'InvalidInputError' | 'NotSignedInError' | 'NoDeviceError' | 'NotFoundError' | 'RateLimitedError' | 'ConversationExistsError' | 'StaleEpochError' | 'CommitRejectedError' | 'KeyPackageRejectedError' | 'NoDevicesError' | 'NotEligibleError' | 'RosterRejectedError' | 'RendezvousTakenError' | 'DeviceBoundError' | 'MessageRejectedError' | 'CounterMismatchError' | 'NotDeliverableError' | 'RequestPendingError' | 'HandleTakenError' | 'CredentialsRejectedError' | 'VaultConflictError', ParentType, ContextType>;
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
  historyPolicy?: Resolver<ResolversTypes['HistoryPolicy'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryPage'], ParentType, ContextType, RequireFields<ConversationHistoryArgs, 'first'>>;
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
  __resolveType: TypeResolveFn<'CreateConversationPayload' | 'ConversationExistsError' | 'CommitRejectedError' | 'NotEligibleError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type CommitToConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CommitToConversationResult'] = ResolversParentTypes['CommitToConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CommitToConversationPayload' | 'StaleEpochError' | 'CommitRejectedError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type OwnDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OwnDevice'] = ResolversParentTypes['OwnDevice']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyPackageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type RegisteredDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisteredDevice'] = ResolversParentTypes['RegisteredDevice']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type BindDeviceResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindDeviceResult'] = ResolversParentTypes['BindDeviceResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'BindDevicePayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type UploadKeyPackagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UploadKeyPackagesResult'] = ResolversParentTypes['UploadKeyPackagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'UploadKeyPackagesPayload' | 'KeyPackageRejectedError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ClaimKeyPackagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClaimKeyPackagesResult'] = ResolversParentTypes['ClaimKeyPackagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ClaimKeyPackagesPayload' | 'NotEligibleError' | 'NoDevicesError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type NotEligibleErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotEligibleError'] = ResolversParentTypes['NotEligibleError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['EligibilityReason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type HistoryPageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HistoryPage'] = ResolversParentTypes['HistoryPage']> = ResolversObject<{
  entries?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type HistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = ResolversObject<{
  message?: Resolver<ResolversTypes['MessageEvent'], ParentType, ContextType>;
  archived?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
}>;

export type ArchiveMessagesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArchiveMessagesPayload'] = ResolversParentTypes['ArchiveMessagesPayload']> = ResolversObject<{
  archived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeleteMessagesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteMessagesPayload'] = ResolversParentTypes['DeleteMessagesPayload']> = ResolversObject<{
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ClearConversationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClearConversationPayload'] = ResolversParentTypes['ClearConversationPayload']> = ResolversObject<{
  clearedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ArchiveMessagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArchiveMessagesResult'] = ResolversParentTypes['ArchiveMessagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ArchiveMessagesPayload' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type DeleteMessagesResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteMessagesResult'] = ResolversParentTypes['DeleteMessagesResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'DeleteMessagesPayload' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ClearConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClearConversationResult'] = ResolversParentTypes['ClearConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ClearConversationPayload' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type AccountStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountState'] = ResolversParentTypes['AccountState']> = ResolversObject<{
  rosterVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vaultRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ReadonlyArray<ResolversTypes['WaitingDevice']>, ParentType, ContextType>;
  linkAnswered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type ResetIdentityPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetIdentityPayload'] = ResolversParentTypes['ResetIdentityPayload']> = ResolversObject<{
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RosterRejectedErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RosterRejectedError'] = ResolversParentTypes['RosterRejectedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RosterRejection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type PublishRosterResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PublishRosterResult'] = ResolversParentTypes['PublishRosterResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'PublishRosterPayload' | 'RosterRejectedError' | 'VaultConflictError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ResetIdentityResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResetIdentityResult'] = ResolversParentTypes['ResetIdentityResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ResetIdentityPayload' | 'RosterRejectedError' | 'CredentialsRejectedError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type StoredFactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StoredFact'] = ResolversParentTypes['StoredFact']> = ResolversObject<{
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['StoredFactSubject'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['StoredFactForm'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keptFor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type WaitingDeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WaitingDevice'] = ResolversParentTypes['WaitingDevice']> = ResolversObject<{
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type OfferLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OfferLinkPayload'] = ResolversParentTypes['OfferLinkPayload']> = ResolversObject<{
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type WithdrawLinkOfferPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WithdrawLinkOfferPayload'] = ResolversParentTypes['WithdrawLinkOfferPayload']> = ResolversObject<{
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AnswerLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnswerLinkPayload'] = ResolversParentTypes['AnswerLinkPayload']> = ResolversObject<{
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RendezvousTakenErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RendezvousTakenError'] = ResolversParentTypes['RendezvousTakenError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeviceBoundErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceBoundError'] = ResolversParentTypes['DeviceBoundError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OfferLinkResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OfferLinkResult'] = ResolversParentTypes['OfferLinkResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'OfferLinkPayload' | 'RendezvousTakenError' | 'DeviceBoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type WithdrawLinkOfferResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WithdrawLinkOfferResult'] = ResolversParentTypes['WithdrawLinkOfferResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'WithdrawLinkOfferPayload' | 'NotSignedInError', ParentType, ContextType>;
}>;

export type AnswerLinkResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnswerLinkResult'] = ResolversParentTypes['AnswerLinkResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AnswerLinkPayload' | 'RendezvousTakenError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
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
  body?: Resolver<Maybe<ResolversTypes['Bytes']>, ParentType, ContextType>;
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

export type IdentityChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdentityChanged'] = ResolversParentTypes['IdentityChanged']> = ResolversObject<{
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeviceEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeviceEvent'] = ResolversParentTypes['DeviceEvent']> = ResolversObject<{
  __resolveType: TypeResolveFn<'WelcomeEvent' | 'CommitEvent' | 'MessageEvent' | 'IdentityChanged' | 'BackfillCompleted', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'SendMessagePayload' | 'StaleEpochError' | 'MessageRejectedError' | 'CounterMismatchError' | 'NotEligibleError' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type AcknowledgeResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AcknowledgeResult'] = ResolversParentTypes['AcknowledgeResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AcknowledgePayload' | 'NotFoundError' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type RegularConversationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularConversation'] = ResolversParentTypes['RegularConversation']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peer?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clearedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  muted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['RegularMessage']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['RegularMessagePage'], ParentType, ContextType, RequireFields<RegularConversationMessagesArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['RegularChangePage'], ParentType, ContextType, RequireFields<RegularConversationChangesArgs, 'afterSeq' | 'afterRevision' | 'first'>>;
}>;

export type RegularMessageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularMessage'] = ResolversParentTypes['RegularMessage']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  conversationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  senderAccountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reactions?: Resolver<ReadonlyArray<ResolversTypes['RegularReaction']>, ParentType, ContextType>;
}>;

export type RegularReactionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularReaction'] = ResolversParentTypes['RegularReaction']> = ResolversObject<{
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type RegularConversationPageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularConversationPage'] = ResolversParentTypes['RegularConversationPage']> = ResolversObject<{
  conversations?: Resolver<ReadonlyArray<ResolversTypes['RegularConversation']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RegularMessagePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularMessagePage'] = ResolversParentTypes['RegularMessagePage']> = ResolversObject<{
  messages?: Resolver<ReadonlyArray<ResolversTypes['RegularMessage']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RegularChangePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularChangePage'] = ResolversParentTypes['RegularChangePage']> = ResolversObject<{
  messages?: Resolver<ReadonlyArray<ResolversTypes['RegularMessage']>, ParentType, ContextType>;
  deletedMessageIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  throughSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  throughRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type InboxChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InboxChange'] = ResolversParentTypes['InboxChange']> = ResolversObject<{
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['RegularConversation'], ParentType, ContextType>;
}>;

export type StartRegularConversationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartRegularConversationPayload'] = ResolversParentTypes['StartRegularConversationPayload']> = ResolversObject<{
  conversation?: Resolver<ResolversTypes['RegularConversation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SendRegularMessagePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SendRegularMessagePayload'] = ResolversParentTypes['SendRegularMessagePayload']> = ResolversObject<{
  message?: Resolver<ResolversTypes['RegularMessage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ReactToRegularMessagePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReactToRegularMessagePayload'] = ResolversParentTypes['ReactToRegularMessagePayload']> = ResolversObject<{
  message?: Resolver<ResolversTypes['RegularMessage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeleteRegularMessagePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteRegularMessagePayload'] = ResolversParentTypes['DeleteRegularMessagePayload']> = ResolversObject<{
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RegularConversationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularConversationPayload'] = ResolversParentTypes['RegularConversationPayload']> = ResolversObject<{
  conversation?: Resolver<ResolversTypes['RegularConversation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotDeliverableErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotDeliverableError'] = ResolversParentTypes['NotDeliverableError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RequestPendingErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RequestPendingError'] = ResolversParentTypes['RequestPendingError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type StartRegularConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartRegularConversationResult'] = ResolversParentTypes['StartRegularConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'StartRegularConversationPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type SendRegularMessageResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SendRegularMessageResult'] = ResolversParentTypes['SendRegularMessageResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'SendRegularMessagePayload' | 'NotDeliverableError' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type ReactToRegularMessageResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReactToRegularMessageResult'] = ResolversParentTypes['ReactToRegularMessageResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ReactToRegularMessagePayload' | 'NotDeliverableError' | 'RequestPendingError' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type DeleteRegularMessageResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteRegularMessageResult'] = ResolversParentTypes['DeleteRegularMessageResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'DeleteRegularMessagePayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type RegularConversationResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegularConversationResult'] = ResolversParentTypes['RegularConversationResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RegularConversationPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError', ParentType, ContextType>;
}>;

export type ReportAccountPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportAccountPayload'] = ResolversParentTypes['ReportAccountPayload']> = ResolversObject<{
  reportId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ReportAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReportAccountResult'] = ResolversParentTypes['ReportAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ReportAccountPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
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

export type AccountRelationshipResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AccountRelationship'] = ResolversParentTypes['AccountRelationship']> = ResolversObject<{
  following?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  followedBy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RelatedAccountConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RelatedAccountConnection'] = ResolversParentTypes['RelatedAccountConnection']> = ResolversObject<{
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelatedAccountEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type RelatedAccountEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RelatedAccountEdge'] = ResolversParentTypes['RelatedAccountEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type RelationshipPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RelationshipPayload'] = ResolversParentTypes['RelationshipPayload']> = ResolversObject<{
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type FollowAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FollowAccountResult'] = ResolversParentTypes['FollowAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RelationshipPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type UnfollowAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnfollowAccountResult'] = ResolversParentTypes['UnfollowAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RelationshipPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type BlockAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BlockAccountResult'] = ResolversParentTypes['BlockAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RelationshipPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type UnblockAccountResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnblockAccountResult'] = ResolversParentTypes['UnblockAccountResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'RelationshipPayload' | 'NotFoundError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type VaultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vault'] = ResolversParentTypes['Vault']> = ResolversObject<{
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealedKey?: Resolver<Maybe<ResolversTypes['SealedVaultKey']>, ParentType, ContextType, RequireFields<VaultSealedKeyArgs, 'memberId'>>;
  items?: Resolver<ResolversTypes['VaultItemPage'], ParentType, ContextType, RequireFields<VaultItemsArgs, 'after' | 'first'>>;
}>;

export type SealedVaultKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SealedVaultKey'] = ResolversParentTypes['SealedVaultKey']> = ResolversObject<{
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vaultVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealedKey?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
}>;

export type VaultItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VaultItem'] = ResolversParentTypes['VaultItem']> = ResolversObject<{
  collection?: Resolver<ResolversTypes['VaultCollection'], ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sealed?: Resolver<ResolversTypes['Bytes'], ParentType, ContextType>;
}>;

export type VaultItemPageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VaultItemPage'] = ResolversParentTypes['VaultItemPage']> = ResolversObject<{
  items?: Resolver<ReadonlyArray<ResolversTypes['VaultItem']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PutVaultItemsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PutVaultItemsPayload'] = ResolversParentTypes['PutVaultItemsPayload']> = ResolversObject<{
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['VaultItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type VaultConflictErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VaultConflictError'] = ResolversParentTypes['VaultConflictError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type PutVaultItemsResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PutVaultItemsResult'] = ResolversParentTypes['PutVaultItemsResult']> = ResolversObject<{
  __resolveType: TypeResolveFn<'PutVaultItemsPayload' | 'NoDeviceError' | 'NotSignedInError' | 'InvalidInputError' | 'RateLimitedError', ParentType, ContextType>;
}>;

export type Resolvers<ContextType = RequestContext> = ResolversObject<{
  Server?: ServerResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  IdentityHead?: IdentityHeadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ProfilePayload?: ProfilePayloadResolvers<ContextType>;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  SetAvatarResult?: SetAvatarResultResolvers<ContextType>;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  Administration?: AdministrationResolvers<ContextType>;
  AdministeredAccount?: AdministeredAccountResolvers<ContextType>;
  AdministeredAccountConnection?: AdministeredAccountConnectionResolvers<ContextType>;
  AdministeredAccountEdge?: AdministeredAccountEdgeResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AdministerAccountPayload?: AdministerAccountPayloadResolvers<ContextType>;
  CloseReportPayload?: CloseReportPayloadResolvers<ContextType>;
  LastAdministratorError?: LastAdministratorErrorResolvers<ContextType>;
  AdministerAccountResult?: AdministerAccountResultResolvers<ContextType>;
  CloseReportResult?: CloseReportResultResolvers<ContextType>;
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
  RegisteredDevice?: RegisteredDeviceResolvers<ContextType>;
  BindDevicePayload?: BindDevicePayloadResolvers<ContextType>;
  UploadKeyPackagesPayload?: UploadKeyPackagesPayloadResolvers<ContextType>;
  ClaimedKeyPackage?: ClaimedKeyPackageResolvers<ContextType>;
  ClaimKeyPackagesPayload?: ClaimKeyPackagesPayloadResolvers<ContextType>;
  KeyPackageRejectedError?: KeyPackageRejectedErrorResolvers<ContextType>;
  NoDevicesError?: NoDevicesErrorResolvers<ContextType>;
  BindDeviceResult?: BindDeviceResultResolvers<ContextType>;
  UploadKeyPackagesResult?: UploadKeyPackagesResultResolvers<ContextType>;
  ClaimKeyPackagesResult?: ClaimKeyPackagesResultResolvers<ContextType>;
  NotEligibleError?: NotEligibleErrorResolvers<ContextType>;
  HistoryPage?: HistoryPageResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  ArchiveMessagesPayload?: ArchiveMessagesPayloadResolvers<ContextType>;
  DeleteMessagesPayload?: DeleteMessagesPayloadResolvers<ContextType>;
  ClearConversationPayload?: ClearConversationPayloadResolvers<ContextType>;
  ArchiveMessagesResult?: ArchiveMessagesResultResolvers<ContextType>;
  DeleteMessagesResult?: DeleteMessagesResultResolvers<ContextType>;
  ClearConversationResult?: ClearConversationResultResolvers<ContextType>;
  AccountState?: AccountStateResolvers<ContextType>;
  SignedRoster?: SignedRosterResolvers<ContextType>;
  RosterPage?: RosterPageResolvers<ContextType>;
  PublishRosterPayload?: PublishRosterPayloadResolvers<ContextType>;
  ResetIdentityPayload?: ResetIdentityPayloadResolvers<ContextType>;
  RosterRejectedError?: RosterRejectedErrorResolvers<ContextType>;
  PublishRosterResult?: PublishRosterResultResolvers<ContextType>;
  ResetIdentityResult?: ResetIdentityResultResolvers<ContextType>;
  StoredFact?: StoredFactResolvers<ContextType>;
  WaitingDevice?: WaitingDeviceResolvers<ContextType>;
  OfferLinkPayload?: OfferLinkPayloadResolvers<ContextType>;
  WithdrawLinkOfferPayload?: WithdrawLinkOfferPayloadResolvers<ContextType>;
  AnswerLinkPayload?: AnswerLinkPayloadResolvers<ContextType>;
  RendezvousTakenError?: RendezvousTakenErrorResolvers<ContextType>;
  DeviceBoundError?: DeviceBoundErrorResolvers<ContextType>;
  OfferLinkResult?: OfferLinkResultResolvers<ContextType>;
  WithdrawLinkOfferResult?: WithdrawLinkOfferResultResolvers<ContextType>;
  AnswerLinkResult?: AnswerLinkResultResolvers<ContextType>;
  ConversationEvent?: ConversationEventResolvers<ContextType>;
  CommitEvent?: CommitEventResolvers<ContextType>;
  MessageEvent?: MessageEventResolvers<ContextType>;
  WelcomeEvent?: WelcomeEventResolvers<ContextType>;
  BackfillCompleted?: BackfillCompletedResolvers<ContextType>;
  IdentityChanged?: IdentityChangedResolvers<ContextType>;
  DeviceEvent?: DeviceEventResolvers<ContextType>;
  ConversationEventPage?: ConversationEventPageResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  AcknowledgePayload?: AcknowledgePayloadResolvers<ContextType>;
  MessageRejectedError?: MessageRejectedErrorResolvers<ContextType>;
  CounterMismatchError?: CounterMismatchErrorResolvers<ContextType>;
  SendMessageResult?: SendMessageResultResolvers<ContextType>;
  AcknowledgeResult?: AcknowledgeResultResolvers<ContextType>;
  RegularConversation?: RegularConversationResolvers<ContextType>;
  RegularMessage?: RegularMessageResolvers<ContextType>;
  RegularReaction?: RegularReactionResolvers<ContextType>;
  RegularConversationPage?: RegularConversationPageResolvers<ContextType>;
  RegularMessagePage?: RegularMessagePageResolvers<ContextType>;
  RegularChangePage?: RegularChangePageResolvers<ContextType>;
  InboxChange?: InboxChangeResolvers<ContextType>;
  StartRegularConversationPayload?: StartRegularConversationPayloadResolvers<ContextType>;
  SendRegularMessagePayload?: SendRegularMessagePayloadResolvers<ContextType>;
  ReactToRegularMessagePayload?: ReactToRegularMessagePayloadResolvers<ContextType>;
  DeleteRegularMessagePayload?: DeleteRegularMessagePayloadResolvers<ContextType>;
  RegularConversationPayload?: RegularConversationPayloadResolvers<ContextType>;
  NotDeliverableError?: NotDeliverableErrorResolvers<ContextType>;
  RequestPendingError?: RequestPendingErrorResolvers<ContextType>;
  StartRegularConversationResult?: StartRegularConversationResultResolvers<ContextType>;
  SendRegularMessageResult?: SendRegularMessageResultResolvers<ContextType>;
  ReactToRegularMessageResult?: ReactToRegularMessageResultResolvers<ContextType>;
  DeleteRegularMessageResult?: DeleteRegularMessageResultResolvers<ContextType>;
  RegularConversationResult?: RegularConversationResultResolvers<ContextType>;
  ReportAccountPayload?: ReportAccountPayloadResolvers<ContextType>;
  ReportAccountResult?: ReportAccountResultResolvers<ContextType>;
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
  AccountRelationship?: AccountRelationshipResolvers<ContextType>;
  RelatedAccountConnection?: RelatedAccountConnectionResolvers<ContextType>;
  RelatedAccountEdge?: RelatedAccountEdgeResolvers<ContextType>;
  RelationshipPayload?: RelationshipPayloadResolvers<ContextType>;
  FollowAccountResult?: FollowAccountResultResolvers<ContextType>;
  UnfollowAccountResult?: UnfollowAccountResultResolvers<ContextType>;
  BlockAccountResult?: BlockAccountResultResolvers<ContextType>;
  UnblockAccountResult?: UnblockAccountResultResolvers<ContextType>;
  Vault?: VaultResolvers<ContextType>;
  SealedVaultKey?: SealedVaultKeyResolvers<ContextType>;
  VaultItem?: VaultItemResolvers<ContextType>;
  VaultItemPage?: VaultItemPageResolvers<ContextType>;
  PutVaultItemsPayload?: PutVaultItemsPayloadResolvers<ContextType>;
  VaultConflictError?: VaultConflictErrorResolvers<ContextType>;
  PutVaultItemsResult?: PutVaultItemsResultResolvers<ContextType>;
}>;

