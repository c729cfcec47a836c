import type { ConversationSummary } from '@sotto/client';
import { For, type JSX, Show } from 'solid-js';
import { calledBy, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Avatar, Icon, IconLink, type IconName, PaneHeader, PersonName } from '../../ui/index.ts';

/** The information page of a conversation (A6): who is in it, what protects it, and what does not. */
export function DetailsPanel(props: {
  readonly conversation: ConversationSummary;
  readonly path: string;
}): JSX.Element {
  const { me } = useSession();
  const names = () => props.conversation.people.map(calledBy).join(', ');
  return (
    <div class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <h2 class="flex-1 pl-2 text-lg font-bold tracking-tight">{text.details.title}</h2>
        <IconLink icon="close" href={props.path} label={text.conversation.closeDetails} />
      </PaneHeader>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto px-4 pb-6">
        <section class="rounded-3xl bg-accent-soft p-5">
          <h3 class="flex items-center gap-2.5 text-base font-bold text-accent-strong">
            <Icon name="lock" />
            {text.details.encrypted}
          </h3>
          <p class="mt-1.5 wrap-anywhere">{text.details.encryptedBody(names())}</p>
        </section>
        <Show when={props.conversation.state === 'stuck'}>
          <p class="mt-3 rounded-3xl bg-warn-soft p-5 text-warn">{text.conversation.stuck}</p>
        </Show>
        <h3 class="px-1 pt-6 pb-1 text-xs font-semibold text-ink-soft">{text.details.people}</h3>
        <ul>
          <For each={props.conversation.people}>
            {(person) => <Member person={person} note={person.reachable ? null : text.details.unreachable} />}
          </For>
          <Member person={me} note={text.you} />
        </ul>
        <Facts title={text.details.serverSees} facts={text.details.sees} icon="eye" />
        <Facts title={text.details.serverCannot} facts={text.details.cannot} icon="eyeOff" />
      </div>
    </div>
  );
}

function Member(props: {
  readonly person: { readonly accountId: string; readonly handle: string; readonly displayName: string };
  readonly note: string | null;
}): JSX.Element {
  return (
    <li class="flex items-center gap-3 px-1 py-2">
      <Avatar person={props.person} size="sm" />
      <span class="min-w-0 flex-1">
        <span class="block truncate font-semibold">
          <PersonName person={props.person} />
        </span>
        <span class="block truncate text-xs text-ink-soft">{text.handle(props.person.handle)}</span>
      </span>
      <Show when={props.note}>
        <span class="max-w-[45%] text-right text-xs text-ink-soft">{props.note}</span>
      </Show>
    </li>
  );
}

function Facts(props: {
  readonly title: string;
  readonly facts: readonly string[];
  readonly icon: IconName;
}): JSX.Element {
  return (
    <>
      <h3 class="flex items-center gap-2 px-1 pt-6 pb-2 text-xs font-semibold text-ink-soft">
        <Icon name={props.icon} class="size-4" />
        {props.title}
      </h3>
      <ul class="flex flex-col gap-2 px-1">
        <For each={props.facts}>
          {(fact) => (
            <li class="flex gap-2.5">
              <span aria-hidden="true" class="mt-2 size-1.5 shrink-0 rounded-full bg-line-strong" />
              {fact}
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
