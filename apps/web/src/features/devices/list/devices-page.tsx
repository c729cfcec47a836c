import { useSearchParams } from '@solidjs/router';
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { createNow, useSession } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { Button, Callout, Icon, Progress } from '../../../ui/index.ts';
import { AddDevice } from '../add/add-device.tsx';
import { createOwnDevices } from '../own-devices.ts';
import { SetUp } from '../set-up/set-up.tsx';
import { DeviceRow } from './device-row.tsx';

/** Of a roster (R4). */
const mostDevices = 10;

/** Settings → Encryption → Devices: the current one first (A9); adding, renaming and unregistering (A10). */
export function DevicesPage(): JSX.Element {
  const session = useSession();
  const own = createOwnDevices();
  const now = createNow(60_000);
  const [search, setSearch] = useSearchParams<{ add?: string }>();
  const registered = createMemo(() => {
    const state = session.registration();
    return state.state === 'registered' ? state : undefined;
  });
  const current = () => own.list()?.find((device) => device.current);
  const others = () => (own.list() ?? []).filter((device) => !device.current);
  const full = () => (own.list()?.length ?? 0) >= mostDevices;
  const setAdding = (open: boolean) => setSearch({ add: open ? '1' : undefined }, { replace: !open });

  return (
    <>
      <p class="px-1 text-ink-soft text-pretty">{text.devices.body}</p>
      <Heading>{text.devices.current}</Heading>
      <Show when={registered()} fallback={<SetUp compact />}>
        {(state) => (
          <>
            <Switch>
              <Match when={own.list() === null && own.failure()}>
                {(failure) => (
                  <Callout explanation={failure()}>
                    <Button small look="quiet" busy={own.loading()} onClick={() => void own.load()}>
                      {text.tryAgain}
                    </Button>
                  </Callout>
                )}
              </Match>
              <Match when={own.list() === null}>
                <div role="status" class="flex flex-col gap-2">
                  <span class="sr-only">{text.devices.loading}</span>
                  <div class="skeleton h-18 !rounded-2xl" />
                </div>
              </Match>
              <Match when={true}>
                <ul class="flex flex-col gap-2" aria-label={text.devices.current}>
                  <Show when={current()} keyed>
                    {(device) => (
                      <DeviceRow
                        device={device}
                        kind={others().length === 0 ? 'only' : 'this'}
                        now={now()}
                        onChange={() => void own.load()}
                      />
                    )}
                  </Show>
                </ul>
              </Match>
            </Switch>
            <Show when={state().joining}>
              {(amount) => (
                <div class="mt-2 rounded-2xl bg-fill px-4 py-3">
                  <Progress
                    label={text.devices.joining(amount())}
                    done={amount().done}
                    total={amount().total}
                  />
                </div>
              )}
            </Show>
            <Show when={state().vaultContradicts}>
              <Callout mood="warn" class="mt-2" explanation={text.devices.vaultContradicts} />
            </Show>
            <Show when={own.list() !== null}>
              <Heading>{text.devices.others}</Heading>
              <Show when={own.failure()}>
                {(failure) => <Callout explanation={failure()} class="mb-2" />}
              </Show>
              <Show
                when={others().length > 0}
                fallback={<p class="px-1 pb-1 text-ink-soft">{text.devices.othersNone}</p>}
              >
                <ul class="flex flex-col gap-2" aria-label={text.devices.others}>
                  <For each={others()}>
                    {(device) => (
                      <DeviceRow device={device} kind="other" now={now()} onChange={() => void own.load()} />
                    )}
                  </For>
                </ul>
              </Show>
              <Show
                when={!full()}
                fallback={<Callout mood="warn" icon="info" class="mt-3" explanation={text.devices.full} />}
              >
                <Button class="mt-4" onClick={() => setAdding(true)}>
                  <Icon name="plus" class="size-[1.125rem]" weight={2.25} />
                  {text.devices.add}
                </Button>
              </Show>
            </Show>
            <AddDevice
              open={search.add !== undefined}
              onClose={() => setAdding(false)}
              onAdded={() => void own.load()}
            />
          </>
        )}
      </Show>
      <p class="px-1 pt-8">
        <span class="block text-xs text-ink-soft">{text.devices.id}</span>
        <code class="font-mono text-xs wrap-anywhere">{session.deviceId()}</code>
      </p>
    </>
  );
}

function Heading(props: { readonly children: JSX.Element }): JSX.Element {
  return <h3 class="px-1 pt-7 pb-2 text-base font-bold">{props.children}</h3>;
}
