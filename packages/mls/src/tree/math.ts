/**
 * The arithmetic of a full binary tree in an array (RFC 9420 section 4.1 and appendix C): leaves at even
 * indices, parents at odd ones. A tree always has a power of two of leaves, at most 2^30, so that every index
 * stays within the 32 bits of JavaScript's bitwise operators.
 */

declare const leafBrand: unique symbol;
declare const nodeBrand: unique symbol;

/** The position of a leaf among the leaves: what the wire carries. */
export type LeafIndex = number & { readonly [leafBrand]: true };
/** The position of a node in the array of all nodes. */
export type NodeIndex = number & { readonly [nodeBrand]: true };

export const maxLeafCount = 2 ** 30;

/** @throws RangeError on what cannot be the index of a leaf; a decoder checks against its tree first. */
export function toLeafIndex(value: number): LeafIndex {
  if (!Number.isInteger(value) || value < 0 || value >= maxLeafCount) throw new RangeError(`leaf ${value}`);
  return value as LeafIndex; // checked above: one of the two places that make the brand
}

/** @throws RangeError on what cannot be the index of a node. */
export function toNodeIndex(value: number): NodeIndex {
  if (!Number.isInteger(value) || value < 0 || value >= 2 * maxLeafCount) {
    throw new RangeError(`node ${value}`);
  }
  return value as NodeIndex; // checked above: one of the two places that make the brand
}

/** Node indices that come out of this file's own arithmetic need no second look. */
function node(value: number): NodeIndex {
  return value as NodeIndex; // computed from valid indices
}

export function leafToNode(leaf: LeafIndex): NodeIndex {
  return node(leaf * 2);
}

/** The leaf at a node, or undefined where there is a parent. */
export function nodeToLeaf(index: NodeIndex): LeafIndex | undefined {
  return isLeaf(index) ? toLeafIndex(index / 2) : undefined;
}

export function isLeaf(index: NodeIndex): boolean {
  return (index & 1) === 0;
}

/** The height of a node above the leaves: the number of its trailing one bits. */
export function level(index: NodeIndex): number {
  return 31 - Math.clz32(~index & (index + 1));
}

/** How many nodes a tree of `leafCount` leaves has. */
export function nodeWidth(leafCount: number): number {
  return leafCount === 0 ? 0 : 2 * leafCount - 1;
}

/** The leaves of a full tree of `nodeCount` nodes. */
export function leafWidth(nodeCount: number): number {
  return (nodeCount + 1) / 2;
}

/** The leaves of the smallest full tree that holds `count` leaves. */
export function fullLeafCount(count: number): number {
  let full = 1;
  while (full < count) full *= 2;
  return full;
}

/**
 * The leaves that a tree keeps when the blank ones at its right end go (section 7.8): whole right halves only.
 * @param lastLeaf the rightmost leaf that is not blank
 */
export function truncatedLeafCount(lastLeaf: LeafIndex): number {
  return fullLeafCount(lastLeaf + 1);
}

/** @param leafCount a power of two */
export function root(leafCount: number): NodeIndex {
  return node(leafCount - 1);
}

/** The left child, or undefined for a leaf. */
export function left(index: NodeIndex): NodeIndex | undefined {
  const height = level(index);
  return height === 0 ? undefined : node(index ^ (1 << (height - 1)));
}

/** The right child, or undefined for a leaf. */
export function right(index: NodeIndex): NodeIndex | undefined {
  const height = level(index);
  return height === 0 ? undefined : node(index ^ (3 << (height - 1)));
}

/** The parent, or undefined for the root. */
export function parent(index: NodeIndex, leafCount: number): NodeIndex | undefined {
  return index === root(leafCount) ? undefined : parentUnbounded(index);
}

/** The parent in a tree without end: clears the bit above the node's own ones, and sets that below. */
function parentUnbounded(index: NodeIndex): NodeIndex {
  const bit = 1 << level(index);
  return node((index | bit) & ~(bit << 1));
}

/** The other child of the node's parent, or undefined for the root. */
export function sibling(index: NodeIndex, leafCount: number): NodeIndex | undefined {
  return index === root(leafCount) ? undefined : node(index ^ (1 << (level(index) + 1)));
}

/** From the node's parent up to the root, both included; empty for the root. */
export function directPath(index: NodeIndex, leafCount: number): NodeIndex[] {
  const path: NodeIndex[] = [];
  for (let at = parent(index, leafCount); at !== undefined; at = parent(at, leafCount)) path.push(at);
  return path;
}

/** The siblings of the node and of all of its direct path but the root, from the bottom up. */
export function copath(index: NodeIndex, leafCount: number): NodeIndex[] {
  const path: NodeIndex[] = [];
  for (let at: NodeIndex | undefined = index; at !== undefined; at = parent(at, leafCount)) {
    const other = sibling(at, leafCount);
    if (other !== undefined) path.push(other);
  }
  return path;
}

/** Whether `index` is `ancestor` or stands below it. */
export function isInSubtree(index: NodeIndex, ancestor: NodeIndex): boolean {
  const reach = (1 << level(ancestor)) - 1;
  return index >= ancestor - reach && index <= ancestor + reach;
}

/** The lowest node that has both in its subtree; each is in its own. */
export function commonAncestor(a: NodeIndex, b: NodeIndex): NodeIndex {
  let at = level(a) >= level(b) ? a : b;
  const other = at === a ? b : a;
  while (!isInSubtree(other, at)) at = parentUnbounded(at);
  return at;
}
