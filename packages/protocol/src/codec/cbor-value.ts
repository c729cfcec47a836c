/**
 * The part of CBOR (RFC 8949) that Sotto uses: integers from 0 to 2^53-1, byte and text strings, arrays, maps
 * with text keys, true, false and null. No negative numbers, floats, tags or indefinite lengths.
 */
export type CborValue =
  | number
  | Uint8Array
  | string
  | boolean
  | null
  | readonly CborValue[]
  | ReadonlyMap<string, CborValue>;

export const MAJOR = { uint: 0, bytes: 2, text: 3, array: 4, map: 5, simple: 7 } as const;
export const SIMPLE = { false: 20, true: 21, null: 22 } as const;

/** Nesting that nothing of ours comes near, and no stack overflows at. */
export const MAX_DEPTH = 16;
