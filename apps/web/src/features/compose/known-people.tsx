import { A } from '@solidjs/router';
import type { ConversationSummary } from '@sotto/client';
import { For, type JSX, Show } from 'solid-js';
import { text } from '../../text/index.ts';
import { Avatar, PersonBadges, PersonName } from '../../ui/index.ts';

/** Conversations that there are already, of both kinds; shown as people, because that is what is looked for. */
export function KnownPeople(props: { readonly conversations: readonly ConversationSummary[] }): JSX.Element {
  return (
    <Show when={props.conversations.length > 0}>
      <h2 class="px-1 pt-2 pb-1 text-xs font-semibold text-ink-soft">{text.compose.known}</h2>
      <ul class="-mx-2">
        <For each={props.conversations}>
          {(conversation) => (
            <Show when={conversation.people[0]}>
              {(person) => (
                <li>
                  <A
                    href={`/c/${encodeURIComponent(conversation.conversationId)}`}
                    class="flex min-h-14 items-center gap-3 rounded-2xl px-3 py-1.5 hover:bg-fill"
                  >
                    <Avatar person={person()} size="sm" encrypted={conversation.security === 'encrypted'} />
                    <span class="min-w-0 flex-1">
                      <span class="flex items-center gap-1.5">
                        <span class="min-w-0 truncate font-semibold">
                          <PersonName person={person()} />
                        </span>
                        <PersonBadges
                          person={person()}
                          trust={conversation.security === 'encrypted' ? person().trust : undefined}
                        />
                      </span>
                      <span class="block truncate text-xs text-ink-soft">
                        <Show when={person().handle !== ''}>
                          {text.handle(person().handle)} <span aria-hidden="true">·</span>{' '}
                        </Show>
                        {conversation.security === 'encrypted' ? text.inbox.encrypted : text.inbox.regular}
                      </span>
                    </span>
                  </A>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
}
