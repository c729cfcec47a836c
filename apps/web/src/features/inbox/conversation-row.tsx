import { A } from '@solidjs/router';
import type { ConversationSummary } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { someone } from '../../kernel/index.ts';
import { inboxTime, machineTime, text } from '../../text/index.ts';
import {
  Avatar,
  Icon,
  type IconName,
  type MenuSpot,
  menuGestures,
  nameInSentence,
  PersonBadges,
  PersonName,
  spotOf,
} from '../../ui/index.ts';
import { Preview } from './preview.tsx';

export function ConversationRow(props: {
  readonly conversation: ConversationSummary;
  readonly current: boolean;
  readonly now: number;
  /** One row of the list can be reached by Tab, the others by arrows from it. */
  readonly reachable: boolean;
  readonly onMenu: (spot: MenuSpot) => void;
}): JSX.Element {
  const person = () => props.conversation.people[0] ?? someone;
  const unread = () => props.conversation.unread;
  const encrypted = () => props.conversation.security === 'encrypted';
  const { onClickCapture, ...gestures } = menuGestures((spot) => props.onMenu(spot));
  let link: HTMLElement | undefined;

  return (
    <div class="group relative">
      <A
        ref={(element) => {
          link = element;
          element.addEventListener('click', onClickCapture, { capture: true });
        }}
        {...gestures}
        href={`/c/${encodeURIComponent(props.conversation.conversationId)}`}
        tabindex={props.reachable ? 0 : -1}
        aria-current={props.current ? 'page' : undefined}
        data-conversation={props.conversation.conversationId}
        draggable={false}
        class="flex h-[4.75rem] items-center gap-3 rounded-2xl px-3 transition-colors duration-100 select-none [-webkit-touch-callout:none] hover:bg-fill aria-[current=page]:bg-accent-soft"
      >
        <Avatar person={person()} encrypted={encrypted()} />
        <span class="flex min-w-0 flex-1 flex-col gap-0.5">
          <span class="flex items-center gap-1.5">
            <span class={`min-w-0 truncate text-base ${unread() > 0 ? 'font-bold' : 'font-semibold'}`}>
              <PersonName person={person()} />
            </span>
            <PersonBadges person={person()} trust={encrypted() ? person().trust : undefined} />
            <span class="sr-only">{encrypted() ? text.inbox.encrypted : text.inbox.regular}</span>
            {/* Nothing has happened in it that this device knows of, such as after a sign-out. */}
            <Show when={props.conversation.updatedAt > 0}>
              <time
                datetime={machineTime(props.conversation.updatedAt)}
                class={`ml-auto shrink-0 pl-1 text-xs tabular-nums ${unread() > 0 && !props.conversation.muted ? 'font-semibold text-accent' : 'text-ink-soft'}`}
              >
                {inboxTime(props.conversation.updatedAt, props.now)}
              </time>
            </Show>
          </span>
          <span class="flex items-center gap-1.5">
            <span class={`min-w-0 flex-1 truncate ${unread() > 0 ? 'text-ink' : 'text-ink-soft'}`}>
              <Preview conversation={props.conversation} current={props.current} />
            </span>
            <Mark shown={props.conversation.archived} icon="archive" words={text.inbox.archived} />
            <Mark shown={props.conversation.muted} icon="bellOff" words={text.inbox.muted} />
            <Mark shown={props.conversation.pinned} icon="pin" words={text.inbox.pinned} />
            <Show when={unread() > 0}>
              <span
                class={`grid h-5 min-w-5 shrink-0 place-items-center rounded-full px-1.5 text-2xs font-bold tabular-nums ${
                  props.conversation.muted ? 'bg-fill-strong text-ink' : 'bg-accent text-on-accent'
                }`}
              >
                <span aria-hidden="true">{unread() > 99 ? text.inbox.unreadMany : unread()}</span>
                <span class="sr-only">{text.inbox.unread(unread())}</span>
              </span>
            </Show>
          </span>
        </span>
      </A>
      <button
        type="button"
        tabindex={props.reachable ? 0 : -1}
        aria-haspopup="menu"
        aria-label={text.inbox.menu(nameInSentence(person()))}
        title={text.inbox.menu(nameInSentence(person()))}
        onClick={(event) =>
          props.onMenu({ ...spotOf(event.currentTarget), opener: link ?? event.currentTarget })
        }
        class="pointer-events-none absolute right-2.5 bottom-2 grid size-8 place-items-center rounded-full border border-line bg-raised text-ink-soft opacity-0 hover:text-ink focus-visible:pointer-events-auto focus-visible:opacity-100 pointer-fine:group-hover:pointer-events-auto pointer-fine:group-hover:opacity-100"
      >
        <Icon name="more" weight={2.75} class="size-[1.125rem]" />
      </button>
    </div>
  );
}

function Mark(props: {
  readonly shown: boolean;
  readonly icon: IconName;
  readonly words: string;
}): JSX.Element {
  return (
    <Show when={props.shown}>
      <span title={props.words} class="shrink-0 text-ink-soft">
        <Icon name={props.icon} class="size-4" weight={2} />
        <span class="sr-only">{props.words}</span>
      </span>
    </Show>
  );
}
