import { beforeEach, describe, expect, test } from 'vitest';
import { signGroupInfo } from '../../src/group/group-info.ts';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  commit,
  createPublicGroup,
  DEFAULT_LIMITS,
  encodeMlsMessage,
  groupContext,
  type LeafNode,
  type MlsErrorCode,
  systemRandom,
} from '../../src/index.ts';
import { verifiedGroup } from '../../src/public-group/public-group.ts';
import {
  branch,
  encodeRatchetTree,
  extendTo,
  leafAt,
  mergePath,
  type ParentNode,
  pathParents,
  type RatchetTree,
  rebuildPath,
  type Subtree,
  treeHash,
} from '../../src/tree/index.ts';
import { client, groupOf, keyPackageOf, unwrap } from '../world.ts';
import { decodedKeyPackage, expectRefusal, fourMembers, type Group, honestCommit, suite } from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

/** Hands a tree to one who begins to follow the group, with a group info that vouches for its hash. */
async function expectTreeRefused(tree: RatchetTree, code: MlsErrorCode, section: string): Promise<void> {
  const { alice } = group;
  const { environment } = alice.client;
  const honest = alice.state.group;
  const context = { ...groupContext(alice.state), treeHash: treeHash(suite, tree) };
  const lying = verifiedGroup({ ...honest, context });
  const info = await signGroupInfo(environment, environment.signer, lying, 0, []);
  const groupInfo = encodeMlsMessage({ kind: 'group-info', groupInfo: info });
  const ratchetTree = encodeRatchetTree(tree);
  const followed = await createPublicGroup(environment, { groupInfo, ratchetTree });
  expectRefusal(followed, code, section);
}

const treeNow = () => group.alice.state.group.tree;

/** A group whose members were added and have done nothing since: there are no parents in its tree. */
async function flatten(): Promise<void> {
  const founder = client(suite, 'founder');
  const others = ['bob', 'carol', 'dave'].map((name) => client(suite, name));
  const packages = await Promise.all(others.map((each) => keyPackageOf(each)));
  const made = unwrap(
    await commit(founder.environment, await groupOf(founder), {
      proposals: packages.map(({ keyPackage }) => ({
        kind: 'add',
        keyPackage: decodedKeyPackage(keyPackage),
      })),
      path: false,
    }),
  );
  group = { ...group, alice: { client: founder, state: made.next } };
}

/** Changes a parent node of the tree, found by its height and the leaf below it. */
function withParent(
  tree: RatchetTree,
  leafIndex: number,
  height: number,
  change: (node: ParentNode) => ParentNode | undefined,
): RatchetTree {
  return rebuildPath(tree, leafIndex, leafAt(tree, leafIndex), ({ node, height: at }) =>
    at === height && node !== undefined ? change(node) : node,
  );
}

function withLeaf(tree: RatchetTree, leafIndex: number, leaf: LeafNode | undefined): RatchetTree {
  return rebuildPath(tree, leafIndex, leaf, ({ node }) => node);
}

function leafOf(leafIndex: number): LeafNode {
  const leaf = leafAt(treeNow(), leafIndex);
  if (leaf === undefined) throw new Error(`leaf ${leafIndex} is blank`);
  return leaf;
}

