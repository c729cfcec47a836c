import { ask, type Caller, mutate, type Outcome } from './api.ts';
import type { SignedIn } from './person.ts';

/** What is between people, as the API says it. */

const accountFields =
  'account { id handle displayName gone relationship { following followedBy blocked } eligibility }';

export type RelationshipAct = 'followAccount' | 'unfollowAccount' | 'blockAccount' | 'unblockAccount';

export const relate = (by: Caller, act: RelationshipAct, accountId: string): Promise<Outcome> =>
  mutate(by, act, { accountId }, `...on RelationshipPayload { ${accountFields} }`);

export interface SeenAccount {
  readonly id: string;
  readonly handle: string;
  readonly relationship: { following: boolean; followedBy: boolean; blocked: boolean } | null;
  readonly eligibility: readonly string[] | null;
  readonly affiliation: { readonly handle: string } | null;
  readonly [field: string]: unknown;
}

const seenFields = `id handle displayName avatarPath verified organization gone affiliation { handle }
  relationship { following followedBy blocked } eligibility`;

export async function seen(by: Caller, handle: string): Promise<SeenAccount | null> {
  const { data } = await ask(by, `query A($handle: String!) { account(handle: $handle) { ${seenFields} } }`, {
    handle,
  });
  // What the query above asks for.
  return data?.['account'] as SeenAccount | null;
}

export async function seenById(by: Caller, id: string): Promise<SeenAccount | null> {
  const { data } = await ask(by, `query A($id: ID!) { accountById(id: $id) { ${seenFields} } }`, { id });
  // As above.
  return data?.['accountById'] as SeenAccount | null;
}

export type ListName = 'following' | 'followers' | 'blocked';

export interface RelatedPage {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly handle: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export async function listed(by: Caller, list: ListName, first = 50, after?: string): Promise<RelatedPage> {
  const query = `query L($first: Int!, $after: String) { viewer { ${list}(first: $first, after: $after) {
    edges { cursor since node { handle } } pageInfo { hasNextPage endCursor } } } }`;
  const { data, errors } = await ask(by, query, { first, after });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // As above.
  return (data as { viewer: Record<ListName, RelatedPage> }).viewer[list];
}

export const handlesIn = async (by: Caller, list: ListName): Promise<readonly string[]> =>
  (await listed(by, list)).edges.map(({ node }) => node.handle);

const administeredFields = `...on AdministerAccountPayload {
  account { role suspended openReports account { id handle verified organization affiliation { handle } } } }`;

export type AdministrativeAct =
  | 'setAccountVerified'
  | 'setAccountOrganization'
  | 'setAccountAffiliation'
  | 'setAccountSuspended'
  | 'setAccountRole';

export const administer = (by: Caller, act: AdministrativeAct, input: object): Promise<Outcome> =>
  mutate(by, act, input, administeredFields);

export async function suspend(by: SignedIn, accountId: string, suspended = true): Promise<void> {
  const outcome = await administer(by, 'setAccountSuspended', { accountId, suspended });
  if (outcome.__typename !== 'AdministerAccountPayload') throw new Error(JSON.stringify(outcome));
}

/** An id that nobody has. */
export const nobodysId = '018f0000-0000-7000-8000-000000000000';
