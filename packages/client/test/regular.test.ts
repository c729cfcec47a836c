import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  allSent,
  connect,
  hasTexts,
  listed,
  messages,
  online,
  open,
  regularWith,
  signedUp,
  unwrap,
} from './devices.ts';
import { TestServer } from './server.ts';

describe('a regular conversation, at the real server', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  async function pair(name: string) {
    const stores = { a: createMemoryStore(), b: createMemoryStore() };
    const alice = await signedUp(server.url, `${name}_a`, { store: stores.a });
    const bob = await signedUp(server.url, `${name}_b`, { store: stores.b });
    devices.push(alice.device, bob.device);
    return { alice, bob, stores };
  }

  it('carries texts both ways, once they are connected', async () => {
    const { alice, bob } = await pair('plain');
    await connect(alice, bob);
    const started = await regularWith(alice.device, bob.accountId);
    expect(started).toMatchObject({
      security: 'regular',
      kind: 'direct',
      request: false,
      last: null,
      unread: 0,
    });
    const { conversationId } = started;
    expect(await alice.device.conversations()).toEqual([]);
    const sent = unwrap(await alice.device.sendText(conversationId, 'Hello, Bob'));
    expect(sent.delivery).toEqual({ state: 'queued' });
    await hasTexts(bob.device, conversationId, ['Hello, Bob']);
    await listed(bob.device, conversationId, ({ unread, request }) => unread === 1 && !request);
    unwrap(await bob.device.sendText(conversationId, 'Hello, Alice'));
    await hasTexts(alice.device, conversationId, ['Hello, Bob', 'Hello, Alice']);
    await allSent(alice.device, conversationId);
    const [own] = await messages(alice.device, conversationId);
    expect(own).toMatchObject({ itemId: sent.itemId, outgoing: true, delivery: { state: 'sent' } });
    expect((await regularWith(bob.device, alice.accountId)).conversationId).toBe(conversationId);
  });

  it('is there after a restart, also without a network, and goes on', async () => {
    const { alice, bob, stores } = await pair('restart');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await hasTexts(bob.device, conversationId, ['one']);
    await allSent(alice.device, conversationId);
    await alice.device.close();
    const offline = open(new URL('http://127.0.0.1:9'), { store: stores.a });
    await hasTexts(offline, conversationId, ['one']);
    unwrap(await offline.sendText(conversationId, 'two'));
    await hasTexts(offline, conversationId, ['one', 'two']);
    await offline.close();
    const again = open(server.url, { store: stores.a });
    devices.push(again);
    await online(again);
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    unwrap(await bob.device.sendText(conversationId, 'three'));
    await hasTexts(again, conversationId, ['one', 'two', 'three']);
  });
});
