/** The stored form of a secret tree's entries: our own, in the presentation language. */
import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Ratchet, SkippedKey } from './ratchet.ts';
import type { SecretTreeEntry } from './secret-tree.ts';

const tags = { node: 1, leaf: 2 } as const;
/** Far above any window that makes sense, and small enough to be harmless. */
const maxSkipped = 4096;

export function encodeSecretTreeEntry(entry: SecretTreeEntry): Uint8Array {
  const writer = new Writer().uint8(tags[entry.kind]);
  if (entry.kind === 'node') return writer.opaque(entry.secret).finish();
  writeRatchet(writer, entry.handshake);
  writeRatchet(writer, entry.application);
  return writer.finish();
}

/**
 * The secrets are copies: overwriting them leaves `bytes` as they are.
 * @throws DecodeError
 */
export function decodeSecretTreeEntry(bytes: Uint8Array): SecretTreeEntry {
  const reader = new Reader(bytes);
  const tag = reader.uint8();
  const entry = readEntry(tag, reader);
  reader.end();
  return entry;
}

function readEntry(tag: number, reader: Reader): SecretTreeEntry {
  if (tag === tags.node) return { kind: 'node', secret: reader.opaque().slice() };
  if (tag !== tags.leaf) throw new DecodeError('invalid-value', `an entry of kind ${tag}`);
  return { kind: 'leaf', handshake: readRatchet(reader), application: readRatchet(reader) };
}

/** A generation goes up to 2^32 (none left), which takes 64 bits. */
function writeRatchet(writer: Writer, ratchet: Ratchet): void {
  writer.uint64(BigInt(ratchet.generation)).opaque(ratchet.secret);
  writer.vector(ratchet.skipped, (inner, skipped) =>
    inner.uint32(skipped.generation).opaque(skipped.key).opaque(skipped.nonce),
  );
}

function readRatchet(reader: Reader): Ratchet {
  const generation = Number(reader.uint64());
  if (generation > 2 ** 32) throw new DecodeError('invalid-value', `generation ${generation}`);
  const secret = reader.opaque().slice();
  const skipped = reader.vector(readSkipped, maxSkipped);
  for (const [i, { generation: at }] of skipped.entries()) {
    const after = skipped[i - 1]?.generation ?? -1;
    if (at <= after || at >= generation) throw new DecodeError('invalid-value', `skipped generation ${at}`);
  }
  return { generation, secret, skipped };
}

function readSkipped(reader: Reader): SkippedKey {
  return { generation: reader.uint32(), key: reader.opaque().slice(), nonce: reader.opaque().slice() };
}
