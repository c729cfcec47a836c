import type { ConversationSummary } from '@sotto/client';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { createNow, someone, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { FloatingMenu, type MenuSpot, nameInSentence } from '../../ui/index.ts';
import { DeleteConversationQuestion } from '../people/index.ts';
import { ConversationRow } from './conversation-row.tsx';
import { createMarking } from './marking.ts';
import { menuEntries } from './menu-entries.ts';

/** Rows, with one menu for all of them. Up, Down, Home and End move between the rows. */
export function ConversationList(props: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly currentId: string | null;
}): JSX.Element {
  const { inbox } = useSession();
  const now = createNow(30_000);
  const marking = createMarking();
  const [focused, setFocused] = createSignal<string | null>(null);
  const [menu, setMenu] = createSignal<{ id: string; spot: MenuSpot } | null>(null);
  const [deleting, setDeleting] = createSignal<ConversationSummary | null>(null);
  let list: HTMLElement | undefined;

  /** The row that Tab reaches: where the focus was, else the open one, else the first. */
  const entry = () =>
    [focused(), props.currentId].find((id) => id !== null && props.ids.includes(id)) ?? props.ids[0];
  /** The row that was deleted took the focus with it. */
  const focusEntry = () => {
    if (document.activeElement !== document.body) return;
    list?.querySelector<HTMLElement>('[data-conversation][tabindex="0"]')?.focus();
  };
  /** Not a condition in the markup: it is read when the question has been answered, and nothing would own it then. */
  const leaving = (id: string) => (props.currentId === id ? '/' : null);
  const chosen = createMemo<ConversationSummary | undefined>((before) => {
    const open = menu();
    // The last one stays while the menu closes.
    return open === null ? before : (inbox.find(open.id) ?? before);
  });

  return (
    <>
      <nav
        aria-label={props.label}
        class="pb-safe min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-0.5"
      >
        <ul
          ref={(element) => {
            list = element;
          }}
          onFocusIn={(event) => setFocused(conversationOf(event.target))}
          onKeyDown={moveFocus}
        >
          <For each={props.ids}>
            {(id) => (
              <li>
                <Show when={inbox.find(id)}>
                  {(conversation) => (
                    <ConversationRow
                      conversation={conversation()}
                      current={props.currentId === id}
                      now={now()}
                      reachable={entry() === id}
                      onMenu={(spot) => setMenu({ id, spot })}
                    />
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <Show when={chosen()}>
        {(conversation) => (
          <FloatingMenu
            spot={menu()?.spot ?? null}
            label={text.inbox.menu(nameInSentence(conversation().people[0] ?? someone))}
            entries={menuEntries(conversation(), marking, setDeleting)}
            onClose={() => setMenu(null)}
          />
        )}
      </Show>
      <Show when={deleting()}>
        {(conversation) => (
          <DeleteConversationQuestion
            conversation={conversation()}
            open
            onClose={() => {
              setDeleting(null);
              setTimeout(focusEntry, 50);
            }}
            leaveTo={leaving(conversation().conversationId)}
          />
        )}
      </Show>
    </>
  );
}

function conversationOf(target: EventTarget): string | null {
  const row =
    target instanceof Element
      ? target.closest('li')?.querySelector<HTMLElement>('[data-conversation]')
      : null;
  return row?.dataset['conversation'] ?? null;
}

/** Enter opens a row, because it is a link. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-conversation]')];
  const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-conversation]');
  const index = here ? rows.indexOf(here) : -1;
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined || event.altKey) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
