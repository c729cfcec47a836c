import { beforeEach, describe, expect, test } from 'vitest';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  type Commit,
  commit,
  encodeGroupContext,
  encodeState,
  encrypt,
  epochAuthenticator,
  groupContext,
  ownLeaf,
  type Proposal,
  process,
  propose,
  systemRandom,
  type UpdatePath,
} from '../../src/index.ts';
import { filteredDirectPath, mergePath, pathParents, resolution, treeHash } from '../../src/tree/index.ts';
import { createPathSecrets, encryptPath } from '../../src/tree/treekem/index.ts';
import { client, keyPackageOf, unwrap } from '../world.ts';
import {
  decodedKeyPackage,
  everybodyTakes,
  expectAccepted,
  expectRefused,
  expectRefusedByAll,
  forgeCommit,
  fourMembers,
  type Group,
  honestCommit,
  type Insider,
  pathOf,
  publish,
  suite,
} from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

const withoutPath = (honest: Commit): Commit => ({ ...honest, path: undefined });

describe('section 12.4: whether a commit has a path', () => {
  const needing: readonly [string, Proposal[]][] = [
    ['no proposals at all', []],
    ['a single Remove', [{ kind: 'remove', removed: 3 }]],
    ['GroupContextExtensions', [{ kind: 'group-context-extensions', extensions: [] }]],
    [
      'a Remove among Adds and pre-shared keys',
      [
        {
          kind: 'psk',
          psk: { kind: 'external', id: new Uint8Array(1), nonce: new Uint8Array(suite.hashLength) },
        },
        { kind: 'remove', removed: 3 },
      ],
    ],
  ];

  test.each(needing)('12.4: %s without a path', async (_, proposals) => {
    const message = await forgeCommit(group.alice, () => ({
      proposals: proposals.map((proposal) => ({ kind: 'proposal', proposal })),
      path: undefined,
    }));
    await expectRefusedByAll(group, group.bob, message, 'path-missing', '12.4');
  });

  test('12.4: an Update by another without a path', async () => {
    const { alice, bob, carol } = group;
    const { message, ref, next } = unwrap(
      await propose(carol.client.environment, carol.state, { kind: 'update' }),
    );
    carol.state = next;
    for (const each of [alice, bob]) {
      const processed = await expectAccepted(each, message);
      if (processed.kind !== 'proposal') throw new Error(processed.kind);
      each.state = processed.next;
    }
    const late = await forgeCommit(alice, withoutPath);
    expect(ref).toBeDefined();
    await expectRefused(bob, late, 'path-missing', '12.4');
  });

  test('12.4: Adds alone need no path, and one’s own commits have one unless told otherwise', async () => {
    const { alice, bob } = group;
    const { keyPackage } = await keyPackageOf(client(suite, 'erin'));
    const proposals = [{ kind: 'add', keyPackage: decodedKeyPackage(keyPackage) } as const];
    expect((await honestCommit(alice, { proposals })).commit.path).toBeDefined();
    const { made, commit: bare } = await honestCommit(alice, { proposals, path: false });
    expect(bare.path).toBeUndefined();
    expect((await expectAccepted(bob, made.commit)).kind).toBe('commit');
  });

  test('12.4: a Remove is committed with a path even where none is asked for', async () => {
    const { commit: honest } = await honestCommit(group.alice, {
      proposals: [{ kind: 'remove', removed: 3 }],
      path: false,
    });
    expect(honest.path).toBeDefined();
  });
});

/** A commit of Alice's whose path's parents are others, and whose leaf has the parent hash that fits them. */
async function forgeParents(by: Insider, change: (path: UpdatePath) => UpdatePath): Promise<Uint8Array> {
  return forgeCommit(by, async (honest) => {
    const path = change(pathOf(honest));
    const keys = path.nodes.map(({ encryptionKey }) => encryptionKey);
    const { leafIndex } = ownLeaf(by.state);
    const { leafParentHash } = pathParents(suite, by.state.group.tree, leafIndex, keys);
    const content = { ...path.leafNode, source: { kind: 'commit', parentHash: leafParentHash } } as const;
    const { groupId } = groupContext(by.state);
    const { signer } = by.client.environment;
    return {
      ...honest,
      path: { ...path, leafNode: await signLeaf({ suite }, signer, content, { groupId, leafIndex }) },
    };
  });
}

