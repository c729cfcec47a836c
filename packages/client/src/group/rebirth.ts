import {
  type AccountId,
  deltaOf,
  equalBytes,
  type MemberChanges,
  type VerifiedKeyPackage,
  verifyKeyPackage,
} from '@sotto/protocol';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { type CommitFailure, commitChanges, settlePending } from './commit.ts';
import { isPassing } from './is-passing.ts';
import { lookAt } from './look-at.ts';

/** Whatever acceptances a stop, or a bad connection, has left unfinished. */
export async function resumeRebirths(context: EngineContext): Promise<void> {
  for (const accountId of await context.people.identities.book.reborn()) {
    await context.people.load([accountId]);
    await resumeRebirth(context, accountId);
  }
}

/**
 * Lets the conversation with somebody go on with their new identity, which was accepted here or on another device of
 * the account (R8): the other devices hear of it first, for they refuse what they have not accepted. What does not
 * succeed now is done the next time.
 */
export async function resumeRebirth(context: EngineContext, accountId: AccountId): Promise<void> {
  if (!context.people.identities.book.isReborn(accountId)) return;
  const told = await context.vault.flush();
  if (!told.ok && told.error.code === 'offline') return;
  const record = context.table.directWith(accountId);
  if (record === undefined) return await settle(context, accountId);
  await context.writers.run(record.conversationId, async () => {
    const conversation = await context.table.get(record.conversationId);
    if (conversation?.record.phase !== 'open') return;
    const settled = await settlePending(context, conversation);
    if (settled.ok) await followRebirth(context, settled.value.conversation);
  });
}

/**
 * Commits what an acceptance has left to be committed in a conversation: the new root without the old devices, and
 * then the new ones. Whoever calls holds the conversation's writer.
 *
 * @returns the conversation as it is then; unchanged when there is nothing to do.
 */
export async function followRebirth(
  context: EngineContext,
  conversation: Conversation,
): Reply<Conversation, CommitFailure> {
  const { people, kind } = conversation.record;
  const { book } = context.people.identities;
  const accountId = people.find((id) => book.isReborn(id));
  if (accountId === undefined || kind !== 'direct' || context.people.isResetPending(accountId)) {
    return { ok: true, value: conversation };
  }
  const reborn = await commitChanges(context, conversation, (current) =>
    rebirthOf(context, current, accountId),
  );
  if (!reborn.ok) return reborn;
  const added = await addDevices(context, reborn.value, accountId);
  if (added.ok) await settle(context, accountId);
  return added;
}

/** @returns null when the conversation has the root that counts. */
function rebirthOf(
  { people }: EngineContext,
  { state }: Conversation,
  accountId: AccountId,
): MemberChanges<VerifiedKeyPackage> | null {
  const root = people.rosterOf(accountId)?.root;
  const participant = state.context.participants.find((one) => one.accountId === accountId);
  if (root === undefined || participant === undefined || equalBytes(root, participant.root)) return null;
  const gone = deltaOf(state, people).stale.filter((leaf) => leaf.accountId === accountId);
  return { add: [], remove: gone.map(({ deviceId }) => deviceId), reborn: { accountId, root } };
}

/** Those that have a key package; the others join by themselves (R18). */
async function addDevices(
  context: EngineContext,
  conversation: Conversation,
  accountId: AccountId,
): Reply<Conversation, CommitFailure> {
  const missing = missingIn(context, conversation, accountId);
  if (missing.length === 0) return { ok: true, value: conversation };
  const claimed = await context.transport.claimKeyPackages(accountId, missing);
  if (!claimed.ok) {
    const { error } = claimed;
    return isPassing(error) ? { ok: false, error } : { ok: true, value: conversation };
  }
  // Their roster may have gone on meanwhile.
  const seen = await lookAt(context, claimed.value.account);
  const roster = context.people.rosterOf(accountId);
  if (!seen.ok || roster === undefined || context.people.isResetPending(accountId)) {
    return { ok: true, value: conversation };
  }
  const verified: VerifiedKeyPackage[] = [];
  for (const bytes of claimed.value.keyPackages) {
    const keyPackage = await verifyKeyPackage(bytes, roster, context.clock.now());
    // R13: a key package that is not of a device of the roster is nobody's.
    if (keyPackage.ok) verified.push(keyPackage.value);
  }
  return await commitChanges(context, conversation, (current) => {
    const absent = missingIn(context, current, accountId);
    const add = verified.filter(({ owner }) => absent.includes(owner.deviceId));
    return add.length === 0 ? null : { add, remove: [] };
  });
}

function missingIn({ people }: EngineContext, { state }: Conversation, accountId: AccountId) {
  const { missing } = deltaOf(state, people);
  return missing.filter((one) => one.accountId === accountId).map(({ deviceId }) => deviceId);
}

function settle({ people }: EngineContext, accountId: AccountId): Promise<void> {
  return people.identities.book.settle(accountId, new Batch());
}
