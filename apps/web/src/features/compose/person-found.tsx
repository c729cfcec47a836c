import type { PersonDetails, Security } from '@sotto/client';
import { createMemo, createSignal, type JSX, onMount, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Icon, nameInSentence } from '../../ui/index.ts';
import { createStarter, FollowButton, PersonHeading, StartFailure } from '../people/index.ts';
import { EncryptionChoice } from './encryption-choice.tsx';

/** Somebody who was found: who they are, how one wants to write to them, and what is in the way of that (A5). */
export function PersonFound(props: { readonly person: PersonDetails }): JSX.Element {
  const { inbox, registration } = useSession();
  const starter = createStarter();
  const [wanted, setWanted] = createSignal<Security>('encrypted');
  let button: HTMLButtonElement | undefined;
  onMount(() => button?.focus());

  const possible = () => props.person.eligibility.length === 0 && registration().state === 'registered';
  const security = createMemo<Security>(() => (possible() ? wanted() : 'regular'));
  const encrypted = () => security() === 'encrypted';
  const suspended = () => props.person.eligibility.includes('SENDER_SUSPENDED');
  const existing = () => inbox.between(props.person.accountId, security()) !== undefined;
  const label = () => {
    const kind = starter.starting();
    if (kind !== null)
      return kind === 'encrypted' ? text.compose.startingEncrypted : text.compose.startingRegular;
    if (existing()) return encrypted() ? text.compose.openEncrypted : text.compose.openRegular;
    return encrypted() ? text.compose.startEncrypted : text.compose.startRegular;
  };

  return (
    <section
      aria-label={text.compose.result}
      class="animate-rise flex flex-col items-center gap-4 rounded-3xl border border-line bg-raised px-5 py-6 text-center [--ring-on:var(--color-raised)]"
    >
      <PersonHeading person={props.person} details={props.person} encrypted={encrypted()} level={2} />
      <Show when={!props.person.relationship.blocked}>
        <FollowButton details={props.person} />
      </Show>
      <EncryptionChoice
        person={props.person}
        on={encrypted()}
        onChange={(on) => {
          starter.forget();
          setWanted(on ? 'encrypted' : 'regular');
        }}
      />
      <Show when={!suspended()}>
        <Button
          ref={(element) => {
            button = element;
          }}
          busy={starter.starting() !== null}
          onClick={() => starter.start(props.person.accountId, security())}
          class="w-full"
        >
          <Show when={encrypted() && starter.starting() === null}>
            <Icon name="lock" class="size-[1.125rem]" />
          </Show>
          {label()}
        </Button>
      </Show>
      <Show when={props.person.eligibility.includes('NOT_CONNECTED') && !props.person.relationship.following}>
        <p class="text-xs text-ink-soft wrap-anywhere">
          {text.compose.followToo(nameInSentence(props.person))}
        </p>
      </Show>
      <Show when={starter.failure()}>
        {(failed) => <StartFailure failed={failed()} starter={starter} class="w-full text-left" />}
      </Show>
    </section>
  );
}
