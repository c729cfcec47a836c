/** B4: what somebody can read who has recorded all traffic and takes a device's whole storage. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore, type Device } from '../src/index.ts';
import { allSent, connect, conversationWith, hasTexts, signedUp, unwrap } from './devices.ts';
import { copyOf } from './faults.ts';
import { TestServer } from './server.ts';
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
async function scene() {
  const store = createMemoryStore();
  const recording = wiretapped(server.url);
  const ada = await signedUp(server.url, 'ada');
  const grace = await signedUp(server.url, 'grace', { store, transport: recording.transport });
  devices.push(ada.device, grace.device);
  await connect(ada, grace);
  const { conversationId } = await conversationWith(ada.device, grace.handle);
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
