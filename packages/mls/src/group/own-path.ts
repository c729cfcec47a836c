import type { Signer } from '../crypto/suite.ts';
import {
  encodeGroupContext,
  type GroupContext,
  type LeafNode,
  type LeafNodeContent,
  type UpdatePath,
} from '../messages/index.ts';
import { pathRecipients } from '../public-group/stage-path.ts';
import type { StagedProposals } from '../public-group/stage-proposals.ts';
import { mergePath, pathParents, type RatchetTree } from '../tree/index.ts';
import { createPathSecrets, encryptPath, type PathSecrets } from '../tree/treekem/index.ts';
import type { Environment } from './api.ts';
import { signLeaf } from './leaf.ts';

/** A path of one's own: its keys are in the tree, its secrets are not encrypted yet. */
export interface OwnPath {
  readonly leaf: LeafNode;
  readonly tree: RatchetTree;
  readonly secrets: PathSecrets;
  /** The private keys of the leaf and of the path's nodes, by node index. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
  /** Node indices of the path, from its lowest upwards. */
  readonly nodeIndices: readonly number[];
}

/**
 * Makes fresh keys for the own leaf and its filtered direct path, and merges them (RFC 9420 sections 7.4 and 7.5).
 *
 * @param leafWith the new leaf's content with a given encryption key and parent hash
 */
export async function createOwnPath(
  environment: Environment,
  staged: StagedProposals,
  groupId: Uint8Array,
  signer: Signer,
  leafWith: (encryptionKey: Uint8Array, parentHash: Uint8Array) => LeafNodeContent,
): Promise<OwnPath> {
  const { suite, random } = environment;
  const leafIndex = staged.committer;
  const nodeIndices = pathRecipients(staged).map(({ nodeIndex }) => nodeIndex);
  const leafKeys = await suite.generateKemKeyPair(random);
  const secrets = await createPathSecrets(suite, random, nodeIndices.length);
  const publicKeys = secrets.keyPairs.map(({ publicKey }) => publicKey);
  const parents = pathParents(suite, staged.tree, leafIndex, publicKeys);
  const content = leafWith(leafKeys.publicKey, parents.leafParentHash);
  const leaf = await signLeaf(environment, signer, content, { groupId, leafIndex });
  const keys = new Map([[2 * leafIndex, leafKeys.privateKey]]);
  for (const [i, nodeIndex] of nodeIndices.entries()) {
    const pair = secrets.keyPairs[i];
    if (pair !== undefined) keys.set(nodeIndex, pair.privateKey);
  }
  return { leaf, tree: mergePath(staged.tree, leafIndex, leaf, parents), secrets, keys, nodeIndices };
}

/** Encrypts the path's secrets to the others (section 7.6). @param provisional the provisional GroupContext */
export async function encryptOwnPath(
  environment: Environment,
  staged: StagedProposals,
  path: OwnPath,
  provisional: GroupContext,
): Promise<UpdatePath> {
  const { suite, random } = environment;
  const recipients = pathRecipients(staged).map((node) => node.recipients);
  const context = encodeGroupContext(provisional);
  const nodes = await encryptPath(suite, random, path.secrets, recipients, context);
  return { leafNode: path.leaf, nodes };
}
