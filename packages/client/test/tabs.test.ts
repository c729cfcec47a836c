import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexedDbStore, createMemoryStore, type Device, hostDevice } from '../src/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasReactions,
  hasTexts,
  joined,
  listed,
  messages,
  newHandle,
  online,
  PASSWORD,
  regularWith,
  signedUp,
  status,
  texts,
  unwrap,
} from './devices.ts';
import { TestServer } from './server.ts';
import { openTab, type Tab } from './tabs.ts';

describe('tabs of one browser', () => {
  let server: TestServer;
  let browsers = 0;
  const tabs: Tab[] = [];
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const tab of tabs) await tab.close();
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  function newBrowser(): () => Tab {
    browsers += 1;
    const name = `browser-${browsers}`;
    return () => {
      const tab = openTab(server.url, name, createIndexedDbStore(name));
      tabs.push(tab);
      return tab;
    };
  }

  async function somebody(name: string) {
    const person = await signedUp(server.url, name);
    devices.push(person.device);
    return person;
  }

  async function inTab({ device }: Tab) {
    return { device, accountId: (await status(device, 'ready')).me.accountId };
  }

  it('share one device: what one does, the others see', async () => {
    const open = newBrowser();
    const bob = await somebody('bob');
    const first = open();
    await status(first.device, 'signed-out');
    const second = open();
    const handle = newHandle('tabs');
    // Signed up in the second tab, which does not hold the pen.
    unwrap(await second.device.signUp({ handle, displayName: 'Tabs', password: PASSWORD }));
    await online(first.device);
    await online(second.device);
    const ids = [await status(first.device, 'ready'), await status(second.device, 'ready')];
    expect(ids[0]?.deviceId).toBe(ids[1]?.deviceId);
    await connect(await inTab(second), bob);
    const { conversationId } = await conversationWith(second.device, bob.handle);
    unwrap(await first.device.sendText(conversationId, 'from the first'));
    unwrap(await second.device.sendText(conversationId, 'from the second'));
    const both = ['from the first', 'from the second'];
    await hasTexts(bob.device, conversationId, both);
    await hasTexts(first.device, conversationId, both);
    await hasTexts(second.device, conversationId, both);
    const events: string[] = [];
    second.device.subscribe((event) => events.push(event.type));
    unwrap(await bob.device.sendText(conversationId, 'hello'));
    await hasTexts(second.device, conversationId, [...both, 'hello']);
    expect(events).toContain('items');
  });

  it('R26: hand the pen on when the one that holds it closes', async () => {
    const open = newBrowser();
    const bob = await somebody('bobby');
    const first = open();
    await status(first.device, 'signed-out');
    unwrap(await first.device.signUp({ handle: newHandle('pen'), displayName: 'Pen', password: PASSWORD }));
    await online(first.device);
    const second = open();
    await online(second.device);
    const { deviceId } = await status(first.device, 'ready');
    await connect(await inTab(first), bob);
    const { conversationId } = await conversationWith(first.device, bob.handle);
    unwrap(await first.device.sendText(conversationId, 'one'));
    await allSent(first.device, conversationId);
    await first.device.close();
    await online(second.device);
    expect((await status(second.device, 'ready')).deviceId).toBe(deviceId);
    unwrap(await second.device.sendText(conversationId, 'two'));
    await hasTexts(bob.device, conversationId, ['one', 'two']);
    await hasTexts(second.device, conversationId, ['one', 'two']);
  });

  it('R26: lose and double nothing when the one that holds the pen is killed, again and again', async () => {
    const open = newBrowser();
    const bob = await somebody('barbara');
    let holder = open();
    await status(holder.device, 'signed-out');
    unwrap(
      await holder.device.signUp({ handle: newHandle('kill'), displayName: 'Kill', password: PASSWORD }),
    );
    await online(holder.device);
    await connect(await inTab(holder), bob);
    const { conversationId } = await conversationWith(holder.device, bob.handle);
    await joined(bob.device, conversationId);
    const wanted: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const next = open();
      await status(next.device, 'ready');
      const sends = ['a', 'b', 'c'].map((part) => {
        wanted.push(`${round}${part}`);
        return next.device.sendText(conversationId, `${round}${part}`);
      });
      // Somewhere in the middle of these, a little later each time.
      for (let turns = 0; turns < round * 4; turns += 1)
        await new Promise((resolve) => setImmediate(resolve));
      holder.kill();
      for (const sent of await Promise.all(sends)) unwrap(sent);
      holder = next;
    }
    await online(holder.device);
    await allSent(holder.device, conversationId);
    await eventually(bob.device, async () =>
      (await texts(bob.device, conversationId)).length >= wanted.length ? true : undefined,
    );
    const arrived = await texts(bob.device, conversationId);
    expect(arrived.toSorted()).toEqual(wanted.toSorted());
    expect(await texts(holder.device, conversationId)).toEqual(arrived);
  });

  it('run no other method than those of a device', async () => {
    const { port1: page, port2: worker } = new MessageChannel();
    const host = hostDevice(worker, {
      server: server.url,
      sessionTransport: 'bearer',
      name: 'strange',
      store: createMemoryStore(),
    });
    const answered = new Promise<unknown>((resolve) => {
      page.addEventListener('message', ({ data }) => data.kind === 'answer' && resolve(data));
    });
    page.start();
    page.postMessage({ kind: 'call', call: { id: '1', method: 'constructor', args: [] } });
    expect(await answered).toEqual({ kind: 'answer', id: '1', outcome: { ok: false, name: 'TypeError' } });
    await host.close();
    page.close();
  });

  it('erase everything for all of them', async () => {
    const open = newBrowser();
    const first = open();
    await status(first.device, 'signed-out');
    unwrap(
      await first.device.signUp({ handle: newHandle('erase'), displayName: 'Erase', password: PASSWORD }),
    );
    const second = open();
    await status(second.device, 'ready');
    await second.device.eraseEverything();
    expect((await status(first.device, 'signed-out')).remembered).toBeNull();
    expect((await status(second.device, 'signed-out')).remembered).toBeNull();
  });

  it('do what concerns people through whichever of them holds the pen, and again when it dies', async () => {
    const open = newBrowser();
    const bob = await somebody('brenda');
    const holder = open();
    await status(holder.device, 'signed-out');
    const handle = newHandle('social');
    unwrap(await holder.device.signUp({ handle, displayName: 'Tabs', password: PASSWORD }));
    await online(holder.device);
    const second = open();
    await online(second.device);
    expect(unwrap(await second.device.updateProfile('Two Tabs')).displayName).toBe('Two Tabs');
    await eventually(holder.device, () => {
      const current = holder.device.status();
      return current.state === 'ready' && current.me.displayName === 'Two Tabs' ? true : undefined;
    });
    await connect(await inTab(second), bob);
    const { conversationId } = await regularWith(second.device, bob.accountId);
    unwrap(
      await bob.device.sendText(
        (await regularWith(bob.device, (await inTab(second)).accountId)).conversationId,
        'hi',
      ),
    );
    await hasTexts(second.device, conversationId, ['hi']);
    const [item] = await messages(second.device, conversationId);
    if (item === undefined) throw new Error('a message was there');
    unwrap(await second.device.react(conversationId, item.itemId, '👍'));
    await hasReactions(bob.device, conversationId, 'hi', ['👍']);
    unwrap(await second.device.mark(conversationId, { pinned: true }));
    await listed(holder.device, conversationId, ({ pinned }) => pinned);
    // Asked of the one that dies: whether or not it still got to it, it is done once.
    const calls = [
      second.device.sendText(conversationId, 'from the second'),
      second.device.follow(bob.accountId),
      second.device.deleteMessage(conversationId, item.itemId),
    ] as const;
    holder.kill();
    for (const call of calls) unwrap<unknown, unknown>(await call);
    await online(second.device);
    await hasTexts(second.device, conversationId, ['from the second']);
    await hasTexts(bob.device, conversationId, ['hi', 'from the second']);
  });
});
