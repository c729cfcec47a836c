import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { toBase32 } from '../codec/index.ts';
import {
  confirmsRecoveryCode,
  createRecoveryCode,
  parseRecoveryCode,
  recoveryCodeGroups,
} from './recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => createRecoveryCode(() => Uint8Array.from(bytes)));
const sample = createRecoveryCode(() => Uint8Array.from({ length: 20 }, (_, i) => i));
const shown = recoveryCodeGroups(sample);
const whole = shown.join('');

describe('a recovery code', () => {
  it('is 160 random bits in eight groups of four with a ninth, and comes back from them', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const groups = recoveryCodeGroups(code);
        expect(groups).toHaveLength(9);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
        for (const between of ['', ' ', '-', '\n']) {
          expect(unwrap(parseRecoveryCode(groups.join(between))).bytes).toEqual(code.bytes);
        }
      }),
    );
    expect(createRecoveryCode(seededRandom('recovery code')).bytes).toHaveLength(20);
  });

  it('ends with the first twenty bits of a labelled hash', () => {
    const hash = createHash('sha256').update('Sotto v1 recovery code check\0').update(sample.bytes).digest();
    expect(shown[8]).toBe(toBase32(Uint8Array.from(hash.subarray(0, 5))).slice(0, 4));
    // Written down once, so that codes on paper stay good.
    expect(shown).toEqual(VECTOR);
  });

  it('is forgiven its case, spaces, dashes and look-alikes', () => {
    const typed = shown.join(' – ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect(typed).toMatch(/o/);
    expect(unwrap(parseRecoveryCode(` ${typed}\u00a0`)).bytes).toEqual(sample.bytes);
  });

  it('tells every single wrong character from the right one', () => {
    for (let at = 0; at < whole.length; at++) {
      for (const other of ALPHABET) {
        if (other === whole[at]) continue;
        const typed = whole.slice(0, at) + other + whole.slice(at + 1);
        const parsed = parseRecoveryCode(typed);
        expectCode(parsed, 'recovery-code-mistyped');
      }
    }
  });

  it('tells groups that changed places', () => {
    for (let at = 0; at < 8; at++) {
      const swapped = shown.with(at, shown[at + 1] ?? '').with(at + 1, shown[at] ?? '');
      expectCode(parseRecoveryCode(swapped.join('')), 'recovery-code-mistyped');
    }
  });

  it.each([
    ['empty', ''],
    ['a character short', whole.slice(1)],
    ['without its last group', whole.slice(0, 32)],
    ['a character long', `${whole}0`],
    ['with a character of another alphabet', `U${whole.slice(1)}`],
    ['with one in its last group', `${whole.slice(0, 35)}U`],
    ['with a digit of another script', `${whole.slice(0, 35)}\u0660`],
    ['far too long', `${whole}${' '.repeat(160)}`],
  ])('that is %s is none', (_, text) => expectCode(parseRecoveryCode(text), 'recovery-code-malformed'));

  it('of any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const parsed = parseRecoveryCode(text);
        if (!parsed.ok) {
          expect(['recovery-code-malformed', 'recovery-code-mistyped']).toContain(parsed.error.code);
        }
      }),
    );
  });

  it('is confirmed by two of its groups and by nothing less', () => {
    const [first = '', second = ''] = shown;
    const confirms = (...typed: (readonly [number, string])[]) =>
      confirmsRecoveryCode(
        sample,
        typed.map(([group, text]) => ({ group, typed: text })),
      );
    expect(confirms([0, first], [1, ` ${second.toLowerCase()} `])).toBe(true);
    expect(confirms([8, shown[8] ?? ''], [3, shown[3] ?? ''])).toBe(true);
    expect(confirms([0, first])).toBe(false);
    expect(confirms()).toBe(false);
    expect(confirms([0, first], [0, first])).toBe(false);
    expect(confirms([0, second], [1, first])).toBe(false);
    expect(confirms([0, first], [9, ''])).toBe(false);
    expect(confirms([0, first], [-1, ''])).toBe(false);
    expect(confirms([0, first], [1, ''])).toBe(false);
  });

  it('does not show in logs and JSON', () => {
    for (const text of [JSON.stringify({ sample }), inspect(sample), inspect([sample]), `${sample}`]) {
      expect(text).toContain('[recovery code]');
      expect(text).not.toContain('bytes');
    }
  });
});

/** Of the bytes 0 to 19. */
const VECTOR = ['000G', '40R4', '0M30', 'E209', '185G', 'R38E', '1W81', '24GK', 'TAB3'];
