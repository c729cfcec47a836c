import { type ConversationId, isUpdateDue, noChanges, parseConversationId } from '@sotto/protocol';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import { applyEvent, applyLate, catchUp, commitChanges, joinAnew, joinByWelcome } from '../group/index.ts';
import type { CommitEvent, MessageEvent, ServerEvent, WelcomeEvent } from '../ports/index.ts';

/** What an event led to, for whoever goes on from there. */
export type Taken =
  /** Everything up to `position` is in the store. */
  | { readonly kind: 'stored'; readonly conversationId: ConversationId; readonly position: number }
  /** The device has to join the conversation anew. */
  | { readonly kind: 'stuck'; readonly conversationId: ConversationId }
  /** It comes again with the next connection. */
  | { readonly kind: 'left' };

const LEFT: Taken = { kind: 'left' };

/** Takes in one event of the feed, in its conversation's turn. What it changed is durable when this resolves. */
export async function takeEvent(context: EngineContext, event: ServerEvent): Promise<Taken> {
  const id = parseConversationId(event.conversationId);
  if (!id.ok) return LEFT;
  return await context.writers.run(id.value, async () => {
    if (event.kind === 'welcome') return await takeWelcome(context, id.value, event);
    const conversation = await context.table.get(id.value);
    // Nobody welcomed this device here; if it is a participant's all the same, it can join on its own (R18).
    if (conversation === undefined) return { kind: 'stuck', conversationId: id.value };
    return after(await takeGroupEvent(context, conversation, event));
  });
}

async function takeWelcome(
  context: EngineContext,
  conversationId: ConversationId,
  event: WelcomeEvent,
): Promise<Taken> {
  switch (await joinByWelcome(context, event)) {
    case 'joined': {
      const position = context.table.record(conversationId)?.position ?? event.seq;
      return { kind: 'stored', conversationId, position };
    }
    case 'refused':
      return { kind: 'stuck', conversationId };
    case 'later':
      return LEFT;
  }
}

async function takeGroupEvent(
  context: EngineContext,
  conversation: Conversation,
  event: CommitEvent | MessageEvent,
): Promise<Conversation> {
  const { position, phase } = conversation.record;
  if (phase === 'stuck') return conversation;
  if (event.seq <= position) return await applyLate(context, conversation, event);
  if (event.seq === position + 1) return await applyEvent(context, conversation, event);
  // A hole: something was not delivered, or this one came early.
  const caught = await catchUp(context, conversation);
  return caught.ok ? caught.value : conversation;
}

function after({ record }: Conversation): Taken {
  const { conversationId, position, phase } = record;
  return phase === 'stuck' ? { kind: 'stuck', conversationId } : { kind: 'stored', conversationId, position };
}

/** Joins anew where the state does not follow, or is not there. @returns whether the conversation can go on. */
export function revive(context: EngineContext, conversationId: ConversationId): Promise<boolean> {
  return context.writers.run(conversationId, async () => {
    if (context.table.record(conversationId)?.phase === 'open') return true;
    return (await joinAnew(context, conversationId)).ok;
  });
}

/** R20: a device that only listens updates its leaf, too. */
export async function updateIfDue(context: EngineContext, conversationId: ConversationId): Promise<void> {
  await context.writers.run(conversationId, async () => {
    const conversation = await context.table.get(conversationId);
    if (conversation?.record.phase !== 'open') return;
    // A failure is no loss: the next message or the next event tries again.
    await commitChanges(context, conversation, ({ state }) =>
      isUpdateDue(state, context.clock.now()) ? noChanges : null,
    );
  });
}
