import fc from 'fast-check';
import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Bytes, DateTime } from './scalars.ts';

describe('Bytes', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Bytes.serialize(bytes);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(Bytes.parseValue(text)).toEqual(bytes);
      }),
    );
  });

  it('have one spelling: every other is refused', () => {
    for (const text of ['AA==', 'AB', 'A', '+/', 'AA\n', ' AA', 'AAA=', 'ÄÖ', 'A A']) {
      expect(() => Bytes.parseValue(text), text).toThrow(/base64url/);
      expect(() => Bytes.parseLiteral({ kind: Kind.STRING, value: text }), text).toThrow(/base64url/);
    }
    for (const value of [12, null, true, ['AA'], {}]) expect(() => Bytes.parseValue(value)).toThrow();
  });

  it('R34: are not repeated in the refusal', () => {
    expect(() => Bytes.parseValue('secret!')).not.toThrow(/secret/);
  });

  it('are a view of what the field holds, not of the buffer behind it', () => {
    const bytes = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
    expect(Bytes.serialize(bytes)).toBe('AQI');
  });
});

describe('DateTime', () => {
  it('has milliseconds and is in UTC', () => {
    expect(DateTime.serialize(new Date(Date.UTC(2026, 0, 31, 9, 30)))).toBe('2026-01-31T09:30:00.000Z');
    expect(() => DateTime.serialize('2026-01-31')).toThrow();
    expect(DateTime.parseValue('2026-01-31T09:30:00.000Z')).toEqual(new Date(Date.UTC(2026, 0, 31, 9, 30)));
    for (const text of ['2026-01-31', '2026-01-31T09:30:00Z', '2026-02-31T09:30:00.000Z', 5]) {
      expect(() => DateTime.parseValue(text)).toThrow();
    }
  });
});
