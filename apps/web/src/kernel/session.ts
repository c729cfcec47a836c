/** Everything that lives from sign-in to sign-out, for the parts that show it. */
import type { Connection, Device, Me } from '@sotto/client';
import { type Accessor, createContext, useContext } from 'solid-js';
import { createDrafts, type Drafts } from './drafts.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createThreads, type Threads } from './threads.ts';

export interface Session {
  readonly device: Device;
  readonly me: Me;
  readonly deviceId: string;
  readonly connection: Accessor<Connection>;
  readonly inbox: Inbox;
  readonly threads: Threads;
  readonly drafts: Drafts;
}

export function createSession(
  device: Device,
  identity: { readonly me: Me; readonly deviceId: string },
  connection: Accessor<Connection>,
): Session {
  return {
    device,
    me: identity.me,
    deviceId: identity.deviceId,
    connection,
    inbox: createInbox(device),
    threads: createThreads(device),
    drafts: createDrafts(),
  };
}

export const SessionContext = createContext<Session>();

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('used outside of a session');
  return session;
}
