import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type NoticeItem } from '../src/index.ts';
import type { ServerEvent, TransportPort } from '../src/ports/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasTexts,
  items,
  joined,
  online,
  open,
  signedUp,
  status,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { copyOf } from './faults.ts';
import { TestServer } from './server.ts';

type Tamper = (event: ServerEvent) => readonly ServerEvent[];

/** A server that lies about events: what the real one says goes through `tamper` first. */
function lying(inner: TransportPort): { readonly transport: TransportPort; tamper: Tamper } {
  const liar: { readonly transport: TransportPort; tamper: Tamper } = {
    tamper: (event) => [event],
    transport: {
      ...inner,
      openFeed: (listener) =>
        inner.openFeed({
          ...listener,
          onEvent: (event) => {
            for (const told of liar.tamper(event)) listener.onEvent(told);
          },
        }),
      events: async (conversationId, after) => {
        const page = await inner.events(conversationId, after);
        if (!page.ok || page.value === null) return page;
        return {
          ok: true,
          value: { ...page.value, events: page.value.events.flatMap((event) => liar.tamper(event)) },
        };
      },
    },
  };
  return liar;
}

const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

describe('a server that lies', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  /** Alice is at an honest server; what Bob is told goes through `tamper`. */
  async function pair(name: string) {
    const liar = lying(createGraphqlTransport(server.url, 'bearer'));
    const alice = await signedUp(server.url, `${name}_a`);
    const bob = await signedUp(server.url, `${name}_b`, { transport: liar.transport });
    devices.push(alice.device, bob.device);
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    return { alice, bob, conversationId, liar };
  }

  async function notices(device: Device, conversationId: string): Promise<readonly NoticeItem['notice'][]> {
    const all = await items(device, conversationId);
    return all.flatMap((item) => (item.type === 'notice' ? [item.notice] : []));
  }

  async function noticed(
    device: Device,
    conversationId: string,
    notice: NoticeItem['notice'],
  ): Promise<void> {
    await eventually(device, async () =>
      (await notices(device, conversationId)).includes(notice) ? true : undefined,
    );
  }

  for (const [part, harm] of [
    [
      'body',
      (event: ServerEvent & { kind: 'message' }) => ({
        ...event,
        body: event.body && flipped(event.body, 40),
      }),
    ],
    [
      'transport',
      (event: ServerEvent & { kind: 'message' }) => ({
        ...event,
        transport: event.transport && flipped(event.transport, event.transport.length - 1),
      }),
    ],
    ['empty body', (event: ServerEvent & { kind: 'message' }) => ({ ...event, body: new Uint8Array() })],
    [
      'empty transport',
      (event: ServerEvent & { kind: 'message' }) => ({ ...event, transport: new Uint8Array() }),
    ],
  ] as const) {
    it(`R21: a message with a false ${part} is not shown, is mentioned, and the next one comes through`, async () => {
      const { alice, bob, conversationId, liar } = await pair('false');
      liar.tamper = (event) => [event.kind === 'message' ? harm(event) : event];
      unwrap(await alice.device.sendText(conversationId, 'harmed'));
      await noticed(bob.device, conversationId, 'message-refused');
      expect(await texts(bob.device, conversationId)).toEqual([]);
      liar.tamper = (event) => [event];
      unwrap(await alice.device.sendText(conversationId, 'whole'));
      await hasTexts(bob.device, conversationId, ['whole']);
      // R25: and the sender's count says that one is missing.
      expect(await notices(bob.device, conversationId)).toEqual([
        'conversation-started',
        'message-refused',
        'messages-missing',
      ]);
    });
  }

  it('R25: a message that is withheld is missed when the next one comes', async () => {
    const { alice, bob, conversationId, liar } = await pair('withheld');
    let shift = 0;
    liar.tamper = (event) => {
      if (event.kind !== 'message') return [event];
      if (event.seq === 2) {
        shift = 1;
        return [];
      }
      // The order is closed up, so that no number seems to be missing.
      return [{ ...event, seq: event.seq - shift }];
    };
    unwrap(await alice.device.sendText(conversationId, 'withheld'));
    unwrap(await alice.device.sendText(conversationId, 'shown'));
    await hasTexts(bob.device, conversationId, ['shown']);
    expect(await notices(bob.device, conversationId)).toEqual(['conversation-started', 'messages-missing']);
  });

  it('R25: a replay changes nothing', async () => {
    const { alice, bob, conversationId, liar } = await pair('replay');
    liar.tamper = (event) => {
      if (event.kind !== 'message') return [event];
      // Every message twice, each time with a number of its own.
      const seq = (event.seq - 1) * 2;
      return [
        { ...event, seq },
        { ...event, seq: seq + 1 },
      ];
    };
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    expect(await notices(bob.device, conversationId)).toEqual(['conversation-started']);
  });

  it('R23: a message is its sender’s, whoever the server says that it is from', async () => {
    const { alice, bob, conversationId, liar } = await pair('sender');
    const { deviceId } = await status(bob.device, 'ready');
    liar.tamper = (event) => [event.kind === 'message' ? { ...event, senderDeviceId: deviceId } : event];
    unwrap(await alice.device.sendText(conversationId, 'from alice'));
    await hasTexts(bob.device, conversationId, ['from alice']);
    const [item] = (await items(bob.device, conversationId)).filter(({ type }) => type === 'message');
    expect(item).toMatchObject({ outgoing: false, senderAccountId: alice.accountId });
  });

  it('an event that was not delivered is fetched when the next one comes', async () => {
    const { alice, bob, conversationId, liar } = await pair('hole');
    let live = true;
    liar.tamper = (event) => (live && event.kind === 'message' && event.seq < 4 ? [] : [event]);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    unwrap(await alice.device.sendText(conversationId, 'two'));
    await allSent(alice.device, conversationId);
    live = false;
    unwrap(await alice.device.sendText(conversationId, 'three'));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    expect(await notices(bob.device, conversationId)).toEqual(['conversation-started']);
  });

  it('events that come again, or in another order, change nothing', async () => {
    const { alice, bob, conversationId, liar } = await pair('again');
    const seen: ServerEvent[] = [];
    liar.tamper = (event) => {
      seen.push(event);
      return [...seen.toReversed(), ...seen];
    };
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    await alice.device.refreshKeys(conversationId);
    unwrap(await alice.device.sendText(conversationId, 'four'));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three', 'four']);
    expect(await notices(bob.device, conversationId)).toEqual(['conversation-started']);
  });

  it('R21: a false commit is not followed, is mentioned, and the device joins anew', async () => {
    const { alice, bob, conversationId, liar } = await pair('commit');
    unwrap(await alice.device.sendText(conversationId, 'before'));
    await hasTexts(bob.device, conversationId, ['before']);
    liar.tamper = (event) => [
      event.kind === 'commit' ? { ...event, commit: flipped(event.commit, event.commit.length - 1) } : event,
    ];
    unwrap(await alice.device.refreshKeys(conversationId));
    await noticed(bob.device, conversationId, 'commit-refused');
    liar.tamper = (event) => [event];
    await noticed(bob.device, conversationId, 'rejoined');
    await joined(bob.device, conversationId);
    unwrap(await bob.device.sendText(conversationId, 'here again'));
    await hasTexts(alice.device, conversationId, ['before', 'here again']);
    unwrap(await alice.device.sendText(conversationId, 'welcome back'));
    await hasTexts(bob.device, conversationId, ['before', 'here again', 'welcome back']);
  });

  it('R21: a welcome that does not open is joined without', async () => {
    const liar = lying(createGraphqlTransport(server.url, 'bearer'));
    liar.tamper = (event) => [
      event.kind === 'welcome'
        ? { ...event, welcome: flipped(event.welcome, event.welcome.length - 1) }
        : event,
    ];
    const alice = await signedUp(server.url, 'wel_a');
    const bob = await signedUp(server.url, 'wel_b', { transport: liar.transport });
    devices.push(alice.device, bob.device);
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    unwrap(await bob.device.sendText(conversationId, 'hello'));
    await hasTexts(alice.device, conversationId, ['hello']);
  });

  it('R6: a roster that is withheld from the account’s own device is noticed', async () => {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'own', { store });
    await alice.device.close();
    const inner = createGraphqlTransport(server.url, 'bearer');
    const transport: TransportPort = {
      ...inner,
      rosters: async (handle, after) => {
        const run = await inner.rosters(handle, after);
        return run.ok && run.value !== null
          ? { ok: true, value: { ...run.value, rosters: [], newestRoster: 0 } }
          : run;
      },
    };
    const lied = open(server.url, { store, transport });
    devices.push(lied);
    expect(await status(lied, 'broken')).toEqual({ state: 'broken', problem: 'identity-changed' });
  });

  it('R6: key packages of another account are not taken for the one that was asked for', async () => {
    const alice = await signedUp(server.url, 'victim');
    const mallory = await signedUp(server.url, 'mallory');
    const inner = createGraphqlTransport(server.url, 'bearer');
    const bob = await signedUp(server.url, 'caller', {
      transport: { ...inner, claimKeyPackages: () => inner.claimKeyPackages(mallory.accountId) },
    });
    devices.push(alice.device, mallory.device, bob.device);
    await connect(bob, alice);
    await connect(bob, mallory);
    expect(await bob.device.startConversation(alice.accountId)).toEqual({
      ok: false,
      error: { code: 'identity-refused' },
    });
    expect(await bob.device.conversations()).toEqual([]);
  });
});

