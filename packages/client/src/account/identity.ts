import {
  type AccountId,
  createFirstRoster,
  createVaultKey,
  type DeviceKeys,
  deviceKeysFrom,
  deviceMember,
  generateDeviceKeys,
  type PinnedAccount,
  parseSignedRoster,
  pinAccount,
  sealDeviceName,
  signerFromSeed,
  vaultCommitment,
} from '@sotto/protocol';
import { type Random, StoreFault } from '../ports/index.ts';
import type { IdentityRecord } from './records.ts';

/** What the first device of an account is called until somebody names it. */
const FIRST_NAME = 'First device';

/**
 * An account's root identity (R1), its vault key with the commitment (R9), and this device, in a first roster.
 * Nothing is asked of the user, and nothing is sent from here.
 */
export async function foundIdentity(
  accountId: AccountId,
  random: Random,
  now: number,
): Promise<{ readonly record: IdentityRecord; readonly pin: PinnedAccount }> {
  const signerSeed = random(32);
  const keys = generateDeviceKeys(random);
  const vaultKey = createVaultKey(random);
  const sealedName = sealDeviceName(vaultKey, accountId, keys.id, FIRST_NAME, random);
  if (!sealedName.ok) throw new TypeError('a name of our own does not fit');
  const roster = await createFirstRoster({
    accountId,
    root: signerFromSeed(signerSeed),
    members: [deviceMember(keys, sealedName.value, now)],
    vaultCommitment: vaultCommitment(vaultKey, accountId, 1),
    now,
  });
  if (!roster.ok) throw new TypeError(`a roster of our own is refused: ${roster.error.code}`);
  const record: IdentityRecord = {
    signerSeed,
    deviceSeed: keys.signatureSeed,
    sealSecret: keys.sealKeys.secretKey,
    sealPublic: keys.sealKeys.publicKey,
    vaultKey,
    firstRoster: roster.value.bytes,
  };
  return { record, pin: pinOf(record, accountId) };
}

/** The pin of the own account, as it is before the server has shown anything. */
function pinOf(record: IdentityRecord, accountId: AccountId): PinnedAccount {
  const signed = parseSignedRoster(record.firstRoster);
  const pin = signed.ok ? pinAccount([signed.value], accountId) : signed;
  if (!pin.ok) throw new StoreFault('store-corrupt', 'the own first roster does not verify');
  return pin.value;
}

export function deviceKeysOf(record: IdentityRecord): DeviceKeys {
  return deviceKeysFrom(record.deviceSeed, {
    secretKey: record.sealSecret,
    publicKey: record.sealPublic,
  });
}
