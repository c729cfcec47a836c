/** What a person's devices agree on about a conversation: marks and how far was read, also after they were offline. */
import { afterAll, beforeAll, test, vi } from 'vitest';
import { createMemoryStore, type Device, type Marks, type StorePort } from '../src/index.ts';
import {
  connect,
  conversationWith,
  hasTexts,
  joined,
  listed,
  messages,
  online,
  open,
  type Participant,
  signedUp,
  unwrap,
} from './devices.ts';
import { another, registered } from './own-devices.ts';
import { TestServer } from './server.ts';

const nowhere = new URL('http://127.0.0.1:9');
const NO_MARKS: Marks = { pinned: false, muted: false, archived: false };

// Marks go out after a few seconds of quiet, several times in each test.
vi.setConfig({ testTimeout: 240_000 });

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

interface Scene {
  readonly ada: Participant & { readonly handle: string };
  readonly grace: Participant;
  readonly second: Device;
  readonly stores: readonly [StorePort, StorePort];
  readonly conversationId: string;
}

/** Ada, with two devices, has not read three messages of Grace. */
async function unreadOnTwo(): Promise<Scene> {
  const stores = [createMemoryStore(), createMemoryStore()] as const;
  const ada = await signedUp(server.url, 'ada', { store: stores[0] });
  const grace = await signedUp(server.url, 'grace');
  await connect(ada, grace);
  const second = await another(server.url, ada.handle, ada.device, { store: stores[1] });
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  for (const device of [second, grace.device]) await joined(device, conversationId);
  for (const text of ['one', 'two', 'three']) unwrap(await grace.device.sendText(conversationId, text));
  for (const device of [ada.device, second]) await hasTexts(device, conversationId, ['one', 'two', 'three']);
  devices.push(ada.device, second, grace.device);
  return { ada, grace, second, stores, conversationId };
}

/** What the device does while it reaches nobody. */
async function offline(store: StorePort, work: (device: Device) => Promise<unknown>): Promise<void> {
  const device = open(nowhere, { store });
  await work(device);
  await device.close();
}

async function back(store: StorePort): Promise<Device> {
  const device = open(server.url, { store });
  devices.push(device);
  await online(device);
  await registered(device);
  return device;
}

const marksAre = (device: Device, conversationId: string, marks: Partial<Marks>) =>
  listed(device, conversationId, (summary) =>
    Object.entries({ ...NO_MARKS, ...marks }).every(
      ([name, value]) => summary[name as keyof Marks] === value,
    ),
  );

const unreadIs = (device: Device, conversationId: string, count: number) =>
  listed(device, conversationId, ({ unread }) => unread === count);

async function readUpTo(device: Device, conversationId: string, index: number): Promise<void> {
  const message = (await messages(device, conversationId)).at(index);
  if (message === undefined) throw new Error('no such message');
  await device.markRead(conversationId, message.order);
}

test('marks are the same on all devices, also on one that comes later, and can be taken back anywhere', async () => {
  const { ada, second, conversationId } = await unreadOnTwo();
  unwrap(await ada.device.mark(conversationId, { pinned: true, muted: true }));
  await marksAre(second, conversationId, { pinned: true, muted: true });
  unwrap(await second.mark(conversationId, { archived: true, muted: false }));
  await marksAre(ada.device, conversationId, { pinned: true, archived: true });
  const third = await another(server.url, ada.handle, ada.device);
  devices.push(third);
  await joined(third, conversationId);
  await marksAre(third, conversationId, { pinned: true, archived: true });
  unwrap(await third.mark(conversationId, { pinned: false, archived: false }));
  for (const device of [ada.device, second]) await marksAre(device, conversationId, {});
});

test('the last to write one mark has the word, on both, when both were offline', async () => {
  const { ada, second, stores, conversationId } = await unreadOnTwo();
  await ada.device.close();
  await second.close();
  await offline(stores[0], (device) => device.mark(conversationId, { pinned: true }));
  await offline(stores[1], async (device) => {
    unwrap(await device.mark(conversationId, { pinned: true }));
    unwrap(await device.mark(conversationId, { pinned: false, muted: true }));
  });
  const first = await back(stores[0]);
  await marksAre(first, conversationId, { pinned: true });
  const other = await back(stores[1]);
  await marksAre(first, conversationId, { muted: true });
  await marksAre(other, conversationId, { muted: true });
});

test('different marks that two devices have set offline are both kept', async () => {
  const { ada, second, stores, conversationId } = await unreadOnTwo();
  await ada.device.close();
  await second.close();
  await offline(stores[0], (device) => device.mark(conversationId, { pinned: true }));
  await offline(stores[1], (device) => device.mark(conversationId, { muted: true }));
  const first = await back(stores[0]);
  await marksAre(first, conversationId, { pinned: true });
  const other = await back(stores[1]);
  await marksAre(first, conversationId, { pinned: true, muted: true });
  await marksAre(other, conversationId, { pinned: true, muted: true });
});

test.each([
  ['less', 0],
  ['more', 2],
] as const)('the read mark never goes back: the device that comes first has read %s', async (_, index) => {
  const { ada, second, stores, conversationId } = await unreadOnTwo();
  await unreadIs(second, conversationId, 3);
  await ada.device.close();
  await second.close();
  await offline(stores[0], (device) => readUpTo(device, conversationId, index));
  await offline(stores[1], (device) => readUpTo(device, conversationId, 2 - index));
  const first = await back(stores[0]);
  const other = await back(stores[1]);
  for (const device of [first, other]) await unreadIs(device, conversationId, 0);
  // A mark that is written later carries no older one along.
  unwrap(await first.mark(conversationId, { pinned: true }));
  await readUpTo(other, conversationId, 0);
  await marksAre(other, conversationId, { pinned: true });
  for (const device of [first, other]) await unreadIs(device, conversationId, 0);
});

test('what was read and marked before a restart is told after it', async () => {
  const { ada, second, stores, conversationId } = await unreadOnTwo();
  await second.close();
  await offline(stores[1], async (device) => {
    await readUpTo(device, conversationId, 1);
    unwrap(await device.mark(conversationId, { archived: true }));
  });
  // And once more without a word to anybody.
  await offline(stores[1], async (device) => {
    await marksAre(device, conversationId, { archived: true });
  });
  await back(stores[1]);
  await marksAre(ada.device, conversationId, { archived: true });
  await unreadIs(ada.device, conversationId, 1);
});

test('R5: marks outlive the removal of the device that made them', async () => {
  const { ada, second, stores, conversationId } = await unreadOnTwo();
  unwrap(await second.mark(conversationId, { pinned: true, archived: true }));
  await readUpTo(second, conversationId, 2);
  await marksAre(ada.device, conversationId, { pinned: true, archived: true });
  await unreadIs(ada.device, conversationId, 0);
  const status = second.status();
  if (status.state !== 'ready') throw new Error('not ready');
  unwrap(await ada.device.unregisterDevice(status.deviceId));
  const third = await another(server.url, ada.handle, ada.device);
  devices.push(third);
  await joined(third, conversationId);
  await marksAre(third, conversationId, { pinned: true, archived: true });
  await ada.device.close();
  const again = await back(stores[0]);
  await marksAre(again, conversationId, { pinned: true, archived: true });
  await unreadIs(again, conversationId, 0);
});
