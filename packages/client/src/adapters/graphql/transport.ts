import type { TransportPort } from '../../ports/index.ts';
import { accountCalls } from './account-calls.ts';
import { conversationCalls } from './conversation-calls.ts';
import { deviceCalls } from './device-calls.ts';
import { openFeed } from './feed.ts';
import { historyCalls } from './history-calls.ts';
import { identityCalls } from './identity-calls.ts';
import { linkCalls } from './link-calls.ts';
import { messageCalls } from './message-calls.ts';
import { regularCalls } from './regular-calls.ts';
import { createRequester } from './request.ts';
import { socialCalls } from './social-calls.ts';
import { vaultCalls } from './vault-calls.ts';

/**
 * The server at `server` over its GraphQL API: queries and mutations by HTTP, events over a socket.
 *
 * @param sessionTransport `cookie` where the page comes from the same origin; `bearer` everywhere else.
 */
export function createGraphqlTransport(server: URL, sessionTransport: 'cookie' | 'bearer'): TransportPort {
  const endpoint = new URL('/graphql', server);
  const requester = createRequester(endpoint);
  return {
    useToken: (token) => requester.useToken(token),
    ...accountCalls(requester, sessionTransport === 'cookie' ? 'COOKIE' : 'BEARER'),
    ...identityCalls(requester),
    ...deviceCalls(requester),
    ...linkCalls(requester),
    ...vaultCalls(requester),
    ...conversationCalls(requester),
    ...messageCalls(requester),
    ...historyCalls(requester),
    ...socialCalls(requester),
    ...regularCalls(requester),
    openFeed: (listener) => openFeed(endpoint, requester.token(), listener),
  };
}
