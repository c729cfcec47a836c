import type { Extension, LeafNode } from '../messages/index.ts';
import {
  addLeaf,
  blankLeaf,
  extendTo,
  leafAt,
  nextFreeLeaf,
  type RatchetTree,
  truncate,
  updateLeaf,
} from '../tree/index.ts';
import type { LeafUpdate, Member, SentProposal } from './authority.ts';
import { checkProposal } from './check-proposal.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { type Committer, checkProposalList, type ProposalList } from './proposal-list.ts';
import type { PublicGroup } from './public-group.ts';

/** A commit's proposals, valid and applied, before its path. */
export interface StagedProposals {
  readonly list: ProposalList;
  readonly external: boolean;
  /** Leaf index of the committer, for an external one that which it is given. */
  readonly committer: number;
  /** The committer's leaf before the commit; undefined for an external one. */
  readonly committerLeaf: LeafNode | undefined;
  readonly extensions: readonly Extension[];
  /** The tree after the proposals; for an external commit with room for the joiner. */
  readonly tree: RatchetTree;
  readonly added: readonly Member[];
  readonly removed: readonly Member[];
  readonly updated: readonly LeafUpdate[];
}

function memberIn(tree: RatchetTree, leafIndex: number): LeafNode {
  const leaf = leafAt(tree, leafIndex);
  if (leaf === undefined) throw new TypeError('a proposal of a blank leaf that was checked');
  return leaf;
}

/** Section 12.3: GroupContextExtensions, then Updates, Removes and Adds. */
function applyProposals(
  tree: RatchetTree,
  list: ProposalList,
  maximumLeaves: number,
): Pick<StagedProposals, 'tree' | 'added' | 'removed' | 'updated'> {
  const updated = list.updates.map(({ leafIndex, leaf }) => ({
    leafIndex,
    before: memberIn(tree, leafIndex),
    after: leaf,
  }));
  const removed = list.removes.map((leafIndex) => ({ leafIndex, leaf: memberIn(tree, leafIndex) }));
  let changed = tree;
  for (const { leafIndex, leaf } of list.updates) changed = updateLeaf(changed, leafIndex, leaf);
  for (const leafIndex of list.removes) changed = blankLeaf(changed, leafIndex);
  if (list.removes.length > 0) changed = truncate(changed);
  const added: Member[] = [];
  for (const { leafNode } of list.adds) {
    const step = addLeaf(changed, leafNode, maximumLeaves);
    changed = step.tree;
    added.push({ leafIndex: step.leafIndex, leaf: leafNode });
  }
  return { tree: changed, added, removed, updated };
}

/** Checks the proposals, each and together, and applies them to the tree (sections 12.1 to 12.3). */
export async function stageProposals(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  by: Committer,
  proposals: readonly SentProposal[],
): Promise<StagedProposals> {
  const list = checkProposalList(proposals, by, group.tree);
  const extensions = list.extensions ?? group.context.extensions;
  const ground = { context: { ...group.context, extensions }, tree: group.tree };
  for (const { proposal, sender } of proposals) await checkProposal(environment, proposal, sender, ground);
  const { leaves } = limitsOf(environment);
  const applied = applyProposals(group.tree, list, leaves);
  if (by.kind === 'member') {
    const committerLeaf = leafAt(group.tree, by.leafIndex);
    return { ...applied, list, external: false, committer: by.leafIndex, committerLeaf, extensions };
  }
  const committer = nextFreeLeaf(applied.tree);
  const tree = extendTo(applied.tree, committer, leaves);
  return { ...applied, tree, list, external: true, committer, committerLeaf: undefined, extensions };
}
