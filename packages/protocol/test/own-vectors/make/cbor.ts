import { type CborValue, decodeCbor, defineCodec, encodeCbor } from '../../../src/codec/index.ts';
import { codeOf, hex } from './given.ts';

/** Values with their one encoding, in the order of the major types. `value` is their diagnostic notation. */
const values: readonly (readonly [string, CborValue])[] = [
  ['0', 0],
  ['23', 23],
  ['24', 24],
  ['255', 255],
  ['256', 256],
  ['65535', 65_535],
  ['65536', 65_536],
  ['4294967295', 4_294_967_295],
  ['4294967296', 4_294_967_296],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ["h''", new Uint8Array(0)],
  ["h'00ff'", Uint8Array.of(0, 255)],
  ['""', ''],
  ['"ü"', 'ü'],
  ['[]', []],
  ['[1, [2]]', [1, [2]]],
  ['{}', new Map()],
  [
    '{"b": 1, "aa": 2}',
    new Map([
      ['aa', 2],
      ['b', 1],
    ]),
  ],
  ['false', false],
  ['true', true],
  ['null', null],
];

const refused: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a number in more bytes than it needs', '1817'],
  ['a number in eight bytes that fits four', '1b00000000ffffffff'],
  ['2^53', '1b0020000000000000'],
  ['a length in more bytes than it needs', '580100'],
  ['a byte string that ends early', '42ff'],
  ['an array that ends early', '8201'],
  ['a byte more', '0000'],
  ['a negative number', '20'],
  ['a tag', 'c000'],
  ['a float of 16 bits', 'f90000'],
  ['undefined', 'f7'],
  ['a simple value in two bytes', 'f820'],
  ['a byte string of indefinite length', '5fff'],
  ['an array of indefinite length', '9fff'],
  ['reserved additional information', '1c'],
  ['a key that is a number', 'a10000'],
  ['keys out of order', 'a2626161026162 01'.replace(' ', '')],
  ['a key twice', 'a2616101616102'],
  ['text that is not UTF-8', '61ff'],
  ['a surrogate in UTF-8', '63eda080'],
  ['seventeen arrays in each other', `${'81'.repeat(17)}00`],
];

const anything = defineCodec<CborValue>({ fromCbor: (value) => value, toCbor: (value) => value }, 1_024);

export function makeCbor() {
  return {
    about: 'Deterministic CBOR (RFC 8949 section 4.2.1), the part that is used. Any other input is refused.',
    vectors: values.map(([value, cbor]) => {
      const encoded = encodeCbor(cbor);
      decodeCbor(encoded);
      return { value, encoded: hex(encoded) };
    }),
    refused: refused.map(([name, encoded]) => {
      const code = codeOf(anything.decode(Uint8Array.from(Buffer.from(encoded, 'hex'))));
      return { name, encoded, code };
    }),
  };
}
