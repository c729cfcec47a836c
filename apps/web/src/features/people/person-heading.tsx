import type { Person, PersonDetails } from '@sotto/client';
import { type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Avatar, PersonBadges, PersonName } from '../../ui/index.ts';

/** Who somebody is, large: picture, name, what an administrator says of them, handle, and whether they follow. */
export function PersonHeading(props: {
  readonly person: Person;
  /** Null while the server has not told. */
  readonly details: PersonDetails | null;
  readonly encrypted: boolean;
  /** The rank of the name among the headings of its part of the page. */
  readonly level: 2 | 3;
}): JSX.Element {
  const name = () => (
    <>
      <PersonName person={props.person} />{' '}
      <PersonBadges person={props.person} trust={props.encrypted ? props.person.trust : undefined} />
    </>
  );
  return (
    <div class="flex max-w-full flex-col items-center gap-3 text-center">
      <Avatar person={props.person} size="lg" encrypted={props.encrypted} />
      <div class="max-w-full min-w-0">
        <Show when={props.level === 2} fallback={<h3 class="text-lg font-bold wrap-anywhere">{name()}</h3>}>
          <h2 class="text-lg font-bold wrap-anywhere">{name()}</h2>
        </Show>
        <Show when={!props.person.gone}>
          <p class="text-ink-soft wrap-anywhere">
            {text.handle(props.person.handle)}
            <Show when={props.details?.relationship.followedBy}>
              {' '}
              <span class="ml-1 rounded-full bg-fill px-2 py-0.5 text-xs font-semibold whitespace-nowrap">
                {text.person.followsYou}
              </span>
            </Show>
          </p>
        </Show>
      </div>
    </div>
  );
}
