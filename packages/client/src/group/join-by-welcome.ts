import {
  type AccountId,
  type ConversationId,
  type ConversationState,
  type DeviceId,
  joinFromWelcome,
  type OwnKeyPackage,
  parseConversationId,
} from '@sotto/protocol';
import { keyPackageAddress, ownKeyPackages } from '../account/index.ts';
import { type EngineContext, environmentOf, shownFirst } from '../conversation/index.ts';
import type { WelcomeEvent } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { makeNotice } from '../timeline/index.ts';
import { leaveUnread } from './leave-unread.ts';
import { lookAt } from './look-at.ts';

/**
 * A welcome has come. Whoever calls holds the conversation's writer.
 *
 * @returns `joined`, also when this device is there already; `refused` when it cannot be followed (R21); `later`
 * when the server could not be asked about the people.
 */
export async function joinByWelcome(
  context: EngineContext,
  event: WelcomeEvent,
): Promise<'joined' | 'refused' | 'later'> {
  const conversationId = parseConversationId(event.conversationId);
  if (!conversationId.ok) return 'refused';
  const known = context.table.record(conversationId.value);
  if (known !== undefined && known.position >= event.seq) return 'joined';
  const facts = await context.transport.conversation(conversationId.value);
  if (!facts.ok) return 'later';
  if (facts.value === null) return 'refused';
  for (const account of facts.value.participants) {
    const seen = await lookAt(context, account);
    if (!seen.ok && seen.error.code === 'offline') return 'later';
  }
  for (const keyPackage of await ownKeyPackages(context.records)) {
    const { welcome, ratchetTree } = event;
    const joined = await joinFromWelcome(environmentOf(context), { welcome, ratchetTree, keyPackage });
    // Most key packages are for other welcomes.
    if (!joined.ok) continue;
    const { state, inviter } = joined.value;
    if (!isWanted(context, conversationId.value, state)) return 'refused';
    await store(context, event, state, inviter, keyPackage);
    return 'joined';
  }
  return 'refused';
}

/** R14: the conversation that the event names; and two people have one. */
function isWanted(
  { self, table }: EngineContext,
  conversationId: ConversationId,
  { context }: ConversationState,
): boolean {
  const others = context.participants.filter(({ accountId }) => accountId !== self.accountId);
  if (context.conversationId !== conversationId || others.length === context.participants.length)
    return false;
  const [other] = others;
  const existing =
    context.kind === 'direct' && other !== undefined ? table.directWith(other.accountId) : undefined;
  return existing === undefined || existing.conversationId === conversationId;
}

async function store(
  context: EngineContext,
  { seq, acceptedAt }: WelcomeEvent,
  state: ConversationState,
  inviter: { readonly accountId: AccountId; readonly deviceId: DeviceId },
  keyPackage: OwnKeyPackage,
): Promise<void> {
  const { conversationId, kind, participants, historyPolicy } = state.context;
  const people = participants.map(({ accountId }) => accountId).filter((id) => id !== context.self.accountId);
  const batch = new Batch();
  // Single-use (R19): once its secrets are gone, nobody can open this welcome again.
  if (!keyPackage.lastResort) batch.delete(keyPackageAddress(keyPackage));
  const before = context.table.record(conversationId)?.position ?? 0;
  leaveUnread(context, batch, state.context, { conversationId, from: before + 1, to: seq });
  await context.table.take({
    next: {
      record: {
        conversationId,
        kind,
        people,
        historyPolicy,
        phase: 'open',
        position: seq,
        counter: context.table.record(conversationId)?.counter ?? 0,
        freshLeaf: true,
      },
      state,
      pending: null,
    },
    batch,
    items: [makeNotice(conversationId, seq, acceptedAt, 'conversation-started', inviter.accountId)],
    show: (shown) => (shown.updatedAt === 0 ? shownFirst(acceptedAt) : shown),
    replaces: true,
  });
  context.stretches.noteDue(conversationId);
}