describe('sections 7.5 to 7.9: the path of a commit', () => {
  test('what these tests forge is accepted where no rule is broken', async () => {
    const message = await forgeParents(group.alice, (path) => path);
    expect((await expectAccepted(group.bob, message)).kind).toBe('commit');
  });

  test('7.5: a path that is a node short, or has one too many', async () => {
    for (const change of [
      (path: UpdatePath) => ({ ...path, nodes: path.nodes.slice(1) }),
      (path: UpdatePath) => ({ ...path, nodes: [] }),
      (path: UpdatePath) => ({ ...path, nodes: [...path.nodes, ...path.nodes] }),
    ]) {
      const message = await forgeCommit(group.alice, (honest) => ({
        ...honest,
        path: change(pathOf(honest)),
      }));
      await expectRefusedByAll(group, group.bob, message, 'path-mismatch', '7.5');
    }
  });

  test('7.6: too few or too many encrypted path secrets for a node', async () => {
    for (const count of [0, 2]) {
      const message = await forgeCommit(group.alice, (honest) => {
        const path = pathOf(honest);
        const nodes = path.nodes.map((node, i) => {
          const [secret] = node.encryptedPathSecrets;
          if (i > 0 || secret === undefined) return node;
          return { ...node, encryptedPathSecrets: new Array(count).fill(secret) };
        });
        return { ...honest, path: { ...path, nodes } };
      });
      await expectRefusedByAll(group, group.bob, message, 'path-mismatch', '7.6');
    }
  });

  test('7.6: a key that is none of the suite', async () => {
    const message = await forgeCommit(group.alice, (honest) => {
      const path = pathOf(honest);
      const nodes = path.nodes.map((node) => ({ ...node, encryptionKey: node.encryptionKey.subarray(1) }));
      return { ...honest, path: { ...path, nodes } };
    });
    await expectRefusedByAll(group, group.bob, message, 'invalid-public-key', '7.6');
  });

  test('7.9.2: a parent hash that does not fit the path', async () => {
    const message = await forgeCommit(group.alice, async (honest) => {
      const path = pathOf(honest);
      const source = { kind: 'commit', parentHash: systemRandom(32) } as const;
      const { leafIndex } = ownLeaf(group.alice.state);
      const { groupId } = groupContext(group.alice.state);
      const { signer } = group.alice.client.environment;
      const leafNode = await signLeaf(
        { suite },
        signer,
        { ...path.leafNode, source },
        { groupId, leafIndex },
      );
      return { ...honest, path: { ...path, leafNode } };
    });
    await expectRefusedByAll(group, group.bob, message, 'parent-hash-mismatch', '7.9.2');
  });

  test('7.9.2: a path from another commit of the same member', async () => {
    const { made } = await honestCommit(group.bob);
    const other = pathOf((await honestCommit(group.alice)).commit);
    await everybodyTakes(group, group.bob, made);
    const message = await forgeCommit(group.alice, (honest) => ({ ...honest, path: other }));
    await expectRefusedByAll(group, group.carol, message, 'parent-hash-mismatch', '7.9.2');
  });

  test('12.4.2: a key of the path that stands in the tree already, or twice in the path', async () => {
    const { encryptionKey } = ownLeaf(group.carol.state).leaf;
    for (const change of [
      (path: UpdatePath) => path.nodes.map((node, i) => (i === 0 ? { ...node, encryptionKey } : node)),
      (path: UpdatePath) =>
        path.nodes.map((node) => ({ ...node, encryptionKey: path.leafNode.encryptionKey })),
    ]) {
      const message = await forgeParents(group.alice, (path) => ({ ...path, nodes: change(path) }));
      await expectRefusedByAll(group, group.bob, message, 'path-key-taken', '12.4.2');
    }
  });

  test('7.5: a path secret that does not open', async () => {
    const message = await forgeCommit(group.alice, (honest) => {
      const path = pathOf(honest);
      const nodes = path.nodes.map((node) => ({
        ...node,
        encryptedPathSecrets: node.encryptedPathSecrets.map((each) => ({
          ...each,
          ciphertext: each.ciphertext.map((byte) => byte ^ 1),
        })),
      }));
      return { ...honest, path: { ...path, nodes } };
    });
    await expectRefused(group.bob, message, 'path-secret-invalid', '7.5');
  });

  test('7.5: a path of which nothing is encrypted to a key that this member has', async () => {
    const { alice, bob } = group;
    const keyless = { ...bob, state: { ...bob.state, privateKeys: new Map() } };
    await expectRefused(keyless, (await honestCommit(alice)).made.commit, 'path-secret-invalid', '7.5');
  });

  test('7.5: a path secret that is empty or truncated', async () => {
    for (const length of [0, 10]) {
      const message = await forgeCommit(group.alice, (honest) => {
        const path = pathOf(honest);
        const nodes = path.nodes.map((node) => ({
          ...node,
          encryptedPathSecrets: node.encryptedPathSecrets.map((each) => ({
            ...each,
            ciphertext: each.ciphertext.subarray(0, length),
          })),
        }));
        return { ...honest, path: { ...path, nodes } };
      });
      await expectRefused(group.bob, message, 'path-secret-invalid', '7.5');
    }
  });

  test('7.4: a path secret of another length', async () => {
    const { alice, bob } = group;
    const { groupId, ...rest } = groupContext(alice.state);
    const message = await forgeCommit(alice, async (honest) => {
      const path = pathOf(honest);
      const keys = path.nodes.map(({ encryptionKey }) => encryptionKey);
      const { tree } = alice.state.group;
      const merged = mergePath(tree, 0, path.leafNode, pathParents(suite, tree, 0, keys));
      const provisional = { ...rest, groupId, epoch: rest.epoch + 1n, treeHash: treeHash(suite, merged) };
      const context = encodeGroupContext(provisional);
      const { encryptionKey } = ownLeaf(bob.state).leaf;
      const short = systemRandom(31);
      const sealed = await suite.encryptWithLabel(
        encryptionKey,
        'UpdatePathNode',
        context,
        short,
        systemRandom,
      );
      const nodes = path.nodes.map((node, i) =>
        i === 0 ? { ...node, encryptedPathSecrets: [sealed] } : node,
      );
      return { ...honest, path: { ...path, nodes } };
    });
    await expectRefused(bob, message, 'path-secret-invalid', '7.4');
  });

  test('7.5: a path secret that gives another key than the path has', async () => {
    const { alice, bob } = group;
    const { groupId, ...rest } = groupContext(alice.state);
    const { tree } = alice.state.group;
    const { publicKey } = await suite.generateKemKeyPair(systemRandom);
    const message = await forgeCommit(alice, async (honest) => {
      const recipients = filteredDirectPath(tree, 0).map(({ copath }) => resolution(tree, copath));
      const secrets = await createPathSecrets(suite, systemRandom, recipients.length);
      const keys = secrets.keyPairs.map((pair, i) => (i === 0 ? publicKey : pair.publicKey));
      const parents = pathParents(suite, tree, 0, keys);
      const source = { kind: 'commit', parentHash: parents.leafParentHash } as const;
      const { signer } = alice.client.environment;
      const content = { ...pathOf(honest).leafNode, source };
      const leafNode = await signLeaf({ suite }, signer, content, { groupId, leafIndex: 0 });
      const hash = treeHash(suite, mergePath(tree, 0, leafNode, parents));
      const provisional = { ...rest, groupId, epoch: rest.epoch + 1n, treeHash: hash };
      const sealed = await encryptPath(
        suite,
        systemRandom,
        secrets,
        recipients,
        encodeGroupContext(provisional),
      );
      const nodes = sealed.map((node, i) => (i === 0 ? { ...node, encryptionKey: publicKey } : node));
      return { ...honest, path: { leafNode, nodes } };
    });
    await expectRefused(bob, message, 'path-secret-invalid', '7.5');
  });
});

