import type { Affiliation } from './people.ts';
import type { KeptBecause } from './recovery.ts';
import type { NetworkFailure } from './result.ts';

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
  /** `kept`: sealed, for the next sign-in here. `erased`: nothing of the account is left on this device. */
  readonly keys: 'kept' | 'erased';
  /** Null when they were erased. */
  readonly keptBecause: KeptBecause | null;
}

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
