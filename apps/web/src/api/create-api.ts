import { Client, fetchExchange } from '@urql/core';

/**
 * For what only a view asks: lists that are neither stored nor encrypted. The session is the HttpOnly cookie of this
 * origin. Nothing is cached: a list of sessions has to be true now.
 */
export function createApi(): Client {
  return new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { credentials: 'same-origin' },
  });
}
