import type { ConversationSummary, NoticeItem, Person } from '@sotto/client';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { isolated, type Row } from '../../kernel/index.ts';
import { dayName, machineTime, text } from '../../text/index.ts';
import { Avatar, Icon, type IconName, nameInSentence, PersonBadges, PersonName } from '../../ui/index.ts';
import { MessageRow } from './message-row.tsx';
import type { MessageTools } from './message-tools.ts';

/** One row of the timeline, whatever it is. */
export function TimelineRow(props: {
  readonly row: Row;
  readonly conversation: ConversationSummary;
  readonly now: number;
  readonly tools: MessageTools;
  /** Tab reaches this row. */
  readonly reachable: boolean;
}): JSX.Element {
  const people = () => props.conversation.people;
  const row = <Type extends Row['type']>(type: Type) =>
    // The comparison above the cast is what makes it true.
    props.row.type === type ? (props.row as Extract<Row, { type: Type }>) : undefined;
  const personOf = (accountId: string | null) =>
    people().find((person) => person.accountId === accountId) ?? people()[0] ?? null;
  const nameOf = (accountId: string | null) => {
    const person = personOf(accountId);
    return person === null ? isolated(text.someone) : nameInSentence(person);
  };

  return (
    <Switch>
      <Match when={row('message')}>
        {(message) => (
          <MessageRow
            row={message()}
            sender={personOf(message().item.senderAccountId)}
            tools={props.tools}
            reachable={props.reachable}
          />
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
                name={noticeIcon(notice().item.notice, props.conversation)}
                class="mr-1.5 inline size-3.5 align-[-0.15em]"
              />
              {noticeWords(notice(), props.conversation)(nameOf(notice().item.accountId))}
            </span>
          </p>
        )}
      </Match>
      <Match when={row('intro')}>
        <div class="flex flex-col items-center gap-1 px-6 pb-6 text-center">
          <Show when={personOf(null)}>
            {(person) => <Intro person={person()} conversation={props.conversation} />}
          </Show>
        </div>
      </Match>
    </Switch>
  );
}

/** A device that came later has history before its own beginning; where it has none, this is the beginning. */
function noticeWords(row: Extract<Row, { type: 'notice' }>, { historyPolicy }: ConversationSummary) {
  const { notice } = row.item;
  if (historyPolicy === null) return text.notices[notice];
  if (notice === 'rejoined') return text.rejoined[historyPolicy];
  if (notice !== 'conversation-started') return text.notices[notice];
  return row.begins ? text.started[historyPolicy] : text.started.later;
}

function noticeIcon(notice: NoticeItem['notice'], { security }: ConversationSummary): IconName {
  switch (notice) {
    case 'conversation-started':
      return security === 'encrypted' ? 'lock' : 'message';
    case 'device-added':
      return 'device';
    case 'identity-accepted':
      return 'check';
    default:
      return 'warning';
  }
}

function Intro(props: { readonly person: Person; readonly conversation: ConversationSummary }): JSX.Element {
  const security = () => props.conversation.security;
  const words = () => text.conversation.intro[security()];
  return (
    <>
      <Avatar person={props.person} size="lg" encrypted={security() === 'encrypted'} />
      <h2 class="mt-3 text-xl font-bold tracking-tight wrap-anywhere">
        <PersonName person={props.person} />{' '}
        <PersonBadges
          person={props.person}
          trust={security() === 'encrypted' ? props.person.trust : undefined}
        />
      </h2>
      <Show when={props.person.handle !== ''}>
        <p class="text-ink-soft">{text.handle(props.person.handle)}</p>
      </Show>
      <p class="mt-4 max-w-xs text-xs text-ink-soft text-balance">
        <span class="font-semibold text-ink">{words().title}</span>{' '}
        {props.person.gone ? '' : words().body(nameInSentence(props.person))}
      </p>
      <Show when={props.conversation.historyPolicy}>
        {(policy) => (
          <p class="max-w-xs text-xs text-ink-soft text-balance">{text.history[policy()].beginning}</p>
        )}
      </Show>
    </>
  );
}
