import type { ConversationSummary, TimelineItem } from '@sotto/client';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import {
  createAttention,
  createMedia,
  createNow,
  isolated,
  itemTime,
  type Thread,
} from '../../kernel/index.ts';
import { dayName, text } from '../../text/index.ts';
import { announce } from '../../ui/index.ts';
import { EarlierRow } from './earlier-row.tsx';
import { JumpToLatest } from './jump-to-latest.tsx';
import { MessageMenus } from './message-menus.tsx';
import { createMessageTools } from './message-tools.ts';
import { createScroller } from './scroller.ts';
import { TimelineRow } from './timeline-row.tsx';

/** How long the day of what is on screen stays shown after the last scroll, ms. */
const dayShownFor = 1_200;

export function MessageList(props: {
  readonly conversation: ConversationSummary;
  readonly thread: Thread;
  readonly name: string;
  readonly canReact: boolean;
  /** Down from the last message. */
  readonly onBelow: () => void;
}): JSX.Element {
  const { thread } = props;
  const tools = createMessageTools(
    () => props.conversation,
    () => props.canReact,
  );
  const [focused, setFocused] = createSignal<string | null>(null);
  const now = createNow(60_000);
  const attentive = createAttention();
  const calm = createMedia('(prefers-reduced-motion: reduce)');
  const [element, setElement] = createSignal<HTMLElement>();
  const [scrolling, setScrolling] = createSignal(false);
  let section: HTMLElement | undefined;
  // Only once it is in the document does an element have a window, which the virtual list observes it with.
  onMount(() => setElement(section));
  const scroller = createScroller(thread, element);

  /** The message that Tab reaches: where the focus was, else the newest on screen. */
  const entry = createMemo(() => {
    const keys = scroller.keys();
    const known = focused();
    if (known !== null && keys.includes(known)) return known;
    return keys.findLast((key) => thread.rows()[scroller.indexOf(key)]?.type === 'message') ?? null;
  });

  /** The day that the top of the screen is in, unless it says so itself. */
  const shownDay = createMemo(() => {
    const first = scroller.firstVisible();
    // Above the first row something else is said.
    if (first === 0 && thread.earlier() !== 'idle') return null;
    const row = thread.rows()[first];
    return row?.type === 'message' || row?.type === 'notice' ? dayName(itemTime(row.item), now()) : null;
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    setScrolling(true);
    clearTimeout(timer);
    timer = setTimeout(() => setScrolling(false), dayShownFor);
  };
  onCleanup(() => clearTimeout(timer));

  // What is on screen while the person looks at this page has been seen.
  createEffect(() => {
    if (!attentive()) return;
    for (let index = scroller.lastVisible(); index >= 0; index -= 1) {
      const row = thread.rows()[index];
      // Only what came in: the order of what goes out changes when the server gives it its place.
      if (row?.type !== 'message' || row.item.outgoing) continue;
      thread.seen(row.item.order);
      return;
    }
  });

  // A line before what arrives while nobody is looking, or below the screen.
  const newest = createMemo<TimelineItem | undefined>(() => thread.items().at(-1));
  createEffect(
    on(
      newest,
      (item, before) => {
        if (item?.type !== 'message' || item.itemId === before?.itemId) return;
        // What is left at the end when a later one was deleted is no news, and neither is what history brings.
        const isLeft = before !== undefined && item.order < before.order;
        if (isLeft || (before === undefined && thread.earlier() === 'loading')) return;
        if (item.outgoing) {
          thread.clearUnread();
          queueMicrotask(() => scroller.jumpToEnd(false));
          return;
        }
        if (!attentive() || !scroller.atEnd()) thread.markUnread(1);
        const body = item.content.type === 'text' ? item.content.text : text.conversation.unsupported;
        announce(text.conversation.arrived(props.name, body));
      },
      { defer: true },
    ),
  );

  onMount(() => onCleanup(() => thread.clearUnread()));

  return (
    <div class="relative min-h-0 flex-1">
      <section
        ref={(node) => {
          section = node;
        }}
        role="log"
        // New messages are announced by themselves: rows also come and go while one scrolls.
        aria-live="off"
        aria-label={text.conversation.messagesWith(props.name)}
        tabindex={0}
        onScroll={onScroll}
        onFocusIn={(event) => setFocused(itemOf(event.target))}
        onKeyDown={(event) => moveFocus(event, props.onBelow)}
        class="h-full overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {/* What is shorter than the screen stands at its bottom, next to the composer. */}
        <div class="flex min-h-full flex-col justify-end">
          <div class="relative w-full shrink-0" style={{ height: `${scroller.height()}px` }}>
            <EarlierRow thread={thread} onRetry={() => section?.focus()} />
            <div class="absolute inset-x-0 top-0" style={{ transform: `translateY(${scroller.offset()}px)` }}>
              <For each={scroller.keys()}>
                {(key) => {
                  const row = createMemo(() => thread.rows()[scroller.indexOf(key)]);
                  return (
                    <div
                      data-index={scroller.indexOf(key)}
                      ref={(node) => queueMicrotask(() => scroller.measure(node))}
                    >
                      <Show when={row()}>
                        {(current) => (
                          <TimelineRow
                            row={current()}
                            conversation={props.conversation}
                            now={now()}
                            tools={tools}
                            reachable={entry() === key}
                          />
                        )}
                      </Show>
                    </div>
                  );
                }}
              </For>
            </div>
          </div>
        </div>
      </section>
      <div
        aria-hidden="true"
        class={`pointer-events-none absolute inset-x-0 top-2 flex justify-center transition-opacity duration-200 ${
          scrolling() && !scroller.atEnd() && shownDay() !== null ? 'opacity-100' : 'opacity-0'
        }`}
      >
        <span class="rounded-full bg-raised px-3 py-1 text-xs font-semibold text-ink-soft shadow-float">
          {shownDay()}
        </span>
      </div>
      <MessageMenus
        tools={tools}
        name={isolated(props.name)}
        security={props.conversation.security}
        onDeleted={() => {
          if (document.activeElement === document.body)
            section?.querySelector<HTMLElement>('[data-item][tabindex="0"]')?.focus();
        }}
      />
      <JumpToLatest
        shown={!scroller.atEnd()}
        unread={props.conversation.unread}
        onClick={() => scroller.jumpToEnd(!calm())}
      />
    </div>
  );
}

function itemOf(target: EventTarget): string | null {
  const article = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return article?.dataset['item'] ?? null;
}

/** Up and Down go from message to message; what is below the last one is not part of the list. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }, onBelow: () => void): void {
  const here = event.target;
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || event.altKey) return;
  if (!(here instanceof HTMLElement) || here.dataset['item'] === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const next = rows[rows.indexOf(here) + by];
  if (next !== undefined) next.focus();
  else if (by === 1) onBelow();
}
