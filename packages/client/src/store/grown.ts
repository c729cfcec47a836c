import type { CborValue, Schema } from '@sotto/protocol';

/**
 * A struct that has got new fields since it was first written: a record without one of them reads as if it had its
 * value of `added`. What is written has them all.
 */
export function grown<T>(schema: Schema<T>, added: Readonly<Record<string, CborValue>>): Schema<T> {
  return {
    fromCbor: (value) =>
      schema.fromCbor(value instanceof Map ? new Map([...Object.entries(added), ...value]) : value),
    toCbor: schema.toCbor,
  };
}
