import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon } from '../../ui/index.ts';

/** Where something needs a registered device: that this one is none, and the way to make it one (A18). */
export function NotSetUp(props: { readonly class?: string }): JSX.Element {
  return (
    <div role="status" class={`flex gap-2.5 text-left ${props.class ?? ''}`}>
      <Icon name="key" class="mt-px size-5 text-warn" />
      <div class="min-w-0">
        <p>
          <span class="font-semibold">{text.setUp.off.what}</span>{' '}
          <span class="text-ink-soft">{text.setUp.off.next}</span>
        </p>
        <SetUpLink class="mt-2" />
      </div>
    </div>
  );
}

export function SetUpLink(props: { readonly class?: string }): JSX.Element {
  return (
    <A
      href="/set-up"
      class={`inline-flex min-h-9 items-center rounded-full bg-accent px-4 text-xs font-semibold text-on-accent hover:bg-accent-strong ${props.class ?? ''}`}
    >
      {text.setUp.cardAction}
    </A>
  );
}
