import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { accountIdFromBytes } from '../ids.ts';
import {
  createLinkCode,
  type LinkCode,
  linkCodeGroups,
  linkQr,
  parseLinkCode,
  parseLinkQr,
} from './link-code.ts';
import { answerKeyOf, nameKeyOf, offerKeyOf, rendezvousOf } from './link-keys.ts';

const random = seededRandom('link code');
const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => createLinkCode(() => bytes));
const accountId = accountIdFromBytes(random(16));

function expectSame(parsed: ReturnType<typeof parseLinkCode>, code: LinkCode): void {
  expect(unwrap(parsed).bytes).toEqual(code.bytes);
}

describe('a link code', () => {
  it('is eighty random bits in four groups of four, and comes back from them', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const groups = linkCodeGroups(code);
        expect(groups).toHaveLength(4);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
        expectSame(parseLinkCode(groups.join(' ')), code);
        expectSame(parseLinkQr(linkQr(code)), code);
      }),
    );
    expect(createLinkCode(random).bytes).toHaveLength(10);
  });

  it('has the first bits in its first character', () => {
    const code = createLinkCode(() =>
      Uint8Array.of(0x08, 0x86, 0x42, 0x98, 0xe8, 0x4a, 0x96, 0xc6, 0xb9, 0xf0),
    );
    expect(linkCodeGroups(code)).toEqual(['1234', '5678', '9ABC', 'DEFG']);
  });

  it('is forgiven its case, spaces, hyphens and look-alikes', () => {
    const code = unwrap(parseLinkCode('0123456789ABCDEF'));
    for (const typed of [
      '0123456789abcdef',
      ' 0123-4567 89AB–CDEF\n',
      'o123456789abcdef',
      'Oi23-4567-89ab-cdef',
      '0l23 4567 89ab cdef',
      '0L234567\u00a089ABCDEF',
    ]) {
      expectSame(parseLinkCode(typed), code);
    }
  });

  it.each([
    '',
    '0123456789ABCDE',
    '0123456789ABCDEF0',
    '0123456789ABCDEU',
    '0123456789ABCDE_',
    '0123456789ABCDE\u0660',
    `0123456789ABCDEF${' '.repeat(60)}`,
    'SOTTO-LINK:0123456789ABCDEF',
  ])('that is written %j is none', (text) => expectCode(parseLinkCode(text), 'link-code-malformed'));

  it.each([
    '',
    '0123456789ABCDEF',
    'sotto-link:0123456789ABCDEF',
    'SOTTO-LINK:0123456789abcdef',
    'SOTTO-LINK:0123-4567-89AB-CDEF',
    'SOTTO-LINK:0123456789ABCDEF\n',
    'SOTTO-LINK:O123456789ABCDEF',
  ])('as the QR code %j is none', (text) => expectCode(parseLinkQr(text), 'link-code-malformed'));

  it('of any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseLinkCode(text);
        if (!parsed.ok) expectCode(parsed, 'link-code-malformed');
      }),
    );
  });

  it('does not show in logs and JSON', () => {
    const code = createLinkCode(random);
    for (const shown of [JSON.stringify({ code }), inspect(code), inspect([code]), `${code}`]) {
      expect(shown).toContain('[link code]');
      expect(shown).not.toContain('bytes');
    }
  });
});

describe('what comes from a link code', () => {
  it('is a rendezvous and three keys that differ, for each account others', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const other = accountIdFromBytes(random(16));
        const derived = [accountId, other].flatMap((id) => [
          offerKeyOf(code, id),
          answerKeyOf(code, id),
          nameKeyOf(code, id),
        ]);
        for (const key of derived) expect(key).toHaveLength(32);
        expect(new Set(derived.map(String)).size).toBe(6);
        expect(rendezvousOf(code, accountId)).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(rendezvousOf(code, other)).not.toBe(rendezvousOf(code, accountId));
        expect(rendezvousOf(createLinkCode(random), accountId)).not.toBe(rendezvousOf(code, accountId));
      }),
      { numRuns: 20 },
    );
  });
});
