import { useClient } from '@urql/solid';
import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import { createPagedList } from '../../api/index.ts';
import { AdministeredAccountsDocument, type AdministeredRowFragment } from '../../generated/operations.ts';
import { createNow } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { PagedRows, SearchField } from '../../ui/index.ts';
import { AccountRow } from './account-row.tsx';

const pageSize = 25;
const longestSearch = 50;
/** Nobody waits for this, and the server is not asked for every letter, ms. */
const pause = 250;

export function AccountsTab(props: {
  readonly search: string;
  readonly onSearch: (words: string) => void;
}): JSX.Element {
  const api = useClient();
  const now = createNow(60_000);
  const [typed, setTyped] = createSignal(props.search);

  const list = createPagedList(
    () => props.search,
    async (search, after) => {
      const answer = await api.query(AdministeredAccountsDocument, { search, first: pageSize, after });
      return answer.data?.viewer?.administration?.accounts ?? null;
    },
  );

  createEffect(
    on(
      typed,
      (words) => {
        const timer = setTimeout(() => props.onSearch(words.trim()), pause);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  // Another page has led here with a search of its own.
  createEffect(
    on(
      () => props.search,
      (search) => {
        if (search !== typed().trim()) setTyped(search);
      },
      { defer: true },
    ),
  );

  const put = (changed: AdministeredRowFragment, othersToo: boolean) => {
    list.update((row) => (row.account.id === changed.account.id ? changed : row));
    if (othersToo) void list.reload();
  };

  return (
    <>
      <div class="mb-3">
        <SearchField label={text.admin.search} value={typed()} maxLength={longestSearch} onInput={setTyped} />
      </div>
      <PagedRows
        list={list}
        keyOf={(row) => row.account.id}
        label={text.admin.accounts}
        loading={text.admin.accountsLoading}
        failed={text.admin.accountsFailed}
        empty={<p class="px-1 py-8 text-center text-ink-soft">{text.admin.noAccounts}</p>}
        skeleton="h-18"
      >
        {(row) => <AccountRow row={row()} now={now()} onChange={put} />}
      </PagedRows>
    </>
  );
}
