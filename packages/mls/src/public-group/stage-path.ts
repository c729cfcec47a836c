import { equalBytes } from '../crypto/index.ts';
import type { LeafNode, UpdatePath } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  checkLeafAlone,
  checkLeafSignature,
  encryptionKeysOf,
  filteredDirectPath,
  mergePath,
  type PathParents,
  pathParents,
  type RatchetTree,
  type ResolvedNode,
  resolution,
} from '../tree/index.ts';
import { checkReplacement } from './check-proposal.ts';
import { authenticate } from './demand.ts';
import type { VerifyingEnvironment } from './environment.ts';
import type { PublicGroup } from './public-group.ts';
import type { StagedProposals } from './stage-proposals.ts';

/** One node of an UpdatePath with those whom its path secret is encrypted to (RFC 9420 section 7.5). */
export interface PathRecipients {
  readonly nodeIndex: number;
  readonly recipients: readonly ResolvedNode[];
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
