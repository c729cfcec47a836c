import { useClient } from '@urql/solid';
import { createSignal, type JSX } from 'solid-js';
import { createPagedList } from '../../api/index.ts';
import { type ReportRowFragment, ReportsDocument } from '../../generated/operations.ts';
import { createNow } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { PagedRows } from '../../ui/index.ts';
import { ReportRow } from './report-row.tsx';

const pageSize = 25;

export function ReportsTab(props: { readonly onOpenAccount: (handle: string) => void }): JSX.Element {
  const api = useClient();
  const now = createNow(60_000);
  const [withClosed, setWithClosed] = createSignal(false);

  const list = createPagedList(withClosed, async (includeClosed, after) => {
    const answer = await api.query(ReportsDocument, { includeClosed, first: pageSize, after });
    return answer.data?.viewer?.administration?.reports ?? null;
  });

  /** A report that was just closed stays in sight until the list is asked for again. */
  const put = (changed: ReportRowFragment) =>
    list.update((report) => (report.id === changed.id ? changed : report));

  return (
    <>
      <label class="mb-2 flex min-h-11 w-fit cursor-pointer items-center gap-2.5 px-1">
        <input
          type="checkbox"
          checked={withClosed()}
          onChange={(event) => setWithClosed(event.currentTarget.checked)}
          class="size-4.5"
        />
        {text.admin.withClosed}
      </label>
      <PagedRows
        list={list}
        keyOf={(report) => report.id}
        label={text.admin.reports}
        loading={text.admin.reportsLoading}
        failed={text.admin.reportsFailed}
        empty={
          <p class="px-1 py-8 text-center text-ink-soft">
            {withClosed() ? text.admin.noReports : text.admin.noOpenReports}
          </p>
        }
        skeleton="h-40"
      >
        {(report) => (
          <ReportRow report={report()} now={now()} onChange={put} onOpenAccount={props.onOpenAccount} />
        )}
      </PagedRows>
    </>
  );
}
