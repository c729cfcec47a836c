import {
  type AccountId,
  adoptCommit,
  createConversation,
  devicesOf,
  parseConversationId,
  stageCommit,
  type VerifiedKeyPackage,
  verifyKeyPackage,
} from '@sotto/protocol';
import type { HistoryPolicy, StartConversationFailure } from '../api/index.ts';
import {
  type ConversationRecord,
  type CreationRecord,
  creationAddress,
  deleteState,
  type EngineContext,
  environmentOf,
  putState,
  readState,
  shownFirst,
} from '../conversation/index.ts';
import { type ConversationFacts, type Reply, StoreFault, type TransportPort } from '../ports/index.ts';
import { uuidv7 } from '../primitives/index.ts';
import { Batch } from '../store/index.ts';
import { makeNotice } from '../timeline/index.ts';
import { lookAt } from './look-at.ts';
import { joinAnew } from './rejoin.ts';

/** How long the winner's welcome is waited for before this device joins on its own, in milliseconds. */
const WELCOME_WITHIN = 3_000;
/** When key packages are asked for again where there are none yet, in milliseconds. Once only: claims are few an hour. */
const STOCKED_WITHIN = 2_000;

export type StartFailure = Exclude<
  StartConversationFailure,
  { code: 'offline' | 'rate-limited' | 'server-failed' }
>;
type Started = Reply<ConversationRecord, StartFailure>;

/**
 * The direct conversation with an account: the one that there is, or a new one (R14). Whoever calls keeps a second
 * call for the same account away.
 */
export async function startDirect(
  context: EngineContext,
  accountId: AccountId,
  historyPolicy: HistoryPolicy,
): Started {
  const known = context.table.directWith(accountId);
  if (known !== undefined) return { ok: true, value: known };
  const begun = await context.records.get(creationAddress(accountId));
  if (begun !== undefined) return await finishCreation(context, begun);
  const prepared = await prepareCreation(context, accountId, historyPolicy);
  return prepared.ok ? await finishCreation(context, prepared.value) : prepared;
}

/** Makes the group with everybody's devices in it, and puts it into the store before it is sent (R26). */
async function prepareCreation(
  context: EngineContext,
  accountId: AccountId,
  historyPolicy: HistoryPolicy,
): Reply<CreationRecord, StartFailure> {
  const devices = await claimDevices(context, accountId);
  if (!devices.ok) return devices;
  const conversationId = parseConversationId(uuidv7(context.clock.now(), context.random));
  if (!conversationId.ok) throw new TypeError('an id of our own is none');
  const environment = environmentOf(context);
  const created = await createConversation(environment, {
    conversationId: conversationId.value,
    participants: [context.self.accountId, accountId],
    historyPolicy,
    messageTimer: null,
  });
  if (!created.ok) return { ok: false, error: { code: 'identity-refused' } };
  const { state, groupInfo, ratchetTree } = created.value;
  const staged = await stageCommit(environment, state, { add: devices.value, remove: [] });
  if (!staged.ok) return { ok: false, error: { code: 'identity-refused' } };
  const creation: CreationRecord = {
    conversationId: conversationId.value,
    accountId,
    groupInfo,
    ratchetTree,
    staged: staged.value,
  };
  const batch = new Batch().put(creationAddress(accountId), creation);
  putState(batch, conversationId.value, null, state);
  await context.records.write(batch);
  return { ok: true, value: creation };
}

/** A verified key package for each device of both sides, but this one. */
async function claimDevices(
  context: EngineContext,
  accountId: AccountId,
): Reply<readonly VerifiedKeyPackage[], StartFailure> {
  const { self, people, clock } = context;
  const ownDevices = people.rosterOf(self.accountId);
  const claimsOwn = ownDevices !== undefined && devicesOf(ownDevices).length > 1;
  const verified: VerifiedKeyPackage[] = [];
  for (const owner of claimsOwn ? [accountId, self.accountId] : [accountId]) {
    const claimed = await claimStocked(context, owner);
    if (!claimed.ok)
      return claimed.error.code === 'invalid' ? refused('not-found') : onlyKnown(claimed.error);
    const seen = await lookAt(context, claimed.value.account);
    if (!seen.ok) return onlyKnown(seen.error);
    if (claimed.value.account.id !== owner) return refused('identity-refused');
    if (people.isResetPending(owner)) return refused('identity-changed');
    const roster = people.rosterOf(owner);
    if (roster === undefined) return refused('no-devices');
    for (const bytes of claimed.value.keyPackages) {
      const keyPackage = await verifyKeyPackage(bytes, roster, clock.now());
      // R13: a key package that is not of a device of the roster is nobody's; without any there is nobody to talk to.
      if (keyPackage.ok && keyPackage.value.owner.deviceId !== self.deviceId) verified.push(keyPackage.value);
    }
  }
  const reachesThem = verified.some(({ owner }) => owner.accountId === accountId);
  return reachesThem ? { ok: true, value: verified } : refused('no-devices');
}

