import { parseAccountId } from '@sotto/protocol';
import type { PersonDetails, Result, TrustFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { lookAt, tellNews } from '../group/index.ts';
import { acceptedRoot } from '../people/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { person } from '../social/index.ts';

/**
 * The person goes on with the identity that they knew, where the server has shown another one and shows the first
 * again: a lie then, or a lie now, which only the two people can tell apart.
 *
 * @returns `no-change` when nothing waits, or while the server still shows the other one.
 */
export async function keepIdentity(
  context: EngineContext,
  text: string,
): Promise<Result<PersonDetails, TrustFailure>> {
  const id = parseAccountId(text);
  if (!id.ok || id.value === context.self.accountId) return { ok: false, error: { code: 'not-found' } };
  const accountId = id.value;
  const { identities } = context.people;
  const details = await person(context, accountId);
  if (!details.ok) return details;
  const seen = await lookAt(context, { id: accountId, handle: details.value.handle });
  if (!seen.ok) {
    const { error } = seen;
    return error.code === 'not-found' || error.code === 'identity-refused'
      ? { ok: false, error: { code: 'no-change' } }
      : { ok: false, error: networkFailureOf(error) };
  }
  const root = acceptedRoot(identities.known(accountId));
  const isShownAgain = seen.value === 'unchanged' || seen.value === 'advanced';
  if (!isShownAgain || root === null) return { ok: false, error: { code: 'no-change' } };
  const kept = await identities.keep(accountId, root);
  if (!kept.ok) return kept;
  await tellNews(context, accountId);
  return { ok: true, value: { ...details.value, trust: identities.trustOf(accountId) } };
}
