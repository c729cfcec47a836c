import type { CipherSuite } from '../crypto/suite.ts';
import type { LeafNode } from '../messages/index.ts';
import { parentHash } from './parent-hash.ts';
import type { ParentNode } from './parent-node.ts';
import { filteredDirectPath, type RatchetTree, rebuildPath } from './ratchet-tree.ts';
import type { Branch } from './subtree.ts';
import { subtreeHash } from './tree-hash.ts';

/** The parents that a path will put into a tree, and what the sender's new leaf must say about them. */
export interface PathParents {
  readonly nodes: ReadonlyMap<Branch, ParentNode>;
  /** The `parent_hash` of the leaf: empty where the path has no parents. */
  readonly leafParentHash: Uint8Array;
}

/**
 * The parent nodes of an UpdatePath with their parent hashes, from the root down (RFC 9420 section 7.9).
 *
 * @param publicKeys one for each node of the leaf's filtered direct path, from the leaf's side upwards
 */
export function pathParents(
  suite: CipherSuite,
  tree: RatchetTree,
  leafIndex: number,
  publicKeys: readonly Uint8Array[],
): PathParents {
  const steps = filteredDirectPath(tree, leafIndex);
  const nodes = new Map<Branch, ParentNode>();
  let above: Uint8Array = new Uint8Array(0);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    const encryptionKey = publicKeys[i];
    if (step === undefined || encryptionKey === undefined) throw new RangeError('a path of another length');
    const node = { encryptionKey, parentHash: above, unmergedLeaves: [] };
    nodes.set(step.parent, node);
    above = parentHash(suite, node, subtreeHash(suite, step.copath));
  }
  return { nodes, leafParentHash: above };
}

/** Puts the leaf and its parents into the tree; the rest of the direct path becomes blank (section 7.5). */
export function mergePath(
  tree: RatchetTree,
  leafIndex: number,
  leaf: LeafNode,
  parents: PathParents,
): RatchetTree {
  return rebuildPath(tree, leafIndex, leaf, (parent) => parents.nodes.get(parent));
}
