import { sealItem, type VaultKeys } from '@sotto/protocol';
import type { Random, Reply, TransportPort, VaultUpload } from '../ports/index.ts';
import { type FetchedItem, itemOf } from './fetch-items.ts';
import { partsOfKey } from './item-key.ts';

/** Items and bytes of one writing, under what the server takes. */
const MOST_ITEMS = 100;
const MOST_BYTES = 1_400_000;
/** Others may be faster again and again; so often in a row is no race. */
const MOST_ROUNDS = 8;

/** The items are under an older key than the roster names now: look at the chain, pull, and write again. */
export interface PushRefused {
  readonly code: 'roster-behind';
}

export interface WaitingItem {
  readonly key: string;
  readonly content: Uint8Array;
}

/** What writing needs of the vault. */
export interface Pushing {
  readonly transport: TransportPort;
  readonly random: Random;
  readonly keys: () => VaultKeys | null;
  readonly waiting: () => readonly WaitingItem[];
  /** The newest version of an item that was seen; 0 when there is none. */
  readonly version: (key: string) => number;
  readonly written: (items: readonly (WaitingItem & { readonly version: number })[]) => Promise<void>;
  /** @returns whether it is to be tried again at once. */
  readonly conflict: (item: FetchedItem, key: string, ours: Uint8Array) => Promise<boolean>;
}

/** Writes what waits in batches, on top of what others have written meanwhile. */
export async function push(pushing: Pushing): Reply<void, PushRefused> {
  /** Those that cannot be written now. */
  const left = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const keys = pushing.keys();
    const waiting = pushing.waiting().filter(({ key }) => !left.has(key));
    if (keys === null || waiting.length === 0) break;
    const { uploads, sent } = sealed(pushing, keys, waiting);
    const answer = await pushing.transport.putVaultItems(uploads);
    if (!answer.ok) {
      // Under an older key than the roster names now: another device has removed one.
      if (answer.error.code === 'invalid') return { ok: false, error: { code: 'roster-behind' } };
      return answer;
    }
    const conflicts = new Map(
      answer.value.conflicts.map((item) => [`${item.collection}/${item.itemId}`, item]),
    );
    await pushing.written(sent.filter(({ key }) => !conflicts.has(key)));
    for (const { key, content } of sent) {
      const theirs = conflicts.get(key);
      const item = theirs === undefined ? undefined : itemOf(theirs);
      if (item === undefined) continue;
      if (item === null || !(await pushing.conflict(item, key, content))) left.add(key);
    }
  }
  return { ok: true, value: undefined };
}

function sealed({ random, version }: Pushing, keys: VaultKeys, waiting: readonly WaitingItem[]) {
  const uploads: VaultUpload[] = [];
  const sent: (WaitingItem & { readonly version: number })[] = [];
  let size = 0;
  for (const { key, content } of waiting) {
    if (uploads.length === MOST_ITEMS || size > MOST_BYTES) break;
    const { collection, itemId } = partsOfKey(key);
    const next = version(key) + 1;
    const item = sealItem(keys, { collection, itemId, version: next }, content, random);
    if (!item.ok) throw new TypeError(`an item of our own does not fit: ${item.error.code}`);
    size += item.value.length;
    if (size > MOST_BYTES && uploads.length > 0) break;
    uploads.push({ collection, itemId, version: next, sealed: item.value });
    sent.push({ key, content, version: next });
  }
  return { uploads, sent };
}
