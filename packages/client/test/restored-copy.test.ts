/** R26: copies of a device's store from before, started while the original has gone on, or has been removed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import type { TransportPort } from '../src/ports/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasTexts,
  joined,
  online,
  open,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { copyOf } from './faults.ts';
import { another, deviceIdOf, registrationOf, unregistered } from './own-devices.ts';
import { TestServer } from './server.ts';
import { kindsOf, openedRecords, recordsWith } from './stored.ts';

interface Sent {
  readonly by: string;
  readonly epoch: number;
  readonly messageId: string;
}

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

/** Notes what leaves the device, whether the server takes it or not. */
function noting(by: string, log: Sent[], commits: string[] = []): TransportPort {
  const inner = createGraphqlTransport(server.url, 'bearer');
  return {
    ...inner,
    send: (message) => {
      log.push({ by, epoch: message.epoch, messageId: Buffer.from(message.messageId).toString('hex') });
      return inner.send(message);
    },
    commit: (...commit) => {
      commits.push(by);
      return inner.commit(...commit);
    },
  };
}

/** Ada with two devices, of which the second is the one to be copied; Grace with two. */
async function scene(log: Sent[] = [], commits: string[] = []) {
  const store = createMemoryStore();
  const ada = await signedUp(server.url, 'ada');
  const grace = await signedUp(server.url, 'grace');
  await connect(ada, grace);
  const transport = noting('original', log, commits);
  const original = await another(server.url, ada.handle, ada.device, { store, transport });
  const graceTwo = await another(server.url, grace.handle, grace.device);
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  const everybody = [ada.device, original, grace.device, graceTwo];
  devices.push(...everybody);
  for (const device of everybody) await joined(device, conversationId);
  unwrap(await original.sendText(conversationId, 'one'));
  for (const device of everybody) await hasTexts(device, conversationId, ['one']);
  await allSent(original, conversationId);
  return {
    ada,
    grace,
    original,
    graceTwo,
    conversationId,
    store,
    others: [ada.device, grace.device, graceTwo],
  };
}

/** Whether one key may have served twice: two devices, or two lives of one, that wrote under one leaf. */
function writersByEpoch(log: readonly Sent[]): readonly (readonly string[])[] {
  const epochs = new Map<number, Set<string>>();
  for (const { epoch, by } of log) epochs.set(epoch, (epochs.get(epoch) ?? new Set()).add(by));
  return [...epochs.values()].map((writers) => [...writers]);
}

const has = (device: Device, conversationId: string, text: string) =>
  eventually(
    device,
    async () => ((await texts(device, conversationId)).includes(text) ? true : undefined),
    30_000,
  );

async function hasOnce(device: Device, conversationId: string, wanted: readonly string[]): Promise<void> {
  for (const text of wanted) await has(device, conversationId, text);
  const found = await texts(device, conversationId);
  expect(found.toSorted()).toEqual([...new Set(found)].toSorted());
  expect(found).toEqual(expect.arrayContaining([...wanted]));
}

