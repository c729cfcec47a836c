import {
  adoptCommit,
  dependsOnRosters,
  dropCommit,
  epochEndedBy,
  epochOf,
  equalBytes,
  eraseConversation,
  parseConversationId,
  parseMessageId,
  type Received,
  type ReceiveError,
  type Result,
  receive,
} from '@sotto/protocol';
import {
  type Conversation,
  type EngineContext,
  environmentOf,
  type PendingCommit,
} from '../conversation/index.ts';
import { applyLateMessage, applyMessage } from '../message/index.ts';
import { type CommitEvent, type MessageEvent, StoreFault } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { itemAddress, makeNotice, seenAddress, serverOrder } from '../timeline/index.ts';
import { isPassing } from './is-passing.ts';
import { leaveState } from './leave-state.ts';
import { leaveUnread } from './leave-unread.ts';
import { refreshParticipants } from './rosters.ts';

/**
 * Takes in the next event of a conversation: state, items and position change in one write, or nothing does.
 * Whoever calls holds the conversation's writer, and has seen that `event` follows on its position. An event that
 * cannot be judged now, as it depends on rosters that cannot be had, changes nothing and comes again.
 */
export async function applyEvent(
  context: EngineContext,
  conversation: Conversation,
  event: CommitEvent | MessageEvent,
): Promise<Conversation> {
  return event.kind === 'commit'
    ? await applyCommit(context, conversation, event)
    : await applyMessage(context, conversation, event, (input) => open(context, conversation, input));
}

async function applyCommit(
  context: EngineContext,
  conversation: Conversation,
  event: CommitEvent,
): Promise<Conversation> {
  const { pending } = conversation;
  const { seq, acceptedAt } = event;
  const record = { ...conversation.record, position: seq };
  if (pending !== null && equalBytes(pending.staged.commit, event.commit)) {
    return await adoptOwn(context, conversation, event);
  }
  const received = await open(context, conversation, { kind: 'commit', commit: event.commit });
  if (received === null) return conversation;
  if (received.ok && received.value.kind === 'commit') {
    // R15: the loser of the race. Whoever wanted the commit makes it anew, on this one.
    const { state, spent } = received.value;
    const taken = await context.table.take({ next: { record, state, pending: null }, spent });
    dropStaged(taken, pending);
    return taken;
  }
  if (received.ok) {
    // Removed. What was said stays; there is no next state to go on with.
    return await context.table.take({ next: { ...conversation, record: { ...record, phase: 'stuck' } } });
  }
  // R21: the state is as before, and the client says so.
  const notice = makeNotice(record.conversationId, seq, acceptedAt, 'commit-refused');
  const ended = epochEndedBy(event.commit);
  // R15: that epoch has had its commit. Whoever brings another, or the same again, changes nothing.
  if (ended !== null && ended < epochOf(conversation.state)) {
    return await context.table.take({ next: { ...conversation, record }, items: [notice] });
  }
  // The conversation goes on without this state, so the device has to join anew. An own commit that this state knows
  // nothing of is no attack, only an old state.
  return await context.table.take({
    next: { ...conversation, record: { ...record, phase: 'stuck' } },
    items: received.error.code === 'own-message' ? [] : [notice],
  });
}

/**
 * An event at a place that was taken in already: one that comes again, as after a lost acknowledgement, or one whose
 * place the server has given to something else before. What opens now was never here, so it is no repetition.
 */
export async function applyLate(
  context: EngineContext,
  conversation: Conversation,
  event: CommitEvent | MessageEvent,
): Promise<Conversation> {
  const { record, pending } = conversation;
  const input = inputOf(event);
  const received = input && (await receiveSafely(context, conversation, input));
  if (!received?.ok) {
    const isNews = event.kind === 'message' && (await isUnheardOf(context, event));
    return isNews ? await leaveState(context, conversation) : conversation;
  }
  const { value } = received;
  if (event.kind === 'message') {
    return value.kind === 'message'
      ? await applyLateMessage(context, conversation, event, value)
      : conversation;
  }
  if (value.kind === 'message') return conversation;
  const next =
    value.kind === 'commit'
      ? { record, state: value.state, pending: null }
      : { ...conversation, record: { ...record, phase: 'stuck' as const } };
  const taken = await context.table.take({ next, spent: value.spent });
  if (value.kind === 'commit') dropStaged(taken, pending);
  return taken;
}

