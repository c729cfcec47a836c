import type { VaultCollection, VaultItemId, VaultItemReference } from '@sotto/protocol';
import { Batch, type RecordStore } from '../store/index.ts';
import { isNamed, partsOfKey } from './item-key.ts';
import { everyVaultItem, type VaultItemRecord, vaultItemAddress } from './records.ts';

export type KeyedItem = readonly [key: string, item: VaultItemRecord];

/** An item of `contacts` or `state`. */
export interface NamedItem {
  readonly key: string;
  readonly collection: VaultCollection;
  readonly itemId: VaultItemId;
  readonly item: VaultItemRecord;
}

/** The vault's items in the newest state that this device has seen. Owns the records `vault-item/`. */
export class KnownItems {
  readonly #records: RecordStore;
  readonly #items = new Map<string, VaultItemRecord>();

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    for (const { key, value } of await this.#records.list(everyVaultItem)) {
      this.#items.set(key.slice(everyVaultItem.from.length), value);
    }
  }

  get(key: string): VaultItemRecord | undefined {
    return this.#items.get(key);
  }

  /** 0 for what was never seen. */
  version(key: string): number {
    return this.#items.get(key)?.version ?? 0;
  }

  /**
   * How an item stands to what was seen here (R12). Under a newer key it is newer, whatever its version: under an older
   * one somebody who was removed since may have written it (R5).
   */
  compare(key: string, item: Pick<VaultItemRecord, 'version' | 'vaultVersion'>): 'newer' | 'same' | 'older' {
    const known = this.#items.get(key);
    if (known === undefined) return 'newer';
    const difference = item.vaultVersion - known.vaultVersion || item.version - known.version;
    if (difference === 0) return 'same';
    return difference > 0 ? 'newer' : 'older';
  }

  named(): readonly NamedItem[] {
    return [...this.#items]
      .filter(([key]) => isNamed(key))
      .map(([key, item]) => ({ key, ...partsOfKey(key), item }));
  }

  /** What was seen, in its newest versions (R12). */
  references(): readonly VaultItemReference[] {
    return [...this.#items].map(([key, { version }]) => ({ ...partsOfKey(key), version }));
  }

  /** @param batch takes the records; @returns what makes them what is known, once they are written. */
  put(batch: Batch, items: readonly KeyedItem[]): () => void {
    for (const [key, item] of items) batch.put(vaultItemAddress(key), item);
    return () => {
      for (const [key, item] of items) this.#items.set(key, item);
    };
  }

  async write(items: readonly KeyedItem[]): Promise<void> {
    const batch = new Batch();
    const settle = this.put(batch, items);
    await this.#records.write(batch);
    settle();
  }
}
