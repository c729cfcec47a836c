import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { someone, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Button, EmptyState, Icon, IconLink, PaneHeader } from '../../ui/index.ts';
import { ReadersPanel, SafetyPanel } from '../trust/index.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { DetailsPanel } from './details-panel.tsx';

/** What can stand beside or over a conversation; the last part of its address. */
const panels = ['details', 'safety', 'readers'] as const;

/** A conversation, with its details beside it where there is room, over it where there is not. */
export function ConversationPage(props: { readonly detailsBeside: boolean }): JSX.Element {
  const params = useParams<{ conversationId: string; panel?: string }>();
  const { inbox } = useSession();
  const id = createMemo(() => params.conversationId);
  const path = () => `/c/${encodeURIComponent(id())}`;
  const panel = () => panels.find((name) => name === params.panel) ?? null;
  const panelOpen = () => panel() !== null;
  const covered = () => panelOpen() && !props.detailsBeside;

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
                  <ConversationPane conversation={conversation()} path={path()} detailsOpen={panelOpen()} />
                </Show>
              </div>
              <Show when={panelOpen()}>
                <aside
                  aria-label={text.conversation.details}
                  class={
                    props.detailsBeside
                      ? 'h-full w-88 shrink-0 border-l border-line'
                      : 'animate-fade absolute inset-0 z-10'
                  }
                >
                  <Switch>
                    <Match when={panel() === 'safety'}>
                      <SafetyPanel person={conversation().people[0] ?? someone} path={path()} />
                    </Match>
                    <Match when={panel() === 'readers'}>
                      <ReadersPanel conversation={conversation()} path={path()} />
                    </Match>
                    <Match when={true}>
                      <DetailsPanel conversation={conversation()} path={path()} />
                    </Match>
                  </Switch>
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
  const { registration } = useSession();
  const navigate = useNavigate();
  /** An encrypted one that this device cannot open, or not yet (A18). */
  const unregistered = () => registration().state !== 'registered';
  const body = () => {
    const now = registration();
    if (now.state !== 'registered') return text.conversation.missingUnregistered;
    return now.joining === null ? text.conversation.missingBody : text.conversation.missingJoining;
  };
  return (
    <div class="flex h-full w-full flex-col bg-surface">
      <PaneHeader class="md:hidden">
        <IconLink icon="back" href="/" label={text.back} />
      </PaneHeader>
      <div class="min-h-0 flex-1">
        <EmptyState
          art={<Icon name="lock" class="size-12 text-ink-soft" weight={1.25} />}
          title={text.conversation.missingTitle}
          body={body()}
        >
          <Button onClick={() => navigate(unregistered() ? '/set-up' : '/new')}>
            {unregistered() ? text.setUp.cardAction : text.inbox.newMessage}
          </Button>
        </EmptyState>
      </div>
    </div>
  );
}
