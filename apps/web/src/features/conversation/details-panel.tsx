import type { ConversationSummary } from '@sotto/client';
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js';
import { someone, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Icon, IconLink, type IconName, PaneHeader, PersonLine } from '../../ui/index.ts';
import { FollowButton, PersonHeading } from '../people/index.ts';
import { DetailsActs } from './details-acts.tsx';
import { DetailsLinks } from './details-links.tsx';
import { DetailsOptions } from './details-options.tsx';
import { Protection } from './protection.tsx';

/** The information page of a conversation (A6): who is in it, what protects it, what does not, and what one can do. */
export function DetailsPanel(props: {
  readonly conversation: ConversationSummary;
  readonly path: string;
}): JSX.Element {
  const session = useSession();
  const person = () => props.conversation.people[0] ?? someone;
  const entry = createMemo(() => session.people.of(person().accountId));
  const security = () => props.conversation.security;
  // What is known may be from when the conversation was opened.
  createEffect(
    on(entry, (shown) => {
      if (person().accountId !== '' && !person().gone) void shown.look();
    }),
  );

  return (
    <div class="flex h-full flex-col bg-canvas">
      <PaneHeader>
        <h2 class="flex-1 pl-2 text-lg font-bold tracking-tight">{text.details.title}</h2>
        <IconLink icon="close" href={props.path} label={text.conversation.closeDetails} />
      </PaneHeader>
      <div class="pb-safe min-h-0 flex-1 overflow-y-auto px-4 pb-6 [--ring-on:var(--color-canvas)]">
        <div class="flex flex-col items-center gap-3 pb-5">
          <PersonHeading
            person={person()}
            details={entry().details()}
            encrypted={security() === 'encrypted'}
            level={3}
          />
          <Show when={entry().details()}>
            {(details) => (
              <Show when={!details().relationship.blocked && !details().gone}>
                <FollowButton details={details()} />
              </Show>
            )}
          </Show>
        </div>
        <Protection conversation={props.conversation} person={person()} />
        <DetailsLinks conversation={props.conversation} person={person()} path={props.path} />
        <Show when={props.conversation.state === 'stuck'}>
          <p class="mt-3 rounded-3xl bg-warn-soft p-5 text-warn">{text.conversation.stuck}</p>
        </Show>
        <Show when={!props.conversation.request}>
          <Title>{text.details.options}</Title>
          <DetailsOptions conversation={props.conversation} />
        </Show>
        <DetailsActs conversation={props.conversation} person={person()} />
        <Title>{text.details.people}</Title>
        <ul>
          <For each={props.conversation.people}>
            {(one) => (
              <li class="flex px-1 py-2">
                <PersonLine
                  person={one}
                  trust={security() === 'encrypted' ? one.trust : undefined}
                  {...(one.reachable || security() === 'regular' || one.gone
                    ? {}
                    : { note: text.details.unreachable })}
                />
              </li>
            )}
          </For>
          <li class="flex px-1 py-2">
            <PersonLine person={session.me} note={text.you} />
          </li>
        </ul>
        <Facts title={text.details.serverSees} facts={text.details.sees[security()]} icon="eye" />
        <Facts title={text.details.serverCannot} facts={text.details.cannot[security()]} icon="eyeOff" />
      </div>
    </div>
  );
}

function Title(props: { readonly children: JSX.Element }): JSX.Element {
  return <h3 class="px-1 pt-6 pb-1 text-xs font-semibold text-ink-soft">{props.children}</h3>;
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
