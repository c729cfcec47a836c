import { A } from '@solidjs/router';
import type { Person } from '@sotto/client';
import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Avatar, Icon, IconLink, PaneHeader, PersonName } from '../../ui/index.ts';

export function ConversationHeader(props: {
  readonly person: Person;
  readonly path: string;
  readonly detailsOpen: boolean;
}): JSX.Element {
  const detailsHref = () => (props.detailsOpen ? props.path : `${props.path}/details`);
  return (
    <PaneHeader class="border-b border-line">
      <IconLink icon="back" href="/" label={text.back} class="md:hidden" />
      <A
        href={detailsHref()}
        tabindex={-1}
        class="flex min-w-0 flex-1 items-center gap-3 rounded-2xl px-2 py-1.5"
      >
        <Avatar person={props.person} size="sm" encrypted />
        <span class="min-w-0 flex-1">
          <h1 class="truncate text-base leading-5 font-bold">
            <PersonName person={props.person} />
          </h1>
          <span class="flex items-center gap-1 text-xs text-ink-soft">
            <Icon name="lock" class="size-3" weight={2.25} />
            {text.conversation.encryptedBadge}
            <span aria-hidden="true">·</span>
            <span class="truncate">{text.handle(props.person.handle)}</span>
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
