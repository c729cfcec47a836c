import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../web/build/content-security-policy.ts';
import { ask } from './support/api.ts';
import { signUp } from './support/person.ts';
import { startServer, type TestServer, temporaryFolder } from './support/server.ts';

let server: TestServer;
let web: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  web = await temporaryFolder();
  await mkdir(join(web.path, 'assets'));
  await writeFile(join(web.path, 'index.html'), '<!doctype html><title>Sotto</title>');
  await writeFile(join(web.path, 'assets/app-1a2b3c4d.js'), 'export {};');
  server = await startServer({ webRoot: web.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await web[Symbol.asyncDispose]();
});

const page = { accept: 'text/html' };

function post(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${server.url}/graphql`, { method: 'POST', headers, body: text });
}

describe('every answer', () => {
  it.each(['/', '/assets/app-1a2b3c4d.js', '/healthz', '/missing.js'])(
    'of %s is locked down',
    async (path) => {
      const { headers } = await fetch(server.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      // Exactly what the web client is built for, and tried under.
      expect(policy.split('; ').sort()).toEqual(contentSecurityPolicy.split('; ').sort());
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );
});

describe('the web client', () => {
  it('is served with its one page for every path of its own', async () => {
    for (const path of ['/', '/c/018f', '/settings/devices']) {
      const answer = await fetch(server.url + path, { headers: page });
      expect(answer.status, path).toBe(200);
      expect(await answer.text()).toContain('<title>Sotto</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('may be kept for ever where a name holds a hash', async () => {
    const answer = await fetch(`${server.url}/assets/app-1a2b3c4d.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('has no page for what is no page, and shows nothing from outside its folder', async () => {
    for (const path of [
      '/assets/gone.js',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
    ]) {
      const answer = await fetch(server.url + path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('Sotto</title>');
    }
  });
});

describe('health', () => {
  it('says that it is alive, and ready with all of its parts', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
    const ready = await fetch(`${server.url}/readyz`);
    expect(await ready.json()).toEqual({ ready: true, database: true, bus: true });
  });
});

describe('metrics', () => {
  it('are nowhere unless they are asked for', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  it('are given for the token, and without it there is no such thing', async () => {
    const token = 'a-token-of-enough-length';
    await using measured = await startServer({ metrics: { kind: 'token', token } });
    await ask(measured, '{ viewer { session { id } } }');
    for (const authorization of ['', 'Bearer wrong', `Bearer ${token}x`]) {
      expect((await fetch(`${measured.url}/metrics`, { headers: { authorization } })).status).toBe(404);
    }
    const answer = await fetch(`${measured.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const text = await answer.text();
    expect(text).toContain('sotto_operations_total{kind="query",outcome="ok"} 1');
    expect(text).toContain('sotto_websockets 0');
  });
});

describe('GraphQL over HTTP', () => {
  it('takes one operation, in JSON, by POST', async () => {
    const query = '{ viewer { session { id } } }';
    expect((await post({ query })).status).toBe(200);
    expect((await post([{ query }, { query }])).status).toBe(400);
    expect((await post({ query }, { 'content-type': 'text/plain' })).status).toBeGreaterThanOrEqual(400);
    expect(
      (await post(`query=${query}`, { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(415);
    expect((await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)).status).toBe(404);
    expect((await post('{"query":')).status).toBe(400);
    expect((await post({ query: '' })).status).toBe(400);
  });

  it('has no persisted queries and no page of its own', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab' } };
    expect(await (await post({ extensions })).text()).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await fetch(`${server.url}/graphql`)).status).toBe(404);
  });

  it('refuses large bodies, and those of strangers much sooner', async () => {
    const stranger = await post({
      query: '{ viewer { session { id } } }',
      variables: { x: 'x'.repeat(70_000) },
    });
    expect(stranger.status).toBe(413);
    const session = await signUp(server, 'large');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${session.token}` };
    const some = { query: '{ viewer { session { id } } }', variables: { x: 'x'.repeat(70_000) } };
    expect((await post(some, headers)).status).toBe(200);
    const huge = { query: '{ viewer { session { id } } }', variables: { x: 'x'.repeat(12 * 1_048_576) } };
    expect((await post(huge, headers)).status).toBe(413);
  });

  it('stops reading a document with too many tokens, and refuses one that asks for too much', async () => {
    const { errors } = await ask(server, `{ ${'viewer { session { id } } '.repeat(500)} }`);
    expect(errors[0]?.message).toMatch(/too many|token/i);
    const aliases = Array.from({ length: 11 }, (_, i) => `a${i}: viewer { session { id } }`).join(' ');
    const many = await ask(server, `{ ${aliases} }`);
    expect(many.errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    const nested = `{ viewer { conversations(first: 100) { edges { node { events(first: 100) { events { seq } } } } } } }`;
    expect((await ask(server, nested)).errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
  });

  it('shows its schema where that is switched on, and nothing of it where it is not', async () => {
    const introspection = '{ __schema { types { name } } }';
    expect((await ask(server, introspection)).data).toHaveProperty('__schema');
    await using closed = await startServer({ introspection: false, production: true });
    expect((await ask(closed, introspection)).data).toBeNull();
    const guess = await ask(closed, '{ viewr { session { id } } }');
    expect(JSON.stringify(guess.errors)).not.toMatch(/Did you mean|viewer/);
  });

  it('needs a session for what the contract says', async () => {
    for (const query of ['{ account(handle: "abc") { id } }', '{ conversation(id: "x") { id } }']) {
      const { errors } = await ask(server, query);
      expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_SIGNED_IN' });
    }
  });

  it('never sends a stack, and no file’s path', async () => {
    for (const body of [
      { query: '{' },
      { query: '{ nothing }' },
      { query: 7 },
      { variables: 3, query: '{ viewer { session { id } } }' },
    ]) {
      expect(await (await post(body)).text()).not.toMatch(/stacktrace|node_modules|\.ts/);
    }
  });
});
