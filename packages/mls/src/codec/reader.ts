import { DecodeError } from './decode-error.ts';

/**
 * A cursor over untrusted bytes in the TLS presentation language as RFC 9420 section 2.1 uses it. Every read
 * checks its bound before it touches or allocates anything. Slices share the memory of the input.
 */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = start;
    this.#end = end;
  }

  /** Offset of the next byte, for capturing the exact bytes that were signed or hashed. */
  get position(): number {
    return this.#at;
  }

  get remaining(): number {
    return this.#end - this.#at;
  }

  uint8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2));
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4));
  }

  uint64(): bigint {
    return this.#view.getBigUint64(this.#take(8));
  }

  /** Exactly `length` bytes. */
  fixed(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** `opaque<V>`: a variable-size vector of bytes, of at most `limit` bytes. */
  opaque(limit = Number.MAX_SAFE_INTEGER): Uint8Array {
    const length = this.#vectorLength();
    if (length > limit)
      throw new DecodeError('limit-exceeded', `a vector of ${length} bytes, limit ${limit}`);
    return this.fixed(length);
  }

  /** `T<V>`: elements until the vector's own length is used up to the byte; at most `limit` elements. */
  vector<T>(readElement: (reader: Reader) => T, limit: number): T[] {
    const length = this.#vectorLength();
    const start = this.#take(length);
    const inner = new Reader(this.#bytes, start, start + length);
    const elements: T[] = [];
    while (inner.remaining > 0) {
      if (elements.length === limit) throw new DecodeError('limit-exceeded', `more than ${limit} elements`);
      elements.push(readElement(inner));
    }
    return elements;
  }

  /** `optional<T>` (section 2.1.1). */
  optional<T>(readValue: (reader: Reader) => T): T | undefined {
    const presence = this.uint8();
    if (presence === 0) return undefined;
    if (presence === 1) return readValue(this);
    throw new DecodeError('invalid-value', `an optional's presence octet is ${presence}`);
  }

  /** The bytes from `start` (an earlier `position`) up to here. */
  since(start: number): Uint8Array {
    return this.#bytes.subarray(start, this.#at);
  }

  /** Nothing may follow. */
  end(): void {
    if (this.remaining !== 0) throw new DecodeError('trailing-bytes', `${this.remaining} bytes follow`);
  }

  /** A vector's length (section 2.1.2): the shortest of its three forms, or it is malformed. */
  #vectorLength(): number {
    const first = this.uint8();
    const prefix = first >> 6;
    if (prefix === 0) return first;
    if (prefix === 1) {
      const length = ((first & 0x3f) << 8) | this.uint8();
      if (length < 0x40) throw new DecodeError('invalid-length', 'a length in more bytes than it needs');
      return length;
    }
    if (prefix === 2) {
      const length = ((first & 0x3f) << 24) | (this.uint8() << 16) | this.uint16();
      if (length < 0x4000) throw new DecodeError('invalid-length', 'a length in more bytes than it needs');
      return length;
    }
    throw new DecodeError('invalid-length', 'a length prefix of 3 is reserved');
  }

  #take(length: number): number {
    if (length > this.#end - this.#at) {
      throw new DecodeError('truncated', `${length} bytes wanted, ${this.#end - this.#at} left`);
    }
    const start = this.#at;
    this.#at += length;
    return start;
  }
}
