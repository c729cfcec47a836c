import type { Person } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { type Explanation, text } from '../../text/index.ts';
import { announce, Callout, Icon, nameInSentence } from '../../ui/index.ts';
import { AcceptIdentity } from './accept-identity.tsx';
import { CompareLink } from './compare-link.tsx';

/** Above the field: somebody who was not verified has a new identity, and one tap goes on (R8). */
export function IdentityBar(props: { readonly person: Person; readonly path: string }): JSX.Element {
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const title = () => text.trust.changed.title(nameInSentence(props.person));
  createEffect(on(title, (words) => announce(words)));
  return (
    <section aria-label={title()} class="shrink-0 border-t border-line bg-warn-soft px-4 py-3">
      <div class="mx-auto flex max-w-2xl flex-col gap-2.5">
        <p class="flex gap-2.5 wrap-anywhere">
          <Icon name="warning" class="mt-px size-5 text-warn" />
          <span>
            <span class="font-semibold">{title()}</span>{' '}
            <span class="text-ink-soft">{text.trust.changed.body}</span>
          </span>
        </p>
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <div class="flex flex-wrap gap-2 pl-7.5">
          <AcceptIdentity person={props.person} onFailed={setFailure} />
          <CompareLink path={props.path} />
        </div>
      </div>
    </section>
  );
}
