import { DecodeError, type Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';

/** PreSharedKeyID (RFC 9420 section 8.4). */
export type PskId =
  | { readonly kind: 'external'; readonly id: Uint8Array; readonly nonce: Uint8Array }
  | {
      readonly kind: 'resumption';
      readonly usage: ResumptionUsage;
      readonly groupId: Uint8Array;
      readonly epoch: bigint;
      readonly nonce: Uint8Array;
    };

export type ResumptionUsage = 'application' | 'reinit' | 'branch';

const USAGES: readonly ResumptionUsage[] = ['application', 'reinit', 'branch'];

export function readPskId(reader: Reader, limits: Limits): PskId {
  const type = reader.uint8();
  if (type === 1) {
    return { kind: 'external', id: reader.opaque(limits.idBytes), nonce: reader.opaque(limits.tagBytes) };
  }
  if (type !== 2) throw new DecodeError('invalid-value', `psktype ${type}`);
  const code = reader.uint8();
  const usage = USAGES[code - 1];
  if (usage === undefined) throw new DecodeError('invalid-value', `resumption psk usage ${code}`);
  return {
    kind: 'resumption',
    usage,
    groupId: reader.opaque(limits.idBytes),
    epoch: reader.uint64(),
    nonce: reader.opaque(limits.tagBytes),
  };
}

export function writePskId(writer: Writer, psk: PskId): void {
  if (psk.kind === 'external') {
    writer.uint8(1).opaque(psk.id);
  } else {
    writer.uint8(2).uint8(USAGES.indexOf(psk.usage) + 1);
    writer.opaque(psk.groupId).uint64(psk.epoch);
  }
  writer.opaque(psk.nonce);
}

export function encodePskId(psk: PskId): Uint8Array {
  const writer = new Writer(128);
  writePskId(writer, psk);
  return writer.finish();
}