/** Who has just signed up is known a moment before their key packages are there: that is waited for. */
async function claimStocked(
  { transport, clock, stopping }: EngineContext,
  owner: AccountId,
): ReturnType<TransportPort['claimKeyPackages']> {
  const claimed = await transport.claimKeyPackages(owner);
  if (claimed.ok || claimed.error.code !== 'no-devices') return claimed;
  await clock.sleep(STOCKED_WITHIN, stopping);
  return stopping.aborted ? claimed : await transport.claimKeyPackages(owner);
}

/** Sends the creation, again if need be, and goes where it leads. */
export async function finishCreation(context: EngineContext, creation: CreationRecord): Started {
  const { conversationId, groupInfo, ratchetTree, staged } = creation;
  const { commit, welcome } = staged;
  // The feed may bring the first commit before the answer does: it waits for the writer.
  const answer = await context.writers.run(conversationId, async () => {
    // The start of the device and the user may both have come upon what was begun.
    const finished = context.table.record(conversationId);
    if (finished !== undefined) return { ok: true, value: finished } as const;
    const created = await context.transport.createConversation({
      id: conversationId,
      groupInfo,
      ratchetTree,
      commit: { commit, groupInfo: staged.groupInfo, welcome },
    });
    if (!created.ok) return created;
    return { ok: true, value: await adoptCreation(context, creation, created.value) } as const;
  });
  if (answer.ok) return answer;
  switch (answer.error.code) {
    case 'conversation-exists':
      await forgetCreation(context, creation);
      return await joinWinners(context, creation.accountId, answer.error.conversation);
    case 'commit-rejected':
    case 'invalid':
      // Made for key packages or rosters that are no longer: the next try makes another.
      await forgetCreation(context, creation);
      return { ok: false, error: { code: 'server-failed', reference: null } };
    case 'not-found':
    case 'not-eligible':
      await forgetCreation(context, creation);
      return { ok: false, error: answer.error };
    default:
      return onlyKnown(answer.error);
  }
}

async function adoptCreation(
  context: EngineContext,
  creation: CreationRecord,
  seq: number,
): Promise<ConversationRecord> {
  const { conversationId, accountId, staged } = creation;
  const now = context.clock.now();
  const founding = await readState(context.records, conversationId);
  const state = adoptCommit(founding, staged, now);
  if (!state.ok) throw new StoreFault('store-corrupt', 'a creation that does not fit its state');
  const record: ConversationRecord = {
    conversationId,
    kind: 'direct',
    people: [accountId],
    historyPolicy: state.value.context.historyPolicy,
    phase: 'open',
    position: seq,
    counter: 0,
    freshLeaf: true,
  };
  await context.table.take({
    next: { record, state: state.value, pending: null },
    founding,
    replaces: true,
    batch: new Batch().delete(creationAddress(accountId)),
    items: [makeNotice(conversationId, seq, now, 'conversation-started', context.self.accountId)],
    show: () => shownFirst(now),
  });
  return record;
}

/** The other side was faster: its welcome is on the way, or was lost (R14, R18). */
async function joinWinners(context: EngineContext, accountId: AccountId, winner: ConversationFacts): Started {
  const conversationId = parseConversationId(winner.id);
  const isOurs = winner.kind === 'direct' && winner.participants.some(({ id }) => id === accountId);
  if (!conversationId.ok || !isOurs) return { ok: false, error: { code: 'server-failed', reference: null } };
  const patience = AbortSignal.any([context.stopping, AbortSignal.timeout(WELCOME_WITHIN)]);
  if (!(await context.table.waitFor(conversationId.value, patience))) {
    const joined = await context.writers.run(conversationId.value, async () =>
      context.table.record(conversationId.value) === undefined
        ? await joinAnew(context, conversationId.value)
        : null,
    );
    if (joined?.ok === false) {
      // A18: it is there, and this device does not get in; whoever has an older device may have something to accept.
      const { error } = joined;
      return error.code === 'join-refused' || error.code === 'not-found'
        ? refused('not-on-this-device')
        : onlyKnown(error);
    }
  }
  const record = context.table.record(conversationId.value);
  return record?.people.includes(accountId) === true
    ? { ok: true, value: record }
    : refused('not-on-this-device');
}

async function forgetCreation(context: EngineContext, creation: CreationRecord): Promise<void> {
  const batch = new Batch().delete(creationAddress(creation.accountId));
  await deleteState(context.records, batch, creation.conversationId);
  await context.records.write(batch);
}

function refused<const Code extends Exclude<StartFailure['code'], 'not-eligible'>>(code: Code) {
  return { ok: false, error: { code } } as const;
}

/** Failures of the transport that the caller cannot be told apart are the server's. */
function onlyKnown<E extends { readonly code: string }>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
