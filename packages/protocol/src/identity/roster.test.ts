import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  addDevice,
  createAccount,
  NEW_YEAR,
  newestOf,
  removeDevice,
} from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { generateSealKeyPair, type Signer, signerFromSeed, signLabelled } from '../crypto/index.ts';
import { labels } from '../labels.ts';
import { deviceMember, generateDeviceKeys } from './device-keys.ts';
import { createFirstRoster, extendRoster, noChange } from './make-roster.ts';
import { deviceIdOf, recoveryIdOf } from './member-id.ts';
import { type Member, type Roster, rosterCodec, type SignedRoster } from './roster.ts';
import { encodeSignedRoster, parseSignedRoster } from './signed-roster.ts';
import { devicesOf, restoreVerifiedRoster, type VerifiedRoster } from './verified-roster.ts';
import { compareMembers } from './verify-members.ts';
import { verifyRoster, verifyRosterChain } from './verify-roster.ts';

/** Signs whatever it is given, as an attacker who holds the keys would. */
async function sign(
  roster: Roster,
  byPrevious: Signer | null,
  bySigner: Signer | null,
): Promise<SignedRoster> {
  const rosterBytes = rosterCodec.encode(roster);
  return {
    roster,
    rosterBytes,
    byPrevious: byPrevious && (await signLabelled(byPrevious, labels.rosterByPrevious, rosterBytes)),
    bySigner: bySigner && (await signLabelled(bySigner, labels.rosterBySigner, rosterBytes)),
  };
}

const parse = (roster: VerifiedRoster) => unwrap(parseSignedRoster(roster.bytes));

function recoveryMember(random = seededRandom('recovery'), addedAt = NEW_YEAR): Member {
  const { publicKey } = generateSealKeyPair(random);
  return { type: 'recovery', id: recoveryIdOf(publicKey), sealKey: publicKey, kind: 'code', addedAt };
}

/** An account at version 1, and a well-formed version 2 to break in one place. */
async function nextOf(account: Account, changes: Partial<Roster> = {}): Promise<Roster> {
  const newest = newestOf(account);
  const { accountId, version, signer, members, vault, issuedAt, hash } = newest;
  return { accountId, version: version + 1, previous: hash, signer, members, vault, issuedAt, ...changes };
}

async function verdictOf(
  account: Account,
  changes: Partial<Roster>,
  newSigner: Signer | null = null,
): Promise<ReturnType<typeof verifyRoster>> {
  const signed = await sign(await nextOf(account, changes), account.signer, newSigner);
  return verifyRoster(signed, newestOf(account), { accountId: account.id, root: null });
}

describe('a roster', () => {
  it('is read back as it was written', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const { bytes } = newestOf(account);
    expect(encodeSignedRoster(unwrap(parseSignedRoster(bytes)))).toEqual(bytes);
  });

  it('with every member that it may have fits its limit', async () => {
    const account = await createAccount('alice');
    for (let i = 1; i < 10; i++) await addDevice(account);
    const add = Array.from({ length: 5 }, (_, i) => recoveryMember(seededRandom(`recovery ${i}`)));
    const full = await extendRoster(newestOf(account), { ...noChange, add }, account.signer, NEW_YEAR);
    expect(unwrap(full).bytes.length).toBeLessThan(32_768);
  });

  it('that is not one is refused, whatever bytes it is', async () => {
    const { bytes } = newestOf(await createAccount('alice'));
    const tampered = fc
      .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, flip]) => bytes.with(at, (bytes[at] ?? 0) ^ flip));
    const cut = fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length));
    const accountId = newestOf(await createAccount('alice')).accountId;
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), tampered, cut), (input) => {
        const signed = parseSignedRoster(input);
        if (!signed.ok) return expectCode(signed, 'roster-malformed');
        expect(verifyRoster(signed.value, null, { accountId, root: null }).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is restored from a store of one’s own with its root', async () => {
    const account = await createAccount('alice');
    await addDevice(account);
    const newest = newestOf(account);
    expect(unwrap(restoreVerifiedRoster(newest.bytes, newest.root))).toEqual(newest);
    expectCode(restoreVerifiedRoster(newest.bytes.subarray(1), newest.root), 'roster-malformed');
    expectCode(restoreVerifiedRoster(newest.bytes, new Uint8Array(31)), 'roster-wrong-root');
  });
});

describe('R1: version 1 is signed by its own signer', () => {
  it('which is the root identity', async () => {
    const account = await createAccount('alice');
    expect(newestOf(account).root).toEqual(account.signer.publicKey);
    const signed = parse(newestOf(account));
    expect(verifyRoster(signed, null, { accountId: account.id, root: account.signer.publicKey }).ok).toBe(
      true,
    );
  });

  it('and by nobody else', async () => {
    const account = await createAccount('alice');
    const { roster } = parse(newestOf(account));
    const expected = { accountId: account.id, root: null };
    const stranger = signerFromSeed(seededRandom('stranger')(32));
    for (const [byPrevious, bySigner] of [
      [null, null],
      [null, stranger],
      [account.signer, null],
      [account.signer, account.signer],
    ] as const) {
      const signed = await sign(roster, byPrevious, bySigner);
      expectCode(verifyRoster(signed, null, expected), 'roster-bad-signature');
    }
  });

  it('of another account, or another root than the known one, is refused', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const signed = parse(newestOf(alice));
    expectCode(verifyRoster(signed, null, { accountId: bob.id, root: null }), 'roster-wrong-account');
    const root = bob.signer.publicKey;
    expectCode(verifyRoster(signed, null, { accountId: alice.id, root }), 'roster-wrong-root');
  });

  it('begins with a device, with vault version 1, and with nothing before it', async () => {
    const account = await createAccount('alice');
    const { roster } = parse(newestOf(account));
    const expected = { accountId: account.id, root: null };
    for (const [changes, code] of [
      [{ members: [recoveryMember()] }, 'roster-wrong-member-count'],
      [{ members: [] }, 'roster-wrong-member-count'],
      [{ vault: { ...roster.vault, version: 2 } }, 'roster-wrong-vault'],
      [{ previous: new Uint8Array(32) }, 'roster-wrong-previous'],
      [{ version: 2 }, 'roster-wrong-version'],
    ] as const) {
      const signed = await sign({ ...roster, ...changes }, null, account.signer);
      expectCode(verifyRoster(signed, null, expected), code);
    }
  });
});

