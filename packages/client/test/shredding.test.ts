/** C1, R29: what was deleted cannot be read again with everything that its account and the server have. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import { type Loot, type Recorded, waysToRead } from './attacker.ts';
import { allSent, connect, hasTexts, joined, messages, signedUp, texts, until, unwrap } from './devices.ts';
import { copyOf } from './faults.ts';
import { another, deviceIdOf } from './own-devices.ts';
import { TestServer } from './server.ts';
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

/** Ada has two devices and one that was removed, so that there are older vault keys; both have read what Grace said. */
async function scene() {
  const [adaTap, graceTap] = [wiretapped(server.url), wiretapped(server.url)];
  const stores = [createMemoryStore(), createMemoryStore()] as const;
  const own = createGraphqlTransport(server.url, 'bearer');
  /** Whether what Ada's first device has read may go into the archive. */
  const archiving = { now: true };
  const transport = {
    ...adaTap.transport,
    archiveMessages: async (...args: Parameters<typeof own.archiveMessages>) =>
      archiving.now
        ? await adaTap.transport.archiveMessages(...args)
        : ({ ok: false, error: { code: 'offline' } } as const),
  };
  const ada = await signedUp(server.url, 'ada', { store: stores[0], transport });
  const grace = await signedUp(server.url, 'grace', { transport: graceTap.transport });
  devices.push(ada.device, grace.device);
  await connect(ada, grace);
  const { conversationId } = unwrap(await ada.device.startConversation(grace.accountId));
  await joined(grace.device, conversationId);
  const say = async (from: Device, text: string, all: readonly string[]) => {
    unwrap(await from.sendText(conversationId, text));
    await allSent(from, conversationId);
    for (const device of devices) await hasTexts(device, conversationId, all);
  };
  const loot = async (): Promise<Loot> => ({
    stores: await Promise.all(stores.map((store) => copyOf(store))),
    rows: await server.rows(),
    recorded: [...adaTap.of(conversationId), ...graceTap.of(conversationId)],
  });
  const recordedAs = (text: string, seq: number): Recorded => {
    const found = [...graceTap.of(conversationId), ...adaTap.of(conversationId)].find(
      (event) => event.kind === 'message' && event.seq === seq,
    );
    if (found?.kind !== 'message') throw new Error(`${text} was not recorded`);
    return { message: found, text };
  };
  const archivedSeqs = async () => {
    const page = unwrap(await adaTap.transport.history(conversationId, 1_000, 100));
    return page?.entries.filter(({ archived }) => archived !== null).map(({ message }) => message.seq) ?? [];
  };
  return { ada, grace, stores, conversationId, say, loot, recordedAs, archivedSeqs, archiving };
}

test('R29: a deleted message opens no more, with the server’s whole database and all of the account’s devices and keys', async () => {
  const { ada, grace, stores, conversationId, say, loot, recordedAs, archivedSeqs, archiving } =
    await scene();
  const secret = 'what was said in confidence';
  await say(grace.device, secret, [secret]);
  const [seq = 0] = await (async () => {
    await until(async () => (await archivedSeqs()).length === 1);
    return await archivedSeqs();
  })();
  const removed = await another(server.url, ada.handle, ada.device);
  unwrap(await ada.device.unregisterDevice(deviceIdOf(removed)));
  await removed.close();
  const second = await another(server.url, ada.handle, ada.device, { store: stores[1] });
  devices.push(second);
  await hasTexts(second, conversationId, [secret]);
  archiving.now = false;
  await say(grace.device, 'not archived yet', [secret, 'not archived yet']);
  const last = Math.max(...(await allSeqs(ada.device, conversationId)));
  const both = [recordedAs(secret, seq), recordedAs('not archived yet', last)];
  // The attacker's tools work: before the deletion each finds its way.
  const [archived, waiting] = await waysToRead(await loot(), both);
  expect(archived).toEqual(['archive', 'text']);
  expect(waiting).toContain('key');
  archiving.now = true;
  for (const text of [secret, 'not archived yet']) {
    const found = (await messages(ada.device, conversationId)).find(
      ({ content }) => content.type === 'text' && content.text === text,
    );
    unwrap(await ada.device.deleteMessage(conversationId, found?.itemId ?? ''));
  }
  await hasTexts(second, conversationId, []);
  await until(async () => (await archivedSeqs()).length === 0);
  expect(await waysToRead(await loot(), both)).toEqual([[], []]);
  // The other side has it still, and so the server has its body.
  expect(await texts(grace.device, conversationId)).toEqual([secret, 'not archived yet']);
}, 600_000);

async function allSeqs(device: Device, conversationId: string): Promise<readonly number[]> {
  return (await messages(device, conversationId)).map(({ order }) => Number(order.split(':')[1]));
}
