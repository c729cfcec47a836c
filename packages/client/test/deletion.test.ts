/** Delete for me (A15, R29): here at once, on the account's other devices soon, for the other side never. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import type { MessageEvent, ServerEvent, TransportPort } from '../src/ports/index.ts';
import {
  allSent,
  connect,
  eventually,
  hasReactions,
  hasTexts,
  items,
  joined,
  listed,
  messages,
  online,
  open,
  signedUp,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { another } from './own-devices.ts';
import { TestServer } from './server.ts';
import { openedRecords, recordsWith } from './stored.ts';

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

async function watched(name: string) {
  const transport = createGraphqlTransport(server.url, 'bearer');
  const store = createMemoryStore();
  return { ...(await signedUp(server.url, name, { transport, store })), transport, store };
}

/** Ada with two devices, and Grace, who has said some things. */
async function three(...said: readonly string[]) {
  const ada = await watched('ada');
  const grace = await watched('grace');
  devices.push(grace.device);
  await connect(ada, grace);
  const { conversationId } = unwrap(await ada.device.startConversation(grace.accountId));
  await joined(grace.device, conversationId);
  const secondStore = createMemoryStore();
  const second = await another(server.url, ada.handle, ada.device, { store: secondStore });
  await joined(second, conversationId);
  await say(grace.device, conversationId, ...said);
  for (const device of [ada.device, second]) await hasTexts(device, conversationId, said);
  devices.push(ada.device, second);
  return { ada, grace, second, secondStore, conversationId };
}

async function say(from: Device, conversationId: string, ...all: readonly string[]): Promise<void> {
  for (const text of all) unwrap(await from.sendText(conversationId, text));
  await allSent(from, conversationId);
}

async function idOf(device: Device, conversationId: string, wanted: string): Promise<string> {
  const all = await messages(device, conversationId);
  const found = all.find(({ content }) => content.type === 'text' && content.text === wanted);
  if (found === undefined) throw new Error(`no message ${wanted}`);
  return found.itemId;
}

async function deleteText(device: Device, conversationId: string, text: string): Promise<void> {
  unwrap(await device.deleteMessage(conversationId, await idOf(device, conversationId, text)));
}

/** Waits until exactly these texts are left. */
async function hasLeft(device: Device, conversationId: string, left: readonly string[]): Promise<void> {
  await eventually(device, async () =>
    (await texts(device, conversationId)).join() === left.join() ? true : undefined,
  );
}

async function isMissing(device: Device, conversationId: string): Promise<boolean> {
  const all = await items(device, conversationId);
  const said = all.flatMap((item) => (item.type === 'notice' ? [item.notice] : []));
  return said.some((notice) => ['messages-missing', 'message-refused', 'rejoined'].includes(notice));
}

/** Places that the account can read again. */
async function readable(transport: TransportPort, conversationId: string): Promise<readonly number[]> {
  const page = unwrap(await transport.history(conversationId, 1_000_000, 100));
  return page?.entries.map(({ message }) => message.seq) ?? [];
}

