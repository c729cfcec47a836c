import { beforeEach, describe, expect, test } from 'vitest';
import { equalBytes } from '../../src/crypto/index.ts';
import {
  type Commit,
  commit,
  DEFAULT_LIMITS,
  type Extension,
  ExtensionType,
  epochAuthenticator,
  externalSendersExtension,
  groupContext,
  type MlsErrorCode,
  type Proposal,
  type ProposalOrRef,
  type PskId,
  process,
  propose,
  reject,
  storedProposals,
  systemRandom,
} from '../../src/index.ts';
import { checkProposal } from '../../src/public-group/check-proposal.ts';
import { basic, client, keyPackageOf, unwrap } from '../world.ts';
import {
  decodedKeyPackage,
  expectAccepted,
  expectRefusal,
  expectRefused,
  expectRefusedByAll,
  forgeCommit,
  forgeProposals,
  fourMembers,
  type Group,
  honestCommit,
  type Insider,
  publish,
  suite,
  updateOf,
} from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

async function addOf(name: string): Promise<Extract<Proposal, { kind: 'add' }>> {
  return { kind: 'add', keyPackage: decodedKeyPackage((await keyPackageOf(client(suite, name))).keyPackage) };
}

const remove = (removed: number): Proposal => ({ kind: 'remove', removed });

function external(id: number, nonceLength: number = suite.hashLength): PskId {
  return { kind: 'external', id: Uint8Array.of(id), nonce: new Uint8Array(nonceLength) };
}

const reInit: Proposal = {
  kind: 're-init',
  groupId: systemRandom(16),
  version: 1,
  cipherSuite: suite.id,
  extensions: [],
};

/** A proposal is refused when it is sent alone, when it stands in a commit, and when it is to be committed. */
async function expectProposalRefused(proposal: Proposal, code: MlsErrorCode, section: string): Promise<void> {
  const { alice, bob } = group;
  const alone = await publish(alice, { kind: 'proposal', proposal });
  await expectRefusedByAll(group, bob, alone, code, section);
  await expectRefusedByAll(group, bob, await forgeProposals(alice, proposal), code, section);
  if (proposal.kind !== 'update' && proposal.kind !== 'external-init') {
    expectRefusal(
      await commit(alice.client.environment, alice.state, { proposals: [proposal] }),
      code,
      section,
    );
  }
}

/** A list is refused when it is committed by value, and Alice does not make such a commit herself. */
async function expectListRefused(
  proposals: readonly Proposal[],
  code: MlsErrorCode,
  section: string,
): Promise<void> {
  const { alice, bob } = group;
  await expectRefusedByAll(group, bob, await forgeProposals(alice, ...proposals), code, section);
  const own = proposals.flatMap((each) =>
    each.kind === 'update' || each.kind === 'external-init' ? [] : [each],
  );
  if (own.length === proposals.length) {
    expectRefusal(await commit(alice.client.environment, alice.state, { proposals: own }), code, section);
  }
}

