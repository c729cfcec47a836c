import { expect, test } from 'vitest';
import { left, nodeWidth, parent, right, root, sibling, toNodeIndex } from '../../src/tree/math.ts';
import { describeVectors } from './load.ts';

interface TreeMath {
  readonly n_leaves: number;
  readonly n_nodes: number;
  readonly root: number;
  readonly left: readonly (number | null)[];
  readonly right: readonly (number | null)[];
  readonly parent: readonly (number | null)[];
  readonly sibling: readonly (number | null)[];
}

describeVectors<TreeMath[]>('mls/tree-math.json', (vectors, counter) => {
  for (const vector of vectors) {
    const done = counter.expect();
    test(`a tree of ${vector.n_leaves} leaves`, () => {
      const { n_leaves: leafCount } = vector;
      expect(nodeWidth(leafCount)).toBe(vector.n_nodes);
      expect(root(leafCount)).toBe(vector.root);
      const nodes = Array.from({ length: vector.n_nodes }, (_, index) => toNodeIndex(index));
      expect(nodes.map((node) => left(node) ?? null)).toEqual(vector.left);
      expect(nodes.map((node) => right(node) ?? null)).toEqual(vector.right);
      expect(nodes.map((node) => parent(node, leafCount) ?? null)).toEqual(vector.parent);
      expect(nodes.map((node) => sibling(node, leafCount) ?? null)).toEqual(vector.sibling);
      done();
    });
  }
});
