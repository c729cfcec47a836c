import { fail, ok, type Result } from '../errors.ts';
import { decodeCbor } from './cbor-decode.ts';
import { encodeCbor } from './cbor-encode.ts';
import { type CodecError, CodecFault } from './codec-error.ts';
import type { Schema } from './schema.ts';

export interface Codec<T> {
  /** @throws when the value breaks its own schema, which is a bug of the caller's. */
  encode(value: T): Uint8Array<ArrayBuffer>;
  /** Strict: the only input that gives `value` is `encode(value)`. */
  decode(bytes: Uint8Array): Result<T, CodecError>;
}

/** The bytes of one kind of object, of at most `maxBytes`. */
export function defineCodec<T>(schema: Schema<T>, maxBytes: number): Codec<T> {
  return {
    encode(value) {
      const encoded = encodeCbor(schema.toCbor(value));
      if (encoded.length > maxBytes) throw new RangeError(`${encoded.length} bytes, limit ${maxBytes}`);
      return encoded;
    },
    decode(bytes) {
      if (bytes.length > maxBytes) return fail('too-large', `${bytes.length} bytes, limit ${maxBytes}`);
      try {
        return ok(schema.fromCbor(decodeCbor(bytes)));
      } catch (cause) {
        if (cause instanceof CodecFault) return fail(cause.code, cause.message);
        throw cause;
      }
    },
  };
}
