import { beforeEach, describe, expect, test } from 'vitest';
import { signGroupInfo } from '../../src/group/group-info.ts';
import { createWelcome } from '../../src/group/welcome.ts';
import {
  type AuthenticationRequest,
  type CommitOptions,
  type CreatedKeyPackage,
  checkGroupInfo,
  commit,
  createPublicGroup,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeGroupSecrets,
  encodeMlsMessage,
  exportGroupInfo,
  exportRatchetTree,
  type GroupSecrets,
  type groupContext,
  type JoinFromWelcomeOptions,
  joinFromWelcome,
  type MlsErrorCode,
  type PskId,
  publicGroup,
  reject,
  type SigningEnvironment,
  suiteFor,
  systemRandom,
  type Welcome,
} from '../../src/index.ts';
import { verifiedGroup } from '../../src/public-group/public-group.ts';
import { type Client, client, groupOf, keyPackageOf, unwrap } from '../world.ts';
import { decodedKeyPackage, expectRefusal, fourMembers, type Group, suite } from './forge.ts';

let group: Group;
let erin: Client;
let own: CreatedKeyPackage;
beforeEach(async () => {
  group = await fourMembers();
  erin = client(suite, 'erin');
  own = await keyPackageOf(erin);
});

type Welcomed = Required<Pick<JoinFromWelcomeOptions, 'welcome' | 'ratchetTree'>> & JoinFromWelcomeOptions;

/** An honest welcome for Erin. */
async function welcomed(options: CommitOptions = {}): Promise<Welcomed> {
  const { alice } = group;
  const proposals = [...(options.proposals ?? []), addErin()];
  const { environment } = alice.client;
  const { welcome, ratchetTree } = unwrap(await commit(environment, alice.state, { ...options, proposals }));
  if (welcome === undefined) throw new Error('no welcome');
  return { welcome, ratchetTree, keyPackage: own.keyPackage, secrets: own.secrets };
}

const addErin = () => ({ kind: 'add', keyPackage: decodedKeyPackage(own.keyPackage) }) as const;

async function expectWelcomeRefused(
  options: JoinFromWelcomeOptions,
  code: MlsErrorCode,
  section: string,
  environment: Partial<SigningEnvironment> = {},
): Promise<void> {
  expectRefusal(await joinFromWelcome({ ...erin.environment, ...environment }, options), code, section);
}

function changed(bytes: Uint8Array, change: (welcome: Welcome) => Welcome): Uint8Array {
  const decoded = decodeMlsMessage(bytes, DEFAULT_LIMITS);
  if (decoded.kind !== 'welcome') throw new Error(decoded.kind);
  return encodeMlsMessage({ kind: 'welcome', welcome: change(decoded.welcome) });
}

/** A welcome for Erin whose group secrets are what the test says, properly encrypted to her. */
async function withSecrets(change: (honest: GroupSecrets) => GroupSecrets): Promise<Welcomed> {
  const honest = await welcomed();
  const secrets = change({ joinerSecret: systemRandom(32), pathSecret: undefined, psks: [] });
  const { initKey } = decodedKeyPackage(own.keyPackage);
  const decoded = decodeMlsMessage(honest.welcome, DEFAULT_LIMITS);
  if (decoded.kind !== 'welcome') throw new Error(decoded.kind);
  const info = decoded.welcome.encryptedGroupInfo;
  const plaintext = encodeGroupSecrets(secrets);
  const sealed = await suite.encryptWithLabel(initKey, 'Welcome', info, plaintext, systemRandom);
  const welcome = changed(honest.welcome, (each) => ({
    ...each,
    secrets: each.secrets.map((entry) => ({ ...entry, encryptedGroupSecrets: sealed })),
  }));
  return { ...honest, welcome };
}

