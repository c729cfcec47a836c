import { compareBytes } from './cbor-decode.ts';
import { type CborValue, MAJOR, SIMPLE } from './cbor-value.ts';

const utf8 = new TextEncoder();

/**
 * Deterministic CBOR (RFC 8949 section 4.2.1): shortest forms, keys in bytewise order of their encodings.
 *
 * @throws RangeError for a number or text that has no encoding here, which is a bug of the caller's.
 */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  write(chunks, value);
  return concat(chunks);
}

function write(chunks: Uint8Array[], value: CborValue): void {
  if (typeof value === 'number') {
    chunks.push(head(MAJOR.uint, value));
  } else if (typeof value === 'string') {
    chunks.push(text(value));
  } else if (typeof value === 'boolean') {
    chunks.push(head(MAJOR.simple, value ? SIMPLE.true : SIMPLE.false));
  } else if (value === null) {
    chunks.push(head(MAJOR.simple, SIMPLE.null));
  } else if (value instanceof Uint8Array) {
    chunks.push(head(MAJOR.bytes, value.length), value);
  } else if (value instanceof Map) {
    writeMap(chunks, value);
  } else if (Array.isArray(value)) {
    chunks.push(head(MAJOR.array, value.length));
    for (const item of value) write(chunks, item);
  } else {
    throw new TypeError('not a CBOR value');
  }
}

function writeMap(chunks: Uint8Array[], map: ReadonlyMap<string, CborValue>): void {
  chunks.push(head(MAJOR.map, map.size));
  const entries = [...map].map(([key, value]) => ({ key: text(key), value }));
  entries.sort((a, b) => compareBytes(a.key, b.key));
  for (const { key, value } of entries) {
    chunks.push(key);
    write(chunks, value);
  }
}

function text(value: string): Uint8Array<ArrayBuffer> {
  if (!value.isWellFormed()) throw new RangeError('a lone surrogate has no UTF-8');
  const bytes = utf8.encode(value);
  return concat([head(MAJOR.text, bytes.length), bytes]);
}

function head(major: number, argument: number): Uint8Array {
  if (!Number.isSafeInteger(argument) || argument < 0) throw new RangeError(`${argument} is not a CBOR uint`);
  const type = major << 5;
  if (argument < 24) return Uint8Array.of(type | argument);
  const octets = argument < 256 ? 1 : argument < 65_536 ? 2 : argument < 2 ** 32 ? 4 : 8;
  const bytes = new Uint8Array(1 + octets);
  bytes[0] = type | (24 + Math.log2(octets));
  for (let i = octets, rest = argument; i > 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
