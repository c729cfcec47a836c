import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { createNow, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Avatar, Icon, IconLink, InboxSkeleton, Logo, PaneHeader } from '../../ui/index.ts';
import { ConversationRow } from './conversation-row.tsx';
import { FirstSteps } from './first-steps.tsx';

export function InboxPane(props: { readonly currentId: string | null }): JSX.Element {
  const { inbox, me } = useSession();
  const now = createNow(30_000);
  const [focused, setFocused] = createSignal<string | null>(null);

  /** The row that Tab reaches: where the focus was, else the open one, else the first. */
  const entry = () => {
    const ids = inbox.ids();
    return [focused(), props.currentId].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  };

  return (
    <div class="flex h-full flex-col">
      <PaneHeader>
        <h1 class="flex flex-1 items-center gap-2.5 pl-2 text-xl font-bold tracking-tight">
          <Logo class="size-7" />
          {text.inbox.title}
        </h1>
        <IconLink
          icon="compose"
          href="/new"
          label={text.inbox.newMessage}
          title={text.inbox.newMessageKeys}
        />
        <A
          href="/settings"
          aria-label={text.inbox.settingsOf(me.displayName)}
          title={text.inbox.settings}
          class="grid size-11 place-items-center rounded-full hover:bg-fill"
        >
          <span class="scale-[0.8]">
            <Avatar person={me} size="sm" />
          </span>
        </A>
      </PaneHeader>
      <div class="px-4 pb-2">
        <A
          href="/new"
          tabindex={-1}
          aria-hidden="true"
          class="flex h-10 items-center gap-2.5 rounded-full bg-fill px-4 text-ink-soft transition-colors duration-100 hover:bg-fill-strong"
        >
          <Icon name="search" class="size-[1.125rem]" />
          {text.compose.field}
        </A>
      </div>
      <Switch>
        <Match when={inbox.conversations() === null}>
          <InboxSkeleton />
        </Match>
        <Match when={inbox.ids().length === 0}>
          <div class="min-h-0 flex-1 overflow-y-auto md:hidden">
            <FirstSteps />
          </div>
          <p class="hidden px-6 py-4 text-ink-soft md:block">{text.inbox.noneYet}</p>
        </Match>
        <Match when={true}>
          <nav
            aria-label={text.inbox.list}
            class="pb-safe min-h-0 flex-1 overflow-y-auto overscroll-contain px-2"
          >
            <ul onFocusIn={(event) => setFocused(conversationOf(event.target))} onKeyDown={moveFocus}>
              <For each={inbox.ids()}>
                {(id) => (
                  <li>
                    <Show when={inbox.find(id)}>
                      {(conversation) => (
                        <ConversationRow
                          conversation={conversation()}
                          current={props.currentId === id}
                          now={now()}
                          reachable={entry() === id}
                        />
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </nav>
        </Match>
      </Switch>
    </div>
  );
}

function conversationOf(target: EventTarget): string | null {
  return target instanceof HTMLElement ? (target.dataset['conversation'] ?? null) : null;
}

/** Up, Down, Home and End move between the rows; Enter opens one, because it is a link. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-conversation]')];
  const index = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
