import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, mutate } from './support/api.ts';
import { type SignedIn, signUp } from './support/person.ts';
import { startServer, type TestServer, temporaryFolder } from './support/server.ts';

let server: TestServer;
let web: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  // With a web client beside it, whose one page answers for paths that are nothing else.
  web = await temporaryFolder();
  await mkdir(join(web.path, 'assets'));
  await writeFile(join(web.path, 'index.html'), '<!doctype html><title>Sotto</title>');
  server = await startServer({ webRoot: web.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await web[Symbol.asyncDispose]();
});

const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name)));

async function setAvatar(who: SignedIn, image: Uint8Array | null): Promise<string | null> {
  const outcome = await mutate(
    who,
    'setAvatar',
    { image: image && base64url(image) },
    '...on ProfilePayload { account { avatarPath } }',
  );
  // What was asked for.
  return (outcome['account'] as { avatarPath: string | null }).avatarPath;
}

describe('a picture', () => {
  it.each([
    ['canvas.png', 'image/png'],
    ['canvas.jpeg', 'image/jpeg'],
    ['canvas.webp', 'image/webp'],
  ])('is served as what it is and as nothing else: %s', async (name, type) => {
    const who = await signUp(server, name.replace('canvas.', 'of_'));
    const path = await setAvatar(who, sample(name));
    expect(path).toMatch(/^\/avatars\/[A-Za-z0-9_-]{22}$/);
    // Whoever has its address can have it: no session.
    const answer = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  it('has another address when it is another, and none when it is taken away', async () => {
    const who = await signUp(server, 'changes');
    const first = await setAvatar(who, sample('canvas.png'));
    const second = await setAvatar(who, sample('canvas.jpeg'));
    expect(second).not.toBe(first);
    expect((await fetch(`${server.url}${first}`)).status).toBe(404);
    expect((await fetch(`${server.url}${second}`)).status).toBe(200);
    expect(await setAvatar(who, null)).toBeNull();
    expect((await fetch(`${server.url}${second}`)).status).toBe(404);
  });

  it('that is not there is not found, and nothing is kept of that', async () => {
    const ids = ['A'.repeat(22), 'x', '', "' or 1=1 --", 'A'.repeat(23), 'a/b'];
    for (const id of ids) {
      const answer = await fetch(`${server.url}/avatars/${id}`);
      expect(answer.status, id).toBe(404);
      expect(answer.headers.get('cache-control'), id).toBe('no-store');
    }
  });
});
