import { decode as cborgDecode, encode as cborgEncode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeCbor } from './cbor-decode.ts';
import { encodeCbor } from './cbor-encode.ts';
import type { CborValue } from './cbor-value.ts';
import { CodecFault } from './codec-error.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

const values: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.maxSafeNat(),
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), tie('value')), { maxLength: 5 })
      .map((entries) => new Map(entries)),
  ),
})).value;

function codeOf(bytes: Uint8Array): string {
  try {
    decodeCbor(bytes);
    return 'accepted';
  } catch (cause) {
    if (cause instanceof CodecFault) return cause.code;
    throw cause;
  }
}

describe('deterministic CBOR (RFC 8949 section 4.2)', () => {
  test.each([
    // Appendix A of RFC 8949, as far as its values are ours.
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['40', new Uint8Array(0)],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62225c', '"\\'],
    ['62c3bc', 'ü'],
    ['64f0908591', '𐅑'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['a0', new Map()],
    [
      'a26161016162820203',
      new Map<string, CborValue>([
        ['a', 1],
        ['b', [2, 3]],
      ]),
    ],
  ])('reads and writes %s of appendix A', (text, value: CborValue) => {
    expect(decodeCbor(hex(text))).toEqual(value);
    expect(encodeCbor(value)).toEqual(hex(text));
  });

  it('is inverse: what was written is read back', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual(value);
      }),
    );
  });

  it('is canonical: whatever bytes are accepted are the only ones for their value', () => {
    const tampered = fc
      .tuple(values, fc.nat(), fc.nat(255))
      .map(([value, at, octet]) => encodeCbor(value).with(at % encodeCbor(value).length, octet));
    const inputs = fc.oneof(fc.uint8Array({ maxLength: 64 }), tampered);
    fc.assert(
      fc.property(inputs, (bytes) => {
        if (codeOf(bytes) === 'accepted') expect(encodeCbor(decodeCbor(bytes))).toEqual(bytes);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with cborg on every value that both can hold', () => {
    const options = { useMaps: true, strict: true, rejectDuplicateMapKeys: true, allowIndefinite: false };
    // cborg drops a byte order mark from the beginning of text; see the next test.
    const hasByteOrderMark = (value: CborValue) => Buffer.from(encodeCbor(value)).includes('\ufeff');
    fc.assert(
      fc.property(
        values.filter((value) => !hasByteOrderMark(value)),
        (value) => {
          const encoded = encodeCbor(value);
          expect(encoded).toEqual(new Uint8Array(cborgEncode(value, rfc8949EncodeOptions)));
          expect(decodeCbor(encoded)).toEqual(cborgDecode(encoded, options));
        },
      ),
    );
  });

  it('keeps a byte order mark, which is text like any other', () => {
    expect(decodeCbor(encodeCbor('\ufeffa'))).toBe('\ufeffa');
  });

  it.each([
    ['nothing', '', 'truncated'],
    ['an integer cut short', '19ff', 'truncated'],
    ['a string cut short', '4401', 'truncated'],
    ['a string of 4 GiB', '5affffffff', 'truncated'],
    ['an array of 2^53 items', '9b001fffffffffffff', 'truncated'],
    ['a map without its last value', 'a16161', 'truncated'],
    ['a second item', '0000', 'trailing-bytes'],
    ['a small number in a longer form', '1817', 'not-canonical'],
    ['a number of one octet in two', '1900ff', 'not-canonical'],
    ['a number of two octets in four', '1a0000ffff', 'not-canonical'],
    ['a number of four octets in eight', '1b00000000ffffffff', 'not-canonical'],
    ['a length in a longer form', '580101', 'not-canonical'],
    ['a repeated key', 'a2616101616102', 'not-canonical'],
    ['keys out of order', 'a2616201616102', 'not-canonical'],
    ['a longer key before a shorter', 'a262616101616202', 'not-canonical'],
    ['a negative number', '20', 'unsupported'],
    ['a tag', 'c000', 'unsupported'],
    ['a half float', 'f93c00', 'unsupported'],
    ['a double', 'fb3ff0000000000000', 'unsupported'],
    ['undefined', 'f7', 'unsupported'],
    ['a simple value in two octets', 'f8ff', 'unsupported'],
    ['an indefinite array', '9fff', 'unsupported'],
    ['an indefinite string', '5f4100ff', 'unsupported'],
    ['an indefinite map', 'bfff', 'unsupported'],
    ['a break', 'ff', 'unsupported'],
    ['additional information 28', '1c', 'unsupported'],
    ['a number over 2^53-1', '1b0020000000000000', 'unsupported'],
    ['a key that is a number', 'a10000', 'unsupported'],
    ['text that is not UTF-8', '61ff', 'invalid-text'],
    ['a surrogate in text', '63eda080', 'invalid-text'],
    ['seventeen levels', `${'81'.repeat(17)}00`, 'too-deep'],
    ['a million levels', '81'.repeat(1_000_000), 'too-deep'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(hex(text))).toBe(code);
  });

  it('answers every input, of any bytes, with a value or a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof codeOf(bytes)).toBe('string');
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses to write what it could not read', () => {
    expect(() => encodeCbor(-1)).toThrow(RangeError);
    expect(() => encodeCbor(0.5)).toThrow(RangeError);
    expect(() => encodeCbor(2 ** 53)).toThrow(RangeError);
    expect(() => encodeCbor('\ud800')).toThrow(RangeError);
  });
});
