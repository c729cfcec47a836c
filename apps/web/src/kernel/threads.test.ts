import type { Device, DeviceEvent } from '@sotto/client';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createThreads, type Threads } from './threads.ts';

function inRoot(
  run: (threads: Threads, emit: (event: DeviceEvent) => void, listening: () => number) => void,
) {
  const listeners = new Set<(event: DeviceEvent) => void>();
  const device: Pick<Device, 'subscribe' | 'timeline' | 'markRead'> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timeline: async () => ({ items: [], hasEarlier: false }),
    markRead: async () => {},
  };
  createRoot((dispose) => {
    run(
      createThreads(device),
      (event) => {
        for (const listener of [...listeners]) listener(event);
      },
      () => listeners.size,
    );
    dispose();
  });
  expect(listeners.size).toBe(0);
}

describe('kept threads', () => {
  it('are the same when one comes back', () =>
    inRoot((threads) => {
      expect(threads.get('c')).toBe(threads.get('c'));
    }));

  it('A15: are not kept of a conversation that was deleted, so that nothing old is in it when it comes back', () =>
    inRoot((threads, emit, listening) => {
      const before = threads.get('c');
      const other = threads.get('d');
      const heard = listening();
      emit({ type: 'conversation-removed', conversationId: 'c' });
      expect(listening()).toBe(heard - 1);
      expect(threads.get('c')).not.toBe(before);
      expect(threads.get('d')).toBe(other);
    }));
});
