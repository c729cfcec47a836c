import { boolean, defineCodec, struct, text, uint } from '@sotto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../adapters/store/index.ts';
import type { OpenStore, StorePort } from '../ports/index.ts';
import { grown } from './grown.ts';
import { FORMAT, openRecords } from './header.ts';
import { type Address, Batch } from './record-store.ts';

const codec = defineCodec(text({ max: 1000 }), 2000);
const at = (key: string): Address<string> => ({ key, codec });
const secret = 'canary: meet me at noon';

describe('records at rest', () => {
  let port: StorePort;
  let raw: OpenStore;

  beforeEach(async () => {
    port = createMemoryStore();
    raw = await port.open();
  });

  it('R32: hold nothing that can be read in the store', async () => {
    const records = await openRecords(raw);
    await records.write(new Batch().put(at('a'), secret));
    const stored = Buffer.concat((await raw.list({ from: '', to: '\uffff' })).map(({ value }) => value));
    expect(stored.includes(secret)).toBe(false);
    expect(await records.get(at('a'))).toBe(secret);
  });

  it('R32: do not open in another record’s place', async () => {
    const records = await openRecords(raw);
    await records.write(new Batch().put(at('a'), 'for a').put(at('b'), 'for b'));
    const moved = await raw.get('a');
    if (moved === undefined) throw new Error('not written');
    await raw.write({ puts: [{ key: 'b', value: moved }], deletes: [] });
    await expect(records.get(at('b'))).rejects.toMatchObject({ code: 'store-corrupt' });
  });

  it('are sealed anew with every write', async () => {
    const records = await openRecords(raw);
    await records.write(new Batch().put(at('a'), secret));
    const first = await raw.get('a');
    await records.write(new Batch().put(at('a'), secret));
    expect(await raw.get('a')).not.toEqual(first);
  });

  it.each([
    ['a flipped bit', (value: Uint8Array) => value.with(20, (value[20] ?? 0) ^ 1)],
    ['a cut end', (value: Uint8Array) => value.slice(0, -1)],
    ['nothing left', () => new Uint8Array()],
  ])('with %s are found to be corrupt', async (_name, harm) => {
    const records = await openRecords(raw);
    await records.write(new Batch().put(at('a'), secret));
    const value = await raw.get('a');
    if (value === undefined) throw new Error('not written');
    await raw.write({ puts: [{ key: 'a', value: harm(value) }], deletes: [] });
    await expect(records.get(at('a'))).rejects.toMatchObject({ code: 'store-corrupt' });
    await expect(records.list({ from: 'a', to: 'b', codec })).rejects.toMatchObject({
      code: 'store-corrupt',
    });
  });

  it('that another record promises are found to be missing', async () => {
    const records = await openRecords(raw);
    await expect(records.need(at('a'))).rejects.toMatchObject({ code: 'store-corrupt' });
  });

  it('open again after a restart', async () => {
    await (await openRecords(raw)).write(new Batch().put(at('a'), secret));
    const again = await openRecords(await port.open());
    expect(await again.get(at('a'))).toBe(secret);
  });

  it('without a header are what is left of something', async () => {
    await (await openRecords(raw)).write(new Batch().put(at('a'), secret));
    await raw.write({ puts: [], deletes: ['header'] });
    await expect(openRecords(await port.open())).rejects.toMatchObject({ code: 'store-corrupt' });
  });

  it('of a newer version are told from corrupt ones', async () => {
    const records = await openRecords(raw);
    const header = { key: 'header', codec: defineCodec({ fromCbor: Number, toCbor: (n: number) => n }, 16) };
    await records.write(new Batch().put(header, FORMAT + 1));
    await expect(openRecords(await port.open())).rejects.toMatchObject({ code: 'store-newer' });
  });

  it('of an older version are opened, and from then on closed to it', async () => {
    const records = await openRecords(raw);
    const header = { key: 'header', codec: defineCodec(uint(), 16) };
    await records.write(new Batch().put(header, 1).put(at('a'), secret));
    const again = await openRecords(await port.open());
    expect(await again.get(at('a'))).toBe(secret);
    expect(await again.get(header)).toBe(FORMAT);
  });
});

describe('a record that has grown', () => {
  const old = struct({ name: text({ max: 100 }) });
  const now = grown(struct({ name: text({ max: 100 }), loud: boolean }), { loud: false });

  it('reads what was written before a field was there, and keeps what is written now', () => {
    expect(now.fromCbor(old.toCbor({ name: 'x' }))).toEqual({ name: 'x', loud: false });
    expect(now.fromCbor(now.toCbor({ name: 'x', loud: true }))).toEqual({ name: 'x', loud: true });
  });

  it('is as strict as ever with everything else', () => {
    expect(() => now.fromCbor(new Map([['loud', true]]))).toThrow();
    expect(() =>
      now.fromCbor(
        new Map([
          ['name', 'x'],
          ['other', 'y'],
        ]),
      ),
    ).toThrow();
    expect(() => now.fromCbor('x')).toThrow();
  });
});
