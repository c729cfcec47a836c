import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexedDbStore, createMemoryStore, type Device, type StorePort } from '../src/index.ts';
import { type OpenStore, StoreFault } from '../src/ports/index.ts';
import {
  connect,
  conversationWith,
  hasTexts,
  items,
  listed,
  open,
  regularWith,
  signedUp,
  status,
  unwrap,
} from './devices.ts';
import { TestServer } from './server.ts';

describe('a store', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  const opened = (store: StorePort) => {
    const device = open(server.url, { store });
    devices.push(device);
    return device;
  };

  /** The store of a device that has had a conversation, closed. */
  async function usedStore(): Promise<StorePort> {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'alice', { store });
    const bob = await signedUp(server.url, 'bob');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'hello'));
    await hasTexts(bob.device, conversationId, ['hello']);
    const regular = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(regular.conversationId, 'in the clear'));
    await hasTexts(bob.device, regular.conversationId, ['in the clear']);
    await listed(alice.device, regular.conversationId, ({ last }) => last?.delivery.state === 'sent');
    await alice.device.close();
    await bob.device.close();
    return store;
  }

  it('of which any one record is damaged is found to be corrupt, at the start or when it is read', async () => {
    const store = await usedStore();
    const raw = await store.open();
    const records = await raw.list({ from: '', to: '\uffff' });
    const kinds = new Set<string>();
    // The others name ids and nothing else, and are read when one of these is asked about.
    const relied = [
      'header',
      'account',
      'device-keys',
      'vault-keys',
      'vault-item',
      'pin',
      'person',
      'key-package',
      'conversation',
      'regular',
      'inbox',
      'shown',
      'state',
      'item',
    ];
    for (const { key, value } of records) {
      const kind = key.split('/')[0] ?? key;
      if (!relied.includes(kind) || (kinds.has(kind) && kind !== 'state')) continue;
      kinds.add(kind);
      await raw.write({ puts: [{ key, value: value.with(15, (value[15] ?? 0) ^ 1) }], deletes: [] });
      const device = open(server.url, { store });
      await device.conversations().catch(() => {});
      for (const conversationId of [
        ...new Set(records.flatMap((record) => record.key.split('/')[1] ?? [])),
      ]) {
        await items(device, conversationId).catch(() => {});
        // What only sending needs is read for it.
        await device.sendText(conversationId, 'x', 'the same each time').catch(() => {});
      }
      expect(await status(device, 'broken'), key).toEqual({ state: 'broken', problem: 'store-corrupt' });
      await device.close();
      await raw.write({ puts: [{ key, value }], deletes: [] });
    }
    expect([...kinds].toSorted()).toEqual(relied.toSorted());
  });

  it.each(['account', 'device-keys', 'header', 'shown/', 'state/'])(
    'that has lost its record %s is found to be corrupt, or starts as one that never had it',
    async (prefix) => {
      const store = await usedStore();
      const raw = await store.open();
      const [lost] = await raw.list({ from: prefix, to: `${prefix}\uffff`, limit: 1 });
      if (lost === undefined) throw new Error('there is no such record');
      await raw.write({ puts: [], deletes: [lost.key] });
      const device = opened(store);
      const conversationId = lost.key.split('/')[1];
      if (conversationId !== undefined) await device.sendText(conversationId, 'x').catch(() => {});
      if (prefix === 'account') expect((await status(device, 'signed-out')).remembered).toBeNull();
      else expect((await status(device, 'broken')).problem).toBe('store-corrupt');
    },
  );

  it('that cannot be opened says so, and calls are answered all the same', async () => {
    const device = opened({
      open: async () => {
        throw new StoreFault('store-unavailable', 'private mode');
      },
      erase: async () => {},
    });
    expect(await status(device, 'broken')).toEqual({ state: 'broken', problem: 'store-unavailable' });
    expect(await device.conversations()).toEqual([]);
    expect(await device.sendText('x', 'y')).toEqual({ ok: false, error: { code: 'not-ready' } });
    expect((await device.signIn({ handle: 'alice', password: 'long enough' })).ok).toBe(false);
  });

  it('whose disk fills up breaks the device at the write, and keeps what it had', async () => {
    const store = await usedStore();
    let full = false;
    const filling: StorePort = {
      erase: () => store.erase(),
      open: async (): Promise<OpenStore> => {
        const inner = await store.open();
        return {
          sealingKey: inner.sealingKey,
          get: (key) => inner.get(key),
          list: (range) => inner.list(range),
          close: () => inner.close(),
          write: async (batch) => {
            if (full) throw new StoreFault('store-unavailable', 'QuotaExceededError');
            await inner.write(batch);
          },
        };
      },
    };
    const device = opened(filling);
    await status(device, 'ready');
    const summary = (await device.conversations()).find(({ security }) => security === 'encrypted');
    if (summary === undefined) throw new Error('there was a conversation');
    full = true;
    await expect(device.sendText(summary.conversationId, 'no room')).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    expect(device.status()).toEqual({ state: 'broken', problem: 'store-unavailable' });
    await device.close();
    const again = opened(store);
    await hasTexts(again, summary.conversationId, ['hello']);
  });

  it('of a newer version is told from a corrupt one, and can be erased', async () => {
    const name = 'newer';
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const device = opened(createIndexedDbStore(name));
    expect(await status(device, 'broken')).toEqual({ state: 'broken', problem: 'store-newer' });
    await device.eraseEverything();
    expect(device.status()).toEqual({ state: 'signed-out', remembered: null });
  });

  it('R32: shows nothing of what was written in it, and no handle of anybody', async () => {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'canary', { store });
    const bob = await signedUp(server.url, 'parrot');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'canary-7f3a9'));
    await hasTexts(bob.device, conversationId, ['canary-7f3a9']);
    const raw = await (await store.open()).list({ from: '', to: '\uffff' });
    const all = Buffer.concat(raw.flatMap(({ key, value }) => [Buffer.from(key), value]));
    for (const secret of ['canary-7f3a9', alice.handle, bob.handle]) expect(all.includes(secret)).toBe(false);
    await alice.device.signOut();
    const left = (await (await store.open()).list({ from: '', to: '\uffff' })).map(
      ({ key }) => key.split('/')[0],
    );
    // R33: after a sign-out there is not even a place where content could be.
    expect(left).not.toEqual(expect.arrayContaining(['item']));
    for (const kind of ['item', 'outbox', 'accepted', 'place', 'person']) expect(left).not.toContain(kind);
    await alice.device.close();
    await bob.device.close();
  });
});

