import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device } from '../src/index.ts';

import {
  allSent,
  connect,
  eventually,
  hasReactions,
  hasTexts,
  listed,
  messages,
  online,
  open,
  PASSWORD,
  regularWith,
  signedUp,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { rawSession } from './raw-session.ts';
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

  it('shows reactions to both, the last of each, and counts none as a message', async () => {
    const { alice, bob } = await pair('react');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(conversationId, 'Lunch?'));
    await hasTexts(bob.device, conversationId, ['Lunch?']);
    const [received] = await messages(bob.device, conversationId);
    if (received === undefined) throw new Error('a message was there');
    unwrap(await bob.device.react(conversationId, received.itemId, '👍'));
    await hasReactions(alice.device, conversationId, 'Lunch?', ['👍']);
    await hasReactions(bob.device, conversationId, 'Lunch?', ['👍']);
    unwrap(await alice.device.react(conversationId, received.itemId, '🎉'));
    unwrap(await bob.device.react(conversationId, received.itemId, '😂'));
    for (const { device } of [alice, bob]) {
      const item = await eventually(device, async () =>
        (await messages(device, conversationId)).find(({ reactions }) =>
          reactions.some((r) => r.emoji === '😂'),
        ),
      );
      expect(item.reactions.map(({ emoji }) => emoji).toSorted()).toEqual(['🎉', '😂'].toSorted());
    }
    unwrap(await bob.device.react(conversationId, received.itemId, null));
    await hasReactions(alice.device, conversationId, 'Lunch?', ['🎉']);
    await listed(alice.device, conversationId, ({ unread, last }) => unread === 0 && last?.outgoing === true);
    expect(await bob.device.react(conversationId, received.itemId, 'no emoji')).toEqual({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(await bob.device.react(conversationId, crypto.randomUUID(), '👍')).toEqual({
      ok: false,
      error: { code: 'unknown-item' },
    });
  });

  it('tells what has been read to the account’s other sessions, also what was read without a network', async () => {
    const { alice, bob, stores } = await pair('read');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    const [first, , third] = await messages(bob.device, conversationId);
    if (first === undefined || third === undefined) throw new Error('three messages were there');
    const other = await rawSession(server.url, bob.handle);
    const unread = async () => {
      const query = 'query Unread($id: ID!) { regularConversation(id: $id) { unread } }';
      return (await other.ask(query, { id: conversationId })).regularConversation.unread;
    };
    expect(await unread()).toBe(3);
    await bob.device.markRead(conversationId, first.order);
    await listed(bob.device, conversationId, (summary) => summary.unread === 2);
    await until(async () => (await unread()) === 2);
    await bob.device.close();
    const offline = open(new URL('http://127.0.0.1:9'), { store: stores.b });
    await offline.markRead(conversationId, third.order);
    await listed(offline, conversationId, (summary) => summary.unread === 0);
    await offline.close();
    expect(await unread()).toBe(2);
    const again = open(server.url, { store: stores.b });
    devices.push(again);
    await online(again);
    await until(async () => (await unread()) === 0);
    // And what is read elsewhere is read here.
    unwrap(await alice.device.sendText(conversationId, 'four'));
    await listed(again, conversationId, (summary) => summary.unread === 1);
    const facts = unwrap(await other.transport.markRegular(conversationId, { readSeq: 4 }));
    expect(facts.unread).toBe(0);
    await listed(again, conversationId, (summary) => summary.unread === 0);
  });

  it('loses here what another session of the account deletes, and the other side keeps it', async () => {
    const { alice, bob } = await pair('gone');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    await allSent(alice.device, conversationId);
    const removed: string[] = [];
    bob.device.subscribe((event) => {
      if (event.type === 'item-removed') removed.push(event.itemId);
      if (event.type === 'conversation-removed') removed.push(event.conversationId);
    });
    const [, , third] = await messages(bob.device, conversationId);
    if (third === undefined) throw new Error('three messages were there');
    const other = await rawSession(server.url, bob.handle);
    unwrap(await other.transport.deleteRegularMessage(conversationId, third.itemId));
    await eventually(bob.device, async () =>
      (await texts(bob.device, conversationId)).join() === 'one,two' ? true : undefined,
    );
    await listed(
      bob.device,
      conversationId,
      ({ last, unread }) => unread === 2 && last?.order !== third.order,
    );
    expect(removed).toEqual([third.itemId]);
    unwrap(await other.transport.deleteRegular(conversationId, 3));
    await eventually(bob.device, async () =>
      (await bob.device.conversations()).length === 0 ? true : undefined,
    );
    expect(await texts(bob.device, conversationId)).toEqual([]);
    expect(removed.at(-1)).toBe(conversationId);
    expect(await texts(alice.device, conversationId)).toEqual(['one', 'two', 'three']);
    // What is said afterwards brings it back, without what was before.
    unwrap(await alice.device.sendText(conversationId, 'four'));
    await hasTexts(bob.device, conversationId, ['four']);
    expect(await bob.device.timeline(conversationId, { limit: 50 })).toMatchObject({ hasEarlier: false });
  });

  it('is deleted from here for all of the account’s sessions, message by message and as a whole', async () => {
    const { alice, bob } = await pair('delete');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    for (const text of ['one', 'two']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    await allSent(alice.device, conversationId);
    const other = await rawSession(server.url, alice.handle);
    const left = async () => {
      const page = unwrap(await other.transport.regularMessages(conversationId, null));
      return page?.messages.map(({ text }) => text).toReversed();
    };
    const [first] = await messages(alice.device, conversationId);
    unwrap(await alice.device.deleteMessage(conversationId, first?.itemId ?? ''));
    expect(await texts(alice.device, conversationId)).toEqual(['two']);
    expect(await left()).toEqual(['two']);
    expect(await alice.device.deleteMessage(conversationId, first?.itemId ?? '')).toEqual({
      ok: false,
      error: { code: 'unknown-item' },
    });
    unwrap(await alice.device.deleteConversation(conversationId));
    expect(await alice.device.conversations()).toEqual([]);
    expect(await left()).toEqual([]);
    expect(await texts(bob.device, conversationId)).toEqual(['one', 'two']);
  });

  it('keeps the marks of the account at the server, archived ones also when something new comes', async () => {
    const { alice, bob } = await pair('marks');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await listed(bob.device, conversationId);
    unwrap(await bob.device.mark(conversationId, { archived: true, muted: true }));
    await listed(bob.device, conversationId, ({ archived, muted, pinned }) => archived && muted && !pinned);
    unwrap(await alice.device.sendText(conversationId, 'two'));
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    await listed(bob.device, conversationId, ({ archived, unread }) => archived && unread === 2);
    await listed(alice.device, conversationId, ({ archived, muted }) => !archived && !muted);
    const other = await rawSession(server.url, bob.handle);
    unwrap(await other.transport.markRegular(conversationId, { archived: false, pinned: true }));
    await listed(bob.device, conversationId, ({ archived, muted, pinned }) => !archived && muted && pinned);
  });

  it('is fetched page by page, by a device that was not there', async () => {
    const { alice, bob, stores } = await pair('long');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    const written = Array.from({ length: 120 }, (_, i) => `message ${i}`);
    for (const text of written) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, written, 60_000);
    // Signing out forgets what was said; it is at the server.
    await bob.device.signOut();
    expect(await bob.device.conversations()).toEqual([]);
    const leftovers = (await (await stores.b.open()).list({ from: '', to: '\uffff' })).map(({ key }) => key);
    expect(leftovers.filter((key) => key.includes(conversationId))).toEqual([]);
    const arrived: string[] = [];
    bob.device.subscribe((event) => {
      if (event.type === 'items') arrived.push(...(event.arrived ?? []));
    });
    unwrap(await bob.device.signIn({ handle: bob.handle, password: PASSWORD }));
    await listed(bob.device, conversationId, ({ unread }) => unread === 120);
    const seen: string[] = [];
    let before: string | undefined;
    for (let pages = 0; pages < 20; pages += 1) {
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
    // The newest page came by itself, as unread; history that was asked for is no news.
    expect(arrived).toHaveLength(50);
  }, 240_000);
});