describe('R2: version n+1 follows version n', () => {
  it('by its hash, its number, and the signature of the signer that version n names', async () => {
    const account = await createAccount('alice');
    const before = newestOf(account);
    await addDevice(account);
    const signed = parse(newestOf(account));
    const expected = { accountId: account.id, root: before.root };
    expect(unwrap(verifyRoster(signed, before, expected))).toEqual(newestOf(account));
    expectCode(verifyRoster(signed, null, expected), 'roster-wrong-version');
    expectCode(verifyRoster(signed, newestOf(account), expected), 'roster-wrong-version');
    expectCode(await verdictOf(account, { previous: before.hash }), 'roster-wrong-previous');
    expectCode(await verdictOf(account, { previous: null }), 'roster-wrong-previous');
    expectCode(await verdictOf(account, { version: 4 }), 'roster-wrong-version');
    expect((await verdictOf(account, {})).ok).toBe(true);
  });

  it('and by nobody else’s signature, with none missing and none too many', async () => {
    const account = await createAccount('alice');
    const stranger = signerFromSeed(seededRandom('stranger')(32));
    const roster = await nextOf(account);
    for (const [byPrevious, bySigner] of [
      [null, null],
      [stranger, null],
      [null, account.signer],
      [account.signer, account.signer],
    ] as const) {
      const signed = await sign(roster, byPrevious, bySigner);
      const verdict = verifyRoster(signed, newestOf(account), { accountId: account.id, root: null });
      expectCode(verdict, 'roster-bad-signature');
    }
  });

  it('and a new signer also signs: it must hold its key', async () => {
    const account = await createAccount('alice');
    const signer = signerFromSeed(seededRandom('new signer')(32));
    const stranger = signerFromSeed(seededRandom('stranger')(32));
    const rotated = { signer: signer.publicKey, vault: { version: 2, commitment: new Uint8Array(32) } };
    expect((await verdictOf(account, rotated, signer)).ok).toBe(true);
    expectCode(await verdictOf(account, rotated, null), 'roster-bad-signature');
    expectCode(await verdictOf(account, rotated, stranger), 'roster-bad-signature');
  });

  it('and a signature for one place is none for the other', async () => {
    const account = await createAccount('alice');
    const first = parse(newestOf(account));
    const swapped: SignedRoster = { ...first, byPrevious: first.bySigner, bySigner: null };
    expectCode(verifyRoster(swapped, null, { accountId: account.id, root: null }), 'roster-bad-signature');
    const rosterBytes = rosterCodec.encode(await nextOf(account));
    const wrongLabel = await signLabelled(account.signer, labels.rosterBySigner, rosterBytes);
    const signed = { roster: await nextOf(account), rosterBytes, byPrevious: wrongLabel, bySigner: null };
    const verdict = verifyRoster(signed, newestOf(account), { accountId: account.id, root: null });
    expectCode(verdict, 'roster-bad-signature');
  });

  it('and is never older than what it follows', async () => {
    const account = await createAccount('alice');
    expectCode(await verdictOf(account, { issuedAt: NEW_YEAR - 1 }), 'roster-wrong-time');
    const slow = await extendRoster(newestOf(account), noChange, account.signer, NEW_YEAR - 5_000);
    expect(unwrap(slow).issuedAt).toBe(NEW_YEAR);
  });
});

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

describe('a chain of rosters', () => {
  it('of any history verifies from its root, and from any point of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 8 }),
        fc.array(fc.constantFrom('add', 'remove'), { maxLength: 6 }),
        fc.nat(),
        async (name, steps, from) => {
          const account = await createAccount(name);
          for (const step of steps) {
            const [device] = account.devices;
            if (step === 'add') await addDevice(account);
            else if (step === 'remove' && device !== undefined && account.devices.length > 1) {
              await removeDevice(account, device);
            }
          }
          const chain = account.rosters.map(parse);
          const expected = { accountId: account.id, root: account.rosters[0]?.root ?? null };
          expect(unwrap(verifyRosterChain(chain, null, expected))).toEqual(account.rosters);
          const start = from % chain.length;
          const rest = verifyRosterChain(chain.slice(start + 1), account.rosters[start] ?? null, expected);
          expect(unwrap(rest)).toEqual(account.rosters.slice(start + 1));
          const dropped = chain.toSpliced(start, 1);
          if (start + 1 < chain.length) expect(verifyRosterChain(dropped, null, expected).ok).toBe(false);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is not made from nothing', async () => {
    const account = await createAccount('alice');
    const made = await createFirstRoster({
      accountId: account.id,
      root: account.signer,
      members: [],
      vaultCommitment: new Uint8Array(32),
      now: NEW_YEAR,
    });
    expectCode(made, 'roster-wrong-member-count');
  });
});