describe('a long conversation', () => {
  it('costs no more to read, to write to or to mark than a short one', async () => {
    await using server = await TestServer.start();
    const counts = { records: 0 };
    // Reconnecting goes on meanwhile, and reads the account.
    const count = (keys: readonly string[]) => {
      counts.records += keys.filter((key) => !/^(account|identity|creation|pin|person)/.test(key)).length;
    };
    const store = createMemoryStore();
    const counting: StorePort = {
      erase: () => store.erase(),
      open: async () => {
        const inner = await store.open();
        return {
          sealingKey: inner.sealingKey,
          get: async (key) => {
            count([key]);
            return await inner.get(key);
          },
          list: async (range) => {
            const found = await inner.list(range);
            count(found.map(({ key }) => key));
            return found;
          },
          write: async (batch) => {
            count([...batch.puts.map(({ key }) => key), ...batch.deletes]);
            await inner.write(batch);
          },
          close: () => inner.close(),
        };
      },
    };
    const alice = await signedUp(server.url, 'alice', { store: counting });
    const bob = await signedUp(server.url, 'bob');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    // Offline: what is written stays in the outbox, and nothing else touches the store.
    await server.kill();
    const costs: number[][] = [];
    for (const length of [20, 500]) {
      for (let i = 0; i < length; i += 1) {
        unwrap(await alice.device.sendText(conversationId, `message ${i}`));
      }
      const cost = async (work: () => Promise<unknown>) => {
        counts.records = 0;
        await work();
        return counts.records;
      };
      const [last] = (await alice.device.timeline(conversationId, { limit: 1 })).items;
      costs.push([
        await cost(() => alice.device.timeline(conversationId, { limit: 10 })),
        await cost(() => alice.device.sendText(conversationId, 'one more')),
        await cost(() => alice.device.conversations()),
        await cost(() => alice.device.markRead(conversationId, last?.order ?? '')),
      ]);
    }
    // There is nothing new to be marked the second time: own texts that wait are nothing to read.
    expect(costs[1]?.[3]).toBeLessThanOrEqual(costs[0]?.[3] ?? 0);
    expect(costs[1]?.slice(0, 3)).toEqual(costs[0]?.slice(0, 3));
    expect(costs[1]?.[0]).toBe(11);
    await alice.device.close();
    await bob.device.close();
  });
});
