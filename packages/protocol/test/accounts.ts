import type { Random, Signer } from '../src/crypto/index.ts';
import type { AccountId } from '../src/ids.ts';
import { accountIdFromBytes } from '../src/ids.ts';
import {
  createFirstRoster,
  createVaultKey,
  type DeviceKeys,
  deviceMember,
  extendRoster,
  generateDeviceKeys,
  noChange,
  sealDeviceName,
  signerFromSeed,
  type VerifiedRoster,
  vaultCommitment,
} from '../src/index.ts';
import { seededRandom } from './seeded-random.ts';
import { unwrap } from './unwrap.ts';

/** 2026-01-01T00:00:00Z. */
export const NEW_YEAR = 1_767_225_600_000;

/** An account with its secrets, as only its own devices know it. */
export interface Account {
  readonly id: AccountId;
  readonly random: Random;
  /** From which `signer` comes. */
  signerSeed: Uint8Array;
  signer: Signer;
  vaultKey: Uint8Array;
  readonly devices: DeviceKeys[];
  /** All versions; the newest is last. */
  readonly rosters: VerifiedRoster[];
}

export function newestOf(account: Account): VerifiedRoster {
  const roster = account.rosters.at(-1);
  if (roster === undefined) throw new Error('an account without a roster');
  return roster;
}

/** @param id of an account that has been before, to make a new identity for it; a new id if none is given. */
export async function createAccount(name: string, previousId?: AccountId): Promise<Account> {
  const random = seededRandom(name);
  const id = previousId ?? accountIdFromBytes(random(16));
  const signerSeed = random(32);
  const signer = signerFromSeed(signerSeed);
  const vaultKey = createVaultKey(random);
  const device = generateDeviceKeys(random);
  const sealedName = unwrap(sealDeviceName(vaultKey, id, device.id, `${name}'s first`, random));
  const roster = await createFirstRoster({
    accountId: id,
    root: signer,
    members: [deviceMember(device, sealedName, NEW_YEAR)],
    vaultCommitment: vaultCommitment(vaultKey, id, 1),
    now: NEW_YEAR,
  });
  return { id, random, signerSeed, signer, vaultKey, devices: [device], rosters: [unwrap(roster)] };
}

export async function addDevice(account: Account): Promise<DeviceKeys> {
  const device = generateDeviceKeys(account.random);
  const sealedName = unwrap(
    sealDeviceName(account.vaultKey, account.id, device.id, 'another', account.random),
  );
  const add = [deviceMember(device, sealedName, NEW_YEAR)];
  const change = { ...noChange, add };
  account.rosters.push(unwrap(await extendRoster(newestOf(account), change, account.signer, NEW_YEAR)));
  account.devices.push(device);
  return device;
}

export async function removeDevice(account: Account, device: DeviceKeys): Promise<void> {
  const signerSeed = account.random(32);
  const signer = signerFromSeed(signerSeed);
  const vaultKey = createVaultKey(account.random);
  const commitment = vaultCommitment(vaultKey, account.id, newestOf(account).vault.version + 1);
  const change = { ...noChange, remove: [device.id], rotation: { signer, vaultCommitment: commitment } };
  account.rosters.push(unwrap(await extendRoster(newestOf(account), change, account.signer, NEW_YEAR)));
  account.signerSeed = signerSeed;
  account.signer = signer;
  account.vaultKey = vaultKey;
  account.devices.splice(account.devices.indexOf(device), 1);
}
