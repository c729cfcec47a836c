/** A device that dies in the middle of recovering, or of leaving (B6, R26, R33). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device, type StorePort } from '../src/index.ts';
import { eventually, hasTexts, joined, talking, texts, unwrap } from './devices.ts';
import { dieEverywhere, type Moment } from './faults.ts';
import { deviceIdOf, registered, signedIn } from './own-devices.ts';
import { codeOf } from './recovery.ts';
import { TestServer } from './server.ts';
import { openedRecords, recordsWith } from './stored.ts';

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

async function recoverable() {
  const { ada, grace, conversationId } = await talking(server.url);
  devices.push(ada.device, grace.device);
  const { code } = await codeOf(ada.device);
  return { ada, grace, conversationId, code };
}

/** How the device has settled, once it has started. */
function settled(device: Device): Promise<'registered' | 'unregistered' | 'signed-out'> {
  return eventually(device, () => {
    const now = device.status();
    if (now.state === 'signed-out') return 'signed-out';
    if (now.state !== 'ready' || now.connection.state !== 'online') return undefined;
    return now.registration.state;
  });
}

describe.each(['before', 'after'] as const satisfies readonly Moment[])('a death %s a write', (moment) => {
  it('of a device that recovers leaves one that can recover again, as the same device', async () => {
    const { ada, grace, conversationId, code } = await recoverable();
    let deviceId = '';
    const deaths = await dieEverywhere({
      server: server.url,
      moment,
      storeFor: async () => {
        const store = createMemoryStore();
        const phone = await signedIn(server.url, ada.handle, { store });
        deviceId = deviceIdOf(phone);
        await phone.close();
        return store;
      },
      work: async (device) => {
        unwrap(await device.recover({ kind: 'code', code }));
        await registered(device);
        await joined(device, conversationId);
      },
      check: async (device, round) => {
        if ((await settled(device)) === 'unregistered') unwrap(await device.recover({ kind: 'code', code }));
        await registered(device);
        await joined(device, conversationId);
        expect(deviceIdOf(device)).toBe(deviceId);
        expect(unwrap(await ada.device.devices())).toHaveLength(2);
        unwrap(await grace.device.sendText(conversationId, `to ${round}`));
        await eventually(device, async () =>
          (await texts(device, conversationId)).includes(`to ${round}`) ? true : undefined,
        );
        unwrap(await ada.device.unregisterDevice(deviceId));
      },
    });
    expect(deaths).toBeGreaterThan(3);
  }, 300_000);

  it('of a device that signs out leaves one that is of the account, or one that holds nothing encrypted', async () => {
    const { ada, grace, conversationId, code } = await recoverable();
    let store: StorePort = createMemoryStore();
    let deviceId = '';
    const deaths = await dieEverywhere({
      server: server.url,
      moment,
      storeFor: async (round) => {
        store = createMemoryStore();
        const phone = await signedIn(server.url, ada.handle, { store });
        unwrap(await phone.recover({ kind: 'code', code }));
        await registered(phone);
        await joined(phone, conversationId);
        unwrap(await grace.device.sendText(conversationId, `secret ${round}`));
        await eventually(phone, async () =>
          (await texts(phone, conversationId)).includes(`secret ${round}`) ? true : undefined,
        );
        deviceId = deviceIdOf(phone);
        await phone.close();
        return store;
      },
      work: async (device) => {
        await settled(device);
        expect(await device.signOut()).toEqual({ keys: 'erased', keptBecause: null });
      },
      check: async (device, round) => {
        const listed = unwrap(await ada.device.devices()).some((one) => one.deviceId === deviceId);
        const state = await settled(device);
        expect(state === 'registered').toBe(listed);
        if (listed) {
          unwrap(await device.unregisterDevice(deviceId));
          await settled(device);
        }
        expect(recordsWith(await openedRecords(store), [`secret ${round}`])).toEqual([]);
      },
    });
    expect(deaths).toBeGreaterThan(2);
    await hasTexts(ada.device, conversationId, await texts(grace.device, conversationId));
  }, 300_000);
});
