import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, NEW_YEAR, newestOf, removeDevice } from '../../test/accounts.ts';
import { nextOf, recoveryMember, sign, verdictOf } from '../../test/forged-rosters.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode } from '../../test/unwrap.ts';
import { generateSealKeyPair, signerFromSeed } from '../crypto/index.ts';
import { deviceMember, generateDeviceKeys } from './device-keys.ts';
import { extendRoster, noChange } from './make-roster.ts';
import { deviceIdOf, recoveryIdOf } from './member-id.ts';
import type { Member } from './roster.ts';
import { devicesOf } from './verified-roster.ts';
import { compareMembers } from './verify-members.ts';
import { verifyRoster } from './verify-roster.ts';

describe('R3: a member’s id stands for one key', () => {
  it('so an id that is not the hash of its key is refused', async () => {
    const account = await createAccount('alice');
    const [member] = newestOf(account).members;
    if (member === undefined) throw new Error('no member');
    const other = deviceIdOf(new Uint8Array(32));
    const members = [{ ...member, id: other } as Member];
    expectCode(await verdictOf(account, { members }), 'roster-wrong-member-id');
    const recovery = { ...recoveryMember(), id: recoveryIdOf(new Uint8Array(1_216)) } as Member;
    const both = [...newestOf(account).members, recovery].toSorted(compareMembers);
    expectCode(await verdictOf(account, { members: both }), 'roster-wrong-member-id');
  });

  it('and members come once each, in order, with keys of their own', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const { members } = newestOf(account);
    const [first, second] = devicesOf(newestOf(account));
    if (first === undefined || second === undefined) throw new Error('two devices');
    expectCode(await verdictOf(account, { members: members.toReversed() }), 'roster-members-not-canonical');
    expectCode(await verdictOf(account, { members: [first, first] }), 'roster-members-not-canonical');
    const sharing = [first, { ...second, sealKey: first.sealKey }];
    expectCode(await verdictOf(account, { members: sharing }), 'roster-members-not-canonical');
    const keys = generateDeviceKeys(seededRandom('signer as a device'));
    const vault = { version: 2, commitment: new Uint8Array(32) };
    const signerIsDevice = {
      signer: keys.signer.publicKey,
      vault,
      members: [...members, deviceMember(keys, new Uint8Array(0), NEW_YEAR)].toSorted(compareMembers),
    };
    expectCode(await verdictOf(account, signerIsDevice, keys.signer), 'roster-members-not-canonical');
  });

  it('and a member that stays keeps its keys and its date; its name may be sealed anew', async () => {
    const account = await createAccount('alice');
    const [device] = devicesOf(newestOf(account));
    if (device === undefined) throw new Error('a device');
    const { publicKey } = generateSealKeyPair(seededRandom('other'));
    for (const changed of [
      { ...device, sealKey: publicKey },
      { ...device, addedAt: NEW_YEAR - 1 },
    ]) {
      expectCode(await verdictOf(account, { members: [changed] }), 'roster-member-changed');
    }
    const renamed = [{ ...device, sealedName: Uint8Array.of(1) }];
    expect((await verdictOf(account, { members: renamed })).ok).toBe(true);
    const early = [{ ...device, addedAt: NEW_YEAR + 1 }];
    expectCode(await verdictOf(account, { members: early }), 'roster-wrong-time');
  });
});

