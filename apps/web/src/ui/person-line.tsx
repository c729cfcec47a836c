import type { Trust } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { text } from '../text/index.ts';
import { Avatar } from './avatar.tsx';
import { nameOf } from './naming.ts';
import { PersonBadges } from './person-badges.tsx';
import { PersonName } from './person-name.tsx';

/**
 * Somebody in a list: picture, name and handle, on one height whatever the name is. A name that is too long for its
 * line is cut, and whole in the title; the badges never are.
 */
export function PersonLine(props: {
  readonly person: Parameters<typeof PersonBadges>[0]['person'] & Parameters<typeof Avatar>[0]['person'];
  readonly trust?: Trust | undefined;
  /** Instead of the handle. */
  readonly note?: string;
}): JSX.Element {
  return (
    <span class="flex min-w-0 flex-1 items-center gap-3">
      <Avatar person={props.person} size="sm" />
      <span class="min-w-0 flex-1">
        <span class="flex items-center gap-1.5">
          <span class="min-w-0 truncate font-semibold" title={nameOf(props.person)}>
            <PersonName person={props.person} />
          </span>
          <PersonBadges person={props.person} trust={props.trust} />
        </span>
        <span class="block truncate text-xs text-ink-soft">
          <Show when={props.person.handle !== ''}>{text.handle(props.person.handle)}</Show>
          <Show when={props.note}>
            {' '}
            <span aria-hidden="true">·</span> {props.note}
          </Show>
        </span>
      </span>
    </span>
  );
}
