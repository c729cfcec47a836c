import type { Connection } from '@sotto/client';
import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { createNow } from './kernel/index.ts';
import { text } from './text/index.ts';
import { Icon, Spinner } from './ui/index.ts';

/** Connections that come back within this are not worth a word, ms. */
const patience = 1_500;

/** Floats over the page, so that nothing moves when it comes or goes. */
export function ConnectionPill(props: { readonly connection: Connection }): JSX.Element {
  const now = createNow(1_000);
  const [shown, setShown] = createSignal(false);
  createEffect(() => {
    if (props.connection.state === 'online') {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), patience);
    onCleanup(() => clearTimeout(timer));
  });

  return (
    <div class="pt-safe pointer-events-none fixed inset-x-0 top-[4.25rem] z-30 flex justify-center">
      <Show when={shown() && props.connection.state !== 'online'}>
        <div class="animate-fade flex items-center gap-2 rounded-full bg-ink px-4 py-2 text-xs font-semibold text-canvas shadow-float">
          <Words connection={props.connection} now={now()} />
        </div>
      </Show>
      {/* The countdown is for the eye; the ear hears the state once. */}
      <span role="status" class="sr-only">
        {shown() && props.connection.state === 'offline' ? text.connection.offline : ''}
      </span>
    </div>
  );
}

function Words(props: { readonly connection: Connection; readonly now: number }): JSX.Element {
  const seconds = () =>
    props.connection.state === 'offline' ? Math.ceil((props.connection.retryAt - props.now) / 1_000) : 0;
  return (
    <Show
      when={props.connection.state === 'offline'}
      fallback={
        <>
          <Spinner class="size-4" />
          {text.connection.connecting}
        </>
      }
    >
      <Icon name="offline" class="size-4" />
      <span aria-hidden="true">
        {text.connection.offline}{' '}
        <span class="inline-block min-w-28 tabular-nums">
          {seconds() > 0 ? text.connection.retryIn(seconds()) : text.connection.retrying}
        </span>
      </span>
    </Show>
  );
}
