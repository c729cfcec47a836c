import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, NEW_YEAR, newestOf, removeDevice } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { currentKeyOf } from '../../test/vaults.ts';
import { generateSealKeyPair } from '../crypto/index.ts';
import {
  createVaultKey,
  deviceMember,
  extendRoster,
  generateDeviceKeys,
  noChange,
  recoveryIdOf,
  vaultCommitment,
} from '../identity/index.ts';
import { deviceIdFromBytes } from '../ids.ts';
import { limits } from '../limits.ts';
import { openVaultKey, sealVaultKey } from './seal-vault-key.ts';
import { markVaultKey, vaultKeyOf } from './vault-key.ts';

const random = seededRandom('vault key');
const account = await createAccount('vault key');
const laptop = await addDevice(account);
const [phone] = account.devices;
if (phone === undefined) throw new Error('a phone');
const roster = newestOf(account);
const vaultKey = currentKeyOf(account);
const sealed = unwrap(await sealVaultKey(vaultKey, roster, laptop.id, random));

describe('R9: a vault key', () => {
  it('is sealed to a member, and opened by it', async () => {
    expect(sealed).toHaveLength(limits.sealedVaultKeyBytes);
    const opened = unwrap(await openVaultKey(sealed, laptop.sealKeys, laptop.id, roster));
    expect(opened).toEqual(vaultKey);
    expect(opened.version).toBe(roster.vault.version);
  });

  it('is sealed to a recovery member as to a device', async () => {
    const pair = generateSealKeyPair(random);
    const id = recoveryIdOf(pair.publicKey);
    const member = {
      type: 'recovery',
      id,
      sealKey: pair.publicKey,
      kind: 'code',
      addedAt: NEW_YEAR,
    } as const;
    const change = { ...noChange, add: [member] };
    const next = unwrap(await extendRoster(roster, change, account.signer, NEW_YEAR));
    const forRecovery = unwrap(await sealVaultKey(vaultKey, next, id, random));
    expect(unwrap(await openVaultKey(forRecovery, pair, id, next)).key).toEqual(vaultKey.key);
  });

  it('that the roster does not commit to is refused, although it opens', async () => {
    const planted = markVaultKey(account.id, roster.vault.version, createVaultKey(random));
    // The roster of a server that would like its own key to be used: the same members, another commitment.
    const commitment = vaultCommitment(planted.key, account.id, roster.vault.version);
    const forged = { ...roster, vault: { ...roster.vault, commitment } };
    const byServer = unwrap(await sealVaultKey(planted, forged, laptop.id, random));
    expectCode(await openVaultKey(byServer, laptop.sealKeys, laptop.id, roster), 'vault-key-not-committed');
    expectCode(await sealVaultKey(planted, roster, laptop.id, random), 'vault-key-not-committed');
    expectCode(vaultKeyOf(planted.key, roster), 'vault-key-not-committed');
    expectCode(vaultKeyOf(vaultKey.key.subarray(1), roster), 'vault-key-not-committed');
  });

  it('is no other account’s, and no other version’s', async () => {
    const other = await createAccount('another vault');
    expectCode(vaultKeyOf(vaultKey.key, newestOf(other)), 'vault-key-not-committed');
    const rotating = await createAccount('vault key');
    const device = await addDevice(rotating);
    const before = newestOf(rotating);
    const key = currentKeyOf(rotating);
    await removeDevice(rotating, device);
    expectCode(vaultKeyOf(key.key, newestOf(rotating)), 'vault-key-not-committed');
    expect(vaultKeyOf(key.key, before).ok).toBe(true);
  });

  it('does not open for another member, account or version', async () => {
    expectCode(await openVaultKey(sealed, phone.sealKeys, phone.id, roster), 'vault-key-does-not-open');
    const [accountId] = (await createAccount('another vault')).rosters.map((first) => first.accountId);
    if (accountId === undefined) throw new Error('an account');
    for (const changed of [
      { ...roster, accountId },
      { ...roster, vault: { ...roster.vault, version: 2 } },
    ]) {
      const verdict = await openVaultKey(sealed, laptop.sealKeys, laptop.id, changed);
      expectCode(verdict, 'vault-key-does-not-open');
    }
  });

  it('does not open when it has changed', async () => {
    for (let at = 0; at < sealed.length; at += 97) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expectCode(await openVaultKey(changed, laptop.sealKeys, laptop.id, roster), 'vault-key-does-not-open');
    }
    for (const length of [0, 1_120, 1_167]) {
      const cut = sealed.subarray(0, length);
      expectCode(await openVaultKey(cut, laptop.sealKeys, laptop.id, roster), 'vault-key-does-not-open');
    }
    const longer = new Uint8Array([...sealed, 0]);
    expectCode(await openVaultKey(longer, laptop.sealKeys, laptop.id, roster), 'vault-key-does-not-open');
  });

  it('is neither sealed to nor opened for who is not in the roster', async () => {
    const nobody = deviceIdFromBytes(random(16));
    expectCode(await sealVaultKey(vaultKey, roster, nobody, random), 'vault-key-wrong-member');
    expectCode(await openVaultKey(sealed, laptop.sealKeys, nobody, roster), 'vault-key-wrong-member');
    expectCode(await openVaultKey(sealed, phone.sealKeys, laptop.id, roster), 'vault-key-wrong-member');
  });

  it('is not sealed to what is no key', async () => {
    const keys = generateDeviceKeys(random);
    const broken = { ...keys, sealKeys: { ...keys.sealKeys, publicKey: new Uint8Array(1_216).fill(0xff) } };
    const change = { ...noChange, add: [deviceMember(broken, new Uint8Array(0), NEW_YEAR)] };
    const next = unwrap(await extendRoster(roster, change, account.signer, NEW_YEAR));
    expectCode(await sealVaultKey(vaultKey, next, keys.id, random), 'vault-key-bad-seal-key');
  });

  it('does not show in logs and JSON', () => {
    for (const shown of [JSON.stringify({ vaultKey }), inspect(vaultKey), `${vaultKey}`]) {
      expect(shown).toContain('[vault key]');
      expect(shown).not.toContain('version');
    }
  });
});
