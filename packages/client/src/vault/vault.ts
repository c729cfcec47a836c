import {
  type AccountId,
  type DeviceKeys,
  encodeKeyring,
  namedItemId,
  openItem,
  openKeyring,
  parseVaultCollection,
  parseVaultItemId,
  type RosterSigner,
  signerFromSeed,
  singletonItemId,
  type VaultCollection,
  type VaultItemId,
  type VaultItemReference,
  type VaultKeys,
  type VerifiedRoster,
  vaultKeyOf,
  wipe,
} from '@sotto/protocol';
import type { Random, Reply, TransportPort } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { type FetchedItem, fetchItems } from './fetch-items.ts';
import { push } from './push.ts';
import {
  everyVaultItem,
  everyVaultWaiting,
  type VaultItemRecord,
  type VaultKeysRecord,
  vaultCursorAddress,
  vaultItemAddress,
  vaultItemKey,
  vaultKeysAddress,
  vaultWaitingAddress,
} from './records.ts';
import { type Unlocked, type UnlockRefused, unlock } from './unlock.ts';

/** What devices keep for each other under names; the others are the vault's own. */
export type NamedCollection = 'contacts' | 'state';

/** What is in an item, as the account's other devices have written it. */
export interface VaultContent {
  readonly content: Uint8Array;
  /** `older`: possibly by somebody who was removed since. There to be read, and no reason to trust anybody. */
  readonly sealedUnder: 'current' | 'older';
}

/** Takes in what other devices have written. It may `put`, and must not wait for the network. */
export type VaultHandler = (items: readonly VaultContent[]) => Promise<void>;
/** What is to be written when both sides have changed an item. */
export type VaultMerge = (theirs: Uint8Array, ours: Uint8Array) => Uint8Array;

export type VaultRefused =
  | UnlockRefused
  /** An item is under a key of a roster that is not known here yet: look at the chain, and pull again. */
  | { readonly code: 'roster-behind' };

export interface VaultParts {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly random: Random;
  readonly accountId: AccountId;
  readonly keys: DeviceKeys;
  /** The newest verified one of the own account. */
  readonly roster: () => VerifiedRoster | undefined;
}

/** An item of `contacts` or `state`. */
export interface NamedItem {
  readonly collection: VaultCollection;
  readonly itemId: VaultItemId;
  readonly item: VaultItemRecord;
}

interface Waiting {
  readonly content: Uint8Array;
  readonly merge: VaultMerge | undefined;
}

/**
 * The account's vault as this device knows it (R9 to R12). Owns the records `vault-keys`, `vault-item/`,
 * `vault-waiting/` and `vault-cursor`, and the keys in memory. An item never goes back: what is older than what was
 * seen here is refused, and what is here stays.
 */
export class Vault {
  readonly #parts: VaultParts;
  readonly #items = new Map<string, VaultItemRecord>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #handlers = new Map<VaultCollection, { handler: VaultHandler; merge: VaultMerge | undefined }>();
  readonly #turns = new KeyedMutex();
  readonly #writes = new KeyedMutex();
  #keys: VaultKeys | null = null;
  #signer: RosterSigner | null = null;
  #stored: VaultKeysRecord | undefined;
  #cursor = 0;
  #onWaiting: (collection: NamedCollection) => void = () => {};

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  /** Reads what the store has. @throws StoreFault */
  async load(): Promise<void> {
    const { records } = this.#parts;
    this.#cursor = (await records.get(vaultCursorAddress)) ?? 0;
    for (const { key, value } of await records.list(everyVaultItem)) {
      this.#items.set(key.slice(everyVaultItem.from.length), value);
    }
    for (const { key, value } of await records.list(everyVaultWaiting)) {
      this.#waiting.set(key.slice(everyVaultWaiting.from.length), { content: value, merge: undefined });
    }
    this.#stored = await records.get(vaultKeysAddress);
    this.#readStored();
  }

  /** Null on a device that is not registered, and while the keys of a newer roster are not here yet. */
  get keys(): VaultKeys | null {
    return this.#keys;
  }

  /** As `keys`. */
  get signer(): RosterSigner | null {
    return this.#signer;
  }

