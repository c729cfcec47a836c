import type { Person } from '@sotto/client';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { type Explanation, text } from '../../text/index.ts';
import { announce, Callout, Icon, nameInSentence } from '../../ui/index.ts';
import { AcceptIdentity } from './accept-identity.tsx';
import { CompareLink } from './compare-link.tsx';

/**
 * In place of the composer while who somebody is is in question: a verified identity has changed (B2), or there are two
 * lists of devices of one number (R6), which nobody can accept away.
 */
export function IdentityStop(props: {
  readonly person: Person;
  readonly path: string;
  readonly trust: 'changed-after-verification' | 'forked';
}): JSX.Element {
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const name = () => nameInSentence(props.person);
  const words = () =>
    props.trust === 'forked'
      ? { ...text.trust.forked, next: text.trust.forked.next(name()) }
      : { ...text.trust.blocked, next: null };
  createEffect(
    on(
      () => words().title(name()),
      (title) => announce(title),
    ),
  );

  return (
    <section
      aria-label={words().title(name())}
      class="pb-safe max-h-[65%] shrink-0 overflow-y-auto border-t-2 border-danger bg-danger-soft"
    >
      <div class="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-4">
        <h2 class="flex gap-2.5 text-base font-bold text-danger wrap-anywhere">
          <Icon name="warning" class="mt-0.5 size-5" weight={2.25} />
          {words().title(name())}
        </h2>
        <p class="wrap-anywhere">{words().body(name())}</p>
        <Show when={words().next}>{(next) => <p class="wrap-anywhere">{next()}</p>}</Show>
        <Show when={failure()}>{(current) => <Callout explanation={current()} />}</Show>
        <Show when={props.trust !== 'forked'}>
          <div class="flex flex-wrap gap-2">
            <CompareLink path={props.path} primary />
            <AcceptIdentity person={props.person} onFailed={setFailure} />
          </div>
        </Show>
      </div>
    </section>
  );
}
