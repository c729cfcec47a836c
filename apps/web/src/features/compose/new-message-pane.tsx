import { useNavigate } from '@solidjs/router';
import type { FindPersonFailure, Person } from '@sotto/client';
import { createMemo, createSignal, type JSX, onMount, Show } from 'solid-js';
import { answerOf, readHandle, useSession } from '../../kernel/index.ts';
import {
  type Explanation,
  explain,
  findPersonFailures,
  startConversationFailures,
  text,
} from '../../text/index.ts';
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
  const { device, inbox } = useSession();
  const navigate = useNavigate();
  const [query, setQuery] = createSignal('');
  const [finding, setFinding] = createSignal(false);
  const [starting, setStarting] = createSignal(false);
  const [found, setFound] = createSignal<Person | null>(null);
  const [notFound, setNotFound] = createSignal<NotFound | null>(null);
  const [notStarted, setNotStarted] = createSignal<Explanation | null>(null);
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());

  const known = createMemo(() => {
    const wanted = query().trim().replace(/^@/, '').toLowerCase();
    return (inbox.conversations() ?? []).filter((conversation) =>
      conversation.people.some(
        ({ handle, displayName }) => handle.includes(wanted) || displayName.toLowerCase().includes(wanted),
      ),
    );
  });

  const type = (value: string) => {
    setQuery(value);
    setFound(null);
    setNotFound(null);
    setNotStarted(null);
  };

  const find = async (event: SubmitEvent) => {
    event.preventDefault();
    const handle = readHandle(query());
    if (finding() || handle === '') return;
    setFound(null);
    setNotFound(null);
    setNotStarted(null);
    setFinding(true);
    const result = await answerOf(device.findPerson(handle));
    setFinding(false);
    // The person has gone on typing: this answers a question of before.
    if (readHandle(query()) !== handle) return;
    if (result === null) setNotFound({ mood: 'danger', explanation: text.fault });
    else if (result.ok) setFound(result.value);
    else setNotFound({ mood: moodOf(result.error), explanation: explain(findPersonFailures, result.error) });
  };

  const start = async (person: Person) => {
    if (starting()) return;
    setNotStarted(null);
    setStarting(true);
    const result = await answerOf(device.startConversation(person.accountId));
    setStarting(false);
    if (!result?.ok) {
      setNotStarted(result === null ? text.fault : explain(startConversationFailures, result.error));
      return;
    }
    inbox.note(result.value);
    navigate(`/c/${encodeURIComponent(result.value.conversationId)}`);
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
        <Show when={found()}>
          {(person) => (
            <PersonFound person={person()} starting={starting()} onStart={() => start(person())}>
              <Show when={notStarted()}>{(failure) => <Callout explanation={failure()} />}</Show>
            </PersonFound>
          )}
        </Show>
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
