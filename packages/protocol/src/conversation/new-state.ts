import { type GroupState, groupContext } from '@sotto/mls';
import { type CommitSummary, contextIn } from '../membership/index.ts';
import { forgetSender, type GapState } from '../message/index.ts';
import type { ConversationState } from './api.ts';

/** The state of a leaf that has just begun. @param now milliseconds since 1970, UTC. */
export function newState(group: GroupState, gaps: GapState, now: number): ConversationState {
  const context = contextIn(groupContext(group));
  return { group, context, gaps, sent: 0, sinceUpdate: { messages: 0, at: now } };
}

/** The state after a commit: leaves that came count from 1, those that went are forgotten. */
export function stateAfter(
  state: ConversationState,
  group: GroupState,
  summary: CommitSummary,
): ConversationState {
  let { gaps } = state;
  for (const { deviceId } of summary.removed) gaps = forgetSender(gaps, deviceId, false);
  for (const { deviceId } of summary.added) gaps = forgetSender(gaps, deviceId, true);
  return { ...state, group, context: summary.context, gaps };
}
