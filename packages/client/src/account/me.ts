import type { Me } from '../api/index.ts';
import { affiliationOf } from '../people/index.ts';
import type { AccountFacts, OwnDevice } from '../ports/index.ts';
import type { AccountRecord } from './records.ts';

export function meOf(record: AccountRecord): Me {
  const { accountId, handle, displayName, avatarPath, verified, organization } = record;
  const { affiliation, role, suspended } = record;
  return {
    accountId,
    handle,
    displayName,
    avatarPath,
    verified,
    organization,
    affiliation,
    role,
    suspended,
  };
}

type Profile = Omit<Me, 'accountId' | 'role' | 'suspended'>;

/** What everybody sees of the own account. */
export function profileOf(facts: AccountFacts): Profile {
  const { handle, displayName, avatarPath, verified, organization } = facts;
  return { handle, displayName, avatarPath, verified, organization, affiliation: affiliationOf(facts) };
}

/** What the server says of the own account, and to it alone. */
export function ownFactsOf({ account, role, suspended }: OwnDevice): Omit<Me, 'accountId'> {
  return { ...profileOf(account), role, suspended };
}

export function isSameMe(a: Me, b: Me): boolean {
  const { affiliation, ...rest } = a;
  const keys = Object.keys(rest) as (keyof typeof rest)[]; // Its own keys, each of them of the type.
  return (
    keys.every((key) => a[key] === b[key]) &&
    affiliation?.accountId === b.affiliation?.accountId &&
    affiliation?.handle === b.affiliation?.handle &&
    affiliation?.displayName === b.affiliation?.displayName
  );
}
