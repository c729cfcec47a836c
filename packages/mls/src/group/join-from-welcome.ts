import { Reader } from '../codec/index.ts';
import { equalBytes, equalSecrets, wipe } from '../crypto/index.ts';
import type { Limits } from '../limits.ts';
import {
  decodeMlsMessage,
  ExtensionType,
  encodeGroupContext,
  encodeLeafNode,
  findExtension,
  type GroupInfo,
  type GroupSecrets,
  type KeyPackage,
  type LeafNode,
  type PskId,
  readGroupInfo,
  readGroupSecrets,
  type Welcome,
} from '../messages/index.ts';
import { groupFromInfo, permitGroup } from '../public-group/create.ts';
import { limitsOf } from '../public-group/environment.ts';
import { keyPackageRef, memberAt } from '../public-group/index.ts';
import { treeOf, verifyGroupInfo } from '../public-group/verify-group-info.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import {
  confirmationTag,
  deriveEpoch,
  deriveWelcomeKey,
  deriveWelcomeSecret,
  epochSecretArrays,
} from '../schedule/index.ts';
import { forEachMember, type RatchetTree } from '../tree/index.ts';
import { keysFromPathSecret, pathNodes, wipePathSecrets } from '../tree/treekem/index.ts';
import type { Environment, Joined, JoinFromWelcomeOptions } from './api.ts';
import { firstState } from './epoch.ts';
import { pskSecretOf } from './psks.ts';

const NOTHING = new Uint8Array(0);

function decodeInputs(
  options: JoinFromWelcomeOptions,
  suiteId: number,
  limits: Limits,
): { readonly welcome: Welcome; readonly keyPackage: KeyPackage } {
  const first = decodeMlsMessage(options.welcome, limits);
  const second = decodeMlsMessage(options.keyPackage, limits);
  if (first.kind !== 'welcome' || second.kind !== 'key-package') {
    throw new MlsRefusal('unexpected-message', '12.4.3.1', 'not a welcome, or not a key package');
  }
  const { welcome } = first;
  const { keyPackage } = second;
  if (welcome.cipherSuite !== suiteId || keyPackage.cipherSuite !== suiteId) {
    throw new MlsRefusal(
      'group-info-mismatch',
      '12.4.3.1',
      `a welcome of cipher suite ${welcome.cipherSuite}`,
    );
  }
  return { welcome, keyPackage };
}

/** Opens the secrets that the welcome has for this key package. */
async function openGroupSecrets(
  environment: Environment,
  welcome: Welcome,
  keyPackage: KeyPackage,
  initPrivateKey: Uint8Array,
): Promise<GroupSecrets & { readonly plaintext: Uint8Array }> {
  const { suite } = environment;
  const ref = keyPackageRef(suite, keyPackage);
  const entry = welcome.secrets.find(({ newMember }) => equalBytes(newMember, ref));
  if (entry === undefined) {
    throw new MlsRefusal('welcome-for-another', '12.4.3.1', 'the welcome does not name this key package');
  }
  const { encryptedGroupInfo } = welcome;
  const { encryptedGroupSecrets } = entry;
  const plaintext = await suite.decryptWithLabel(
    initPrivateKey,
    'Welcome',
    encryptedGroupInfo,
    encryptedGroupSecrets,
  );
  if (plaintext === null) {
    throw new MlsRefusal('not-decryptable', '12.4.3.1', 'the group secrets do not open');
  }
  const reader = new Reader(plaintext);
  const secrets = readGroupSecrets(reader, limitsOf(environment));
  reader.end();
  for (const psk of secrets.psks) refuseOtherGroups(psk);
  return { ...secrets, plaintext };
}

/** Sections 11.2 and 11.3 are not for this package. */
function refuseOtherGroups(psk: PskId): void {
  if (psk.kind !== 'resumption' || psk.usage === 'application') return;
  if (psk.usage === 'reinit') {
    throw new MlsRefusal('re-init-unsupported', '11.2', 'a welcome into a reinitialized group');
  }
  throw new MlsRefusal('branch-unsupported', '11.3', 'a welcome into a branch of a group');
}

function openGroupInfo(
  environment: Environment,
  welcome: Welcome,
  joinerSecret: Uint8Array,
  pskSecret: Uint8Array,
): GroupInfo {
  const { suite } = environment;
  const welcomeSecret = deriveWelcomeSecret(suite, joinerSecret, pskSecret);
  const { key, nonce } = deriveWelcomeKey(suite, welcomeSecret);
  const opened = suite.open(key, nonce, NOTHING, welcome.encryptedGroupInfo);
  wipe(welcomeSecret, key, nonce);
  if (opened === null) throw new MlsRefusal('not-decryptable', '12.4.3.1', 'the group info does not open');
  const reader = new Reader(opened);
  const info = readGroupInfo(reader, limitsOf(environment));
  reader.end();
  return info;
}

