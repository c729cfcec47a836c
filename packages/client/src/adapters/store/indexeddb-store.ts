import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import {
  type KeyRange,
  type OpenStore,
  type StoreBatch,
  type StoredRecord,
  StoreFault,
  type StorePort,
} from '../../ports/index.ts';
import { createSealingKey } from './sealing-key.ts';

/** Version of the two object stores, not of what lies in them. */
const DATABASE_VERSION = 1;
const SEALING_KEY = 'sealing';

interface Schema extends DBSchema {
  records: { key: string; value: Uint8Array<ArrayBuffer> };
  keys: { key: string; value: CryptoKey };
}

/** The store of a browser. @param name of the database; one device lives in it. */
export function createIndexedDbStore(name: string): StorePort {
  return {
    async open() {
      const database = await guarded(() =>
        openDB<Schema>(name, DATABASE_VERSION, {
          upgrade(fresh) {
            fresh.createObjectStore('records');
            fresh.createObjectStore('keys');
          },
          // A newer version of the client, or an erasure, must not wait for this connection.
          blocking: (_current, _blocked, event) => closeTarget(event.target),
        }),
      );
      return new IndexedDbStore(database, await sealingKeyOf(database));
    },
    async erase() {
      await guarded(() => deleteDB(name));
    },
  };
}

class IndexedDbStore implements OpenStore {
  readonly sealingKey: CryptoKey;
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>, sealingKey: CryptoKey) {
    this.#database = database;
    this.sealingKey = sealingKey;
  }

  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return guarded(() => this.#database.get('records', key));
  }

  list({ from, to, descending = false, limit }: KeyRange): Promise<readonly StoredRecord[]> {
    if (from >= to) return Promise.resolve([]);
    const range = IDBKeyRange.bound(from, to, false, true);
    return guarded(async () => {
      const { store } = this.#database.transaction('records');
      // Two calls beat a cursor, which costs a task for each record; a cursor is needed to go backwards only.
      if (descending) return await listBackwards(store, range, limit);
      const [keys, values] = await Promise.all([store.getAllKeys(range, limit), store.getAll(range, limit)]);
      return keys.map((key, index) => {
        const value = values[index];
        if (value === undefined) throw new StoreFault('store-corrupt', 'a key without its value');
        return { key, value };
      });
    });
  }

  async write(batch: StoreBatch): Promise<void> {
    await guarded(async () => {
      // Strict: what was sent after a write must never be ahead of the disk (R26).
      const transaction = this.#database.transaction('records', 'readwrite', { durability: 'strict' });
      settle(transaction.done);
      try {
        const { store } = transaction;
        for (const { key, value } of batch.puts) settle(store.put(value, key));
        for (const key of batch.deletes) settle(store.delete(key));
      } catch (cause) {
        // Requests made so far would be committed otherwise.
        abort(transaction);
        throw cause;
      }
      await transaction.done;
    });
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

async function listBackwards(
  store: {
    openCursor(
      range: IDBKeyRange,
      direction: 'prev',
    ): Promise<{ key: string; value: Uint8Array<ArrayBuffer>; continue(): Promise<unknown> } | null>;
  },
  range: IDBKeyRange,
  limit: number | undefined,
): Promise<StoredRecord[]> {
  const found: StoredRecord[] = [];
  let cursor = await store.openCursor(range, 'prev');
  while (cursor !== null && found.length < (limit ?? Number.POSITIVE_INFINITY)) {
    found.push({ key: cursor.key, value: cursor.value });
    // The cursor that comes back is the same object at its next place, or null at the end.
    cursor = (await cursor.continue()) as typeof cursor;
  }
  return found;
}

/** The one key of this database: made with the first opening, in one transaction with the check that it is. */
async function sealingKeyOf(database: IDBPDatabase<Schema>): Promise<CryptoKey> {
  const existing = await guarded(() => database.get('keys', SEALING_KEY));
  if (existing !== undefined) return existing;
  const fresh = await createSealingKey();
  return await guarded(async () => {
    const transaction = database.transaction(['records', 'keys'], 'readwrite', { durability: 'strict' });
    const keys = transaction.objectStore('keys');
    const [raced, records] = await Promise.all([
      keys.get(SEALING_KEY),
      transaction.objectStore('records').count(),
    ]);
    if (raced !== undefined) return raced;
    if (records > 0) throw new StoreFault('store-corrupt', 'records, but not the key that sealed them');
    await Promise.all([keys.put(fresh, SEALING_KEY), transaction.done]);
    return fresh;
  });
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'VersionError') throw new StoreFault('store-newer', 'a newer database', { cause });
    throw new StoreFault('store-unavailable', name, { cause });
  }
}

/** A request that fails takes its transaction with it, and `done` says so: one report is enough. */
function settle(request: Promise<unknown>): void {
  request.catch(() => {});
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself: a failed request does that.
  }
}

function closeTarget(target: EventTarget | null): void {
  if (target !== null && 'close' in target && typeof target.close === 'function') target.close();
}
