import type { HistoryPolicy, PersonDetails, Security } from '@sotto/client';
import { createMemo, createSignal, type JSX, onMount, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, Callout, Icon, nameInSentence } from '../../ui/index.ts';
import { createStarter, FollowButton, PersonHeading, StartFailure } from '../people/index.ts';
import { EncryptionChoice } from './encryption-choice.tsx';
import { HistoryChoice } from './history-choice.tsx';

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
  const [history, setHistory] = createSignal<HistoryPolicy>('archived');
  const known = () => inbox.between(props.person.accountId, security());
  const existing = () => known() !== undefined;
  /** Chosen where a conversation begins, and never again. */
  const choosesHistory = () => encrypted() && !existing() && starter.other() === null;
  const start = () =>
    choosesHistory()
      ? starter.start(props.person.accountId, security(), history())
      : starter.start(props.person.accountId, security());
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
      <Show when={choosesHistory()}>
        <HistoryChoice value={history()} onChange={setHistory} />
      </Show>
      <Show when={encrypted() && starter.other() === null && known()?.historyPolicy}>
        {(policy) => (
          <p class="flex w-full gap-3 px-4 text-left text-xs text-ink-soft">
            <Icon name={policy() === 'archived' ? 'history' : 'historyOff'} class="size-5" />
            <span class="min-w-0">
              <span class="font-semibold text-ink">{text.history[policy()].title}.</span>{' '}
              {text.history[policy()].hint}
            </span>
          </p>
        )}
      </Show>
      <Show when={!suspended()}>
        <Button
          ref={(element) => {
            button = element;
          }}
          busy={starter.starting() !== null}
          onClick={() => void start()}
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
      <Show when={starter.other()}>
        {(other) => <Callout mood="calm" explanation={other().explanation} class="w-full text-left" />}
      </Show>
    </section>
  );
}