describe('section 12.1: each proposal by itself', () => {
  test.each([4, 7, 2 ** 32 - 1])(
    '12.1.3: a Remove of leaf %i, which is blank or not there',
    async (removed) => {
      await expectProposalRefused(remove(removed), 'removes-blank-leaf', '12.1.3');
    },
  );

  test('12.1.2: an Update by one whose leaf is blank, or who has none', async () => {
    const { alice } = group;
    const update = await updateOf(alice);
    for (const sender of [
      { kind: 'member', leafIndex: 7 },
      { kind: 'external', senderIndex: 0 },
    ] as const) {
      // No message gets as far as this: such a sender's signature is refused before.
      const checked = checkProposal(alice.client.environment, update, sender, alice.state.group);
      await expect(checked).rejects.toMatchObject({ code: 'update-not-by-member', section: '12.1.2' });
    }
  });

  test('12.2: an Update in an external commit', async () => {
    const { alice, bob } = group;
    const { commit: honest, confirmationTag } = await honestCommit(alice);
    const proposals: ProposalOrRef[] = [{ kind: 'proposal', proposal: await updateOf(alice) }];
    const sender = { kind: 'new-member-commit' } as const;
    const content = { kind: 'commit', commit: { ...honest, proposals } } as const;
    const message = await publish(alice, content, { sender, confirmationTag });
    await expectRefusedByAll(group, bob, message, 'external-commit-invalid', '12.2');
  });

  test.each(['reinit', 'branch'] as const)('12.1.4: a resumption secret for %s', async (usage) => {
    const nonce = new Uint8Array(suite.hashLength);
    const psk: PskId = { kind: 'resumption', usage, groupId: systemRandom(16), epoch: 1n, nonce };
    await expectProposalRefused({ kind: 'psk', psk }, 'psk-invalid', '12.1.4');
  });

  test.each([0, 31, 33])('12.1.4: a nonce of %i bytes', async (length) => {
    await expectProposalRefused({ kind: 'psk', psk: external(1, length) }, 'psk-invalid', '12.1.4');
  });

  test('8.4: a pre-shared key that is not known', async () => {
    const { alice, bob } = group;
    const knowing = { ...alice.client.environment, pskOf: () => new Uint8Array(32) };
    const proposals = [{ kind: 'psk', psk: external(1) } as const];
    const { commit: bytes } = unwrap(await commit(knowing, alice.state, { proposals }));
    await expectRefused(bob, bytes, 'psk-unavailable', '8.4');
    expectRefusal(
      await commit(alice.client.environment, alice.state, { proposals }),
      'psk-unavailable',
      '8.4',
    );
  });

  test('12.4.2: a pre-shared key that others know differently', async () => {
    const { alice, bob } = group;
    const knowing = { ...alice.client.environment, pskOf: () => new Uint8Array(32) };
    const { commit: bytes } = unwrap(
      await commit(knowing, alice.state, { proposals: [{ kind: 'psk', psk: external(1) }] }),
    );
    const pskOf = () => new Uint8Array(32).fill(1);
    await expectRefused(bob, bytes, 'confirmation-tag-invalid', '12.4.2', { pskOf });
  });

  test('11.2: a ReInit alone is decoded, and refused', async () => {
    await expectListRefused([reInit], 're-init-unsupported', '11.2');
  });

  const extensionLists: readonly [string, readonly Extension[], MlsErrorCode, string][] = [
    [
      '12.1.7: a required_capabilities extension that is cut off',
      [{ type: ExtensionType.requiredCapabilities, data: Uint8Array.of(0, 0) }],
      'malformed',
      '2.1',
    ],
    [
      '12.1.8.1: an external_senders extension with something behind it',
      [{ type: ExtensionType.externalSenders, data: Uint8Array.of(0, 0) }],
      'malformed',
      '2.1',
    ],
    [
      '17.3: an external_pub in the GroupContext',
      [{ type: ExtensionType.externalPub, data: Uint8Array.of(0) }],
      'context-extension-invalid',
      '17.3',
    ],
  ];

  test.each(extensionLists)('%s', async (_, extensions, code, section) => {
    await expectProposalRefused({ kind: 'group-context-extensions', extensions }, code, section);
  });

  test('13.4: an extension type that comes twice', async () => {
    const { alice } = group;
    const extension = { type: 0xf001, data: new Uint8Array(0) };
    const proposal = { kind: 'group-context-extensions', extensions: [extension, extension] } as const;
    const { environment } = alice.client;
    const made = await commit(environment, alice.state, { proposals: [proposal] });
    expectRefusal(made, 'malformed', '2.1');
    await expectRefusedByAll(group, group.bob, await forgeProposals(alice, proposal), 'malformed', '2.1');
  });

  test('12.1.8.1: an external sender that the authentication service does not accept', async () => {
    const { alice, bob } = group;
    const extensions = [
      externalSendersExtension([{ signatureKey: new Uint8Array(32), credential: basic('moderator') }]),
    ];
    const message = await forgeProposals(alice, { kind: 'group-context-extensions', extensions });
    const authentication = {
      authenticate: ({ use }: { readonly use: string }) =>
        use === 'external-sender' ? reject('not known') : ({ accept: true } as const),
    };
    await expectRefusedByAll(group, bob, message, 'authentication-refused', '5.3.1', { authentication });
  });

  test('12.1: no more proposals are kept than the limit', async () => {
    const { alice, bob } = group;
    const limits = { ...DEFAULT_LIMITS, storedProposals: 1 };
    const first = await publish(alice, { kind: 'proposal', proposal: remove(3) });
    const second = await publish(alice, { kind: 'proposal', proposal: remove(2) });
    const kept = unwrap(await process({ ...bob.client.environment, limits }, bob.state, first));
    if (kept.kind !== 'proposal') throw new Error(kept.kind);
    const full = { ...bob, state: kept.next };
    await expectRefused(full, second, 'too-many-proposals', '12.1', { limits });
  });
});

