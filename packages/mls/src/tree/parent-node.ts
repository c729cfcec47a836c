import { DecodeError, type Reader, type Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';

/** ParentNode (RFC 9420 section 7.1). `unmergedLeaves` are leaf indices in increasing order. */
export interface ParentNode {
  readonly encryptionKey: Uint8Array;
  readonly parentHash: Uint8Array;
  readonly unmergedLeaves: readonly number[];
}

export function readParentNode(reader: Reader, limits: Limits): ParentNode {
  const encryptionKey = reader.opaque(limits.keyBytes);
  const parentHash = reader.opaque(limits.tagBytes);
  let previous = -1;
  const unmergedLeaves = reader.vector((inner) => {
    const leafIndex = inner.uint32();
    if (leafIndex <= previous) throw new DecodeError('invalid-value', 'unmerged leaves out of order');
    previous = leafIndex;
    return leafIndex;
  }, limits.leaves);
  return { encryptionKey, parentHash, unmergedLeaves };
}

export function writeParentNode(writer: Writer, node: ParentNode): void {
  writer.opaque(node.encryptionKey).opaque(node.parentHash);
  writer.vector(node.unmergedLeaves, (inner, leafIndex) => inner.uint32(leafIndex));
}
