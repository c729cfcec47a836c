import type { EligibilityReason } from '@sotto/protocol';
import type { AccountReport, Relationship } from '../api/index.ts';
import type { AccountFacts } from './account-facts.ts';
import type { Reply } from './reply.ts';

/** Profile, and what is between people. Setting something again that is so already changes nothing. */
export interface SocialTransport {
  accountDetails(accountId: string): Reply<AccountDetails | null>;
  accountDetailsByHandle(handle: string): Reply<AccountDetails | null>;
  follow(accountId: string): Reply<AccountDetails, NotThere>;
  unfollow(accountId: string): Reply<AccountDetails, NotThere>;
  block(accountId: string): Reply<AccountDetails, NotThere>;
  unblock(accountId: string): Reply<AccountDetails, NotThere>;
  report(accountId: string, report: AccountReport): Reply<void, NotThere>;

  updateProfile(displayName: string): Reply<AccountFacts, NotThere>;
  setAvatar(image: Uint8Array | null): Reply<AccountFacts, NotThere>;
  deleteAccount(proof: AccountProof): Reply<void, DeletionRefused>;
}

export type NotThere = { readonly code: 'not-found' };

export interface AccountDetails extends AccountFacts {
  /** Version of the newest roster; 0 without any. */
  readonly newestRoster: number;
  readonly relationship: Relationship;
  /** Never empty unless the server says that nothing is unmet. */
  readonly eligibility: readonly EligibilityReason[];
}

/** OPAQUE KE3 for a sign-in that was started. */
export interface AccountProof {
  readonly signInId: string;
  readonly finishLoginRequest: Uint8Array;
}

export type DeletionRefused =
  | { readonly code: 'credentials-rejected' }
  | { readonly code: 'last-administrator' };
