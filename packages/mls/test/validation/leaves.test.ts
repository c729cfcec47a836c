import { beforeEach, describe, expect, test } from 'vitest';
import { signLeaf } from '../../src/group/leaf.ts';
import {
  type AuthenticationRequest,
  type Credential,
  commit,
  createKeyPackage,
  encodeKeyPackageTbs,
  encodeMlsMessage,
  type KeyPackage,
  type LeafNodeContent,
  type Lifetime,
  type MlsErrorCode,
  ownLeaf,
  type Proposal,
  reject,
  requiredCapabilitiesExtension,
  systemRandom,
  verifyKeyPackage,
} from '../../src/index.ts';
import { client, keyPackageOf, LIFETIME, NOW } from '../world.ts';
import {
  decodedKeyPackage,
  expectAccepted,
  expectRefusal,
  expectRefused,
  expectRefusedByAll,
  forgeCommit,
  forgePathLeaf,
  forgeProposals,
  fourMembers,
  type Group,
  pathOf,
  publish,
  suite,
  updateOf,
} from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

const CUSTOM: Credential = { kind: 'custom', credentialType: 0xf123, content: new Uint8Array(4) };

type Change = (leaf: LeafNodeContent) => LeafNodeContent;

const withCapabilities = (leaf: LeafNodeContent, changes: Partial<LeafNodeContent['capabilities']>) => ({
  ...leaf,
  capabilities: { ...leaf.capabilities, ...changes },
});

/** Leaves that are wrong by themselves, wherever they stand. */
const wrongAlone: readonly [string, MlsErrorCode, string, Change][] = [
  [
    '7.2: a credential of a type that is not among its capabilities',
    'credential-unsupported',
    '7.2',
    (leaf) => withCapabilities(leaf, { credentials: [2] }),
  ],
  [
    '7.2: a default extension type among the capabilities',
    'default-type-listed',
    '7.2',
    (leaf) => withCapabilities(leaf, { extensions: [3] }),
  ],
  [
    '7.2: a default proposal type among the capabilities',
    'default-type-listed',
    '7.2',
    (leaf) => withCapabilities(leaf, { proposals: [7] }),
  ],
  [
    '7.3: an extension that is not among the capabilities',
    'extension-unsupported',
    '7.3',
    (leaf) => ({ ...leaf, extensions: [{ type: 0xf001, data: new Uint8Array(1) }] }),
  ],
  [
    '7.3: an encryption key that is none of the suite',
    'invalid-public-key',
    '7.3',
    (leaf) => ({ ...leaf, encryptionKey: leaf.encryptionKey.subarray(1) }),
  ],
];

/** Leaves that are wrong in this group: others have another key, or do not support what this one needs. */
const wrongInGroup: readonly [string, MlsErrorCode, string, Change][] = [
  [
    '11.1: a leaf without the group’s cipher suite',
    'capability-missing',
    '11.1',
    (leaf) => withCapabilities(leaf, { cipherSuites: [3] }),
  ],
  [
    '11.1: a leaf without the group’s version',
    'capability-missing',
    '11.1',
    (leaf) => withCapabilities(leaf, { versions: [] }),
  ],
  [
    '7.3: a credential of a type that others do not support',
    'credential-unsupported',
    '7.3',
    (leaf) => ({ ...withCapabilities(leaf, { credentials: [1, 0xf123] }), credential: CUSTOM }),
  ],
  [
    '7.3: no support for a credential type that others use',
    'credential-unsupported',
    '7.3',
    (leaf) => ({ ...withCapabilities(leaf, { credentials: [0xf123] }), credential: CUSTOM }),
  ],
];

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

/** A key package of somebody new with changes to it and to its leaf, all of it signed. */
async function keyPackageWith(
  change: Change,
  changeRest: (keyPackage: KeyPackage) => KeyPackage = (keyPackage) => keyPackage,
): Promise<KeyPackage> {
  const erin = client(suite, 'erin');
  const { signer } = erin.environment;
  const honest = decodedKeyPackage((await keyPackageOf(erin)).keyPackage);
  const changed = change(honest.leafNode);
  const place = { groupId: new Uint8Array(0), leafIndex: 0 };
  const leafNode = await signLeaf({ suite }, signer, changed, place);
  const rest = changeRest({ ...honest, leafNode });
  const signature = await suite.signWithLabel(signer, 'KeyPackageTBS', encodeKeyPackageTbs(rest));
  return { ...rest, signature };
}

const addOf = (keyPackage: KeyPackage): Proposal => ({ kind: 'add', keyPackage });

async function expectAddRefused(
  keyPackage: KeyPackage,
  code: MlsErrorCode,
  section: string,
  environment: Parameters<typeof expectRefusedByAll>[5] = {},
): Promise<void> {
  const { alice, bob } = group;
  const byValue = await forgeProposals(alice, addOf(keyPackage));
  await expectRefusedByAll(group, bob, byValue, code, section, environment);
  const full = { ...alice.client.environment, ...environment };
  const own = await commit(full, alice.state, { proposals: [{ kind: 'add', keyPackage }] });
  expectRefusal(own, code, section);
}

