import { defineCodec, uint } from '@sotto/protocol';
import { type OpenStore, StoreFault, type StorePort } from '../ports/index.ts';
import { type Address, Batch, RecordStore } from './record-store.ts';
import { SealedStore } from './sealed-store.ts';

/**
 * Version of all records together. A number and nothing else, so that every version can read every other's. Records of
 * older formats are read by their codecs; from here on the store holds some that those versions could not read.
 *
 * 1: encrypted conversations. 2: regular ones, reactions, marks, more facts of people. 3: the account's devices and its
 * vault. 4: histories, and what was deleted.
 */
export const FORMAT = 4;
const header: Address<number> = { key: 'header', codec: defineCodec(uint(), 16) };

/**
 * Puts the records over an open store, after looking at its header.
 *
 * @throws StoreFault `store-newer`, or `store-corrupt` for a header that does not open, or records without one.
 */
export async function openRecords(store: OpenStore): Promise<RecordStore> {
  const records = new RecordStore(new SealedStore(store));
  const format = await records.get(header);
  if (format === undefined) {
    // The header is the first thing ever written, so anything without it is what is left of something.
    const [leftover] = await store.list({ from: '', to: '\uffff', limit: 1 });
    if (leftover !== undefined) throw new StoreFault('store-corrupt', 'records without a header');
    await records.write(new Batch().put(header, FORMAT));
  } else if (format > FORMAT) {
    throw new StoreFault('store-newer', `format ${format}`);
  } else if (format < FORMAT) {
    await records.write(new Batch().put(header, FORMAT));
  }
  return records;
}

/** Opens a store with its records. @throws StoreFault as `openRecords`, and what the platform has against it. */
export async function openStore(port: StorePort): Promise<RecordStore> {
  const store = await port.open();
  try {
    return await openRecords(store);
  } catch (cause) {
    // Left open, it would stand in the way of its own erasure.
    await store.close();
    throw cause;
  }
}