describe('a copy of a device’s store', () => {
  it.each(['messages', 'commit'] as const)(
    'from before its last %s never uses a key again, and what either writes arrives once',
    async (what) => {
      const log: Sent[] = [];
      const { original, others, conversationId, store } = await scene(log);
      const backup = await copyOf(store);
      if (what === 'commit') unwrap(await original.refreshKeys(conversationId));
      for (const text of ['two', 'three']) unwrap(await original.sendText(conversationId, text));
      for (const device of others) await hasTexts(device, conversationId, ['one', 'two', 'three']);
      await allSent(original, conversationId);
      // The original is still there, and at work.
      const copy = open(server.url, { store: backup, transport: noting('copy', log) });
      await online(copy);
      unwrap(await copy.sendText(conversationId, 'of the copy'));
      for (const device of others) await hasOnce(device, conversationId, ['two', 'three', 'of the copy']);
      unwrap(await original.sendText(conversationId, 'of the original'));
      for (const device of others) await hasOnce(device, conversationId, ['of the copy', 'of the original']);
      await copy.close();
      for (const text of ['four', 'five']) unwrap(await original.sendText(conversationId, text));
      for (const device of others) await hasOnce(device, conversationId, ['four', 'five']);
      await hasOnce(original, conversationId, ['one', 'two', 'three', 'of the original', 'four', 'five']);
      for (const writers of writersByEpoch(log)) expect(writers).toHaveLength(1);
    },
    90_000,
  );

  it('and its original take the leaf from each other when they write, and not without end', async () => {
    const commits: string[] = [];
    const { original, others, conversationId, store } = await scene([], commits);
    const backup = await copyOf(store);
    unwrap(await original.sendText(conversationId, 'two'));
    await allSent(original, conversationId);
    const copy = open(server.url, { store: backup, transport: noting('copy', [], commits) });
    await online(copy);
    unwrap(await copy.sendText(conversationId, 'of the copy'));
    for (const device of others) await has(device, conversationId, 'of the copy');
    unwrap(await original.sendText(conversationId, 'of the original'));
    for (const device of others) await has(device, conversationId, 'of the original');
    const before = commits.length;
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await copy.close();
    expect(commits.length - before).toBeLessThanOrEqual(2);
  }, 240_000);

  it('of a device that has stopped since meets its own future, and goes on in its place', async () => {
    const log: Sent[] = [];
    const { grace, original, others, conversationId, store } = await scene(log);
    const backup = await copyOf(store);
    unwrap(await original.sendText(conversationId, 'two'));
    for (const device of others) await hasTexts(device, conversationId, ['one', 'two']);
    await allSent(original, conversationId);
    await original.close();
    const copy = open(server.url, { store: backup, transport: noting('copy', log) });
    devices.push(copy);
    await online(copy);
    unwrap(await copy.sendText(conversationId, 'three'));
    for (const device of others) await hasTexts(device, conversationId, ['one', 'two', 'three']);
    unwrap(await grace.device.sendText(conversationId, 'four'));
    await hasOnce(copy, conversationId, ['one', 'three', 'four']);
    for (const writers of writersByEpoch(log)) expect(writers).toHaveLength(1);
    // And the newer one, started once more, is the copy then.
    await copy.close();
    const again = open(server.url, { store, transport: noting('again', log) });
    devices.push(again);
    await online(again);
    unwrap(await again.sendText(conversationId, 'five'));
    for (const device of others)
      await hasOnce(device, conversationId, ['one', 'two', 'three', 'four', 'five']);
    for (const writers of writersByEpoch(log)) expect(writers).toHaveLength(1);
  }, 240_000);

  it('from before the device’s removal learns of it, erases everything, and can do nothing', async () => {
    const log: Sent[] = [];
    const { ada, grace, original, others, conversationId, store } = await scene();
    const backup = await copyOf(store);
    const deviceId = deviceIdOf(original);
    unwrap(await ada.device.unregisterDevice(deviceId));
    expect(await unregistered(original)).toBe('removed');
    unwrap(await grace.device.sendText(conversationId, 'without it'));
    for (const device of others) await hasTexts(device, conversationId, ['one', 'without it']);
    const copy = open(server.url, { store: backup, transport: noting('copy', log) });
    devices.push(copy);
    // Written before it knows: kept from everybody, and erased with the rest.
    await copy.sendText(conversationId, 'too late').catch(() => {});
    expect(await unregistered(copy)).toBe('removed');
    expect(registrationOf(copy, 'unregistered').link).toBeNull();
    expect(await copy.conversations()).toEqual([]);
    expect(deviceIdOf(copy)).not.toBe(deviceId);
    const unknown = { ok: false, error: { code: 'unknown-conversation' } };
    expect(await copy.sendText(conversationId, 'let me in')).toEqual(unknown);
    expect(await copy.refreshKeys(conversationId)).toEqual(unknown);
    expect(await copy.devices()).toEqual({ ok: false, error: { code: 'not-ready' } });
    expect(await copy.unregisterDevice(deviceIdOf(ada.device))).toEqual({
      ok: false,
      error: { code: 'not-ready' },
    });
    const left = await openedRecords(backup);
    expect(recordsWith(left, ['too late', conversationId])).toEqual([]);
    expect(kindsOf(left)).not.toEqual(expect.arrayContaining(['vault-keys']));
    expect(
      kindsOf(left).filter((kind) => ['state', 'item', 'conversation', 'key-package'].includes(kind)),
    ).toEqual([]);
    expect(log).toEqual([]);
    for (const device of others) expect(await texts(device, conversationId)).not.toContain('too late');
    expect(unwrap(await ada.device.devices())).toHaveLength(1);
  }, 240_000);
});
