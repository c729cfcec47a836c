import { useClient } from '@urql/solid';
import { createSignal, type JSX, Show } from 'solid-js';
import { shownPerson } from '../../api/index.ts';
import {
  CloseReportDocument,
  type ReportReason,
  type ReportRowFragment,
} from '../../generated/operations.ts';
import { dayInSentence, type Explanation, text } from '../../text/index.ts';
import {
  announce,
  Button,
  Callout,
  nameInSentence,
  nameOf,
  PersonLine,
  PersonName,
  Tag,
} from '../../ui/index.ts';
import { ActQuestion } from './act-question.tsx';
import { perform } from './acts.ts';

const reasons = {
  SPAM: 'spam',
  HARASSMENT: 'harassment',
  IMPERSONATION: 'impersonation',
  ILLEGAL: 'illegal',
  OTHER: 'other',
} as const satisfies Readonly<Record<ReportReason, keyof typeof text.report.reasons>>;

/** Who is reported, why and by whom, and what can be done about it from here. */
export function ReportRow(props: {
  readonly report: ReportRowFragment;
  readonly now: number;
  readonly onChange: (report: ReportRowFragment) => void;
  readonly onOpenAccount: (handle: string) => void;
}): JSX.Element {
  const api = useClient();
  const [closing, setClosing] = createSignal(false);
  const [suspending, setSuspending] = createSignal(false);
  const [suspended, setSuspended] = createSignal(false);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  let article: HTMLElement | undefined;
  const account = () => props.report.account;
  const day = (time: string) => dayInSentence(Date.parse(time), props.now);

  const close = async () => {
    setFailure(null);
    setClosing(true);
    const answer = await api.mutation(CloseReportDocument, { input: { reportId: props.report.id } });
    setClosing(false);
    const outcome = answer.data?.closeReport;
    if (outcome?.__typename === 'CloseReportPayload') {
      announce(text.admin.done);
      props.onChange(outcome.report);
      // The button that had the focus is gone.
      article?.focus();
    } else setFailure(text.adminFailures[outcome?.__typename ?? 'NoAnswer']);
  };

  const suspend = async () => {
    const reported = account();
    if (reported === null) return null;
    const outcome = await perform(api, 'suspend', reported.id);
    if (!outcome.ok) return outcome.explanation;
    announce(text.admin.done);
    setSuspended(true);
    return null;
  };

  return (
    <article
      ref={(element) => {
        article = element;
      }}
      tabindex={-1}
      aria-label={text.admin.reportOn(account()?.handle ?? '')}
      class="rounded-2xl border border-line bg-surface p-4"
    >
      <div class="flex items-center gap-2">
        <Show
          when={account()}
          fallback={<span class="flex-1 font-semibold text-ink-soft">{text.admin.deletedAccount}</span>}
        >
          {(reported) => <PersonLine person={shownPerson(reported())} />}
        </Show>
      </div>
      <div class="mt-3 flex flex-wrap gap-1.5">
        <Tag mood={props.report.closedAt === null ? 'warn' : 'plain'} icon="flag">
          {text.report.reasons[reasons[props.report.reason]].label}
        </Tag>
        <Show when={props.report.closedAt}>
          {(closedAt) => <Tag icon="check">{text.admin.closedOn(day(closedAt()))}</Tag>}
        </Show>
        <Show when={suspended()}>
          <Tag mood="danger" icon="warning">
            {text.admin.suspended}
          </Tag>
        </Show>
      </div>
      <Show when={props.report.note}>
        <section
          aria-label={text.admin.noteFrom}
          // A long note scrolls in its place, with the keyboard, too.
          tabindex={0}
          class="mt-3 max-h-48 overflow-y-auto rounded-xl bg-fill px-4 py-2.5"
        >
          <p dir="auto" class="foreign-text whitespace-pre-wrap">
            {props.report.note}
          </p>
        </section>
      </Show>
      <p class="mt-3 truncate text-xs text-ink-soft">
        {text.admin.reportedBy}{' '}
        <Show when={props.report.reporter} fallback={text.admin.someoneDeleted}>
          {(reporter) => (
            <span title={nameOf(reporter())}>
              <PersonName person={reporter()} class="font-semibold text-ink" />{' '}
              {text.handle(reporter().handle)}
            </span>
          )}
        </Show>
        , {day(props.report.createdAt)}
      </p>
      <Show when={failure()}>{(current) => <Callout class="mt-3" explanation={current()} />}</Show>
      <div class="mt-3 flex flex-wrap gap-2 empty:hidden">
        <Show when={props.report.closedAt === null}>
          <Button small busy={closing()} onClick={close}>
            {closing() ? text.admin.working : text.admin.acts.closeReport}
          </Button>
        </Show>
        <Show when={account()}>
          {(reported) => (
            <>
              <Button small look="quiet" onClick={() => props.onOpenAccount(reported().handle)}>
                {text.admin.openAccount}
              </Button>
              <Show when={!suspended()}>
                <Button small look="plain" class="!text-danger" onClick={() => setSuspending(true)}>
                  {text.admin.acts.suspend}
                </Button>
              </Show>
              <ActQuestion
                act={suspending() ? 'suspend' : null}
                name={nameInSentence(reported())}
                own={false}
                onClose={() => setSuspending(false)}
                onConfirm={suspend}
              />
            </>
          )}
        </Show>
      </div>
    </article>
  );
}
