import type { LeafNode } from '../messages/index.ts';
import type { ParentNode } from './parent-node.ts';

/**
 * The ratchet tree as an immutable binary tree: a change copies the nodes between it and the root, and shares all
 * others with the tree before. What is computed of a subtree (its hash) can be kept with it, and is forgotten by
 * itself exactly where something changed.
 */
export type Subtree = LeafSlot | Branch;

/** A leaf's place, taken or blank. */
export interface LeafSlot {
  readonly kind: 'leaf';
  readonly leafIndex: number;
  readonly leaf: LeafNode | undefined;
  /** Non-blank leaves at or below: 0 or 1. */
  readonly members: number;
  /** Whether any node at or below is not blank. */
  readonly occupied: boolean;
}

/** A parent's place, taken or blank, with both of its children. */
export interface Branch {
  readonly kind: 'branch';
  /** Index of the leftmost leaf below. */
  readonly start: number;
  /** Leaves below are 2^height. */
  readonly height: number;
  readonly node: ParentNode | undefined;
  readonly left: Subtree;
  readonly right: Subtree;
  readonly members: number;
  readonly occupied: boolean;
}

export function leafSlot(leafIndex: number, leaf: LeafNode | undefined): LeafSlot {
  const occupied = leaf !== undefined;
  return { kind: 'leaf', leafIndex, leaf, members: occupied ? 1 : 0, occupied };
}

export function branch(left: Subtree, right: Subtree, node: ParentNode | undefined): Branch {
  return {
    kind: 'branch',
    start: startOf(left),
    height: heightOf(left) + 1,
    node,
    left,
    right,
    members: left.members + right.members,
    occupied: node !== undefined || left.occupied || right.occupied,
  };
}

export function startOf(subtree: Subtree): number {
  return subtree.kind === 'leaf' ? subtree.leafIndex : subtree.start;
}

export function heightOf(subtree: Subtree): number {
  return subtree.kind === 'leaf' ? 0 : subtree.height;
}

/** Leaves at or below, blank or not. */
export function capacityOf(subtree: Subtree): number {
  return 2 ** heightOf(subtree);
}

/** Index in the array representation (RFC 9420 appendix C). */
export function nodeIndexOf(subtree: Subtree): number {
  return 2 * startOf(subtree) + capacityOf(subtree) - 1;
}

export function contains(subtree: Subtree, leafIndex: number): boolean {
  const start = startOf(subtree);
  return leafIndex >= start && leafIndex < start + capacityOf(subtree);
}

/** Whether the way from this branch down to the leaf goes left. */
export function goesLeft(parent: Branch, leafIndex: number): boolean {
  return leafIndex < startOf(parent.right);
}

export function blankSubtree(start: number, height: number): Subtree {
  if (height === 0) return leafSlot(start, undefined);
  const half = 2 ** (height - 1);
  return branch(blankSubtree(start, height - 1), blankSubtree(start + half, height - 1), undefined);
}
