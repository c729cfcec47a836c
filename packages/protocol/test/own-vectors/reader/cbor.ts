/** CBOR as in RFC 8949, only as much of it as the vectors have; written for these checks, after the RFC alone. */
import { octets } from './bytes.ts';

export type Value = bigint | Buffer | string | boolean | null | Value[] | { [key: string]: Value };

/** Reads what must be one whole item, in its one deterministic form: writing it again gives the same bytes. */
export function readCbor(bytes: Uint8Array): Value {
  const source = { bytes: Buffer.from(bytes), at: 0 };
  const value = read(source);
  if (source.at !== bytes.length) throw new Error('bytes are left over');
  if (!writeCbor(value).equals(source.bytes)) throw new Error('another encoding than the deterministic one');
  return value;
}

/** The fields of a map, by name; `keys` are all that it may have. */
export function readMap(bytes: Uint8Array, ...keys: readonly string[]): { [key: string]: Value } {
  return mapOf(readCbor(bytes), ...keys);
}

export function mapOf(value: Value | undefined, ...keys: readonly string[]): { [key: string]: Value } {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || Buffer.isBuffer(value)) {
    throw new Error('not a map');
  }
  const found = Object.keys(value).toSorted().join();
  if (found !== keys.toSorted().join()) throw new Error(`fields ${found}`);
  return value;
}

export function bytesOf(value: Value | undefined): Buffer {
  if (!Buffer.isBuffer(value)) throw new Error('not a byte string');
  return value;
}

export function arrayOf(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new Error('not an array');
  return value;
}

interface Source {
  readonly bytes: Buffer;
  at: number;
}

function read(source: Source): Value {
  const initial = take(source, 1).readUInt8();
  const major = initial >> 5;
  const low = initial & 31;
  if (major === 7) {
    if (low === 20) return false;
    if (low === 21) return true;
    if (low === 22) return null;
    throw new Error(`simple value ${low}`);
  }
  if (low > 27) throw new Error(`additional information ${low}`);
  const argument = low < 24 ? BigInt(low) : BigInt(`0x${take(source, 2 ** (low - 24)).toString('hex')}`);
  const count = Number(argument);
  switch (major) {
    case 0:
      return argument;
    case 2:
      return take(source, count);
    case 3:
      return take(source, count).toString('utf8');
    case 4:
      return Array.from({ length: count }, () => read(source));
    case 5:
      return Object.fromEntries(Array.from({ length: count }, () => [String(read(source)), read(source)]));
    default:
      throw new Error(`major type ${major}`);
  }
}

export function writeCbor(value: Value): Buffer {
  if (value === false) return Buffer.of(0xf4);
  if (value === true) return Buffer.of(0xf5);
  if (value === null) return Buffer.of(0xf6);
  if (typeof value === 'bigint') return head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(writeCbor)]);
  const entries = Object.entries(value).map(([key, each]) => [writeCbor(key), writeCbor(each)] as const);
  entries.sort(([a], [b]) => Buffer.compare(a, b));
  return Buffer.concat([head(5, entries.length), ...entries.flat()]);
}

function head(major: number, argument: number | bigint): Buffer {
  const value = BigInt(argument);
  const first = major << 5;
  if (value < 24n) return Buffer.of(first | Number(value));
  for (const [index, length] of [1, 2, 4, 8].entries()) {
    if (value < 1n << BigInt(8 * length)) {
      return Buffer.concat([Buffer.of(first | (24 + index)), octets(value, length)]);
    }
  }
  throw new Error('a number that does not fit');
}

function take(source: Source, length: number): Buffer {
  const taken = source.bytes.subarray(source.at, source.at + length);
  if (taken.length !== length) throw new Error('the bytes end early');
  source.at += length;
  return taken;
}
