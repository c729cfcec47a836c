/** What is inside of bytes: compressed, or written as base64 or hexadecimal, or both, one in the other. */
import { brotliDecompressSync, constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** How deep a thing may be wrapped to be found: a compressed text in base64 in a compressed body is three. */
const DEPTH = 3;
const MOST_BYTES = 16 * 1_048_576;

/** What is cut off in the middle is unpacked as far as it goes, and what stands behind it is left alone. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_BYTES };
const bounded = { maxOutputLength: MOST_BYTES };

/** Formats that can be recognized wherever they begin. */
const marked: readonly (readonly [magic: Buffer, unpack: (bytes: Buffer) => Buffer])[] = [
  [Buffer.from([0x1f, 0x8b, 0x08]), (bytes) => inflateRawSync(behindGzipHeader(bytes), lenient)],
  ...[0x01, 0x5e, 0x9c, 0xda].map(
    (level) => [Buffer.from([0x78, level]), (bytes: Buffer) => inflateSync(bytes, lenient)] as const,
  ),
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), (bytes) => zstdDecompressSync(bytes, bounded)],
];

/** RFC 1952 section 2.3. Node's own way refuses a member that anything but another one stands behind. */
function behindGzipHeader(bytes: Buffer): Buffer {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  for (const named of [8, 16]) if (flags & named) at = bytes.indexOf(0, at) + 1;
  return bytes.subarray(flags & 2 ? at + 2 : at);
}

/** Formats that begin like anything: they are looked for at the beginning only. */
const unmarked: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => brotliDecompressSync(bytes, bounded),
  (bytes) => inflateRawSync(bytes, bounded),
];

/** The bytes, and everything that they can be unpacked to. @param piece a body, a message of a socket, a value. */
export function* layersOf(piece: Buffer, depth = DEPTH): Generator<Buffer, void, undefined> {
  yield piece;
  if (depth === 0) return;
  for (const inner of [...unpacked(piece), ...decoded(piece)]) yield* layersOf(inner, depth - 1);
}

/** All layers of all pieces, one behind the other, to be searched at once. */
export function allLayers(pieces: Iterable<Buffer>): Buffer {
  const layers: Buffer[] = [];
  for (const piece of pieces) for (const layer of layersOf(piece)) layers.push(layer, Buffer.from('\n'));
  return Buffer.concat(layers);
}

function* unpacked(piece: Buffer): Generator<Buffer> {
  for (const [magic, unpack] of marked) {
    for (let at = piece.indexOf(magic); at >= 0; at = piece.indexOf(magic, at + 1)) {
      yield* attempt(() => unpack(piece.subarray(at)));
    }
  }
  for (const unpack of unmarked) yield* attempt(() => unpack(piece));
}

function* attempt(unpack: () => Buffer): Generator<Buffer> {
  try {
    const bytes = unpack();
    if (bytes.length > 0) yield bytes;
  } catch {
    // It only looked like it.
  }
}

function* decoded(piece: Buffer): Generator<Buffer> {
  const text = piece.toString('latin1');
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) {
    yield Buffer.from(run, 'base64url');
    if (/^([0-9a-f]{2})+$/i.test(run)) yield Buffer.from(run, 'hex');
  }
}
