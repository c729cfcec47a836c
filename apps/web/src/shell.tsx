import { useLocation, useParams } from '@solidjs/router';
import type { Connection, Device, Me } from '@sotto/client';
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
import { InboxPane, RequestsPane } from './features/inbox/index.ts';
import {
  createMedia,
  createSession,
  dragsFiles,
  SessionContext,
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
  readonly me: Me;
  readonly deviceId: string;
  readonly connection: Accessor<Connection>;
  readonly restarts: Accessor<number>;
  readonly children: JSX.Element;
}): JSX.Element {
  const location = useLocation();
  const params = useParams<{ conversationId?: string }>();
  const wide = createMedia(twoPanes);
  const currentId = createMemo(() => params.conversationId ?? null);
  const session = createSession(
    props.device,
    { me: () => props.me, deviceId: props.deviceId },
    props.connection,
    props.restarts,
    currentId,
  );
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
  const atList = () => location.pathname === '/' || finding() || inRequests();
  /** Beside an open request stand the others. */
  const amongRequests = () => {
    const id = currentId();
    return inRequests() || (id !== null && session.inbox.find(id)?.request === true);
  };
  const showsList = () => wide() || atList();
  const showsMain = () => wide() || !atList();

  return (
    <SessionContext.Provider value={session}>
      <main class="px-safe flex h-full">
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
      <Complaints />
      <ConnectionPill connection={props.connection()} />
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
