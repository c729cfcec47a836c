import {
  type AccountId,
  createFirstRoster,
  createVaultKey,
  type DeviceKeys,
  deviceKeysFrom,
  deviceMember,
  encodeKeyring,
  generateDeviceKeys,
  type PinnedAccount,
  parseSignedRoster,
  pinAccount,
  sealDeviceName,
  signerFromSeed,
  vaultCommitment,
} from '@sotto/protocol';
import { type Random, StoreFault } from '../ports/index.ts';
import type { VaultKeysRecord } from '../vault/index.ts';
import type { DeviceKeysRecord, FoundingRecord } from './records.ts';

/** A device's own keys, new ones (A7, R3). */
export function makeDeviceKeys(random: Random): DeviceKeysRecord {
  const { signatureSeed, sealKeys } = generateDeviceKeys(random);
  return { deviceSeed: signatureSeed, sealSecret: sealKeys.secretKey, sealPublic: sealKeys.publicKey };
}

export function deviceKeysOf(record: DeviceKeysRecord): DeviceKeys {
  return deviceKeysFrom(record.deviceSeed, {
    secretKey: record.sealSecret,
    publicKey: record.sealPublic,
  });
}

export interface Founder {
  readonly accountId: AccountId;
  readonly keys: DeviceKeys;
  /** What the device is called, at most 64 bytes of UTF-8. */
  readonly name: string;
  readonly random: Random;
  readonly now: number;
}

/**
 * An account's root identity (R1), its vault key with the commitment (R9), and this device, in a first roster.
 * Nothing is asked of the user, and nothing is sent from here.
 */
export async function foundIdentity(founder: Founder): Promise<FoundingRecord> {
  const { accountId, keys, name, random, now } = founder;
  const signerSeed = random(32);
  const vaultKey = createVaultKey(random);
  const sealedName = sealDeviceName(vaultKey, accountId, keys.id, name, random);
  if (!sealedName.ok) throw new TypeError('a name of our own does not fit');
  const roster = await createFirstRoster({
    accountId,
    root: signerFromSeed(signerSeed),
    members: [deviceMember(keys, sealedName.value, now)],
    vaultCommitment: vaultCommitment(vaultKey, accountId, 1),
    now,
  });
  if (!roster.ok) throw new TypeError(`a roster of our own is refused: ${roster.error.code}`);
  return { signerSeed, vaultKey, roster: roster.value.bytes };
}

/** The pin of the own account, as it is before the server has shown anything. */
export function pinOfFounding({ roster }: FoundingRecord, accountId: AccountId): PinnedAccount {
  const signed = parseSignedRoster(roster);
  const pin = signed.ok ? pinAccount([signed.value], accountId) : signed;
  if (!pin.ok) throw new StoreFault('store-corrupt', 'the own first roster does not verify');
  return pin.value;
}

/** What a device that has founded an identity keeps of it. @param uploaded whether the server has its vault's part. */
export function firstVaultKeys({ vaultKey, signerSeed }: FoundingRecord, uploaded: boolean): VaultKeysRecord {
  return { current: vaultKey, version: 1, keyring: encodeKeyring([]), signerSeed, uploaded };
}
