import type { Device, DeviceEvent, MessageItem, TimelinePage, TimelineQuery } from '@sotto/client';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createThread, type Thread } from './thread.ts';

function message(order: number, over: Partial<MessageItem> = {}): MessageItem {
  const key = String(order).padStart(4, '0');
  return {
    type: 'message',
    itemId: `i${key}`,
    conversationId: 'c',
    order: key,
    senderAccountId: 'ada',
    outgoing: false,
    sentAt: order,
    content: { type: 'text', text: key },
    reactions: [],
    delivery: { state: 'received' },
    ...over,
  };
}

/** The part of a device that a thread uses, with answers that the test gives when it wants to. */
function makeSource(stored: MessageItem[]) {
  const listeners = new Set<(event: DeviceEvent) => void>();
  const seen: string[] = [];
  const pending: (() => void)[] = [];
  let fails = false;
  /** What the server alone has: it comes when there is a connection. */
  let floor = 0;
  let asked = 0;
  const page = ({ before, limit }: TimelineQuery): TimelinePage => {
    const end = before === undefined ? stored.length : stored.findIndex((item) => item.order >= before);
    const start = Math.max(Math.min(floor, end), end - limit);
    return { items: stored.slice(start, end), hasEarlier: start > 0 };
  };
  const source: Pick<Device, 'subscribe' | 'timeline' | 'markRead'> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    timeline: (_conversationId, query) => {
      const answer = page(query);
      asked += 1;
      return new Promise((resolve, reject) => {
        pending.push(() => (fails ? reject(new Error('closed')) : resolve(answer)));
      });
    },
    async markRead(_conversationId, upTo) {
      seen.push(upTo);
    },
  };
  return {
    source,
    seen,
    listeners,
    setFailing: (value: boolean) => {
      fails = value;
    },
    setFloor: (place: number) => {
      floor = place;
    },
    asked: () => asked,
    emit: (event: DeviceEvent) => {
      for (const listener of listeners) listener(event);
    },
    answer: async (done: Promise<void>) => {
      let settled = false;
      const finished = done.finally(() => {
        settled = true;
      });
      while (!settled) {
        pending.shift()?.();
        await new Promise((resolve) => setTimeout(resolve));
      }
      await finished;
    },
  };
}

function inRoot(
  stored: MessageItem[],
  run: (thread: Thread, source: ReturnType<typeof makeSource>) => Promise<void>,
) {
  const source = makeSource(stored);
  return createRoot(async (dispose) => {
    await run(createThread(source.source, 'c'), source);
    dispose();
  });
}

