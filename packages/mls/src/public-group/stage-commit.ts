import { equalBytes } from '../crypto/index.ts';
import type { Extension, GroupContext, LeafNode, UpdatePath } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  addLeaf,
  blankLeaf,
  checkLeafAlone,
  checkLeafSignature,
  checkMembership,
  encryptionKeysOf,
  extendTo,
  filteredDirectPath,
  forEachMember,
  leafAt,
  mergePath,
  nextFreeLeaf,
  type PathParents,
  pathParents,
  type RatchetTree,
  type ResolvedNode,
  resolution,
  truncate,
  updateLeaf,
} from '../tree/index.ts';
import type { CommitChange, LeafUpdate, Member, SentProposal } from './authority.ts';
import { checkProposal, checkReplacement } from './check-proposal.ts';
import { authenticate, permit } from './demand.ts';
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

/** One node of an UpdatePath with those whom its path secret is encrypted to (RFC 9420 section 7.5). */
export interface PathRecipients {
  readonly nodeIndex: number;
  readonly recipients: readonly ResolvedNode[];
}

function memberIn(tree: RatchetTree, leafIndex: number, section: string): LeafNode {
  const leaf = leafAt(tree, leafIndex);
  if (leaf === undefined) throw new MlsRefusal('removes-blank-leaf', section, `leaf ${leafIndex} is blank`);
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
    before: memberIn(tree, leafIndex, '12.1.2'),
    after: leaf,
  }));
  const removed = list.removes.map((leafIndex) => ({ leafIndex, leaf: memberIn(tree, leafIndex, '12.1.3') }));
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

/** For each node of the committer's path those who get its secret: the copath's resolution without new leaves. */
export function pathRecipients(staged: StagedProposals): PathRecipients[] {
  const added = new Set(staged.added.map(({ leafIndex }) => leafIndex));
  return filteredDirectPath(staged.tree, staged.committer).map(({ parent, copath }) => ({
    nodeIndex: 2 * parent.start + 2 ** parent.height - 1,
    recipients: resolution(staged.tree, copath).filter(
      ({ leafIndex }) => leafIndex === undefined || !added.has(leafIndex),
    ),
  }));
}

/** The leaf of a path (sections 7.3 and 12.2), with its credential. */
export async function checkPathLeaf(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  staged: StagedProposals,
  leaf: LeafNode,
): Promise<void> {
  const place = { groupId: group.context.groupId, leafIndex: staged.committer };
  const { credential, signatureKey } = leaf;
  const context = { ...group.context, extensions: staged.extensions };
  const [older] = staged.removed;
  if (staged.committerLeaf !== undefined) {
    const { committer: leafIndex, committerLeaf: replaces } = staged;
    await checkReplacement(environment, leaf, replaces, 'commit', place);
    const use = 'update-path' as const;
    await authenticate(environment, { use, credential, signatureKey, leaf, leafIndex, replaces, context });
    return;
  }
  // Section 12.2: the leaf of a joiner who removes an older one of its own meets the criteria of an Update of it.
  if (older !== undefined) await checkReplacement(environment, leaf, older.leaf, 'commit', place);
  else {
    checkLeafAlone(environment.suite, leaf, 'commit');
    await checkLeafSignature(environment.suite, leaf, place);
  }
  const replaces = older?.leaf;
  await authenticate(environment, {
    use: 'external-join',
    credential,
    signatureKey,
    leaf,
    replaces,
    context,
  });
}

/** Section 12.4.2: no key of the path stands anywhere in the tree, nor twice in the path. */
function checkPathKeys(staged: StagedProposals, path: UpdatePath): void {
  const taken = encryptionKeysOf(staged.tree);
  for (const key of [path.leafNode.encryptionKey, ...path.nodes.map((node) => node.encryptionKey)]) {
    if (!taken.add(key)) {
      throw new MlsRefusal('path-key-taken', '12.4.2', 'a key of the path stands in the tree already');
    }
  }
}

function checkPathShape(environment: VerifyingEnvironment, staged: StagedProposals, path: UpdatePath): void {
  const expected = pathRecipients(staged);
  if (path.nodes.length !== expected.length) {
    const detail = `a path of ${path.nodes.length} nodes where ${expected.length} are filtered`;
    throw new MlsRefusal('path-mismatch', '7.5', detail);
  }
  for (const [i, node] of path.nodes.entries()) {
    const recipients = expected[i]?.recipients.length ?? 0;
    if (node.encryptedPathSecrets.length !== recipients) {
      const detail = `${node.encryptedPathSecrets.length} path secrets for ${recipients} recipients`;
      throw new MlsRefusal('path-mismatch', '7.6', detail);
    }
    if (!environment.suite.isKemPublicKey(node.encryptionKey)) {
      throw new MlsRefusal('invalid-public-key', '7.6', 'a key of the path is none of this suite');
    }
  }
}

/** Checks a path in all that needs no secret, and merges it (sections 7.5, 7.9.2 and 12.4.2). */
export async function stagePath(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  staged: StagedProposals,
  path: UpdatePath,
): Promise<RatchetTree> {
  checkPathShape(environment, staged, path);
  await checkPathLeaf(environment, group, staged, path.leafNode);
  checkPathKeys(staged, path);
  const keys = path.nodes.map((node) => node.encryptionKey);
  const parents: PathParents = pathParents(environment.suite, staged.tree, staged.committer, keys);
  const { source } = path.leafNode;
  if (source.kind !== 'commit' || !equalBytes(source.parentHash, parents.leafParentHash)) {
    throw new MlsRefusal('parent-hash-mismatch', '7.9.2', "the committer's leaf has another parent hash");
  }
  return mergePath(staged.tree, staged.committer, path.leafNode, parents);
}

function membersIn(tree: RatchetTree): Member[] {
  const members: Member[] = [];
  forEachMember(tree, (leaf, leafIndex) => members.push({ leafIndex, leaf }));
  return members;
}

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
    membersBefore: () => membersIn(group.tree),
    membersAfter: () => membersIn(tree),
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
