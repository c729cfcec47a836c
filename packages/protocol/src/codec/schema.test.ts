import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectCode } from '../../test/unwrap.ts';
import { encodeCbor } from './cbor-encode.ts';
import type { CborValue } from './cbor-value.ts';
import { defineCodec } from './define-codec.ts';
import { array, boolean, bytes, nullable, oneOf, struct, text, uint, union } from './schema.ts';

const shape = union('type', {
  circle: struct({ type: oneOf('circle'), radius: uint({ min: 1, max: 9 }) }),
  label: struct({
    type: oneOf('label'),
    words: array(text({ min: 1, max: 4 }), { min: 1, max: 2 }),
    seal: nullable(bytes(2)),
    bold: boolean,
  }),
});
const codec = defineCodec(shape, 40);

const label = { type: 'label', words: ['ab', 'ü'], seal: Uint8Array.of(1, 2), bold: true } as const;

function decodeMap(entries: Record<string, CborValue>) {
  return codec.decode(encodeCbor(new Map(Object.entries(entries))));
}

describe('schema-typed codecs', () => {
  it('read what they wrote', () => {
    for (const value of [label, { ...label, seal: null }, { type: 'circle', radius: 9 } as const]) {
      expect(codec.decode(codec.encode(value))).toEqual({ ok: true, value });
    }
  });

  it.each<[string, Record<string, CborValue>]>([
    ['a number under its range', { type: 'circle', radius: 0 }],
    ['a number over its range', { type: 'circle', radius: 10 }],
    ['another type for a number', { type: 'circle', radius: '1' }],
    ['a missing field', { type: 'circle' }],
    ['an unknown field', { type: 'circle', radius: 1, more: 1 }],
    ['an unknown variant', { type: 'square' }],
    ['no variant', { radius: 1 }],
    ['a variant that is not text', { type: 1, radius: 1 }],
    ['an empty array', { ...label, words: [] }],
    ['too many items', { ...label, words: ['a', 'b', 'c'] }],
    ['text that is too long in bytes', { ...label, words: ['üüü'] }],
    ['text that is too short', { ...label, words: [''] }],
    ['bytes of another length', { ...label, seal: Uint8Array.of(1) }],
    ['a boolean that is a number', { ...label, bold: 1 }],
  ])('refuse %s', (_, entries) => {
    expectCode(decodeMap(entries), 'invalid-value');
  });

  it('refuse what is not a map', () => expectCode(codec.decode(encodeCbor([1])), 'invalid-value'));

  it('refuse more bytes than their object may have, before looking at them', () => {
    expectCode(codec.decode(new Uint8Array(41)), 'too-large');
  });

  it('copy byte strings, so that the input can be overwritten', () => {
    const input = codec.encode(label);
    const decoded = codec.decode(input);
    input.fill(0);
    expect(decoded).toEqual({ ok: true, value: label });
  });

  it('throw for a value that breaks its own schema: that is a bug', () => {
    expect(() => codec.encode({ type: 'circle', radius: 10 })).toThrow();
    expect(() => codec.encode({ ...label, words: ['a', 'b', 'c'] })).toThrow();
  });

  it('never throw on input', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 48 }), (input) => void codec.decode(input)),
      {
        numRuns: 3_000,
      },
    );
  });
});
