import type { EligibilityReason } from '@sotto/protocol';
import type { NetworkFailure } from './result.ts';

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
  /** What this account knows of their identity; `unverified` of whom it has never seen a device. */
  readonly trust: Trust;
  /** Whether the person has a device that encrypted messages can be sent to. */
  readonly reachable: boolean;
}

/** What this account knows of a person's identity (R6, R8, B2). */
export type Trust =
  /** Seen, and not compared. */
  | 'unverified'
  /** The safety number was compared and found the same. */
  | 'verified'
  /** Another identity than before is shown, of somebody who was not verified: sending waits for `acceptIdentity`. */
  | 'changed'
  /** As before, of somebody who was verified: sending waits until the new number is compared, or the change accepted. */
  | 'changed-after-verification'
  /** Two rosters of one version exist: an attack (R6). Evidence is kept, and the new one is not followed. */
  | 'forked';

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

export type ReportFailure = PersonFailure | { readonly code: 'invalid'; readonly field: 'note' };
