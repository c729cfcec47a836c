/** Everything that lives from sign-in to sign-out, for the parts that show it. */
import type { Connection, Device, Me } from '@sotto/client';
import { type Accessor, createContext, createEffect, on, useContext } from 'solid-js';
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
  readonly deviceId: string;
  readonly connection: Accessor<Connection>;
  readonly inbox: Inbox;
  readonly view: InboxView;
  readonly people: People;
  readonly threads: Threads;
  readonly drafts: Drafts;
  readonly settingUp: SettingUp;
}

/**
 * @param restarts counts the device's restarts behind this page; after each, everything is read again.
 * @param currentId the conversation that is open, if any.
 */
export function createSession(
  device: Device,
  identity: { readonly me: Accessor<Me>; readonly deviceId: string },
  connection: Accessor<Connection>,
  restarts: Accessor<number>,
  currentId: Accessor<string | null>,
): Session {
  const [me, setMe] = createStore<Me>({ ...identity.me() });
  createEffect(on(identity.me, (next) => setMe(reconcile({ ...next })), { defer: true }));
  const inbox = createInbox(device);
  const threads = createThreads(device);
  createEffect(
    on(
      restarts,
      () => {
        void inbox.refresh();
        threads.refresh();
      },
      { defer: true },
    ),
  );
  return {
    device,
    me,
    deviceId: identity.deviceId,
    connection,
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
