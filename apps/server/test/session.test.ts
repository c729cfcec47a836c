import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, mutate } from './support/api.ts';
import { signIn, signInOutcome, signUp } from './support/person.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let now = Date.UTC(2026, 5, 1, 10, 30);
beforeAll(async () => {
  server = await startServer({}, { clock: () => new Date(now) });
});
afterAll(() => server[Symbol.asyncDispose]());

const who = '{ viewer { account { handle } session { id createdAt lastUsedAt expiresAt } } }';
const list = `query L($first: Int!, $after: String) { viewer { sessions(first: $first, after: $after) {
  edges { cursor node { id current } } pageInfo { hasNextPage endCursor } } } }`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a session', () => {
  it('notes its use to the hour, and lasts for ninety days from there', async () => {
    const alice = await signUp(server, 'alice');
    const session = async () =>
      (await ask(alice, who)).data?.['viewer'] as {
        session: Record<'lastUsedAt' | 'expiresAt', string>;
      } | null;
    expect((await session())?.session.lastUsedAt).toBe('2026-06-01T10:00:00.000Z');
    now += HOUR + 5 * 60_000;
    expect((await session())?.session).toMatchObject({
      lastUsedAt: '2026-06-01T11:00:00.000Z',
      expiresAt: new Date(now + 90 * DAY).toISOString(),
    });
    now += 89 * DAY;
    expect(await session()).not.toBeNull();
    now += 89 * DAY;
    expect(await session()).not.toBeNull();
    now += 90 * DAY + 1;
    expect(await session()).toBeNull();
  });

  it('is listed newest first, page by page, with the current one marked', async () => {
    const first = await signUp(server, 'berta');
    const others = [await signIn(server, 'berta'), await signIn(server, 'berta')];
    const newestFirst = [...others].reverse().map(({ sessionId }) => sessionId);
    const page = async (size: number, after?: unknown) =>
      (
        (await ask(first, list, { first: size, after })).data as {
          viewer: { sessions: { edges: { cursor: string; node: object }[]; pageInfo: object } };
        }
      ).viewer.sessions;
    const one = await page(2);
    expect(one.edges.map(({ node }) => node)).toEqual(newestFirst.map((id) => ({ id, current: false })));
    expect(one.pageInfo).toEqual({ hasNextPage: true, endCursor: one.edges[1]?.cursor });
    const two = await page(2, one.edges[1]?.cursor);
    expect(two.edges.map(({ node }) => node)).toEqual([{ id: first.sessionId, current: true }]);
    expect(two.pageInfo).toMatchObject({ hasNextPage: false });
  });

  it('refuses pages of no or too many entries', async () => {
    const session = await signUp(server, 'page_size');
    for (const first of [0, -1, 101]) {
      const { errors } = await ask(session, list, { first });
      expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', path: ['first'] });
    }
  });

  it('ends when it signs out, and signing out again says that there was none', async () => {
    const session = await signUp(server, 'clara');
    const out = 'mutation { signOut { ended } }';
    expect((await ask(session, out)).data).toEqual({ signOut: { ended: true } });
    expect((await ask(session, who)).data).toEqual({ viewer: null });
    expect((await ask(session, out)).data).toEqual({ signOut: { ended: false } });
  });

  it('can be ended by another session of the account, and by nobody else', async () => {
    const mine = await signUp(server, 'dora');
    const other = await signIn(server, 'dora');
    const stranger = await signUp(server, 'emil');
    const revoke = (session: typeof mine, sessionId: string) =>
      mutate(session, 'revokeSession', { sessionId });

    const foreign = await revoke(stranger, other.sessionId);
    expect(foreign).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    expect(foreign).toEqual(await revoke(stranger, '018f0000-0000-7000-8000-000000000000'));
    expect((await ask(other, who)).data).not.toEqual({ viewer: null });
    expect(await revoke({ ...mine, token: 'x' }, other.sessionId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await revoke(mine, 'not an id')).toMatchObject({ code: 'INVALID_INPUT', path: ['sessionId'] });

    expect(await revoke(mine, other.sessionId)).toMatchObject({ __typename: 'RevokeSessionPayload' });
    expect((await ask(other, who)).data).toEqual({ viewer: null });
    expect(await revoke(mine, other.sessionId)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a session in a cookie', () => {
  const cookieOf = (header: string | null) => /^([^=]+)=([^;]+)/.exec(header ?? '')?.[0] ?? '';

  async function cookieSession(handle: string, headers: Record<string, string> = {}) {
    await signUp(server, handle);
    let header: string | null = null;
    const original = globalThis.fetch;
    // The outcome shows no headers; this looks at the one of the last answer.
    globalThis.fetch = async (...request) => {
      const response = await original(...request);
      header = response.headers.get('set-cookie') ?? header;
      return response;
    };
    try {
      const outcome = await signInOutcome({ url: server.url, headers }, handle, 'correct horse', 'COOKIE');
      return { outcome, header: header as string | null };
    } finally {
      globalThis.fetch = original;
    }
  }

  it('is HttpOnly and SameSite=Strict, and the token is nowhere else', async () => {
    const { outcome, header } = await cookieSession('fritz');
    expect(outcome).toMatchObject({ __typename: 'SignedIn', token: null });
    expect(header).toMatch(
      /^sotto-session=[A-Za-z0-9_-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('counts with the server’s own origin only', async () => {
    const { header } = await cookieSession('gerda');
    const cookie = cookieOf(header);
    const asked = (headers: Record<string, string>) =>
      ask({ url: server.url, headers: { cookie, ...headers } }, who);
    expect((await asked({ origin: server.url })).data).toMatchObject({
      viewer: { account: { handle: 'gerda' } },
    });
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const answer = await asked(headers);
      expect(answer.status).toBe(403);
      expect(answer.data).toBeNull();
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_ORIGIN' });
    }
  });

  it('is taken away when it signs out', async () => {
    const { header } = await cookieSession('heinz');
    const headers = { cookie: cookieOf(header), origin: server.url };
    const { data, headers: answered } = await ask(
      { url: server.url, headers },
      'mutation { signOut { ended } }',
    );
    expect(data).toEqual({ signOut: { ended: true } });
    expect(answered.get('set-cookie')).toMatch(/^sotto-session=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('is Secure, and bound to the host by its name, behind a proxy that speaks TLS', async () => {
    await using proxied = await startServer({ trustedProxies: 1 });
    const headers = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'sotto.example',
      origin: 'https://sotto.example',
    };
    const before = server;
    server = proxied;
    const { header } = await cookieSession('ida', headers).finally(() => {
      server = before;
    });
    expect(header).toMatch(/^__Host-sotto-session=.*; Secure; /);
    const own = { ...headers, cookie: cookieOf(header) };
    expect((await ask({ url: proxied.url, headers: own }, who)).data).not.toEqual({ viewer: null });
    // Without TLS somebody on the way could have planted it.
    const plain = { ...own, cookie: own.cookie.replace('__Host-', '') };
    expect((await ask({ url: proxied.url, headers: plain }, who)).data).toEqual({ viewer: null });
  });
});
