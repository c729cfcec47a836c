import type DataLoader from 'dataloader';
import type { Viewer } from './viewer.ts';

/** What the resolvers of the contract's objects are given. A leaf file: services make these, resolvers read them. */

/** An account as everybody sees it. */
export interface AccountModel {
  readonly id: string;
  /** Empty when the account is gone. */
  readonly handle: string;
  readonly displayName: string;
  readonly avatarPath: string | null;
  readonly verified: boolean;
  readonly organization: boolean;
  /** The verified organization that it is an affiliate of. */
  readonly affiliationId: string | null;
  readonly gone: boolean;
  /** Version of the newest roster; 0 before the first. */
  readonly rosterVersion: number;
  /** The root identity key, 32 bytes; null before the first roster. */
  readonly root: Uint8Array | null;
}

/** What is between the viewer and another account. */
export interface RelationshipModel {
  readonly __typename: 'AccountRelationship';
  readonly following: boolean;
  readonly followedBy: boolean;
  readonly blocked: boolean;
}

/** What only the account itself sees. */
export interface ViewerModel {
  readonly viewer: Viewer;
}

/** A session as its own account sees it. */
export interface SessionModel {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly deviceId: string | null;
  readonly current: boolean;
}

/** The device of the request's session. */
export interface OwnDeviceModel {
  readonly accountId: string;
  readonly id: string;
}

/** The vault of the viewer's account. */
export interface VaultModel {
  readonly accountId: string;
}

/** A conversation that the viewer takes part in. */
export interface ConversationModel {
  readonly id: string;
  readonly kind: 'DIRECT' | 'GROUP';
  /** The two of a direct conversation. */
  readonly pair: string | null;
  readonly createdAt: Date;
  readonly historyPolicy: 'ARCHIVED' | 'EPHEMERAL';
  readonly epoch: number;
  readonly lastSeq: number;
}

/** A regular conversation as one of its two accounts sees it. */
export interface RegularConversationModel {
  readonly id: string;
  /** Whose view it is. */
  readonly accountId: string;
  readonly peerId: string;
  readonly createdAt: Date;
  readonly lastSeq: number;
  readonly revision: number;
  readonly request: boolean;
  readonly listed: boolean;
  readonly readSeq: number;
  readonly clearedSeq: number;
  readonly pinned: boolean;
  readonly muted: boolean;
  readonly archived: boolean;
}

/** A message of a regular conversation. */
export interface RegularMessageModel {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly changedSeq: number;
  readonly senderAccountId: string;
  readonly text: string;
  readonly sentAt: Date;
}

/** One account's reaction to a message. */
export interface RegularReactionModel {
  readonly accountId: string;
  readonly emoji: string;
}

/** Messages of a conversation that its side has not deleted: the newest `count`, of those before a place if there is one. */
export interface RegularStretch {
  readonly conversation: RegularConversationModel;
  readonly before: number | null;
  readonly count: number;
}

/** Look-ups in regular conversations, made in one query for all that an operation asks for at once. */
export interface RegularLoaders {
  readonly messages: DataLoader<RegularStretch, readonly RegularMessageModel[], string>;
  readonly unread: DataLoader<RegularConversationModel, number, string>;
  readonly reactions: DataLoader<RegularMessageModel, readonly RegularReactionModel[], string>;
}

/** What only administrators get. */
export interface AdministrationModel {
  readonly administrator: Viewer;
}

/** An account as administrators see it. */
export interface AdministeredAccountModel {
  readonly account: AccountModel;
  readonly createdAt: Date;
  readonly role: 'MEMBER' | 'ADMINISTRATOR';
  readonly suspended: boolean;
}

export interface ReportModel {
  readonly id: string;
  readonly accountId: string | null;
  readonly reporterId: string | null;
  readonly reason: 'SPAM' | 'HARASSMENT' | 'IMPERSONATION' | 'ILLEGAL' | 'OTHER';
  readonly note: string | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** The contract's `AuditAct`; said anew, since the contract's types stand on these models. */
export type AuditActModel =
  | 'VERIFIED'
  | 'UNVERIFIED'
  | 'MADE_ORGANIZATION'
  | 'UNMADE_ORGANIZATION'
  | 'AFFILIATED'
  | 'UNAFFILIATED'
  | 'SUSPENDED'
  | 'UNSUSPENDED'
  | 'MADE_ADMINISTRATOR'
  | 'UNMADE_ADMINISTRATOR'
  | 'CLOSED_REPORT';

export interface AuditEntryModel {
  readonly id: string;
  readonly at: Date;
  readonly act: AuditActModel;
  readonly administratorId: string | null;
  readonly accountId: string | null;
  readonly organizationId: string | null;
}
