import type { Extension, GroupContext } from '../messages/index.ts';
import { checkMembership, encryptionKeysOf, leafAt, type RatchetTree } from '../tree/index.ts';
import type { CommitChange, LeafUpdate } from './authority.ts';
import { permit } from './demand.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { membersOf, type PublicGroup } from './public-group.ts';
import type { StagedProposals } from './stage-proposals.ts';

function describeChange(
  group: PublicGroup,
  staged: StagedProposals,
  tree: RatchetTree,
  authenticatedData: Uint8Array,
): CommitChange {
  const after = leafAt(tree, staged.committer);
  const committerLeaf = staged.committerLeaf ?? after;
  if (after === undefined || committerLeaf === undefined) throw new TypeError('a committer without a leaf');
  const own: LeafUpdate[] =
    staged.committerLeaf !== undefined && after !== staged.committerLeaf
      ? [{ leafIndex: staged.committer, before: staged.committerLeaf, after }]
      : [];
  return {
    committer: { leafIndex: staged.committer, leaf: committerLeaf },
    external: staged.external,
    proposals: staged.list.all,
    before: group.context,
    extensionsAfter: staged.extensions,
    added: staged.added,
    removed: staged.removed,
    updated: [...staged.updated, ...own],
    authenticatedData,
    membersBefore: () => membersOf(group),
    membersAfter: () => membersOf({ tree }),
  };
}

/**
 * The last checks before any secret is touched: the whole tree as it will be (sections 7.3, 11.1 and 13.4), and the
 * application's policy.
 *
 * @param tree with the path merged; as the proposals left it where there is none
 */
export async function settleCommit(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  staged: StagedProposals,
  tree: RatchetTree,
  authenticatedData: Uint8Array,
): Promise<CommitChange> {
  checkMembership(environment.suite, tree, staged.extensions, limitsOf(environment));
  encryptionKeysOf(tree);
  const change = describeChange(group, staged, tree, authenticatedData);
  await permit(environment.policy.allowCommit(change));
  return change;
}

/** The GroupContext after a commit. */
export function nextContext(
  group: PublicGroup,
  extensions: readonly Extension[],
  treeHash: Uint8Array,
  confirmedTranscriptHash: Uint8Array,
): GroupContext {
  const { cipherSuite, groupId, epoch } = group.context;
  return { cipherSuite, groupId, epoch: epoch + 1n, treeHash, confirmedTranscriptHash, extensions };
}
