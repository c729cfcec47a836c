import { wipe } from '../crypto/index.ts';
import type { Signer } from '../crypto/suite.ts';
import {
  type Extension,
  ExtensionType,
  encodeGroupInfoTbs,
  encodeMlsMessage,
  externalPubExtension,
  type GroupInfo,
} from '../messages/index.ts';
import type { PublicGroup } from '../public-group/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import { deriveExternalKeyPair } from '../schedule/index.ts';
import { encodeRatchetTree } from '../tree/index.ts';
import type { ExportGroupInfoOptions, SigningEnvironment } from './api.ts';
import { checkSigner } from './leaf.ts';
import type { GroupState } from './state.ts';

/** Signs the group info of an epoch (RFC 9420 section 12.4.3). */
export async function signGroupInfo(
  environment: SigningEnvironment,
  signer: Signer,
  group: PublicGroup,
  signerIndex: number,
  extensions: readonly Extension[],
): Promise<GroupInfo> {
  if (new Set(extensions.map(({ type }) => type)).size !== extensions.length) {
    throw new MlsRefusal('malformed', '13.4', 'an extension type comes twice in a group info');
  }
  const { context, confirmationTag } = group;
  const content = { context, extensions, confirmationTag, signer: signerIndex };
  const { suite } = environment;
  const signature = await suite.signWithLabel(signer, 'GroupInfoTBS', encodeGroupInfoTbs(content));
  return { ...content, signature };
}

/** The external_pub extension of an epoch (section 8.3). */
export async function externalPub(
  environment: SigningEnvironment,
  externalSecret: Uint8Array,
): Promise<Extension> {
  const pair = await deriveExternalKeyPair(environment.suite, externalSecret);
  wipe(pair.privateKey);
  return externalPubExtension(pair.publicKey);
}

/** The ratchet_tree extension (section 12.4.3.3). */
export function treeExtension(encodedTree: Uint8Array): Extension {
  return { type: ExtensionType.ratchetTree, data: encodedTree };
}

export interface ExportedGroupInfo {
  /** MLSMessage(GroupInfo). */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>`. */
  readonly ratchetTree: Uint8Array;
}

/** The group info of the current epoch, signed by this member, and the tree that belongs to it. */
export function exportGroupInfo(
  environment: SigningEnvironment,
  state: GroupState,
  options: ExportGroupInfoOptions = {},
): Promise<Result<ExportedGroupInfo>> {
  return attempt(async () => {
    checkSigner(environment, state);
    const ratchetTree = encodeRatchetTree(state.group.tree);
    const extensions = [...(options.extensions ?? [])];
    if (options.externalPub !== false) {
      extensions.push(await externalPub(environment, state.secrets.externalSecret));
    }
    if (options.treeInside === true) extensions.push(treeExtension(ratchetTree));
    const { signer } = environment;
    const info = await signGroupInfo(environment, signer, state.group, state.ownLeafIndex, extensions);
    return { groupInfo: encodeMlsMessage({ kind: 'group-info', groupInfo: info }), ratchetTree };
  });
}
