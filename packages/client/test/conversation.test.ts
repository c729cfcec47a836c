import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasTexts,
  items,
  messages,
  online,
  open,
  PASSWORD,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { TestServer } from './server.ts';

describe('two devices, at the real server', () => {
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
    await connect(alice, bob);
    return { alice, bob, stores };
  }

  it('converse: one writes, the other reads it and answers', async () => {
    const { alice, bob } = await pair('first');
    const { conversationId, people } = await conversationWith(alice.device, bob.handle);
    expect(people.map(({ handle }) => handle)).toEqual([bob.handle]);
    const sent = unwrap(await alice.device.sendText(conversationId, 'Hello, Bob'));
    expect(sent.delivery).toEqual({ state: 'queued' });
    await hasTexts(bob.device, conversationId, ['Hello, Bob']);
    const [received] = await messages(bob.device, conversationId);
    expect(received).toMatchObject({
      senderAccountId: alice.accountId,
      outgoing: false,
      delivery: { state: 'received' },
    });
    unwrap(await bob.device.sendText(conversationId, 'Hello, Alice'));
    await hasTexts(alice.device, conversationId, ['Hello, Bob', 'Hello, Alice']);
    await allSent(alice.device, conversationId);
    const [own] = await messages(alice.device, conversationId);
    expect(own).toMatchObject({ itemId: sent.itemId, outgoing: true, delivery: { state: 'sent' } });
    const [listed] = await bob.device.conversations();
    expect(listed).toMatchObject({
      conversationId,
      unread: 1,
      state: 'open',
      people: [{ handle: alice.handle }],
    });
    expect(listed?.last?.content).toEqual({ type: 'text', text: 'Hello, Alice' });
  });

  it('have one conversation, whoever asks for it and however often', async () => {
    const { alice, bob } = await pair('once');
    const [first, second, third] = await Promise.all([
      conversationWith(alice.device, bob.handle),
      conversationWith(alice.device, bob.handle),
      conversationWith(bob.device, alice.handle),
    ]);
    expect(second.conversationId).toBe(first.conversationId);
    expect(third.conversationId).toBe(first.conversationId);
    unwrap(await alice.device.sendText(first.conversationId, 'from alice'));
    await hasTexts(bob.device, first.conversationId, ['from alice']);
    unwrap(await bob.device.sendText(first.conversationId, 'from bob'));
    await hasTexts(alice.device, first.conversationId, ['from alice', 'from bob']);
  });

  it('keep everything through a restart, and go on', async () => {
    const { alice, bob, stores } = await pair('restart');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await hasTexts(bob.device, conversationId, ['one']);
    await allSent(alice.device, conversationId);
    await alice.device.close();
    await bob.device.close();
    const again = {
      alice: open(server.url, { store: stores.a }),
      bob: open(server.url, { store: stores.b }),
    };
    devices.push(again.alice, again.bob);
    await online(again.alice);
    unwrap(await again.bob.sendText(conversationId, 'two'));
    await hasTexts(again.alice, conversationId, ['one', 'two']);
    unwrap(await again.alice.sendText(conversationId, 'three'));
    await hasTexts(again.bob, conversationId, ['one', 'two', 'three']);
  });

  it('deliver in order what was written while the other was away', async () => {
    const { alice, bob, stores } = await pair('away');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await bob.device.close();
    const written = Array.from({ length: 20 }, (_, i) => `message ${i}`);
    for (const text of written) unwrap(await alice.device.sendText(conversationId, text));
    await allSent(alice.device, conversationId);
    expect(await texts(alice.device, conversationId)).toEqual(written);
    const bobAgain = open(server.url, { store: stores.b });
    devices.push(bobAgain);
    await hasTexts(bobAgain, conversationId, written);
    const [summary] = await bobAgain.conversations();
    expect(summary?.unread).toBe(20);
  });

  it('R33: lose what was said at a sign-out, and go on after signing in again', async () => {
    const { alice, bob } = await pair('leave');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'before'));
    await hasTexts(bob.device, conversationId, ['before']);
    await bob.device.signOut();
    unwrap(await alice.device.sendText(conversationId, 'meanwhile'));
    await allSent(alice.device, conversationId);
    unwrap(await bob.device.signIn({ handle: bob.handle, password: PASSWORD }));
    await hasTexts(bob.device, conversationId, ['meanwhile']);
    unwrap(await bob.device.sendText(conversationId, 'after'));
    await hasTexts(alice.device, conversationId, ['before', 'meanwhile', 'after']);
    await eventually(bob.device, async () => {
      const [summary] = await bob.device.conversations();
      return summary?.people[0]?.handle === alice.handle ? true : undefined;
    });
  });

  it('count what is unread, and forget it when it is read', async () => {
    const { alice, bob } = await pair('unread');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    const [, second, third] = await messages(bob.device, conversationId);
    if (second === undefined || third === undefined) throw new Error('three messages were there');
    const unread = async () => (await bob.device.conversations())[0]?.unread;
    expect(await unread()).toBe(3);
    await bob.device.markRead(conversationId, second.order);
    expect(await unread()).toBe(1);
    await bob.device.markRead(conversationId, third.order);
    expect(await unread()).toBe(0);
    await bob.device.markRead(conversationId, second.order);
    expect(await unread()).toBe(0);
  });

  it('show a long conversation page by page', async () => {
    const { alice, bob } = await pair('long');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    const written = Array.from({ length: 60 }, (_, i) => `message ${i}`);
    for (const text of written) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, written, 60_000);
    const seen: string[] = [];
    let before: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const page = await bob.device.timeline(conversationId, { limit: 17, ...(before && { before }) });
      seen.unshift(
        ...page.items.flatMap((item) =>
          item.type === 'message' && item.content.type === 'text' ? [item.content.text] : [],
        ),
      );
      before = page.items[0]?.order;
      if (!page.hasEarlier) break;
    }
    expect(seen).toEqual(written);
  });

  it('say what cannot be sent', async () => {
    const { alice, bob } = await pair('refuse');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    expect(await alice.device.sendText(conversationId, ' \n ')).toEqual({
      ok: false,
      error: { code: 'empty' },
    });
    expect(await alice.device.sendText(conversationId, 'ä'.repeat(16_385))).toEqual({
      ok: false,
      error: { code: 'too-long', limit: 32_768 },
    });
    expect(await alice.device.sendText('01900000-0000-7000-8000-000000000000', 'x')).toEqual({
      ok: false,
      error: { code: 'unknown-conversation' },
    });
    unwrap(await alice.device.sendText(conversationId, 'ä'.repeat(16_384)));
    await hasTexts(bob.device, conversationId, ['ä'.repeat(16_384)]);
    expect((await items(bob.device, conversationId)).filter(({ type }) => type === 'notice')).toHaveLength(1);
  });

  it('R15: race with commits, and lose nothing', async () => {
    const { alice, bob } = await pair('race');
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'start'));
    await hasTexts(bob.device, conversationId, ['start']);
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = await Promise.all([
        alice.device.refreshKeys(conversationId),
        bob.device.refreshKeys(conversationId),
        alice.device.sendText(conversationId, `a${round}`),
        bob.device.sendText(conversationId, `b${round}`),
      ]);
      unwrap(a);
      unwrap(b);
    }
    const all = 21;
    for (const device of [alice.device, bob.device]) {
      await eventually(device, async () =>
        (await texts(device, conversationId)).length === all ? true : undefined,
      );
      await allSent(device, conversationId);
    }
    expect(await texts(alice.device, conversationId)).toEqual(await texts(bob.device, conversationId));
    const order = await texts(alice.device, conversationId);
    expect(order.filter((text) => text.startsWith('a'))).toEqual(
      Array.from({ length: 10 }, (_, i) => `a${i}`),
    );
    expect(order.filter((text) => text.startsWith('b'))).toEqual(
      Array.from({ length: 10 }, (_, i) => `b${i}`),
    );
    for (const device of [alice.device, bob.device]) {
      const notices = (await items(device, conversationId)).filter((item) => item.type === 'notice');
      expect(notices.map(({ notice }) => notice)).toEqual(['conversation-started']);
    }
  });
});
