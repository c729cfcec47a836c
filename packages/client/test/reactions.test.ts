import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import type { ServerEvent, TransportPort } from '../src/ports/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasReactions,
  hasTexts,
  items,
  listed,
  messages,
  online,
  open,
  signedUp,
  until,
  unwrap,
} from './devices.ts';
import { rawSession } from './raw-session.ts';
import { TestServer } from './server.ts';

describe('A13: reactions in an encrypted conversation, at the real server', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  async function pair(name: string, transport?: TransportPort) {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, `${name}_a`, { store, ...(transport && { transport }) });
    const bob = await signedUp(server.url, `${name}_b`);
    devices.push(alice.device, bob.device);
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'from alice'));
    await hasTexts(bob.device, conversationId, ['from alice']);
    unwrap(await bob.device.sendText(conversationId, 'from bob'));
    await hasTexts(alice.device, conversationId, ['from alice', 'from bob']);
    await allSent(bob.device, conversationId);
    return { alice, bob, conversationId, store };
  }

  async function itemId(device: Device, conversationId: string, text: string): Promise<string> {
    return (await hasReactions(device, conversationId, text, [])).itemId;
  }

  it('go to own messages and to others’, change, and are taken back', async () => {
    const { alice, bob, conversationId } = await pair('both');
    const before = await listed(bob.device, conversationId);
    unwrap(
      await alice.device.react(conversationId, await itemId(alice.device, conversationId, 'from bob'), '👍'),
    );
    await hasReactions(bob.device, conversationId, 'from bob', ['👍']);
    const own = await itemId(alice.device, conversationId, 'from alice');
    unwrap(await alice.device.react(conversationId, own, '😂'));
    await hasReactions(bob.device, conversationId, 'from alice', ['😂']);
    const theirs = (await hasReactions(bob.device, conversationId, 'from alice', ['😂'])).itemId;
    unwrap(await bob.device.react(conversationId, theirs, '❤️'));
    const shown = await hasReactions(alice.device, conversationId, 'from alice', ['😂', '❤️']);
    expect(shown.reactions.map(({ accountId }) => accountId)).toEqual([alice.accountId, bob.accountId]);
    unwrap(await alice.device.react(conversationId, own, '🎉'));
    await hasReactions(bob.device, conversationId, 'from alice', ['🎉', '❤️']);
    unwrap(await alice.device.react(conversationId, own, null));
    await hasReactions(bob.device, conversationId, 'from alice', ['❤️']);
    // Neither unread nor the last message, and nothing is found to be missing.
    const after = await listed(bob.device, conversationId);
    expect(after).toMatchObject({ unread: before.unread, updatedAt: before.updatedAt });
    expect(after.last?.itemId).toBe(before.last?.itemId);
    for (const { device } of [alice, bob]) {
      const notices = (await items(device, conversationId)).filter(({ type }) => type === 'notice');
      expect(notices).toHaveLength(1);
    }
    // Once more what is set is nothing to be sent.
    const other = await rawSession(server.url, alice.handle);
    const lastSeq = async () => {
      const query = 'query Seq($id: ID!) { conversation(id: $id) { lastSeq } }';
      return (await other.ask(query, { id: conversationId })).conversation.lastSeq;
    };
    const seq = await lastSeq();
    unwrap(await bob.device.react(conversationId, theirs, '❤️'));
    unwrap(await bob.device.sendText(conversationId, 'after'));
    await hasTexts(alice.device, conversationId, ['from alice', 'from bob', 'after']);
    expect(await lastSeq()).toBe(seq + 1);
  });

  it('wait in the store while there is no network, in their order among the texts; the last one goes', async () => {
    const { alice, bob, conversationId, store } = await pair('offline');
    const target = await itemId(alice.device, conversationId, 'from bob');
    await alice.device.close();
    const offline = open(new URL('http://127.0.0.1:9'), { store });
    unwrap(await offline.react(conversationId, target, '👍'));
    unwrap(await offline.sendText(conversationId, 'written offline'));
    unwrap(await offline.react(conversationId, target, '🎉'));
    await hasReactions(offline, conversationId, 'from bob', ['🎉']);
    await offline.close();
    const sent: string[] = [];
    const stop = bob.device.subscribe((event) => {
      if (event.type !== 'items') return;
      for (const item of event.items) {
        if (item.type === 'message')
          sent.push(...item.reactions.map(({ emoji }) => emoji), ...(event.arrived ?? []));
      }
    });
    const again = open(server.url, { store });
    devices.push(again);
    await hasReactions(again, conversationId, 'from bob', ['🎉']);
    await hasReactions(bob.device, conversationId, 'from bob', ['🎉']);
    await hasTexts(bob.device, conversationId, ['from alice', 'from bob', 'written offline']);
    stop();
    expect(sent).not.toContain('👍');
    const text = (await messages(bob.device, conversationId)).at(-1)?.itemId ?? '';
    expect(sent.indexOf(text)).toBeLessThan(sent.indexOf('🎉'));
  });

  it('are rolled back when the server will not have them, and that is told', async () => {
    const inner = createGraphqlTransport(server.url, 'bearer');
    let refuses = false;
    const { alice, bob, conversationId } = await pair('rollback', {
      ...inner,
      send: async (message) =>
        refuses
          ? { ok: false, error: { code: 'message-rejected', reason: 'MALFORMED' } }
          : await inner.send(message),
    });
    const target = await itemId(alice.device, conversationId, 'from bob');
    unwrap(await alice.device.react(conversationId, target, '👍'));
    await hasReactions(bob.device, conversationId, 'from bob', ['👍']);
    const told: string[] = [];
    alice.device.subscribe((event) => {
      if (event.type !== 'items') return;
      for (const item of event.items) {
        if (item.type === 'message') told.push(item.reactions.map(({ emoji }) => emoji).join());
      }
    });
    refuses = true;
    unwrap(await alice.device.react(conversationId, target, '😂'));
    await until(async () => told.join(' ') === '😂 👍');
    await hasReactions(alice.device, conversationId, 'from bob', ['👍']);
    refuses = false;
    unwrap(await alice.device.react(conversationId, target, '🎉'));
    await hasReactions(bob.device, conversationId, 'from bob', ['🎉']);
    const notices = (await items(bob.device, conversationId)).filter(({ type }) => type === 'notice');
    expect(notices).toHaveLength(1);
  });

  it('that come twice or to nothing that is here show nothing and break nothing', async () => {
    const { alice, bob, conversationId, store } = await pair('odd');
    const target = await itemId(alice.device, conversationId, 'from bob');
    await alice.device.close();
    // The message is erased from this device; the reaction to it is not.
    const raw = await store.open();
    const keys = (await raw.list({ from: 'item/', to: 'item0' })).map(({ key }) => key);
    await raw.write({ puts: [], deletes: keys.slice(-1) });
    const inner = createGraphqlTransport(server.url, 'bearer');
    const again = open(server.url, {
      store,
      transport: {
        ...inner,
        openFeed: (listener) =>
          inner.openFeed({
            ...listener,
            onEvent: (event: ServerEvent) => {
              listener.onEvent(event);
              listener.onEvent(event);
            },
          }),
      },
    });
    devices.push(again);
    await online(again);
    const theirs = await itemId(bob.device, conversationId, 'from bob');
    unwrap(await bob.device.react(conversationId, theirs, '👍'));
    unwrap(await bob.device.sendText(conversationId, 'next'));
    await eventually(again, async () =>
      (await messages(again, conversationId)).find(
        ({ content }) => content.type === 'text' && content.text === 'next',
      ),
    );
    expect(await again.react(conversationId, target, '👍')).toEqual({
      ok: false,
      error: { code: 'unknown-item' },
    });
    const notices = (await items(again, conversationId)).filter(({ type }) => type === 'notice');
    expect(notices).toHaveLength(1);
    expect(again.status().state).toBe('ready');
  });

  it('are refused here when they are no emoji, and to what is still on its way', async () => {
    const { alice, conversationId, store } = await pair('refuse');
    const target = await itemId(alice.device, conversationId, 'from bob');
    expect(await alice.device.react(conversationId, target, 'nice')).toEqual({
      ok: false,
      error: { code: 'invalid' },
    });
    await alice.device.close();
    const offline = open(new URL('http://127.0.0.1:9'), { store });
    devices.push(offline);
    const queued = unwrap(await offline.sendText(conversationId, 'queued'));
    expect(await offline.react(conversationId, queued.itemId, '👍')).toEqual({
      ok: false,
      error: { code: 'unknown-item' },
    });
  });
});
