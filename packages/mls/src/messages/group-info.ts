import { type Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type Extension, readExtensions, writeExtensions } from './extension.ts';
import { type GroupContext, readGroupContext, writeGroupContext } from './group-context.ts';

/** GroupInfo (RFC 9420 section 12.4.3) without its signature. `signer` is a leaf index. */
export interface GroupInfoContent {
  readonly context: GroupContext;
  readonly extensions: readonly Extension[];
  readonly confirmationTag: Uint8Array;
  readonly signer: number;
}

export interface GroupInfo extends GroupInfoContent {
  readonly signature: Uint8Array;
}

export function readGroupInfo(reader: Reader, limits: Limits): GroupInfo {
  return {
    context: readGroupContext(reader, limits),
    extensions: readExtensions(reader, limits),
    confirmationTag: reader.opaque(limits.tagBytes),
    signer: reader.uint32(),
    signature: reader.opaque(limits.tagBytes),
  };
}

function writeContent(writer: Writer, info: GroupInfoContent): void {
  writeGroupContext(writer, info.context);
  writeExtensions(writer, info.extensions);
  writer.opaque(info.confirmationTag).uint32(info.signer);
}

export function writeGroupInfo(writer: Writer, info: GroupInfo): void {
  writeContent(writer, info);
  writer.opaque(info.signature);
}

/** GroupInfoTBS (section 12.4.3). */
export function encodeGroupInfoTbs(info: GroupInfoContent): Uint8Array {
  const writer = new Writer(1024);
  writeContent(writer, info);
  return writer.finish();
}

export function encodeGroupInfo(info: GroupInfo): Uint8Array {
  const writer = new Writer(1024);
  writeGroupInfo(writer, info);
  return writer.finish();
}
