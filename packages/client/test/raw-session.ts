/** Another session of an account, by the bare API: what a second client of the same person does. */
import { authenticate } from '../src/account/opaque.ts';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import type { TransportPort } from '../src/ports/index.ts';
import { PASSWORD, unwrap } from './devices.ts';

interface RawSession {
  /** Without a device: what needs none. */
  readonly transport: TransportPort;
  ask(
    query: string,
    variables?: object,
    // biome-ignore lint/suspicious/noExplicitAny: answers to queries of tests, which look at what they asked for.
  ): Promise<any>;
}

export async function rawSession(url: URL, handle: string): Promise<RawSession> {
  const transport = createGraphqlTransport(url, 'bearer');
  const session = unwrap(await authenticate(transport, { handle, password: PASSWORD }));
  transport.useToken(session.token);
  return {
    transport,
    async ask(query, variables = {}) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
