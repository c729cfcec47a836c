import { Writer } from '../codec/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { type LeafNode, writeLeafNode } from '../messages/index.ts';
import { type ParentNode, writeParentNode } from './parent-node.ts';
import type { RatchetTree } from './ratchet-tree.ts';
import { capacityOf, type Subtree, startOf } from './subtree.ts';

/** One for each suite: a subtree's hash never changes, since the subtree does not. */
const caches = new WeakMap<CipherSuite, WeakMap<Subtree, Uint8Array>>();

function cacheOf(suite: CipherSuite): WeakMap<Subtree, Uint8Array> {
  let cache = caches.get(suite);
  if (cache === undefined) {
    cache = new WeakMap();
    caches.set(suite, cache);
  }
  return cache;
}

function hashLeaf(suite: CipherSuite, leafIndex: number, leaf: LeafNode | undefined): Uint8Array {
  const writer = new Writer(512).uint8(1).uint32(leafIndex).optional(leaf, writeLeafNode);
  return suite.hash(writer.finish());
}

function hashParent(
  suite: CipherSuite,
  node: ParentNode | undefined,
  left: Uint8Array,
  right: Uint8Array,
): Uint8Array {
  const writer = new Writer(512).uint8(2).optional(node, writeParentNode).opaque(left).opaque(right);
  return suite.hash(writer.finish());
}

/** Tree hash of a node (RFC 9420 section 7.8). */
export function subtreeHash(suite: CipherSuite, subtree: Subtree): Uint8Array {
  const cache = cacheOf(suite);
  const known = cache.get(subtree);
  if (known !== undefined) return known;
  const computed =
    subtree.kind === 'leaf'
      ? hashLeaf(suite, subtree.leafIndex, subtree.leaf)
      : hashParent(suite, subtree.node, subtreeHash(suite, subtree.left), subtreeHash(suite, subtree.right));
  cache.set(subtree, computed);
  return computed;
}

/** Tree hash of the root. */
export function treeHash(suite: CipherSuite, tree: RatchetTree): Uint8Array {
  return subtreeHash(suite, tree.root);
}

/**
 * The tree hash that the subtree would have without some leaves (section 7.9: the original sibling tree hash).
 *
 * @param without leaf indices in increasing order; they are blanked, and taken out of all unmerged leaves.
 */
export function hashWithout(suite: CipherSuite, subtree: Subtree, without: readonly number[]): Uint8Array {
  const start = startOf(subtree);
  const end = start + capacityOf(subtree);
  const here = without.filter((leafIndex) => leafIndex >= start && leafIndex < end);
  if (here.length === 0) return subtreeHash(suite, subtree);
  if (subtree.kind === 'leaf') return hashLeaf(suite, subtree.leafIndex, undefined);
  const gone = new Set(here);
  const node = subtree.node && {
    ...subtree.node,
    unmergedLeaves: subtree.node.unmergedLeaves.filter((leafIndex) => !gone.has(leafIndex)),
  };
  return hashParent(
    suite,
    node,
    hashWithout(suite, subtree.left, here),
    hashWithout(suite, subtree.right, here),
  );
}
