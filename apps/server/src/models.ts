import type { Viewer } from './viewer.ts';

/** What the resolvers of the contract's objects are given. A leaf file: services make these, resolvers read them. */

/** An account as everybody sees it. */
export interface AccountModel {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  /** Version of the newest roster; 0 before the first. */
  readonly rosterVersion: number;
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

/** A conversation that the viewer takes part in. */
export interface ConversationModel {
  readonly id: string;
  readonly kind: 'DIRECT' | 'GROUP';
  readonly createdAt: Date;
  readonly epoch: number;
  readonly lastSeq: number;
}
