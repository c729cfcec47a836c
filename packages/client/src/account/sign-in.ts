import { type AccountId, parseAccountId } from '@sotto/protocol';
import type {
  NetworkFailure,
  Result,
  SignInFailure,
  SignInInput,
  SignUpFailure,
  SignUpInput,
} from '../api/index.ts';
import { personAddress, personRecordOf, pinAddress } from '../people/index.ts';
import {
  type Clock,
  type NewSession,
  networkFailureOf,
  type Random,
  type Reply,
  type TransportFailure,
  type TransportPort,
} from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { vaultKeysAddress } from '../vault/index.ts';
import { isDisplayName, isPassword, parseHandle } from './credentials.ts';
import { deviceKeysOf, firstVaultKeys, foundIdentity, makeDeviceKeys, pinOfFounding } from './identity.ts';
import { ownFactsOf, profileOf } from './me.ts';
import { authenticate, register } from './opaque.ts';
import { type AccountRecord, accountAddress, deviceKeysAddress, foundingAddress } from './records.ts';

export interface Reception {
  /** Handles that were asked for, with an answer that never came. */
  readonly unanswered: Set<string>;
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  /** What the device calls itself. */
  readonly deviceName: string;
}

/** Makes an account with its identity. What the server still has to be told of it, `enroll` does. */
export async function signUp(
  context: Reception,
  input: SignUpInput,
  previous: AccountRecord | undefined,
): Promise<Result<AccountRecord, SignUpFailure>> {
  // Another account's keys are here, and stay until they are erased.
  if (previous !== undefined) return { ok: false, error: { code: 'already-signed-in' } };
  const handle = parseHandle(input.handle);
  if (handle === null) return { ok: false, error: { code: 'invalid', field: 'handle' } };
  const displayName = input.displayName.trim();
  if (!isDisplayName(displayName)) return { ok: false, error: { code: 'invalid', field: 'displayName' } };
  if (!isPassword(input.password)) return { ok: false, error: { code: 'invalid', field: 'password' } };
  const registered = await register(context.transport, { handle, displayName, password: input.password });
  if (!registered.ok) {
    const { error } = registered;
    if (error.code === 'handle-taken') return await claimTaken(context, handle, input.password);
    if (error.code !== 'invalid') {
      context.unanswered.add(handle);
      return { ok: false, error: networkFailureOf(error) };
    }
    const field = error.path[0] === 'displayName' ? 'displayName' : 'handle';
    return { ok: false, error: { code: 'invalid', field } };
  }
  return await settle(context, registered.value, undefined);
}

/** A handle that is taken may be ours: a sign-up was carried out, and its answer was lost. The password tells. */
async function claimTaken(
  context: Reception,
  handle: string,
  password: string,
): Promise<Result<AccountRecord, SignUpFailure>> {
  if (!context.unanswered.has(handle)) return { ok: false, error: { code: 'handle-taken' } };
  const authenticated = await authenticate(context.transport, { handle, password });
  if (authenticated.ok) return await settle(context, authenticated.value, undefined);
  const { error } = authenticated;
  if (error.code === 'credentials-rejected') return { ok: false, error: { code: 'handle-taken' } };
  return { ok: false, error: networkFailureOf(error) };
}

export async function signIn(
  context: Reception,
  input: SignInInput,
  previous: AccountRecord | undefined,
): Promise<Result<AccountRecord, SignInFailure>> {
  const handle = parseHandle(input.handle);
  if (handle === null) return { ok: false, error: { code: 'invalid', field: 'handle' } };
  if (input.password === '') return { ok: false, error: { code: 'invalid', field: 'password' } };
  if (previous !== undefined && previous.standing !== 'outsider' && previous.handle !== handle) {
    return { ok: false, error: { code: 'device-of-other-account', handle: previous.handle } };
  }
  const authenticated = await authenticate(context.transport, { handle, password: input.password });
  if (!authenticated.ok) {
    const { error } = authenticated;
    if (error.code === 'credentials-rejected') return { ok: false, error };
    if (error.code === 'invalid') return { ok: false, error: { code: 'invalid', field: 'handle' } };
    return { ok: false, error: networkFailureOf(error) };
  }
  return await settle(context, authenticated.value, previous);
}

/** A session has come about: this device takes it, makes its keys, and an identity where the account has none (A7). */
async function settle(
  context: Reception,
  { account, sessionId, token }: NewSession,
  previous: AccountRecord | undefined,
): Promise<Result<AccountRecord, NetworkFailure>> {
  const accountId = parseAccountId(account.id);
  if (!accountId.ok) return { ok: false, error: { code: 'server-failed', reference: null } };
  const { handle } = account;
  context.transport.useToken(token);
  const session = { id: sessionId, token, bound: false };
  // Of a device without anything of its own, nothing stays but that it was removed from this account.
  const isSame = previous?.accountId === accountId.value;
  const kept = previous !== undefined && (previous.standing !== 'outsider' || isSame) ? previous : undefined;
  // Handles are permanent: the same one for another account makes no sense.
  if (kept !== undefined && !isSame) {
    return { ok: false, error: { code: 'server-failed', reference: null } };
  }
  const person = personRecordOf(accountId.value, account, true);
  const batch = new Batch().put(personAddress(accountId.value), person);
  const standing = kept?.standing ?? (await standingOf(context, handle));
  if (typeof standing !== 'string') return { ok: false, error: networkFailureOf(standing) };
  const hasKeys = isSame && (await context.records.get(deviceKeysAddress)) !== undefined;
  if (!hasKeys) await makeKeys(context, accountId.value, standing, batch);
  const own = await context.transport.ownDevice();
  // What could not be asked now comes with the connection.
  const facts =
    own.ok && own.value !== null
      ? ownFactsOf(own.value)
      : { ...profileOf(account), role: 'member' as const, suspended: false };
  const record: AccountRecord = {
    accountId: accountId.value,
    ...facts,
    session,
    standing,
    removed: kept?.removed ?? false,
    leaving: false,
  };
  await context.records.write(batch.put(accountAddress, record));
  return { ok: true, value: record };
}

/** This device's keys (A7), and for an account without any device its identity. */
async function makeKeys(
  { random, clock, deviceName }: Reception,
  accountId: AccountId,
  standing: AccountRecord['standing'],
  batch: Batch,
): Promise<void> {
  const keys = makeDeviceKeys(random);
  batch.put(deviceKeysAddress, keys);
  if (standing !== 'founding') return;
  const founder = { accountId, keys: deviceKeysOf(keys), name: deviceName, random, now: clock.now() };
  const founding = await foundIdentity(founder);
  batch.put(foundingAddress, founding).put(pinAddress(accountId), pinOfFounding(founding, accountId));
  batch.put(vaultKeysAddress, firstVaultKeys(founding, false));
}

/** Whether the account waits for its first device, or has others. */
async function standingOf(
  { transport }: Reception,
  handle: string,
): Promise<AccountRecord['standing'] | TransportFailure> {
  const found: Awaited<Reply<{ newestRoster: number } | null>> = await transport.findAccount(handle);
  if (!found.ok) return found.error;
  return found.value !== null && found.value.newestRoster > 0 ? 'outsider' : 'founding';
}
