import { beforeEach, describe, expect, test } from 'vitest';
import { protectPublic, signContent } from '../../src/framing/index.ts';
import { signGroupInfo } from '../../src/group/group-info.ts';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  type AuthenticationRequest,
  type Commit,
  commit,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  type Extension,
  ExtensionType,
  type ExternalCommitOptions,
  encodeMlsMessage,
  epochAuthenticator,
  exportGroupInfo,
  externalPubExtension,
  type FramedContent,
  groupContext,
  joinByExternalCommit,
  type MlsErrorCode,
  ownLeaf,
  type Proposal,
  type ProposalOrRef,
  publicGroup,
  reject,
  type SigningEnvironment,
  systemRandom,
} from '../../src/index.ts';
import { type Client, client, keyPackageOf, unwrap } from '../world.ts';
import {
  decodedKeyPackage,
  expectAccepted,
  expectRefusal,
  expectRefused,
  expectRefusedByAll,
  fourMembers,
  type Group,
  pathOf,
  publish,
  suite,
} from './forge.ts';

let group: Group;
let erin: Client;
beforeEach(async () => {
  group = await fourMembers();
  erin = client(suite, 'erin');
});

const offer = () => ({ groupInfo: group.newest.groupInfo, ratchetTree: group.newest.ratchetTree });

async function honest(who: Client = erin, options: Partial<ExternalCommitOptions> = {}) {
  const made = unwrap(
    await joinByExternalCommit(who.environment, { ...offer(), leaf: who.leaf, ...options }),
  );
  const decoded = decodeMlsMessage(made.commit, DEFAULT_LIMITS);
  if (decoded.kind !== 'public-message') throw new Error(decoded.kind);
  const { content, auth } = decoded.message;
  if (content.content.kind !== 'commit') throw new Error(content.content.kind);
  return { made, content, auth, commit: content.content.commit };
}

/** An external commit with a change to it, signed again by the joiner. */
async function forged(
  change: (commit: Commit) => Commit | Promise<Commit>,
  who: Client = erin,
  options: Partial<ExternalCommitOptions> = {},
): Promise<Uint8Array> {
  const { content, auth, commit: original } = await honest(who, options);
  const changed: FramedContent = { ...content, content: { kind: 'commit', commit: await change(original) } };
  const format = 'public-message';
  const context = groupContext(group.alice.state);
  const signature = await signContent(suite, who.environment.signer, format, changed, context);
  const authenticated = { format, content: changed, auth: { ...auth, signature } } as const;
  const message = protectPublic(suite, new Uint8Array(32), authenticated, context);
  return encodeMlsMessage({ kind: 'public-message', message });
}

const byValue = (...proposals: Proposal[]): ProposalOrRef[] =>
  proposals.map((proposal) => ({ kind: 'proposal', proposal }));

async function expectForgedRefused(
  change: (commit: Commit) => Commit | Promise<Commit>,
  code: MlsErrorCode,
  section: string,
): Promise<void> {
  await expectRefusedByAll(group, group.bob, await forged(change), code, section);
}

