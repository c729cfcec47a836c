/** History: what an account's devices keep for each other, and what of it a device shows (B5, R27, R28, C1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type NoticeItem } from '../src/index.ts';
import type { HistoryEntry, ServerEvent, TransportPort } from '../src/ports/index.ts';
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
  PASSWORD,
  signedUp,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { leapingClock } from './leaping-clock.ts';
import { another, approve, registered, signedIn } from './own-devices.ts';
import { TestServer } from './server.ts';
import { openedRecords } from './stored.ts';

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

/** How many messages of a conversation the account has in its archive. */
async function archived(transport: TransportPort, conversationId: string): Promise<number> {
  const page = unwrap(await transport.history(conversationId, 1_000_000, 100));
  return page?.entries.filter((entry) => entry.archived !== null).length ?? 0;
}

/** A device with its own transport, through which a test sees what the server has. */
async function watched(name: string, options: Parameters<typeof signedUp>[2] = {}) {
  const transport = createGraphqlTransport(server.url, 'bearer');
  return { ...(await signedUp(server.url, name, { transport, ...options })), transport };
}

async function pair(history?: 'archived' | 'ephemeral') {
  const ada = await watched('ada');
  const grace = await watched('grace');
  devices.push(ada.device, grace.device);
  await connect(ada, grace);
  const started = unwrap(await ada.device.startConversation(grace.accountId, 'encrypted', history));
  const { conversationId } = started;
  await joined(grace.device, conversationId);
  return { ada, grace, conversationId, started };
}

async function say(from: Device, conversationId: string, ...all: readonly string[]): Promise<void> {
  for (const text of all) unwrap(await from.sendText(conversationId, text));
  await allSent(from, conversationId);
}

async function notices(device: Device, conversationId: string): Promise<readonly NoticeItem['notice'][]> {
  const all = await items(device, conversationId);
  return all.flatMap((item) => (item.type === 'notice' ? [item.notice] : []));
}

