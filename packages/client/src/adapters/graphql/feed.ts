import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { CLIENT_VERSION } from '@sotto/protocol';
import { stringifyDocument } from '@urql/core';
import { type Client, createClient } from 'graphql-ws/client';
import {
  AccountStateDocument,
  DeviceEventsDocument,
  InboxChangesDocument,
} from '../../generated/operations.ts';
import type { Feed, FeedEnd, FeedListener } from '../../ports/index.ts';
import { nameOf, parseAnswer } from './answer.ts';
import { boundedSocket } from './bounded-socket.ts';
import { decodeTime, MalformedAnswer } from './bytes.ts';
import { eventOf } from './events.ts';
import { extensionsOf, recordOf } from './graphql-errors.ts';
import { regularOf } from './regular-calls.ts';

/** When a silent line is asked whether it lives, and when it is given up without an answer; milliseconds. */
export interface Pulse {
  readonly pingEvery: number;
  readonly pongWithin: number;
}

const usualPulse: Pulse = { pingEvery: 15_000, pongWithin: 10_000 };

/**
 * The subscriptions `accountState`, `inboxChanges` and, of a device, `deviceEvents` over one socket
 * (graphql-transport-ws). Reconnecting is the engine's: it has to know when a line ends.
 *
 * @param token sent when the socket opens; null where a cookie does it.
 */
export function openFeed(
  endpoint: URL,
  token: string | null,
  listener: FeedListener,
  pulse: Pulse = usualPulse,
): Feed {
  let ended = false;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client: Client = createClient({
    url: socketUrl(endpoint).href,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    retryAttempts: 0,
    webSocketImpl: boundedSocket(() => end({ code: 'offline' })),
    connectionAckWaitTimeout: 15_000,
    keepAlive: pulse.pingEvery,
    on: {
      connected: () => {
        if (!ended) listener.onOpen();
      },
      ping: (received) => {
        // A socket that is dead without knowing it never closes by itself.
        if (!received) pongTimer = setTimeout(() => client.terminate(), pulse.pongWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
      // Something that is no message of the protocol is one, too. Who sent it may never let the socket close.
      error: () => end({ code: 'offline' }),
    },
  });

  const end = (reason: FeedEnd) => {
    if (ended) return;
    ended = true;
    clearTimeout(pongTimer);
    // It rejects when the socket never opened.
    Promise.resolve(client.dispose()).catch(() => {});
    listener.onEnd(reason);
  };

  /** One of them: where it ends, the line ends. */
  const follow = <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    take: (data: Data) => void,
  ) => {
    const query = stringifyDocument(document);
    client.subscribe(
      { query, operationName: nameOf(document), variables },
      {
        next: (answer) => {
          if (ended) return;
          const { data, errors } = recordOf(answer);
          if (data === null || data === undefined) return end(endOfErrors(errors));
          try {
            take(parseAnswer(document, data));
          } catch (cause) {
            if (!(cause instanceof MalformedAnswer)) throw cause;
            // It was not taken in, so the next line brings it again, from a server in a better state.
            end({ code: 'offline' });
          }
        },
        error: (cause) => end(endOf(cause)),
        complete: () => end({ code: 'offline' }),
      },
    );
  };
  follow(AccountStateDocument, {}, ({ accountState: { waiting, ...state } }) =>
    listener.onAccountState({
      ...state,
      waiting: waiting.map(({ sessionId, since }) => ({ sessionId, since: decodeTime(since) })),
    }),
  );
  if (listener.withDevice) {
    follow(DeviceEventsDocument, { clientVersion: CLIENT_VERSION }, ({ deviceEvents: event }) => {
      if (event.__typename === 'BackfillCompleted') listener.onBackfilled();
      else if (event.__typename === 'IdentityChanged') listener.onIdentityChanged(event.accountId);
      else listener.onEvent(eventOf(event));
    });
  }
  const { inboxAfter } = listener;
  follow(InboxChangesDocument, { after: inboxAfter }, ({ inboxChanges: { revision, conversation } }) =>
    listener.onInboxChange({ revision, conversation: regularOf(conversation) }),
  );
  return { close: () => end({ code: 'offline' }) };
}

function socketUrl(endpoint: URL): URL {
  const url = new URL(endpoint);
  url.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}

/** What ended a subscription: errors of the operation, or the socket's closing. */
function endOf(cause: unknown): FeedEnd {
  if (Array.isArray(cause)) return endOfErrors(cause);
  if (typeof cause === 'object' && cause !== null && 'code' in cause) {
    // Application codes of the server: 4401 and 4403 close the sockets of a session that is over.
    if (cause.code === 4401 || cause.code === 4403) return { code: 'not-signed-in' };
  }
  return { code: 'offline' };
}

function endOfErrors(errors: unknown): FeedEnd {
  for (const { code } of extensionsOf(errors)) {
    if (code === 'NOT_SIGNED_IN' || code === 'UNAUTHENTICATED') return { code: 'not-signed-in' };
    if (code === 'NO_DEVICE') return { code: 'no-device' };
  }
  return { code: 'offline' };
}
