import type { CborValue } from './cbor-value.ts';
import { CodecFault } from './codec-error.ts';

/** How one type of ours lies in CBOR. `fromCbor` throws `CodecFault`; `toCbor` throws for bugs only. */
export interface Schema<T> {
  readonly fromCbor: (value: CborValue) => T;
  readonly toCbor: (value: T) => CborValue;
}

export type SchemaType<S> = S extends Schema<infer T> ? T : never;

/** A schema of some type that does not matter here. */
interface AnySchema {
  readonly fromCbor: (value: CborValue) => unknown;
  readonly toCbor: (value: never) => CborValue;
}

type Struct<Fields> = { readonly [Key in keyof Fields]: SchemaType<Fields[Key]> };

const utf8 = new TextEncoder();

function fault(detail: string): never {
  throw new CodecFault('invalid-value', detail);
}

/** An integer from `min` to `max`, both included. */
export function uint(bounds: { readonly min?: number; readonly max?: number } = {}): Schema<number> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = bounds;
  return checked((value) =>
    typeof value === 'number' && value >= min && value <= max ? value : fault(`a number ${min}..${max}`),
  );
}

/** Bytes, of one length or of a range of lengths. Decoding copies, so that input can be overwritten. */
export function bytes(length: number | { readonly min?: number; readonly max: number }): Schema<Uint8Array> {
  const { min = 0, max } = typeof length === 'number' ? { min: length, max: length } : length;
  return checked<Uint8Array>((value) =>
    value instanceof Uint8Array && value.length >= min && value.length <= max
      ? new Uint8Array(value)
      : fault(`${min}..${max} bytes`),
  );
}

/** Text of a range of lengths, measured in bytes of UTF-8. */
export function text(bounds: { readonly min?: number; readonly max: number }): Schema<string> {
  const { min = 0, max } = bounds;
  return checked((value) => {
    if (typeof value !== 'string') return fault('text');
    const length = utf8.encode(value).length;
    return length >= min && length <= max ? value : fault(`text of ${min}..${max} bytes`);
  });
}

export const boolean: Schema<boolean> = checked((value) =>
  typeof value === 'boolean' ? value : fault('a boolean'),
);

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Schema<Word> {
  return checked((value) => words.find((word) => word === value) ?? fault(`one of ${words.join(', ')}`));
}

export function nullable<T>(inner: Schema<T>): Schema<T | null> {
  return {
    fromCbor: (value) => (value === null ? null : inner.fromCbor(value)),
    toCbor: (value) => (value === null ? null : inner.toCbor(value)),
  };
}

export function array<T>(
  inner: Schema<T>,
  bounds: { readonly min?: number; readonly max: number },
): Schema<readonly T[]> {
  const { min = 0, max } = bounds;
  return {
    fromCbor: (value) =>
      isArray(value) && value.length >= min && value.length <= max
        ? value.map((item) => inner.fromCbor(item))
        : fault(`an array of ${min}..${max}`),
    toCbor: (items) =>
      items.length >= min && items.length <= max
        ? items.map((item) => inner.toCbor(item))
        : fault(`an array of ${min}..${max}`),
  };
}

/** A map that has exactly these keys. */
export function struct<Fields extends Record<string, AnySchema>>(fields: Fields): Schema<Struct<Fields>> {
  const entries = Object.entries(fields);
  return {
    fromCbor: (value) => {
      if (!(value instanceof Map) || value.size !== entries.length) return fault(`${entries.length} fields`);
      const result = entries.map(([key, schema]) => {
        if (!value.has(key)) return fault(`field ${key} is missing`);
        return [key, schema.fromCbor(value.get(key))];
      });
      // Each key was read with its own schema; the compiler cannot follow this through `entries`.
      return Object.fromEntries(result) as Struct<Fields>;
    },
    // A struct's own fields are what its schemas accept; the compiler cannot pair them here.
    toCbor: (value) => new Map(entries.map(([key, schema]) => [key, schema.toCbor(value[key] as never)])),
  };
}

/** One of several structs, told apart by the word in the field `tag`, which each of them must declare. */
export function union<Tag extends string, Variants extends Record<string, AnySchema>>(
  tag: Tag,
  variants: Variants,
): Schema<SchemaType<Variants[keyof Variants]>> {
  const byWord = new Map(Object.entries(variants));
  return {
    fromCbor: (value) => {
      const word = value instanceof Map ? value.get(tag) : undefined;
      const schema = typeof word === 'string' ? byWord.get(word) : undefined;
      if (schema === undefined) return fault(`${tag} is one of ${[...byWord.keys()].join(', ')}`);
      // Every variant's schema gives a member of the union; the map has lost which.
      return schema.fromCbor(value) as SchemaType<Variants[keyof Variants]>;
    },
    toCbor: (value) => {
      // The type of `value` says that it has the tag; the compiler cannot see through the generic.
      const word = (value as Record<Tag, string>)[tag];
      const schema = byWord.get(word) ?? fault(`no ${tag} ${word}`);
      return schema.toCbor(value as never);
    },
  };
}

/** A type of ours that is kept in CBOR as another: `read` throws `CodecFault` for what is not one. */
export function mapped<Inner, Outer>(
  inner: Schema<Inner>,
  read: (value: Inner) => Outer,
  write: (value: Outer) => Inner,
): Schema<Outer> {
  return {
    fromCbor: (value) => read(inner.fromCbor(value)),
    toCbor: (value) => inner.toCbor(write(value)),
  };
}

/** A schema whose values are CBOR values themselves: the same check serves in both directions. */
function checked<T extends CborValue>(check: (value: CborValue) => T): Schema<T> {
  return { fromCbor: check, toCbor: check };
}

function isArray(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value);
}