describe('section 12.4.3.1: welcomes', () => {
  test('an honest one is accepted, with and without a path, with the tree beside or inside', async () => {
    for (const path of [true, false]) {
      for (const treeInside of [true, false]) {
        const { ratchetTree, ...options } = await welcomed({ path, treeInside });
        const joined = await joinFromWelcome(
          erin.environment,
          treeInside ? options : { ...options, ratchetTree },
        );
        expect(unwrap(joined).signer.leafIndex).toBe(0);
      }
    }
  });

  test('12.4.3.1: a welcome for another', async () => {
    const { welcome, ratchetTree } = await welcomed();
    const other = await keyPackageOf(erin);
    await expectWelcomeRefused({ welcome, ratchetTree, ...other }, 'welcome-for-another', '12.4.3.1');
  });

  test('12.4.3.1: a welcome of another cipher suite', async () => {
    const options = await welcomed();
    const welcome = changed(options.welcome, (honest) => ({ ...honest, cipherSuite: 3 }));
    await expectWelcomeRefused({ ...options, welcome }, 'group-info-mismatch', '12.4.3.1');
    const environment = { suite: suiteFor(3) };
    await expectWelcomeRefused(options, 'group-info-mismatch', '12.4.3.1', environment);
  });

  test('12.4.3.1: another message in place of a welcome', async () => {
    const options = await welcomed();
    const { keyPackage } = options;
    await expectWelcomeRefused({ ...options, welcome: keyPackage }, 'unexpected-message', '12.4.3.1');
  });

  test('12.4.3.1: group secrets that do not open', async () => {
    const options = await welcomed();
    const secrets = { ...own.secrets, initPrivateKey: systemRandom(32) };
    await expectWelcomeRefused({ ...options, secrets }, 'not-decryptable', '12.4.3.1');
    const swapped = changed(options.welcome, (honest) => ({
      ...honest,
      encryptedGroupInfo: honest.encryptedGroupInfo.map((byte) => byte ^ 1),
    }));
    await expectWelcomeRefused({ ...options, welcome: swapped }, 'not-decryptable', '12.4.3.1');
  });

  test('12.4.3.1: a group info that does not open with the joiner secret', async () => {
    const options = await withSecrets((honest) => honest);
    await expectWelcomeRefused(options, 'not-decryptable', '12.4.3.1');
  });

  test('12.4.3.1: a group that the client is in already', async () => {
    const options = await welcomed();
    const isKnownGroup = () => true;
    await expectWelcomeRefused({ ...options, isKnownGroup }, 'already-in-group', '12.4.3.1');
  });

  test('8.4: a pre-shared key that the joiner does not have', async () => {
    const psk: PskId = { kind: 'external', id: new Uint8Array(1), nonce: new Uint8Array(32) };
    await expectWelcomeRefused(
      await withSecrets((honest) => ({ ...honest, psks: [psk] })),
      'psk-unavailable',
      '8.4',
    );
  });

  test.each([
    ['reinit', 're-init-unsupported', '11.2'],
    ['branch', 'branch-unsupported', '11.3'],
  ] as const)('12.4.3.1: a welcome into a group that began with a %s', async (usage, code, section) => {
    const nonce = new Uint8Array(32);
    const psk: PskId = { kind: 'resumption', usage, groupId: new Uint8Array(1), epoch: 1n, nonce };
    const pskOf = () => new Uint8Array(32);
    const options = await withSecrets((honest) => ({ ...honest, psks: [psk] }));
    await expectWelcomeRefused(options, code, section, { pskOf });
  });

  test('12.4.3.3: no tree beside the welcome nor in it', async () => {
    const { ratchetTree: _, ...options } = await welcomed();
    await expectWelcomeRefused(options, 'tree-malformed', '12.4.3.3');
  });

  test('12.4.3.1: the tree of another epoch', async () => {
    const options = await welcomed();
    const ratchetTree = exportRatchetTree(publicGroup(group.alice.state));
    // In the older tree the signer has another key than in the one that it signed for.
    await expectWelcomeRefused({ ...options, ratchetTree }, 'tree-hash-mismatch', '12.4.3.1');
  });

  test('12.4.3.1: a tree with bytes behind it, or cut off', async () => {
    const options = await welcomed();
    for (const ratchetTree of [
      new Uint8Array([...options.ratchetTree, 0]),
      options.ratchetTree.subarray(0, options.ratchetTree.length - 1),
    ]) {
      await expectWelcomeRefused({ ...options, ratchetTree }, 'malformed', '2.1');
    }
  });

  test('12.4.3.1: a path secret that gives another key than is in the tree', async () => {
    const { alice } = group;
    const made = unwrap(await commit(alice.client.environment, alice.state, { proposals: [addErin()] }));
    const info = await signGroupInfo(
      alice.client.environment,
      alice.client.environment.signer,
      made.next.group,
      0,
      [],
    );
    const secrets = { joinerSecret: systemRandom(32), pskSecret: new Uint8Array(32) };
    const lying = [{ keyPackage: decodedKeyPackage(own.keyPackage), pathSecret: systemRandom(32) }];
    const welcome = await createWelcome(suite, systemRandom, info, secrets, [], lying);
    const { ratchetTree } = made;
    await expectWelcomeRefused({ welcome, ratchetTree, ...own }, 'path-secret-invalid', '7.5');
  });

  test('12.4.3.1: a path secret for a node that is blank', async () => {
    const { environment } = group.alice.client;
    const founder = await groupOf(group.alice.client);
    const made = unwrap(await commit(environment, founder, { proposals: [addErin()], path: false }));
    const info = await signGroupInfo(environment, environment.signer, made.next.group, 0, []);
    const secrets = { joinerSecret: systemRandom(32), pskSecret: new Uint8Array(32) };
    const lying = [{ keyPackage: decodedKeyPackage(own.keyPackage), pathSecret: systemRandom(32) }];
    const welcome = await createWelcome(suite, systemRandom, info, secrets, [], lying);
    const { ratchetTree } = made;
    await expectWelcomeRefused({ welcome, ratchetTree, ...own }, 'path-secret-invalid', '12.4.3.1');
  });

  test('12.4.3.1: a joiner secret that is not the epoch’s', async () => {
    const { alice } = group;
    const made = unwrap(await commit(alice.client.environment, alice.state, { proposals: [addErin()] }));
    const info = await signGroupInfo(
      alice.client.environment,
      alice.client.environment.signer,
      made.next.group,
      0,
      [],
    );
    const secrets = { joinerSecret: systemRandom(32), pskSecret: new Uint8Array(32) };
    const lying = [{ keyPackage: decodedKeyPackage(own.keyPackage), pathSecret: undefined }];
    const welcome = await createWelcome(suite, systemRandom, info, secrets, [], lying);
    const { ratchetTree } = made;
    await expectWelcomeRefused({ welcome, ratchetTree, ...own }, 'confirmation-tag-invalid', '12.4.3.1');
  });

  test('12.4.3.1: a key package that is not in the tree', async () => {
    const { alice } = group;
    const { signer } = alice.client.environment;
    const info = await signGroupInfo(alice.client.environment, signer, alice.state.group, 0, []);
    const secrets = { joinerSecret: systemRandom(32), pskSecret: new Uint8Array(32) };
    const lying = [{ keyPackage: decodedKeyPackage(own.keyPackage), pathSecret: undefined }];
    const welcome = await createWelcome(suite, systemRandom, info, secrets, [], lying);
    const ratchetTree = exportRatchetTree(publicGroup(alice.state));
    await expectWelcomeRefused({ welcome, ratchetTree, ...own }, 'leaf-not-in-tree', '12.4.3.1');
  });

  test('5.3.1: a member whose credential the authentication service does not accept', async () => {
    const asked: number[] = [];
    const authentication = {
      authenticate: (request: AuthenticationRequest) => {
        if (request.use !== 'ratchet-tree') throw new Error(request.use);
        asked.push(request.leafIndex);
        return request.leafIndex === 2 ? reject('a stranger') : ({ accept: true } as const);
      },
    };
    await expectWelcomeRefused(await welcomed(), 'authentication-refused', '5.3.1', { authentication });
    expect(asked).toEqual([0, 1, 2]);
  });

  test('12.2: a group that the policy does not accept', async () => {
    const policy = { ...erin.environment.policy, allowGroup: () => reject('too many strangers') };
    await expectWelcomeRefused(await welcomed(), 'policy-refused', '12.2', { policy });
  });

  test('13.4: a group with an extension that the joiner does not support', async () => {
    const { environment, state } = { environment: group.alice.client.environment, state: group.alice.state };
    const made = unwrap(await commit(environment, state, { proposals: [addErin()] }));
    const extensions = [{ type: 0xf002, data: new Uint8Array(1) }];
    const lying = verifiedGroup({ ...made.next.group, context: { ...made.next.group.context, extensions } });
    const info = await signGroupInfo(environment, environment.signer, lying, 0, []);
    const secrets = { joinerSecret: systemRandom(32), pskSecret: new Uint8Array(32) };
    const entry = { keyPackage: decodedKeyPackage(own.keyPackage), pathSecret: undefined };
    const welcome = await createWelcome(suite, systemRandom, info, secrets, [], [entry]);
    const { ratchetTree } = made;
    await expectWelcomeRefused({ welcome, ratchetTree, ...own }, 'extension-unsupported', '13.4');
  });
});