describe('section 12.4.3.2: external commits', () => {
  test('what these tests forge is accepted where no rule is broken', async () => {
    const processed = await expectAccepted(group.bob, await forged((commit) => commit));
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    expect(processed.change.external).toBe(true);
    expect(processed.change.committer.leafIndex).toBe(4);
    expect(groupContext(processed.next).epoch).toBe(groupContext(group.bob.state).epoch + 1n);
  });

  test('12.4.3.2: a commit without a path', async () => {
    const { content, auth, commit: original } = await honest();
    const without = { ...original, path: undefined };
    const message = encodeMlsMessage({
      kind: 'public-message',
      message: {
        content: { ...content, content: { kind: 'commit', commit: without } },
        auth,
        membershipTag: undefined,
      },
    });
    await expectRefusedByAll(group, group.bob, message, 'path-missing', '12.4.3.2');
  });

  test('12.4.3.2: a proposal by reference', async () => {
    const proposed = { kind: 'proposal', proposal: { kind: 'remove', removed: 3 } } as const;
    const stored = await expectAccepted(group.bob, await publish(group.alice, proposed));
    if (stored.kind !== 'proposal') throw new Error(stored.kind);
    const message = await forged((commit) => ({
      ...commit,
      proposals: [...commit.proposals, { kind: 'reference', reference: stored.ref }],
    }));
    const knowing = { ...group.bob, state: stored.next };
    await expectRefused(knowing, message, 'external-commit-invalid', '12.4.3.2');
  });

  test('12.2: no ExternalInit, or two', async () => {
    await expectForgedRefused((commit) => ({ ...commit, proposals: [] }), 'external-commit-invalid', '12.2');
    await expectForgedRefused(
      (commit) => ({ ...commit, proposals: [...commit.proposals, ...commit.proposals] }),
      'external-commit-invalid',
      '12.2',
    );
  });

  test('12.2: two Removes', async () => {
    await expectForgedRefused(
      (commit) => ({
        ...commit,
        proposals: [
          ...commit.proposals,
          ...byValue({ kind: 'remove', removed: 2 }, { kind: 'remove', removed: 3 }),
        ],
      }),
      'external-commit-invalid',
      '12.2',
    );
  });

  test('12.2: an Add, GroupContextExtensions or a custom proposal', async () => {
    const { keyPackage } = await keyPackageOf(client(suite, 'frank'));
    const others: Proposal[] = [
      { kind: 'add', keyPackage: decodedKeyPackage(keyPackage) },
      { kind: 'group-context-extensions', extensions: [] },
      { kind: 'custom', proposalType: 0xf00a, body: new Uint8Array(0) },
    ];
    for (const other of others) {
      await expectForgedRefused(
        (commit) => ({ ...commit, proposals: [...commit.proposals, ...byValue(other)] }),
        'external-commit-invalid',
        '12.2',
      );
    }
  });

  test('12.2: one who removes somebody else, in the eyes of the authentication service', async () => {
    const message = await forged((commit) => commit, erin, { removes: 3 });
    const asked: AuthenticationRequest[] = [];
    const authentication = {
      authenticate: (request: AuthenticationRequest) => {
        asked.push(request);
        return reject('erin is not dave');
      },
    };
    const environment = { authentication };
    await expectRefusedByAll(group, group.bob, message, 'authentication-refused', '5.3.1', environment);
    for (const request of asked) {
      if (request.use !== 'external-join') throw new Error(request.use);
      expect(request.replaces).toEqual(ownLeaf(group.dave.state).leaf);
    }
  });

  test('12.2: one who comes back removes its older self', async () => {
    const again: Client = { ...client(suite, 'dave'), leaf: group.dave.client.leaf };
    const { made } = await honest(again, { removes: 3 });
    expect(made.change.removed.map(({ leafIndex }) => leafIndex)).toEqual([3]);
    const processed = await expectAccepted(group.bob, made.commit);
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    expect(epochAuthenticator(processed.next)).toEqual(epochAuthenticator(made.next));
    expect((await expectAccepted(group.dave, made.commit)).kind).toBe('removed');
  });

  test('7.3: one who is in the group already, and stays', async () => {
    const message = await joinByExternalCommit(group.dave.client.environment, {
      ...offer(),
      leaf: group.dave.client.leaf,
    });
    expectRefusal(message, 'signature-key-taken', '7.3');
  });

  test('12.1.3: a Remove of a leaf that is blank', async () => {
    await expectForgedRefused(
      (commit) => ({
        ...commit,
        proposals: [...commit.proposals, ...byValue({ kind: 'remove', removed: 7 })],
      }),
      'removes-blank-leaf',
      '12.1.3',
    );
  });

  test('6.1: a signature by another than the leaf’s', async () => {
    const { content, auth } = await honest();
    const message = encodeMlsMessage({
      kind: 'public-message',
      message: { content, auth: { ...auth, signature: systemRandom(64) }, membershipTag: undefined },
    });
    await expectRefusedByAll(group, group.bob, message, 'signature-invalid', '6.1');
  });

  test('7.3: a leaf that was signed for another place', async () => {
    await expectForgedRefused(
      async (commit) => {
        const path = pathOf(commit);
        const place = { groupId: groupContext(group.alice.state).groupId, leafIndex: 5 };
        return {
          ...commit,
          path: {
            ...path,
            leafNode: await signLeaf({ suite }, erin.environment.signer, path.leafNode, place),
          },
        };
      },
      'leaf-signature-invalid',
      '7.3',
    );
  });

  test('8.3: a KEM output that is malformed', async () => {
    const message = await forged((commit) => ({
      ...commit,
      proposals: byValue({ kind: 'external-init', kemOutput: new Uint8Array(31) }),
    }));
    await expectRefused(group.bob, message, 'kem-output-invalid', '8.3');
  });

  test('12.2: the policy knows that it is one from outside', async () => {
    const policy = {
      ...group.bob.client.environment.policy,
      allowCommit: ({ external }: { readonly external: boolean }) =>
        external ? reject('by invitation only') : ({ accept: true } as const),
    };
    const message = await forged((commit) => commit);
    await expectRefusedByAll(group, group.bob, message, 'policy-refused', '12.2', { policy });
  });
});