describe('sections 7.3 and 10.1: the key package of an Add', () => {
  const inGroup = [...wrongAlone, ...wrongInGroup];

  test('what these tests forge is accepted where no rule is broken', async () => {
    const { alice } = group;
    const keyPackage = await keyPackageWith((leaf) => leaf);
    const made = await commit(alice.client.environment, alice.state, {
      proposals: [{ kind: 'add', keyPackage }],
    });
    expect(made.ok).toBe(true);
    const bytes = encodeMlsMessage({ kind: 'key-package', keyPackage });
    expect((await verifyKeyPackage(alice.client.environment, bytes)).ok).toBe(true);
  });

  test.each(inGroup)('%s', async (_, code, section, change) => {
    await expectAddRefused(await keyPackageWith(change), code, section);
  });

  test.each(wrongAlone)('outside of any group: %s', async (_, code, section, change) => {
    const keyPackage = await keyPackageWith(change);
    const bytes = encodeMlsMessage({ kind: 'key-package', keyPackage });
    expectRefusal(await verifyKeyPackage(group.alice.client.environment, bytes), code, section);
  });

  test('7.3: a leaf whose source is not key_package', async () => {
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, source: { kind: 'update' } }));
    await expectAddRefused(keyPackage, 'leaf-source-wrong', '7.3');
  });

  test('7.3: the encryption key of a node of the tree', async () => {
    const { encryptionKey } = ownLeaf(group.carol.state).leaf;
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, encryptionKey }));
    await expectAddRefused(keyPackage, 'encryption-key-taken', '7.3');
  });

  const lifetimes: readonly [string, Lifetime][] = [
    ['has expired', { notBefore: NOW - 10n, notAfter: NOW - 1n }],
    ['has not begun', { notBefore: NOW + 1n, notAfter: NOW + 10n }],
    ['ends before it begins', { notBefore: NOW + 1n, notAfter: NOW - 1n }],
    ['is longer than is allowed', { notBefore: NOW - 1n, notAfter: NOW + 400n * 86_400n }],
  ];

  test.each(lifetimes)('7.3: a lifetime that %s', async (_, lifetime) => {
    const keyPackage = await keyPackageWith((leaf) => ({
      ...leaf,
      source: { kind: 'key-package', lifetime },
    }));
    await expectAddRefused(keyPackage, 'lifetime-invalid', '7.3');
  });

  test('7.3: without a clock, what has expired on its way is accepted', async () => {
    const { alice, bob } = group;
    const lifetime = { notBefore: NOW - 10n, notAfter: NOW - 1n };
    const keyPackage = await keyPackageWith((leaf) => ({
      ...leaf,
      source: { kind: 'key-package', lifetime },
    }));
    const { now: _, ...timeless } = bob.client.environment;
    const content = { kind: 'proposal', proposal: addOf(keyPackage) } as const;
    const message = await publish(alice, content);
    await expectRefused(bob, message, 'lifetime-invalid', '7.3');
    const later = { ...bob, client: { ...bob.client, environment: { ...timeless, now: NOW - 5n } } };
    expect((await expectAccepted(later, message)).kind).toBe('proposal');
  });

  test('10.1: a signature that is wrong, truncated or empty', async () => {
    const honest = await keyPackageWith((leaf) => leaf);
    for (const signature of [systemRandom(64), honest.signature.subarray(0, 63), new Uint8Array(0)]) {
      await expectAddRefused({ ...honest, signature }, 'key-package-signature-invalid', '10.1');
    }
  });

  test('7.3: a leaf in a key package with another’s signature', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, leafNode: { ...rest.leafNode, signature: systemRandom(64) } }),
    );
    await expectAddRefused(keyPackage, 'leaf-signature-invalid', '7.3');
  });

  test('10.1: an init key that is the encryption key too', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, initKey: rest.leafNode.encryptionKey }),
    );
    await expectAddRefused(keyPackage, 'key-package-reuses-key', '10.1');
  });

  test('10.1: an init key that is none of the suite', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, initKey: rest.initKey.subarray(1) }),
    );
    await expectAddRefused(keyPackage, 'invalid-public-key', '10.1');
  });

  test.each([{ cipherSuite: 3 }, { version: 2 }])('10.1: a key package for %o', async (changes) => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, ...changes }),
    );
    await expectAddRefused(keyPackage, 'key-package-mismatch', '10.1');
  });

  test('10: an extension of the key package that its leaf does not list', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, extensions: [{ type: 0xf001, data: new Uint8Array(0) }] }),
    );
    await expectAddRefused(keyPackage, 'extension-unsupported', '10');
  });

  test('5.3.1: a credential that the authentication service does not accept', async () => {
    const authentication = {
      authenticate: (request: AuthenticationRequest) =>
        request.use === 'add' ? reject('a stranger') : ({ accept: true } as const),
    };
    const keyPackage = await keyPackageWith((leaf) => leaf);
    await expectAddRefused(keyPackage, 'authentication-refused', '5.3.1', { authentication });
  });

  test('a key package of one’s own that nobody would take is not made', async () => {
    const { environment, leaf } = client(suite, 'erin');
    const lifetime = { ...LIFETIME, notAfter: NOW - 1n };
    expectRefusal(await createKeyPackage(environment, { leaf, lifetime }), 'lifetime-invalid', '7.3');
  });
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
    await expectAddRefused(keyPackage, 'capability-missing', '7.3');
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
    await expectAddRefused(await keyPackageWith((leaf) => leaf), 'extension-unsupported', '13.4');
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
