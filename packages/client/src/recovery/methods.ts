import {
  limits,
  PASSKEY_SECRET_BYTES,
  parseRecoveryId,
  type RecoveryKeys,
  type RecoveryMember,
  type RecoverySecret,
  recoveriesOf,
  recoveryKeysOf,
  recoveryMember,
} from '@sotto/protocol';
import { newestOwnRoster } from '../account/index.ts';
import type { RecoveryFailure, RecoveryMethod, Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { changeRoster } from '../devices/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { leaveListing } from './listing.ts';

/** The account's recovery methods as the verified roster lists them. */
export async function listRecovery(
  context: EngineContext,
): Promise<Result<readonly RecoveryMethod[], RecoveryFailure>> {
  const roster = await newestOwnRoster(context);
  if (!roster.ok) return roster;
  return { ok: true, value: recoveriesOf(roster.value).map(shown) };
}

export async function addPasskey(
  context: EngineContext,
  secret: Uint8Array,
): Promise<Result<RecoveryMethod, RecoveryFailure>> {
  if (secret.length !== PASSKEY_SECRET_BYTES) return { ok: false, error: { code: 'invalid' } };
  return await addRecovery(context, { kind: 'passkey', secret });
}

/** Adds the member that a secret stands for. One that is there already is what was asked for. */
export async function addRecovery(
  context: EngineContext,
  secret: RecoverySecret,
): Promise<Result<RecoveryMethod, RecoveryFailure>> {
  const { people, self, clock, registry } = context;
  const root = people.rosterOf(self.accountId)?.root;
  if (root === undefined) return { ok: false, error: { code: 'not-ready' } };
  const keys = recoveryKeysOf(secret, { accountId: self.accountId, root });
  const left = await leaveListing(context, keys.id);
  if (!left.ok) return { ok: false, error: vaultFailureOf(left.error) };
  let isFull = false;
  const changed = await changeRoster(context, (roster) => {
    const there = recoveriesOf(roster);
    if (there.some(({ id }) => id === keys.id)) return { ok: true, value: null };
    isFull = there.length >= limits.recoveriesPerAccount;
    if (isFull) return { ok: false, error: { code: 'invalid' } };
    // A clock that runs behind the newest roster is brought up to it.
    return { ok: true, value: { add: recoveryMember(keys, Math.max(clock.now(), roster.issuedAt)) } };
  });
  if (!changed.ok) {
    return { ok: false, error: isFull ? { code: 'too-many-methods' } : failureOf(changed.error) };
  }
  registry.noteRecovery();
  return { ok: true, value: shown(memberOf(recoveriesOf(changed.value), keys)) };
}

/** R5: whoever has its secret can open nothing that is new from now on, nor sign a roster. */
export async function removeRecovery(
  context: EngineContext,
  recoveryId: string,
): Promise<Result<void, RecoveryFailure>> {
  const id = parseRecoveryId(recoveryId);
  if (!id.ok) return { ok: false, error: { code: 'unknown-method' } };
  const changed = await changeRoster(context, (roster) =>
    recoveriesOf(roster).some((member) => member.id === id.value)
      ? { ok: true, value: { remove: id.value } }
      : { ok: false, error: { code: 'unknown-device' } },
  );
  if (!changed.ok) return { ok: false, error: failureOf(changed.error) };
  context.registry.noteRecovery();
  return { ok: true, value: undefined };
}

function shown({ id, kind, addedAt }: RecoveryMember): RecoveryMethod {
  return { recoveryId: id, kind, addedAt };
}

function memberOf(members: readonly RecoveryMember[], { id }: RecoveryKeys): RecoveryMember {
  const member = members.find((one) => one.id === id);
  if (member === undefined) throw new TypeError('a roster of our own without the member that was added');
  return member;
}

/** What comes of a change of the roster that was about a recovery method. */
function failureOf(failure: RosterChangeFailure): RecoveryFailure {
  switch (failure.code) {
    case 'unknown-device':
      return { code: 'unknown-method' };
    case 'too-many-devices':
    case 'nothing-waits':
    case 'invalid':
      return { code: 'server-failed', reference: null };
    default:
      return failure;
  }
}

type VaultFailure = Extract<Awaited<ReturnType<typeof leaveListing>>, { readonly ok: false }>['error'];

function vaultFailureOf(failure: VaultFailure): RecoveryFailure {
  switch (failure.code) {
    case 'roster-behind':
    case 'no-vault-key':
    case 'vault-contradicts':
      return { code: 'identity-changed' };
    default:
      return networkFailureOf(failure);
  }
}
