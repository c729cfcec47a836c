import type { Failure } from '../errors.ts';

export type CodecErrorCode =
  /** More bytes than this kind of object may have. */
  | 'too-large'
  /** The bytes end inside an item. */
  | 'truncated'
  /** Bytes follow the item. */
  | 'trailing-bytes'
  /** CBOR that we never use: floats, tags, indefinite lengths, negative numbers, keys that are not text. */
  | 'unsupported'
  /** The same value has another, the only right, encoding: longer forms, unordered or repeated keys. */
  | 'not-canonical'
  /** Nested too deep. */
  | 'too-deep'
  /** Text that is not UTF-8. */
  | 'invalid-text'
  /** Well-formed, and not of this object's shape: a type, a length, a range, a missing or unknown field. */
  | 'invalid-value';

export type CodecError = Failure<CodecErrorCode>;

/** Thrown inside this folder only; `defineCodec` turns it into a value. */
export class CodecFault extends Error {
  readonly code: CodecErrorCode;

  constructor(code: CodecErrorCode, detail: string) {
    super(detail);
    this.name = 'CodecFault';
    this.code = code;
  }
}
