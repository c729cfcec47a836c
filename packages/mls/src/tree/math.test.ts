import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonAncestor,
  copath,
  directPath,
  fullLeafCount,
  isInSubtree,
  leafToNode,
  leafWidth,
  left,
  level,
  type NodeIndex,
  nodeToLeaf,
  nodeWidth,
  parent,
  right,
  root,
  sibling,
  toLeafIndex,
  toNodeIndex,
  truncatedLeafCount,
} from './math.ts';

/** A full tree of up to 2^30 leaves, and two of its nodes. */
const treeAndNodes = fc.integer({ min: 0, max: 30 }).chain((height) => {
  const leafCount = 2 ** height;
  const index = fc.integer({ min: 0, max: nodeWidth(leafCount) - 1 }).map(toNodeIndex);
  return fc.tuple(fc.constant(leafCount), index, index);
});

describe('the arithmetic of a full tree', () => {
  test('a node is the parent of its children, and they are siblings', () => {
    fc.assert(
      fc.property(treeAndNodes, ([leafCount, index]) => {
        const children = [left(index), right(index)];
        if (level(index) === 0) {
          expect(children).toEqual([undefined, undefined]);
          return;
        }
        const [l, r] = children as [NodeIndex, NodeIndex]; // a node above the leaves has both
        expect([parent(l, leafCount), parent(r, leafCount)]).toEqual([index, index]);
        expect([sibling(l, leafCount), sibling(r, leafCount)]).toEqual([r, l]);
        expect([level(l), level(r)]).toEqual([level(index) - 1, level(index) - 1]);
      }),
    );
  });

  test('a direct path ends at the root and has one copath node below each of its nodes', () => {
    fc.assert(
      fc.property(treeAndNodes, ([leafCount, index]) => {
        const path = directPath(index, leafCount);
        expect(path.at(-1) ?? index).toBe(root(leafCount));
        expect(path).toHaveLength(Math.log2(leafCount) - level(index));
        expect(copath(index, leafCount).map((node) => parent(node, leafCount))).toEqual(path);
      }),
    );
  });

  test('a common ancestor has both nodes below it, and none of its children has', () => {
    fc.assert(
      fc.property(treeAndNodes, ([, a, b]) => {
        const ancestor = commonAncestor(a, b);
        expect(commonAncestor(b, a)).toBe(ancestor);
        expect(isInSubtree(a, ancestor) && isInSubtree(b, ancestor)).toBe(true);
        for (const child of [left(ancestor), right(ancestor)]) {
          if (child !== undefined) expect(isInSubtree(a, child) && isInSubtree(b, child)).toBe(false);
        }
      }),
    );
  });

  test('a node is in a subtree when the direct path says so', () => {
    fc.assert(
      fc.property(treeAndNodes, ([leafCount, a, b]) => {
        expect(isInSubtree(a, b)).toBe(a === b || directPath(a, leafCount).includes(b));
      }),
    );
  });

  test('leaves and nodes translate both ways', () => {
    expect(nodeToLeaf(leafToNode(toLeafIndex(21)))).toBe(21);
    expect(nodeToLeaf(toNodeIndex(21))).toBeUndefined();
    expect([nodeWidth(0), nodeWidth(1), nodeWidth(8)]).toEqual([0, 1, 15]);
    expect(leafWidth(15)).toBe(8);
  });

  test('a tree is cut back to the smallest that holds its last leaf', () => {
    expect([1, 2, 3, 4, 5, 600].map(fullLeafCount)).toEqual([1, 2, 4, 4, 8, 1024]);
    expect([0, 1, 2, 3, 4].map((leaf) => truncatedLeafCount(toLeafIndex(leaf)))).toEqual([1, 2, 4, 4, 8]);
  });

  test('what cannot be an index is refused', () => {
    for (const value of [-1, 0.5, Number.NaN, 2 ** 30]) expect(() => toLeafIndex(value)).toThrow(RangeError);
    for (const value of [-1, 0.5, Number.NaN, 2 ** 31]) expect(() => toNodeIndex(value)).toThrow(RangeError);
  });
});
