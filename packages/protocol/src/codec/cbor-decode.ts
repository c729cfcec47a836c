import { type CborValue, MAJOR, MAX_DEPTH, SIMPLE } from './cbor-value.ts';
import { CodecFault } from './codec-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Deterministic CBOR (RFC 8949 section 4.2.1), and nothing that is not: for every value there is one input
 * that gives it. Byte strings share the memory of the input.
 *
 * @throws CodecFault
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const decoder = new Decoder(bytes);
  const value = decoder.item(0);
  decoder.end();
  return value;
}

class Decoder {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  item(depth: number): CborValue {
    if (depth > MAX_DEPTH) throw new CodecFault('too-deep', `more than ${MAX_DEPTH} levels`);
    const initial = this.#octet();
    const major = initial >> 5;
    const info = initial & 31;
    switch (major) {
      case MAJOR.uint:
        return this.#argument(info);
      case MAJOR.bytes:
        return this.#string(info);
      case MAJOR.text:
        return this.#text(info);
      case MAJOR.array:
        return this.#array(info, depth);
      case MAJOR.map:
        return this.#map(info, depth);
      case MAJOR.simple:
        if (info === SIMPLE.false) return false;
        if (info === SIMPLE.true) return true;
        if (info === SIMPLE.null) return null;
        throw new CodecFault('unsupported', `simple value or float ${info}`);
      default:
        throw new CodecFault('unsupported', `major type ${major}`);
    }
  }

  end(): void {
    const left = this.#bytes.length - this.#at;
    if (left > 0) throw new CodecFault('trailing-bytes', `${left} bytes follow`);
  }

  #array(info: number, depth: number): CborValue[] {
    const count = this.#count(info, 1);
    const items: CborValue[] = [];
    for (let i = 0; i < count; i++) items.push(this.item(depth + 1));
    return items;
  }

  #map(info: number, depth: number): Map<string, CborValue> {
    const count = this.#count(info, 2);
    const entries = new Map<string, CborValue>();
    let previousKey: Uint8Array | null = null;
    for (let i = 0; i < count; i++) {
      const start = this.#at;
      const initial = this.#octet();
      if (initial >> 5 !== MAJOR.text) throw new CodecFault('unsupported', 'a key that is not text');
      const name = this.#text(initial & 31);
      const key = this.#bytes.subarray(start, this.#at);
      if (previousKey !== null && compareBytes(previousKey, key) >= 0) {
        throw new CodecFault('not-canonical', 'keys repeated or out of order');
      }
      previousKey = key;
      entries.set(name, this.item(depth + 1));
    }
    return entries;
  }

  #text(info: number): string {
    try {
      return utf8.decode(this.#string(info));
    } catch (cause) {
      if (cause instanceof CodecFault) throw cause;
      throw new CodecFault('invalid-text', 'not UTF-8');
    }
  }

  #string(info: number): Uint8Array {
    const length = this.#count(info, 1);
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** A length, checked against what is left before anything is allocated for it. */
  #count(info: number, bytesEach: number): number {
    const count = this.#argument(info);
    if (count > (this.#bytes.length - this.#at) / bytesEach) {
      throw new CodecFault('truncated', `${count} announced, ${this.#bytes.length - this.#at} bytes left`);
    }
    return count;
  }

  /** RFC 8949 section 3: the argument, in its shortest form (section 4.2.1). */
  #argument(info: number): number {
    if (info < 24) return info;
    if (info > 27) throw new CodecFault('unsupported', `additional information ${info}`);
    const octets = 1 << (info - 24);
    let value = 0;
    for (let i = 0; i < octets; i++) value = value * 256 + this.#octet();
    const smallest = octets === 1 ? 24 : 256 ** (octets / 2);
    if (value < smallest) throw new CodecFault('not-canonical', 'a number in more bytes than it needs');
    if (value > Number.MAX_SAFE_INTEGER) throw new CodecFault('unsupported', 'a number over 2^53-1');
    return value;
  }

  #octet(): number {
    const octet = this.#bytes[this.#at];
    if (octet === undefined) throw new CodecFault('truncated', 'the bytes end inside an item');
    this.#at++;
    return octet;
  }
}

/** Bytewise lexicographic order of encoded keys (RFC 8949 section 4.2.1). */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