describe('section 12.4.3: group infos', () => {
  async function infoBy(signer: number, change: Partial<ReturnType<typeof groupContext>> = {}) {
    const { alice } = group;
    const { group: honest } = alice.state;
    const lying = verifiedGroup({ ...honest, context: { ...honest.context, ...change } });
    const info = await signGroupInfo(
      alice.client.environment,
      alice.client.environment.signer,
      lying,
      signer,
      [],
    );
    const groupInfo = encodeMlsMessage({ kind: 'group-info', groupInfo: info });
    return { groupInfo, ratchetTree: exportRatchetTree(honest) };
  }

  const follow = (options: { groupInfo: Uint8Array; ratchetTree: Uint8Array }) =>
    createPublicGroup(erin.environment, options);

  test('what these tests forge is accepted where no rule is broken', async () => {
    expect((await follow(await infoBy(0))).ok).toBe(true);
  });

  test('6: another message in place of a group info', async () => {
    const { commit: groupInfo, ratchetTree } = group.newest;
    expectRefusal(await follow({ groupInfo, ratchetTree }), 'unexpected-message', '6');
  });

  test('12.4.3.1: a signer whose leaf is blank', async () => {
    expectRefusal(await follow(await infoBy(7)), 'sender-unknown', '12.4.3.1');
  });

  test('12.4.3.1: a signature by another member than is named', async () => {
    expectRefusal(await follow(await infoBy(1)), 'signature-invalid', '12.4.3.1');
  });

  test('12.4.3.1: a tree hash that is not the tree’s', async () => {
    expectRefusal(
      await follow(await infoBy(0, { treeHash: systemRandom(32) })),
      'tree-hash-mismatch',
      '12.4.3.1',
    );
  });

  test('12.4.3.1: another cipher suite', async () => {
    expectRefusal(await follow(await infoBy(0, { cipherSuite: 3 })), 'group-info-mismatch', '12.4.3.1');
  });

  test('13.4: an extension that a member does not support', async () => {
    const extensions = [{ type: 0xf002, data: new Uint8Array(1) }];
    expectRefusal(await follow(await infoBy(0, { extensions })), 'extension-unsupported', '13.4');
  });

  test('13.4: a group info of one’s own with an extension type twice is not made', async () => {
    const { environment } = group.alice.client;
    const twice = [0xf001, 0xf001].map((type) => ({ type, data: new Uint8Array(0) }));
    const exported = await exportGroupInfo(environment, group.alice.state, { extensions: twice });
    expectRefusal(exported, 'malformed', '13.4');
  });

  test('12.4.3: a group info of another epoch is not that of the group followed', async () => {
    const { groupInfo, ratchetTree } = group.newest;
    const { environment } = erin;
    expect((await checkGroupInfo(environment, group.service, { groupInfo, ratchetTree })).ok).toBe(true);
    const older = await infoBy(0, { epoch: 1n });
    expectRefusal(await checkGroupInfo(environment, group.service, older), 'group-info-mismatch', '12.4.3');
    const { alice } = group;
    const next = unwrap(await commit(alice.client.environment, alice.state));
    const mixed = { groupInfo, ratchetTree: next.ratchetTree };
    expectRefusal(await checkGroupInfo(environment, group.service, mixed), 'tree-hash-mismatch', '12.4.3');
  });
});
