import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { MLS_1_0 } from './code-points.ts';
import { type Extension, readExtensions, writeExtensions } from './extension.ts';

/** GroupContext (RFC 9420 section 8.1). The version is always mls10. */
export interface GroupContext {
  readonly cipherSuite: number;
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly treeHash: Uint8Array;
  readonly confirmedTranscriptHash: Uint8Array;
  readonly extensions: readonly Extension[];
}

/** ProtocolVersion: mls10, or the message is of a protocol that this package does not speak. */
export function readVersion(reader: Reader): void {
  const version = reader.uint16();
  if (version !== MLS_1_0) throw new DecodeError('invalid-value', `protocol version ${version}`);
}

export function readGroupContext(reader: Reader, limits: Limits): GroupContext {
  readVersion(reader);
  return {
    cipherSuite: reader.uint16(),
    groupId: reader.opaque(limits.idBytes),
    epoch: reader.uint64(),
    treeHash: reader.opaque(limits.tagBytes),
    confirmedTranscriptHash: reader.opaque(limits.tagBytes),
    extensions: readExtensions(reader, limits),
  };
}

export function writeGroupContext(writer: Writer, context: GroupContext): void {
  writer.uint16(MLS_1_0).uint16(context.cipherSuite).opaque(context.groupId).uint64(context.epoch);
  writer.opaque(context.treeHash).opaque(context.confirmedTranscriptHash);
  writeExtensions(writer, context.extensions);
}

export function encodeGroupContext(context: GroupContext): Uint8Array {
  const writer = new Writer(512);
  writeGroupContext(writer, context);
  return writer.finish();
}

/** The same context, in memory of its own. @throws DecodeError where it is none that could be sent */
export function copyGroupContext(context: GroupContext, limits: Limits): GroupContext {
  return readGroupContext(new Reader(encodeGroupContext(context)), limits);
}