/**
 * Whether a message of somebody else stands where nothing is known of: this device went past its place with what the
 * server told it alone, and does not have the epoch that it is of.
 */
async function isUnheardOf(
  { records, self }: EngineContext,
  { conversationId, seq, messageId, senderDeviceId }: MessageEvent,
): Promise<boolean> {
  const conversation = parseConversationId(conversationId);
  const message = parseMessageId(messageId);
  if (!conversation.ok || !message.ok || senderDeviceId === self.deviceId) return false;
  const id = conversation.value;
  if ((await records.get(seenAddress(id, message.value))) !== undefined) return false;
  const { key: from, codec } = itemAddress(id, serverOrder(seq));
  const { key: to } = itemAddress(id, serverOrder(seq + 1));
  return (await records.list({ from, to, codec })).length === 0;
}

function inputOf(event: CommitEvent | MessageEvent): Input | null {
  if (event.kind === 'commit') return { kind: 'commit', commit: event.commit };
  const { transport, body } = event;
  return transport === null || body === null ? null : { kind: 'message', transport, body };
}

/** The own commit is in, at `event.seq`. */
export async function adoptOwn(
  context: EngineContext,
  conversation: Conversation,
  event: { readonly seq: number; readonly acceptedAt: number },
): Promise<Conversation> {
  const { state, pending } = conversation;
  const record = { ...conversation.record, position: event.seq };
  if (pending === null) throw new TypeError('no commit to adopt');
  if (pending.kind === 'join') {
    const { position, conversationId } = conversation.record;
    const notice = position === 0 ? 'conversation-started' : 'rejoined';
    const batch = new Batch();
    const unread = { conversationId, from: position + 1, to: event.seq };
    leaveUnread(context, batch, pending.staged.state.context, unread);
    const joined = makeNotice(record.conversationId, event.seq, event.acceptedAt, notice);
    const taken = await context.table.take({
      next: {
        record: { ...record, phase: 'open', freshLeaf: true },
        state: pending.staged.state,
        pending: null,
      },
      batch,
      items: [joined],
      replaces: true,
    });
    context.stretches.noteDue(conversationId);
    return taken;
  }
  const adopted = adoptCommit(state, pending.staged, context.clock.now());
  if (!adopted.ok) throw new StoreFault('store-corrupt', 'a pending commit of another epoch');
  return await context.table.take({ next: { record, state: adopted.value, pending: null }, replaces: true });
}

/** A pending commit leads nowhere any more: what it would have brought is overwritten. */
export function dropStaged({ state }: Conversation, pending: PendingCommit | null): void {
  if (pending?.kind === 'commit') dropCommit(state, pending.staged);
  if (pending?.kind === 'join') eraseConversation(pending.staged.state, state);
}

type Input = Parameters<typeof receive>[2];

/**
 * `receive`, with the rosters brought up to date when the answer may depend on them: the server may have had one
 * for us to see that this event builds on, because a device was added to it (R13) or removed from it (R17); or another
 * device of the account has accepted a new identity (R8), which the vault knows of.
 *
 * @returns null when that cannot be found out now.
 */
async function open(
  context: EngineContext,
  conversation: Conversation,
  input: Input,
): Promise<Result<Received, ReceiveError> | null> {
  const first = await receiveSafely(context, conversation, input);
  if (first.ok || !dependsOnRosters(first.error)) return first;
  const refreshed = await refreshParticipants(context, conversation.record, 0);
  if (!refreshed.ok) return isPassing(refreshed.error) ? null : first;
  const pulled = await context.vault.pull();
  if (!pulled.ok && isPassing(pulled.error)) return null;
  return await receiveSafely(context, conversation, input);
}

async function receiveSafely(
  context: EngineContext,
  { state }: Conversation,
  input: Input,
): Promise<Result<Received, ReceiveError>> {
  try {
    return await receive(environmentOf(context), state, input);
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    // Bytes from outside must not be able to stop a device for good, not even through a bug of ours (R21).
    return { ok: false, error: { code: 'malformed', detail: 'refused by an exception' } };
  }
}
