import { A } from '@solidjs/router';
import type { ConversationSummary, Person } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Icon, type IconName } from '../../ui/index.ts';

/** The ways to who can read a conversation (C6) and to the safety number with the person (B2). */
export function DetailsLinks(props: {
  readonly conversation: ConversationSummary;
  readonly person: Person;
  readonly path: string;
}): JSX.Element {
  return (
    <ul class="mt-3 -mx-2 flex flex-col">
      <Entry
        icon="eye"
        href={`${props.path}/readers`}
        title={text.readers.title}
        hint={text.readers.hint[props.conversation.security]}
      />
      <Show when={props.conversation.security === 'encrypted' && !props.person.gone}>
        <Entry
          icon="shield"
          href={`${props.path}/safety`}
          title={text.trust.compare}
          hint={text.trust.standing[props.person.trust].what}
          warn={props.person.trust !== 'verified' && props.person.trust !== 'unverified'}
        />
      </Show>
    </ul>
  );
}

function Entry(props: {
  readonly icon: IconName;
  readonly href: string;
  readonly title: string;
  readonly hint: string;
  readonly warn?: boolean;
}): JSX.Element {
  return (
    <li>
      <A href={props.href} class="flex min-h-14 items-center gap-3 rounded-2xl px-3 py-2 hover:bg-fill">
        <Icon name={props.icon} class="size-5 text-accent" />
        <span class="min-w-0 flex-1">
          <span class="block font-semibold">{props.title}</span>
          <span class={`block text-xs ${props.warn ? 'font-semibold text-danger' : 'text-ink-soft'}`}>
            {props.hint}
          </span>
        </span>
        <Icon name="chevron" class="size-4 text-ink-soft" />
      </A>
    </li>
  );
}
