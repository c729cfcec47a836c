/** What was typed and not sent, by conversation. In memory only: unsent words are never stored in the clear. */
import { createStore } from 'solid-js/store';

export interface Drafts {
  of(conversationId: string): string;
  keep(conversationId: string, text: string): void;
}

export function createDrafts(): Drafts {
  const [drafts, setDrafts] = createStore<Record<string, string | undefined>>({});
  return {
    of: (conversationId) => drafts[conversationId] ?? '',
    keep: (conversationId, text) => setDrafts(conversationId, text === '' ? undefined : text),
  };
}
