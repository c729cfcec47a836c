/** Everything that lives from sign-in to sign-out, for the parts that show it. */
import type { Connection, Device, Me, Registration } from '@sotto/client';
import { type Accessor, createContext, createEffect, createMemo, on, useContext } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { createDrafts, type Drafts } from './drafts.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createInboxView, type InboxView } from './inbox-view.ts';
import { createPeople, type People } from './people.ts';
import { createSettingUp, type SettingUp } from './setting-up.ts';
import { createThreads, type Threads } from './threads.ts';

export interface Session {
  readonly device: Device;
  /** Follows the device's: reading a field of it where it is shown is enough to show its changes. */
  readonly me: Me;
  /** Another one after this browser was registered anew. */
  readonly deviceId: Accessor<string>;
  readonly registration: Accessor<Registration>;
  readonly connection: Accessor<Connection>;
  readonly inbox: Inbox;
  readonly view: InboxView;
  readonly people: People;
  readonly threads: Threads;
  readonly drafts: Drafts;
  readonly settingUp: SettingUp;
}

/** What the device says of whom it belongs to, and how it stands. */
export interface SessionFacts {
  readonly me: Accessor<Me>;
  readonly deviceId: Accessor<string>;
  readonly registration: Accessor<Registration>;
  readonly connection: Accessor<Connection>;
}

/**
 * @param restarts counts the device's restarts behind this page; after each, everything is read again.
 * @param currentId the conversation that is open, if any.
 */
export function createSession(
  device: Device,
  facts: SessionFacts,
  restarts: Accessor<number>,
  currentId: Accessor<string | null>,
): Session {
  const [me, setMe] = createStore<Me>({ ...facts.me() });
  createEffect(on(facts.me, (next) => setMe(reconcile({ ...next })), { defer: true }));
  const inbox = createInbox(device);
  const threads = createThreads(device);
  /** An unregistered device erases what was encrypted, one that is registered again has nothing of it yet. */
  const registered = createMemo(() => facts.registration().state);
  createEffect(
    on(
      [restarts, registered],
      () => {
        void inbox.refresh();
        threads.refresh();
        threads.retryEarlier();
      },
      { defer: true },
    ),
  );
  const online = createMemo(() => facts.connection().state === 'online');
  createEffect(
    on(
      online,
      (isOnline) => {
        if (isOnline) threads.retryEarlier();
      },
      { defer: true },
    ),
  );
  return {
    device,
    me,
    deviceId: facts.deviceId,
    registration: facts.registration,
    connection: facts.connection,
    inbox,
    view: createInboxView(inbox, currentId),
    people: createPeople(device),
    threads,
    drafts: createDrafts(),
    settingUp: createSettingUp(currentId),
  };
}

export const SessionContext = createContext<Session>();

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('used outside of a session');
  return session;
}
