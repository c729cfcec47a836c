import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Callout } from '../../ui/index.ts';

/** Over everything as long as the account is suspended: what that means, and what still works. */
export function SuspendedBanner(props: { readonly class?: string }): JSX.Element {
  const session = useSession();
  return (
    <Show when={session.me.suspended}>
      <Callout mood="warn" class={props.class ?? ''} explanation={text.account.suspended}>
        <A
          href="/settings/data"
          class="inline-flex min-h-9 items-center rounded-full bg-fill px-4 text-xs font-semibold text-ink hover:bg-fill-strong"
        >
          {text.account.suspendedData}
        </A>
      </Callout>
    </Show>
  );
}
