import { A, useSearchParams } from '@solidjs/router';
import { Provider } from '@urql/solid';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { createApi } from '../../api/index.ts';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { EmptyState, Icon, IconLink, PaneHeader, Tabs } from '../../ui/index.ts';
import { AccountsTab } from './accounts-tab.tsx';
import { AdministratorNote } from './administrator-note.tsx';
import { LogTab } from './log-tab.tsx';
import { ReportsTab } from './reports-tab.tsx';

const tabs = ['accounts', 'reports', 'log'] as const;

/** What only administrators may do: accounts, reports, and the log of every such act. */
export function AdminPane(): JSX.Element {
  const { me } = useSession();
  return (
    <section aria-label={text.admin.title} class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <IconLink icon="back" href="/settings" label={text.settings.backToList} />
        <h1 class="flex-1 text-lg font-bold tracking-tight">{text.admin.title}</h1>
      </PaneHeader>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto">
        <Show when={me.role === 'administrator'} fallback={<NotAllowed />}>
          <div class="mx-auto max-w-3xl px-4 pb-12 md:px-5">
            <Provider value={createApi()}>
              <Pages />
            </Provider>
          </div>
        </Show>
      </div>
    </section>
  );
}

/** What is open stands in the address, so that going back and reloading keep it. */
function Pages(): JSX.Element {
  const [params, setParams] = useSearchParams<{ tab?: string; search?: string }>();
  const tab = () => tabs.find((name) => name === params.tab) ?? 'accounts';
  const search = () => (typeof params.search === 'string' ? params.search : '');
  return (
    <>
      <div class="mb-4 empty:hidden">
        <AdministratorNote here />
      </div>
      <Tabs
        label={text.admin.title}
        tabs={tabs.map((name) => ({ name, title: text.admin.tabs[name] }))}
        chosen={tab()}
        onChoose={(name) => setParams({ tab: name, search: null })}
      >
        {(name) => (
          <Switch>
            <Match when={name === 'accounts'}>
              <AccountsTab
                search={search()}
                onSearch={(words) => setParams({ search: words || null }, { replace: true })}
              />
            </Match>
            <Match when={name === 'reports'}>
              <ReportsTab onOpenAccount={(handle) => setParams({ tab: 'accounts', search: handle })} />
            </Match>
            <Match when={name === 'log'}>
              <LogTab />
            </Match>
          </Switch>
        )}
      </Tabs>
    </>
  );
}

function NotAllowed(): JSX.Element {
  return (
    <EmptyState
      art={
        <span class="grid size-16 place-items-center rounded-full bg-fill text-ink-soft">
          <Icon name="shield" class="size-7" />
        </span>
      }
      title={text.admin.notAllowed.title}
      body={text.admin.notAllowed.body}
    >
      <A
        href="/settings"
        class="inline-flex min-h-11 items-center rounded-full bg-fill px-5 font-semibold hover:bg-fill-strong"
      >
        {text.admin.notAllowed.back}
      </A>
    </EmptyState>
  );
}
