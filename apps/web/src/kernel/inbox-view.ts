/** Which conversations the list shows, and where the person left it: it outlives the pane, which a phone closes. */
import type { ConversationSummary } from '@sotto/client';
import { type Accessor, createMemo, createSignal, type Setter } from 'solid-js';
import type { Inbox } from './inbox.ts';

export const inboxFilters = ['all', 'unread', 'archived'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export interface Selection {
  readonly filter: InboxFilter;
  /** Part of a name or handle, as typed. */
  readonly query: string;
  /** Stays in the list of what is unread although it has just been read: it is open. */
  readonly keep: string | null;
}

/** How a name is compared: without accents, case and the different ways to write one character. */
function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}

/** Whether everything that was typed is in the person's name or handle, in any order. */
export function matches(
  person: { readonly displayName: string; readonly handle: string },
  query: string,
): boolean {
  const sought = `${plain(person.displayName)} ${person.handle}`;
  return plain(query)
    .split(/\s+/)
    .every((word) => sought.includes(word.replace(/^@/, '')));
}

/** Requests are never among them. A search under `all` finds what is archived, too. */
export function select(
  conversations: readonly ConversationSummary[],
  { filter, query, keep }: Selection,
): readonly ConversationSummary[] {
  const searching = query.trim() !== '';
  return conversations.filter((conversation) => {
    if (conversation.request) return false;
    if (searching && !conversation.people.some((person) => matches(person, query))) return false;
    if (filter === 'archived') return conversation.archived;
    if (filter === 'all') return searching || !conversation.archived;
    return !conversation.archived && (conversation.unread > 0 || conversation.conversationId === keep);
  });
}

/** What the title of the page counts: what a person who asked for quiet, or never said yes, sent does not count. */
export function unreadTotal(conversations: readonly ConversationSummary[]): number {
  return conversations
    .filter(({ request, archived, muted }) => !request && !archived && !muted)
    .reduce((sum, { unread }) => sum + unread, 0);
}

export interface InboxView {
  readonly filter: Accessor<InboxFilter>;
  readonly setFilter: Setter<InboxFilter>;
  readonly query: Accessor<string>;
  readonly setQuery: Setter<string>;
  /** Ids of what is listed, in order. */
  readonly shown: Accessor<readonly string[]>;
  /** Ids of the message requests, in order. */
  readonly requests: Accessor<readonly string[]>;
}

const sameIds = { equals: (a: readonly string[], b: readonly string[]) => a.join() === b.join() };

/** @param currentId the conversation that is open, if any. */
export function createInboxView(inbox: Inbox, currentId: Accessor<string | null>): InboxView {
  const [filter, setFilter] = createSignal<InboxFilter>('all');
  const [query, setQuery] = createSignal('');
  const idsOf = (conversations: readonly ConversationSummary[]) =>
    conversations.map(({ conversationId }) => conversationId);
  return {
    filter,
    setFilter,
    query,
    setQuery,
    shown: createMemo(
      () =>
        idsOf(select(inbox.conversations() ?? [], { filter: filter(), query: query(), keep: currentId() })),
      [],
      sameIds,
    ),
    requests: createMemo(
      () => idsOf((inbox.conversations() ?? []).filter(({ request }) => request)),
      [],
      sameIds,
    ),
  };
}
