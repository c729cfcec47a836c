import { commit, eraseState, members } from '@sotto/mls';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import type { DeviceId } from '../ids.ts';
import type { VerifiedKeyPackage } from '../key-package/index.ts';
import { limits } from '../limits.ts';
import {
  contextAfterRebirth,
  type GroupError,
  groupError,
  groupExtensions,
  identityIn,
  summarize,
} from '../membership/index.ts';
import type { ConversationEnvironment, ConversationState, MemberChanges, StagedCommit } from './api.ts';
import { signingEnvironment } from './environment.ts';
import { stateAfter } from './new-state.ts';
import { epochOf } from './queries.ts';

export type StageError =
  | GroupError
  | Failure<
      /** A device to remove is not a member. */
      'not-a-member'
    >;

/** For a commit that changes this device's own leaf only (R20). */
export const noChanges: MemberChanges<VerifiedKeyPackage> = { add: [], remove: [] };

/**
 * Makes a commit that adds and removes devices, and gives this device a fresh leaf in any case (R20). Remove what
 * `deltaOf` calls stale (R17); add what it calls missing and has a key package; go on with an accepted new identity by
 * `reborn` (R8). Nothing has changed until `adoptCommit`.
 */
export async function stageCommit(
  environment: ConversationEnvironment,
  state: ConversationState,
  changes: MemberChanges<VerifiedKeyPackage>,
): Promise<Result<StagedCommit, StageError>> {
  if (changes.add.length + changes.remove.length > limits.membersPerCommit) {
    return fail('not-allowed', 'too many at once');
  }
  const leaves = new Map<DeviceId, number>(
    members(state.group).map(({ leaf, leafIndex }) => [identityIn(leaf).deviceId, leafIndex]),
  );
  const removed = changes.remove.map((deviceId) => leaves.get(deviceId));
  if (!removed.every((leafIndex) => leafIndex !== undefined)) {
    return fail('not-a-member', 'a device to remove has no leaf');
  }
  const { reborn } = changes;
  const extensions = reborn && groupExtensions(contextAfterRebirth(state.context, reborn));
  const committed = await commit(signingEnvironment(environment), state.group, {
    proposals: [
      ...(extensions === undefined ? [] : [{ kind: 'group-context-extensions', extensions } as const]),
      ...removed.map((leafIndex) => ({ kind: 'remove', removed: leafIndex }) as const),
      ...changes.add.map(({ keyPackage }) => ({ kind: 'add', keyPackage }) as const),
    ],
  });
  if (!committed.ok) return groupError(committed.error);
  const { welcome, groupInfo, ratchetTree, next, change } = committed.value;
  return ok({
    commit: committed.value.commit,
    welcome: welcome ?? null,
    groupInfo,
    ratchetTree,
    summary: summarize(change),
    next,
  });
}

/**
 * The server has accepted the commit: its epoch begins. What was received between staging and now is kept. Once
 * the new state is the stored one, `eraseConversation` the old.
 *
 * @param now milliseconds since 1970, UTC.
 */
export function adoptCommit(
  state: ConversationState,
  staged: Pick<StagedCommit, 'next' | 'summary'>,
  now: number,
): Result<ConversationState, GroupError> {
  if (staged.summary.epoch !== epochOf(state) + 1) {
    return fail('wrong-epoch', 'staged in another epoch than the current one');
  }
  const adopted = stateAfter(state, staged.next, staged.summary);
  return ok({ ...adopted, sinceUpdate: { messages: 0, at: now } });
}

/** Another commit was faster (R15): overwrites what this one would have brought. */
export function dropCommit(state: ConversationState, staged: Pick<StagedCommit, 'next'>): void {
  eraseState(staged.next, state.group);
}

/**
 * Overwrites the secrets of a state that is given up: this device has left, or the state has a successor.
 *
 * @param successor whose secrets are spared.
 */
export function eraseConversation(state: ConversationState, successor?: ConversationState): void {
  eraseState(state.group, successor?.group);
}
