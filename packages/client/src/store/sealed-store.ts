import { labelled, labels } from '@sotto/protocol';
import { type KeyRange, type OpenStore, StoreFault } from '../ports/index.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const utf8 = new TextEncoder();

/** What a write changes, before sealing. */
export interface Changes {
  readonly puts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly deletes: ReadonlySet<string>;
}

/**
 * Seals every value before it goes to the platform's store (R32): AES-GCM under a key that cannot be extracted,
 * with the record's own key as associated data, so that a record opens in its own place only.
 *
 * It owns nothing but the open store; what the records mean is `RecordStore`'s.
 */
export class SealedStore {
  readonly #store: OpenStore;

  constructor(store: OpenStore) {
    this.#store = store;
  }

  /** @throws StoreFault `store-corrupt` when the record is not what was written here. */
  async get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const sealed = await this.#store.get(key);
    return sealed === undefined ? undefined : await this.#unseal(key, sealed);
  }

  /** @throws StoreFault `store-corrupt` as `get`. */
  async list(range: KeyRange): Promise<readonly { key: string; value: Uint8Array<ArrayBuffer> }[]> {
    const records = await this.#store.list(range);
    return await Promise.all(
      records.map(async ({ key, value }) => ({ key, value: await this.#unseal(key, value) })),
    );
  }

  /** The keys of a range, without opening what they hold. */
  async keys(range: KeyRange): Promise<readonly string[]> {
    return (await this.#store.list(range)).map(({ key }) => key);
  }

  async write(changes: Changes): Promise<void> {
    const puts = await Promise.all(
      [...changes.puts].map(async ([key, value]) => ({ key, value: await this.#seal(key, value) })),
    );
    await this.#store.write({ puts, deletes: [...changes.deletes] });
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #seal(key: string, value: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    // Random nonces: a device would have to write 2^32 records before a collision is worth a thought.
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const ciphertext = await crypto.subtle.encrypt(parameters(key, iv), this.#store.sealingKey, value);
    const sealed = new Uint8Array(NONCE_BYTES + ciphertext.byteLength);
    sealed.set(iv);
    sealed.set(new Uint8Array(ciphertext), NONCE_BYTES);
    return sealed;
  }

  async #unseal(key: string, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    if (!(sealed instanceof Uint8Array) || sealed.length < NONCE_BYTES + TAG_BYTES) {
      throw new StoreFault('store-corrupt', 'a record that is too short');
    }
    const iv = sealed.slice(0, NONCE_BYTES);
    try {
      const value = await crypto.subtle.decrypt(
        parameters(key, iv),
        this.#store.sealingKey,
        sealed.subarray(NONCE_BYTES),
      );
      return new Uint8Array(value);
    } catch (cause) {
      throw new StoreFault('store-corrupt', 'a record that does not open', { cause });
    }
  }
}

function parameters(key: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: labelled(labels.recordAtRest, utf8.encode(key)) };
}
