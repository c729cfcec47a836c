import { beforeEach, describe, expect, test } from 'vitest';
import { signLeaf } from '../../src/group/leaf.ts';
import { type AuthenticationRequest, ownLeaf, reject, systemRandom } from '../../src/index.ts';
import {
  expectAccepted,
  expectRefusedByAll,
  forgeCommit,
  forgePathLeaf,
  fourMembers,
  type Group,
  pathOf,
  publish,
  suite,
  updateOf,
} from './forge.ts';
import { wrongAlone, wrongInGroup } from './wrong-leaves.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

describe('section 7.3: the leaf of an Update', () => {
  test('what these tests forge is accepted where no rule is broken', async () => {
    const { alice, bob } = group;
    const content = { kind: 'proposal', proposal: await updateOf(alice) } as const;
    expect((await expectAccepted(bob, await publish(alice, content))).kind).toBe('proposal');
  });

  test.each(wrongAlone)('%s', async (_, code, section, change) => {
    const { alice, bob } = group;
    const content = { kind: 'proposal', proposal: await updateOf(alice, change) } as const;
    await expectRefusedByAll(group, bob, await publish(alice, content), code, section);
  });

  test('7.3: an Update that keeps its encryption key', async () => {
    const { alice, bob } = group;
    const { encryptionKey } = ownLeaf(alice.state).leaf;
    const content = {
      kind: 'proposal',
      proposal: await updateOf(alice, (leaf) => ({ ...leaf, encryptionKey })),
    } as const;
    await expectRefusedByAll(group, bob, await publish(alice, content), 'leaf-keeps-its-key', '7.3');
  });

  test('7.3: a leaf whose source is not update', async () => {
    const { alice, bob } = group;
    const source = { kind: 'commit', parentHash: new Uint8Array(32) } as const;
    const content = {
      kind: 'proposal',
      proposal: await updateOf(alice, (leaf) => ({ ...leaf, source })),
    } as const;
    await expectRefusedByAll(group, bob, await publish(alice, content), 'leaf-source-wrong', '7.3');
  });

  test('7.3: a leaf that somebody else signed, or that was signed for another place', async () => {
    const { alice, bob } = group;
    const honest = await updateOf(alice);
    if (honest.kind !== 'update') throw new Error(honest.kind);
    const elsewhere = { groupId: systemRandom(16), leafIndex: 0 };
    const { signer } = alice.client.environment;
    for (const leafNode of [
      { ...honest.leafNode, signature: systemRandom(64) },
      { ...honest.leafNode, signature: new Uint8Array(0) },
      { ...honest.leafNode, signature: honest.leafNode.signature.subarray(0, 63) },
      await signLeaf({ suite }, signer, honest.leafNode, elsewhere),
    ]) {
      const message = await publish(alice, { kind: 'proposal', proposal: { kind: 'update', leafNode } });
      await expectRefusedByAll(group, bob, message, 'leaf-signature-invalid', '7.3');
    }
  });

  test('5.3.1: a credential that the authentication service does not accept', async () => {
    const { alice, bob } = group;
    const message = await publish(alice, { kind: 'proposal', proposal: await updateOf(alice) });
    const asked: AuthenticationRequest[] = [];
    const authentication = {
      authenticate: (request: AuthenticationRequest) => {
        asked.push(request);
        return reject('not today');
      },
    };
    await expectRefusedByAll(group, bob, message, 'authentication-refused', '5.3.1', { authentication });
    for (const request of asked) {
      expect(request.use).toBe('update');
      if (request.use === 'update') expect(request.replaces).toEqual(ownLeaf(alice.state).leaf);
    }
  });
});

describe('section 7.3: the leaf of a commit’s path', () => {
  test.each([...wrongAlone, ...wrongInGroup])('%s', async (_, code, section, change) => {
    const message = await forgePathLeaf(group.alice, change);
    await expectRefusedByAll(group, group.bob, message, code, section);
  });

  test('7.3: two leaves with one signature key', async () => {
    const { alice, bob, carol } = group;
    const { signer } = carol.client.environment;
    const message = await forgePathLeaf(
      alice,
      (leaf) => ({ ...leaf, signatureKey: signer.publicKey }),
      signer,
    );
    await expectRefusedByAll(group, bob, message, 'signature-key-taken', '7.3');
  });

  test('12.4.2: a path whose leaf keeps its encryption key', async () => {
    const { encryptionKey } = ownLeaf(group.alice.state).leaf;
    const message = await forgePathLeaf(group.alice, (leaf) => ({ ...leaf, encryptionKey }));
    await expectRefusedByAll(group, group.bob, message, 'leaf-keeps-its-key', '12.4.2');
  });

  test('12.4.2: a leaf whose source is not commit', async () => {
    const message = await forgePathLeaf(group.alice, (leaf) => ({ ...leaf, source: { kind: 'update' } }));
    await expectRefusedByAll(group, group.bob, message, 'leaf-source-wrong', '7.3');
  });

  test('7.3: a leaf with another’s signature', async () => {
    const message = await forgeCommit(group.alice, (honest) => {
      const path = pathOf(honest);
      return { ...honest, path: { ...path, leafNode: { ...path.leafNode, signature: systemRandom(64) } } };
    });
    await expectRefusedByAll(group, group.bob, message, 'leaf-signature-invalid', '7.3');
  });

  test('5.3.1: a credential that the authentication service does not accept', async () => {
    const authentication = {
      authenticate: (request: AuthenticationRequest) =>
        request.use === 'update-path' ? reject('not today') : ({ accept: true } as const),
    };
    const message = await forgeCommit(group.alice, (honest) => honest);
    const environment = { authentication };
    await expectRefusedByAll(group, group.bob, message, 'authentication-refused', '5.3.1', environment);
  });
});
