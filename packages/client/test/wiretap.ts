/** Everything that crosses the network, for tests in which somebody has recorded it. */
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import type { ServerEvent, TransportPort } from '../src/ports/index.ts';

export interface Recording {
  readonly transport: TransportPort;
  /** What the feed has brought of one conversation, in its order. */
  of(conversationId: string): readonly ServerEvent[];
}

/** A transport to the real server that keeps what the feed brings. */
export function wiretapped(server: URL): Recording {
  const inner = createGraphqlTransport(server, 'bearer');
  const events = new Map<string, ServerEvent>();
  return {
    transport: {
      ...inner,
      openFeed: (listener) =>
        inner.openFeed({
          ...listener,
          onEvent: (event) => {
            events.set(`${event.conversationId} ${event.kind} ${event.seq}`, event);
            listener.onEvent(event);
          },
        }),
    },
    of: (conversationId) =>
      [...events.values()]
        .filter((event) => event.conversationId === conversationId)
        .toSorted((a, b) => a.seq - b.seq),
  };
}
