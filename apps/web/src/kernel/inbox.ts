/** The list of conversations, newest first, kept up to date by the device's events. */
import type { ConversationSummary, Device } from '@sotto/client';
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { answerOf } from './answer-of.ts';

export interface Inbox {
  /** Null until the device has answered. */
  readonly conversations: Accessor<readonly ConversationSummary[] | null>;
  readonly ids: Accessor<readonly string[]>;
  find(conversationId: string): ConversationSummary | undefined;
  /** Puts what a call of the device returned into the list, without waiting for the event. */
  note(conversation: ConversationSummary): void;
  /** Reads the whole list again, because events may have been missed. */
  refresh(): Promise<void>;
}

export function newestFirst(a: ConversationSummary, b: ConversationSummary): number {
  return b.updatedAt - a.updatedAt || (a.conversationId < b.conversationId ? -1 : 1);
}

export function createInbox(device: Pick<Device, 'conversations' | 'subscribe'>): Inbox {
  const [byId, setById] = createSignal<ReadonlyMap<string, ConversationSummary> | null>(null);
  /** What events said while the list was on its way: it is newer than the list. */
  let meanwhile: Map<string, ConversationSummary> | null = null;

  const note = (conversation: ConversationSummary) => {
    meanwhile?.set(conversation.conversationId, conversation);
    const current = byId();
    if (current !== null) setById(new Map(current).set(conversation.conversationId, conversation));
  };

  onCleanup(
    device.subscribe((event) => {
      if (event.type === 'conversation') note(event.conversation);
    }),
  );

  const refresh = async () => {
    const newer = new Map<string, ConversationSummary>();
    meanwhile = newer;
    const list = await answerOf(device.conversations());
    if (meanwhile === newer) meanwhile = null;
    if (list === null) return;
    setById(new Map([...list.map((entry) => [entry.conversationId, entry] as const), ...newer]));
  };
  void refresh();

  const conversations = createMemo(() => {
    const current = byId();
    return current === null ? null : [...current.values()].sort(newestFirst);
  });

  return {
    conversations,
    ids: createMemo(() => (conversations() ?? []).map((entry) => entry.conversationId)),
    find: (conversationId) => byId()?.get(conversationId),
    note,
    refresh,
  };
}
