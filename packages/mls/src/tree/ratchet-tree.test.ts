import { describe, expect, test } from 'vitest';
import { type CipherSuite, suites } from '../crypto/index.ts';
import type { LeafNode } from '../messages/index.ts';
import {
  addLeaf,
  blankLeaf,
  directPath,
  encodeRatchetTree,
  filteredDirectPath,
  leafAt,
  leafCount,
  memberCount,
  nextFreeLeaf,
  type RatchetTree,
  resolution,
  singleLeafTree,
  subtreeAt,
  treeHash,
  truncate,
  updateLeaf,
} from './index.ts';

const [suite] = suites;
if (suite === undefined) throw new Error('no suites');

function leaf(n: number): LeafNode {
  return {
    encryptionKey: new Uint8Array(32).fill(n),
    signatureKey: new Uint8Array(32).fill(n),
    credential: { kind: 'basic', identity: Uint8Array.of(n) },
    capabilities: { versions: [], cipherSuites: [], extensions: [], proposals: [], credentials: [] },
    source: { kind: 'update' },
    extensions: [],
    signature: new Uint8Array(0),
  };
}

function treeOf(count: number): RatchetTree {
  let tree = singleLeafTree(leaf(0));
  for (let i = 1; i < count; i++) tree = addLeaf(tree, leaf(i), 1024).tree;
  return tree;
}

/** A suite that counts what it hashes. */
function counting(): { readonly suite: CipherSuite; count: number } {
  if (suite === undefined) throw new Error('no suites');
  const counted = {
    count: 0,
    suite: {
      ...suite,
      hash: (data: Uint8Array) => {
        counted.count++;
        return suite.hash(data);
      },
    },
  };
  return counted;
}

describe('a ratchet tree', () => {
  test('grows to a power of two, and shrinks when its right half is empty', () => {
    let tree = treeOf(5);
    expect([leafCount(tree), memberCount(tree), nextFreeLeaf(tree)]).toEqual([8, 5, 5]);
    tree = truncate(blankLeaf(tree, 4));
    expect([leafCount(tree), memberCount(tree), nextFreeLeaf(tree)]).toEqual([4, 4, 4]);
    tree = truncate(blankLeaf(tree, 1));
    expect([leafCount(tree), memberCount(tree), nextFreeLeaf(tree)]).toEqual([4, 3, 1]);
  });

  test('refuses to grow past its limit', () => {
    expect(() => addLeaf(treeOf(4), leaf(9), 4)).toThrow('tree-too-large');
  });

  test('is not changed by a change: the tree before is as it was', () => {
    const before = treeOf(8);
    const encoded = encodeRatchetTree(before);
    updateLeaf(before, 3, leaf(99));
    blankLeaf(before, 2);
    addLeaf(before, leaf(100), 1024);
    expect(encodeRatchetTree(before)).toEqual(encoded);
  });

  test('shares with the tree before all that did not change', () => {
    const before = treeOf(8);
    const after = updateLeaf(before, 3, leaf(99));
    expect(subtreeAt(after, 11)).toBe(subtreeAt(before, 11));
    expect(subtreeAt(after, 1)).toBe(subtreeAt(before, 1));
    expect(subtreeAt(after, 7)).not.toBe(subtreeAt(before, 7));
  });

  test('hashes again only what stands between a change and the root', () => {
    const counted = counting();
    const tree = treeOf(512);
    treeHash(counted.suite, tree);
    expect(counted.count).toBe(1023);
    counted.count = 0;
    treeHash(counted.suite, updateLeaf(tree, 77, leaf(3)));
    expect(counted.count).toBe(10);
    counted.count = 0;
    treeHash(counted.suite, tree);
    expect(counted.count).toBe(0);
  });

  test('finds nothing outside of itself', () => {
    const tree = treeOf(4);
    for (const index of [4, -1, 2 ** 31, 2 ** 32 - 1]) expect(leafAt(tree, index)).toBeUndefined();
    expect(subtreeAt(tree, 8)).toBeUndefined();
  });

  test('resolves a blank node to what is below it, and leaves such nodes out of a filtered path', () => {
    const tree = truncate(blankLeaf(treeOf(8), 1));
    expect(resolution(tree, tree.root).map(({ nodeIndex }) => nodeIndex)).toEqual([0, 4, 6, 8, 10, 12, 14]);
    expect(directPath(tree, 0)).toHaveLength(3);
    expect(filteredDirectPath(tree, 0)).toHaveLength(2);
  });
});
