import { A } from '@solidjs/router';
import type { Person, Security } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Avatar, Icon, IconLink, PaneHeader, PersonBadges, PersonName } from '../../ui/index.ts';

/** Says plainly which kind of conversation this is (A6). */
export function ConversationHeader(props: {
  readonly person: Person;
  readonly security: Security;
  readonly path: string;
  /** Where one comes from on a phone. */
  readonly backTo: string;
  readonly detailsOpen: boolean;
}): JSX.Element {
  const detailsHref = () => (props.detailsOpen ? props.path : `${props.path}/details`);
  const encrypted = () => props.security === 'encrypted';
  return (
    <PaneHeader class="border-b border-line">
      <IconLink icon="back" href={props.backTo} label={text.back} class="md:hidden" />
      <A
        href={detailsHref()}
        tabindex={-1}
        class="flex min-w-0 flex-1 items-center gap-3 rounded-2xl px-2 py-1.5"
      >
        <Avatar person={props.person} size="sm" encrypted={encrypted()} />
        <span class="min-w-0 flex-1">
          <span class="flex items-center gap-1.5">
            <h1 class="min-w-0 truncate text-base leading-5 font-bold">
              <PersonName person={props.person} />
            </h1>
            <PersonBadges person={props.person} trust={encrypted() ? props.person.trust : undefined} />
          </span>
          <span class="flex items-center gap-1 text-xs text-ink-soft">
            <Show
              when={encrypted()}
              fallback={<span class="truncate">{text.conversation.regularBadge}</span>}
            >
              <Icon name="lock" class="size-3" weight={2.25} />
              {text.conversation.encryptedBadge}
              <Show when={props.person.handle !== ''}>
                <span aria-hidden="true">·</span>
                <span class="truncate">{text.handle(props.person.handle)}</span>
              </Show>
            </Show>
          </span>
        </span>
      </A>
      <IconLink
        icon="info"
        href={detailsHref()}
        expanded={props.detailsOpen}
        label={props.detailsOpen ? text.conversation.closeDetails : text.conversation.openDetails}
      />
    </PaneHeader>
  );
}
