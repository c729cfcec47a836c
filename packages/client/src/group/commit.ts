import { epochOf, type MemberChanges, stageCommit, type VerifiedKeyPackage } from '@sotto/protocol';
import { type Conversation, type EngineContext, environmentOf } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { adoptOwn, dropStaged } from './apply-event.ts';
import { catchUp } from './catch-up.ts';
import { leaveState } from './leave-state.ts';

export type CommitFailure =
  | { readonly code: 'not-found' }
  /** This device cannot make such a commit, or the server does not take it. */
  | { readonly code: 'commit-refused' }
  /** The server holds events of the conversation back: one of the two has blocked the other. */
  | { readonly code: 'halted' }
  /** The state here does not follow any more. */
  | { readonly code: 'stuck' };

/** Others may be faster again and again; so often in a row is no race. */
const MOST_ROUNDS = 50;

/**
 * Commits to a conversation's next epoch, and again on what was faster (R15), until the server has accepted it.
 * Whoever calls holds the conversation's writer.
 *
 * @param changes what to commit, given the conversation as it is then; null when nothing is left to do.
 */
export async function commitChanges(
  context: EngineContext,
  conversation: Conversation,
  changes: (current: Conversation) => MemberChanges<VerifiedKeyPackage> | null,
): Reply<Conversation, CommitFailure> {
  let current = conversation;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (current.record.phase === 'stuck') return { ok: false, error: { code: 'stuck' } };
    if (current.pending === null) {
      const wanted = changes(current);
      if (wanted === null) return { ok: true, value: current };
      const staged = await stage(context, current, wanted);
      if (staged === null) return { ok: false, error: { code: 'commit-refused' } };
      current = staged;
    }
    const settled = await settlePending(context, current);
    if (!settled.ok) return settled;
    current = settled.value.conversation;
    if (settled.value.accepted) return { ok: true, value: current };
  }
  return { ok: false, error: { code: 'commit-refused' } };
}

/** Makes the commit and puts it into the store, before it goes anywhere (R26). */
async function stage(
  context: EngineContext,
  conversation: Conversation,
  changes: MemberChanges<VerifiedKeyPackage>,
): Promise<Conversation | null> {
  const { state } = conversation;
  const staged = await stageCommit(environmentOf(context), state, changes);
  if (!staged.ok) return null;
  const pending = { kind: 'commit', epoch: epochOf(state), staged: staged.value } as const;
  return await context.table.take({ next: { ...conversation, pending } });
}

/**
 * Sends the pending commit, again if need be, and finds out what became of it. Afterwards none is pending, unless
 * the server could not be asked.
 */
export async function settlePending(
  context: EngineContext,
  conversation: Conversation,
): Reply<{ readonly conversation: Conversation; readonly accepted: boolean }, CommitFailure> {
  const { pending, record } = conversation;
  if (pending === null) return { ok: true, value: { conversation, accepted: false } };
  const { epoch, staged } = pending;
  const { commit, groupInfo } = staged;
  const welcome = pending.kind === 'commit' ? pending.staged.welcome : null;
  const answer = await context.transport.commit(record.conversationId, epoch, { commit, groupInfo, welcome });
  if (answer.ok && answer.value === record.position + 1) {
    const at = { seq: answer.value, acceptedAt: context.clock.now() };
    return { ok: true, value: { conversation: await adoptOwn(context, conversation, at), accepted: true } };
  }
  if (!answer.ok && answer.error.code !== 'stale-epoch') {
    const { error } = answer;
    if (error.code !== 'commit-rejected') return { ok: false, error };
    await drop(context, conversation);
    return { ok: false, error: { code: 'commit-refused' } };
  }
  if (!answer.ok && answer.error.code === 'stale-epoch' && answer.error.epoch < epoch) {
    await leaveState(context, await drop(context, conversation));
    return { ok: false, error: { code: 'stuck' } };
  }
  // Accepted with something before it, or too late: either way its fate is in the events up to now.
  const caught = await catchUp(context, conversation);
  if (!caught.ok) return caught;
  const accepted = answer.ok && caught.value.record.position >= answer.value;
  if (caught.value.pending !== pending) return { ok: true, value: { conversation: caught.value, accepted } };
  // Something has come first, or the commit is in, and the server does not show it: the fate stays open until it does.
  const { value: seen } = caught;
  const isHeldBack = answer.ok
    ? !accepted
    : answer.error.code === 'stale-epoch' && answer.error.epoch > epoch;
  if (isHeldBack && seen.record.phase === 'open') return { ok: false, error: { code: 'halted' } };
  // No other commit came, and still the epoch is not ours to end: this one leads nowhere.
  return { ok: true, value: { conversation: await drop(context, caught.value), accepted: false } };
}

async function drop(context: EngineContext, conversation: Conversation): Promise<Conversation> {
  const dropped = await context.table.take({ next: { ...conversation, pending: null } });
  dropStaged(dropped, conversation.pending);
  return dropped;
}