describe('section 12.2: the list of a member’s commit', () => {
  test('12.2: an Update by the committer', async () => {
    await expectListRefused([await updateOf(group.alice)], 'update-by-committer', '12.2');
  });

  test('12.2: a Remove of the committer', async () => {
    await expectListRefused([remove(0)], 'removes-committer', '12.2');
  });

  test('12.2: two Removes of one leaf', async () => {
    await expectListRefused([remove(3), remove(3)], 'leaf-changed-twice', '12.2');
  });

  test('12.2: two Adds of one client', async () => {
    const erin = client(suite, 'erin');
    const twice = [await keyPackageOf(erin), await keyPackageOf(erin)].map(
      ({ keyPackage }): Proposal => ({ kind: 'add', keyPackage: decodedKeyPackage(keyPackage) }),
    );
    await expectListRefused(twice, 'client-added-twice', '12.2');
  });

  test('12.2: an Add of a client that is a member', async () => {
    const { keyPackage } = await keyPackageOf(group.dave.client);
    const add: Proposal = { kind: 'add', keyPackage: decodedKeyPackage(keyPackage) };
    await expectListRefused([add], 'client-already-member', '12.2');
  });

  test('12.2: an Add of a client that the same commit removes is accepted', async () => {
    const { alice, bob, dave } = group;
    const { keyPackage } = await keyPackageOf(dave.client);
    const add = { kind: 'add', keyPackage: decodedKeyPackage(keyPackage) } as const;
    const { made } = await honestCommit(alice, { proposals: [add, { kind: 'remove', removed: 3 }] });
    expect((await expectAccepted(bob, made.commit)).kind).toBe('commit');
  });

  test('12.2: one pre-shared key twice', async () => {
    const psk: Proposal = { kind: 'psk', psk: external(1) };
    await expectListRefused([psk, psk], 'psk-twice', '12.2');
  });

  test('12.2: two GroupContextExtensions', async () => {
    const extensions: Proposal = { kind: 'group-context-extensions', extensions: [] };
    await expectListRefused([extensions, extensions], 'context-extensions-twice', '12.2');
  });

  test('12.2: a ReInit beside another proposal', async () => {
    await expectListRefused([reInit, remove(3)], 're-init-not-alone', '12.2');
  });

  test('12.2: an ExternalInit', async () => {
    const init: Proposal = { kind: 'external-init', kemOutput: systemRandom(32) };
    await expectListRefused([init], 'external-init-misplaced', '12.2');
  });

  const custom: Proposal = { kind: 'custom', proposalType: 0xf00a, body: new Uint8Array(3) };

  test('12.2: a type that some of those who stay do not support', async () => {
    await expectListRefused([custom], 'proposal-type-unsupported', '12.2');
  });

  test('12.2: a type that all support is accepted, and shown to the policy', async () => {
    const capabilities = {
      versions: [1],
      cipherSuites: [suite.id],
      extensions: [],
      proposals: [0xf00a],
      credentials: [1],
    };
    group = await fourMembers([], { leaf: { capabilities } });
    const { alice, bob } = group;
    const { made } = await honestCommit(alice, { proposals: [custom] });
    const processed = await expectAccepted(bob, made.commit);
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    expect(processed.change.proposals.map(({ proposal }) => proposal)).toEqual([custom]);
    expect(epochAuthenticator(processed.next)).toEqual(epochAuthenticator(made.next));
  });
});

