import {
  type AccountId,
  accountIdSchema,
  boolean,
  defineCodec,
  nullable,
  type PinnedAccount,
  pinCodec,
  struct,
  text,
} from '@sotto/protocol';
import type { Affiliation, Person } from '../api/index.ts';
import type { AccountFacts } from '../ports/index.ts';
import { type Address, grown } from '../store/index.ts';

/** What is shown of somebody. */
export type PersonRecord = Person & { readonly accountId: AccountId };

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
  return b !== undefined && sameBytes(personCodec.encode(a), personCodec.encode(b));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
