import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, EmptyState, Icon, IconLink, PaneHeader } from '../../ui/index.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { DetailsPanel } from './details-panel.tsx';

/** A conversation, with its details beside it where there is room, over it where there is not. */
export function ConversationPage(props: { readonly detailsBeside: boolean }): JSX.Element {
  const params = useParams<{ conversationId: string; panel?: string }>();
  const { inbox } = useSession();
  const id = createMemo(() => params.conversationId);
  const path = () => `/c/${encodeURIComponent(id())}`;
  const detailsOpen = () => params.panel === 'details';
  const covered = () => detailsOpen() && !props.detailsBeside;

  return (
    <div class="relative flex h-full min-w-0">
      <Switch>
        <Match when={inbox.conversations() !== null && inbox.find(id()) === undefined}>
          <Missing />
        </Match>
        <Match when={inbox.find(id())}>
          {(conversation) => (
            <>
              <div class="h-full min-w-0 flex-1" inert={covered()}>
                <Show when={id()} keyed>
                  <ConversationPane conversation={conversation()} path={path()} detailsOpen={detailsOpen()} />
                </Show>
              </div>
              <Show when={detailsOpen()}>
                <aside
                  aria-label={text.conversation.details}
                  class={
                    props.detailsBeside
                      ? 'h-full w-88 shrink-0 border-l border-line'
                      : 'animate-fade absolute inset-0 z-10'
                  }
                >
                  <DetailsPanel conversation={conversation()} path={path()} />
                </aside>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function Missing(): JSX.Element {
  const navigate = useNavigate();
  return (
    <div class="flex h-full w-full flex-col bg-surface">
      <PaneHeader class="md:hidden">
        <IconLink icon="back" href="/" label={text.back} />
      </PaneHeader>
      <div class="min-h-0 flex-1">
        <EmptyState
          art={<Icon name="lock" class="size-12 text-ink-soft" weight={1.25} />}
          title={text.conversation.missingTitle}
          body={text.conversation.missingBody}
        >
          <Button onClick={() => navigate('/new')}>{text.inbox.newMessage}</Button>
        </EmptyState>
      </div>
    </div>
  );
}
