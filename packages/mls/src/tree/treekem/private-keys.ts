import { equalBytes, wipe } from '../../crypto/index.ts';
import type { CipherSuite, KemKeyPair } from '../../crypto/suite.ts';
import type { UpdatePathNode } from '../../messages/index.ts';
import { MlsRefusal } from '../../refusal.ts';
import { filteredDirectPath, type RatchetTree, subtreeAt } from '../ratchet-tree.ts';
import type { ResolvedNode } from '../resolution.ts';
import { contains, nodeIndexOf } from '../subtree.ts';
import { decryptPathSecret, derivePathSecrets, type PathSecrets, wipePathSecrets } from './path-secrets.ts';

/** The private keys that a member knows, by node index: of its leaf, and of nodes above it (section 4.2). */
export type PrivateKeys = ReadonlyMap<number, Uint8Array>;

/** The public key at a node, or undefined where it is blank or outside of the tree. */
export function publicKeyAt(tree: RatchetTree, nodeIndex: number): Uint8Array | undefined {
  const at = subtreeAt(tree, nodeIndex);
  return at?.kind === 'branch' ? at.node?.encryptionKey : at?.leaf?.encryptionKey;
}

/** Those of the keys whose public halves still stand where they stood. The others have served. */
export function keysStillInTree(
  keys: PrivateKeys,
  before: RatchetTree,
  after: RatchetTree,
): Map<number, Uint8Array> {
  const kept = new Map<number, Uint8Array>();
  for (const [nodeIndex, key] of keys) {
    const now = publicKeyAt(after, nodeIndex);
    const then = publicKeyAt(before, nodeIndex);
    if (now !== undefined && then !== undefined && equalBytes(now, then)) kept.set(nodeIndex, key);
  }
  return kept;
}

/** The nodes of a path, as a receiver or a joiner reaches them. */
export interface PathNode {
  readonly nodeIndex: number;
  readonly encryptionKey: Uint8Array;
}

/**
 * The nodes that a joiner shares with the one who added it: those on the other's filtered direct path that have the
 * joiner below them, from the lowest upwards (section 12.4.3.1).
 */
export function pathNodes(tree: RatchetTree, committer: number, joiner: number): PathNode[] {
  return filteredDirectPath(tree, committer)
    .filter(({ parent }) => contains(parent, joiner))
    .map(({ parent }) => {
      if (parent.node === undefined) {
        throw new MlsRefusal('path-secret-invalid', '12.4.3.1', 'a node that a path secret is for is blank');
      }
      return { nodeIndex: nodeIndexOf(parent), encryptionKey: parent.node.encryptionKey };
    });
}

/** Derives the keys from a path secret upwards, and holds each against the public key in the tree (section 7.5). */
export async function keysFromPathSecret(
  suite: CipherSuite,
  secret: Uint8Array,
  nodes: readonly PathNode[],
): Promise<{ readonly keys: ReadonlyMap<number, Uint8Array>; readonly path: PathSecrets }> {
  const path = await derivePathSecrets(suite, secret, nodes.length);
  const keys = new Map<number, Uint8Array>();
  for (const [i, node] of nodes.entries()) {
    const pair: KemKeyPair | undefined = path.keyPairs[i];
    if (pair === undefined || !equalBytes(pair.publicKey, node.encryptionKey)) {
      wipePathSecrets(path);
      wipe(...path.keyPairs.map(({ privateKey }) => privateKey));
      throw new MlsRefusal(
        'path-secret-invalid',
        '7.5',
        'a path secret gives another key than is in the path',
      );
    }
    keys.set(node.nodeIndex, pair.privateKey);
  }
  return { keys, path };
}

/** A received path with what a member needs to open its share of it. */
export interface ReceivedPath {
  /** The tree after the proposals, before the path. */
  readonly tree: RatchetTree;
  readonly committer: number;
  readonly nodes: readonly UpdatePathNode[];
  /** For each node those whom its secret is encrypted to, in the order of the ciphertexts. */
  readonly recipients: readonly (readonly ResolvedNode[])[];
  /** The provisional GroupContext, encoded. */
  readonly context: Uint8Array;
}

/**
 * Decrypts the path secret that is meant for this member, and derives what follows from it (section 7.5).
 *
 * @returns the new private keys of the path, and the commit secret; the secrets between them are gone
 */
export async function openPath(
  suite: CipherSuite,
  received: ReceivedPath,
  ownLeafIndex: number,
  keys: PrivateKeys,
): Promise<{
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly commitSecret: Uint8Array;
  readonly path: PathSecrets;
}> {
  const steps = filteredDirectPath(received.tree, received.committer);
  const at = steps.findIndex(({ copath }) => contains(copath, ownLeafIndex));
  const recipients = received.recipients[at] ?? [];
  const mine = recipients.findIndex(({ nodeIndex }) => keys.has(nodeIndex));
  const privateKey = keys.get(recipients[mine]?.nodeIndex ?? -1);
  const ciphertext = received.nodes[at]?.encryptedPathSecrets[mine];
  if (privateKey === undefined || ciphertext === undefined) {
    throw new MlsRefusal('path-secret-invalid', '7.5', 'no path secret is encrypted to this member');
  }
  const secret = await decryptPathSecret(suite, privateKey, ciphertext, received.context);
  const nodes = steps.slice(at).map(({ parent }, i) => {
    const node = received.nodes[at + i];
    if (node === undefined) throw new RangeError('a path that is shorter than was checked');
    return { nodeIndex: nodeIndexOf(parent), encryptionKey: node.encryptionKey };
  });
  const derived = await keysFromPathSecret(suite, secret, nodes);
  return { keys: derived.keys, commitSecret: derived.path.commitSecret, path: derived.path };
}
