import type { KeyRange, OpenStore, StoreBatch, StoredRecord, StorePort } from '../../ports/index.ts';
import { createSealingKey } from './sealing-key.ts';

/**
 * A store that lasts as long as this object. Opened again, it has what was written before, so that a device can
 * be restarted on it.
 */
export function createMemoryStore(): StorePort {
  let records = new Map<string, Uint8Array<ArrayBuffer>>();
  let sealingKey: CryptoKey | undefined;
  return {
    async open() {
      sealingKey ??= await createSealingKey();
      return new MemoryStore(records, sealingKey);
    },
    async erase() {
      records = new Map();
      sealingKey = undefined;
    },
  };
}

class MemoryStore implements OpenStore {
  readonly sealingKey: CryptoKey;
  readonly #records: Map<string, Uint8Array<ArrayBuffer>>;
  /** All keys in order; kept up lazily, because most writes replace. */
  #order: string[] | undefined;

  constructor(records: Map<string, Uint8Array<ArrayBuffer>>, sealingKey: CryptoKey) {
    this.#records = records;
    this.sealingKey = sealingKey;
  }

  async get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.#records.get(key)?.slice();
  }

  async list(range: KeyRange): Promise<readonly StoredRecord[]> {
    this.#order ??= [...this.#records.keys()].sort();
    const keys = this.#order.slice(
      firstNotBelow(this.#order, range.from),
      firstNotBelow(this.#order, range.to),
    );
    if (range.descending === true) keys.reverse();
    return keys.slice(0, range.limit).map((key) => {
      const value = this.#records.get(key);
      if (value === undefined) throw new TypeError('the order names a key that is not there');
      return { key, value: value.slice() };
    });
  }

  async write(batch: StoreBatch): Promise<void> {
    // Copied first: from here on nothing can fail halfway.
    const copies = batch.puts.map(({ key, value }) => ({ key, value: value.slice() }));
    for (const { key, value } of copies) {
      if (!this.#records.has(key)) this.#order = undefined;
      this.#records.set(key, value);
    }
    for (const key of batch.deletes) {
      if (this.#records.delete(key)) this.#order = undefined;
    }
  }

  async close(): Promise<void> {}
}

/** Index of the first key that is not below `bound`, in a sorted list. */
function firstNotBelow(keys: readonly string[], bound: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle];
    if (key !== undefined && key < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
