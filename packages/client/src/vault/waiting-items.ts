import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { everyVaultWaiting, vaultWaitingAddress } from './records.ts';

/** What is to be written when both sides have changed an item. */
export type VaultMerge = (theirs: Uint8Array, ours: Uint8Array) => Uint8Array;

export interface Waiting {
  readonly content: Uint8Array;
  readonly merge: VaultMerge | undefined;
}

/** What this device has to write into the vault, durably until it is there. Owns the records `vault-waiting/`. */
export class WaitingItems {
  readonly #records: RecordStore;
  readonly #items = new Map<string, Waiting>();
  readonly #writes = new KeyedMutex();

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    for (const { key, value } of await this.#records.list(everyVaultWaiting)) {
      this.#items.set(key.slice(everyVaultWaiting.from.length), { content: value, merge: undefined });
    }
  }

  get size(): number {
    return this.#items.size;
  }

  get(key: string): Waiting | undefined {
    return this.#items.get(key);
  }

  all(): readonly (readonly [string, Waiting])[] {
    return [...this.#items];
  }

  put(key: string, waiting: Waiting): Promise<void> {
    return this.#writes.run('waiting', async () => {
      this.#items.set(key, waiting);
      await this.#records.write(new Batch().put(vaultWaitingAddress(key), waiting.content));
    });
  }

  /**
   * They are in the vault, or need not be: what was put again meanwhile goes on waiting.
   *
   * @param batch further records of the same write.
   */
  settle(
    done: readonly { readonly key: string; readonly content: Uint8Array }[],
    batch = new Batch(),
  ): Promise<void> {
    return this.#writes.run('waiting', async () => {
      for (const { key, content } of done) {
        if (this.#items.get(key)?.content !== content) continue;
        this.#items.delete(key);
        batch.delete(vaultWaitingAddress(key));
      }
      await this.#records.write(batch);
    });
  }
}
