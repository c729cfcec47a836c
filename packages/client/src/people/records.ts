import {
  type AccountId,
  accountIdSchema,
  array,
  boolean,
  bytes,
  type Contact,
  contactCodec,
  type DeviceId,
  defineCodec,
  deviceIdSchema,
  equalBytes,
  limits,
  nullable,
  type PinnedAccount,
  pinCodec,
  struct,
  text,
  uint,
} from '@sotto/protocol';
import type { Affiliation, Person } from '../api/index.ts';
import type { AccountFacts } from '../ports/index.ts';
import { type Address, grown } from '../store/index.ts';

/** What is shown of somebody. Whether they are who they were is not theirs to say: see `trustOf`. */
export type PersonRecord = Omit<Person, 'trust'> & { readonly accountId: AccountId };

/** What a person shows of themselves, and what was said of them; in this record and in that of the own account. */
export const profileFields = {
  handle: text({ max: 64 }),
  displayName: text({ max: 400 }),
  avatarPath: nullable(text({ max: 512 })),
  verified: boolean,
  organization: boolean,
  affiliation: nullable(
    struct({ accountId: text({ max: 64 }), handle: text({ max: 64 }), displayName: text({ max: 400 }) }),
  ),
} as const;

/** Of a record from before these were known: they come with the next look at the account. */
export const profileBefore = {
  avatarPath: null,
  verified: false,
  organization: false,
  affiliation: null,
} as const;

const personCodec = defineCodec<PersonRecord>(
  grown(struct({ accountId: accountIdSchema, ...profileFields, gone: boolean, reachable: boolean }), {
    ...profileBefore,
    gone: false,
  }),
  4_096,
);

export function personAddress(accountId: AccountId): Address<PersonRecord> {
  return { key: `person/${accountId}`, codec: personCodec };
}

/** What this device holds on to for an account (R6). */
export function pinAddress(accountId: AccountId): Address<PinnedAccount> {
  return { key: `pin/${accountId}`, codec: pinCodec };
}

/**
 * Which identity of an account counts here, and what the person has said about it (R8, B2). The account's other devices
 * have it from the vault. It stays when content is erased.
 */
export function contactAddress(accountId: AccountId): Address<Contact> {
  return { key: `verified/${accountId}`, codec: contactCodec };
}

export const everyContact = { from: 'verified/', to: 'verified0', codec: contactCodec } as const;

/** What the conversations with somebody have been told of their identity: each news is told once. */
export interface ToldRecord {
  /** The root that counts, 32 bytes. */
  readonly root: Uint8Array;
  /** The root that waits to be accepted (R8). */
  readonly pending: Uint8Array | null;
  /** How many forks (R6). */
  readonly forks: number;
  readonly devices: readonly DeviceId[];
}

const toldCodec = defineCodec<ToldRecord>(
  struct({
    root: bytes(32),
    pending: nullable(bytes(32)),
    forks: uint(),
    devices: array(deviceIdSchema, { max: limits.devicesPerAccount }),
  }),
  4_096,
);

export function toldAddress(accountId: AccountId): Address<ToldRecord> {
  return { key: `told/${accountId}`, codec: toldCodec };
}

/** A roster that a message of an account has named, and that the server has not shown (R7). */
export interface ClaimedRecord {
  /** The root that counted then, 32 bytes. */
  readonly root: Uint8Array;
  readonly version: number;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

const claimedCodec = defineCodec<ClaimedRecord>(
  struct({ root: bytes(32), version: uint(), hash: bytes(32) }),
  128,
);

export function claimedAddress(accountId: AccountId): Address<ClaimedRecord> {
  return { key: `claimed/${accountId}`, codec: claimedCodec };
}

const rebornCodec = defineCodec(accountIdSchema, 64);

/** A new identity was accepted, and the conversation with it does not have it yet. */
export function rebornAddress(accountId: AccountId): Address<AccountId> {
  return { key: `reborn/${accountId}`, codec: rebornCodec };
}

export const everyReborn = { from: 'reborn/', to: 'reborn0', codec: rebornCodec } as const;

export function affiliationOf({ affiliation }: AccountFacts): Affiliation | null {
  if (affiliation === null) return null;
  const { id, handle, displayName } = affiliation;
  return { accountId: id, handle, displayName };
}

export function personRecordOf(accountId: AccountId, facts: AccountFacts, reachable: boolean): PersonRecord {
  const { handle, displayName, avatarPath, verified, organization, gone } = facts;
  const affiliation = affiliationOf(facts);
  return { accountId, handle, displayName, avatarPath, verified, organization, affiliation, gone, reachable };
}

/** Of whom nothing is known. */
export function unknownPerson(accountId: AccountId): PersonRecord {
  const nobody = { handle: '', displayName: '', ...profileBefore, gone: false, reachable: false };
  return { accountId, ...nobody };
}

export function isSamePerson(a: PersonRecord, b: PersonRecord | undefined): boolean {
  return b !== undefined && equalBytes(personCodec.encode(a), personCodec.encode(b));
}
