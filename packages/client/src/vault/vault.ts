import {
  type AccountId,
  type DeviceKeys,
  equalBytes,
  namedItemId,
  openItem,
  type RosterSigner,
  singletonItemId,
  type VaultCollection,
  type VaultItemReference,
  type VaultKeys,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { Random, Reply, TransportPort } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { type FetchedItem, fetchItems } from './fetch-items.ts';
import { HeldKeys } from './held-keys.ts';
import { isNamed, vaultItemKey } from './item-key.ts';
import { type KeyedItem, KnownItems, type NamedItem } from './known-items.ts';
import { push } from './push.ts';
import { vaultCursorAddress } from './records.ts';
import { type Unlocked, type UnlockRefused, unlock } from './unlock.ts';
import { type VaultMerge, WaitingItems } from './waiting-items.ts';

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

/**
 * The account's vault as this device knows it (R9 to R12): keys, items and what waits to be written. Owns the record
 * `vault-cursor`. An item never goes back: what is older than what was seen here is refused, and what is here stays.
 */
export class Vault {
  readonly #parts: VaultParts;
  readonly #held: HeldKeys;
  readonly #items: KnownItems;
  readonly #waiting: WaitingItems;
  readonly #handlers = new Map<VaultCollection, { handler: VaultHandler; merge: VaultMerge | undefined }>();
  readonly #turns = new KeyedMutex();
  #cursor = 0;
  #isHarmed = false;
  #onWaiting: (collection: NamedCollection) => void = () => {};

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#held = new HeldKeys(parts.records);
    this.#items = new KnownItems(parts.records);
    this.#waiting = new WaitingItems(parts.records);
  }

  /** Reads what the store has. @throws StoreFault */
  async load(): Promise<void> {
    this.#cursor = (await this.#parts.records.get(vaultCursorAddress)) ?? 0;
    await this.#items.load();
    await this.#waiting.load();
    await this.#held.load(this.#parts.roster());
  }

  /** Null on a device that is not registered, and while the keys of a newer roster are not here yet. */
  get keys(): VaultKeys | null {
    return this.#held.keys;
  }

  /** As `keys`. */
  get signer(): RosterSigner | null {
    return this.#held.signer;
  }

  /** Whether the server is known to have the vault's part of the newest roster. */
  get isUploaded(): boolean {
    return this.#held.isUploaded;
  }

  /** R10: whether the server gave something for an item that no device of the account has sealed for its place. */
  get isHarmed(): boolean {
    return this.#isHarmed;
  }

  /** How many items wait to be written. */
  get waiting(): number {
    return this.#waiting.size;
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
    const isWritten = this.#waiting.get(key) === undefined;
    if (known !== undefined && isWritten && equalBytes(known.content, content)) return;
    await this.#waiting.put(key, { content, merge });
    this.#onWaiting(collection);
  }

  /** Gives a collection's handler everything that is known, after something has come that it is about. */
  async replay(collection: NamedCollection): Promise<void> {
    const contents = this.named()
      .filter((named) => named.collection === collection)
      .map(({ item }) => ({ content: item.content, sealedUnder: this.#standing(item.vaultVersion) }));
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
        keys: () => this.keys,
        waiting: () => this.#waiting.all().map(([key, { content }]) => ({ key, content })),
        version: (key) => this.#items.version(key),
        written: (written) => this.#noteWritten(written),
        conflict: (item, key, ours) => this.#resolve(item, key, ours),
      }),
    );
  }

  /** Items of `contacts` and `state`, as they were seen last. */
  named(): readonly NamedItem[] {
    return this.#items.named();
  }

  /** Puts what is still under an older key in line to be written (R5). */
  async reseal(): Promise<void> {
    const current = this.keys?.current.version;
    if (current === undefined) return;
    for (const { key, item } of this.named()) {
      if (item.vaultVersion >= current || this.#waiting.get(key) !== undefined) continue;
      await this.#waiting.put(key, { content: item.content, merge: (theirs) => theirs });
    }
    if (this.#waiting.size > 0) this.#onWaiting('contacts');
  }

  /** What was seen, in its newest versions (R12). */
  references(): readonly VaultItemReference[] {
    return this.#items.references();
  }

  /** What a singleton is at, to write on top of it; 0 when there is none. */
  singletonVersion(collection: 'signer' | 'keyring'): number {
    return this.#items.version(this.#singleton(collection));
  }

  /** This device has written a roster with these keys and items to the server. */
  async adopt(unlocked: Unlocked, items: readonly KeyedItem[]): Promise<void> {
    await this.#turns.run('vault', async () => {
      const batch = new Batch();
      const settle = this.#items.put(batch, items);
      await this.#held.keep(batch, unlocked, true);
      settle();
    });
  }

  /** The server has the vault's part of the roster. */
  noteUploaded(): Promise<void> {
    return this.#held.noteUploaded();
  }

  async #pull(): Reply<void, VaultRefused> {
    const roster = this.#parts.roster();
    if (roster === undefined) return { ok: true, value: undefined };
    const fetched = await fetchItems(this.#parts.transport, this.#cursor);
    if (!fetched.ok) return fetched;
    // R12: the server shows the vault, or a part of it, as it was before: what is here stays, and nothing is taken in.
    const compared = fetched.value.items.map(
      (item) => [item, this.#items.compare(keyOf(item), item)] as const,
    );
    const isOld = compared.some(([item, standing]) => isNamed(keyOf(item)) && standing === 'older');
    if (isOld || fetched.value.revision < this.#cursor) {
      return { ok: false, error: { code: 'vault-contradicts' } };
    }
    const news = compared.filter(([, standing]) => standing === 'newer').map(([item]) => item);
    const others = news.filter((item) => !isNamed(keyOf(item)));
    if (!this.#held.fits(roster)) {
      const unlocked = await this.#unlock(roster, others);
      if (!unlocked.ok) return unlocked;
      await this.#held.keep(new Batch(), unlocked.value, true);
    }
    const foreign = await this.#takeSingletons(others);
    return await this.#takeIn(news, fetched.value.revision, foreign);
  }

  /** Signer and keyring, sealed as they are: it may take a newer key to open them. @returns whether one was not genuine. */
  async #takeSingletons(items: readonly FetchedItem[]): Promise<boolean> {
    const { keys } = this;
    if (keys === null) return false;
    const own = [this.#singleton('signer'), this.#singleton('keyring')];
    const genuine = items.filter((item) => own.includes(keyOf(item)) && openItem(keys, item, item.sealed).ok);
    await this.#items.write(
      genuine.map((item) => [keyOf(item), { ...versionsOf(item), content: item.sealed }]),
    );
    return genuine.length < items.length;
  }

  /** @param foreign whether something else is known to be wrong with them. */
  async #takeIn(news: readonly FetchedItem[], revision: number, foreign: boolean): Reply<void, VaultRefused> {
    const { keys } = this;
    if (keys === null) return { ok: false, error: { code: 'no-vault-key' } };
    const named = news.filter(({ collection }) => isNamed(`${collection}/`));
    if (named.some(({ vaultVersion }) => vaultVersion > keys.current.version)) {
      return { ok: false, error: { code: 'roster-behind' } };
    }
    const taken = new Map<VaultCollection, VaultContent[]>();
    const items: KeyedItem[] = [];
    let isHarmed = foreign;
    for (const item of named) {
      const opened = openItem(keys, item, item.sealed);
      // Not by a device of the account: as if it were not there, and what is here stays.
      if (!opened.ok) {
        isHarmed = true;
        continue;
      }
      items.push([keyOf(item), { ...versionsOf(item), content: opened.value.content }]);
      taken.set(item.collection, [...(taken.get(item.collection) ?? []), opened.value]);
    }
    await this.#items.write(items);
    for (const [key, { content }] of items) {
      const waiting = this.#waiting.get(key);
      const item = named.find((one) => keyOf(one) === key);
      if (waiting !== undefined && item !== undefined)
        await this.#mergeWaiting(item, content, waiting.content);
    }
    for (const [collection, contents] of taken) await this.#handlers.get(collection)?.handler(contents);
    this.#isHarmed = isHarmed;
    // Only now: whatever was not taken in because the device stopped, or because it was harmed, comes again.
    if (revision > this.#cursor && !isHarmed) {
      await this.#parts.records.write(new Batch().put(vaultCursorAddress, revision));
      this.#cursor = revision;
    }
    return { ok: true, value: undefined };
  }

  /** @param news singletons that the server shows and that are not taken in yet. */
  #unlock(roster: VerifiedRoster, news: readonly FetchedItem[]): Reply<Unlocked, UnlockRefused> {
    const sealed = (collection: 'signer' | 'keyring') => {
      const key = this.#singleton(collection);
      const shown = news.find((item) => keyOf(item) === key);
      if (shown !== undefined) return { version: shown.version, sealed: shown.sealed };
      const known = this.#items.get(key);
      return known === undefined ? null : { version: known.version, sealed: known.content };
    };
    return unlock({
      transport: this.#parts.transport,
      keys: this.#parts.keys,
      roster,
      rosters: [],
      known: this.keys,
      signer: sealed('signer'),
      keyring: sealed('keyring'),
    });
  }

  async #noteWritten(
    written: readonly { readonly key: string; readonly content: Uint8Array; readonly version: number }[],
  ): Promise<void> {
    const vaultVersion = this.keys?.current.version;
    if (vaultVersion === undefined) return;
    const batch = new Batch();
    const settle = this.#items.put(
      batch,
      written.map(({ key, content, version }) => [key, { version, vaultVersion, content }]),
    );
    await this.#waiting.settle(written, batch);
    settle();
  }

  /** Another device was faster with an item. @returns whether there is something to write on top of it. */
  async #resolve(item: FetchedItem, key: string, ours: Uint8Array): Promise<boolean> {
    const { keys } = this;
    // R12: older than what was seen here. What is here stays, and waits.
    if (keys === null || this.#items.compare(key, item) === 'older') return false;
    const opened = openItem(keys, item, item.sealed);
    if (!opened.ok) return false;
    const { content } = opened.value;
    await this.#items.write([[key, { ...versionsOf(item), content }]]);
    const merged = await this.#mergeWaiting(item, content, ours);
    await this.#handlers.get(item.collection)?.handler([opened.value]);
    return merged;
  }

  /**
   * What another device has written and what waits to be written become one.
   *
   * @returns whether there is something to write on top of it.
   */
  async #mergeWaiting(item: FetchedItem, theirs: Uint8Array, ours: Uint8Array): Promise<boolean> {
    const key = keyOf(item);
    const waiting = this.#waiting.get(key);
    const merge = waiting?.merge ?? this.#handlers.get(item.collection)?.merge ?? ((a: Uint8Array) => a);
    const current = waiting?.content ?? ours;
    const merged = merge(theirs, current);
    if (equalBytes(merged, theirs) && item.vaultVersion === this.keys?.current.version) {
      // Nothing is left to be written.
      await this.#waiting.settle([{ key, content: current }]);
      return false;
    }
    await this.#waiting.put(key, { content: merged, merge });
    return true;
  }

  #standing(vaultVersion: number): 'current' | 'older' {
    return vaultVersion === this.keys?.current.version ? 'current' : 'older';
  }

  #keyOf(collection: NamedCollection, name: string): string | null {
    const { keys } = this;
    return keys === null ? null : vaultItemKey(collection, namedItemId(keys, collection, name));
  }

  #singleton(collection: 'signer' | 'keyring'): string {
    return vaultItemKey(collection, singletonItemId(this.#parts.accountId, collection));
  }
}

const keyOf = ({ collection, itemId }: FetchedItem): string => vaultItemKey(collection, itemId);
const versionsOf = ({ version, vaultVersion }: FetchedItem) => ({ version, vaultVersion });
