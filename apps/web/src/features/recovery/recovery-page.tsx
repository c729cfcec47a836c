import { useSearchParams } from '@solidjs/router';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { createNow, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout } from '../../ui/index.ts';
import { AddMethod } from './add-method.tsx';
import { CodeSetUp } from './code-set-up.tsx';
import { MethodRow } from './method-row.tsx';
import { createMethods } from './methods.ts';
import { Recover } from './recover.tsx';

/** Of a roster (R4). */
const mostMethods = 5;

/** Settings → Encryption → Recovery: the ways back into the account (B6). */
export function RecoveryPage(): JSX.Element {
  const { registration } = useSession();
  const methods = createMethods();
  const now = createNow(60_000);
  const [search, setSearch] = useSearchParams<{ code?: string }>();
  const registered = () => registration().state === 'registered';
  const setMaking = (open: boolean) => setSearch({ code: open ? '1' : undefined }, { replace: !open });
  const full = () => (methods.list()?.length ?? 0) >= mostMethods;

  return (
    <>
      <p class="px-1 text-ink-soft text-pretty">{text.recovery.body}</p>
      <Show
        when={registered()}
        fallback={
          <div class="mt-6 rounded-3xl border border-line bg-surface p-5">
            <Recover />
          </div>
        }
      >
        <Heading>{text.recovery.list}</Heading>
        <Switch>
          <Match when={methods.list() === null && methods.failure()}>
            {(failure) => (
              <Callout explanation={failure()}>
                <Button small look="quiet" busy={methods.loading()} onClick={() => void methods.load()}>
                  {text.tryAgain}
                </Button>
              </Callout>
            )}
          </Match>
          <Match when={methods.list() === null}>
            <div role="status" class="flex flex-col gap-2">
              <span class="sr-only">{text.recovery.loading}</span>
              <div class="skeleton h-18 !rounded-2xl" />
            </div>
          </Match>
          <Match when={methods.list()?.length === 0}>
            <Callout mood="warn" explanation={text.recovery.none} />
          </Match>
          <Match when={methods.list()}>
            {(list) => (
              <ul class="flex flex-col gap-2" aria-label={text.recovery.list}>
                <For each={list()}>
                  {(method) => (
                    <MethodRow
                      method={method}
                      isLast={list().length === 1}
                      now={now()}
                      onRemoved={() => void methods.load()}
                    />
                  )}
                </For>
              </ul>
            )}
          </Match>
        </Switch>
        <Show when={methods.list() !== null}>
          <Heading>{text.recovery.addTitle}</Heading>
          <Show
            when={!full()}
            fallback={<Callout mood="warn" icon="info" explanation={text.recovery.full} />}
          >
            <AddMethod onCode={() => setMaking(true)} onAdded={() => void methods.load()} />
          </Show>
        </Show>
        <CodeSetUp
          open={search.code !== undefined}
          onClose={() => {
            setMaking(false);
            void methods.load();
          }}
        />
      </Show>
    </>
  );
}

function Heading(props: { readonly children: JSX.Element }): JSX.Element {
  return <h3 class="px-1 pt-7 pb-2 text-base font-bold">{props.children}</h3>;
}
