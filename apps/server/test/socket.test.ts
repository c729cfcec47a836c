import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask, mutate } from './support/api.ts';
import { type SignedIn, signIn, signUp } from './support/person.ts';
import { newPhone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const address = (url: string) => `${url.replace('http', 'ws')}/graphql`;
const subscription = 'subscription { deviceEvents { __typename } }';

/** A socket that speaks for itself, frame by frame. */
function raw(url = server.url, headers: Record<string, string> = {}) {
  const socket = new WebSocket(address(url), 'graphql-transport-ws', { headers });
  const messages: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)) as Record<string, unknown>);
    waiting.shift()?.();
  });
  socket.on('error', () => {});
  return {
    socket,
    closed: once(socket, 'close').then(([code]) => code as number),
    send: (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next(): Promise<Record<string, unknown>> {
      if (messages.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      return messages.shift() ?? {};
    },
    async init(token: string) {
      await once(socket, 'open');
      this.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
      return this.next();
    },
  };
}

async function refusal(headers: Record<string, string>, path = '/graphql'): Promise<number> {
  const socket = new WebSocket(server.url.replace('http', 'ws') + path, 'graphql-transport-ws', { headers });
  socket.on('error', () => {});
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
  return response.statusCode;
}

describe('a websocket', () => {
  it('is for this server’s own pages and for what is no browser', async () => {
    expect(await refusal({ origin: 'https://evil.example' })).toBe(403);
    expect(await refusal({ origin: 'null' })).toBe(403);
    expect(await refusal({}, '/other')).toBe(404);
    const { token } = await signUp(server, 'own_page');
    const own = raw(server.url, { origin: server.url });
    expect(await own.init(token)).toEqual({ type: 'connection_ack' });
    own.socket.close();
  });

  it('is closed for whoever has no session', async () => {
    const stranger = raw();
    await once(stranger.socket, 'open');
    stranger.send({ type: 'connection_init' });
    expect(await stranger.closed).toBe(4401);
    const wrong = raw();
    void wrong.init('A'.repeat(43));
    expect(await wrong.closed).toBe(4401);
  });

  it('does not go by a cookie from another page, or from no page', async () => {
    const { token } = await signUp(server, 'cookies');
    const cookie = `sotto-session=${token}`;
    const without = raw(server.url, { cookie });
    await once(without.socket, 'open');
    without.send({ type: 'connection_init' });
    expect(await without.closed).toBe(4401);
    const own = raw(server.url, { cookie, origin: server.url });
    await once(own.socket, 'open');
    own.send({ type: 'connection_init' });
    expect(await own.next()).toEqual({ type: 'connection_ack' });
    own.socket.close();
  });

  it('ends its subscription with an error when the session has no device', async () => {
    await using feed = openFeed(await signUp(server, 'no_device'));
    await expect(feed.next()).rejects.toThrow(/NO_DEVICE/);
  });

  it('carries subscriptions only', async () => {
    const { token } = await signUp(server, 'only');
    const socket = raw();
    await socket.init(token);
    for (const query of ['{ viewer { session { id } } }', 'mutation { signOut { ended } }']) {
      socket.send({ id: '1', type: 'subscribe', payload: { query } });
      expect(await socket.next()).toMatchObject({
        type: 'error',
        payload: [{ message: /Only subscriptions/ }],
      });
    }
    expect((await ask({ url: server.url, token }, '{ viewer { session { id } } }')).data).not.toEqual({
      viewer: null,
    });
    socket.socket.close();
  });

  it('refuses a document that is invalid, or has too many tokens', async () => {
    const { token } = await signUp(server, 'documents');
    const socket = raw();
    await socket.init(token);
    for (const query of [
      'subscription {',
      'subscription { nothing }',
      `subscription { ${'deviceEvents{__typename}'.repeat(600)} }`,
    ]) {
      socket.send({ id: '1', type: 'subscribe', payload: { query } });
      expect(await socket.next()).toMatchObject({ type: 'error' });
    }
    socket.socket.close();
  });

  it('is closed for what is not its protocol, and for frames that are too large', async () => {
    const { token } = await signUp(server, 'frames');
    for (const [message, code] of [
      ['not json', 4400],
      [{ type: 'hello' }, 4400],
      ['x'.repeat(20_000), 1009],
    ] as const) {
      const socket = raw();
      await socket.init(token);
      socket.send(message);
      expect(await socket.closed).toBe(code);
    }
    const unknown = new WebSocket(address(server.url), 'something-else');
    const [error] = (await once(unknown, 'error')) as [Error];
    expect(error.message).toContain('subprotocol');
  });

  it('is one of at most eight of a session, with at most four subscriptions', async () => {
    const phone = await newPhone(server, 'many', 0);
    const sockets = [];
    for (let i = 0; i < 8; i += 1) {
      const socket = raw();
      expect(await socket.init(phone.session.token)).toEqual({ type: 'connection_ack' });
      sockets.push(socket);
    }
    const ninth = raw();
    void ninth.init(phone.session.token);
    expect(await ninth.closed).toBe(4429);
    const [first] = sockets;
    if (first === undefined) throw new Error('a socket');
    for (let id = 1; id <= 5; id += 1) {
      first.send({ id: String(id), type: 'subscribe', payload: { query: subscription } });
      expect(await first.next()).toMatchObject({ id: String(id), type: id <= 4 ? 'next' : 'error' });
    }
    for (const { socket, closed } of sockets) {
      socket.close();
      await closed;
    }
    const again = raw();
    expect(await again.init(phone.session.token)).toEqual({ type: 'connection_ack' });
    again.socket.close();
  });
});

describe('the socket of a session', () => {
  async function connected(session: SignedIn) {
    const socket = raw();
    expect(await socket.init(session.token)).toEqual({ type: 'connection_ack' });
    return socket;
  }

  it('closes at once when the session is revoked, and only that session’s', async () => {
    const mine = await signUp(server, 'revoker');
    const other = await signIn(server, 'revoker');
    const [stays, goes] = [await connected(mine), await connected(other)];
    const begin = performance.now();
    await mutate(mine, 'revokeSession', { sessionId: other.sessionId });
    expect(await goes.closed).toBe(4401);
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(stays.socket.readyState).toBe(WebSocket.OPEN);
    stays.socket.close();
  });

  it('closes when it signs out', async () => {
    const session = await signUp(server, 'leaver');
    const socket = await connected(session);
    await ask(session, 'mutation { signOut { ended } }');
    expect(await socket.closed).toBe(4401);
  });

  it('is told that the server goes away', async () => {
    const stopping = await startServer();
    const { token } = await signUp(stopping, 'goodbye');
    const socket = raw(stopping.url);
    await socket.init(token);
    const begin = performance.now();
    await stopping[Symbol.asyncDispose]();
    expect(await socket.closed).toBe(1001);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
