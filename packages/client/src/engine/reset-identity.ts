import { equalBytes, parseSignedRoster, restoreVerifiedRoster } from '@sotto/protocol';
import {
  type AccountRecord,
  deviceKeysAddress,
  deviceKeysOf,
  type FoundingRecord,
  foundIdentity,
  provePassword,
  resetAddress,
} from '../account/index.ts';
import type { ResetIdentityFailure, Result } from '../api/index.ts';
import { type Clock, networkFailureOf, type Random, type Reply, type TransportPort } from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { firstVaultPart, ownVaultKey } from '../vault/index.ts';

export interface Reborn {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly random: Random;
  readonly clock: Clock;
  readonly deviceName: string;
}

/**
 * Asks the server to put a new identity in the place of the account's (R8). It lies in the store before it is sent, so
 * that its keys are there whenever the server has accepted it; the same one goes again until it says no.
 */
export async function resetIdentity(
  parts: Reborn,
  account: AccountRecord,
  password: string,
): Promise<Result<FoundingRecord, ResetIdentityFailure>> {
  const { records, transport, random } = parts;
  const proof = await provePassword(transport, { handle: account.handle, password });
  if (!proof.ok) {
    const { error } = proof;
    return { ok: false, error: error.code === 'credentials-rejected' ? error : networkFailureOf(error) };
  }
  const founding = await begun(parts, account);
  const roster = rosterOf(founding);
  const vaultKey = ownVaultKey(founding.vaultKey, roster);
  const part = await firstVaultPart(roster, vaultKey, founding.signerSeed, random);
  const answer = await transport.resetIdentity(proof.value, founding.roster, part);
  if (answer.ok) return { ok: true, value: founding };
  const { error } = answer;
  switch (error.code) {
    case 'credentials-rejected':
      return { ok: false, error };
    case 'roster-rejected':
      await records.write(new Batch().delete(resetAddress));
      return { ok: false, error: { code: 'server-failed', reference: null } };
    default:
      return { ok: false, error: networkFailureOf(error) };
  }
}

/** Whether a reset whose answer was lost has come to be. @returns the identity that the account has, then. */
export async function settleReset(
  { records, transport }: Pick<Reborn, 'records' | 'transport'>,
  account: AccountRecord,
): Reply<FoundingRecord | null> {
  const founding = await records.get(resetAddress);
  if (founding === undefined) return { ok: true, value: null };
  const run = await transport.rosters(account.handle, 0);
  if (!run.ok) return run;
  const [first] = run.value?.rosters ?? [];
  const isIt = first !== undefined && run.value?.newestRoster === 1 && equalBytes(first, founding.roster);
  return { ok: true, value: isIt ? founding : null };
}

async function begun(
  { records, random, clock, deviceName }: Reborn,
  { accountId }: AccountRecord,
): Promise<FoundingRecord> {
  const before = await records.get(resetAddress);
  if (before !== undefined) return before;
  const keys = deviceKeysOf(await records.need(deviceKeysAddress));
  const founding = await foundIdentity({ accountId, keys, name: deviceName, random, now: clock.now() });
  await records.write(new Batch().put(resetAddress, founding));
  return founding;
}

function rosterOf({ roster: bytes }: FoundingRecord) {
  const signed = parseSignedRoster(bytes);
  const roster = signed.ok ? restoreVerifiedRoster(bytes, signed.value.roster.signer) : signed;
  if (!roster.ok) throw new TypeError('a roster of our own does not parse');
  return roster.value;
}
