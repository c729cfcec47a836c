import { createGroup, exportGroupInfo } from '@sotto/mls';
import { fail, ok, type Result } from '../errors.ts';
import { uuidToBytes } from '../ids.ts';
import { leafOptions, lifetimeFrom } from '../key-package/index.ts';
import { limits } from '../limits.ts';
import {
  type ConversationContext,
  type GroupError,
  groupError,
  groupExtensions,
  inOrder,
  type Participant,
} from '../membership/index.ts';
import { gapsFromCreation } from '../message/index.ts';
import type { ConversationEnvironment, CreatedConversation, NewDirectConversation } from './api.ts';
import { signingEnvironment } from './environment.ts';
import { newState } from './new-state.ts';

/**
 * A direct conversation in epoch 0, with this device as its only member (R14). The rosters of both participants
 * must be in the directory: their roots become part of it. Add the other devices with `stageCommit`.
 */
export async function createConversation(
  environment: ConversationEnvironment,
  wanted: NewDirectConversation,
): Promise<Result<CreatedConversation, GroupError>> {
  const { self, rosters, now } = environment;
  const participants: Participant[] = [];
  for (const accountId of wanted.participants) {
    const roster = rosters.rosterOf(accountId);
    if (roster === undefined) return fail('not-authentic', 'no verified roster of a participant');
    participants.push({ accountId, root: roster.root, role: 'member' });
  }
  if (new Set(wanted.participants).size !== 2 || !wanted.participants.includes(self.accountId)) {
    return fail('not-allowed', 'a direct conversation is between this account and one other');
  }
  const { conversationId, historyPolicy, messageTimer } = wanted;
  const context: ConversationContext = {
    conversationId,
    kind: 'direct',
    participants: inOrder(participants),
    historyPolicy,
    messageTimer,
  };
  const mls = signingEnvironment(environment);
  const created = await createGroup(mls, {
    groupId: uuidToBytes(conversationId),
    leaf: leafOptions(self),
    lifetime: lifetimeFrom(now, limits.keyPackageLifetime),
    extensions: groupExtensions(context),
  });
  if (!created.ok) return groupError(created.error);
  const group = created.value;
  const exported = await exportGroupInfo(mls, group);
  if (!exported.ok) return groupError(exported.error);
  return ok({ state: newState(group, gapsFromCreation, now), ...exported.value });
}
