import {
  createPublicGroup,
  groupContext,
  joinByExternalCommit as joinExternally,
  joinFromWelcome as joinMls,
  membersOf,
} from '@sotto/mls';
import { ok, type Result } from '../errors.ts';
import { leafOptions, type OwnKeyPackage } from '../key-package/index.ts';
import { epochIn, type GroupError, groupError, identityIn, summarize } from '../membership/index.ts';
import { gapsFromCreation, gapsFromJoin } from '../message/index.ts';
import type { ConversationEnvironment, JoinedConversation, PublishedEpoch, StagedJoin } from './api.ts';
import { signingEnvironment } from './environment.ts';
import { newState } from './new-state.ts';

export interface WelcomeParcel {
  /** MLSMessage(Welcome). */
  readonly welcome: Uint8Array;
  /** `optional<Node> ratchet_tree<V>` of the welcome's epoch; it travels beside it. */
  readonly ratchetTree: Uint8Array;
  /** The one of this device's that the welcome names. */
  readonly keyPackage: OwnKeyPackage;
}

/**
 * Takes part in a conversation that another device has added this one to. Overwrite the key package's secrets
 * when the new state is stored; a last-resort one's too, once it is replaced (R19).
 */
export async function joinFromWelcome(
  environment: ConversationEnvironment,
  parcel: WelcomeParcel,
): Promise<Result<JoinedConversation, GroupError>> {
  const { now: _, ...mls } = signingEnvironment(environment);
  const { keyPackage, initPrivateKey, leafPrivateKey } = parcel.keyPackage;
  const joined = await joinMls(mls, {
    welcome: parcel.welcome,
    ratchetTree: parcel.ratchetTree,
    keyPackage,
    secrets: { initPrivateKey, leafPrivateKey },
  });
  if (!joined.ok) return groupError(joined.error);
  const { state, signer, spent } = joined.value;
  // Whoever is there from epoch 1 has missed nothing: in epoch 0 the creator is alone, and cannot send.
  const gaps = epochIn(groupContext(state)) === 1 ? gapsFromCreation : gapsFromJoin;
  return ok({
    state: newState(state, gaps, environment.now),
    inviter: identityIn(signer.leaf),
    spent,
  });
}

/**
 * Takes part in a conversation on this device's own account (R18): it is newly approved, was away for too long, or
 * has lost its state. An older leaf of this same device goes in the same commit.
 */
export async function joinByExternalCommit(
  environment: ConversationEnvironment,
  epoch: PublishedEpoch,
): Promise<Result<StagedJoin, GroupError>> {
  const mls = signingEnvironment(environment);
  const { groupInfo, ratchetTree } = epoch;
  const found = await createPublicGroup(mls, { groupInfo, ratchetTree });
  if (!found.ok) return groupError(found.error);
  const { deviceId } = environment.self;
  const older = membersOf(found.value).find(({ leaf }) => identityIn(leaf).deviceId === deviceId);
  const joined = await joinExternally(mls, {
    groupInfo,
    ratchetTree,
    leaf: leafOptions(environment.self),
    ...(older === undefined ? {} : { removes: older.leafIndex }),
  });
  if (!joined.ok) return groupError(joined.error);
  const { commit, next, change, spent } = joined.value;
  return ok({
    commit,
    groupInfo: joined.value.groupInfo,
    ratchetTree: joined.value.ratchetTree,
    summary: summarize(change),
    state: newState(next, gapsFromJoin, environment.now),
    spent,
  });
}
