import {
  decodeMlsMessage,
  ExtensionType,
  encodeGroupInfoTbs,
  findExtension,
  type GroupInfo,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { decodeRatchetTree, leafAt, type RatchetTree } from '../tree/index.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { type VerifiedTree, verifyTree } from './verify-tree.ts';

declare const verified: unique symbol;

/** A group info whose signature is that of the member it names, in a verified tree. */
export interface VerifiedGroupInfo extends GroupInfo {
  readonly [verified]: true;
  readonly tree: VerifiedTree;
}

/** @param bytes MLSMessage(GroupInfo). @throws DecodeError, MlsRefusal */
export function decodeGroupInfoMessage(environment: VerifyingEnvironment, bytes: Uint8Array): GroupInfo {
  const message = decodeMlsMessage(bytes, limitsOf(environment));
  if (message.kind !== 'group-info') {
    throw new MlsRefusal('unexpected-message', '6', `a ${message.kind} in place of a group info`);
  }
  return message.groupInfo;
}

/** The tree that belongs to a group info: handed over beside it, or inside (RFC 9420 section 12.4.3.3). */
export function treeOf(
  environment: VerifyingEnvironment,
  info: GroupInfo,
  beside: Uint8Array | undefined,
): RatchetTree {
  const bytes = beside ?? findExtension(info.extensions, ExtensionType.ratchetTree);
  if (bytes === undefined) {
    throw new MlsRefusal('tree-malformed', '12.4.3.3', 'there is no tree beside the group info or in it');
  }
  return decodeRatchetTree(bytes, limitsOf(environment));
}

/** Section 12.4.3: signed by the member at the leaf that it names. */
export async function checkGroupInfoSignature(
  environment: VerifyingEnvironment,
  info: GroupInfo,
  tree: RatchetTree,
): Promise<void> {
  const signer = leafAt(tree, info.signer);
  if (signer === undefined) {
    throw new MlsRefusal('sender-unknown', '12.4.3.1', `the signer's leaf ${info.signer} is blank`);
  }
  const { suite } = environment;
  const tbs = encodeGroupInfoTbs(info);
  if (!(await suite.verifyWithLabel(signer.signatureKey, 'GroupInfoTBS', tbs, info.signature))) {
    throw new MlsRefusal('signature-invalid', '12.4.3.1', 'the signature of a group info does not verify');
  }
}

/** Verifies a group info together with its tree: all of section 12.4.3.1 that needs no secret. */
export async function verifyGroupInfo(
  environment: VerifyingEnvironment,
  info: GroupInfo,
  tree: RatchetTree,
): Promise<VerifiedGroupInfo> {
  if (info.context.cipherSuite !== environment.suite.id) {
    throw new MlsRefusal('group-info-mismatch', '12.4.3.1', `cipher suite ${info.context.cipherSuite}`);
  }
  await checkGroupInfoSignature(environment, info, tree);
  const verifiedTree = await verifyTree(environment, tree, info.context);
  // The brand exists in types only: everything that it stands for was checked above.
  return { ...info, tree: verifiedTree } as VerifiedGroupInfo;
}
