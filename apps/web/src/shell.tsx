import { useLocation, useParams } from '@solidjs/router';
import type { Device } from '@sotto/client';
import {
  type Accessor,
  createEffect,
  createMemo,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import { ConnectionPill } from './connection-pill.tsx';
import { NewMessagePane } from './features/compose/index.ts';
import { DeviceBanners } from './features/devices/index.ts';
import { InboxPane, RequestsPane } from './features/inbox/index.ts';
import { RecoveryOffer } from './features/recovery/index.ts';
import {
  createMedia,
  createSession,
  dragsFiles,
  SessionContext,
  type SessionFacts,
  twoPanes,
  unreadTotal,
} from './kernel/index.ts';
import { createShortcuts } from './shortcuts.ts';
import { text } from './text/index.ts';
import { Complaints } from './ui/index.ts';

/**
 * The frame of the signed-in client. On a phone it shows one pane at a time, which the address decides; from two
 * panes' width on, the list (or finding a person) stays at the left and the rest of the address at the right.
 */
export function Shell(props: {
  readonly device: Device;
  readonly facts: SessionFacts;
  readonly restarts: Accessor<number>;
  readonly children: JSX.Element;
}): JSX.Element {
  const location = useLocation();
  const params = useParams<{ conversationId?: string }>();
  const wide = createMedia(twoPanes);
  const currentId = createMemo(() => params.conversationId ?? null);
  // They are accessors themselves, so that they may be read once.
  const session = createSession(props.device, props.facts, props.restarts, currentId);
  createShortcuts(session);
  keepFilesOut();

  createEffect(() => {
    document.title = text.pageTitle(unreadTotal(session.inbox.conversations() ?? []));
  });
  onCleanup(() => {
    document.title = text.pageTitle(0);
  });

  const finding = () => location.pathname === '/new';
  const inRequests = () => location.pathname === '/requests';
  /** A page of its own, without the list beside it. */
  const whole = () => location.pathname === '/set-up';
  const atList = () => location.pathname === '/' || finding() || inRequests();
  /** Beside an open request stand the others. */
  const amongRequests = () => {
    const id = currentId();
    return inRequests() || (id !== null && session.inbox.find(id)?.request === true);
  };
  const showsList = () => !whole() && (wide() || atList());
  const showsMain = () => wide() || !atList();

  return (
    <SessionContext.Provider value={session}>
      <div class="flex h-full flex-col">
        <DeviceBanners otherwise={<RecoveryOffer />} />
        <main class="px-safe flex min-h-0 flex-1">
          <Show when={showsList()}>
            <div class="h-full w-full min-w-0 shrink-0 border-line bg-canvas md:w-88 md:border-r">
              <Switch fallback={<InboxPane currentId={currentId()} />}>
                <Match when={finding()}>
                  <NewMessagePane />
                </Match>
                <Match when={amongRequests()}>
                  <RequestsPane currentId={currentId()} />
                </Match>
              </Switch>
            </div>
          </Show>
          <Show when={showsMain()}>
            <div class="h-full min-w-0 flex-1">
              <Suspense>{props.children}</Suspense>
            </div>
          </Show>
        </main>
      </div>
      <Complaints />
      <ConnectionPill connection={props.facts.connection()} />
    </SessionContext.Provider>
  );
}

/** A file that is dropped beside the conversation must not be opened in place of the page. */
function keepFilesOut(): void {
  const keepOut = (event: DragEvent) => {
    if (event.defaultPrevented || !dragsFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
  };
  onMount(() => {
    addEventListener('dragover', keepOut);
    addEventListener('drop', keepOut);
    onCleanup(() => {
      removeEventListener('dragover', keepOut);
      removeEventListener('drop', keepOut);
    });
  });
}
