import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, suiteFor } from '../../src/index.ts';
import {
  checkLeafSignature,
  decodeRatchetTree,
  encryptionKeysOf,
  forEachMember,
  resolution,
  subtreeAt,
  subtreeHash,
  verifyParentHashes,
  verifyUnmergedLeaves,
} from '../../src/tree/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface TreeValidation {
  readonly cipher_suite: number;
  readonly tree: string;
  readonly group_id: string;
  readonly resolutions: readonly (readonly number[])[];
  readonly tree_hashes: readonly string[];
}

describeVectors<TreeValidation[]>('mls/tree-validation.json', (vectors, counter) => {
  for (const [i, vector] of ourSuites(vectors, counter).entries()) {
    const done = counter.expect();
    test(`case ${i}`, async () => {
      const suite = suiteFor(vector.cipher_suite);
      const tree = decodeRatchetTree(hex(vector.tree), DEFAULT_LIMITS);
      for (const [nodeIndex, expected] of vector.resolutions.entries()) {
        const at = subtreeAt(tree, nodeIndex);
        if (at === undefined) throw new Error(`no node ${nodeIndex}`);
        expect(resolution(tree, at).map((node) => node.nodeIndex)).toEqual(expected);
        expect(toHex(subtreeHash(suite, at))).toBe(vector.tree_hashes[nodeIndex]);
      }
      verifyParentHashes(suite, tree);
      verifyUnmergedLeaves(tree);
      encryptionKeysOf(tree);
      const checks: Promise<void>[] = [];
      forEachMember(tree, (leaf, leafIndex) => {
        checks.push(checkLeafSignature(suite, leaf, { groupId: hex(vector.group_id), leafIndex }));
      });
      await Promise.all(checks);
      done();
    });
  }
});
