import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type TransportPort } from '../src/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasReactions,
  hasTexts,
  items,
  joined,
  listed,
  messages,
  online,
  open,
  regularWith,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { rawSession } from './raw-session.ts';
import { TestServer } from './server.ts';

/** Counts the calls to the server, each by its name. */
function counting(inner: TransportPort) {
  const calls = new Map<string, number>();
  const transport = new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { transport, calls };
}

describe('A4: who may write to whom encrypted, at the real server', () => {
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
    const store = createMemoryStore();
    const alice = await signedUp(server.url, `${name}_a`);
    const bob = await signedUp(server.url, `${name}_b`, { store });
    devices.push(alice.device, bob.device);
    return { alice, bob, store };
  }

  async function failedText(device: Device, conversationId: string, itemId: string) {
    return await eventually(device, async () =>
      (await messages(device, conversationId)).find(
        (item) => item.itemId === itemId && item.delivery.state === 'failed',
      ),
    );
  }

  const notices = async (device: Device, conversationId: string) =>
    (await items(device, conversationId)).flatMap((item) => (item.type === 'notice' ? [item.notice] : []));

  it('a stranger is not written to, and the reasons are told', async () => {
    const { alice, bob } = await pair('strange');
    expect(await alice.device.startConversation(bob.accountId)).toEqual({
      ok: false,
      error: { code: 'not-eligible', reasons: ['NOT_CONNECTED'] },
    });
    expect(await alice.device.conversations()).toEqual([]);
    unwrap(await bob.device.follow(alice.accountId));
    const { security } = unwrap(await alice.device.startConversation(bob.accountId));
    expect(security).toBe('encrypted');
  });

  it('what is written after it is lost fails and stays, and goes out when it is regained', async () => {
    const { alice, bob } = await pair('lost');
    // Only Bob follows: what Alice sends rests on that, until he has written to her.
    unwrap(await bob.device.follow(alice.accountId));
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await hasTexts(bob.device, conversationId, ['one']);
    const [first] = await messages(alice.device, conversationId);
    unwrap(await bob.device.unfollow(alice.accountId));
    const text = unwrap(await alice.device.sendText(conversationId, 'two'));
    expect((await failedText(alice.device, conversationId, text.itemId)).delivery).toEqual({
      state: 'failed',
      reason: 'not-eligible',
    });
    unwrap(await alice.device.react(conversationId, first?.itemId ?? '', '👍'));
    await hasReactions(alice.device, conversationId, 'one', []);
    expect(unwrap(await alice.device.person(bob.accountId)).eligibility).toEqual(['NOT_CONNECTED']);
    expect(await texts(bob.device, conversationId)).toEqual(['one']);
    unwrap(await bob.device.follow(alice.accountId));
    await alice.device.retry(text.itemId);
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    unwrap(await alice.device.sendText(conversationId, 'three'));
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    for (const { device } of [alice, bob]) {
      expect(await notices(device, conversationId)).toEqual(['conversation-started']);
    }
  });

  it('A16: a block stops both directions at once on open sockets, in both kinds, until it is taken back', async () => {
    const { alice, bob } = await pair('block');
    await connect(alice, bob);
    const encrypted = (await conversationWith(alice.device, bob.handle)).conversationId;
    await joined(bob.device, encrypted);
    const regular = (await regularWith(alice.device, bob.accountId)).conversationId;
    for (const id of [encrypted, regular]) {
      unwrap(await alice.device.sendText(id, 'before'));
      await hasTexts(bob.device, id, ['before']);
    }
    unwrap(await bob.device.block(alice.accountId));
    for (const { device } of [alice, bob]) {
      const inEncrypted = unwrap(await device.sendText(encrypted, 'meanwhile'));
      const inRegular = unwrap(await device.sendText(regular, 'meanwhile'));
      expect((await failedText(device, encrypted, inEncrypted.itemId)).delivery).toEqual({
        state: 'failed',
        reason: 'not-eligible',
      });
      expect((await failedText(device, regular, inRegular.itemId)).delivery).toEqual({
        state: 'failed',
        reason: 'not-deliverable',
      });
    }
    // To whom it has blocked it looks like somebody who cannot be written to; the conversation shows who it was.
    expect(unwrap(await alice.device.person(bob.accountId)).eligibility).toContain('RECIPIENT_UNAVAILABLE');
    expect(unwrap(await bob.device.person(alice.accountId)).eligibility).toContain('BLOCKED_BY_SENDER');
    unwrap(await bob.device.unblock(alice.accountId));
    await connect(alice, bob);
    for (const id of [encrypted, regular]) {
      unwrap(await alice.device.sendText(id, 'after'));
      await eventually(bob.device, async () =>
        (await texts(bob.device, id)).includes('after') ? true : undefined,
      );
    }
    for (const { device } of [alice, bob]) {
      expect(await notices(device, encrypted)).toEqual(['conversation-started']);
    }
  });

  it('a device waits quietly for what a block holds back, and takes it in afterwards', async () => {
    const { alice, bob, store } = await pair('held');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    await bob.device.close();
    unwrap(await alice.device.sendText(conversationId, 'held back'));
    await allSent(alice.device, conversationId);
    const other = await rawSession(server.url, bob.handle);
    unwrap(await other.transport.block(alice.accountId));
    const { transport, calls } = counting(createGraphqlTransport(server.url, 'bearer'));
    const waiting = open(server.url, { store, transport });
    devices.push(waiting);
    await online(waiting);
    const text = unwrap(await waiting.sendText(conversationId, 'in vain'));
    await failedText(waiting, conversationId, text.itemId);
    // The commit is in, behind what this device is not shown: its fate stays open.
    expect(await waiting.refreshKeys(conversationId)).toEqual({ ok: false, error: { code: 'not-ready' } });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(calls.get('commit')).toBe(1);
    expect(calls.get('groupInfo')).toBe(undefined);
    expect(calls.get('openFeed')).toBe(1);
    expect(calls.get('events')).toBeLessThan(5);
    expect(await texts(waiting, conversationId)).toEqual(['in vain']);
    await listed(waiting, conversationId, ({ state }) => state === 'open');
    expect(await notices(waiting, conversationId)).toEqual(['conversation-started']);
    unwrap(await other.transport.unblock(alice.accountId));
    await connect(alice, { device: waiting, accountId: bob.accountId });
    await eventually(waiting, async () =>
      (await texts(waiting, conversationId)).includes('held back') ? true : undefined,
    );
    await waiting.retry(text.itemId);
    await hasTexts(alice.device, conversationId, ['held back', 'in vain']);
    unwrap(await alice.device.sendText(conversationId, 'and on'));
    await hasTexts(waiting, conversationId, ['held back', 'in vain', 'and on']);
    for (const device of [alice.device, waiting]) {
      expect(await notices(device, conversationId)).toEqual(['conversation-started']);
    }
  });

  it('by hand verified accounts only, where the installation says so', async () => {
    await using strict = await TestServer.start({ SOTTO_VERIFICATION: 'by-hand' });
    const root = await signedUp(strict.url, 'root');
    const alice = await signedUp(strict.url, 'alice');
    devices.push(root.device, alice.device);
    const ready = root.device.status();
    expect(ready.state === 'ready' && ready.me).toMatchObject({ role: 'administrator', verified: true });
    const member = alice.device.status();
    expect(member.state === 'ready' && member.me).toMatchObject({ role: 'member', verified: false });
    await connect(root, alice);
    expect(await alice.device.startConversation(root.accountId)).toEqual({
      ok: false,
      error: { code: 'not-eligible', reasons: ['SENDER_NOT_VERIFIED'] },
    });
    expect(unwrap(await root.device.person(alice.accountId)).eligibility).toEqual(['RECIPIENT_NOT_VERIFIED']);
  });
});
