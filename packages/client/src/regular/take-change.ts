import { type AccountId, type ConversationId, parseAccountId, parseConversationId } from '@sotto/protocol';
import type { EngineContext, RegularRecord } from '../conversation/index.ts';
import type { InboxChange, RegularChanges, RegularFacts, RegularPage, Reply } from '../ports/index.ts';
import {
  addMessage,
  type Changes,
  noChangesYet,
  removeMessage,
  removeStretch,
  shownAfter,
  throughNumber,
} from './take-in.ts';

/** Something has changed in a conversation: fetches what, and takes it in. Changes are taken in one after the other. */
export async function takeChange(context: EngineContext, change: InboxChange): Reply<void> {
  const { revision, conversation: facts } = change;
  const id = parseConversationId(facts.id);
  const peer = parseAccountId(facts.peer.id);
  if (!id.ok || !peer.ok) {
    // Nothing that this client could show, now or later.
    await context.regular.skipTo(revision);
    return { ok: true, value: undefined };
  }
  await context.people.note(facts.peer);
  return await context.writers.run(id.value, async () => {
    const known = context.regular.record(id.value);
    return known === undefined || known.floor === null
      ? await lookFirst(context, id.value, peer.value, facts, revision)
      : await follow(context, known, facts, revision);
  });
}

/** The conversation is new here: its newest page. */
async function lookFirst(
  context: EngineContext,
  id: ConversationId,
  peer: AccountId,
  facts: RegularFacts,
  inbox: number | null,
): Reply<void> {
  const isEmpty = facts.lastSeq <= facts.clearedSeq;
  const page = isEmpty
    ? { ok: true as const, value: null }
    : await context.transport.regularMessages(id, null);
  if (!page.ok) return page;
  await takeFirstPage(context, id, peer, facts, page.value ?? { messages: [], hasNextPage: false }, inbox);
  return { ok: true, value: undefined };
}

/** A conversation that was begun, or found, by this account itself. What is in it is fetched when somebody looks. */
export async function adopt(
  context: EngineContext,
  id: ConversationId,
  peer: AccountId,
  facts: RegularFacts,
): Promise<void> {
  await context.people.note(facts.peer);
  await context.writers.run(id, async () => {
    if (context.regular.record(id) !== undefined) return;
    const isEmpty = facts.lastSeq <= facts.clearedSeq;
    await context.regular.take(id, async () => {
      const floor = isEmpty ? 1 : null;
      const through = { seq: facts.lastSeq, revision: facts.revision };
      const next = recordOf(undefined, id, peer, facts, { floor, through });
      return { next, show: (shown) => shownAfter(context, next, facts, noChangesYet(), shown) };
    });
  });
}

async function takeFirstPage(
  context: EngineContext,
  id: ConversationId,
  peer: AccountId,
  facts: RegularFacts,
  page: RegularPage,
  inbox: number | null,
): Promise<void> {
  await context.regular.take(id, async (known) => {
    const changes = noChangesYet();
    for (const message of page.messages) {
      if (message.seq > facts.clearedSeq) await addMessage(context, id, message, changes);
    }
    const floor = page.hasNextPage ? (page.messages.at(-1)?.seq ?? 1) : 1;
    // Messages may be newer than the facts: their changes come with the next ones.
    const through = { seq: facts.lastSeq, revision: facts.revision };
    const next = recordOf(known, id, peer, facts, { floor, through });
    // What was read elsewhere is history, not news.
    const unread = new Set(
      page.messages.flatMap(({ id: itemId, seq }) => (seq > next.readSeq ? [itemId] : [])),
    );
    const arrived = changes.arrived.filter((itemId) => unread.has(itemId));
    return {
      ...changes,
      arrived,
      next,
      ...(inbox !== null && { inbox }),
      show: (shown) => shownAfter(context, next, facts, changes, shown),
    };
  });
}

