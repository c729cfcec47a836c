import { beforeEach, describe, expect, test } from 'vitest';
import {
  type AuthenticationRequest,
  commit,
  createKeyPackage,
  encodeMlsMessage,
  type Lifetime,
  ownLeaf,
  reject,
  systemRandom,
  verifyKeyPackage,
} from '../../src/index.ts';
import { client, LIFETIME, NOW } from '../world.ts';
import {
  expectAccepted,
  expectRefusal,
  expectRefused,
  fourMembers,
  type Group,
  publish,
  suite,
} from './forge.ts';
import { addOf, expectAddRefused, keyPackageWith, wrongAlone, wrongInGroup } from './wrong-leaves.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

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
    await expectAddRefused(group, await keyPackageWith(change), code, section);
  });

  test.each(wrongAlone)('outside of any group: %s', async (_, code, section, change) => {
    const keyPackage = await keyPackageWith(change);
    const bytes = encodeMlsMessage({ kind: 'key-package', keyPackage });
    expectRefusal(await verifyKeyPackage(group.alice.client.environment, bytes), code, section);
  });

  test('7.3: a leaf whose source is not key_package', async () => {
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, source: { kind: 'update' } }));
    await expectAddRefused(group, keyPackage, 'leaf-source-wrong', '7.3');
  });

  test('7.3: the encryption key of a node of the tree', async () => {
    const { encryptionKey } = ownLeaf(group.carol.state).leaf;
    const keyPackage = await keyPackageWith((leaf) => ({ ...leaf, encryptionKey }));
    await expectAddRefused(group, keyPackage, 'encryption-key-taken', '7.3');
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
    await expectAddRefused(group, keyPackage, 'lifetime-invalid', '7.3');
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
      await expectAddRefused(group, { ...honest, signature }, 'key-package-signature-invalid', '10.1');
    }
  });

  test('7.3: a leaf in a key package with another’s signature', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, leafNode: { ...rest.leafNode, signature: systemRandom(64) } }),
    );
    await expectAddRefused(group, keyPackage, 'leaf-signature-invalid', '7.3');
  });

  test('6: another message in place of a key package', async () => {
    const { environment } = group.alice.client;
    expectRefusal(await verifyKeyPackage(environment, group.newest.commit), 'unexpected-message', '6');
  });

  test('10.1: an init key that is the encryption key too', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, initKey: rest.leafNode.encryptionKey }),
    );
    await expectAddRefused(group, keyPackage, 'key-package-reuses-key', '10.1');
  });

  test('10.1: an init key that is none of the suite', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, initKey: rest.initKey.subarray(1) }),
    );
    await expectAddRefused(group, keyPackage, 'invalid-public-key', '10.1');
  });

  test.each([{ cipherSuite: 3 }, { version: 2 }])('10.1: a key package for %o', async (changes) => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, ...changes }),
    );
    await expectAddRefused(group, keyPackage, 'key-package-mismatch', '10.1');
  });

  test('10: an extension of the key package that its leaf does not list', async () => {
    const keyPackage = await keyPackageWith(
      (leaf) => leaf,
      (rest) => ({ ...rest, extensions: [{ type: 0xf001, data: new Uint8Array(0) }] }),
    );
    await expectAddRefused(group, keyPackage, 'extension-unsupported', '10');
  });

  test('5.3.1: a credential that the authentication service does not accept', async () => {
    const authentication = {
      authenticate: (request: AuthenticationRequest) =>
        request.use === 'add' ? reject('a stranger') : ({ accept: true } as const),
    };
    const keyPackage = await keyPackageWith((leaf) => leaf);
    await expectAddRefused(group, keyPackage, 'authentication-refused', '5.3.1', { authentication });
  });

  test('a key package of one’s own that nobody would take is not made', async () => {
    const { environment, leaf } = client(suite, 'erin');
    const lifetime = { ...LIFETIME, notAfter: NOW - 1n };
    expectRefusal(await createKeyPackage(environment, { leaf, lifetime }), 'lifetime-invalid', '7.3');
  });
});
