/** The list of conversations of both kinds, kept up to date by the device's events. */
import type { ConversationSummary, Device, Person, Security, TimelineItem } from '@sotto/client';
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { answerOf } from './answer-of.ts';

export interface Inbox {
  /** Pinned ones first, then newest first; archived ones and requests among them. Null until the device has answered. */
  readonly conversations: Accessor<readonly ConversationSummary[] | null>;
  readonly ids: Accessor<readonly string[]>;
  find(conversationId: string): ConversationSummary | undefined;
  /** The direct conversation of that kind with that account, if there is one. */
  between(accountId: string, security: Security): ConversationSummary | undefined;
  /** Puts what a call of the device returned into the list, without waiting for the event. */
  note(conversation: ConversationSummary): void;
  /** The same for what it returned about a person, wherever they take part. */
  notePerson(person: Person): void;
  /** Reads the whole list again, because events may have been missed. */
  refresh(): Promise<void>;
}

export function inOrder(a: ConversationSummary, b: ConversationSummary): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return b.updatedAt - a.updatedAt || (a.conversationId < b.conversationId ? -1 : 1);
}

export function createInbox(device: Pick<Device, 'conversations' | 'subscribe'>): Inbox {
  const [byId, setById] = createSignal<ReadonlyMap<string, ConversationSummary> | null>(null);
  /** What events said while the list was on its way, null for what was removed: it is newer than the list. */
  let meanwhile: Map<string, ConversationSummary | null> | null = null;

  const put = (conversationId: string, conversation: ConversationSummary | null) => {
    meanwhile?.set(conversationId, conversation);
    const current = byId();
    if (current === null) return;
    const next = new Map(current);
    if (conversation === null) next.delete(conversationId);
    else next.set(conversationId, conversation);
    setById(next);
  };
  const note = (conversation: ConversationSummary) => put(conversation.conversationId, conversation);

  /** A message that failed is the same last message: the conversation has no news of its own, its row has. */
  const noteItems = (conversationId: string, items: readonly TimelineItem[]) => {
    const conversation = byId()?.get(conversationId);
    const last = items.find((item) => item.itemId === conversation?.last?.itemId);
    if (conversation !== undefined && last?.type === 'message') note({ ...conversation, last });
  };

  onCleanup(
    device.subscribe((event) => {
      if (event.type === 'conversation') note(event.conversation);
      else if (event.type === 'items') noteItems(event.conversationId, event.items);
      else if (event.type === 'conversation-removed') put(event.conversationId, null);
    }),
  );

  const refresh = async () => {
    const newer = new Map<string, ConversationSummary | null>();
    meanwhile = newer;
    const list = await answerOf(device.conversations());
    if (meanwhile === newer) meanwhile = null;
    if (list === null) return;
    const next = new Map(list.map((entry) => [entry.conversationId, entry] as const));
    for (const [conversationId, conversation] of newer) {
      if (conversation === null) next.delete(conversationId);
      else next.set(conversationId, conversation);
    }
    setById(next);
  };
  void refresh();

  const conversations = createMemo(() => {
    const current = byId();
    return current === null ? null : [...current.values()].sort(inOrder);
  });

  return {
    conversations,
    ids: createMemo(() => (conversations() ?? []).map((entry) => entry.conversationId)),
    find: (conversationId) => byId()?.get(conversationId),
    between: (accountId, security) =>
      conversations()?.find(
        (entry) =>
          entry.kind === 'direct' && entry.security === security && entry.people[0]?.accountId === accountId,
      ),
    note,
    notePerson(person) {
      for (const conversation of byId()?.values() ?? []) {
        if (!conversation.people.some((one) => one.accountId === person.accountId)) continue;
        const people = conversation.people.map((one) => (one.accountId === person.accountId ? person : one));
        note({ ...conversation, people });
      }
    },
    refresh,
  };
}
