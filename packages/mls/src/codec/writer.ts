interface Scratch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
}

/**
 * Buffers for writers to come, all zeros. Reserving memory outside of the heap is most of what it costs to
 * encode a short structure, and a message is made of a dozen.
 */
const pool: Scratch[] = [];
const poolSize = 8;
const largestPooled = 0x10_000;

function scratch(capacity: number): Scratch {
  const bytes = new Uint8Array(capacity);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Overwrites what was written to a buffer, and keeps it for the next writer. */
function recycle(used: Scratch, length: number): void {
  used.bytes.fill(0, 0, length);
  if (pool.length < poolSize && used.bytes.length <= largestPooled) pool.push(used);
}

/** Builds the TLS presentation language (RFC 9420 section 2.1) into one growing buffer. */
export class Writer {
  readonly #capacity: number;
  #scratch: Scratch | undefined;
  #length = 0;

  /** @param capacity bytes to reserve at first; it grows as needed */
  constructor(capacity = 256) {
    this.#capacity = capacity;
  }

  uint8(value: number): this {
    const at = this.#grow(1);
    this.#current.view.setUint8(at, value);
    return this;
  }

  uint16(value: number): this {
    const at = this.#grow(2);
    this.#current.view.setUint16(at, value);
    return this;
  }

  uint32(value: number): this {
    const at = this.#grow(4);
    this.#current.view.setUint32(at, value);
    return this;
  }

  uint64(value: bigint): this {
    const at = this.#grow(8);
    this.#current.view.setBigUint64(at, value);
    return this;
  }

  /** The bytes as they are, without a length. */
  fixed(bytes: Uint8Array): this {
    const at = this.#grow(bytes.length);
    this.#current.bytes.set(bytes, at);
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
    const used = this.#current;
    const written = used.bytes.slice(0, this.#length);
    recycle(used, this.#length);
    this.#scratch = undefined;
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

  get #current(): Scratch {
    this.#scratch ??= pool.pop() ?? scratch(this.#capacity);
    return this.#scratch;
  }

  /** Makes room, and gives the offset to write at. The buffer may be another one afterwards. */
  #grow(by: number): number {
    const start = this.#length;
    const needed = start + by;
    const { bytes } = this.#current;
    if (needed > bytes.length) {
      const larger = scratch(Math.max(needed, bytes.length * 2));
      larger.bytes.set(bytes.subarray(0, start));
      recycle(this.#current, start);
      this.#scratch = larger;
    }
    this.#length = needed;
    return start;
  }
}
