import { equalBytes } from '../crypto/index.ts';
import type { GroupContext, LeafNode } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  checkLeafAlone,
  checkLeafSignature,
  checkLifetime,
  checkMembership,
  encryptionKeysOf,
  leafCount,
  type RatchetTree,
  treeHash,
  truncate,
  verifyParentHashes,
  verifyUnmergedLeaves,
} from '../tree/index.ts';
import { checkContextExtensions } from './check-proposal.ts';
import { authenticate } from './demand.ts';
import { DEFAULT_MAXIMUM_LIFETIME, limitsOf, type VerifyingEnvironment } from './environment.ts';
import { membersOf } from './public-group.ts';

declare const verified: unique symbol;

/** A tree that passed all of RFC 9420 section 12.4.3.1, for the group context that it was verified with. */
export interface VerifiedTree extends RatchetTree {
  readonly [verified]: true;
}

/**
 * A leaf in a tree that was handed over. Its lifetime is not held against the clock: it was when the leaf was added,
 * and a member that has been quiet since is a member still.
 */
async function verifyLeaf(
  environment: VerifyingEnvironment,
  context: GroupContext,
  leaf: LeafNode,
  leafIndex: number,
): Promise<void> {
  checkLeafAlone(environment.suite, leaf, undefined);
  if (leaf.source.kind === 'key-package') {
    const maximum = environment.maximumLifetime ?? DEFAULT_MAXIMUM_LIFETIME;
    checkLifetime(leaf.source.lifetime, undefined, maximum);
  }
  await checkLeafSignature(environment.suite, leaf, { groupId: context.groupId, leafIndex });
  const { credential, signatureKey } = leaf;
  await authenticate(environment, {
    use: 'ratchet-tree',
    credential,
    signatureKey,
    leaf,
    leafIndex,
    context,
  });
}

/** Verifies a tree from an untrusted source against a group context (section 12.4.3.1). */
export async function verifyTree(
  environment: VerifyingEnvironment,
  tree: RatchetTree,
  context: GroupContext,
): Promise<VerifiedTree> {
  const { suite } = environment;
  if (!equalBytes(treeHash(suite, tree), context.treeHash)) {
    throw new MlsRefusal('tree-hash-mismatch', '12.4.3.1', 'a tree with another tree hash');
  }
  if (leafCount(truncate(tree)) !== leafCount(tree)) {
    throw new MlsRefusal('tree-malformed', '7.7', 'nobody is in the right half of the tree');
  }
  verifyUnmergedLeaves(tree);
  verifyParentHashes(suite, tree);
  encryptionKeysOf(tree);
  await checkContextExtensions(environment, context.extensions, context);
  checkMembership(suite, tree, context.extensions, limitsOf(environment));
  for (const { leaf, leafIndex } of membersOf({ tree }))
    await verifyLeaf(environment, context, leaf, leafIndex);
  // The brand exists in types only: everything that it stands for was checked above.
  return tree as VerifiedTree;
}
