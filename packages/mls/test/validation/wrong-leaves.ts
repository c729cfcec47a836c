import { signLeaf } from '../../src/group/leaf.ts';
import {
  type Credential,
  commit,
  encodeKeyPackageTbs,
  type KeyPackage,
  type LeafNodeContent,
  type MlsErrorCode,
  type Proposal,
} from '../../src/index.ts';
import { client, keyPackageOf } from '../world.ts';
import {
  decodedKeyPackage,
  expectRefusal,
  expectRefusedByAll,
  forgeProposals,
  type Group,
  suite,
} from './forge.ts';

/** Leaves and key packages that break one rule each, properly signed. */
const CUSTOM: Credential = { kind: 'custom', credentialType: 0xf123, content: new Uint8Array(4) };

export type Change = (leaf: LeafNodeContent) => LeafNodeContent;

const withCapabilities = (leaf: LeafNodeContent, changes: Partial<LeafNodeContent['capabilities']>) => ({
  ...leaf,
  capabilities: { ...leaf.capabilities, ...changes },
});

/** Leaves that are wrong by themselves, wherever they stand. */
export const wrongAlone: readonly [string, MlsErrorCode, string, Change][] = [
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
export const wrongInGroup: readonly [string, MlsErrorCode, string, Change][] = [
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

/** A key package of somebody new with changes to it and to its leaf, all of it signed. */
export async function keyPackageWith(
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

export const addOf = (keyPackage: KeyPackage): Proposal => ({ kind: 'add', keyPackage });

export async function expectAddRefused(
  group: Group,
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
