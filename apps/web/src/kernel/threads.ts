import type { Device } from '@sotto/client';
import { createRoot, getOwner, onCleanup, runWithOwner } from 'solid-js';
import { createThread, type Thread } from './thread.ts';

/** How many conversations are kept as they were left; the one that was opened longest ago goes first. */
const keptThreads = 12;

export interface Threads {
  get(conversationId: string): Thread;
  /** Events may have been missed: every thread reads its newest stretch again. */
  refresh(): void;
  /** The connection is back: what could not be fetched is asked for again. */
  retryEarlier(): void;
}

export function createThreads(device: Pick<Device, 'subscribe' | 'timeline' | 'markRead'>): Threads {
  const owner = getOwner();
  const open = new Map<string, { readonly thread: Thread; readonly dispose: () => void }>();

  /** What was deleted or erased is shown no more, whatever comes into the conversation later. */
  const drop = (conversationId: string) => {
    const entry = open.get(conversationId);
    open.delete(conversationId);
    entry?.dispose();
  };
  const unsubscribe = device.subscribe((event) => {
    if (event.type === 'conversation-removed') drop(event.conversationId);
  });
  onCleanup(() => {
    unsubscribe();
    for (const { dispose } of open.values()) dispose();
  });

  const make = (conversationId: string) =>
    runWithOwner(owner, () =>
      createRoot((disposeRoot) => {
        const thread = createThread(device, conversationId);
        const dispose = () => {
          thread.dispose();
          disposeRoot();
        };
        return { thread, dispose };
      }),
    );

  return {
    refresh() {
      for (const { thread } of open.values()) void thread.refresh();
    },
    retryEarlier() {
      for (const { thread } of open.values()) if (thread.earlier() === 'failed') void thread.retryEarlier();
    },
    get(conversationId) {
      const entry = open.get(conversationId) ?? make(conversationId);
      if (entry === undefined) throw new Error('a thread needs a reactive owner');
      // Re-inserting keeps the map in the order of use.
      open.delete(conversationId);
      open.set(conversationId, entry);
      for (const [oldest, { dispose }] of open) {
        if (open.size <= keptThreads) break;
        open.delete(oldest);
        dispose();
      }
      return entry.thread;
    },
  };
}
