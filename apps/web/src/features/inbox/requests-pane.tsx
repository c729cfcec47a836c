import { type JSX, Show } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { EmptyState, Icon, IconLink, InboxSkeleton, PaneHeader } from '../../ui/index.ts';
import { ConversationList } from './conversation-list.tsx';

/** Message requests, apart from the inbox (A3). */
export function RequestsPane(props: { readonly currentId: string | null }): JSX.Element {
  const { inbox, view } = useSession();
  return (
    <div class="flex h-full flex-col">
      <PaneHeader>
        <IconLink icon="back" href="/" label={text.back} />
        <h1 class="flex-1 text-lg font-bold tracking-tight">{text.inbox.requests}</h1>
      </PaneHeader>
      <Show when={inbox.conversations() !== null} fallback={<InboxSkeleton />}>
        <Show
          when={view.requests().length > 0}
          fallback={
            <div class="min-h-0 flex-1 overflow-y-auto">
              <EmptyState
                art={
                  <span class="grid size-16 place-items-center rounded-full bg-fill text-ink-soft">
                    <Icon name="inbox" class="size-7" />
                  </span>
                }
                title={text.inbox.noRequests.title}
                body={text.inbox.noRequests.body}
              />
            </div>
          }
        >
          <p class="px-5 pb-2 text-xs text-ink-soft">{text.inbox.requestsHint}</p>
          <ConversationList label={text.inbox.requests} ids={view.requests()} currentId={props.currentId} />
        </Show>
      </Show>
    </div>
  );
}
