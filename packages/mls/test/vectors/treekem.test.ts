import { expect, test } from 'vitest';
import { Reader } from '../../src/codec/index.ts';
import type { CipherSuite } from '../../src/crypto/index.ts';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  DEFAULT_LIMITS,
  encodeGroupContext,
  type LeafNode,
  readUpdatePath,
  suiteFor,
  systemRandom,
  type UpdatePath,
} from '../../src/index.ts';
import {
  decodeRatchetTree,
  filteredDirectPath,
  leafAt,
  mergePath,
  pathParents,
  type RatchetTree,
  resolution,
  treeHash,
} from '../../src/tree/index.ts';
import {
  createPathSecrets,
  derivePathSecrets,
  encryptPath,
  openPath,
  type PrivateKeys,
  publicKeyAt,
} from '../../src/tree/treekem/index.ts';
import { describeVectors, hex, ourSuites, toHex } from './load.ts';

interface LeafPrivate {
  readonly index: number;
  readonly encryption_priv: string;
  readonly signature_priv: string;
  readonly path_secrets: readonly { readonly node: number; readonly path_secret: string }[];
}

interface TreeKem {
  readonly cipher_suite: number;
  readonly group_id: string;
  readonly epoch: number;
  readonly confirmed_transcript_hash: string;
  readonly ratchet_tree: string;
  readonly leaves_private: readonly LeafPrivate[];
  readonly update_paths: readonly {
    readonly sender: number;
    readonly update_path: string;
    readonly path_secrets: readonly (string | null)[];
    readonly commit_secret: string;
    readonly tree_hash_after: string;
  }[];
}

async function keysOf(suite: CipherSuite, tree: RatchetTree, leaf: LeafPrivate): Promise<PrivateKeys> {
  const keys = new Map([[2 * leaf.index, hex(leaf.encryption_priv)]]);
  for (const { node, path_secret } of leaf.path_secrets) {
    const { keyPairs } = await derivePathSecrets(suite, hex(path_secret), 1);
    const [pair] = keyPairs;
    if (pair === undefined) throw new Error('no key pair');
    expect(toHex(pair.publicKey)).toBe(toHex(publicKeyAt(tree, node)));
    keys.set(node, pair.privateKey);
  }
  return keys;
}

function recipientsOf(tree: RatchetTree, sender: number) {
  return filteredDirectPath(tree, sender).map(({ copath }) => resolution(tree, copath));
}

function merged(suite: CipherSuite, tree: RatchetTree, sender: number, path: UpdatePath): RatchetTree {
  const keys = path.nodes.map((node) => node.encryptionKey);
  const parents = pathParents(suite, tree, sender, keys);
  const { source } = path.leafNode;
  expect(source.kind === 'commit' && toHex(source.parentHash)).toBe(toHex(parents.leafParentHash));
  return mergePath(tree, sender, path.leafNode, parents);
}

function leafOf(tree: RatchetTree, leafIndex: number): LeafNode {
  const leaf = leafAt(tree, leafIndex);
  if (leaf === undefined) throw new Error(`leaf ${leafIndex} is blank`);
  return leaf;
}

async function newPath(
  suite: CipherSuite,
  vector: TreeKem,
  tree: RatchetTree,
  contextFor: (after: RatchetTree) => Uint8Array,
  sender: LeafPrivate,
) {
  const recipients = recipientsOf(tree, sender.index);
  const secrets = await createPathSecrets(suite, systemRandom, recipients.length);
  const keys = secrets.keyPairs.map(({ publicKey }) => publicKey);
  const parents = pathParents(suite, tree, sender.index, keys);
  const { publicKey } = await suite.generateKemKeyPair(systemRandom);
  const content = {
    ...leafOf(tree, sender.index),
    encryptionKey: publicKey,
    source: { kind: 'commit', parentHash: parents.leafParentHash } as const,
  };
  const place = { groupId: hex(vector.group_id), leafIndex: sender.index };
  const leafNode = await signLeaf(
    { suite },
    suite.signerFromSeed(hex(sender.signature_priv)),
    content,
    place,
  );
  const context = contextFor(mergePath(tree, sender.index, leafNode, parents));
  const nodes = await encryptPath(suite, systemRandom, secrets, recipients, context);
  return { path: { leafNode, nodes }, commitSecret: secrets.commitSecret };
}

describeVectors<TreeKem[]>('mls/treekem.json', (vectors, counter) => {
  for (const [i, vector] of ourSuites(vectors, counter).entries()) {
    const done = counter.expect();
    test(`case ${i}`, async () => {
      const suite = suiteFor(vector.cipher_suite);
      const tree = decodeRatchetTree(hex(vector.ratchet_tree), DEFAULT_LIMITS);
      const contextFor = (after: RatchetTree): Uint8Array =>
        encodeGroupContext({
          cipherSuite: suite.id,
          groupId: hex(vector.group_id),
          epoch: BigInt(vector.epoch),
          treeHash: treeHash(suite, after),
          confirmedTranscriptHash: hex(vector.confirmed_transcript_hash),
          extensions: [],
        });
      const keys = new Map<number, PrivateKeys>();
      for (const leaf of vector.leaves_private) keys.set(leaf.index, await keysOf(suite, tree, leaf));

      const openAll = async (sender: number, path: UpdatePath) => {
        const after = merged(suite, tree, sender, path);
        const recipients = recipientsOf(tree, sender);
        const context = contextFor(after);
        const opened = new Map<number, { commitSecret: Uint8Array; first: Uint8Array | undefined }>();
        for (const [index, own] of keys) {
          if (index === sender) continue;
          const received = { tree, committer: sender, nodes: path.nodes, recipients, context };
          const { commitSecret, path: secrets } = await openPath(suite, received, index, own);
          opened.set(index, { commitSecret, first: secrets.pathSecrets[0] });
        }
        return { after, opened };
      };

      for (const update of vector.update_paths) {
        const reader = new Reader(hex(update.update_path));
        const path = readUpdatePath(reader, DEFAULT_LIMITS);
        reader.end();
        const { after, opened } = await openAll(update.sender, path);
        expect(toHex(treeHash(suite, after))).toBe(update.tree_hash_after);
        for (const [index, { commitSecret, first }] of opened) {
          expect(toHex(first)).toBe(update.path_secrets[index]);
          expect(toHex(commitSecret)).toBe(update.commit_secret);
        }

        const sender = vector.leaves_private.find((leaf) => leaf.index === update.sender);
        if (sender === undefined) throw new Error(`no private leaf ${update.sender}`);
        const made = await newPath(suite, vector, tree, contextFor, sender);
        const again = await openAll(update.sender, made.path);
        for (const { commitSecret } of again.opened.values()) {
          expect(toHex(commitSecret)).toBe(toHex(made.commitSecret));
        }
      }
      done();
    });
  }
});