const numbers = (thread: Thread) => thread.items().map((item) => Number(item.order));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('a thread', () => {
  it('reads the newest stretch, then earlier ones, up to the beginning', () =>
    inRoot(
      range(0, 130).map((n) => message(n)),
      async (thread, { answer }) => {
        await answer(thread.open(0));
        expect(numbers(thread)).toEqual(range(70, 130));
        await answer(thread.loadEarlier());
        await answer(thread.loadEarlier());
        expect(numbers(thread)).toEqual(range(0, 130));
        expect(thread.hasEarlier()).toBe(false);
      },
    ));

  it('does not let a page that is older than an event undo the event', () =>
    inRoot([message(1), message(2)], async (thread, { answer, emit }) => {
      const opening = thread.open(0);
      emit({
        type: 'items',
        conversationId: 'c',
        items: [message(2, { delivery: { state: 'failed', reason: 'rejected' } })],
      });
      emit({ type: 'item-removed', conversationId: 'c', itemId: 'i0001' });
      await answer(opening);
      expect(thread.items()).toMatchObject([{ itemId: 'i0002', delivery: { state: 'failed' } }]);
    }));

  it('leaves what lies before the loaded stretch to its page, so that no hole is hidden', () =>
    inRoot(
      range(0, 130).map((n) => message(n)),
      async (thread, { answer, emit }) => {
        await answer(thread.open(0));
        emit({ type: 'items', conversationId: 'c', items: [message(3), message(200)] });
        expect(numbers(thread)).toEqual([...range(70, 130), 200]);
      },
    ));

  it('ignores what happens in other conversations', () =>
    inRoot([message(1)], async (thread, { answer, emit }) => {
      await answer(thread.open(0));
      emit({ type: 'items', conversationId: 'other', items: [message(2)] });
      emit({ type: 'item-removed', conversationId: 'other', itemId: 'i0001' });
      expect(numbers(thread)).toEqual([1]);
    }));

  it('opens with the line before what is new, and draws no second one', () =>
    inRoot([message(1), message(2), message(3)], async (thread, { answer }) => {
      await answer(thread.open(2));
      expect(thread.unreadFrom()).toBe('i0002');
      thread.markUnread(1);
      expect(thread.unreadFrom()).toBe('i0002');
      thread.clearUnread();
      thread.markUnread(1);
      expect(thread.unreadFrom()).toBe('i0003');
    }));

  it('tells the device only of progress in reading', () =>
    inRoot([], async (thread, { seen }) => {
      for (const order of ['0002', '0001', '0002', '0003']) thread.seen(order);
      expect(seen).toEqual(['0002', '0003']);
    }));

  it('says that reading failed, and can be opened again', () =>
    inRoot([message(1)], async (thread, { answer, setFailing }) => {
      setFailing(true);
      await answer(thread.open(0));
      expect(thread.state()).toBe('failed');
      setFailing(false);
      await answer(thread.open(0));
      expect(thread.state()).toBe('ready');
      expect(numbers(thread)).toEqual([1]);
    }));

  it('says that what is earlier cannot be fetched, does not ask without end, and tries again when told to', () =>
    inRoot(
      range(0, 100).map((n) => message(n)),
      async (thread, { answer, asked, setFloor }) => {
        setFloor(30);
        await answer(thread.open(0));
        await answer(thread.loadEarlier());
        expect(numbers(thread)).toEqual(range(30, 100));
        expect(thread.earlier()).toBe('idle');
        await answer(thread.loadEarlier());
        expect(thread.earlier()).toBe('failed');
        const before = asked();
        await answer(thread.loadEarlier());
        expect(asked()).toBe(before);
        setFloor(0);
        await answer(thread.retryEarlier());
        expect(numbers(thread)).toEqual(range(0, 100));
        expect([thread.earlier(), thread.hasEarlier()]).toEqual(['idle', false]);
      },
    ));

  it('fetches history into a conversation that this device has nothing of yet', () =>
    inRoot(
      range(0, 70).map((n) => message(n)),
      async (thread, { answer, setFloor }) => {
        setFloor(70);
        await answer(thread.open(0));
        expect([numbers(thread), thread.hasEarlier()]).toEqual([[], true]);
        setFloor(0);
        await answer(thread.loadEarlier());
        expect(numbers(thread)).toEqual(range(10, 70));
      },
    ));

  it('keeps what it shows when an earlier stretch cannot be read', () =>
    inRoot(
      range(0, 70).map((n) => message(n)),
      async (thread, { answer, setFailing }) => {
        await answer(thread.open(0));
        setFailing(true);
        await answer(thread.loadEarlier());
        expect([thread.state(), thread.earlier()]).toEqual(['ready', 'failed']);
        expect(numbers(thread)).toEqual(range(10, 70));
      },
    ));

  it('R26: fills in what it missed while another tab took the device over', () => {
    const stored = range(0, 70).map((n) => message(n));
    return inRoot(stored, async (thread, { answer }) => {
      await answer(thread.open(0));
      stored.push(message(70), message(71));
      stored[69] = message(69, { delivery: { state: 'failed', reason: 'rejected' } });
      await answer(thread.refresh());
      expect(numbers(thread)).toEqual(range(0, 72));
      expect(thread.items()[69]).toMatchObject({ delivery: { state: 'failed' } });
    });
  });

  it('starts from the newest stretch when it missed more than one, and hides no hole', () => {
    const stored = range(0, 70).map((n) => message(n));
    return inRoot(stored, async (thread, { answer }) => {
      await answer(thread.open(0));
      stored.push(...range(70, 400).map((n) => message(n)));
      await answer(thread.refresh());
      expect(numbers(thread)).toEqual(range(200, 400));
      expect(thread.hasEarlier()).toBe(true);
      await answer(thread.loadEarlier());
      expect(numbers(thread)).toEqual(range(140, 400));
    });
  });

  it('stops listening when it is disposed of', () =>
    inRoot([], async (thread, { listeners }) => {
      expect(listeners.size).toBe(1);
      thread.dispose();
      expect(listeners.size).toBe(0);
    }));
});
