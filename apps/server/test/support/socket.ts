import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Caller } from './api.ts';

export interface Feed extends AsyncDisposable {
  /** The next event, or the reason why there is none. */
  next(): Promise<Record<string, unknown>>;
  /** All events up to and including `BackfillCompleted`. */
  backfill(): Promise<readonly Record<string, unknown>[]>;
  /** The code that the socket closed with. */
  readonly closed: Promise<number>;
}

const document = `subscription Feed {
  deviceEvents {
    __typename
    ...on CommitEvent { conversationId seq epoch commit }
    ...on MessageEvent { conversationId seq epoch messageId senderDeviceId body transport }
    ...on WelcomeEvent { conversationId seq welcome ratchetTree }
    ...on BackfillCompleted { events }
  }
}`;

/** A device's events over a websocket of its own. */
export function openFeed({ url, token, headers }: Caller, query = document): Feed {
  let onClosed: (code: number) => void = () => {};
  const closed = new Promise<number>((resolve) => {
    onClosed = resolve;
  });
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: headers ?? {} });
      this.on('error', () => {});
    }
  }
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    lazy: true,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: (event) => onClosed((event as { code: number }).code) },
  });
  const iterator = client.iterate<Record<string, unknown>>({ query });
  const next = async () => {
    const result = await iterator.next().catch((error: unknown) => {
      // The library throws the errors of an `error` message as a plain list.
      throw error instanceof Error ? error : new Error(JSON.stringify(error));
    });
    if (result.done === true) throw new Error('the feed has ended');
    if (result.value.errors) throw new Error(JSON.stringify(result.value.errors));
    // Whatever came is looked at by the tests only.
    return Object.values(result.value.data ?? {})[0] as Record<string, unknown>;
  };
  return {
    next,
    async backfill() {
      const events: Record<string, unknown>[] = [];
      for (;;) {
        const event = await next();
        events.push(event);
        if (event['__typename'] === 'BackfillCompleted') return events;
      }
    },
    closed,
    async [Symbol.asyncDispose]() {
      await client.dispose();
      await iterator.return?.();
    },
  };
}
