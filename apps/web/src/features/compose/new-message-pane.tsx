import type { FindPersonFailure } from '@sotto/client';
import { createMemo, createSignal, type JSX, onMount, Show } from 'solid-js';
import { answerOf, matches, readHandle, useSession } from '../../kernel/index.ts';
import { type Explanation, explain, findPersonFailures, text } from '../../text/index.ts';
import { Button, Callout, Icon, IconLink, PaneHeader } from '../../ui/index.ts';
import { KnownPeople } from './known-people.tsx';
import { PersonFound } from './person-found.tsx';

const longestHandle = 30;

interface NotFound {
  readonly mood: 'warn' | 'danger';
  readonly explanation: Explanation;
}

/** Finds a conversation that there is while the person types, and somebody new by their exact handle. */
export function NewMessagePane(): JSX.Element {
  const { device, inbox, people } = useSession();
  const [query, setQuery] = createSignal('');
  const [finding, setFinding] = createSignal(false);
  const [foundId, setFoundId] = createSignal<string | null>(null);
  const [notFound, setNotFound] = createSignal<NotFound | null>(null);
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());

  /** As it is now: following changes what is in the way. */
  const found = createMemo(() => {
    const id = foundId();
    return id === null ? null : people.of(id).details();
  });
  const known = createMemo(() =>
    (inbox.conversations() ?? []).filter(
      (conversation) =>
        !conversation.request && conversation.people.some((person) => matches(person, query())),
    ),
  );

  const type = (value: string) => {
    setQuery(value);
    setFoundId(null);
    setNotFound(null);
  };

  const find = async (event: SubmitEvent) => {
    event.preventDefault();
    const handle = readHandle(query());
    if (finding() || handle === '') return;
    setFoundId(null);
    setNotFound(null);
    setFinding(true);
    const result = await answerOf(device.findPerson(handle));
    setFinding(false);
    // The person has gone on typing: this answers a question of before.
    if (readHandle(query()) !== handle) return;
    if (result === null) setNotFound({ mood: 'danger', explanation: text.fault });
    else if (result.ok) {
      people.note(result.value);
      setFoundId(result.value.accountId);
    } else
      setNotFound({ mood: moodOf(result.error), explanation: explain(findPersonFailures, result.error) });
  };

  return (
    <div class="flex h-full flex-col">
      <PaneHeader>
        <IconLink icon="back" href="/" label={text.back} />
        <h1 class="flex-1 text-lg font-bold tracking-tight">{text.compose.title}</h1>
      </PaneHeader>
      <form class="flex gap-2 px-4 pb-3" onSubmit={find}>
        <label class="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded-full bg-fill px-4 focus-within:outline-2 focus-within:outline-accent">
          <Icon name="search" class="size-[1.125rem] text-ink-soft" />
          <span class="sr-only">{text.compose.field}</span>
          <input
            ref={(element) => {
              input = element;
            }}
            type="text"
            inputmode="text"
            enterkeyhint="search"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck={false}
            maxlength={longestHandle + 1}
            placeholder={text.compose.placeholder}
            value={query()}
            onInput={(event) => type(event.currentTarget.value)}
            class="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-soft"
          />
        </label>
        <Button type="submit" busy={finding()} disabled={readHandle(query()) === ''}>
          {finding() ? text.compose.finding : text.compose.find}
        </Button>
      </form>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto px-4">
        <Show when={notFound()}>
          {(failure) => <Callout mood={failure().mood} explanation={failure().explanation} />}
        </Show>
        <Show when={found()}>{(person) => <PersonFound person={person()} />}</Show>
        <Show when={found() === null && notFound() === null}>
          <Show when={query().trim() === '' || known().length === 0}>
            <p class="px-1 pt-1 pb-3 text-xs text-ink-soft">
              {query().trim() === '' ? text.compose.hint : text.compose.pressEnter}
            </p>
          </Show>
          <KnownPeople conversations={known()} />
        </Show>
      </div>
    </div>
  );
}

/** A handle that leads nowhere is an everyday thing; a server that fails is not. */
function moodOf(failure: FindPersonFailure): 'warn' | 'danger' {
  return failure.code === 'not-found' || failure.code === 'invalid' || failure.code === 'yourself'
    ? 'warn'
    : 'danger';
}
