/** The list of conversations, newest first, kept up to date by the device's events. */
import type { ConversationSummary, Device } from '@sotto/client';
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';

export interface Inbox {
  /** Null until the device has answered. */
  readonly conversations: Accessor<readonly ConversationSummary[] | null>;
  readonly ids: Accessor<readonly string[]>;
  find(conversationId: string): ConversationSummary | undefined;
  /** Puts what a call of the device returned into the list, without waiting for the event. */
  note(conversation: ConversationSummary): void;
}

export function newestFirst(a: ConversationSummary, b: ConversationSummary): number {
  return b.updatedAt - a.updatedAt || (a.conversationId < b.conversationId ? -1 : 1);
}

export function createInbox(device: Device): Inbox {
  const [byId, setById] = createSignal<ReadonlyMap<string, ConversationSummary> | null>(null);
  // Events that arrive while the list is on its way are newer than the list.
  const early = new Map<string, ConversationSummary>();

  const note = (conversation: ConversationSummary) => {
    const current = byId();
    if (current === null) early.set(conversation.conversationId, conversation);
    else setById(new Map(current).set(conversation.conversationId, conversation));
  };

  onCleanup(
    device.subscribe((event) => {
      if (event.type === 'conversation') note(event.conversation);
    }),
  );

  void device.conversations().then((list) => {
    setById(new Map([...list.map((entry) => [entry.conversationId, entry] as const), ...early]));
  });

  const conversations = createMemo(() => {
    const current = byId();
    return current === null ? null : [...current.values()].sort(newestFirst);
  });

  return {
    conversations,
    ids: createMemo(() => (conversations() ?? []).map((entry) => entry.conversationId)),
    find: (conversationId) => byId()?.get(conversationId),
    note,
  };
}
