import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, newestOf, removeDevice } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { toBase64url } from '../codec/index.ts';
import { accountIdFromBytes } from '../ids.ts';
import { compareSafetyQr, safetyFingerprint, safetyNumber, safetyQr } from './safety-number.ts';

const random = seededRandom('safety');
const alice = { accountId: accountIdFromBytes(random(16)), root: random(32) };
const bob = { accountId: accountIdFromBytes(random(16)), root: random(32) };
const eve = { accountId: bob.accountId, root: random(32) };
const [a, b, e] = [alice, bob, eve].map(safetyFingerprint);
if (a === undefined || b === undefined || e === undefined) throw new Error('three fingerprints');
const fromAlice = { mine: a, theirs: b };
const fromBob = { mine: b, theirs: a };

/** As the protocol describes it, without any code of ours. */
function fingerprintAsDescribed(account: { readonly accountId: string; readonly root: Uint8Array }): Buffer {
  let hash: Buffer = Buffer.alloc(64);
  for (let i = 0; i < 5_200; i++) {
    hash = createHash('sha512')
      .update('Sotto v1 safety number\0')
      .update(account.root)
      .update(Buffer.from(account.accountId.replaceAll('-', ''), 'hex'))
      .update(hash)
      .digest();
  }
  return hash.subarray(0, 32);
}

describe('R31: a safety number', () => {
  it('is what its description says, computed by somebody else', () => {
    for (const account of [alice, bob]) {
      const expected = fingerprintAsDescribed(account);
      expect(Buffer.from(safetyFingerprint(account)).equals(expected)).toBe(true);
      const groups = Array.from({ length: 6 }, (_, k) => expected.readUIntBE(5 * k, 5) % 100_000);
      const half = groups.map((group) => String(group).padStart(5, '0')).join('');
      expect(safetyNumber(fromAlice).join('')).toContain(half);
    }
  });

  it('has twelve groups of five digits, the same from both sides', () => {
    const number = safetyNumber(fromAlice);
    expect(number).toHaveLength(12);
    for (const group of number) expect(group).toMatch(/^[0-9]{5}$/);
    expect(safetyNumber(fromBob)).toEqual(number);
    const halves = [number.slice(0, 6).join(''), number.slice(6).join('')];
    expect(halves.toSorted()).toEqual(halves);
  });

  it('is another for another root, and for another account with the same root', () => {
    const moved = safetyFingerprint({ accountId: alice.accountId, root: bob.root });
    const numbers = [b, e, moved].map((theirs) => safetyNumber({ mine: a, theirs }).join(''));
    expect(new Set(numbers).size).toBe(3);
  });

  it('stays as it is when devices come and go, and changes with an identity reset', async () => {
    const account = await createAccount('safety');
    const before = safetyFingerprint(newestOf(account));
    const device = await addDevice(account);
    await removeDevice(account, device);
    expect(newestOf(account).signer).not.toEqual(newestOf(account).root);
    expect(safetyFingerprint(newestOf(account))).toEqual(before);
    const reset = await createAccount('safety, another root', account.id);
    expect(safetyFingerprint(newestOf(reset))).not.toEqual(before);
  });
});

describe('R31: a safety code', () => {
  it('matches what the other one shows', () => {
    expect(compareSafetyQr(safetyQr(fromBob), fromAlice)).toBe('match');
    expect(compareSafetyQr(safetyQr(fromAlice), fromBob)).toBe('match');
  });

  it('matches neither with one of the two replaced, nor with one’s own', () => {
    for (const scanned of [{ mine: e, theirs: a }, { mine: b, theirs: e }, fromAlice]) {
      expect(compareSafetyQr(safetyQr(scanned), fromAlice)).toBe('mismatch');
    }
  });

  it('matches with no bit changed', () => {
    fc.assert(
      fc.property(fc.nat(63), fc.nat(7), (at, bit) => {
        const payload = Uint8Array.of(1, ...b, ...a);
        payload[1 + at] = (payload[1 + at] ?? 0) ^ (1 << bit);
        expect(compareSafetyQr(`SOTTO-SAFETY:${toBase64url(payload)}`, fromAlice)).toBe('mismatch');
      }),
    );
  });

  it('of a version to come is told from what is no code', () => {
    const of = (...payload: readonly number[]) => `SOTTO-SAFETY:${toBase64url(Uint8Array.from(payload))}`;
    expect(compareSafetyQr(of(2, ...b, ...a), fromAlice)).toBe('other-version');
    expect(compareSafetyQr(of(2), fromAlice)).toBe('other-version');
    const own = safetyQr(fromBob);
    const others = [
      '',
      'https://example.org',
      own.toLowerCase(),
      ` ${own}`,
      `${own}A`,
      own.slice(0, -1),
      'SOTTO-SAFETY:',
      'SOTTO-SAFETY:????',
      of(1, ...b),
      of(1, ...b, ...a, 0),
    ];
    for (const text of others) expect(compareSafetyQr(text, fromAlice)).toBe('not-a-code');
  });

  it('of any text gets an answer', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `SOTTO-SAFETY:${rest}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(['not-a-code', 'other-version', 'mismatch']).toContain(compareSafetyQr(text, fromAlice));
      }),
    );
  });
});