describe('R26: a device whose counter is not the server’s', () => {
  it('makes itself a fresh leaf before it sends anything else', async () => {
    await using server = await TestServer.start();
    const inner = createGraphqlTransport(server.url, 'bearer');
    const epochs: number[] = [];
    const alice = await signedUp(server.url, 'alice', {
      transport: {
        ...inner,
        send: async (message) => {
          epochs.push(message.epoch);
          return epochs.length === 2
            ? { ok: false, error: { code: 'counter-mismatch', lastCounter: 1 } }
            : await inner.send(message);
        },
      },
    });
    const bob = await signedUp(server.url, 'bob');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    for (const text of ['one', 'two', 'three']) unwrap(await alice.device.sendText(conversationId, text));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    expect(epochs).toEqual([1, 1, 2, 2]);
    const notices = (await items(bob.device, conversationId)).filter((item) => item.type === 'notice');
    expect(notices.map(({ notice }) => notice)).toEqual(['conversation-started']);
    await alice.device.close();
    await bob.device.close();
  });
});

describe('R26: a state that was restored', () => {
  it('meets its own future, makes itself a fresh leaf, and goes on', async () => {
    await using server = await TestServer.start();
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'alice', { store });
    const bob = await signedUp(server.url, 'bob');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await hasTexts(bob.device, conversationId, ['one']);
    await allSent(alice.device, conversationId);
    const backup = await copyOf(store);
    unwrap(await alice.device.sendText(conversationId, 'two'));
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    await allSent(alice.device, conversationId);
    await alice.device.close();

    const sent: number[] = [];
    const inner = createGraphqlTransport(server.url, 'bearer');
    const transport: TransportPort = {
      ...inner,
      send: (message) => {
        sent.push(message.epoch);
        return inner.send(message);
      },
    };
    const restored = open(server.url, { store: backup, transport });
    await online(restored);
    unwrap(await restored.sendText(conversationId, 'three'));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    await allSent(restored, conversationId);
    unwrap(await bob.device.sendText(conversationId, 'four'));
    await until(async () => (await texts(restored, conversationId)).includes('four'));
    // What it had sent before it was restored comes back, if it had come into the archive by then.
    const shown = await texts(restored, conversationId);
    expect(shown.filter((text) => text !== 'two')).toEqual(['one', 'three', 'four']);
    // Nothing left this device under the leaf whose keys have served: epoch 1 is the one of 'one' and 'two'.
    expect(Math.min(...sent)).toBeGreaterThan(1);
    const notices = (await items(restored, conversationId)).filter((item) => item.type === 'notice');
    expect(notices.map(({ notice }) => notice)).toContain('rejoined');
    await restored.close();
    await bob.device.close();
  });
});
