import { type AccountId, type ConversationId, joinByExternalCommit, type StagedJoin } from '@sotto/protocol';
import {
  type Conversation,
  type ConversationRecord,
  type EngineContext,
  environmentOf,
} from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { adoptOwn, dropStaged } from './apply-event.ts';
import { lookAt } from './look-at.ts';

export type JoinFailure =
  | { readonly code: 'not-found' }
  /** What the server offers does not verify, or is not this conversation. */
  | { readonly code: 'join-refused' };

const MOST_ROUNDS = 20;

/**
 * Joins a conversation on this device's own account by an external commit (R18): one that the device cannot
 * follow any more, or one that it has no state of. Whoever calls holds the conversation's writer.
 */
export async function joinAnew(
  context: EngineContext,
  conversationId: ConversationId,
): Reply<Conversation, JoinFailure> {
  const backoff = new Backoff(context.random);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = await context.table.get(conversationId);
    const pending = known?.pending?.kind === 'join' ? known.pending : null;
    // One that was sent before may have been accepted.
    const prepared = pending === null ? await prepare(context, conversationId, known) : known;
    if (prepared === undefined) return { ok: false, error: { code: 'join-refused' } };
    if ('ok' in prepared) return prepared;
    const sent = await send(context, prepared);
    if (!sent.ok) return sent;
    if (sent.value !== null) return { ok: true, value: sent.value };
    // Ten devices that join at once would be in each other's way again and again.
    await context.clock.sleep(backoff.next(), context.stopping);
    if (context.stopping.aborted) return { ok: false, error: { code: 'offline' } };
  }
  return { ok: false, error: { code: 'join-refused' } };
}

/** @returns null when another commit was faster. */
async function send(
  context: EngineContext,
  conversation: Conversation,
): Reply<Conversation | null, JoinFailure> {
  const { pending, record } = conversation;
  if (pending === null) throw new TypeError('no join to send');
  const { epoch, staged } = pending;
  const { commit, groupInfo } = staged;
  const answer = await context.transport.commit(record.conversationId, epoch, {
    commit,
    groupInfo,
    welcome: null,
  });
  if (answer.ok) {
    const at = { seq: answer.value, acceptedAt: context.clock.now() };
    return { ok: true, value: await adoptOwn(context, conversation, at) };
  }
  const { error } = answer;
  if (error.code !== 'stale-epoch' && error.code !== 'commit-rejected') return { ok: false, error };
  dropStaged(await context.table.take({ next: { ...conversation, pending: null } }), pending);
  return error.code === 'stale-epoch'
    ? { ok: true, value: null }
    : { ok: false, error: { code: 'join-refused' } };
}

/** Makes the external commit on what the server offers now, and puts it into the store before it is sent. */
async function prepare(
  context: EngineContext,
  conversationId: ConversationId,
  known: Conversation | undefined,
): Promise<Conversation | Awaited<Reply<never, JoinFailure>>> {
  const offered = await context.transport.groupInfo(conversationId);
  if (!offered.ok) return offered;
  if (offered.value === null) return { ok: false, error: { code: 'not-found' } };
  const { groupInfo, ratchetTree, epoch, participants } = offered.value;
  for (const facts of participants) {
    const seen = await lookAt(context, facts);
    if (!seen.ok && seen.error.code === 'offline') return { ok: false, error: seen.error };
  }
  const staged = await joinByExternalCommit(environmentOf(context), { groupInfo, ratchetTree });
  if (!staged.ok) return { ok: false, error: { code: 'join-refused' } };
  const people = peopleOf(context, staged.value);
  if (!isSame(conversationId, people, staged.value, known?.record)) {
    return { ok: false, error: { code: 'join-refused' } };
  }
  const pending = { kind: 'join', epoch, staged: staged.value } as const;
  const record = known?.record ?? newRecord(staged.value, conversationId, people);
  // Of a conversation without a state, the one that it is to have stands in for it until then.
  const state = known?.state ?? staged.value.state;
  return await context.table.take({ next: { record: { ...record, phase: 'stuck' }, state, pending } });
}

function peopleOf({ self }: EngineContext, { state }: StagedJoin): readonly AccountId[] {
  const accounts = state.context.participants.map(({ accountId }) => accountId);
  return accounts.filter((accountId) => accountId !== self.accountId);
}

/** Whether what the server offers is the conversation that was asked for, between the same people as before. */
function isSame(
  conversationId: ConversationId,
  people: readonly AccountId[],
  { state }: StagedJoin,
  known: ConversationRecord | undefined,
): boolean {
  if (state.context.conversationId !== conversationId) return false;
  if (people.length === state.context.participants.length) return false;
  if (known === undefined) return true;
  const samePeople = known.kind === 'group' || known.people.every((accountId) => people.includes(accountId));
  const { kind, historyPolicy } = state.context;
  return known.kind === kind && known.historyPolicy === historyPolicy && samePeople;
}

function newRecord(
  { state }: StagedJoin,
  conversationId: ConversationId,
  people: readonly AccountId[],
): ConversationRecord {
  const { kind, historyPolicy } = state.context;
  const counting = { position: 0, counter: 0, freshLeaf: true };
  return { conversationId, kind, people, historyPolicy, phase: 'stuck', ...counting };
}
