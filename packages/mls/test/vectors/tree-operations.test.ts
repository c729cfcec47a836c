import { expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import { DEFAULT_LIMITS, type Proposal, readProposal, suiteFor } from '../../src/index.ts';
import {
  addLeaf,
  blankLeaf,
  decodeRatchetTree,
  encodeRatchetTree,
  type RatchetTree,
  treeHash,
  truncate,
  updateLeaf,
} from '../../src/tree/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface TreeOperation {
  readonly cipher_suite: number;
  readonly tree_before: string;
  readonly proposal: string;
  readonly proposal_sender: number;
  readonly tree_hash_before: string;
  readonly tree_after: string;
  readonly tree_hash_after: string;
}

function apply(tree: RatchetTree, proposal: Proposal, sender: number): RatchetTree {
  if (proposal.kind === 'add') return addLeaf(tree, proposal.keyPackage.leafNode, DEFAULT_LIMITS.leaves).tree;
  if (proposal.kind === 'update') return updateLeaf(tree, sender, proposal.leafNode);
  if (proposal.kind === 'remove') return truncate(blankLeaf(tree, proposal.removed));
  throw new Error(proposal.kind);
}

describeVectors<TreeOperation[]>('mls/tree-operations.json', (vectors, counter) => {
  for (const [i, vector] of ourSuites(vectors, counter).entries()) {
    const done = counter.expect();
    test(`case ${i}`, () => {
      const suite = suiteFor(vector.cipher_suite);
      const before = decodeRatchetTree(hex(vector.tree_before), DEFAULT_LIMITS);
      expect(toHex(treeHash(suite, before))).toBe(vector.tree_hash_before);
      const proposal = readProposal(new Reader(hex(vector.proposal)), DEFAULT_LIMITS);
      const after = apply(before, proposal, vector.proposal_sender);
      expect(toHex(encodeRatchetTree(after))).toBe(vector.tree_after);
      expect(toHex(treeHash(suite, after))).toBe(vector.tree_hash_after);
      done();
    });
  }
});