describe('section 12.4.2: who is in and who is out', () => {
  test('12.4.2: a confirmation tag of another epoch', async () => {
    const { alice, bob } = group;
    const one = await honestCommit(alice);
    const two = await honestCommit(alice);
    const content = { kind: 'commit', commit: one.commit } as const;
    const message = await publish(alice, content, { confirmationTag: two.confirmationTag });
    await expectRefused(bob, message, 'confirmation-tag-invalid', '12.4.2');
  });

  test('7.5: who was removed opens nothing of the next epoch', async () => {
    const { alice, bob, dave } = group;
    const { made } = await honestCommit(alice, { proposals: [{ kind: 'remove', removed: 3 }] });
    const removed = await expectAccepted(dave, made.commit);
    expect(removed.kind).toBe('removed');
    const { made: after } = await honestCommit({ ...alice, state: made.next });
    await expectRefused(dave, after.commit, 'wrong-epoch', '6');
    const stays = await expectAccepted(bob, made.commit);
    if (stays.kind !== 'commit') throw new Error(stays.kind);
    // With a public state that is up to date and all of its old secrets it still gets nowhere.
    const clinging = { ...dave, state: { ...dave.state, group: stays.next.group } };
    await expectRefused(clinging, after.commit, 'membership-tag-invalid', '6.2');
  });

  test('16.6: an update locks out a copy of the old state', async () => {
    const { alice, bob, carol } = group;
    const stolen = { ...bob, state: bob.state };
    const { made } = await honestCommit(bob);
    await everybodyTakes(group, bob, made);
    const { made: next } = await honestCommit(alice);
    expect((await expectAccepted(bob, next.commit)).kind).toBe('commit');
    expect((await expectAccepted(carol, next.commit)).kind).toBe('commit');
    // The thief follows what is public, and even has the new epoch's membership key: the path is closed to it.
    const thief = {
      ...stolen,
      state: {
        ...stolen.state,
        group: carol.state.group,
        secrets: { ...stolen.state.secrets, membershipKey: carol.state.secrets.membershipKey },
      },
    };
    await expectRefused(thief, next.commit, 'path-secret-invalid', '7.5');
  });

  test('14: of two commits of one epoch the second is refused, and its maker goes on with the first', async () => {
    const { alice, bob, carol } = group;
    const winner = await honestCommit(alice);
    const loser = await honestCommit(bob);
    const before = encodeState(bob.state);
    await everybodyTakes(group, alice, winner.made);
    await expectRefused(carol, loser.made.commit, 'wrong-epoch', '6');
    expect(encodeState(bob.state)).not.toEqual(before);
    expect(epochAuthenticator(bob.state)).toEqual(epochAuthenticator(winner.made.next));
  });

  test('12.4.1: past epochs open only where the caller has asked to keep them', async () => {
    const { alice, bob } = group;
    const sent = unwrap(
      await encrypt(alice.client.environment, alice.state, { plaintext: Uint8Array.of(5) }),
    );
    const { made } = await honestCommit({ ...alice, state: sent.next });
    const keeping = { ...bob.client.environment, retention: { pastEpochs: 1 } };
    for (const [environment, opens] of [
      [keeping, true],
      [bob.client.environment, false],
    ] as const) {
      const moved = unwrap(await process(environment, bob.state, made.commit));
      if (moved.kind !== 'commit') throw new Error(moved.kind);
      const late = await process(environment, moved.next, sent.message);
      expect(late.ok ? late.value.kind : late.error.code).toBe(opens ? 'application' : 'wrong-epoch');
      if (!late.ok || late.value.kind !== 'application') continue;
      const again = await process(environment, late.value.next, sent.message);
      expect(again.ok ? 'opened twice' : again.error.code).toBe('generation-consumed');
      const { commit: own } = unwrap(await commit(environment, late.value.next));
      expect(own.length).toBeGreaterThan(0);
    }
  });
});
