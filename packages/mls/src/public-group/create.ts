import { equalBytes } from '../crypto/index.ts';
import {
  decodeExternalPub,
  ExtensionType,
  encodeGroupContext,
  findExtension,
  type GroupInfo,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import { interimTranscriptHash } from '../schedule/transcript.ts';
import { encodeRatchetTree, leafAt, treeHash } from '../tree/index.ts';
import type { CheckedGroupInfo, CreatePublicGroupOptions } from './api.ts';
import type { FoundGroup } from './authority.ts';
import { permit } from './demand.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { membersOf, type PublicGroup, verifiedGroup } from './public-group.ts';
import {
  checkGroupInfoSignature,
  decodeGroupInfoMessage,
  treeOf,
  type VerifiedGroupInfo,
  verifyGroupInfo,
} from './verify-group-info.ts';

/** The group that a verified group info describes. Its confirmation tag is taken as it is. */
export function groupFromInfo(environment: VerifyingEnvironment, info: VerifiedGroupInfo): PublicGroup {
  const { context, confirmationTag, tree } = info;
  return verifiedGroup({
    context,
    tree,
    confirmationTag,
    interimTranscriptHash: interimTranscriptHash(
      environment.suite,
      context.confirmedTranscriptHash,
      confirmationTag,
    ),
    proposals: new Map(),
  });
}

/** Asks the policy about a group that somebody is about to take part in or to follow. */
export async function permitGroup(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  info: GroupInfo,
  via: FoundGroup['via'],
): Promise<void> {
  const { context } = group;
  const { signer, extensions: groupInfoExtensions } = info;
  const members = membersOf(group);
  await permit(environment.policy.allowGroup({ context, members, signer, via, groupInfoExtensions }));
}

/**
 * Begins to follow a group from outside, from a group info and tree of any source (RFC 9420 section 12.4.3.1).
 * Whether they are the group's newest is not in them.
 */
export function createPublicGroup(
  environment: VerifyingEnvironment,
  options: CreatePublicGroupOptions,
): Promise<Result<PublicGroup>> {
  return attempt(async () => {
    const info = decodeGroupInfoMessage(environment, options.groupInfo);
    const verified = await verifyGroupInfo(environment, info, treeOf(environment, info, options.ratchetTree));
    const group = groupFromInfo(environment, verified);
    await permitGroup(environment, group, info, 'public');
    return group;
  });
}

/**
 * Whether a group info and tree, as a committer uploads them beside its commit, are those of exactly this group in
 * this epoch.
 */
export function checkGroupInfo(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  options: CreatePublicGroupOptions,
): Promise<Result<CheckedGroupInfo>> {
  return attempt(async () => {
    const info = decodeGroupInfoMessage(environment, options.groupInfo);
    const tree = treeOf(environment, info, options.ratchetTree);
    const same =
      equalBytes(encodeGroupContext(info.context), encodeGroupContext(group.context)) &&
      equalBytes(info.confirmationTag, group.confirmationTag);
    if (!same) {
      throw new MlsRefusal('group-info-mismatch', '12.4.3', 'a group info of another group or epoch');
    }
    if (!equalBytes(treeHash(environment.suite, tree), group.context.treeHash)) {
      throw new MlsRefusal('tree-hash-mismatch', '12.4.3', 'a tree of another group or epoch');
    }
    await checkGroupInfoSignature(environment, info, group.tree);
    const leaf = leafAt(group.tree, info.signer);
    if (leaf === undefined) throw new TypeError('a signer that was verified is gone');
    const externalPub = findExtension(info.extensions, ExtensionType.externalPub);
    return {
      signer: { leafIndex: info.signer, leaf },
      extensions: info.extensions,
      externalPub: externalPub && decodeExternalPub(externalPub, limitsOf(environment)),
    };
  });
}

/** `optional<Node> ratchet_tree<V>` (section 12.4.3.3), for one who joins. */
export function exportRatchetTree(group: PublicGroup): Uint8Array {
  return encodeRatchetTree(group.tree);
}
