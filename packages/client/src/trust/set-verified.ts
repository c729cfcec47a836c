import type { PersonDetails, Result, TrustFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { person } from '../social/index.ts';
import { goOnWith } from './accept-identity.ts';
import { findIdentity } from './find-identity.ts';

/**
 * Marks the number that was shown last as compared, which accepts a change, too; or takes the mark back.
 *
 * @returns `no-change` when no number was shown since the start, or another one than that of the identity that the
 * server shows now.
 */
export async function setVerified(
  context: EngineContext,
  accountId: string,
  verified: boolean,
): Promise<Result<PersonDetails, TrustFailure>> {
  const found = await findIdentity(context, accountId);
  if (!found.ok) return found;
  const details = await person(context, found.value.accountId);
  if (!details.ok) return details;
  const { root, isPending } = found.value;
  const id = found.value.accountId;
  const { identities } = context.people;
  if (verified) {
    if (identities.book.isShown(id, root) !== 'shown') return { ok: false, error: { code: 'no-change' } };
    if (isPending) {
      const accepted = await identities.accept(id, root);
      if (!accepted.ok) return accepted;
    }
  }
  const judged = await identities.judge(id, root, verified);
  if (!judged.ok) return judged;
  if (verified && isPending) await goOnWith(context, id);
  return { ok: true, value: { ...details.value, trust: identities.trustOf(id) } };
}
