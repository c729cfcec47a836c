/**
 * One conversation as the page holds it: the loaded stretch of its timeline, what is new in it, and where the
 * person was. It outlives the component that shows it, so that coming back finds everything as it was.
 */
import type { Device, DeviceEvent, ItemOrder, TimelineItem, TimelineQuery } from '@sotto/client';
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import { answerOf } from './answer-of.ts';
import type { Extent, ScrollPosition } from './scroll-anchor.ts';
import { firstOrder, firstUnread, mergeItems, removeItem } from './timeline-items.ts';
import { buildRows, type Row } from './timeline-rows.ts';

export type ThreadState = 'loading' | 'ready' | 'failed';

/** How it stands with what lies before the loaded stretch. `failed`: nothing came, and it waits to be tried again. */
export type EarlierState = 'idle' | 'loading' | 'failed';

/** Kept for the next time this thread is shown; plain data, nothing reacts to it. */
export interface ThreadView {
  position: ScrollPosition;
  extents: readonly Extent[];
}

export interface Thread {
  readonly conversationId: string;
  readonly state: Accessor<ThreadState>;
  readonly items: Accessor<readonly TimelineItem[]>;
  readonly rows: Accessor<readonly Row[]>;
  readonly hasEarlier: Accessor<boolean>;
  readonly earlier: Accessor<EarlierState>;
  readonly unreadFrom: Accessor<string | null>;
  readonly view: ThreadView;
  /** Reads the newest stretch, again after a failure. `unread`: how many of them are new to the person. */
  open(unread: number): Promise<void>;
  /** Puts an earlier stretch in front. After a failure only `retryEarlier` does: scrolling must not ask without end. */
  loadEarlier(): Promise<void>;
  retryEarlier(): Promise<void>;
  /** Reads the newest stretch again, because events may have been missed. */
  refresh(): Promise<void>;
  /** Draws the line "New messages" before the first incoming one of the newest `unread`, if there is none yet. */
  markUnread(unread: number): void;
  clearUnread(): void;
  /** Tells the device that the person has seen everything up to here; earlier than before is nothing new. */
  seen(order: ItemOrder): void;
  dispose(): void;
}

const pageSize = 60;
const largestPage = 200;
/** How often an earlier stretch is asked for when nothing comes: what there is may hold nothing that is shown. */
const mostTries = 2;

/** Call it under an owner that lives as long as the thread. */
export function createThread(
  device: Pick<Device, 'subscribe' | 'timeline' | 'markRead'>,
  conversationId: string,
): Thread {
  const [state, setState] = createSignal<ThreadState>('loading');
  const [items, setItems] = createSignal<readonly TimelineItem[]>([]);
  const [hasEarlier, setHasEarlier] = createSignal(true);
  const [earlier, setEarlier] = createSignal<EarlierState>('idle');
  const [unreadFrom, setUnreadFrom] = createSignal<string | null>(null);
  /** For each page that is on its way, the ids that events spoke of meanwhile: the page may be older than they are. */
  const underWay = new Set<Set<string>>();
  let seenUpTo: ItemOrder | null = null;

  const receive = (event: DeviceEvent) => {
    if (event.type === 'items' && event.conversationId === conversationId) {
      for (const touched of underWay) for (const item of event.items) touched.add(item.itemId);
      const from = firstOrder(items());
      // What lies before the loaded stretch comes with its page.
      const known = new Set(items().map((item) => item.itemId));
      const shown = event.items.filter(
        (item) => known.has(item.itemId) || !hasEarlier() || from === undefined || item.order > from,
      );
      setItems(mergeItems(items(), shown));
    } else if (event.type === 'item-removed' && event.conversationId === conversationId) {
      for (const touched of underWay) touched.add(event.itemId);
      setItems(removeItem(items(), event.itemId));
    }
  };
  const unsubscribe = device.subscribe(receive);

  /** A page without what events have overtaken, and the ids of that. */
  const read = async (query: TimelineQuery) => {
    const touched = new Set<string>();
    underWay.add(touched);
    try {
      const page = await device.timeline(conversationId, query);
      return { page, current: page.items.filter((item) => !touched.has(item.itemId)), touched };
    } finally {
      underWay.delete(touched);
    }
  };

  const load = async (query: TimelineQuery) => {
    const { page, current } = await read(query);
    batch(() => {
      setItems(mergeItems(items(), current));
      setHasEarlier(page.hasEarlier);
    });
  };

  /**
   * A device that cannot fetch what is earlier says that there is some and gives nothing.
   *
   * @returns whether something came, or it is known that there is no more.
   */
  const loadBefore = async () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = firstOrder(items());
      const query = { limit: pageSize, ...(before === undefined ? {} : { before }) };
      if ((await answerOf(load(query).then(() => true))) === null) return false;
      if (!hasEarlier() || firstOrder(items()) !== before) return true;
    }
    return false;
  };
  const retryEarlier = async () => {
    if (earlier() === 'loading' || !hasEarlier() || state() !== 'ready') return;
    setEarlier('loading');
    setEarlier((await loadBefore()) ? 'idle' : 'failed');
  };

  const markUnread = (unread: number) => {
    if (unread > 0 && unreadFrom() === null) setUnreadFrom(firstUnread(items(), unread));
  };

  const rows = createMemo(() => buildRows(items(), { hasEarlier: hasEarlier(), unreadFrom: unreadFrom() }));

  return {
    conversationId,
    state,
    items,
    rows,
    hasEarlier,
    earlier,
    unreadFrom,
    view: { position: { at: 'end' }, extents: [] },
    async open(unread) {
      setState('loading');
      try {
        await load({ limit: Math.min(largestPage, pageSize + unread) });
        batch(() => {
          markUnread(unread);
          setState('ready');
        });
      } catch {
        setState('failed');
      }
    },
    async loadEarlier() {
      if (earlier() === 'idle') await retryEarlier();
    },
    retryEarlier,
    async refresh() {
      if (state() !== 'ready') return;
      const answer = await answerOf(read({ limit: largestPage }));
      if (answer === null) return;
      const { page, current, touched } = answer;
      const oldest = firstOrder(page.items);
      const newestKnown = items().at(-1)?.order;
      // When the page does not reach back to what is loaded, there is a hole between the two: start from the page.
      const meets =
        !page.hasEarlier || oldest === undefined || newestKnown === undefined || oldest <= newestKnown;
      batch(() => {
        const kept = meets ? items() : items().filter((item) => touched.has(item.itemId));
        setItems(mergeItems(kept, current));
        if (!meets || !page.hasEarlier) setHasEarlier(page.hasEarlier);
      });
    },
    markUnread,
    clearUnread: () => setUnreadFrom(null),
    seen(order) {
      if (seenUpTo !== null && order <= seenUpTo) return;
      seenUpTo = order;
      void answerOf(device.markRead(conversationId, order));
    },
    dispose: unsubscribe,
  };
}
