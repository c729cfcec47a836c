import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type TransportPort } from '../src/index.ts';
import { newHandle, online, open, PASSWORD, signedUp, status, unwrap } from './devices.ts';
import { rawSession } from './raw-session.ts';
import { TestServer } from './server.ts';

describe('an account, at the real server', () => {
  let server: TestServer;
  const devices: Device[] = [];
  const started = (device: Device) => {
    devices.push(device);
    return device;
  };

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  it('is made with its identity and its first device, and can be found by others', async () => {
    const alice = await signedUp(server.url, 'alice');
    started(alice.device);
    const bob = await signedUp(server.url, 'bob');
    started(bob.device);
    const found = unwrap(await bob.device.findPerson(alice.handle));
    expect(found).toEqual({
      accountId: alice.accountId,
      handle: alice.handle,
      displayName: 'alice',
      avatarPath: null,
      verified: true,
      organization: false,
      affiliation: null,
      gone: false,
      reachable: true,
      relationship: { following: false, followedBy: false, blocked: false },
      trust: 'unverified',
      eligibility: ['NOT_CONNECTED'],
    });
    expect(await bob.device.findPerson('nobody_here')).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await bob.device.findPerson(bob.handle)).toEqual({ ok: false, error: { code: 'yourself' } });
    expect(await bob.device.findPerson('x')).toEqual({ ok: false, error: { code: 'invalid' } });
  });

  it('is refused a handle that somebody has, and malformed fields', async () => {
    const alice = await signedUp(server.url, 'taken');
    started(alice.device);
    const device = started(open(server.url));
    const input = { handle: alice.handle, displayName: 'Other', password: PASSWORD };
    expect(await device.signUp(input)).toEqual({ ok: false, error: { code: 'handle-taken' } });
    for (const [field, wrong] of [
      ['handle', { ...input, handle: 'no spaces' }],
      ['displayName', { ...input, displayName: '  ' }],
      ['password', { ...input, password: 'too short' }],
    ] as const) {
      expect(await device.signUp(wrong)).toEqual({ ok: false, error: { code: 'invalid', field } });
    }
    expect(device.status().state).toBe('signed-out');
  });

  it('is one account, when the answer to its making is lost and it is made again', async () => {
    const inner = createGraphqlTransport(server.url, 'bearer');
    let lost = 0;
    const transport: TransportPort = {
      ...inner,
      finishSignUp: async (input) => {
        const answer = await inner.finishSignUp(input);
        lost += 1;
        return lost === 1 ? { ok: false, error: { code: 'offline' } } : answer;
      },
    };
    const device = started(open(server.url, { transport }));
    const input = { handle: newHandle('twice'), displayName: 'Twice', password: PASSWORD };
    expect(await device.signUp(input)).toEqual({ ok: false, error: { code: 'offline' } });
    const wrong = { ...input, password: 'another password' };
    expect(await device.signUp(wrong)).toEqual({ ok: false, error: { code: 'handle-taken' } });
    expect(unwrap(await device.signUp(input)).handle).toBe(input.handle);
    await online(device);
  });

  it('opens with its password only, and does not tell a wrong one from a handle of nobody', async () => {
    const alice = await signedUp(server.url, 'secret');
    started(alice.device);
    const device = started(open(server.url));
    const rejected = { ok: false, error: { code: 'credentials-rejected' } };
    expect(await device.signIn({ handle: alice.handle, password: 'wrong password' })).toEqual(rejected);
    expect(await device.signIn({ handle: newHandle('ghost'), password: PASSWORD })).toEqual(rejected);
  });

  it('is resumed by its device after a restart, without a password', async () => {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'again', { store });
    const before = await status(alice.device, 'ready');
    await alice.device.close();
    const device = started(open(server.url, { store }));
    await online(device);
    const after = await status(device, 'ready');
    expect(after.me).toEqual(before.me);
    expect(after.deviceId).toBe(before.deviceId);
  });

  it('R33: keeps its keys on its only device through a sign-out, and says so', async () => {
    const alice = await signedUp(server.url, 'leaving');
    started(alice.device);
    const { deviceId } = await status(alice.device, 'ready');
    expect(await alice.device.signOut()).toEqual({ keys: 'kept', keptBecause: 'only-device' });
    expect(alice.device.status()).toEqual({ state: 'signed-out', remembered: alice.handle });
    expect(await alice.device.signIn({ handle: newHandle('other'), password: PASSWORD })).toEqual({
      ok: false,
      error: { code: 'device-of-other-account', handle: alice.handle },
    });
    unwrap(await alice.device.signIn({ handle: alice.handle, password: PASSWORD }));
    await online(alice.device);
    expect((await status(alice.device, 'ready')).deviceId).toBe(deviceId);
  });

  it('is not opened to a second browser that no device has approved (B3)', async () => {
    const alice = await signedUp(server.url, 'single');
    started(alice.device);
    const store = createMemoryStore();
    const second = open(server.url, { store });
    unwrap(await second.signIn({ handle: alice.handle, password: PASSWORD }));
    await online(second);
    expect((await status(second, 'ready')).registration).toMatchObject({
      state: 'unregistered',
      reason: 'new',
    });
    expect(await second.startConversation(alice.accountId)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await second.devices()).toEqual({ ok: false, error: { code: 'not-ready' } });
    await second.close();
    const again = started(open(server.url, { store }));
    expect((await status(again, 'ready')).registration.state).toBe('unregistered');
    await again.signOut();
    expect(again.status()).toEqual({ state: 'signed-out', remembered: null });
  });

  it('is erased from a device with everything that was there', async () => {
    const alice = await signedUp(server.url, 'erased');
    started(alice.device);
    await alice.device.eraseEverything();
    expect(alice.device.status()).toEqual({ state: 'signed-out', remembered: null });
  });

  it('is signed out when its session is ended elsewhere, and keeps what it has for the next time', async () => {
    const alice = await signedUp(server.url, 'revoked');
    started(alice.device);
    const { deviceId } = await status(alice.device, 'ready');
    await revokeOtherSessions(server.url, alice.handle);
    const after = await status(alice.device, 'signed-out');
    expect(after.remembered).toBe(alice.handle);
    unwrap(await alice.device.signIn({ handle: alice.handle, password: PASSWORD }));
    await online(alice.device);
    expect((await status(alice.device, 'ready')).deviceId).toBe(deviceId);
  });
});

/** What a person does in the list of sessions, by the bare API. */
async function revokeOtherSessions(url: URL, handle: string): Promise<void> {
  const { ask } = await rawSession(url, handle);
  const { viewer } = await ask('{ viewer { sessions { edges { node { id current } } } } }');
  for (const { node } of viewer.sessions.edges) {
    if (node.current) continue;
    await ask('mutation Revoke($id: ID!) { revokeSession(input: { sessionId: $id }) { __typename } }', {
      id: node.id,
    });
  }
}
