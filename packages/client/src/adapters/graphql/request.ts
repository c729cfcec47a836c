import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { stringifyDocument } from '@urql/core';
import type { TransportFailure } from '../../ports/index.ts';
import { nameOf, parseAnswer } from './answer.ts';
import { MalformedAnswer } from './bytes.ts';
import { extensionsOf, recordOf } from './graphql-errors.ts';
import { type HttpAnswer, post } from './http-answer.ts';

/** What carries requests to the server; holds the token. */
export interface Requester {
  useToken(token: string | null): void;
  token(): string | null;
  ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>>;
}

/** The value has the shape that was asked for; what is in it is untrusted. */
export type Outcome<Data> =
  | { readonly ok: true; readonly value: Data }
  | { readonly ok: false; readonly error: TransportFailure };

/** @param url of the GraphQL endpoint. */
export function createRequester(url: URL): Requester {
  let token: string | null = null;
  return {
    useToken(next) {
      token = next;
    },
    token: () => token,
    async ask(document, variables) {
      const query = stringifyDocument(document);
      const answer = await post(url, token, { operationName: nameOf(document), query, variables });
      return outcomeOf(document, answer);
    },
  };
}

function outcomeOf<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  answer: HttpAnswer,
): Outcome<Data> {
  if (answer === 'offline') return { ok: false, error: { code: 'offline' } };
  const { data, errors } = recordOf(answer.body);
  const { status, retryAfter } = answer;
  if (errors !== undefined) return { ok: false, error: failureOf(errors) };
  if (status < 200 || status > 299) return { ok: false, error: failureOfStatus(status, retryAfter) };
  try {
    return { ok: true, value: parseAnswer(document, data) };
  } catch (cause) {
    if (!(cause instanceof MalformedAnswer)) throw cause;
    return { ok: false, error: { code: 'server-failed', reference: null } };
  }
}

function failureOf(errors: unknown): TransportFailure {
  const all = extensionsOf(errors);
  for (const extensions of all) {
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
  return { code: 'server-failed', reference: textOf(all[0]?.['incidentId']) };
}

function failureOfStatus(status: number, retryAfter: string | null): TransportFailure {
  switch (status) {
    case 401:
      return { code: 'not-signed-in' };
    case 429:
      return { code: 'rate-limited', retryAfterSeconds: secondsOf(Number(retryAfter)) };
    // A proxy in front of a server that is away answers in its stead.
    case 502:
    case 503:
    case 504:
      return { code: 'offline' };
    default:
      return { code: 'server-failed', reference: null };
  }
}

function secondsOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 86_400 ? Math.ceil(value) : 60;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 100) : null;
}
