import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32, groupsOfFour, toBase32, typedBase32 } from './base32.ts';

describe('Crockford’s base32', () => {
  it('gives back the bytes that it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 40 }), (bytes) => {
        const whole = bytes.subarray(0, bytes.length - (bytes.length % 5));
        const text = toBase32(whole);
        expect(text).toHaveLength((whole.length * 8) / 5);
        expect(fromBase32(text)).toEqual(Uint8Array.from(whole));
        expect(groupsOfFour(text).join('')).toBe(text);
      }),
    );
  });

  it('has all characters in their order', () => {
    const bits = Array.from({ length: 32 }, (_, i) => i.toString(2).padStart(5, '0')).join('');
    const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2));
    expect(toBase32(bytes)).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it.each(['0123456', '0123456U', '0123456o', '01234567 ', '٠1234567'])('does not read %j', (text) => {
    expect(fromBase32(text)).toBeNull();
  });

  it('refuses bits that are no whole characters', () => {
    expect(() => toBase32(new Uint8Array(4))).toThrow(RangeError);
  });

  it('forgives what people write in place of its characters', () => {
    expect(typedBase32(' oO iI–lL\u00a0ab-\n')).toBe('001111AB');
  });
});