describe('section 12.4: proposals by reference', () => {
  async function everyoneStores(from: Insider, message: Uint8Array): Promise<void> {
    for (const each of [group.alice, group.bob, group.carol, group.dave]) {
      if (each === from) continue;
      const processed = await expectAccepted(each, message);
      if (processed.kind !== 'proposal') throw new Error(processed.kind);
      each.state = processed.next;
    }
  }

  async function proposed(by: Insider, request: Parameters<typeof propose>[2]): Promise<Uint8Array> {
    const made = unwrap(await propose(by.client.environment, by.state, request));
    by.state = made.next;
    await everyoneStores(by, made.message);
    return made.ref;
  }

  const naming = (...references: Uint8Array[]): ProposalOrRef[] =>
    references.map((reference) => ({ kind: 'reference', reference }));

  test('12.4: a reference to a proposal that is not known', async () => {
    const { alice, bob } = group;
    const message = await forgeCommit(alice, (honest) => ({
      ...honest,
      proposals: naming(systemRandom(32)),
    }));
    await expectRefusedByAll(group, bob, message, 'proposal-unknown', '12.4');
    const made = await commit(alice.client.environment, alice.state, { references: [systemRandom(32)] });
    expectRefusal(made, 'proposal-unknown', '12.4');
  });

  test('12.4: a reference to a proposal of an epoch that is over', async () => {
    const { alice, bob } = group;
    const ref = await proposed(alice, { kind: 'remove', removed: 3 });
    const { made } = await honestCommit(bob, { references: [] });
    const processed = await expectAccepted(alice, made.commit);
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    alice.state = processed.next;
    bob.state = made.next;
    const late = await forgeCommit(alice, (honest: Commit) => ({ ...honest, proposals: naming(ref) }));
    await expectRefused(bob, late, 'proposal-unknown', '12.4');
  });

  test('12.2: an Update and a Remove of one leaf', async () => {
    const { alice, bob, carol } = group;
    const update = await proposed(carol, { kind: 'update' });
    const removal = await proposed(bob, { kind: 'remove', removed: carol.state.ownLeafIndex });
    const message = await forgeCommit(
      alice,
      (honest) => ({ ...honest, proposals: naming(update, removal) }),
      {
        references: [],
      },
    );
    await expectRefused(bob, message, 'leaf-changed-twice', '12.2');
  });

  test('12.2: two Updates of one leaf', async () => {
    const { alice, bob, carol } = group;
    const updates = [await proposed(carol, { kind: 'update' }), await proposed(carol, { kind: 'update' })];
    const message = await forgeCommit(alice, (honest) => ({ ...honest, proposals: naming(...updates) }), {
      references: [],
    });
    await expectRefused(bob, message, 'leaf-changed-twice', '12.2');
  });

  test('12.2: an Update by the committer, proposed before', async () => {
    const { alice, bob } = group;
    const update = await proposed(alice, { kind: 'update' });
    const message = await forgeCommit(alice, (honest) => ({ ...honest, proposals: naming(update) }));
    await expectRefused(bob, message, 'update-by-committer', '12.2');
  });

  test('12.4: a committer takes what fits: Removes before Updates, the newest, and not what is against itself', async () => {
    const { alice, bob, carol } = group;
    await proposed(carol, { kind: 'update' });
    await proposed(alice, { kind: 'update' });
    const newest = await proposed(carol, { kind: 'update' });
    await proposed(bob, { kind: 'remove', removed: alice.state.ownLeafIndex });
    const removal = await proposed(bob, { kind: 'remove', removed: 3 });
    expect(storedProposals(alice.state)).toHaveLength(5);
    const made = unwrap(await commit(alice.client.environment, alice.state));
    const stored = storedProposals(alice.state);
    const taken = [newest, removal].map((ref) => stored.find((each) => equalBytes(each.ref, ref))?.proposal);
    expect(made.change.proposals.map(({ proposal }) => proposal)).toEqual(taken);
    for (const each of [bob, carol]) {
      const processed = await expectAccepted(each, made.commit);
      if (processed.kind !== 'commit') throw new Error(processed.kind);
      expect(epochAuthenticator(processed.next)).toEqual(epochAuthenticator(made.next));
    }
    expect(groupContext(made.next).epoch).toBe(groupContext(alice.state).epoch + 1n);
  });
});

describe('section 12.2: the application’s policy', () => {
  const no = () => reject('only admins');

  test('12.2: a commit is refused before anything is accepted, with all of the change in view', async () => {
    const { alice, bob } = group;
    const add = await addOf('erin');
    const { made } = await honestCommit(alice, { proposals: [add] });
    const seen: number[][] = [];
    const policy = {
      ...bob.client.environment.policy,
      allowCommit: (change: Parameters<typeof bob.client.environment.policy.allowCommit>[0]) => {
        seen.push([change.committer.leafIndex, change.membersBefore().length, change.membersAfter().length]);
        expect(change.added.map(({ leafIndex }) => leafIndex)).toEqual([4]);
        expect(change.updated.map(({ leafIndex }) => leafIndex)).toEqual([0]);
        return no();
      },
    };
    await expectRefusedByAll(group, bob, made.commit, 'policy-refused', '12.2', { policy });
    expect(seen).toEqual([
      [0, 4, 5],
      [0, 4, 5],
    ]);
    expectRefusal(
      await commit({ ...alice.client.environment, policy }, alice.state, {
        proposals: [add],
      }),
      'policy-refused',
      '12.2',
    );
  });

  test('12.2: a proposal is refused before it is kept', async () => {
    const { alice, bob } = group;
    const policy = { ...bob.client.environment.policy, allowProposal: no };
    const message = await publish(alice, { kind: 'proposal', proposal: remove(3) });
    await expectRefusedByAll(group, bob, message, 'policy-refused', '12.2', { policy });
  });
});
