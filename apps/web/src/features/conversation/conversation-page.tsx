import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { someone, useSession } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { Spinner } from '../../ui/index.ts';
import { ReadersPanel, SafetyPanel } from '../trust/index.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { Missing } from './missing.tsx';
import { createUnlisted } from './unlisted.ts';

/** What can stand beside or over a conversation; the last part of its address. */
const panels = ['details', 'safety', 'readers'] as const;

/** A conversation, with its details beside it where there is room, over it where there is not. */
export function ConversationPage(props: { readonly detailsBeside: boolean }): JSX.Element {
  const params = useParams<{ conversationId: string; panel?: string }>();
  const { inbox } = useSession();
  const id = createMemo(() => params.conversationId);
  const found = () => inbox.find(id());
  const looking = createUnlisted(id, found);
  const path = () => `/c/${encodeURIComponent(id())}`;
  const panel = () => panels.find((name) => name === params.panel) ?? null;
  const panelOpen = () => panel() !== null;
  const covered = () => panelOpen() && !props.detailsBeside;

  return (
    <div class="relative flex h-full min-w-0">
      <Switch>
        <Match when={found() === undefined && !looking()}>
          <Missing />
        </Match>
        <Match when={found() === undefined && inbox.conversations() !== null}>
          <div role="status" class="grid h-full w-full place-items-center bg-surface text-ink-soft">
            <Spinner class="size-6" />
            <span class="sr-only">{text.conversation.loading}</span>
          </div>
        </Match>
        <Match when={found()}>
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
