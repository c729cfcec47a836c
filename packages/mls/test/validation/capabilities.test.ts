import { beforeEach, describe, expect, test } from 'vitest';
import { commit, requiredCapabilitiesExtension, systemRandom } from '../../src/index.ts';
import {
  expectRefusal,
  expectRefusedByAll,
  forgeProposals,
  fourMembers,
  type Group,
  suite,
} from './forge.ts';
import { expectAddRefused, keyPackageWith } from './wrong-leaves.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

describe('sections 11.1 and 13.4: what a group asks of its members', () => {
  const required = requiredCapabilitiesExtension({
    extensions: [0xf002],
    proposals: [0xf003],
    credentials: [1],
  });
  const able = {
    versions: [1],
    cipherSuites: [suite.id],
    extensions: [0xf002],
    proposals: [0xf003],
    credentials: [1],
  };

  test.each([
    ['an extension', { extensions: [] }],
    ['a proposal', { proposals: [] }],
  ])('7.3: an Add of one who lacks %s that is required', async (_, lacking) => {
    group = await fourMembers([required], { leaf: { capabilities: able } });
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, capabilities: { ...able, ...lacking } }));
    await expectAddRefused(group, keyPackage, 'capability-missing', '7.3');
  });

  test('7.3: an Add of one who has what is required', async () => {
    group = await fourMembers([required], { leaf: { capabilities: able } });
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, capabilities: able }));
    const { environment } = group.alice.client;
    const made = await commit(environment, group.alice.state, { proposals: [{ kind: 'add', keyPackage }] });
    expect(made.ok).toBe(true);
  });

  test('13.4: an Add of one who does not support an extension of the group', async () => {
    const extension = { type: 0xf002, data: new Uint8Array(2) };
    group = await fourMembers([extension], { leaf: { capabilities: able } });
    await expectAddRefused(group, await keyPackageWith((leaf) => leaf), 'extension-unsupported', '13.4');
  });

  test('12.1.7: requirements that a member does not meet', async () => {
    const { alice, bob } = group;
    const message = await forgeProposals(alice, { kind: 'group-context-extensions', extensions: [required] });
    await expectRefusedByAll(group, bob, message, 'capability-missing', '7.3');
  });

  test('13.4: a new extension of the group that a member does not support', async () => {
    const { alice, bob } = group;
    const extensions = [{ type: 0xf002, data: new Uint8Array(2) }];
    const message = await forgeProposals(alice, { kind: 'group-context-extensions', extensions });
    await expectRefusedByAll(group, bob, message, 'extension-unsupported', '13.4');
  });

  test('12.2: requirements of the same commit hold for those whom it adds', async () => {
    group = await fourMembers([], { leaf: { capabilities: able } });
    const keyPackage = await keyPackageWith((leaf) => leaf);
    const proposals = [
      { kind: 'add', keyPackage },
      { kind: 'group-context-extensions', extensions: [required] },
    ] as const;
    const { alice } = group;
    const made = await commit(alice.client.environment, alice.state, { proposals });
    expectRefusal(made, 'capability-missing', '7.3');
  });

  test('13.5: GREASE among capabilities, extensions of leaves and of key packages is no reason to refuse', async () => {
    const grease = { type: 0x1a1a, data: systemRandom(5) };
    const keyPackage = await keyPackageWith(
      (leaf) => ({
        ...leaf,
        extensions: [grease],
        capabilities: {
          versions: [1, 0x0a0a],
          cipherSuites: [suite.id, 0x2a2a],
          extensions: [0x1a1a, 0x4a4a],
          proposals: [0x3a3a],
          credentials: [1, 0x5a5a],
        },
      }),
      (rest) => ({ ...rest, extensions: [{ type: 0x4a4a, data: systemRandom(9) }] }),
    );
    const { alice } = group;
    const made = await commit(alice.client.environment, alice.state, {
      proposals: [{ kind: 'add', keyPackage }],
      groupInfoExtensions: [{ type: 0x6a6a, data: systemRandom(3) }],
    });
    expect(made.ok).toBe(true);
  });
});
