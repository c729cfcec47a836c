import { A } from '@solidjs/router';
import type { ConversationSummary, Person } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { inboxTime, machineTime, text } from '../../text/index.ts';
import { Avatar, PersonName } from '../../ui/index.ts';
import { Preview } from './preview.tsx';

const nobody: Person = { accountId: '', handle: '', displayName: text.someone, reachable: false };

export function ConversationRow(props: {
  readonly conversation: ConversationSummary;
  readonly current: boolean;
  readonly now: number;
  /** One row of the list can be reached by Tab, the others by arrows from it. */
  readonly reachable: boolean;
}): JSX.Element {
  const person = () => props.conversation.people[0] ?? nobody;
  const unread = () => props.conversation.unread;
  return (
    <A
      href={`/c/${encodeURIComponent(props.conversation.conversationId)}`}
      tabindex={props.reachable ? 0 : -1}
      aria-current={props.current ? 'page' : undefined}
      data-conversation={props.conversation.conversationId}
      class="flex h-[4.75rem] items-center gap-3 rounded-2xl px-3 transition-colors duration-100 hover:bg-fill aria-[current=page]:bg-accent-soft"
    >
      <Avatar person={person()} encrypted />
      <span class="flex min-w-0 flex-1 flex-col gap-0.5">
        <span class="flex items-baseline gap-2">
          <span class={`min-w-0 flex-1 truncate text-base ${unread() > 0 ? 'font-bold' : 'font-semibold'}`}>
            <PersonName person={person()} />
          </span>
          <time
            datetime={machineTime(props.conversation.updatedAt)}
            class={`text-xs tabular-nums ${unread() > 0 ? 'font-semibold text-accent' : 'text-ink-soft'}`}
          >
            {inboxTime(props.conversation.updatedAt, props.now)}
          </time>
        </span>
        <span class="flex items-center gap-2">
          <span class={`min-w-0 flex-1 truncate ${unread() > 0 ? 'text-ink' : 'text-ink-soft'}`}>
            <Preview conversation={props.conversation} current={props.current} />
          </span>
          <Show when={unread() > 0}>
            <span class="grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-accent px-1.5 text-2xs font-bold text-on-accent tabular-nums">
              <span aria-hidden="true">{unread() > 99 ? text.inbox.unreadMany : unread()}</span>
              <span class="sr-only">{text.inbox.unread(unread())}</span>
            </span>
          </Show>
        </span>
      </span>
    </A>
  );
}