describe('a message that is deleted', () => {
  it('A15: is gone here at once and on the other device soon, own or received, with its reactions; the other side keeps it', async () => {
    const { ada, grace, second, conversationId } = await three('one', 'two', 'three');
    await say(ada.device, conversationId, 'mine');
    await hasTexts(grace.device, conversationId, ['one', 'two', 'three', 'mine']);
    await hasTexts(second, conversationId, ['one', 'two', 'three', 'mine']);
    const two = await idOf(ada.device, conversationId, 'two');
    unwrap(await second.react(conversationId, two, '👍'));
    await hasReactions(ada.device, conversationId, 'two', ['👍']);
    unwrap(await second.react(conversationId, two, '🎉'));
    await hasReactions(ada.device, conversationId, 'two', ['🎉']);
    await hasReactions(grace.device, conversationId, 'two', ['🎉']);
    await until(async () => (await readable(ada.transport, conversationId)).length === 6);
    const removed: string[] = [];
    ada.device.subscribe((event) => {
      if (event.type === 'item-removed') removed.push(event.itemId);
    });
    unwrap(await ada.device.deleteMessage(conversationId, two));
    expect(removed).toEqual([two]);
    expect(await texts(ada.device, conversationId)).toEqual(['one', 'three', 'mine']);
    await deleteText(ada.device, conversationId, 'mine');
    expect(await texts(ada.device, conversationId)).toEqual(['one', 'three']);
    await hasLeft(second, conversationId, ['one', 'three']);
    // Of the message with its two reactions, and the own one, the server gives this account nothing more.
    await until(async () => (await readable(ada.transport, conversationId)).length === 2);
    expect(await texts(grace.device, conversationId)).toEqual(['one', 'two', 'three', 'mine']);
    await hasReactions(grace.device, conversationId, 'two', ['🎉']);
    for (const device of [ada.device, second]) {
      expect(await isMissing(device, conversationId)).toBe(false);
      expect(await listed(device, conversationId)).toMatchObject({ last: { content: { text: 'three' } } });
    }
    const third = await another(server.url, ada.handle, second);
    devices.push(third);
    await hasTexts(third, conversationId, ['one', 'three']);
    expect(await isMissing(third, conversationId)).toBe(false);
    // What is said about it afterwards is nothing to show.
    unwrap(await grace.device.react(conversationId, two, '❤️'));
    await say(grace.device, conversationId, 'after');
    for (const device of [ada.device, second, third]) {
      await hasTexts(device, conversationId, ['one', 'three', 'after']);
    }
    unwrap(await ada.device.react(conversationId, await idOf(ada.device, conversationId, 'one'), '👍'));
    const unknown = { ok: false, error: { code: 'unknown-item' } };
    expect(await ada.device.deleteMessage(conversationId, two)).toEqual(unknown);
    expect(await ada.device.react(conversationId, two, '👍')).toEqual(unknown);
  });

  it('was unread, and does not count any more', async () => {
    const { ada, second, conversationId } = await three('one', 'two');
    await listed(ada.device, conversationId, ({ unread }) => unread === 2);
    await deleteText(ada.device, conversationId, 'one');
    await listed(ada.device, conversationId, ({ unread }) => unread === 1);
    await listed(second, conversationId, ({ unread }) => unread === 1);
  });

  it('without a connection is gone at once, also after a restart, and the server is told when there is one', async () => {
    const { ada, conversationId } = await three('secret one', 'two');
    await ada.device.close();
    const nowhere = open(new URL('http://127.0.0.1:9'), { store: ada.store });
    await deleteText(nowhere, conversationId, 'secret one');
    expect(await texts(nowhere, conversationId)).toEqual(['two']);
    await nowhere.close();
    expect(recordsWith(await openedRecords(ada.store), ['secret one'])).toEqual([]);
    const transport = createGraphqlTransport(server.url, 'bearer');
    const again = open(server.url, { store: ada.store, transport });
    devices.push(again);
    await online(again);
    await until(async () => (await readable(transport, conversationId)).length === 1);
    expect(await texts(again, conversationId)).toEqual(['two']);
    await until(
      async () =>
        ![...(await openedRecords(ada.store)).keys()].some((key) => key.startsWith('deletion-waiting/')),
    );
  });

  it('and was never sent is never sent; one that may be at the server goes as soon as it has a place', async () => {
    const { ada, grace, conversationId } = await three('one');
    await ada.device.close();
    const inner = createGraphqlTransport(server.url, 'bearer');
    const losing = { now: true };
    const deaf: TransportPort = {
      ...inner,
      openFeed: (listener) => inner.openFeed({ ...listener, onEvent: () => {} }),
      send: async (message) => {
        const sent = await inner.send(message);
        return losing.now ? { ok: false, error: { code: 'offline' } } : sent;
      },
    };
    const device = open(server.url, { store: ada.store, transport: deaf });
    devices.push(device);
    await online(device);
    unwrap(await device.sendText(conversationId, 'on its way'));
    unwrap(await device.sendText(conversationId, 'still queued'));
    await hasTexts(grace.device, conversationId, ['one', 'on its way']);
    await deleteText(device, conversationId, 'on its way');
    await deleteText(device, conversationId, 'still queued');
    expect(await texts(device, conversationId)).toEqual(['one']);
    expect(recordsWith(await openedRecords(ada.store), ['on its way', 'still queued'])).toEqual([]);
    losing.now = false;
    await until(async () => (await readable(inner, conversationId)).length === 1);
    unwrap(await device.sendText(conversationId, 'next'));
    await hasTexts(grace.device, conversationId, ['one', 'on its way', 'next']);
    expect(await isMissing(grace.device, conversationId)).toBe(false);
    expect(await texts(device, conversationId)).toEqual(['one', 'next']);
  });
});