describe('sections 7.9.2 and 12.4.3.1: trees that are handed over', () => {
  test('a tree as it is is accepted', async () => {
    const { groupInfo, ratchetTree } = group.newest;
    const { environment } = group.alice.client;
    expect((await createPublicGroup(environment, { groupInfo, ratchetTree })).ok).toBe(true);
  });

  test('7.9.2: a parent whose key was put there by nobody', async () => {
    const { publicKey } = await suite.generateKemKeyPair(systemRandom);
    const tree = withParent(treeNow(), 0, 2, (node) => ({ ...node, encryptionKey: publicKey }));
    await expectTreeRefused(tree, 'parent-hash-mismatch', '7.9.2');
  });

  test('7.9.2: a parent whose own parent hash is another', async () => {
    const tree = withParent(treeNow(), 2, 1, (node) => ({ ...node, parentHash: systemRandom(32) }));
    await expectTreeRefused(tree, 'parent-hash-mismatch', '7.9.2');
  });

  test('7.9.2: a parent put over leaves that know nothing of it', async () => {
    const { publicKey } = await suite.generateKemKeyPair(systemRandom);
    const invented = { encryptionKey: publicKey, parentHash: new Uint8Array(0), unmergedLeaves: [] };
    const tree = rebuildPath(treeNow(), 0, leafOf(0), ({ node, height }) => (height === 1 ? invented : node));
    await expectTreeRefused(tree, 'parent-hash-mismatch', '7.9.2');
  });

  test('7.9.2: a member that is hidden as unmerged from those who encrypted to it', async () => {
    const hide = (node: ParentNode) => ({ ...node, unmergedLeaves: [0] });
    const tree = withParent(withParent(treeNow(), 0, 2, hide), 0, 1, hide);
    await expectTreeRefused(tree, 'parent-hash-mismatch', '7.9.2');
  });

  test.each([4, 9])('12.4.3.1: the unmerged leaf %i, which is not below its node', async (leafIndex) => {
    const tree = withParent(treeNow(), 0, 2, (node) => ({ ...node, unmergedLeaves: [leafIndex] }));
    await expectTreeRefused(tree, 'unmerged-leaves-invalid', '12.4.3.1');
  });

  test('12.4.3.1: an unmerged leaf that is blank', async () => {
    const { made } = await honestCommit(group.alice, { proposals: [{ kind: 'remove', removed: 1 }] });
    group.alice.state = made.next;
    const tree = withParent(treeNow(), 0, 2, (node) => ({ ...node, unmergedLeaves: [1] }));
    await expectTreeRefused(tree, 'unmerged-leaves-invalid', '12.4.3.1');
  });

  test('12.4.3.1: an unmerged leaf that a node between does not list', async () => {
    const { made: removal } = await honestCommit(group.dave, { proposals: [{ kind: 'remove', removed: 2 }] });
    const { keyPackage } = await keyPackageOf(client(suite, 'erin'));
    const add = { kind: 'add', keyPackage: decodedKeyPackage(keyPackage) } as const;
    // Erin takes leaf 2 and is unmerged at the root, which Dave has just set; the node between is blank.
    const { made } = await honestCommit(
      { ...group.dave, state: removal.next },
      { proposals: [add], path: false },
    );
    const tree = made.next.group.tree;
    const { publicKey: encryptionKey } = await suite.generateKemKeyPair(systemRandom);
    const between = { encryptionKey, parentHash: new Uint8Array(0), unmergedLeaves: [] };
    group.alice.state = made.next;
    const put = rebuildPath(tree, 2, leafAt(tree, 2), ({ node, height }) => (height === 1 ? between : node));
    await expectTreeRefused(put, 'unmerged-leaves-invalid', '12.4.3.1');
  });

  test('7.3: two leaves with one encryption key', async () => {
    await flatten();
    const tree = withLeaf(treeNow(), 3, { ...leafOf(3), encryptionKey: leafOf(0).encryptionKey });
    await expectTreeRefused(tree, 'encryption-key-taken', '7.3');
  });

  test('7.3: two leaves with one signature key', async () => {
    await flatten();
    const tree = withLeaf(treeNow(), 3, { ...leafOf(3), signatureKey: leafOf(0).signatureKey });
    await expectTreeRefused(tree, 'signature-key-taken', '7.3');
  });

  test('12.4.3.1: a parent with the key of a leaf', async () => {
    await flatten();
    const flat = treeNow();
    const { signer } = group.alice.client.environment;
    const { publicKey } = await suite.generateKemKeyPair(systemRandom);
    // Alice commits such a path properly: its parent hashes are right.
    const parents = pathParents(suite, flat, 0, [publicKey, leafOf(3).encryptionKey]);
    const source = { kind: 'commit', parentHash: parents.leafParentHash } as const;
    const { groupId } = groupContext(group.alice.state);
    const leaf = await signLeaf({ suite }, signer, { ...leafOf(0), source }, { groupId, leafIndex: 0 });
    await expectTreeRefused(mergePath(flat, 0, leaf, parents), 'encryption-key-taken', '12.4.3.1');
  });

  test('7.3: a leaf whose signature is another’s, truncated or empty', async () => {
    await flatten();
    const { signature: honest } = leafOf(2);
    for (const signature of [systemRandom(64), honest.subarray(0, 63), new Uint8Array(0)]) {
      const tree = withLeaf(treeNow(), 2, { ...leafOf(2), signature });
      await expectTreeRefused(tree, 'leaf-signature-invalid', '7.3');
    }
  });

  test('7.2: a lifetime longer than is allowed', async () => {
    await flatten();
    const { source } = leafOf(2);
    if (source.kind !== 'key-package') throw new Error(source.kind);
    const lifetime = { ...source.lifetime, notAfter: source.lifetime.notAfter + 400n * 86_400n };
    const leaf = { ...leafOf(2), source: { kind: 'key-package', lifetime } } as const;
    await expectTreeRefused(withLeaf(treeNow(), 2, leaf), 'lifetime-invalid', '7.3');
  });

  test('7.7: a tree with nobody in its right half', async () => {
    const tree = extendTo(treeNow(), 4, 64);
    // Its encoding drops what is blank at the end, so that it can only be told from a parent that is left there.
    const { publicKey } = await suite.generateKemKeyPair(systemRandom);
    const { root } = tree;
    if (root.kind !== 'branch') throw new Error('no root');
    const node = { encryptionKey: publicKey, parentHash: new Uint8Array(0), unmergedLeaves: [] };
    const odd: Subtree = branch(root.left, root.right, node);
    await expectTreeRefused({ root: odd }, 'tree-malformed', '7.7');
  });

  test('12.4.3.3: a tree that is larger than the limit is not taken in', async () => {
    const { groupInfo, ratchetTree } = group.newest;
    const { environment } = group.alice.client;
    for (const limits of [
      { ...DEFAULT_LIMITS, leaves: 2 },
      { ...DEFAULT_LIMITS, treeBytes: 100 },
    ]) {
      const followed = await createPublicGroup({ ...environment, limits }, { groupInfo, ratchetTree });
      expectRefusal(followed, 'malformed', '2.1');
    }
  });
});
