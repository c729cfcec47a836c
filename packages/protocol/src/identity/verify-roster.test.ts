import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, NEW_YEAR, newestOf } from '../../test/accounts.ts';
import { nextOf, parse, recoveryMember, sign, verdictOf } from '../../test/forged-rosters.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { signerFromSeed, signLabelled } from '../crypto/index.ts';
import { labels } from '../labels.ts';
import { extendRoster, noChange } from './make-roster.ts';
import { rosterCodec, type SignedRoster } from './roster.ts';
import { verifyRoster } from './verify-roster.ts';

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