describe('a device that was away', () => {
  /** What the server had of a conversation's messages before anything was deleted. */
  async function recorded(transport: TransportPort, conversationId: string) {
    const page = unwrap(await transport.events(conversationId, 0));
    const all = page?.events ?? [];
    return new Map(all.flatMap((event) => (event.kind === 'message' ? [[event.seq, event] as const] : [])));
  }

  /** Grace says two things while Ada's second device is away; Ada deletes the first of them. */
  async function away() {
    const { ada, grace, second, secondStore, conversationId } = await three('before');
    await second.close();
    await say(grace.device, conversationId, 'struck out', 'kept');
    await hasTexts(ada.device, conversationId, ['before', 'struck out', 'kept']);
    const had = await recorded(grace.transport, conversationId);
    await deleteText(ada.device, conversationId, 'struck out');
    await deleteText(ada.device, conversationId, 'before');
    await until(async () => (await readable(ada.transport, conversationId)).length === 1);
    // The other devices are told by the vault, after a moment of quiet.
    const revision = unwrap(await ada.transport.vaultItems(0)).revision;
    await until(async () => unwrap(await ada.transport.vaultItems(0)).revision >= revision);
    return { ada, grace, secondStore, conversationId, had };
  }

  /** The transport of a server that shows events, and history, as `change` has them. */
  function lying(change: (event: MessageEvent) => MessageEvent): TransportPort {
    const inner = createGraphqlTransport(server.url, 'bearer');
    const changed = (event: ServerEvent) => (event.kind === 'message' ? change(event) : event);
    return {
      ...inner,
      openFeed: (listener) =>
        inner.openFeed({ ...listener, onEvent: (event) => listener.onEvent(changed(event)) }),
      events: async (id, after) => {
        const page = await inner.events(id, after);
        if (!page.ok || page.value === null) return page;
        return { ok: true, value: { ...page.value, events: page.value.events.map(changed) } };
      },
    };
  }

  it('A15, R29: shows nothing of what was deleted meanwhile, and says nothing of it', async () => {
    const { secondStore, conversationId } = await away();
    const again = open(server.url, { store: secondStore });
    devices.push(again);
    await hasLeft(again, conversationId, ['kept']);
    expect(await isMissing(again, conversationId)).toBe(false);
  });

  it('R29: does not show or archive it either when the server shows it again at its place', async () => {
    const { ada, secondStore, conversationId, had } = await away();
    const transport = lying((event) => had.get(event.seq) ?? event);
    const again = open(server.url, { store: secondStore, transport });
    devices.push(again);
    await hasLeft(again, conversationId, ['kept']);
    await until(
      async () =>
        ![...(await openedRecords(secondStore)).keys()].some((key) => key.startsWith('archive-waiting/')),
    );
    expect(await readable(ada.transport, conversationId)).toHaveLength(1);
    expect(recordsWith(await openedRecords(secondStore), ['struck out'])).toEqual([]);
  });

  it('R29: nor when the server shows it at another place', async () => {
    const { ada, grace, secondStore, conversationId, had } = await away();
    await say(grace.device, conversationId, 'last');
    await hasTexts(ada.device, conversationId, ['kept', 'last']);
    const more = await recorded(grace.transport, conversationId);
    const [, first, second, third] = [...new Map([...had, ...more]).values()];
    if (first === undefined || second === undefined || third === undefined) throw new Error('three messages');
    // The deleted one comes last.
    const moved = new Map([
      [first.seq, { ...second, seq: first.seq }],
      [second.seq, { ...third, seq: second.seq }],
      [third.seq, { ...first, seq: third.seq }],
    ]);
    const again = open(server.url, {
      store: secondStore,
      transport: lying((event) => moved.get(event.seq) ?? event),
    });
    devices.push(again);
    await hasLeft(again, conversationId, ['kept', 'last']);
    expect(recordsWith(await openedRecords(secondStore), ['struck out'])).toEqual([]);
  });

  it('R29: a newcomer to whom the server shows what it had archived before does not show it', async () => {
    const { ada, conversationId } = await three('struck out', 'kept');
    await until(async () => (await readable(ada.transport, conversationId)).length === 2);
    let kept = unwrap(await ada.transport.history(conversationId, 1_000, 100));
    await until(async () => {
      kept = unwrap(await ada.transport.history(conversationId, 1_000, 100));
      return kept?.entries.every(({ archived }) => archived !== null) === true;
    });
    await deleteText(ada.device, conversationId, 'struck out');
    await until(async () => (await readable(ada.transport, conversationId)).length === 1);
    const inner = createGraphqlTransport(server.url, 'bearer');
    const transport: TransportPort = { ...inner, history: async () => ({ ok: true, value: kept }) };
    const third = await another(server.url, ada.handle, ada.device, { transport });
    devices.push(third);
    await hasTexts(third, conversationId, ['kept']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await texts(third, conversationId)).toEqual(['kept']);
  });
});