describe('history', () => {
  it('B5: a device that was just approved shows everything, own and received, with its reactions', async () => {
    const { ada, grace, conversationId } = await pair();
    await say(ada.device, conversationId, 'one');
    await say(grace.device, conversationId, 'two', 'three');
    await hasTexts(ada.device, conversationId, ['one', 'two', 'three']);
    const [one, two] = await messages(ada.device, conversationId);
    unwrap(await ada.device.react(conversationId, two?.itemId ?? '', '👍'));
    await hasReactions(grace.device, conversationId, 'two', ['👍']);
    const [seenOne] = await messages(grace.device, conversationId);
    unwrap(await grace.device.react(conversationId, seenOne?.itemId ?? '', '🎉'));
    await hasReactions(ada.device, conversationId, 'one', ['🎉']);
    await until(async () => (await archived(ada.transport, conversationId)) === 5);
    const second = await another(server.url, ada.handle, ada.device);
    devices.push(second);
    await hasTexts(second, conversationId, ['one', 'two', 'three']);
    await hasReactions(second, conversationId, 'one', ['🎉']);
    await hasReactions(second, conversationId, 'two', ['👍']);
    const [first] = await messages(second, conversationId);
    expect(first).toMatchObject({ outgoing: true, delivery: { state: 'sent' }, sentAt: one?.sentAt });
    const summary = await listed(second, conversationId, ({ last }) => last !== null);
    expect(summary).toMatchObject({ historyPolicy: 'archived', last: { content: { text: 'three' } } });
    expect(await notices(second, conversationId)).not.toContain('messages-missing');
    // What it shows can be reacted to and goes on.
    unwrap(await second.react(conversationId, first?.itemId ?? '', '❤️'));
    await hasReactions(grace.device, conversationId, 'one', ['🎉', '❤️']);
  });

  it('is fetched newest first: the last page at once, the rest as the timeline gets there, and whole for whoever asks', async () => {
    const { ada, grace, conversationId } = await pair();
    const all = Array.from({ length: 130 }, (_, n) => `no. ${n}`);
    await say(ada.device, conversationId, ...all);
    await hasTexts(grace.device, conversationId, all);
    await until(async () => (await archived(ada.transport, conversationId)) === 100);
    const second = await another(server.url, ada.handle, ada.device);
    devices.push(second);
    await listed(second, conversationId, ({ last }) => last !== null);
    const newest = await second.timeline(conversationId, { limit: 10 });
    expect(newest.items.map((item) => item.type === 'message' && item.content)).toContainEqual({
      type: 'text',
      text: 'no. 129',
    });
    expect(newest.hasEarlier).toBe(true);
    // Page by page to the beginning, with nothing twice and nothing left out.
    const seen: string[] = [];
    let before: string | undefined;
    for (;;) {
      const page = await second.timeline(
        conversationId,
        before === undefined ? { limit: 20 } : { limit: 20, before },
      );
      const found = page.items.flatMap((item) =>
        item.type === 'message' && item.content.type === 'text' ? [item.content.text] : [],
      );
      seen.unshift(...found);
      before = page.items[0]?.order ?? before;
      if (!page.hasEarlier) break;
    }
    expect(seen).toEqual(all);
    const third = await another(server.url, ada.handle, ada.device);
    devices.push(third);
    await joined(third, conversationId);
    expect(unwrap(await third.loadHistory(conversationId)).hasEarlier).toBe(false);
    expect(await texts(third, conversationId)).toEqual(all);
    expect(unwrap(await third.loadHistory(conversationId))).toEqual({ loaded: 0, hasEarlier: false });
  });

  it('makes nothing unread that was read on another device, and notifies of nothing', async () => {
    const { ada, grace, conversationId } = await pair();
    await say(grace.device, conversationId, 'read', 'unread');
    await hasTexts(ada.device, conversationId, ['read', 'unread']);
    const [read] = await messages(ada.device, conversationId);
    await ada.device.markRead(conversationId, read?.order ?? '');
    await listed(ada.device, conversationId, ({ unread }) => unread === 1);
    await until(async () => (await archived(ada.transport, conversationId)) === 2);
    // The read mark goes into the vault after a moment of quiet.
    await until(async () =>
      unwrap(await ada.transport.vaultItems(0)).items.some(({ collection }) => collection === 'state'),
    );
    const second = await signedIn(server.url, ada.handle);
    devices.push(second);
    const arrived: string[] = [];
    second.subscribe((event) => {
      if (event.type === 'items') arrived.push(...(event.arrived ?? []));
    });
    await approve(ada.device, second);
    await registered(second);
    await hasTexts(second, conversationId, ['read', 'unread']);
    await listed(second, conversationId, ({ unread }) => unread === 1);
    expect(arrived).toEqual([]);
  });

  it('R28: a device that had to join anew reads from the archive what it missed', async () => {
    const { ada, grace, conversationId } = await pair();
    const store = createMemoryStore();
    const second = await another(server.url, ada.handle, ada.device, { store });
    await say(grace.device, conversationId, 'before');
    await hasTexts(second, conversationId, ['before']);
    await second.close();
    await say(grace.device, conversationId, 'missed', 'missed, too');
    await hasTexts(ada.device, conversationId, ['before', 'missed', 'missed, too']);
    await until(async () => (await archived(ada.transport, conversationId)) === 3);
    // The server does not have the commits any more that lead to where the conversation is.
    const inner = createGraphqlTransport(server.url, 'bearer');
    const forgetful: TransportPort = {
      ...inner,
      openFeed: (listener) =>
        inner.openFeed({
          ...listener,
          onEvent: (event) => {
            if (event.kind === 'welcome') listener.onEvent(event);
            else listener.onEvent({ ...event, seq: event.seq + 1_000 });
          },
        }),
      events: async (id, after) => {
        const page = await inner.events(id, after);
        if (!page.ok || page.value === null) return page;
        const [, ...rest] = page.value.events;
        return { ok: true, value: { ...page.value, events: rest } };
      },
    };
    const again = open(server.url, { store, transport: forgetful });
    devices.push(again);
    await online(again);
    await hasTexts(again, conversationId, ['before', 'missed', 'missed, too']);
    expect(await notices(again, conversationId)).toContain('rejoined');
    expect(await notices(again, conversationId)).not.toContain('messages-missing');
  });

  it('R28: a message whose transport the server has dropped is read from the archive', async () => {
    const { ada, grace, conversationId } = await pair();
    const inner = createGraphqlTransport(server.url, 'bearer');
    const dropping: TransportPort = {
      ...inner,
      openFeed: (listener) =>
        inner.openFeed({ ...listener, onEvent: (event) => listener.onEvent(withoutTransport(event)) }),
      events: async (id, after) => {
        const page = await inner.events(id, after);
        if (!page.ok || page.value === null) return page;
        return { ok: true, value: { ...page.value, events: page.value.events.map(withoutTransport) } };
      },
    };
    const second = await another(server.url, ada.handle, ada.device, { transport: dropping });
    devices.push(second);
    await joined(second, conversationId);
    await say(grace.device, conversationId, 'dropped', 'on the way');
    await hasTexts(ada.device, conversationId, ['dropped', 'on the way']);
    await hasTexts(second, conversationId, ['dropped', 'on the way']);
    expect(await notices(second, conversationId)).not.toContain('messages-missing');
  });

  it('R27: nothing of an ephemeral conversation is archived, and a later device sees nothing of before', async () => {
    const { ada, grace, conversationId, started } = await pair('ephemeral');
    expect(started.historyPolicy).toBe('ephemeral');
    expect(await listed(grace.device, conversationId)).toMatchObject({ historyPolicy: 'ephemeral' });
    expect(unwrap(await grace.device.readers(conversationId)).historyPolicy).toBe('ephemeral');
    await say(ada.device, conversationId, 'for now only');
    await hasTexts(grace.device, conversationId, ['for now only']);
    const second = await another(server.url, grace.handle, grace.device);
    devices.push(second);
    await joined(second, conversationId);
    await say(ada.device, conversationId, 'from here on');
    await hasTexts(second, conversationId, ['from here on']);
    for (const { transport } of [ada, grace]) expect(await archived(transport, conversationId)).toBe(0);
    expect((await second.timeline(conversationId, { limit: 10 })).hasEarlier).toBe(false);
    // Whoever starts it again gets the one that there is, as it is.
    const again = unwrap(await grace.device.startConversation(ada.accountId, 'encrypted', 'archived'));
    expect(again).toMatchObject({ conversationId, historyPolicy: 'ephemeral' });
  });

  it('A17: comes back after a sign-out on the account’s only device, as far as it is kept', async () => {
    const { ada, grace, conversationId } = await pair();
    await say(ada.device, conversationId, 'mine');
    await say(grace.device, conversationId, 'yours');
    await hasTexts(ada.device, conversationId, ['mine', 'yours']);
    await until(async () => (await archived(ada.transport, conversationId)) === 2);
    await ada.device.signOut();
    unwrap(await ada.device.signIn({ handle: ada.handle, password: PASSWORD }));
    await hasTexts(ada.device, conversationId, ['mine', 'yours']);
  });
});

