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
    const at = this.#grow(1);
    this.#view.setUint8(at, value);
    return this;
  }

  uint16(value: number): this {
    const at = this.#grow(2);
    this.#view.setUint16(at, value);
    return this;
  }

  uint32(value: number): this {
    const at = this.#grow(4);
    this.#view.setUint32(at, value);
    return this;
  }

  uint64(value: bigint): this {
    const at = this.#grow(8);
    this.#view.setBigUint64(at, value);
    return this;
  }

  /** The bytes as they are, without a length. */
  fixed(bytes: Uint8Array): this {
    const at = this.#grow(bytes.length);
    this.#bytes.set(bytes, at);
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
    return this.opaque(inner.finish());
  }

  /** `optional<T>` (section 2.1.1). */
  optional<T>(value: T | undefined, writeValue: (writer: Writer, value: T) => unknown): this {
    if (value === undefined) return this.uint8(0);
    this.uint8(1);
    writeValue(this, value);
    return this;
  }

  /** What was written. The writer keeps none of it, for it may be secret, and starts again empty. */
  finish(): Uint8Array<ArrayBuffer> {
    const written = this.#bytes.slice(0, this.#length);
    this.#bytes.fill(0);
    this.#length = 0;
    return written;
  }

  /** Section 2.1.2: the shortest form that holds the length. */
  #vectorLength(length: number): this {
    if (length < 0x40) return this.uint8(length);
    if (length < 0x4000) return this.uint16(0x4000 | length);
    if (length < 0x4000_0000) return this.uint32((0x8000_0000 | length) >>> 0);
    throw new RangeError(`a vector of ${length} bytes cannot be encoded`);
  }

  /** Makes room, and gives the offset to write at. The buffer may be another one afterwards. */
  #grow(by: number): number {
    const start = this.#length;
    const needed = start + by;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes.fill(0);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#length = needed;
    return start;
  }
}
