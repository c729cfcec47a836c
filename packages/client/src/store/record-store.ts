import type { Codec } from '@sotto/protocol';
import { StoreFault } from '../ports/index.ts';
import type { SealedStore } from './sealed-store.ts';

/** Where a record of type `T` lies. */
export interface Address<T> {
  readonly key: string;
  readonly codec: Codec<T>;
}

/** A stretch of records of one type: keys from `from` up to and without `to`. */
export interface Stretch<T> {
  readonly from: string;
  readonly to: string;
  readonly codec: Codec<T>;
  readonly descending?: boolean;
  readonly limit?: number;
}

/** A stretch of records of any type. */
export type RawStretch = Pick<Stretch<unknown>, 'from' | 'to'>;

/** Records deleted in one write, so that a long history does not become one huge transaction. */
const ERASED_AT_ONCE = 500;

/** Changes that take effect together or not at all. The last word on a record counts. */
export class Batch {
  readonly puts = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly deletes = new Set<string>();

  put<T>(address: Address<T>, value: T): this {
    this.deletes.delete(address.key);
    this.puts.set(address.key, address.codec.encode(value));
    return this;
  }

  /** Everything of another one, too. */
  with({ puts, deletes }: Batch = new Batch()): this {
    for (const [key, value] of puts) {
      this.deletes.delete(key);
      this.puts.set(key, value);
    }
    for (const key of deletes) this.delete({ key });
    return this;
  }

  delete(address: { readonly key: string }): this {
    this.puts.delete(address.key);
    this.deletes.add(address.key);
    return this;
  }
}

/** Typed records over the sealed store. Faults are thrown as `StoreFault`. */
export class RecordStore {
  readonly #store: SealedStore;

  constructor(store: SealedStore) {
    this.#store = store;
  }

  async get<T>(address: Address<T>): Promise<T | undefined> {
    const value = await this.#store.get(address.key);
    return value === undefined ? undefined : decoded(address.codec, value);
  }

  /** A record that another record says is there. @throws StoreFault `store-corrupt` when it is not. */
  async need<T>(address: Address<T>): Promise<T> {
    const value = await this.get(address);
    if (value === undefined) throw new StoreFault('store-corrupt', 'a record is missing');
    return value;
  }

  async list<T>(stretch: Stretch<T>): Promise<readonly { readonly key: string; readonly value: T }[]> {
    const { from, to, codec, descending = false, limit } = stretch;
    const range = limit === undefined ? { from, to, descending } : { from, to, descending, limit };
    const records = await this.#store.list(range);
    return records.map(({ key, value }) => ({ key, value: decoded(codec, value) }));
  }

  /** Keys alone, unread. */
  keys(stretch: RawStretch): Promise<readonly string[]> {
    return this.#store.keys(stretch);
  }

  async write(batch: Batch): Promise<void> {
    if (batch.puts.size + batch.deletes.size > 0) await this.#store.write(batch);
  }

  /** Deletes a whole stretch, unread. A crash in the middle leaves the rest for the next time. */
  async erase(stretch: RawStretch): Promise<void> {
    for (;;) {
      const keys = await this.#store.keys({ ...stretch, limit: ERASED_AT_ONCE });
      const batch = new Batch();
      for (const key of keys) batch.delete({ key });
      await this.write(batch);
      if (keys.length < ERASED_AT_ONCE) return;
    }
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

function decoded<T>(codec: Codec<T>, value: Uint8Array): T {
  const result = codec.decode(value);
  if (!result.ok) throw new StoreFault('store-corrupt', 'a record that does not decode');
  return result.value;
}
