/** What lies in a device's store, for tests that look for what must not be there. */
import type { StorePort } from '../src/index.ts';
import { SealedStore } from '../src/store/sealed-store.ts';

const EVERYTHING = { from: '', to: '\uffff' } as const;

/** The records as they are before they are sealed, by key. */
export async function openedRecords(store: StorePort): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = await new SealedStore(await store.open()).list(EVERYTHING);
  return new Map(records.map(({ key, value }) => [key, value]));
}

/** The bytes as the disk has them, keys and values. */
export async function rawBytes(store: StorePort): Promise<Buffer> {
  const records = await (await store.open()).list(EVERYTHING);
  return Buffer.concat(records.flatMap(({ key, value }) => [Buffer.from(key), value]));
}

/** The kinds of records that there are: what their keys begin with. */
export function kindsOf(records: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...records.keys()].map((key) => key.split('/')[0] ?? ''))].toSorted();
}

/** Keys of the records in which one of these stands, opened. */
export function recordsWith(
  records: ReadonlyMap<string, Uint8Array>,
  wanted: readonly (Uint8Array | string)[],
): readonly string[] {
  const holds = (value: Uint8Array) => wanted.some((each) => Buffer.from(value).includes(Buffer.from(each)));
  return [...records].filter(([, value]) => holds(value)).map(([key]) => key);
}