function withoutTransport(event: ServerEvent): ServerEvent {
  return event.kind === 'message' ? { ...event, transport: null } : event;
}

describe('the archive', () => {
  it('R27: gets what was read and sent without a connection, once there is one, and the device forgets the keys', async () => {
    const store = createMemoryStore();
    const ada = await watched('ada');
    devices.push(ada.device);
    const transport = createGraphqlTransport(server.url, 'bearer');
    const refusing = { now: true };
    const held: TransportPort = {
      ...transport,
      archiveMessages: async (uploads) =>
        refusing.now ? { ok: false, error: { code: 'offline' } } : await transport.archiveMessages(uploads),
    };
    const grace = await signedUp(server.url, 'grace', { transport: held, store });
    await connect(ada, grace);
    const { conversationId } = unwrap(await ada.device.startConversation(grace.accountId));
    await joined(grace.device, conversationId);
    await say(ada.device, conversationId, 'read');
    await hasTexts(grace.device, conversationId, ['read']);
    await say(grace.device, conversationId, 'sent');
    expect(await archived(transport, conversationId)).toBe(0);
    await grace.device.close();
    const waiting = async () =>
      [...(await openedRecords(store)).keys()].filter((key) => key.startsWith('archive-waiting/')).length;
    expect(await waiting()).toBe(2);
    refusing.now = false;
    const again = open(server.url, { store });
    devices.push(again);
    await until(async () => (await archived(transport, conversationId)) === 2);
    await until(async () => (await waiting()) === 0);
  });

  it('R27: has what a device has read before that device leaves the account', async () => {
    const { ada, grace, conversationId } = await pair();
    const inner = createGraphqlTransport(server.url, 'bearer');
    const holding = { now: true };
    const transport: TransportPort = {
      ...inner,
      archiveMessages: async (uploads) =>
        holding.now ? { ok: false, error: { code: 'offline' } } : await inner.archiveMessages(uploads),
    };
    const second = await another(server.url, ada.handle, ada.device, { transport });
    await joined(second, conversationId);
    await ada.device.close();
    await say(grace.device, conversationId, 'read by the second only');
    await hasTexts(second, conversationId, ['read by the second only']);
    await until(async () => (await listed(second, conversationId)).last !== null);
    expect(await archived(ada.transport, conversationId)).toBe(0);
    holding.now = false;
    await second.signOut();
    expect(await archived(ada.transport, conversationId)).toBe(1);
  });

  /** A newcomer to whom the server shows the history after `change`. */
  async function newcomer(change: (entry: HistoryEntry, all: readonly HistoryEntry[]) => HistoryEntry) {
    const { ada, grace, conversationId } = await pair();
    await say(grace.device, conversationId, 'first', 'second');
    await hasTexts(ada.device, conversationId, ['first', 'second']);
    await until(async () => (await archived(ada.transport, conversationId)) === 2);
    const inner = createGraphqlTransport(server.url, 'bearer');
    const lying: TransportPort = {
      ...inner,
      history: async (id, before, first) => {
        const page = await inner.history(id, before, first);
        if (!page.ok || page.value === null) return page;
        const { entries } = page.value;
        return {
          ok: true,
          value: { ...page.value, entries: entries.map((entry) => change(entry, entries)) },
        };
      },
    };
    const clock = leapingClock();
    const second = await another(server.url, ada.handle, ada.device, { transport: lying, clock });
    devices.push(second);
    await joined(second, conversationId);
    return { second, conversationId, clock };
  }

  it('R21: what is withheld is looked for, and said to be missing after ten minutes', async () => {
    let asked = 0;
    const { second, conversationId, clock } = await newcomer((entry) => {
      asked += 1;
      return { ...entry, archived: null };
    });
    await until(async () => asked >= 2);
    expect(await notices(second, conversationId)).not.toContain('messages-missing');
    clock.leap(700_000);
    await eventually(second, async () =>
      (await notices(second, conversationId)).includes('messages-missing') ? true : undefined,
    );
    expect(await texts(second, conversationId)).toEqual([]);
  });

  const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
  type Change = (entry: HistoryEntry, all: readonly HistoryEntry[]) => HistoryEntry;
  const lies: readonly (readonly [string, Change])[] = [
    [
      'a bit of its item flipped',
      (entry) => ({ ...entry, archived: entry.archived && flipped(entry.archived, 100) }),
    ],
    [
      'a bit of its body flipped',
      (entry) => {
        const { message } = entry;
        return { ...entry, message: { ...message, body: message.body && flipped(message.body, 50) } };
      },
    ],
    [
      'the item of another message',
      (entry, all) => ({ ...entry, archived: all.find((other) => other !== entry)?.archived ?? null }),
    ],
    [
      'another sender',
      (entry) => ({ ...entry, message: { ...entry.message, senderDeviceId: 'AAAAAAAAAAAAAAAAAAAAAA' } }),
    ],
    [
      'the place of another message',
      (entry, all) => {
        const other = all.find((each) => each !== entry);
        if (other === undefined) return entry;
        const { body, messageId } = other.message;
        return { message: { ...entry.message, body, messageId }, archived: other.archived };
      },
    ],
  ];
  for (const [name, change] of lies) {
    it(`R21, R27: a message that the server shows with ${name} is not shown, and said to be missing`, async () => {
      const { second, conversationId } = await newcomer(change);
      await eventually(second, async () =>
        (await notices(second, conversationId)).includes('messages-missing') ? true : undefined,
      );
      expect(await texts(second, conversationId)).toEqual([]);
    });
  }

  it('one lie takes nothing else with it', async () => {
    const { second, conversationId } = await newcomer((entry, all) =>
      entry === all[0] ? { ...entry, archived: new Uint8Array(301) } : entry,
    );
    await hasTexts(second, conversationId, ['first']);
    expect(await notices(second, conversationId)).toContain('messages-missing');
  });
});
