import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecodeError, type DecodeErrorCode, Reader, Writer } from './index.ts';

function refusal(run: () => unknown): DecodeErrorCode | 'accepted' {
  try {
    run();
  } catch (error) {
    if (error instanceof DecodeError) return error.code;
    throw error;
  }
  return 'accepted';
}

/** One value of each kind that the presentation language has, and how it is written and read. */
type Field =
  | { readonly kind: 'uint8' | 'uint16' | 'uint32'; readonly value: number }
  | { readonly kind: 'uint64'; readonly value: bigint }
  | { readonly kind: 'opaque'; readonly value: Uint8Array }
  | { readonly kind: 'optional'; readonly value: number | undefined }
  | { readonly kind: 'vector'; readonly value: readonly number[] };

function write(writer: Writer, field: Field): Writer {
  switch (field.kind) {
    case 'uint8':
      return writer.uint8(field.value);
    case 'uint16':
      return writer.uint16(field.value);
    case 'uint32':
      return writer.uint32(field.value);
    case 'uint64':
      return writer.uint64(field.value);
    case 'opaque':
      return writer.opaque(field.value);
    case 'optional':
      return writer.optional(field.value, (inner, value) => inner.uint16(value));
    case 'vector':
      return writer.vector(field.value, (inner, value) => inner.uint16(value));
  }
}

function read(reader: Reader, kind: Field['kind']): Field['value'] {
  switch (kind) {
    case 'uint8':
      return reader.uint8();
    case 'uint16':
      return reader.uint16();
    case 'uint32':
      return reader.uint32();
    case 'uint64':
      return reader.uint64();
    case 'opaque':
      return reader.opaque();
    case 'optional':
      return reader.optional((inner) => inner.uint16());
    case 'vector':
      return reader.vector((inner) => inner.uint16(), 1000);
  }
}

const uint16 = fc.integer({ min: 0, max: 0xffff });
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ kind: fc.constant('uint8' as const), value: fc.integer({ min: 0, max: 0xff }) }),
  fc.record({ kind: fc.constant('uint16' as const), value: uint16 }),
  fc.record({ kind: fc.constant('uint32' as const), value: fc.integer({ min: 0, max: 0xffff_ffff }) }),
  fc.record({ kind: fc.constant('uint64' as const), value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) }),
  fc.record({ kind: fc.constant('opaque' as const), value: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant('optional' as const), value: fc.option(uint16, { nil: undefined }) }),
  fc.record({ kind: fc.constant('vector' as const), value: fc.array(uint16, { maxLength: 100 }) }),
);

const encode = (fields: readonly Field[]) =>
  fields.reduce((writer, one) => write(writer, one), new Writer(1)).finish();

describe('the presentation language (section 2.1)', () => {
  test('reading is the inverse of writing', () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const reader = new Reader(encode(fields));
        for (const { kind, value } of fields) expect(read(reader, kind)).toEqual(value);
        reader.end();
      }),
    );
  });

  test('writing is canonical: what any bytes are read as is written as the same bytes', () => {
    const kind = fc.constantFrom<Field['kind']>('uint8', 'uint32', 'uint64', 'opaque', 'optional', 'vector');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.array(kind, { maxLength: 5 }), (bytes, kinds) => {
        const reader = new Reader(bytes);
        const writer = new Writer();
        const outcome = refusal(() => {
          // Each kind is read as its own type, which the union of all cannot say.
          for (const one of kinds) write(writer, { kind: one, value: read(reader, one) } as Field);
        });
        if (outcome !== 'accepted') return;
        expect(writer.finish()).toEqual(bytes.subarray(0, reader.position));
      }),
      { numRuns: 2000 },
    );
  });

  test('every truncation is refused', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1 }), fc.nat(), (fields, cut) => {
        const bytes = encode(fields);
        const reader = new Reader(bytes.subarray(0, cut % bytes.length));
        const outcome = refusal(() => {
          for (const { kind } of fields) read(reader, kind);
        });
        expect(outcome).toBe('truncated');
      }),
    );
  });

  test('section 2.1.2: a length takes the fewest bytes that hold it', () => {
    const lengths = [0, 63, 64, 16_383, 16_384].map((length) => {
      const encoded = new Writer().opaque(new Uint8Array(length)).finish();
      return encoded.length - length;
    });
    expect(lengths).toEqual([1, 1, 2, 2, 4]);
    for (const header of [
      [0x40, 0x3f],
      [0x40, 0x00],
      [0x80, 0x00, 0x3f, 0xff],
    ]) {
      const bytes = Uint8Array.from([...header, ...new Uint8Array(0x4000)]);
      expect(refusal(() => new Reader(bytes).opaque())).toBe('invalid-length');
    }
    expect(refusal(() => new Reader(Uint8Array.of(0xc0, 0, 0, 0, 0, 0, 0, 0)).opaque())).toBe(
      'invalid-length',
    );
  });

  test('a length beyond the input or beyond its limit is refused before anything is reserved', () => {
    const gigabyte = Uint8Array.of(0xbf, 0xff, 0xff, 0xff, 0);
    expect(refusal(() => new Reader(gigabyte).opaque())).toBe('truncated');
    expect(refusal(() => new Reader(gigabyte).opaque(1000))).toBe('limit-exceeded');
    const four = new Writer().vector([1, 2, 3, 4], (writer, value) => writer.uint8(value)).finish();
    expect(refusal(() => new Reader(four).vector((reader) => reader.uint8(), 3))).toBe('limit-exceeded');
  });

  test('an element may not reach over the end of its vector', () => {
    const bytes = Uint8Array.of(3, 0, 1, 0, 2);
    expect(refusal(() => new Reader(bytes).vector((reader) => reader.uint16(), 9))).toBe('truncated');
  });

  test('section 2.1.1: an optional is present, absent or malformed', () => {
    const reader = () => new Reader(Uint8Array.of(2, 5));
    expect(refusal(() => reader().optional((inner) => inner.uint8()))).toBe('invalid-value');
  });

  test('trailing bytes are refused', () => {
    const reader = new Reader(Uint8Array.of(1, 2));
    reader.uint8();
    expect(refusal(() => reader.end())).toBe('trailing-bytes');
  });

  test('a writer keeps nothing of what it gave away', () => {
    const writer = new Writer().fixed(Uint8Array.of(1, 2, 3));
    expect(writer.finish()).toEqual(Uint8Array.of(1, 2, 3));
    expect(writer.finish()).toEqual(new Uint8Array(0));
  });

  test('a vector that is too long for its length is a bug of the caller', () => {
    const huge = { length: 2 ** 30 } as Uint8Array; // never touched: the length alone is refused
    expect(() => new Writer().opaque(huge)).toThrow(RangeError);
  });
});
