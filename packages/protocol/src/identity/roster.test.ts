import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, NEW_YEAR, newestOf, removeDevice } from '../../test/accounts.ts';
import { parse, recoveryMember } from '../../test/forged-rosters.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { createFirstRoster, extendRoster, noChange } from './make-roster.ts';
import { encodeSignedRoster, parseSignedRoster } from './signed-roster.ts';
import { restoreVerifiedRoster } from './verified-roster.ts';
import { verifyRoster, verifyRosterChain } from './verify-roster.ts';

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
