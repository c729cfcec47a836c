import type { LeafNode } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import type { ParentNode } from './parent-node.ts';
import {
  type Branch,
  blankSubtree,
  branch,
  capacityOf,
  contains,
  goesLeft,
  heightOf,
  leafSlot,
  nodeIndexOf,
  type Subtree,
} from './subtree.ts';

/** A group's ratchet tree (RFC 9420 section 4.1). Immutable: every change returns another tree. */
export interface RatchetTree {
  readonly root: Subtree;
}

/** A branch on the way from a leaf to the root, and its child on the other side. */
export interface PathStep {
  readonly parent: Branch;
  readonly copath: Subtree;
}

/** Leaves, blank ones included: a power of two. */
export function leafCount(tree: RatchetTree): number {
  return capacityOf(tree.root);
}

export function memberCount(tree: RatchetTree): number {
  return tree.root.members;
}

/** The leaf, or undefined where it is blank or outside of the tree. */
export function leafAt(tree: RatchetTree, leafIndex: number): LeafNode | undefined {
  if (!contains(tree.root, leafIndex)) return undefined;
  let at = tree.root;
  while (at.kind === 'branch') at = goesLeft(at, leafIndex) ? at.left : at.right;
  return at.leaf;
}

/** The subtree whose top has this index in the array representation (appendix C). */
export function subtreeAt(tree: RatchetTree, nodeIndex: number): Subtree | undefined {
  let at = tree.root;
  for (;;) {
    const here = nodeIndexOf(at);
    if (here === nodeIndex) return at;
    if (at.kind === 'leaf') return undefined;
    at = nodeIndex < here ? at.left : at.right;
  }
}

/** The leaf's direct path (section 4.1.2) with the copath, from the leaf's parent to the root. */
export function directPath(tree: RatchetTree, leafIndex: number): PathStep[] {
  const steps: PathStep[] = [];
  let at = tree.root;
  while (at.kind === 'branch') {
    const left = goesLeft(at, leafIndex);
    steps.push({ parent: at, copath: left ? at.right : at.left });
    at = left ? at.left : at.right;
  }
  return steps.reverse();
}

/** The filtered direct path (section 4.1.2): without the nodes whose copath child resolves to nothing. */
export function filteredDirectPath(tree: RatchetTree, leafIndex: number): PathStep[] {
  return directPath(tree, leafIndex).filter((step) => step.copath.occupied);
}

/** Visits the members from left to right. */
export function forEachMember(tree: RatchetTree, visit: (leaf: LeafNode, leafIndex: number) => void): void {
  const walk = (subtree: Subtree): void => {
    if (subtree.kind === 'leaf') {
      if (subtree.leaf !== undefined) visit(subtree.leaf, subtree.leafIndex);
    } else if (subtree.members > 0) {
      walk(subtree.left);
      walk(subtree.right);
    }
  };
  walk(tree.root);
}

/** Rebuilds the way to one leaf. `mapNode` says what each parent on it becomes. */
export function rebuildPath(
  tree: RatchetTree,
  leafIndex: number,
  leaf: LeafNode | undefined,
  mapNode: (parent: Branch) => ParentNode | undefined,
): RatchetTree {
  const rebuild = (at: Subtree): Subtree => {
    if (at.kind === 'leaf') return leafSlot(at.leafIndex, leaf);
    const left = goesLeft(at, leafIndex);
    return branch(left ? rebuild(at.left) : at.left, left ? at.right : rebuild(at.right), mapNode(at));
  };
  if (!contains(tree.root, leafIndex)) throw new RangeError(`leaf ${leafIndex} is outside of the tree`);
  return { root: rebuild(tree.root) };
}

/** A tree of one leaf. */
export function singleLeafTree(leaf: LeafNode): RatchetTree {
  return { root: leafSlot(0, leaf) };
}

/** The leftmost blank leaf, where the next Add goes; past the right edge when there is none. */
export function nextFreeLeaf(tree: RatchetTree): number {
  let at = tree.root;
  if (at.members === capacityOf(at)) return capacityOf(at);
  while (at.kind === 'branch') at = at.left.members < capacityOf(at.left) ? at.left : at.right;
  return at.leafIndex;
}

/** Doubles the tree to the right until the leaf is in it (section 7.7). */
export function extendTo(tree: RatchetTree, leafIndex: number, maximumLeaves: number): RatchetTree {
  let root = tree.root;
  while (!contains(root, leafIndex)) {
    const count = capacityOf(root);
    if (count * 2 > maximumLeaves) {
      throw new MlsRefusal('tree-too-large', '7.7', `a tree of ${count * 2} leaves, limit ${maximumLeaves}`);
    }
    root = branch(root, blankSubtree(count, heightOf(root)), undefined);
  }
  return { root };
}

/** Inserts a number into an increasing list. */
function insertSorted(list: readonly number[], value: number): number[] {
  const at = list.findIndex((each) => each > value);
  return at === -1 ? [...list, value] : [...list.slice(0, at), value, ...list.slice(at)];
}

/** Section 12.1.1: the new leaf is unmerged at every non-blank node above it. */
export function addLeaf(
  tree: RatchetTree,
  leaf: LeafNode,
  maximumLeaves: number,
): { readonly tree: RatchetTree; readonly leafIndex: number } {
  const leafIndex = nextFreeLeaf(tree);
  const extended = extendTo(tree, leafIndex, maximumLeaves);
  const added = rebuildPath(extended, leafIndex, leaf, ({ node }) =>
    node === undefined
      ? undefined
      : { ...node, unmergedLeaves: insertSorted(node.unmergedLeaves, leafIndex) },
  );
  return { tree: added, leafIndex };
}

/** Section 12.1.2: the leaf is replaced and its direct path blanked. */
export function updateLeaf(tree: RatchetTree, leafIndex: number, leaf: LeafNode): RatchetTree {
  return rebuildPath(tree, leafIndex, leaf, () => undefined);
}

/** Section 12.1.3: leaf and direct path are blanked. `truncate` when all removals are done. */
export function blankLeaf(tree: RatchetTree, leafIndex: number): RatchetTree {
  return rebuildPath(tree, leafIndex, undefined, () => undefined);
}

/** Section 7.7: drops the right half for as long as no leaf in it is taken. */
export function truncate(tree: RatchetTree): RatchetTree {
  let root = tree.root;
  while (root.kind === 'branch' && root.right.members === 0) root = root.left;
  return { root };
}
