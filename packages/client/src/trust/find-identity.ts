import { type AccountId, parseAccountId } from '@sotto/protocol';
import type { Result, TrustFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { FRESH_FOR, lookAt } from '../group/index.ts';
import { acceptedRoot } from '../people/index.ts';
import { networkFailureOf } from '../ports/index.ts';

/** An account with an identity. */
export interface Identity {
  readonly accountId: AccountId;
  /** The root that the person is to be shown: the new one, while a change waits; 32 bytes. */
  readonly root: Uint8Array;
  readonly isPending: boolean;
}

const NOT_FOUND = { ok: false, error: { code: 'not-found' } } as const;

/** The identity of somebody, looked at now if that is possible; without the server, as it was seen last. */
export async function findIdentity(
  context: EngineContext,
  text: string,
): Promise<Result<Identity, TrustFailure>> {
  const id = parseAccountId(text);
  if (!id.ok || id.value === context.self.accountId) return NOT_FOUND;
  const { people } = context;
  await people.load([id.value]);
  if (!people.isFresh(id.value, FRESH_FOR)) {
    const looked = await look(context, id.value);
    if (!looked.ok && identityOf(context, id.value) === null) return looked;
  }
  const identity = identityOf(context, id.value);
  return identity === null ? { ok: false, error: { code: 'no-identity' } } : { ok: true, value: identity };
}

/** As it is known here; null of whom no chain was seen. */
export function identityOf({ people }: EngineContext, accountId: AccountId): Identity | null {
  const pending = people.identities.pendingRoot(accountId);
  const root = pending ?? acceptedRoot(people.identities.known(accountId));
  return root === null ? null : { accountId, root, isPending: pending !== null };
}

async function look(context: EngineContext, accountId: AccountId): Promise<Result<void, TrustFailure>> {
  const { people, transport } = context;
  const known = people.personOf(accountId);
  let { handle } = known;
  if (handle === '') {
    const found = await transport.accountDetails(accountId);
    if (!found.ok) return { ok: false, error: networkFailureOf(found.error) };
    if (found.value === null) return NOT_FOUND;
    handle = found.value.handle;
  }
  const seen = await lookAt(context, { id: accountId, handle });
  if (seen.ok) return { ok: true, value: undefined };
  switch (seen.error.code) {
    case 'not-found':
      return NOT_FOUND;
    // What does not verify is no identity of theirs: the server gives out something else.
    case 'identity-refused':
      return { ok: false, error: { code: 'server-failed', reference: null } };
    default:
      return { ok: false, error: networkFailureOf(seen.error) };
  }
}
