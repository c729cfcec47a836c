import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, type Caller, mutate } from './support/api.ts';
import { seen } from './support/people.ts';
import { signUp, signUpOutcome } from './support/person.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const own = '{ viewer { role suspended account { handle displayName verified avatarPath } } }';
const ownOf = async (by: Caller) =>
  (await ask(by, own)).data?.['viewer'] as {
    role: string;
    account: { verified: boolean; avatarPath: string | null };
  };

describe('the first account of an installation', () => {
  it('is its administrator and verified; of several that come first at once exactly one is', async () => {
    for (let round = 0; round < 4; round += 1) {
      await using empty = await startServer({ verification: 'by-hand' });
      const names = ['anton', 'berta', 'cesar', 'dora'];
      const sessions = await Promise.all(names.map((name) => signUp(empty, name)));
      const accounts = await Promise.all(sessions.map(ownOf));
      expect(accounts.map(({ role }) => role).sort()).toEqual([
        'ADMINISTRATOR',
        'MEMBER',
        'MEMBER',
        'MEMBER',
      ]);
      for (const { role, account } of accounts) expect(account.verified).toBe(role === 'ADMINISTRATOR');
      expect(await ownOf(await signUp(empty, 'emil'))).toMatchObject({
        role: 'MEMBER',
        suspended: false,
        account: { verified: false },
      });
    }
  });

  it('is followed by accounts that are verified at once where nobody does it by hand', async () => {
    await signUp(server, 'first');
    expect(await ownOf(await signUp(server, 'later'))).toMatchObject({
      role: 'MEMBER',
      account: { verified: true },
    });
  });

  it('is not made by a sign-up that fails', async () => {
    await using empty = await startServer({ verification: 'by-hand' });
    const outcomes = await Promise.all(
      ['same', 'same', 'same'].map((name) => signUpOutcome(empty, name, 'x')),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'HandleTakenError',
      'HandleTakenError',
      'SignedIn',
    ]);
  });
});

describe('what holds for an installation', () => {
  it('is said to everybody', async () => {
    await using strict = await startServer({ verification: 'by-hand', minimumClientVersion: 7 });
    const query = '{ server { minimumClientVersion verification } }';
    expect((await ask(strict, query)).data).toEqual({
      server: { minimumClientVersion: 7, verification: 'BY_HAND' },
    });
    expect((await ask(server, query)).data).toEqual({
      server: { minimumClientVersion: 1, verification: 'AUTOMATIC' },
    });
  });
});

/** Names as people type them who mean harm, and what becomes of them. */
const harmless = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '#{7*7}',
  '%s%n',
  '\\u202e',
];
const refused = [
  '',
  ' ',
  'a\u0000b',
  'line\nbreak',
  'evil\u202eeman',
  'a\u2066b\u2069',
  'a\u200eb',
  'a\u200bb',
  '\u200b',
  '\u3164',
  'x'.repeat(51),
  'x'.repeat(100_000),
  `Z${'\u0321'.repeat(30)}`,
  '\u{1f468}\u200d\u{1f469}'.repeat(40),
];

describe('a profile', () => {
  it('can have another name, which others see, and which is the same to all of them', async () => {
    const session = await signUp(server, 'profile_one');
    const other = await signUp(server, 'profile_two');
    const update = (displayName: string) =>
      mutate(session, 'updateProfile', { displayName }, '...on ProfilePayload { account { displayName } }');
    for (const name of harmless) {
      expect(await update(name)).toMatchObject({ account: { displayName: name } });
      expect(await seen(other, session.handle)).toMatchObject({ displayName: name });
    }
    for (const name of refused) {
      expect(await update(name), JSON.stringify(name.slice(0, 20))).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['displayName'],
      });
    }
    expect(await seen(other, session.handle)).toMatchObject({ displayName: harmless.at(-1) });
    expect(await mutate(server, 'updateProfile', { displayName: '' })).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });

  it('is made with a name by the same rule', async () => {
    for (const handle of [
      'аdmin',
      'ad\u200bmin',
      'admin\u0000',
      'ADМIN',
      '__proto__',
      'ab',
      'x'.repeat(31),
    ]) {
      expect(await signUpOutcome(server, handle, 'x')).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['handle'],
      });
    }
    for (const handle of ['constructor', 'tostring', 'null', 'undefined']) await signUp(server, handle);
    await signUp(server, 'modern');
    for (const handle of ['modem', 'rnodern', 'm0dern', 'mod_ern']) {
      const outcome = await signUpOutcome(server, handle, 'x');
      // "modern" and "modem" look alike in many a typeface; Unicode's table knows.
      expect(outcome, handle).toMatchObject({ code: 'HANDLE_TAKEN' });
    }
  });

  it('can have a picture, whose address changes with it, and which can be taken away', async () => {
    const session = await signUp(server, 'picture');
    const set = (image: Uint8Array | null) =>
      mutate(
        session,
        'setAvatar',
        { image: image && base64url(image) },
        '...on ProfilePayload { account { avatarPath } }',
      );
    const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name));
    const paths = new Set<unknown>();
    for (const name of ['canvas.png', 'canvas.jpeg', 'canvas.webp', 'canvas.png']) {
      const outcome = await set(sample(name));
      const { avatarPath } = outcome['account'] as { avatarPath: string };
      expect(avatarPath).toMatch(/^\/avatars\/[A-Za-z0-9_-]{22}$/);
      expect((await ownOf(session)).account.avatarPath).toBe(avatarPath);
      paths.add(avatarPath);
    }
    expect(paths.size).toBe(4);
    for (const bad of [new Uint8Array(), new Uint8Array(300), sample('canvas.png').subarray(0, 900)]) {
      expect(await set(bad)).toMatchObject({ code: 'INVALID_INPUT', path: ['image'] });
    }
    expect(paths).toContain((await ownOf(session)).account.avatarPath);
    expect(await set(null)).toMatchObject({ account: { avatarPath: null } });
    expect(await set(null)).toMatchObject({ account: { avatarPath: null } });
    await Promise.all(Array.from({ length: 5 }, () => set(sample('canvas.png'))));
    expect((await ownOf(session)).account.avatarPath).not.toBeNull();
    expect(await mutate(server, 'setAvatar', { image: 'AAAA' })).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