describe('section 12.4.3.2: what a joiner asks of a group info', () => {
  async function expectJoinRefused(
    options: Partial<ExternalCommitOptions>,
    code: MlsErrorCode,
    section: string,
    environment: Partial<SigningEnvironment> = {},
  ): Promise<void> {
    const full = { ...offer(), leaf: erin.leaf, ...options };
    expectRefusal(await joinByExternalCommit({ ...erin.environment, ...environment }, full), code, section);
  }

  async function infoWith(extensions: readonly Extension[]): Promise<Uint8Array> {
    const { environment } = group.alice.client;
    const info = await signGroupInfo(
      environment,
      environment.signer,
      publicGroup(group.alice.state),
      0,
      extensions,
    );
    return encodeMlsMessage({ kind: 'group-info', groupInfo: info });
  }

  test('12.4.3.2: no external_pub', async () => {
    const { environment } = group.alice.client;
    const { groupInfo } = unwrap(
      await exportGroupInfo(environment, group.alice.state, { externalPub: false }),
    );
    await expectJoinRefused({ groupInfo }, 'external-pub-missing', '12.4.3.2');
  });

  test('12.4.3.2: an external_pub that is no key, or has bytes behind it', async () => {
    const groupInfo = await infoWith([externalPubExtension(new Uint8Array(31))]);
    await expectJoinRefused({ groupInfo }, 'invalid-public-key', '12.4.3.2');
    const cut = await infoWith([{ type: ExtensionType.externalPub, data: Uint8Array.of(1, 2, 3) }]);
    await expectJoinRefused({ groupInfo: cut }, 'malformed', '2.1');
  });

  test('12.4.3.1: a group that the client is in already', async () => {
    await expectJoinRefused({ isKnownGroup: () => true }, 'already-in-group', '12.4.3.1');
  });

  test('12.2: a group that the policy does not accept', async () => {
    const policy = { ...erin.environment.policy, allowGroup: () => reject('not this one') };
    await expectJoinRefused({}, 'policy-refused', '12.2', { policy });
  });

  test('7.2: a leaf of one’s own that nobody would take', async () => {
    const capabilities = {
      versions: [1],
      cipherSuites: [suite.id],
      extensions: [],
      proposals: [],
      credentials: [],
    };
    const leaf = { ...erin.leaf, capabilities };
    await expectJoinRefused({ leaf }, 'credential-unsupported', '7.2');
  });

  test('8.3: an external_pub of another epoch joins nobody', async () => {
    const { alice, bob } = group;
    const { environment } = alice.client;
    const next = unwrap(await commit(environment, alice.state));
    const decoded = decodeMlsMessage(next.groupInfo, DEFAULT_LIMITS);
    if (decoded.kind !== 'group-info') throw new Error(decoded.kind);
    const groupInfo = await infoWith(decoded.groupInfo.extensions);
    const joined = unwrap(
      await joinByExternalCommit(erin.environment, { ...offer(), leaf: erin.leaf, groupInfo }),
    );
    await expectRefused(bob, joined.commit, 'confirmation-tag-invalid', '12.4.2');
  });
});