/** The leaf that is the key package's, byte for byte. */
function findOwnLeaf(tree: RatchetTree, leaf: LeafNode): number {
  const own = encodeLeafNode(leaf);
  let found: number | undefined;
  forEachMember(tree, (each, leafIndex) => {
    if (equalBytes(each.signature, leaf.signature) && equalBytes(encodeLeafNode(each), own))
      found = leafIndex;
  });
  if (found === undefined) {
    throw new MlsRefusal('leaf-not-in-tree', '12.4.3.1', "the key package's leaf is not in the tree");
  }
  return found;
}

/** The keys of the nodes that this member shares with the committer. */
async function sharedKeys(
  environment: Environment,
  tree: RatchetTree,
  ownLeafIndex: number,
  signer: number,
  pathSecret: Uint8Array | undefined,
): Promise<ReadonlyMap<number, Uint8Array>> {
  if (pathSecret === undefined) return new Map();
  const nodes = pathNodes(tree, signer, ownLeafIndex);
  const { keys, path } = await keysFromPathSecret(environment.suite, pathSecret, nodes);
  wipePathSecrets(path);
  return keys;
}

/** Everything after the group secrets are open. They are overwritten by the caller. */
async function enter(
  environment: Environment,
  options: JoinFromWelcomeOptions,
  { welcome, keyPackage }: ReturnType<typeof decodeInputs>,
  secrets: GroupSecrets,
  pskSecret: Uint8Array,
): Promise<Joined> {
  const { suite } = environment;
  const unverified = openGroupInfo(environment, welcome, secrets.joinerSecret, pskSecret);
  if (options.isKnownGroup?.(unverified.context.groupId) === true) {
    throw new MlsRefusal('already-in-group', '12.4.3.1', 'a group of this id is known already');
  }
  const tree = treeOf(environment, unverified, options.ratchetTree);
  const info = await verifyGroupInfo(environment, unverified, tree);
  const ownLeafIndex = findOwnLeaf(info.tree, keyPackage.leafNode);
  const group = groupFromInfo(environment, info);
  await permitGroup(environment, group, info, 'welcome');
  const shared = await sharedKeys(environment, info.tree, ownLeafIndex, info.signer, secrets.pathSecret);

  const { context } = group;
  const epoch = deriveEpoch(suite, secrets.joinerSecret, pskSecret, encodeGroupContext(context));
  const { confirmationKey } = epoch.secrets;
  const expected = confirmationTag(suite, confirmationKey, context.confirmedTranscriptHash);
  if (!equalSecrets(expected, info.confirmationTag)) {
    wipe(epoch.encryptionSecret, ...epochSecretArrays(epoch.secrets), ...shared.values());
    throw new MlsRefusal('confirmation-tag-invalid', '12.4.3.1', 'the confirmation tag does not verify');
  }
  const { initPrivateKey, leafPrivateKey } = options.secrets;
  const keys = new Map([[2 * ownLeafIndex, new Uint8Array(leafPrivateKey)], ...shared]);
  const signer = memberAt(group, info.signer);
  if (signer === undefined) throw new TypeError('a signer that was verified is gone');
  const reusable = findExtension(keyPackage.extensions, ExtensionType.lastResort) !== undefined;
  return {
    state: firstState(environment, group, ownLeafIndex, epoch, keys),
    signer,
    groupInfoExtensions: info.extensions,
    spent: reusable ? [] : [initPrivateKey, leafPrivateKey],
  };
}

/**
 * Joins a group from a welcome (RFC 9420 section 12.4.3.1). The state has copies of what it needs: the key package's
 * secrets are spent, unless it is one of last resort.
 */
export function joinFromWelcome(
  environment: Environment,
  options: JoinFromWelcomeOptions,
): Promise<Result<Joined>> {
  return attempt(async () => {
    const { suite } = environment;
    const inputs = decodeInputs(options, suite.id, limitsOf(environment));
    const { welcome, keyPackage } = inputs;
    const secrets = await openGroupSecrets(environment, welcome, keyPackage, options.secrets.initPrivateKey);
    try {
      const pskSecret = pskSecretOf(environment, suite, undefined, secrets.psks);
      try {
        return await enter(environment, options, inputs, secrets, pskSecret);
      } finally {
        wipe(pskSecret);
      }
    } finally {
      wipe(secrets.plaintext);
    }
  });
}
