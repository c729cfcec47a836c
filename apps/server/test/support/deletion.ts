import { expect } from 'vitest';
import { ask, type Caller, mutate, type Outcome } from './api.ts';
import { provePassword, type SignedIn } from './person.ts';

export const deletionFields = '...on DeleteAccountPayload { accountId }';
export async function deleteOutcome(
  who: SignedIn,
  password = 'correct horse',
  handle = who.handle,
): Promise<Outcome> {
  return mutate(who, 'deleteAccount', await provePassword(who, handle, password), deletionFields);
}
export async function remove(who: SignedIn): Promise<void> {
  expect(await deleteOutcome(who)).toEqual({
    __typename: 'DeleteAccountPayload',
    accountId: who.accountId,
  });
}

/** An account as somebody sees it by its id, or null. */
export async function byId(caller: Caller, id: string): Promise<unknown> {
  const query =
    'query A($id: ID!) { accountById(id: $id) { id handle displayName gone avatarPath verified } }';
  return (await ask(caller, query, { id })).data?.['accountById'];
}