  get isUploaded(): boolean {
    return this.#stored?.uploaded === true;
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** @param tell is told when something waits to be written. */
  scheduleBy(tell: (collection: NamedCollection) => void): void {
    this.#onWaiting = tell;
  }

  /**
   * @param handler gets what other devices write from now on, and what `replay` gives again.
   * @param merge for what was to be written before a restart; without one what the others wrote stays.
   */
  onItems(collection: NamedCollection, handler: VaultHandler, merge?: VaultMerge): void {
    this.#handlers.set(collection, { handler, merge });
  }

  /** What is known of an item: what waits to be written, or what was last seen. */
  content(collection: NamedCollection, name: string): Uint8Array | null {
    const key = this.#keyOf(collection, name);
    if (key === null) return null;
    return this.#waiting.get(key)?.content ?? this.#items.get(key)?.content ?? null;
  }

  /**
   * Writes an item, durably here first, and to the vault as soon as that is possible. Nothing happens on a device that
   * is not registered.
   *
   * @param name of the thing that the item is about; the server does not learn it.
   * @param content at most 1,048,575 bytes.
   */
  async put(
    collection: NamedCollection,
    name: string,
    content: Uint8Array,
    merge?: VaultMerge,
  ): Promise<void> {
    const key = this.#keyOf(collection, name);
    if (key === null) return;
    const known = this.#items.get(key);
    if (known !== undefined && !this.#waiting.has(key) && sameBytes(known.content, content)) return;
    await this.#wait(key, { content, merge });
    this.#onWaiting(collection);
  }

  /** Gives a collection's handler everything that is known, after something has come that it is about. */
  async replay(collection: NamedCollection): Promise<void> {
    const contents: VaultContent[] = [];
    for (const [key, item] of this.#items) {
      if (!key.startsWith(`${collection}/`)) continue;
      contents.push({ content: item.content, sealedUnder: this.#standing(item.vaultVersion) });
    }
    if (contents.length > 0) await this.#handlers.get(collection)?.handler(contents);
  }

  /** Takes in what has changed, and the keys of a newer roster with it. */
  pull(): Reply<void, VaultRefused> {
    return this.#turns.run('vault', () => this.#pull());
  }

  /** Writes what waits. What cannot be written now stays for the next time. */
  flush(): Reply<void, VaultRefused> {
    return this.#turns.run('vault', () =>
      push({
        ...this.#parts,
        keys: () => this.#keys,
        waiting: () => [...this.#waiting].map(([key, { content }]) => ({ key, content })),
        version: (key) => this.#items.get(key)?.version ?? 0,
        written: (written) => this.#noteWritten(written),
        conflict: (item, key, ours) => this.#resolve(item, key, ours),
      }),
    );
  }

  /** Items of `contacts` and `state`, as they were seen last. */
  named(): readonly NamedItem[] {
    const named: NamedItem[] = [];
    for (const [key, item] of this.#items) {
      const [name = '', id = ''] = key.split('/');
      const collection = parseVaultCollection(name);
      const itemId = parseVaultItemId(id);
      if (collection !== null && itemId.ok && isNamed(key)) {
        named.push({ collection, itemId: itemId.value, item });
      }
    }
    return named;
  }

  /** Puts what is still under an older key in line to be written (R5). */
  async reseal(): Promise<void> {
    const current = this.#keys?.current.version;
    if (current === undefined) return;
    for (const [key, { vaultVersion, content }] of this.#items) {
      if (!isNamed(key) || vaultVersion >= current || this.#waiting.has(key)) continue;
      await this.#wait(key, { content, merge: (theirs) => theirs });
    }
    if (this.#waiting.size > 0) this.#onWaiting('contacts');
  }

  /** What was seen, in its newest versions (R12). */
  references(): readonly VaultItemReference[] {
    const references: VaultItemReference[] = [];
    for (const [key, { version }] of this.#items) {
      const [name = '', id = ''] = key.split('/');
      const collection = parseVaultCollection(name);
      const itemId = parseVaultItemId(id);
      if (collection !== null && itemId.ok) references.push({ collection, itemId: itemId.value, version });
    }
    return references;
  }

  /** What a singleton is at, to write on top of it; 0 when there is none. */
  singletonVersion(collection: 'signer' | 'keyring'): number {
    return this.#items.get(this.#singleton(collection))?.version ?? 0;
  }

  /** This device has written a roster with these keys and items to the server. */
  async adopt(unlocked: Unlocked, items: readonly (readonly [string, VaultItemRecord])[]): Promise<void> {
    await this.#turns.run('vault', async () => {
      const batch = new Batch();
      for (const [key, item] of items) batch.put(vaultItemAddress(key), item);
      await this.#keep(batch, unlocked, true);
      for (const [key, item] of items) this.#items.set(key, item);
    });
  }

  async #pull(): Reply<void, VaultRefused> {
    const roster = this.#parts.roster();
    if (roster === undefined) return { ok: true, value: undefined };
    const fetched = await fetchItems(this.#parts.transport, this.#cursor);
    if (!fetched.ok) return fetched;
    // The server shows the vault as it was before: what is here stays, and nothing is taken in.
    if (fetched.value.revision < this.#cursor) return { ok: false, error: { code: 'vault-contradicts' } };
    const news = fetched.value.items.filter(
      (item) => item.version > (this.#items.get(keyOf(item))?.version ?? 0),
    );
    const singletons = news.filter(({ collection }) => collection === 'signer' || collection === 'keyring');
    if (singletons.length > 0) await this.#noteSingletons(singletons);
    if (!this.#fits(roster)) {
      const unlocked = await this.#unlock(roster);
      if (!unlocked.ok) return unlocked;
      await this.#keep(new Batch(), unlocked.value, true);
    }
    return await this.#takeIn(news, fetched.value.revision);
  }

  async #takeIn(news: readonly FetchedItem[], revision: number): Reply<void, VaultRefused> {
    const keys = this.#keys;
    if (keys === null) return { ok: false, error: { code: 'no-vault-key' } };
    const named = news.filter(({ collection }) => isNamed(`${collection}/`));
    if (named.some(({ vaultVersion }) => vaultVersion > keys.current.version)) {
      return { ok: false, error: { code: 'roster-behind' } };
    }
    const batch = new Batch();
    const taken = new Map<VaultCollection, VaultContent[]>();
    const records = new Map<string, VaultItemRecord>();
    for (const item of named) {
      const opened = openItem(keys, item, item.sealed);
      // Not by a device of the account: as if it were not there, and what is here stays.
      if (!opened.ok) continue;
      const { version, vaultVersion } = item;
      const record = { version, vaultVersion, content: opened.value.content };
      records.set(keyOf(item), record);
      batch.put(vaultItemAddress(keyOf(item)), record);
      taken.set(item.collection, [...(taken.get(item.collection) ?? []), opened.value]);
    }
    await this.#parts.records.write(batch);
    for (const [key, record] of records) this.#items.set(key, record);
    for (const [collection, contents] of taken) await this.#handlers.get(collection)?.handler(contents);
    // Only now: whatever was not taken in because the device stopped comes again.
    if (revision > this.#cursor) {
      await this.#parts.records.write(new Batch().put(vaultCursorAddress, revision));
      this.#cursor = revision;
    }
    return { ok: true, value: undefined };
  }

  async #noteSingletons(items: readonly FetchedItem[]): Promise<void> {
    const batch = new Batch();
    for (const item of items) {
      const { version, vaultVersion, sealed } = item;
      batch.put(vaultItemAddress(keyOf(item)), { version, vaultVersion, content: sealed });
    }
    await this.#parts.records.write(batch);
    for (const item of items) {
      const { version, vaultVersion, sealed } = item;
      this.#items.set(keyOf(item), { version, vaultVersion, content: sealed });
    }
  }

  #fits(roster: VerifiedRoster): boolean {
    return (
      this.#keys !== null &&
      this.#signer !== null &&
      this.#keys.current.version === roster.vault.version &&
      sameBytes(this.#signer.signer.publicKey, roster.signer)
    );
  }

  #unlock(roster: VerifiedRoster): Reply<Unlocked, UnlockRefused> {
    return unlock({
      transport: this.#parts.transport,
      keys: this.#parts.keys,
      roster,
      rosters: [],
      known: this.#keys,
      signer: this.#sealed('signer'),
      keyring: this.#sealed('keyring'),
    });
  }

  #sealed(collection: 'signer' | 'keyring') {
    const item = this.#items.get(this.#singleton(collection));
    return item === undefined ? null : { version: item.version, sealed: item.content };
  }

  async #keep(batch: Batch, { keys, signer }: Unlocked, uploaded: boolean): Promise<void> {
    const before = this.#signer;
    const record: VaultKeysRecord = {
      current: keys.current.key,
      version: keys.current.version,
      keyring: encodeKeyring(keys.older),
      signerSeed: signer.seed,
      uploaded,
    };
    await this.#parts.records.write(batch.put(vaultKeysAddress, record));
    this.#stored = record;
    this.#keys = keys;
    this.#signer = signer;
    // R5: nobody signs with it any more.
    if (before !== null && before.seed !== signer.seed) wipe(before.seed);
  }

  /** The server has the vault's part of the roster. */
  async noteUploaded(): Promise<void> {
    const stored = this.#stored;
    if (stored === undefined || stored.uploaded) return;
    const record = { ...stored, uploaded: true };
    await this.#parts.records.write(new Batch().put(vaultKeysAddress, record));
    this.#stored = record;
  }

  #readStored(): void {
    const roster = this.#parts.roster();
    const stored = this.#stored;
    if (stored === undefined || roster === undefined || stored.version !== roster.vault.version) return;
    const current = vaultKeyOf(stored.current, roster);
    const older = current.ok ? openKeyring(stored.keyring, current.value, []) : current;
    if (!current.ok || !older.ok) return;
    this.#keys = { current: current.value, older: older.value };
    const seed = stored.signerSeed;
    this.#signer = { signer: signerFromSeed(seed), seed };
  }