describe('R4: at most ten devices and five recovery members', () => {
  it('and the eleventh device is refused, by who makes it and by who reads it', async () => {
    const account = await createAccount('alice');
    for (let i = 1; i < 10; i++) await addDevice(account);
    expect(devicesOf(newestOf(account))).toHaveLength(10);
    await expect(addDevice(account)).rejects.toThrow('roster-wrong-member-count');
    const eleventh = deviceMember(generateDeviceKeys(seededRandom('11')), new Uint8Array(0), NEW_YEAR);
    const members = [...newestOf(account).members, eleventh].toSorted(compareMembers);
    expectCode(await verdictOf(account, { members }), 'roster-wrong-member-count');
  });

  it('and the sixth recovery member is refused', async () => {
    const account = await createAccount('alice');
    const add = Array.from({ length: 6 }, (_, i) => recoveryMember(seededRandom(`recovery ${i}`)));
    const change = { ...noChange, add };
    expectCode(
      await extendRoster(newestOf(account), change, account.signer, NEW_YEAR),
      'roster-wrong-member-count',
    );
    const members = [...newestOf(account).members, ...add].toSorted(compareMembers);
    expectCode(await verdictOf(account, { members }), 'roster-wrong-member-count');
  });

  it('and the encoding has no room for more than both together', async () => {
    const account = await createAccount('alice');
    const add = Array.from({ length: 15 }, (_, i) => recoveryMember(seededRandom(`recovery ${i}`)));
    const change = { ...noChange, add };
    expectCode(
      await extendRoster(newestOf(account), change, account.signer, NEW_YEAR),
      'roster-wrong-member-count',
    );
  });
});

describe('R5: removing a member makes a new signer and a new vault key', () => {
  it('in the same version', async () => {
    const account = await createAccount('alice');
    const device = await addDevice(account);
    const before = newestOf(account);
    await removeDevice(account, device);
    const after = newestOf(account);
    expect(after.signer).not.toEqual(before.signer);
    expect(after.vault.version).toBe(before.vault.version + 1);
    expect(after.members).toHaveLength(1);
  });

  it('or is refused, by who makes it and by who reads it', async () => {
    const account = await createAccount('alice');
    const device = await addDevice(account);
    const change = { ...noChange, remove: [device.id] };
    expectCode(
      await extendRoster(newestOf(account), change, account.signer, NEW_YEAR),
      'roster-rotation-required',
    );
    const members = newestOf(account).members.filter(({ id }) => id !== device.id);
    const { vault } = newestOf(account);
    const newVault = { version: 2, commitment: new Uint8Array(32) };
    const signer = signerFromSeed(seededRandom('new signer')(32));
    const newSigner = { signer: signer.publicKey };
    expectCode(await verdictOf(account, { members }), 'roster-rotation-required');
    expectCode(await verdictOf(account, { members, vault: newVault }), 'roster-rotation-required');
    expectCode(await verdictOf(account, { members, ...newSigner }, signer), 'roster-rotation-required');
    const skipped = { version: 3, commitment: new Uint8Array(32) };
    expectCode(
      await verdictOf(account, { members, ...newSigner, vault: skipped }, signer),
      'roster-wrong-vault',
    );
    const sameKey = { version: 2, commitment: vault.commitment };
    expectCode(
      await verdictOf(account, { members, ...newSigner, vault: sameKey }, signer),
      'roster-wrong-vault',
    );
    const quietKey = { version: 1, commitment: new Uint8Array(32) };
    expectCode(await verdictOf(account, { vault: quietKey }), 'roster-wrong-vault');
    expect((await verdictOf(account, { members, ...newSigner, vault: newVault }, signer)).ok).toBe(true);
  });

  it('so that the removed device cannot sign the next version', async () => {
    const account = await createAccount('alice');
    const device = await addDevice(account);
    const oldSigner = account.signer;
    await removeDevice(account, device);
    const signed = await sign(await nextOf(account), oldSigner, null);
    const verdict = verifyRoster(signed, newestOf(account), { accountId: account.id, root: null });
    expectCode(verdict, 'roster-bad-signature');
  });

  it('and only a member can be removed', async () => {
    const account = await createAccount('alice');
    const change = { ...noChange, remove: [deviceIdOf(new Uint8Array(32))] };
    expectCode(
      await extendRoster(newestOf(account), change, account.signer, NEW_YEAR),
      'roster-member-changed',
    );
  });
});
