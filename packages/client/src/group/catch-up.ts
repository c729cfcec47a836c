import { isKept } from '../archive/index.ts';
import type { Conversation, EngineContext } from '../conversation/index.ts';
import type { CommitEvent, MessageEvent, Reply } from '../ports/index.ts';
import { makeNotice } from '../timeline/index.ts';
import { applyEvent } from './apply-event.ts';

type NotThere = { readonly code: 'not-found' };

/**
 * Fetches and takes in what follows on a conversation's position, to the newest event. Whoever calls holds the
 * conversation's writer.
 */
export async function catchUp(
  context: EngineContext,
  conversation: Conversation,
): Reply<Conversation, NotThere> {
  let current = conversation;
  for (;;) {
    if (current.record.phase === 'stuck') return { ok: true, value: current };
    const { conversationId, position } = current.record;
    const page = await context.transport.events(conversationId, position);
    if (!page.ok) return page;
    if (page.value === null) return { ok: false, error: { code: 'not-found' } };
    current = await takePage(context, current, page.value.events.filter(isOfGroup));
    // A page that moved nothing would come again and again.
    if (!page.value.hasNextPage || current.record.position === position) return { ok: true, value: current };
  }
}

async function takePage(
  context: EngineContext,
  conversation: Conversation,
  events: readonly (CommitEvent | MessageEvent)[],
): Promise<Conversation> {
  let current = conversation;
  for (const event of events) {
    const { position, phase } = current.record;
    if (phase === 'stuck' || event.conversationId !== current.record.conversationId) return current;
    if (event.seq <= position) continue;
    if (event.seq > position + 1) return await lose(context, current, event);
    current = await applyEvent(context, current, event);
    // It could not be judged, and comes again; nothing can be taken in before it.
    if (current.record.position === position && current.record.phase === phase) return current;
  }
  return current;
}

/** The server does not have what is in between: whatever it was, this state cannot follow without it. */
async function lose(
  context: EngineContext,
  conversation: Conversation,
  { seq, acceptedAt }: CommitEvent | MessageEvent,
): Promise<Conversation> {
  const { record, state } = conversation;
  const missing = makeNotice(record.conversationId, seq, acceptedAt, 'messages-missing');
  return await context.table.take({
    next: { ...conversation, record: { ...record, phase: 'stuck' } },
    // What is kept is looked for in the archive once this device has joined anew.
    items: isKept(state.context) ? [] : [missing],
  });
}

/** Welcomes are for a device, not for a conversation: pages of events do not have them. */
function isOfGroup(event: { readonly kind: string }): event is CommitEvent | MessageEvent {
  return event.kind === 'commit' || event.kind === 'message';
}
