import { useLocation, useParams } from '@solidjs/router';
import type { Connection, Device, Me } from '@sotto/client';
import { type Accessor, createEffect, createMemo, type JSX, onCleanup, Show, Suspense } from 'solid-js';
import { ConnectionPill } from './connection-pill.tsx';
import { NewMessagePane } from './features/compose/index.ts';
import { InboxPane } from './features/inbox/index.ts';
import { createMedia, createSession, SessionContext, twoPanes } from './kernel/index.ts';
import { createShortcuts } from './shortcuts.ts';
import { text } from './text/index.ts';

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
  const session = createSession(
    props.device,
    { me: () => props.me, deviceId: props.deviceId },
    props.connection,
    props.restarts,
  );
  const location = useLocation();
  const params = useParams<{ conversationId?: string }>();
  const wide = createMedia(twoPanes);
  createShortcuts(session);

  createEffect(() => {
    const unread = (session.inbox.conversations() ?? []).reduce((sum, { unread: count }) => sum + count, 0);
    document.title = text.pageTitle(unread);
  });
  onCleanup(() => {
    document.title = text.pageTitle(0);
  });

  const finding = () => location.pathname === '/new';
  const atList = () => location.pathname === '/' || finding();
  const showsList = () => wide() || atList();
  const showsMain = () => wide() || !atList();
  const currentId = createMemo(() => params.conversationId ?? null);

  return (
    <SessionContext.Provider value={session}>
      <main class="px-safe flex h-full">
        <Show when={showsList()}>
          <div class="h-full w-full min-w-0 shrink-0 border-line bg-canvas md:w-88 md:border-r">
            <Show when={finding()} fallback={<InboxPane currentId={currentId()} />}>
              <NewMessagePane />
            </Show>
          </div>
        </Show>
        <Show when={showsMain()}>
          <div class="h-full min-w-0 flex-1">
            <Suspense>{props.children}</Suspense>
          </div>
        </Show>
      </main>
      <ConnectionPill connection={props.connection()} />
    </SessionContext.Provider>
  );
}
