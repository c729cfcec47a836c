export type DecodeErrorCode =
  | 'truncated'
  | 'trailing-bytes'
  | 'invalid-length'
  | 'invalid-value'
  | 'limit-exceeded';

/** Bytes that are not what they claim to be. Thrown inside decoders; a parser turns it into a value. */
export class DecodeError extends Error {
  readonly code: DecodeErrorCode;

  constructor(code: DecodeErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'DecodeError';
    this.code = code;
  }
}
