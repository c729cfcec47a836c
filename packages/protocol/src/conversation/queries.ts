import { epochAuthenticator, groupContext, members } from '@sotto/mls';
import { limits } from '../limits.ts';
import {
  epochIn,
  identityIn,
  type LeafIdentity,
  type RosterDelta,
  type RosterDirectory,
  rosterDelta,
} from '../membership/index.ts';
import type { ConversationState } from './api.ts';

export function epochOf(state: ConversationState): number {
  return epochIn(groupContext(state.group));
}

/** The members' devices, this one among them, from left to right in the tree. */
export function membersOf(state: ConversationState): readonly LeafIdentity[] {
  return members(state.group).map(({ leaf }) => identityIn(leaf));
}

/** R17: what must be committed before anything is sent (`stale`), and what should be (`missing`). */
export function deltaOf(state: ConversationState, rosters: RosterDirectory): RosterDelta {
  return rosterDelta(state.context, membersOf(state), rosters);
}

/** R20: after 100 messages, or a week, this device gives itself a fresh leaf. @param now milliseconds, UTC. */
export function isUpdateDue(state: ConversationState, now: number): boolean {
  const { messages, at } = state.sinceUpdate;
  return messages >= limits.messagesPerUpdate || now - at >= limits.updateInterval;
}

/** Equal for all devices that are in the same state, to compare by other means (RFC 9420 section 8.7). 64 bytes. */
export function authenticatorOf(state: ConversationState): Uint8Array {
  return epochAuthenticator(state.group);
}
