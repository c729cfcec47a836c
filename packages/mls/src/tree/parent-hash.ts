import { Writer } from '../codec/index.ts';
import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { MlsRefusal } from '../refusal.ts';
import type { ParentNode } from './parent-node.ts';
import { leafAt, type RatchetTree, subtreeAt } from './ratchet-tree.ts';
import { resolution } from './resolution.ts';
import { type Branch, contains, type Subtree } from './subtree.ts';
import { hashWithout } from './tree-hash.ts';

/** Parent hash of a node (RFC 9420 section 7.9): the hash of its ParentHashInput. */
export function parentHash(suite: CipherSuite, node: ParentNode, siblingTreeHash: Uint8Array): Uint8Array {
  const writer = new Writer(512);
  writer.opaque(node.encryptionKey).opaque(node.parentHash).opaque(siblingTreeHash);
  return suite.hash(writer.finish());
}

function parentHashFieldAt(tree: RatchetTree, nodeIndex: number): Uint8Array | undefined {
  const at = subtreeAt(tree, nodeIndex);
  if (at?.kind === 'branch') return at.node?.parentHash;
  return at?.leaf?.source.kind === 'commit' ? at.leaf.source.parentHash : undefined;
}

/**
 * Whether some descendant of P on the side of `child` has a parent hash that is valid for P. There can be only one
 * candidate: what the child resolves to, without P's unmerged leaves, must be a single node.
 */
function isCoveredFrom(
  suite: CipherSuite,
  tree: RatchetTree,
  node: ParentNode,
  child: Subtree,
  sibling: Subtree,
): boolean {
  const unmerged = new Set(node.unmergedLeaves.filter((leafIndex) => contains(child, leafIndex)));
  const resolved = resolution(tree, child);
  const candidates = resolved.filter((each) => each.leafIndex === undefined || !unmerged.has(each.leafIndex));
  const [candidate] = candidates;
  if (candidate === undefined || candidates.length !== 1) return false;
  if (resolved.length - 1 !== unmerged.size) return false;
  const field = parentHashFieldAt(tree, candidate.nodeIndex);
  if (field === undefined) return false;
  const expected = parentHash(suite, node, hashWithout(suite, sibling, node.unmergedLeaves));
  return equalBytes(field, expected);
}

/** Every non-blank parent must be parent-hash valid through exactly one descendant (section 7.9.2). */
export function verifyParentHashes(suite: CipherSuite, tree: RatchetTree): void {
  const check = (at: Branch, node: ParentNode): void => {
    const chains =
      Number(isCoveredFrom(suite, tree, node, at.left, at.right)) +
      Number(isCoveredFrom(suite, tree, node, at.right, at.left));
    if (chains !== 1) {
      throw new MlsRefusal('parent-hash-mismatch', '7.9.2', `${chains} chains lead to a parent node`);
    }
  };
  const walk = (at: Subtree): void => {
    if (at.kind === 'leaf') return;
    if (at.node !== undefined) check(at, at.node);
    walk(at.left);
    walk(at.right);
  };
  walk(tree.root);
}

/**
 * Section 12.4.3.1: unmerged leaves are members below, and known as unmerged all the way down to them. One pass: from
 * above, each node is given the leaves that it must list.
 */
export function verifyUnmergedLeaves(tree: RatchetTree): void {
  const refuse = (detail: string): never => {
    throw new MlsRefusal('unmerged-leaves-invalid', '12.4.3.1', detail);
  };
  const walk = (at: Subtree, fromAbove: ReadonlySet<number>): void => {
    if (at.kind === 'leaf') return;
    const listed = at.node === undefined ? fromAbove : new Set(at.node.unmergedLeaves);
    for (const leafIndex of fromAbove) {
      if (!listed.has(leafIndex)) refuse(`leaf ${leafIndex} is unmerged above a node that does not list it`);
    }
    const left = new Set<number>();
    const right = new Set<number>();
    for (const leafIndex of listed) {
      if (leafAt(tree, leafIndex) === undefined) refuse(`unmerged leaf ${leafIndex} is blank`);
      if (contains(at.left, leafIndex)) left.add(leafIndex);
      else if (contains(at.right, leafIndex)) right.add(leafIndex);
      else refuse(`unmerged leaf ${leafIndex} is not below its node`);
    }
    walk(at.left, left);
    walk(at.right, right);
  };
  walk(tree.root, new Set());
}
