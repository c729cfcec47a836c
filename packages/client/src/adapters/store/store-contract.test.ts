import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenStore, StorePort } from '../../ports/index.ts';
import { createIndexedDbStore } from './indexeddb-store.ts';
import { createMemoryStore } from './memory-store.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
let databases = 0;

/** What every store does. */
const adapters: readonly (readonly [string, () => StorePort])[] = [
  ['memory', createMemoryStore],
  ['IndexedDB', () => createIndexedDbStore(`contract-${databases++}`)],
];

describe.each(adapters)('the store in %s', (_name, create) => {
  let port: StorePort;
  let store: OpenStore;

  beforeEach(async () => {
    port = create();
    store = await port.open();
  });
  afterEach(async () => {
    await store.close();
  });

  it('gives back what was written, and nothing for what was not', async () => {
    await store.write({ puts: [{ key: 'a', value: bytes(1, 2) }], deletes: [] });
    expect(await store.get('a')).toEqual(bytes(1, 2));
    expect(await store.get('b')).toBeUndefined();
  });

  it('keeps what was written through closing and opening again', async () => {
    await store.write({ puts: [{ key: 'a', value: bytes(1) }], deletes: [] });
    await store.close();
    store = await port.open();
    expect(await store.get('a')).toEqual(bytes(1));
  });

  it('replaces and deletes in one batch', async () => {
    await store.write({
      puts: ['a', 'b', 'c'].map((key) => ({ key, value: bytes(0) })),
      deletes: [],
    });
    await store.write({ puts: [{ key: 'a', value: bytes(9) }], deletes: ['b', 'missing'] });
    const all = await store.list({ from: '', to: '\uffff' });
    expect(all).toEqual([
      { key: 'a', value: bytes(9) },
      { key: 'c', value: bytes(0) },
    ]);
  });

  it('writes all of a batch or nothing of it', async () => {
    await store.write({ puts: [{ key: 'a', value: bytes(1) }], deletes: [] });
    const bad = { puts: [{ key: 'a', value: bytes(2) }, { key: 'b' }], deletes: ['a'] };
    // A value that cannot be stored, as a bug or a platform's failure in the middle would have it.
    Object.defineProperty(bad.puts[1], 'value', {
      get() {
        throw new Error('the disk is full');
      },
    });
    await expect(store.write(bad as never)).rejects.toThrow();
    expect(await store.get('a')).toEqual(bytes(1));
    expect(await store.get('b')).toBeUndefined();
  });

  it('lists a range in order, from its first key and without its last', async () => {
    const keys = ['i/1/b', 'i/1/a', 'i/10/a', 'i/2/a', 'i/1', 'i/1/c'];
    await store.write({ puts: keys.map((key) => ({ key, value: bytes(1) })), deletes: [] });
    const listed = await store.list({ from: 'i/1/a', to: 'i/1/c' });
    expect(listed.map(({ key }) => key)).toEqual(['i/1/a', 'i/1/b']);
    expect(await store.list({ from: 'z', to: 'a' })).toEqual([]);
  });

  it('lists backwards, and no more than asked for', async () => {
    const keys = Array.from({ length: 20 }, (_, i) => `k/${String(i).padStart(3, '0')}`);
    await store.write({ puts: keys.map((key, i) => ({ key, value: bytes(i) })), deletes: [] });
    const last = await store.list({ from: 'k/', to: 'k/015', descending: true, limit: 3 });
    expect(last).toEqual([
      { key: 'k/014', value: bytes(14) },
      { key: 'k/013', value: bytes(13) },
      { key: 'k/012', value: bytes(12) },
    ]);
    const first = await store.list({ from: 'k/', to: 'k0', limit: 2 });
    expect(first.map(({ key }) => key)).toEqual(['k/000', 'k/001']);
  });

  it('is not changed by what a caller does to bytes afterwards', async () => {
    const value = bytes(1);
    await store.write({ puts: [{ key: 'a', value }], deletes: [] });
    value[0] = 7;
    const read = await store.get('a');
    read?.fill(9);
    expect(await store.get('a')).toEqual(bytes(1));
  });

  it('R32: keeps one sealing key, that cannot be extracted, for as long as the records', async () => {
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: new Uint8Array(12) },
      store.sealingKey,
      bytes(1, 2, 3),
    );
    await store.close();
    store = await port.open();
    expect(store.sealingKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', store.sealingKey)).rejects.toThrow();
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(12) },
      store.sealingKey,
      sealed,
    );
    expect(new Uint8Array(opened)).toEqual(bytes(1, 2, 3));
  });

  it('erases records and key, so that what was sealed stays shut', async () => {
    await store.write({ puts: [{ key: 'a', value: bytes(1) }], deletes: [] });
    const before = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: new Uint8Array(12) },
      store.sealingKey,
      bytes(1),
    );
    await store.close();
    await port.erase();
    store = await port.open();
    expect(await store.list({ from: '', to: '\uffff' })).toEqual([]);
    await expect(
      crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, store.sealingKey, before),
    ).rejects.toThrow();
  });
});
