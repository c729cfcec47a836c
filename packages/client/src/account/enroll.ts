import { deviceOf, parseSessionId, type Self, signDeviceBinding } from '@sotto/protocol';
import type { People } from '../people/index.ts';
import type { Clock, OwnDevice, Random, Reply, TransportPort } from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { deviceKeysOf } from './identity.ts';
import { stockKeyPackages } from './key-packages.ts';
import { isSameMe, meOf, ownFactsOf } from './me.ts';
import { type AccountRecord, accountAddress, identityAddress } from './records.ts';

export interface Enrolment {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly self: Self;
  readonly onAccount: (account: AccountRecord) => void;
}

export type EnrolmentFailure =
  /** The account has a roster that does not list this device. */
  | { readonly code: 'outsider' }
  /** What the server shows of the own account contradicts what is known here (R6, R8). */
  | { readonly code: 'identity-changed' };

/**
 * Makes the server know what this device has made: its roster, its binding to the session, its key packages. Every
 * step can be repeated, so that a device which stopped anywhere in between goes on from there.
 */
export async function enroll(context: Enrolment): Reply<void, EnrolmentFailure> {
  const account = await context.records.need(accountAddress);
  const published = account.standing === 'founding' ? await publish(context, account) : ok(account);
  if (!published.ok) return published;
  const known = await checkOwnChain(context, published.value);
  if (!known.ok) return known;
  const bound = await bind(context, published.value);
  if (!bound.ok) return bound;
  const own = await context.transport.ownDevice();
  if (!own.ok) return own;
  if (own.value === null) return { ok: false, error: { code: 'not-signed-in' } };
  await noteOwn(context, own.value);
  const roster = context.people.rosterOf(context.self.accountId);
  if (roster === undefined) throw new TypeError('the own roster is pinned before anything else');
  const stocked = await stockKeyPackages(context, roster, own.value.keyPackageCount);
  if (stocked.ok) return stocked;
  const { error } = stocked;
  if (error.code !== 'key-package-rejected') return { ok: false, error };
  return { ok: false, error: { code: 'server-failed', reference: null } };
}

async function publish(context: Enrolment, account: AccountRecord): Reply<AccountRecord, EnrolmentFailure> {
  const identity = await context.records.need(identityAddress);
  const answer = await context.transport.publishRoster(identity.firstRoster);
  if (answer.ok) return ok(await save(context, { ...account, standing: 'member' }));
  if (answer.error.code !== 'roster-rejected') return { ok: false, error: answer.error };
  if (answer.error.notNext) return { ok: false, error: { code: 'outsider' } };
  return { ok: false, error: { code: 'server-failed', reference: null } };
}

/** R6: the own chain goes forward from where it was, and this device is in it. */
async function checkOwnChain(context: Enrolment, account: AccountRecord): Reply<void, EnrolmentFailure> {
  const { people, self } = context;
  const seen = await people.refresh({ id: self.accountId, handle: account.handle });
  if (!seen.ok) {
    const { error } = seen;
    if (error.code !== 'identity-refused' && error.code !== 'not-found') return { ok: false, error };
    return { ok: false, error: { code: 'identity-changed' } };
  }
  if (seen.value === 'forked' || seen.value === 'reset' || seen.value === 'behind') {
    return { ok: false, error: { code: 'identity-changed' } };
  }
  const roster = people.rosterOf(self.accountId);
  const isMember = roster !== undefined && deviceOf(roster, self.deviceId) !== undefined;
  return isMember ? ok(undefined) : { ok: false, error: { code: 'outsider' } };
}

async function bind(context: Enrolment, account: AccountRecord): Reply<void, EnrolmentFailure> {
  const { session, accountId } = account;
  if (session === null) return { ok: false, error: { code: 'not-signed-in' } };
  if (session.bound) return ok(undefined);
  const identity = await context.records.need(identityAddress);
  const keys = deviceKeysOf(identity);
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

/** What the account is called, and what holds for it, as the server says at every connection. */
async function noteOwn(context: Enrolment, own: OwnDevice): Promise<void> {
  const account = await context.records.need(accountAddress);
  if (own.account.id !== account.accountId) return;
  // It is there: whatever was asked for, it was not deleted.
  const next = { ...account, ...ownFactsOf(own), leaving: false };
  if (account.leaving || !isSameMe(meOf(account), meOf(next))) await save(context, next);
}

async function save(context: Enrolment, account: AccountRecord): Promise<AccountRecord> {
  await context.records.write(new Batch().put(accountAddress, account));
  context.onAccount(account);
  return account;
}

function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
