/** B4: what somebody can read who has recorded all traffic and takes a device's whole storage. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore, type Device, type StorePort } from '../src/index.ts';
import type { ServerEvent } from '../src/ports/index.ts';
import { vaultKeysAddress } from '../src/vault/index.ts';
import { type Recorded, type Way, waysToRead } from './attacker.ts';
import { allSent, connect, hasTexts, joined, signedUp, until, unwrap } from './devices.ts';
import { copyOf } from './faults.ts';
import { another, deviceIdOf } from './own-devices.ts';
import { TestServer } from './server.ts';
import { openedRecords } from './stored.ts';
import { stolenStateOpens } from './thief.ts';
import { wiretapped } from './wiretap.ts';

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

/** Ada and Grace have talked; what Grace's device has received was recorded, and she has read all of it. */
async function scene(history?: 'archived' | 'ephemeral') {
  const store = createMemoryStore();
  const recording = wiretapped(server.url);
  const ada = await signedUp(server.url, 'ada');
  const grace = await signedUp(server.url, 'grace', { store, transport: recording.transport });
  devices.push(ada.device, grace.device);
  await connect(ada, grace);
  const started = await ada.device.startConversation(grace.accountId, 'encrypted', history);
  const { conversationId } = unwrap(started);
  const said: string[] = [];
  const say = async (device: Device, text: string) => {
    unwrap(await device.sendText(conversationId, text));
    said.push(text);
    for (const each of [ada.device, grace.device]) await hasTexts(each, conversationId, said);
    await allSent(device, conversationId);
  };
  for (const n of [1, 2, 3]) {
    await say(ada.device, `to Grace ${n}`);
    await say(grace.device, `to Ada ${n}`);
  }
  return { ada, grace, store, conversationId, say, recorded: () => recording.of(conversationId) };
}

test('R16: the MLS state that a device keeps after reading opens nothing of what it has read', async () => {
  const { ada, grace, store, conversationId, say, recorded } = await scene();
  expect(recorded().filter(({ kind }) => kind === 'message')).toHaveLength(6);
  const before = await copyOf(store);
  await say(ada.device, 'one more');
  // The thief's tool works: the state from before this message opens it, and only it.
  expect((await stolenStateOpens(before, conversationId, recorded())).texts).toEqual(['one more']);
  const after = await stolenStateOpens(await copyOf(store), conversationId, recorded());
  expect(after).toEqual({
    texts: [],
    commits: [],
    refusals: recorded()
      .slice(1)
      .map(() => expect.anything()),
  });
  // And of an epoch that has ended, nothing either.
  unwrap(await ada.device.refreshKeys(conversationId));
  await say(grace.device, 'in the next epoch');
  expect((await stolenStateOpens(await copyOf(store), conversationId, recorded())).texts).toEqual([]);
});

test('R20: a copy of a device’s state is locked out as soon as the device has updated its leaf', async () => {
  const { ada, grace, store, conversationId, say, recorded } = await scene();
  const copy = await copyOf(store);
  await say(ada.device, 'while the copy is good');
  unwrap(await grace.device.refreshKeys(conversationId));
  await say(ada.device, 'after the update');
  await say(grace.device, 'and the answer');
  const haul = await stolenStateOpens(copy, conversationId, recorded());
  expect(haul.texts).toEqual(['while the copy is good']);
  expect(haul.commits).toEqual([]);
});

test('R20: an update of the other side does not heal this one: the copy follows it', async () => {
  const { ada, store, conversationId, say, recorded } = await scene();
  const copy = await copyOf(store);
  unwrap(await ada.device.refreshKeys(conversationId));
  await say(ada.device, 'after her own update');
  const haul = await stolenStateOpens(copy, conversationId, recorded());
  expect(haul.texts).toEqual(['after her own update']);
  expect(haul.commits).toHaveLength(1);
});

test('R27: of an ephemeral conversation nothing opens with all traffic, the server’s database and a device’s whole storage', async () => {
  const { ada, store, recorded } = await scene('ephemeral');
  const said = messagesOf(deviceIdOf(ada.device), recorded());
  expect(said).toHaveLength(3);
  const loot = { stores: [await copyOf(store)], rows: await server.rows(), recorded: recorded() };
  expect(openedBy(await waysToRead(loot, said))).toEqual([[], [], []]);
}, 600_000);

test('R27: of an archived conversation everything opens, and only through the vault key', async () => {
  const { ada, store, conversationId, recorded } = await scene();
  await isArchived(store, conversationId);
  const said = messagesOf(deviceIdOf(ada.device), recorded());
  const loot = { stores: [await copyOf(store)], rows: await server.rows(), recorded: recorded() };
  expect(openedBy(await waysToRead(loot, said))).toEqual([['archive'], ['archive'], ['archive']]);
  const keyless = await withoutVaultKeys(store);
  expect(openedBy(await waysToRead({ ...loot, stores: [keyless] }, said))).toEqual([[], [], []]);
}, 600_000);

test('R5: what a device had when it was removed opens what was before, and nothing of after', async () => {
  const { ada, grace, store, conversationId, say, recorded } = await scene();
  const stolen = createMemoryStore();
  const second = await another(server.url, grace.handle, grace.device, { store: stolen });
  await joined(second, conversationId);
  await hasTexts(second, conversationId, [
    'to Grace 1',
    'to Ada 1',
    'to Grace 2',
    'to Ada 2',
    'to Grace 3',
    'to Ada 3',
  ]);
  const copy = await copyOf(stolen);
  unwrap(await grace.device.unregisterDevice(deviceIdOf(second)));
  await second.close();
  await say(ada.device, 'to Grace 4');
  await isArchived(store, conversationId);
  const said = messagesOf(deviceIdOf(ada.device), recorded());
  const loot = { stores: [copy], rows: await server.rows(), recorded: recorded() };
  expect(openedBy(await waysToRead(loot, said))).toEqual([['archive'], ['archive'], ['archive'], []]);
  // The one that has stayed reads it.
  const [, , , after] = await waysToRead({ ...loot, stores: [await copyOf(store)] }, said);
  expect(after).toEqual(['archive', 'text']);
}, 600_000);

/** What somebody's device has said, which was numbered. */
function messagesOf(deviceId: string, recorded: readonly ServerEvent[]): readonly Recorded[] {
  return recorded
    .flatMap((event) => (event.kind === 'message' && event.senderDeviceId === deviceId ? [event] : []))
    .map((message, index) => ({ message, text: `to Grace ${index + 1}` }));
}

/** That a device shows what it has read, and so has it as text, is no way to open what was recorded. */
const openedBy = (ways: readonly (readonly Way[])[]) =>
  ways.map((each) => each.filter((way) => way !== 'text'));

/** Waits until nothing of a device is on its way into the archive. */
const isArchived = (store: StorePort, conversationId: string) =>
  until(async () => {
    const keys = [...(await openedRecords(store)).keys()];
    return !keys.some((key) => key.startsWith(`archive-waiting/${conversationId}/`));
  });

async function withoutVaultKeys(store: StorePort): Promise<StorePort> {
  const copy = await copyOf(store);
  const opened = await copy.open();
  expect(await opened.get(vaultKeysAddress.key)).toBeDefined();
  await opened.write({ puts: [], deletes: [vaultKeysAddress.key] });
  return copy;
}
