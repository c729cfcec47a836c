import {
  parseSessionId,
  parseSignedRoster,
  restoreVerifiedRoster,
  signDeviceBinding,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { OwnDevice, Random, Reply, TransportPort } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { firstVaultPart, ownVaultKey } from '../vault/index.ts';
import { deviceKeysOf } from './identity.ts';
import { stockKeyPackages } from './key-packages.ts';
import { isSameMe, meOf, ownFactsOf } from './me.ts';
import { followOwnChain, type OwnAccount, pullVault } from './own-chain.ts';
import { type AccountRecord, accountAddress, deviceKeysAddress, foundingAddress } from './records.ts';

export interface Enrolment extends OwnAccount {
  readonly transport: TransportPort;
  readonly random: Random;
  readonly onAccount: (account: AccountRecord) => void;
}

export type EnrolmentFailure =
  /** The account has a roster that does not list this device. */
  | { readonly code: 'outsider' }
  /** What the server shows of the own account contradicts what is known here (R6, R8). */
  | { readonly code: 'identity-changed' };

/**
 * Makes the server know what this device has made: its roster with the vault's part, its binding to the session, its
 * key packages. Every step can be repeated, so that a device which stopped anywhere in between goes on from there.
 */
export async function enroll(context: Enrolment): Reply<void, EnrolmentFailure> {
  const account = await context.records.need(accountAddress);
  if (account.standing === 'founding') {
    const published = await publish(context, account);
    if (!published.ok) return published;
  }
  const standing = await followOwnChain(context);
  const known = standing.ok ? outcomeOf(standing.value) : standing;
  if (!known.ok) return known;
  const own = await bindAndAsk(context);
  if (!own.ok) return own;
  await noteOwn(context, own.value);
  // Before the vault: who looks at the account now may want to write to it.
  const stocked = await stock(context, own.value);
  return stocked.ok ? await bringVaultUp(context) : stocked;
}

async function stock(context: Enrolment, { keyPackageCount }: OwnDevice): Reply<void, EnrolmentFailure> {
  const roster = context.people.rosterOf(context.self.accountId);
  if (roster === undefined) throw new TypeError('the own roster is pinned before anything else');
  const stocked = await stockKeyPackages(context, roster, keyPackageCount);
  if (stocked.ok) return stocked;
  const { error } = stocked;
  if (error.code !== 'key-package-rejected') return { ok: false, error };
  return { ok: false, error: { code: 'server-failed', reference: null } };
}

function outcomeOf(standing: 'member' | 'outsider' | 'contradicts') {
  switch (standing) {
    case 'member':
      return ok(undefined);
    case 'outsider':
      return { ok: false, error: { code: 'outsider' } } as const;
    case 'contradicts':
      return { ok: false, error: { code: 'identity-changed' } } as const;
  }
}

async function publish(context: Enrolment, account: AccountRecord): Reply<void, EnrolmentFailure> {
  const founding = await context.records.need(foundingAddress);
  const roster = ownRoster(founding.roster);
  const part = await firstVaultPart(
    roster,
    ownVaultKey(founding.vaultKey, roster),
    founding.signerSeed,
    context.random,
  );
  const answer = await context.transport.publishRoster(founding.roster, part);
  // With other bytes in the vault than these, made under the same key: by this device, whose end lost the answer.
  const wasThere = !answer.ok && isVaultConflict(answer.error);
  if (answer.ok || wasThere) {
    await context.vault.noteUploaded();
    await save(context, { ...account, standing: 'member' }, new Batch().delete(foundingAddress));
    return ok(undefined);
  }
  if (answer.error.code !== 'roster-rejected') return { ok: false, error: answer.error };
  if (answer.error.reason === 'not-next') return { ok: false, error: { code: 'outsider' } };
  return { ok: false, error: { code: 'server-failed', reference: null } };
}

type PublishFailure = Extract<
  Awaited<ReturnType<TransportPort['publishRoster']>>,
  { readonly ok: false }
>['error'];

function isVaultConflict(error: PublishFailure): boolean {
  return error.code === 'roster-rejected' && error.reason === 'vault-conflict';
}

/** A first roster of this device's own making, from its own store. */
function ownRoster(bytes: Uint8Array): VerifiedRoster {
  const signed = parseSignedRoster(bytes);
  const roster = signed.ok ? restoreVerifiedRoster(bytes, signed.value.roster.signer) : signed;
  if (!roster.ok) throw new TypeError('a roster of our own does not parse');
  return roster.value;
}

async function bindAndAsk(context: Enrolment): Reply<OwnDevice, EnrolmentFailure> {
  const bound = await bind(context);
  if (!bound.ok) return bound;
  const own = await context.transport.ownDevice();
  if (!own.ok || own.value === null) return own.ok ? { ok: false, error: { code: 'not-signed-in' } } : own;
  if (own.value.account.id !== context.self.accountId) return SOMEBODY_ELSES;
  if (own.value.deviceId === context.self.deviceId) return ok(own.value);
  // The server has let go of the binding, and the chain still lists this device: it says again who it is.
  const account = await context.records.need(accountAddress);
  if (account.session !== null)
    await save(context, { ...account, session: { ...account.session, bound: false } });
  const again = await bind(context);
  return again.ok ? ok(own.value) : again;
}

/** The answer to another session than this one's: nothing of it is taken in, and it is asked for again. */
export const SOMEBODY_ELSES = { ok: false, error: { code: 'server-failed', reference: null } } as const;

async function bind(context: Enrolment): Reply<void, EnrolmentFailure> {
  const account = await context.records.need(accountAddress);
  const { session, accountId } = account;
  if (session === null) return { ok: false, error: { code: 'not-signed-in' } };
  if (session.bound) return ok(undefined);
  const keys = deviceKeysOf(await context.records.need(deviceKeysAddress));
  const sessionId = parseSessionId(session.id);
  if (!sessionId.ok) return { ok: false, error: { code: 'server-failed', reference: null } };
  const binding = { accountId, deviceId: keys.id, sessionId: sessionId.value };
  const proof = await signDeviceBinding(keys.signer, binding);
  const answer = await context.transport.bindDevice(keys.id, proof);
  if (!answer.ok) {
    if (answer.error.code === 'not-found') return { ok: false, error: { code: 'outsider' } };
    return { ok: false, error: answer.error };
  }
  await save(context, { ...account, session: { ...session, bound: true } });
  return ok(undefined);
}

/** The vault's part of the roster is at the server, what others wrote is here, and what waits is written. */
async function bringVaultUp(context: Enrolment): Reply<void, EnrolmentFailure> {
  const { vault, people, self } = context;
  const roster = people.rosterOf(self.accountId);
  const { keys, signer } = vault;
  if (!vault.isUploaded && roster !== undefined && keys !== null && signer !== null) {
    // An account from before there were vaults at the server: the newest roster again, with what belongs to it.
    const part = await firstVaultPart(roster, keys.current, signer.seed, context.random);
    const answer = await context.transport.publishRoster(roster.bytes, part);
    if (answer.ok) await vault.noteUploaded();
    // Refused: another device has gone on from there, and its vault comes with the next look.
    else if (answer.error.code !== 'roster-rejected') return { ok: false, error: answer.error };
  }
  const pulled = await pullVault(context);
  if (!pulled.ok) return pulled;
  const outcome = outcomeOf(pulled.value);
  if (!outcome.ok) return outcome;
  await vault.reseal();
  const flushed = await vault.flush();
  return flushed.ok || isVaultRefusal(flushed.error) ? ok(undefined) : { ok: false, error: flushed.error };
}

type Flushed = Extract<Awaited<ReturnType<OwnAccount['vault']['flush']>>, { ok: false }>['error'];
type VaultRefusal = Extract<Flushed, { code: 'no-vault-key' | 'vault-contradicts' | 'roster-behind' }>;

function isVaultRefusal(error: Flushed): error is VaultRefusal {
  return (
    error.code === 'no-vault-key' || error.code === 'vault-contradicts' || error.code === 'roster-behind'
  );
}

/** What the account is called, and what holds for it, as the server says at every connection. */
export async function noteOwn(
  context: Pick<Enrolment, 'records' | 'onAccount'>,
  own: OwnDevice,
): Promise<void> {
  const account = await context.records.need(accountAddress);
  // It is there: whatever was asked for, it was not deleted.
  const next = { ...account, ...ownFactsOf(own), leaving: false };
  if (account.leaving || !isSameMe(meOf(account), meOf(next))) await save(context, next);
}

async function save(
  context: Pick<Enrolment, 'records' | 'onAccount'>,
  account: AccountRecord,
  batch = new Batch(),
): Promise<void> {
  await context.records.write(batch.put(accountAddress, account));
  context.onAccount(account);
}

function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
