import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type AnyVariables, Client, type CombinedError, fetchExchange } from '@urql/core';
import type { TransportFailure } from '../../ports/index.ts';

/** Long enough for four megabytes on a slow line; short enough to notice a dead one. */
const REQUEST_TIMEOUT = 30_000;

/** What carries requests to the server; holds the token. */
export interface Requester {
  useToken(token: string | null): void;
  token(): string | null;
  query<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>>;
  mutate<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>>;
}

export type Outcome<Data> =
  | { readonly ok: true; readonly value: Data }
  | { readonly ok: false; readonly error: TransportFailure };

/** @param url of the GraphQL endpoint. */
export function createRequester(url: URL): Requester {
  let token: string | null = null;
  const client = new Client({
    url: url.href,
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    // A GET would put variables into a URL, and so into logs (R34).
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      referrerPolicy: 'no-referrer',
    }),
    fetch: (input, init) => {
      const timeout = AbortSignal.timeout(REQUEST_TIMEOUT);
      const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
      return fetch(input, { ...init, signal });
    },
  });
  return {
    useToken(next) {
      token = next;
    },
    token: () => token,
    async query(document, variables) {
      return outcomeOf(await client.query(document, variables).toPromise());
    },
    async mutate(document, variables) {
      return outcomeOf(await client.mutation(document, variables).toPromise());
    },
  };
}

function outcomeOf<Data>(result: { data?: Data; error?: CombinedError }): Outcome<Data> {
  if (result.error !== undefined) return { ok: false, error: failureOf(result.error) };
  if (result.data === undefined || result.data === null) {
    return { ok: false, error: { code: 'server-failed', reference: null } };
  }
  return { ok: true, value: result.data };
}

function failureOf(error: CombinedError): TransportFailure {
  for (const { extensions } of error.graphQLErrors) {
    switch (extensions['code']) {
      case 'NOT_SIGNED_IN':
      case 'UNAUTHENTICATED':
        return { code: 'not-signed-in' };
      case 'NO_DEVICE':
        return { code: 'no-device' };
      case 'RATE_LIMITED':
        return { code: 'rate-limited', retryAfterSeconds: secondsOf(extensions['retryAfterSeconds']) };
      default:
    }
  }
  const [first] = error.graphQLErrors;
  if (first !== undefined)
    return { code: 'server-failed', reference: textOf(first.extensions['incidentId']) };
  // urql keeps the response only when there was one.
  const status: unknown = error.response?.status;
  if (status === 401) return { code: 'not-signed-in' };
  if (status === 429) {
    const after = Number(error.response?.headers?.get?.('retry-after'));
    return { code: 'rate-limited', retryAfterSeconds: secondsOf(after) };
  }
  // A proxy in front of a server that is away answers in its stead.
  const away = status === 502 || status === 503 || status === 504;
  if (typeof status === 'number' && status > 0 && !away) return { code: 'server-failed', reference: null };
  return { code: 'offline' };
}

function secondsOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 86_400 ? Math.ceil(value) : 60;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 100) : null;
}
