import { leafAt, type RatchetTree } from './ratchet-tree.ts';
import type { Subtree } from './subtree.ts';

/** A node that is not blank, by its index in the array representation, and the key to encrypt to it. */
export interface ResolvedNode {
  readonly nodeIndex: number;
  readonly encryptionKey: Uint8Array;
  /** The leaf's index, where the node is one. */
  readonly leafIndex: number | undefined;
}

/**
 * The resolution of a node (RFC 9420 section 4.1.2): the fewest non-blank nodes that together cover all non-blank
 * leaves below it.
 */
export function resolution(tree: RatchetTree, subtree: Subtree): ResolvedNode[] {
  const resolved: ResolvedNode[] = [];
  const pushLeaf = (leafIndex: number): void => {
    const leaf = leafAt(tree, leafIndex);
    if (leaf !== undefined) {
      resolved.push({ nodeIndex: 2 * leafIndex, encryptionKey: leaf.encryptionKey, leafIndex });
    }
  };
  const walk = (at: Subtree): void => {
    if (at.kind === 'leaf') {
      pushLeaf(at.leafIndex);
    } else if (at.node !== undefined) {
      const nodeIndex = 2 * at.start + 2 ** at.height - 1;
      resolved.push({ nodeIndex, encryptionKey: at.node.encryptionKey, leafIndex: undefined });
      for (const leafIndex of at.node.unmergedLeaves) pushLeaf(leafIndex);
    } else if (at.occupied) {
      walk(at.left);
      walk(at.right);
    }
  };
  walk(subtree);
  return resolved;
}
