import { A } from '@solidjs/router';
import { createEffect, type JSX, Match, on, Show, Switch } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Avatar, announce, Icon, IconLink, InboxSkeleton, Logo, PaneHeader } from '../../ui/index.ts';
import { SuspendedBanner } from '../account/index.ts';
import { UnregisteredCard } from '../devices/index.ts';
import { ConversationList } from './conversation-list.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FirstSteps } from './first-steps.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { SearchField } from './search-field.tsx';

export function InboxPane(props: { readonly currentId: string | null }): JSX.Element {
  const session = useSession();
  const { inbox, view } = session;
  let pane: HTMLElement | undefined;

  createEffect(
    on(
      [view.query, view.filter],
      () => {
        if (view.query().trim() !== '') announce(text.inbox.found(view.shown().length));
      },
      { defer: true },
    ),
  );

  return (
    <div
      ref={(element) => {
        pane = element;
      }}
      class="flex h-full flex-col"
    >
      <PaneHeader>
        <h1 class="flex flex-1 items-center gap-2.5 pl-2 text-xl font-bold tracking-tight">
          <Logo class="size-7" />
          {text.inbox.title}
        </h1>
        <IconLink
          icon="compose"
          href="/new"
          label={text.inbox.newMessage}
          title={text.inbox.newMessageKeys}
        />
        <A
          href="/settings"
          title={text.inbox.settings}
          class="grid size-11 place-items-center rounded-full hover:bg-fill"
        >
          <span class="scale-[0.8]">
            <Avatar person={session.me} size="sm" />
          </span>
          <span class="sr-only">{text.inbox.settingsOf(session.me.displayName)}</span>
        </A>
      </PaneHeader>
      <SuspendedBanner class="mx-4 mb-2 shrink-0" />
      <UnregisteredCard class="mx-4 mb-2 shrink-0" />
      <Switch>
        <Match when={inbox.conversations() === null}>
          <div class="px-4 pb-2">
            <div class="skeleton h-10 !rounded-full" />
          </div>
          <InboxSkeleton />
        </Match>
        <Match when={inbox.ids().length === 0}>
          <div class="min-h-0 flex-1 overflow-y-auto md:hidden">
            <FirstSteps />
          </div>
          <p class="hidden px-6 py-4 text-ink-soft md:block">{text.inbox.noneYet}</p>
        </Match>
        <Match when={true}>
          <search class="flex flex-col gap-2 px-4 pb-2">
            <SearchField
              value={view.query()}
              onInput={view.setQuery}
              onLeave={() => pane?.querySelector<HTMLElement>('[data-conversation]')?.focus()}
            />
            <FilterChips value={view.filter()} onChange={view.setFilter} />
          </search>
          <Show when={view.requests().length > 0 && view.query().trim() === ''}>
            <RequestsLink count={view.requests().length} />
          </Show>
          <Show when={view.shown().length > 0} fallback={<NothingListed />}>
            <ConversationList label={text.inbox.list} ids={view.shown()} currentId={props.currentId} />
          </Show>
        </Match>
      </Switch>
    </div>
  );
}

function RequestsLink(props: { readonly count: number }): JSX.Element {
  return (
    <div class="px-2">
      <A
        href="/requests"
        class="flex h-13 items-center gap-3 rounded-2xl px-3 transition-colors duration-100 hover:bg-fill"
      >
        <span class="grid w-[3.25rem] place-items-center">
          <span class="grid size-9 place-items-center rounded-full bg-fill text-ink-soft">
            <Icon name="inbox" />
          </span>
        </span>
        <span class="flex-1 font-semibold">{text.inbox.requestsCount(props.count)}</span>
        <Icon name="chevron" class="size-[1.125rem] text-ink-soft" />
      </A>
    </div>
  );
}
