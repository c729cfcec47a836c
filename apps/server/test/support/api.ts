import { expect } from 'vitest';

/** One request as a stranger to the code makes it: JSON over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

export interface Caller {
  readonly url: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function ask(
  { url, token, headers }: Caller,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = parse(await response.text());
  return {
    status: response.status,
    headers: response.headers,
    // Whatever came is looked at by the tests only.
    data: (body['data'] ?? null) as Answer['data'],
    errors: (body['errors'] ?? []) as Answer['errors'],
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A payload of a mutation: what its union's member holds, and which one it is. */
export type Outcome = Record<string, unknown> & { readonly __typename: string };

/** Runs `mutation($input) { field(input: $input) { __typename …selection } }` and gives the payload. */
export async function mutate(
  caller: Caller,
  field: string,
  input: unknown,
  selection = '',
): Promise<Outcome> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const failure = `...on Error {
    code message ...on InvalidInputError { path } ...on RateLimitedError { retryAfterSeconds }
  }`;
  const query = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ${failure} ${selection} } }`;
  const answer = await ask(caller, query, { input });
  expect(answer.errors, JSON.stringify(answer.errors)).toEqual([]);
  // As above.
  return answer.data?.[field] as Outcome;
}

export const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
export const fromBase64url = (text: unknown): Uint8Array =>
  new Uint8Array(Buffer.from(String(text), 'base64url'));
