import type { Person } from '@sotto/client';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { calledBy, type Row, useSession } from '../../kernel/index.ts';
import { dayName, machineTime, text } from '../../text/index.ts';
import { Avatar, Icon, PersonName } from '../../ui/index.ts';
import { MessageRow } from './message-row.tsx';

/** One row of the timeline, whatever it is. */
export function TimelineRow(props: {
  readonly row: Row;
  readonly people: readonly Person[];
  readonly now: number;
}): JSX.Element {
  const { device } = useSession();
  const row = <Type extends Row['type']>(type: Type) =>
    // The comparison above the cast is what makes it true.
    props.row.type === type ? (props.row as Extract<Row, { type: Type }>) : undefined;
  const personOf = (accountId: string | null) =>
    props.people.find((person) => person.accountId === accountId) ?? props.people[0] ?? null;
  const nameOf = (accountId: string | null) => {
    const person = personOf(accountId);
    return person === null ? text.someone : calledBy(person);
  };

  return (
    <Switch>
      <Match when={row('message')}>
        {(message) => (
          <MessageRow row={message()} sender={personOf(message().item.senderAccountId)} device={device} />
        )}
      </Match>
      <Match when={row('day')}>
        {(day) => (
          <div class="flex justify-center py-3">
            <time
              datetime={machineTime(day().at)}
              class="rounded-full bg-fill px-3 py-0.5 text-xs font-semibold text-ink-soft"
            >
              {dayName(day().at, props.now)}
            </time>
          </div>
        )}
      </Match>
      <Match when={row('unread')}>
        <p class="flex items-center gap-3 px-5 py-3 text-xs font-bold text-accent">
          <span class="h-px flex-1 bg-accent/35" />
          {text.conversation.unreadDivider}
          <span class="h-px flex-1 bg-accent/35" />
        </p>
      </Match>
      <Match when={row('notice')}>
        {(notice) => (
          <p class="mx-auto flex max-w-md justify-center gap-2 px-6 py-2 pb-3 text-center text-xs text-ink-soft">
            <span class="wrap-anywhere">
              <Icon
                name={notice().item.notice === 'conversation-started' ? 'lock' : 'warning'}
                class="mr-1.5 inline size-3.5 align-[-0.15em]"
              />
              {text.notices[notice().item.notice](isolate(nameOf(notice().item.accountId)))}
            </span>
          </p>
        )}
      </Match>
      <Match when={row('intro')}>
        <div class="flex flex-col items-center gap-1 px-6 pt-8 pb-6 text-center">
          <Show when={personOf(null)}>{(person) => <Intro person={person()} />}</Show>
        </div>
      </Match>
    </Switch>
  );
}

/** First strong isolate and its end (Unicode TR9): what `<bdi>` does, inside a sentence that is one string. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

function Intro(props: { readonly person: Person }): JSX.Element {
  return (
    <>
      <Avatar person={props.person} size="lg" encrypted />
      <h2 class="mt-3 text-xl font-bold tracking-tight wrap-anywhere">
        <PersonName person={props.person} />
      </h2>
      <p class="text-ink-soft">{text.handle(props.person.handle)}</p>
      <p class="mt-4 max-w-xs text-xs text-ink-soft text-balance">
        <span class="font-semibold text-ink">{text.conversation.introTitle}</span>{' '}
        {text.conversation.introBody(isolate(calledBy(props.person)))}
      </p>
    </>
  );
}
