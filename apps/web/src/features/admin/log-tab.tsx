import { useClient } from '@urql/solid';
import { For, type JSX, Match, Switch } from 'solid-js';
import { createPagedList } from '../../api/index.ts';
import { type AuditAct, AuditLogDocument, type AuditRowFragment } from '../../generated/operations.ts';
import { createNow, useSession } from '../../kernel/index.ts';
import { clockTime, dayInSentence, exactTime, machineTime, text } from '../../text/index.ts';
import { Icon, type IconName, nameOf, PagedRows, PersonName } from '../../ui/index.ts';
import { type Mentioned, partsByAct } from './log-sentence.ts';

const pageSize = 50;
const parts = partsByAct(text.admin.logSentences);

const icons: Readonly<Record<AuditAct, IconName>> = {
  VERIFIED: 'check',
  UNVERIFIED: 'close',
  MADE_ORGANIZATION: 'people',
  UNMADE_ORGANIZATION: 'people',
  AFFILIATED: 'person',
  UNAFFILIATED: 'person',
  SUSPENDED: 'warning',
  UNSUSPENDED: 'check',
  MADE_ADMINISTRATOR: 'shield',
  UNMADE_ADMINISTRATOR: 'shield',
  CLOSED_REPORT: 'flag',
};

/** What administrators have done, newest first. */
export function LogTab(): JSX.Element {
  const api = useClient();
  const now = createNow(60_000);
  const list = createPagedList(
    () => null,
    async (_all, after) => {
      const answer = await api.query(AuditLogDocument, { first: pageSize, after });
      return answer.data?.viewer?.administration?.auditLog ?? null;
    },
  );
  return (
    <>
      <p class="px-1 pb-3 text-xs text-ink-soft">{text.admin.logBody}</p>
      <PagedRows
        list={list}
        keyOf={(entry) => entry.id}
        label={text.admin.log}
        loading={text.admin.logLoading}
        failed={text.admin.logFailed}
        empty={<p class="px-1 py-8 text-center text-ink-soft">{text.admin.noLog}</p>}
        skeleton="h-15"
      >
        {(entry) => <Entry entry={entry()} now={now()} />}
      </PagedRows>
    </>
  );
}

function Entry(props: { readonly entry: AuditRowFragment; readonly now: number }): JSX.Element {
  const at = () => Date.parse(props.entry.at);
  return (
    <div class="flex items-start gap-3 rounded-2xl border border-line bg-surface px-4 py-3">
      <span class="grid size-9 shrink-0 place-items-center rounded-full bg-fill text-ink-soft">
        <Icon name={icons[props.entry.act]} class="size-[1.125rem]" />
      </span>
      <div class="min-w-0 flex-1">
        <p class="wrap-anywhere">
          <For each={parts(props.entry.act)}>
            {(part) => (
              <Switch>
                <Match when={part.type === 'words' && part}>{(words) => words().words}</Match>
                <Match when={part.type === 'person' && part}>
                  {(person) => <Person account={props.entry[person().who]} who={person().who} />}
                </Match>
              </Switch>
            )}
          </For>
        </p>
        <time
          datetime={machineTime(at())}
          title={exactTime(at())}
          class="block text-xs text-ink-soft first-letter:uppercase"
        >
          {dayInSentence(at(), props.now)}, {clockTime(at())}
        </time>
      </div>
    </div>
  );
}

/** A name in the sentence, with the handle as its title; long ones are cut. */
function Person(props: {
  readonly account: AuditRowFragment['account'];
  readonly who: Mentioned;
}): JSX.Element {
  const { me } = useSession();
  return (
    <Switch fallback={text.admin.someoneDeleted}>
      <Match when={props.who === 'administrator' && props.account?.id === me.accountId}>
        <strong class="font-semibold">{text.admin.yourself}</strong>
      </Match>
      <Match when={props.account}>
        {(account) => (
          <strong
            title={`${nameOf(account())} ${text.handle(account().handle)}`}
            class="inline-block max-w-48 truncate align-bottom font-semibold"
          >
            <PersonName person={account()} />
          </strong>
        )}
      </Match>
    </Switch>
  );
}
