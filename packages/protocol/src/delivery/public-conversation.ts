import {
  checkGroupInfo,
  createPublicGroup,
  exportRatchetTree,
  membersOf,
  type PublicGroup,
  processPublicMessage,
} from '@sotto/mls/public';
import { equalBytes } from '../crypto/public.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { limits } from '../limits.ts';
import {
  contextIn,
  epochIn,
  type GroupError,
  groupError,
  identityIn,
  type LeafIdentity,
  type RosterDelta,
  rosterDelta,
  summarize,
  verifyingEnvironment,
} from '../membership/index.ts';
import type {
  AcceptedCommit,
  CommitUpload,
  ConversationUpload,
  DeliveryEnvironment,
  EpochInfo,
  PublicConversation,
} from './api.ts';
import { isWelcomeFor, welcomedBy } from './welcome.ts';

export type DeliveryError =
  | GroupError
  | Failure<
      /** Made by another device than the one that brings it. */
      | 'wrong-sender'
      /** The group info is not that of the epoch that the commit begins, or not of the committer's making. */
      | 'wrong-epoch-info'
      /** The welcome is not for exactly the devices that the commit adds. */
      | 'wrong-welcome'
    >;

/**
 * Takes in a new conversation: its epoch 0, with its creator as the only member. The rosters of all participants
 * must be known, and be of the roots that the context names.
 */
export async function openConversation(
  environment: DeliveryEnvironment,
  upload: ConversationUpload,
): Promise<Result<PublicConversation, DeliveryError>> {
  const opened = await restoreConversation(environment, upload);
  if (!opened.ok) return opened;
  const conversation = opened.value;
  const { context } = conversation;
  if (context.conversationId !== upload.conversationId) {
    return fail('wrong-conversation', 'the context names another conversation');
  }
  if (publicEpoch(conversation) !== 0) return fail('wrong-epoch', 'a conversation begins with epoch 0');
  const [first, ...others] = publicMembers(conversation);
  if (first === undefined || others.length > 0 || !isSame(first, upload.creator)) {
    return fail('wrong-sender', 'a conversation begins with its creator alone');
  }
  const stranger = context.participants.find(({ accountId, root }) => {
    const roster = environment.rosters.rosterOf(accountId);
    return roster === undefined || !equalBytes(roster.root, root);
  });
  if (stranger !== undefined) return fail('not-authentic', 'a participant with another root identity');
  return ok(conversation);
}

/**
 * The conversation that a server has kept: the group info and tree of the newest accepted commit. They are
 * verified anew; a store that was tampered with is noticed.
 */
export async function restoreConversation(
  environment: DeliveryEnvironment,
  epoch: EpochInfo,
): Promise<Result<PublicConversation, DeliveryError>> {
  if (isTooLarge(epoch)) return fail('malformed', 'a group info or a tree over its limit');
  const { groupInfo, ratchetTree } = epoch;
  const mls = verifyingEnvironment(environment.rosters, null);
  const group = await createPublicGroup(mls, { groupInfo, ratchetTree });
  if (!group.ok) return groupError(group.error);
  const conversation = conversationOf(group.value);
  const checked = await checkEpochInfo(environment, conversation, epoch);
  return checked.ok ? ok(conversation) : checked;
}

/**
 * Checks a commit against the rules of MLS, the rosters (R13) and the policy (R14, R17, R18), and the uploaded
 * group info and welcome against the commit. What cannot be checked without a secret (the membership and
 * confirmation tags, and what the welcome holds) is left to the members.
 */
export async function acceptCommit(
  environment: DeliveryEnvironment,
  conversation: PublicConversation,
  upload: CommitUpload,
): Promise<Result<AcceptedCommit, DeliveryError>> {
  const { commit, groupInfo, welcome } = upload;
  if (commit.length > limits.commitBytes) return fail('malformed', 'a commit over its limit');
  const mls = verifyingEnvironment(environment.rosters, environment.now);
  const processed = await processPublicMessage(mls, conversation.group, commit);
  if (!processed.ok) return groupError(processed.error);
  if (processed.value.kind !== 'commit') return fail('malformed', 'a proposal in place of a commit');
  const { change, next: group } = processed.value;
  const summary = summarize(change);
  if (!isSame(summary.committer, upload.sender)) return fail('wrong-sender', 'somebody else’s commit');
  const next = conversationOf(group);
  const ratchetTree = exportRatchetTree(group);
  const checked = await checkEpochInfo(environment, next, { groupInfo, ratchetTree });
  if (!checked.ok) return checked;
  if (!isSame(checked.value, summary.committer)) {
    return fail('wrong-epoch-info', 'the group info is signed by somebody else than the committer');
  }
  const welcomed = welcomedBy(change);
  if (!isWelcomeFor(welcome, welcomed)) {
    return fail('wrong-welcome', 'the welcome is not for exactly the devices that the commit adds');
  }
  return ok({ next, summary, welcomed, ratchetTree });
}

/** The members' devices, from left to right in the tree. */
export function publicMembers(conversation: PublicConversation): readonly LeafIdentity[] {
  return membersOf(conversation.group).map(({ leaf }) => identityIn(leaf));
}

export function publicEpoch(conversation: PublicConversation): number {
  return epochIn(conversation.group.context);
}

/** R17: while anything is stale, messages are refused until a commit has removed it. */
export function publicDelta(conversation: PublicConversation, environment: DeliveryEnvironment): RosterDelta {
  return rosterDelta(conversation.context, publicMembers(conversation), environment.rosters);
}

/** @returns who signed the group info. */
async function checkEpochInfo(
  environment: DeliveryEnvironment,
  conversation: PublicConversation,
  epoch: EpochInfo,
): Promise<Result<LeafIdentity, DeliveryError>> {
  if (isTooLarge(epoch)) return fail('malformed', 'a group info or a tree over its limit');
  const { groupInfo, ratchetTree } = epoch;
  const mls = verifyingEnvironment(environment.rosters, null);
  const info = await checkGroupInfo(mls, conversation.group, { groupInfo, ratchetTree });
  if (!info.ok) return fail('wrong-epoch-info', `${info.error.code}: ${info.error.detail}`);
  const { externalPub, extensions, signer } = info.value;
  if (externalPub === undefined || extensions.length !== 1) {
    return fail('wrong-epoch-info', 'a group info that cannot be joined by, or with more in it');
  }
  return ok(identityIn(signer.leaf));
}

function conversationOf(group: PublicGroup): PublicConversation {
  return { group, context: contextIn(group.context) };
}

function isTooLarge({ groupInfo, ratchetTree }: EpochInfo): boolean {
  return groupInfo.length > limits.groupInfoBytes || ratchetTree.length > limits.ratchetTreeBytes;
}

function isSame(a: LeafIdentity, b: LeafIdentity): boolean {
  return a.accountId === b.accountId && a.deviceId === b.deviceId;
}
