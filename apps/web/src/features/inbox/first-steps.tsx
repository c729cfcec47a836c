import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { EmptyState, Logo } from '../../ui/index.ts';
import { YourHandle } from './your-handle.tsx';

/** Nobody has been written to yet. */
export function FirstSteps(): JSX.Element {
  return (
    <EmptyState
      art={
        <span class="grid size-20 place-items-center rounded-full bg-accent-soft">
          <Logo class="size-10" />
        </span>
      }
      title={text.inbox.emptyTitle}
      body={text.inbox.emptyBody}
    >
      <A
        href="/new"
        class="inline-flex min-h-11 items-center rounded-full bg-accent px-5 font-semibold text-on-accent hover:bg-accent-strong"
      >
        {text.inbox.emptyAction}
      </A>
      <YourHandle />
    </EmptyState>
  );
}