describe('a conversation that is deleted', () => {
  it('A15: is out of the list on all devices of the account until somebody writes in it again', async () => {
    const { ada, grace, second, conversationId } = await three('one', 'two');
    unwrap(await ada.device.sendText(conversationId, 'three'));
    await allSent(ada.device, conversationId);
    await hasTexts(second, conversationId, ['one', 'two', 'three']);
    await hasTexts(grace.device, conversationId, ['one', 'two', 'three']);
    unwrap(await ada.device.deleteConversation(conversationId));
    expect(await ada.device.conversations()).toEqual([]);
    expect(await items(ada.device, conversationId)).toEqual([]);
    await eventually(second, async () => ((await second.conversations()).length === 0 ? true : undefined));
    expect(await items(second, conversationId)).toEqual([]);
    await until(async () => (await readable(ada.transport, conversationId)).length === 0);
    const third = await another(server.url, ada.handle, ada.device);
    devices.push(third);
    expect(await third.conversations()).toEqual([]);
    // It goes on where it was, with nothing of before.
    await say(grace.device, conversationId, 'four');
    for (const device of [ada.device, second, third]) {
      await hasTexts(device, conversationId, ['four']);
      await listed(device, conversationId, ({ unread }) => unread === 1);
    }
    await say(ada.device, conversationId, 'five');
    await hasTexts(grace.device, conversationId, ['one', 'two', 'three', 'four', 'five']);
    expect(await isMissing(grace.device, conversationId)).toBe(false);
    unwrap(await ada.device.deleteConversation(conversationId));
    unwrap(await ada.device.sendText(conversationId, 'six'));
    await hasLeft(second, conversationId, ['six']);
  });

  it('takes with it what waits to be sent in it', async () => {
    const { ada, grace, conversationId } = await three('first thing');
    await ada.device.close();
    const nowhere = open(new URL('http://127.0.0.1:9'), { store: ada.store });
    unwrap(await nowhere.sendText(conversationId, 'never sent'));
    unwrap(await nowhere.deleteConversation(conversationId));
    await nowhere.close();
    expect(recordsWith(await openedRecords(ada.store), ['never sent', 'first thing'])).toEqual([]);
    const again = open(server.url, { store: ada.store });
    devices.push(again);
    await online(again);
    await say(again, conversationId, 'next');
    await hasTexts(grace.device, conversationId, ['first thing', 'next']);
    expect(await texts(again, conversationId)).toEqual(['next']);
  });
});
