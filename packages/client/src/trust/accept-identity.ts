import type { AccountId } from '@sotto/protocol';
import type { PersonDetails, Result, TrustFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { resumeRebirth, tellNews } from '../group/index.ts';
import { acceptedRoot } from '../people/index.ts';
import { person } from '../social/index.ts';
import { findIdentity } from './find-identity.ts';

/**
 * The person goes on with somebody's new identity, unverified (R8). Their conversation goes on with it, at once if the
 * server can be reached, otherwise as soon as it can.
 *
 * @returns `no-change` when nothing waits, or when the server shows another identity by now than the one whose safety
 * number was shown.
 */
export async function acceptIdentity(
  context: EngineContext,
  accountId: string,
): Promise<Result<PersonDetails, TrustFailure>> {
  const found = await findIdentity(context, accountId);
  if (!found.ok) return found;
  const { root, isPending } = found.value;
  const id = found.value.accountId;
  const { identities } = context.people;
  // The number of the identity before says nothing about which new one the person has seen.
  const before = acceptedRoot(identities.known(id));
  const sawBefore = before !== null && identities.book.isShown(id, before) === 'shown';
  if (!isPending || (!sawBefore && identities.book.isShown(id, root) === 'other-shown')) {
    return { ok: false, error: { code: 'no-change' } };
  }
  const details = await person(context, id);
  if (!details.ok) return details;
  const accepted = await identities.accept(id, root);
  if (!accepted.ok) return accepted;
  await goOnWith(context, id);
  return { ok: true, value: { ...details.value, trust: identities.trustOf(id) } };
}

/** Tells the conversation, the account's other devices, and then everybody in it, in this order. */
export async function goOnWith(context: EngineContext, accountId: AccountId): Promise<void> {
  await tellNews(context, accountId);
  // What cannot be done now is done with the next connection: the acceptance is in the store.
  await resumeRebirth(context, accountId);
}
