/** Builds the TLS presentation language (RFC 9420 section 2.1) into one growing buffer. */
export class Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  uint8(value: number): this {
    this.#view.setUint8(this.#grow(1), value);
    return this;
  }

  uint16(value: number): this {
    this.#view.setUint16(this.#grow(2), value);
    return this;
  }

  uint32(value: number): this {
    this.#view.setUint32(this.#grow(4), value);
    return this;
  }

  uint64(value: bigint): this {
    this.#view.setBigUint64(this.#grow(8), value);
    return this;
  }

  /** The bytes as they are, without a length. */
  fixed(bytes: Uint8Array): this {
    this.#bytes.set(bytes, this.#grow(bytes.length));
    return this;
  }

  /** `opaque<V>`. */
  opaque(bytes: Uint8Array): this {
    return this.#vectorLength(bytes.length).fixed(bytes);
  }

  /** `T<V>`: elements behind the length of their encodings together. */
  vector<T>(elements: readonly T[], writeElement: (writer: Writer, element: T) => unknown): this {
    const inner = new Writer();
    for (const element of elements) writeElement(inner, element);
    return this.opaque(inner.#bytes.subarray(0, inner.#length));
  }

  /** `optional<T>` (section 2.1.1). */
  optional<T>(value: T | undefined, writeValue: (writer: Writer, value: T) => unknown): this {
    if (value === undefined) return this.uint8(0);
    this.uint8(1);
    writeValue(this, value);
    return this;
  }

  /** A copy of what was written so far. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Section 2.1.2: the shortest form that holds the length. */
  #vectorLength(length: number): this {
    if (length < 0x40) return this.uint8(length);
    if (length < 0x4000) return this.uint16(0x4000 | length);
    if (length < 0x4000_0000) return this.uint32((0x8000_0000 | length) >>> 0);
    throw new RangeError(`a vector of ${length} bytes cannot be encoded`);
  }

  #grow(by: number): number {
    const start = this.#length;
    const needed = start + by;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#length = needed;
    return start;
  }
}
