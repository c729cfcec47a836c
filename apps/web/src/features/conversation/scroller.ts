/**
 * The virtual list of one conversation: only the rows near the screen are in the document. The library keeps the
 * row at the top of the screen still while rows are added, measured or changed above it, and stays at the end when
 * it was there; this file adds what it cannot know: where the person was the last time, and a screen that shrinks
 * because a keyboard or the composer grows.
 */
import { createVirtualizer } from '@tanstack/solid-virtual';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js';
import {
  distanceFromEnd,
  endThreshold,
  positionAt,
  type Row,
  scrollTopOf,
  type Thread,
} from '../../kernel/index.ts';

/** Room above the first row for what is said of earlier messages, below the pill that floats over the list's top. */
const paddingStart = 88;
const paddingEnd = 4;
/** Rows before the first one on screen when earlier messages are fetched, so that nobody has to wait at the top. */
const fetchAhead = 25;

/** How long rows that were put in front may take to be measured, ms. */
const settling = 400;

const estimates: Readonly<Record<Row['type'], number>> = {
  intro: 278,
  day: 46,
  unread: 42,
  notice: 50,
  message: 44,
};
/** What reactions add to the height of a message. */
const reactionsHeight = 26;

function estimateOf(row: Row): number {
  const reactions = row.type === 'message' && row.item.reactions.length > 0 ? reactionsHeight : 0;
  return estimates[row.type] + reactions;
}

export interface Scroller {
  /** Rows to render, in order, and how far down the first of them begins. */
  readonly keys: Accessor<readonly string[]>;
  readonly offset: Accessor<number>;
  readonly height: Accessor<number>;
  readonly indexOf: (key: string) => number;
  readonly atEnd: Accessor<boolean>;
  /** Index of the last row that is on screen at least in part; -1 when there is none. */
  readonly lastVisible: Accessor<number>;
  readonly firstVisible: Accessor<number>;
  measure(element: HTMLElement): void;
  jumpToEnd(smooth: boolean): void;
}

export function createScroller(thread: Thread, element: Accessor<HTMLElement | undefined>): Scroller {
  const { view } = thread;
  const sizes = new Map(view.extents.map((extent) => [extent.key, extent.size]));
  const estimate = (row: Row | undefined) =>
    row === undefined ? 0 : (sizes.get(row.key) ?? estimateOf(row));
  const rowsNow = thread.rows();
  const [atEnd, setAtEnd] = createSignal(view.position.at === 'end');
  const [visible, setVisible] = createSignal<{ first: number; last: number }>({ first: -1, last: -1 });

  const keyOf = createMemo(() => {
    const rows = thread.rows();
    return (index: number) => rows[index]?.key ?? index;
  });
  const indexes = createMemo(() => new Map(thread.rows().map((row, index) => [row.key, index])));

  const virtualizer = createVirtualizer<HTMLElement, HTMLElement>({
    get count() {
      return thread.rows().length;
    },
    get getItemKey() {
      return keyOf();
    },
    getScrollElement: () => element() ?? null,
    estimateSize: (index) => estimate(thread.rows()[index]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: endThreshold,
    overscan: 8,
    paddingStart,
    paddingEnd,
    initialOffset: firstOffset(),
    onChange: () => look(),
  });

  // At the very top the room above the first row is on screen, and rows that are put in front come into it: they grow
  // to their size upwards, so that the row below them, which was there, stays where it is.
  const firstKey = createMemo(() => thread.rows()[0]?.key);
  let settled: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(firstKey, (_now, before) => {
      const known = before === undefined ? -1 : (indexes().get(before) ?? -1);
      if (known <= 0) return;
      clearTimeout(settled);
      virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, { scrollOffset }) =>
        item.start < (scrollOffset ?? 0) + (item.index < known ? paddingStart : 0);
      settled = setTimeout(() => {
        virtualizer.shouldAdjustScrollPositionOnItemSizeChange = undefined;
      }, settling);
    }),
  );
  onCleanup(() => clearTimeout(settled));

  function firstOffset(): number {
    const total = rowsNow.reduce((sum, row) => sum + estimate(row), paddingStart);
    const { position } = view;
    const keys = rowsNow.map((row) => row.key);
    const fromRow = (key: string, offset: number) =>
      scrollTopOf({ at: 'row', key, offset }, keys, (index) => estimate(rowsNow[index]), paddingStart);
    const unread = rowsNow.find((row) => row.type === 'unread');
    if (position.at === 'row') return fromRow(position.key, position.offset) ?? total;
    // New messages begin a little below the top, under what was read last.
    if (unread !== undefined) return fromRow(unread.key, -96) ?? total;
    return total;
  }

  let lastHeight = 0;
  const look = () => {
    const scroller = element();
    if (scroller === undefined) return;
    const { clientHeight } = scroller;
    if (clientHeight !== lastHeight) {
      // The screen became smaller or larger, nobody scrolled: who was at the end stays there.
      lastHeight = clientHeight;
      if (atEnd()) virtualizer.scrollToEnd();
    }
    const { scrollTop } = scroller;
    const items = virtualizer
      .getVirtualItems()
      .filter((item) => item.end > scrollTop && item.start < scrollTop + clientHeight);
    setAtEnd(distanceFromEnd(scroller) <= endThreshold);
    setVisible({ first: items[0]?.index ?? -1, last: items.at(-1)?.index ?? -1 });
    const first = items[0]?.index ?? (thread.rows().length === 0 ? 0 : fetchAhead);
    if (first < fetchAhead) void thread.loadEarlier();
  };

  const remember = () => {
    const scroller = element();
    if (scroller === undefined) return;
    view.extents = virtualizer
      .takeSnapshot()
      .map(({ key, start, size }) => ({ key: String(key), start, size }));
    const onScreen = virtualizer
      .getVirtualItems()
      .map(({ key, start, size }) => ({ key: String(key), start, size }));
    view.position = positionAt(onScreen, scroller.scrollTop, distanceFromEnd(scroller));
  };

  onMount(() => {
    const scroller = element();
    if (scroller === undefined) return;
    const { position } = view;
    if (position.at === 'end' && !rowsNow.some((row) => row.type === 'unread')) virtualizer.scrollToEnd();
    const shrink = new ResizeObserver(look);
    shrink.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    onCleanup(() => {
      remember();
      shrink.disconnect();
      scroller.removeEventListener('scroll', look);
    });
  });

  return {
    keys: createMemo(() => virtualizer.getVirtualItems().map((item) => String(item.key))),
    offset: () => virtualizer.getVirtualItems()[0]?.start ?? 0,
    height: () => virtualizer.getTotalSize(),
    indexOf: (key) => indexes().get(key) ?? -1,
    atEnd,
    firstVisible: () => visible().first,
    lastVisible: () => visible().last,
    measure: (node) => virtualizer.measureElement(node),
    jumpToEnd: (smooth) => virtualizer.scrollToEnd({ behavior: smooth ? 'smooth' : 'auto' }),
  };
}
