import type { AccountFacts } from './account-facts.ts';
import type { NotEligible } from './not-eligible.ts';
import type { Reply } from './reply.ts';
import type { AccountProof, NotThere } from './social-transport.ts';
import type { RosterVaultPart } from './vault-transport.ts';

/** The account's identity, and its devices. */
export interface DeviceTransport {
  ownDevice(): Reply<OwnDevice | null>;
  /** Those of the newest roster, as the server says. */
  registeredDevices(): Reply<readonly RegisteredDevice[]>;
  /** @param vault needed when the roster adds a member, and when it begins a new vault version. */
  publishRoster(signedRoster: Uint8Array, vault: RosterVaultPart | null): Reply<void, RosterRejected>;
  /** Puts a new chain in the place of the account's (R8). */
  resetIdentity(
    proof: AccountProof,
    signedRoster: Uint8Array,
    vault: RosterVaultPart,
  ): Reply<void, RosterRejected | { readonly code: 'credentials-rejected' }>;
  bindDevice(deviceId: string, proof: Uint8Array): Reply<void, NotThere>;
  /** Ends another session of the account. */
  revokeSession(sessionId: string): Reply<void, NotThere>;
  /** @returns how many unused ones the server has now. */
  uploadKeyPackages(
    keyPackages: readonly Uint8Array[],
    lastResort: Uint8Array | null,
  ): Reply<number, { readonly code: 'key-package-rejected' }>;
  /** @param deviceIds only these; all of the account's when absent. */
  claimKeyPackages(
    accountId: string,
    deviceIds?: readonly string[],
  ): Reply<ClaimedKeyPackages, NotEligible | { readonly code: 'no-devices' } | NotThere>;
}

export interface OwnDevice {
  readonly account: AccountFacts;
  readonly role: 'member' | 'administrator';
  readonly suspended: boolean;
  /** Null before `bindDevice`. */
  readonly deviceId: string | null;
  readonly keyPackageCount: number;
}
export interface RegisteredDevice {
  readonly deviceId: string;
  /** Milliseconds since 1970, UTC, to the hour; null when no session is of it. */
  readonly lastActiveAt: number | null;
}
export interface RosterRejected {
  readonly code: 'roster-rejected';
  /**
   * `not-next`: the chain has gone on, another device was faster. `vault-conflict`: items of the vault have changed
   * meanwhile, and nothing was written. `refused`: it breaks a rule.
   */
  readonly reason: 'not-next' | 'vault-conflict' | 'refused';
}
export interface ClaimedKeyPackages {
  readonly account: AccountFacts;
  /** One for each device that has any. */
  readonly keyPackages: readonly Uint8Array[];
}

/** Where the account stands. Each tells everything. */
export interface AccountState {
  /** 0 when there is no roster. */
  readonly rosterVersion: number;
  readonly vaultRevision: number;
  readonly waiting: readonly WaitingSession[];
  /** Whether this session's offer of a link has been answered. */
  readonly linkAnswered: boolean;
}

/** A session that waits for the approval of its device. */
export interface WaitingSession {
  readonly sessionId: string;
  /** Milliseconds since 1970, UTC. */
  readonly since: number;
}