  async #noteWritten(
    written: readonly { readonly key: string; readonly content: Uint8Array; readonly version: number }[],
  ): Promise<void> {
    const vaultVersion = this.#keys?.current.version;
    if (vaultVersion === undefined) return;
    await this.#writes.run('waiting', async () => {
      const batch = new Batch();
      for (const { key, content, version } of written) {
        batch.put(vaultItemAddress(key), { version, vaultVersion, content });
        this.#items.set(key, { version, vaultVersion, content });
        // Unless it was put again meanwhile.
        if (this.#waiting.get(key)?.content !== content) continue;
        this.#waiting.delete(key);
        batch.delete(vaultWaitingAddress(key));
      }
      await this.#parts.records.write(batch);
    });
  }

  /** Another device was faster with an item. @returns whether there is something to write on top of it. */
  async #resolve(item: FetchedItem, key: string, ours: Uint8Array): Promise<boolean> {
    const keys = this.#keys;
    // R12: older than what was seen here. What is here stays, and waits.
    if (keys === null || item.version < (this.#items.get(key)?.version ?? 0)) return false;
    const opened = openItem(keys, item, item.sealed);
    if (!opened.ok) return false;
    const { version, vaultVersion } = item;
    const { content } = opened.value;
    await this.#parts.records.write(
      new Batch().put(vaultItemAddress(key), { version, vaultVersion, content }),
    );
    this.#items.set(key, { version, vaultVersion, content });
    const registered = this.#handlers.get(item.collection);
    await registered?.handler([opened.value]);
    const merge = this.#waiting.get(key)?.merge ?? registered?.merge ?? ((theirs: Uint8Array) => theirs);
    const current = this.#waiting.get(key)?.content ?? ours;
    const merged = merge(content, current);
    if (sameBytes(merged, content) && vaultVersion === keys.current.version) {
      await this.#drop(key, current);
      return false;
    }
    await this.#wait(key, { content: merged, merge });
    return true;
  }

  /** Nothing is left to be written, unless it was put again meanwhile. */
  #drop(key: string, content: Uint8Array): Promise<void> {
    return this.#writes.run('waiting', async () => {
      if (this.#waiting.get(key)?.content !== content) return;
      this.#waiting.delete(key);
      await this.#parts.records.write(new Batch().delete(vaultWaitingAddress(key)));
    });
  }

  #wait(key: string, waiting: Waiting): Promise<void> {
    return this.#writes.run('waiting', async () => {
      this.#waiting.set(key, waiting);
      await this.#parts.records.write(new Batch().put(vaultWaitingAddress(key), waiting.content));
    });
  }

  #standing(vaultVersion: number): 'current' | 'older' {
    return vaultVersion === this.#keys?.current.version ? 'current' : 'older';
  }

  #keyOf(collection: NamedCollection, name: string): string | null {
    return this.#keys === null ? null : vaultItemKey(collection, namedItemId(this.#keys, collection, name));
  }

  #singleton(collection: 'signer' | 'keyring'): string {
    return vaultItemKey(collection, singletonItemId(this.#parts.accountId, collection));
  }
}

const keyOf = ({ collection, itemId }: FetchedItem): string => vaultItemKey(collection, itemId);
const isNamed = (key: string): boolean => key.startsWith('contacts/') || key.startsWith('state/');

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