/** Page after page of what has changed since the last time, each in one write. */
async function follow(
  context: EngineContext,
  known: RegularRecord,
  facts: RegularFacts,
  inbox: number,
): Reply<void> {
  const { conversationId: id } = known;
  let current = known;
  for (;;) {
    const { throughSeq: seq, throughRevision: revision } = current;
    if (facts.lastSeq <= seq && facts.revision <= revision) break;
    const page = await context.transport.regularChanges(id, { seq, revision });
    if (!page.ok) return page;
    if (page.value === null) break;
    const { hasNextPage, through } = page.value;
    // A page that moves nothing would come again and again.
    const isLast = !hasNextPage || (through.seq <= seq && through.revision <= revision);
    const taken = await takePage(context, id, facts, page.value, isLast ? inbox : null);
    if (isLast) return { ok: true, value: undefined };
    current = taken ?? current;
  }
  await takeFacts(context, id, facts, inbox);
  return { ok: true, value: undefined };
}

function takePage(
  context: EngineContext,
  id: ConversationId,
  facts: RegularFacts,
  page: RegularChanges,
  inbox: number | null,
): Promise<RegularRecord | null> {
  return context.regular.take(id, async (known) => {
    if (known === undefined) return null;
    const changes = noChangesYet();
    const cleared = Math.max(facts.clearedSeq, known.clearedSeq);
    for (const message of page.messages) {
      // What is earlier than what is here comes as it is then, when somebody looks at it.
      const isHere = known.floor !== null && message.seq >= known.floor;
      if (isHere && message.seq > cleared) await addMessage(context, id, message, changes);
    }
    for (const itemId of page.deletedMessageIds) await removeMessage(context, id, itemId, changes);
    const next = recordOf(known, id, known.peer, facts, { floor: known.floor, through: page.through });
    return await step(context, known, next, facts, changes, inbox);
  });
}

/** What the server says of the conversation itself, which holds for what is here, too. */
export function takeFacts(
  context: EngineContext,
  id: ConversationId,
  facts: RegularFacts,
  inbox: number | null = null,
): Promise<RegularRecord | null> {
  return context.regular.take(id, async (known) => {
    if (known === undefined) return null;
    const { floor, throughSeq: seq, throughRevision: revision } = known;
    const next = recordOf(known, id, known.peer, facts, { floor, through: { seq, revision } });
    return await step(context, known, next, facts, noChangesYet(), inbox);
  });
}

async function step(
  context: EngineContext,
  known: RegularRecord,
  next: RegularRecord,
  facts: RegularFacts,
  changes: Changes,
  inbox: number | null,
) {
  const { conversationId: id } = known;
  if (next.clearedSeq > known.clearedSeq) {
    await removeStretch(context, id, throughNumber(next.clearedSeq), changes);
  }
  const isNews = facts.revision >= known.revision;
  return {
    ...changes,
    next,
    ...(inbox !== null && { inbox }),
    show: (shown: Parameters<typeof shownAfter>[4]) =>
      shownAfter(context, next, isNews ? facts : shown, changes, shown),
  };
}

/** @param here how much of it is here after the step. */
function recordOf(
  known: RegularRecord | undefined,
  conversationId: ConversationId,
  peer: AccountId,
  facts: RegularFacts,
  here: {
    readonly floor: number | null;
    readonly through: { readonly seq: number; readonly revision: number };
  },
): RegularRecord {
  // Answers and events may overtake each other: what is older than what is known says nothing new.
  const isNews = known === undefined || facts.revision >= known.revision;
  const { request, listed, lastSeq, readSeq, clearedSeq, revision } = isNews ? facts : known;
  const { floor, through } = here;
  return {
    conversationId,
    peer,
    request,
    listed,
    lastSeq,
    readSeq,
    clearedSeq,
    revision,
    throughSeq: Math.max(through.seq, known?.throughSeq ?? 0),
    throughRevision: Math.max(through.revision, known?.throughRevision ?? 0),
    // What was earlier is deleted, so nothing is missing.
    floor: floor !== null && clearedSeq + 1 >= floor ? 1 : floor,
  };
}
