/** Leaving a device: what is said beforehand, what is erased, and what is left (A10, A17, B6, R33). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deviceKeysAddress } from '../src/account/index.ts';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type StorePort, type TransportPort } from '../src/index.ts';
import { openRecords } from '../src/store/index.ts';
import { vaultKeysAddress } from '../src/vault/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasTexts,
  joined,
  online,
  PASSWORD,
  signedUp,
  status,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { another, deviceIdOf, registered, registrationOf, signedIn } from './own-devices.ts';
import { codeOf } from './recovery.ts';
import { TestServer } from './server.ts';
import { kindsOf, openedRecords, rawBytes, recordsWith } from './stored.ts';

vi.setConfig({ testTimeout: 60_000 });

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

/** A transport that can be cut off. */
function cuttable() {
  const inner = createGraphqlTransport(server.url, 'bearer');
  let cut = false;
  const transport: TransportPort = new Proxy(inner, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'useToken' || name === 'openFeed') return value;
      return (...args: readonly unknown[]) =>
        cut
          ? Promise.resolve({ ok: false, error: { code: 'offline' } })
          : (Reflect.apply(value, target, args) as unknown);
    },
  });
  return {
    transport,
    cut: () => {
      cut = true;
    },
  };
}

/** Two people who have said something, the first of them on a store that a test can look into. */
async function talkingHere() {
  const store = createMemoryStore();
  const line = cuttable();
  const ada = await signedUp(server.url, 'ada', { store, transport: line.transport });
  const grace = await signedUp(server.url, 'grace');
  devices.push(ada.device, grace.device);
  await connect(ada, grace);
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  unwrap(await ada.device.sendText(conversationId, 'said by me'));
  await hasTexts(grace.device, conversationId, ['said by me']);
  unwrap(await grace.device.sendText(conversationId, 'said to me'));
  await hasTexts(ada.device, conversationId, ['said by me', 'said to me']);
  const records = await openRecords(await store.open());
  const keys = await records.need(deviceKeysAddress);
  const vault = await records.need(vaultKeysAddress);
  const secrets = [keys.deviceSeed, keys.sealSecret, vault.current, vault.signerSeed];
  const said = ['said by me', 'said to me'];
  // The tests would see them.
  expect(recordsWith(await openedRecords(store), secrets).length).toBeGreaterThan(1);
  expect(recordsWith(await openedRecords(store), said).length).toBeGreaterThan(1);
  return { ada, grace, conversationId, store, secrets, said, cut: line.cut };
}

/** Not a record is left. */
async function isEmpty(store: StorePort): Promise<void> {
  expect(kindsOf(await openedRecords(store)).filter((kind) => kind !== 'header')).toEqual([]);
}

test('R33: an only device without recovery says that its keys stay, and keeps nothing else', async () => {
  const { ada, conversationId, store, secrets, said } = await talkingHere();
  expect(await ada.device.previewLeaving()).toEqual({
    keys: 'kept',
    keptBecause: 'only-device',
    otherDevices: 0,
    recovery: [],
    unsent: 0,
    unsaved: 0,
  });
  expect(await ada.device.signOut()).toEqual({ keys: 'kept', keptBecause: 'only-device' });
  const left = await openedRecords(store);
  expect(recordsWith(left, said)).toEqual([]);
  // Sealed: the disk has none of them as they are.
  expect(recordsWith(left, secrets).length).toBeGreaterThan(1);
  const raw = await rawBytes(store);
  for (const secret of secrets) expect(raw.includes(Buffer.from(secret))).toBe(false);
  unwrap(await ada.device.signIn({ handle: ada.handle, password: PASSWORD }));
  await registered(ada.device);
  unwrap(await ada.device.sendText(conversationId, 'back again'));
  await allSent(ada.device, conversationId);
});

test.each(['code', 'passkey'] as const)(
  'B6, R33: with a %s the keys of an only device go with everything else, and the account comes back by it',
  async (kind) => {
    const { ada, grace, conversationId, store, secrets, said } = await talkingHere();
    const secret = new Uint8Array(32).fill(6);
    const code = kind === 'code' ? (await codeOf(ada.device)).code : '';
    if (kind === 'passkey') unwrap(await ada.device.addRecoveryPasskey(secret));
    expect(await ada.device.previewLeaving()).toEqual({
      keys: 'erased',
      keptBecause: null,
      otherDevices: 0,
      recovery: [kind],
      unsent: 0,
      unsaved: 0,
    });
    expect(await ada.device.signOut()).toEqual({ keys: 'erased', keptBecause: null });
    expect(await status(ada.device, 'signed-out')).toEqual({ state: 'signed-out', remembered: null });
    await isEmpty(store);
    expect(recordsWith(await openedRecords(store), [...secrets, ...said, ada.handle])).toEqual([]);
    // The same browser is a new device (A19), and the account has none.
    unwrap(await ada.device.signIn({ handle: ada.handle, password: PASSWORD }));
    await online(ada.device);
    await until(async () => registrationOf(ada.device, 'unregistered').reason === 'no-device-left');
    expect(registrationOf(ada.device, 'unregistered').recovery).toEqual([kind]);
    unwrap(await ada.device.recover(kind === 'code' ? { kind, code } : { kind, secret }));
    await registered(ada.device);
    await joined(ada.device, conversationId);
    unwrap(await grace.device.sendText(conversationId, 'good to see you'));
    await eventually(ada.device, async () =>
      (await texts(ada.device, conversationId)).includes('good to see you') ? true : undefined,
    );
  },
);

test('A17, R33: with another device the keys go, and the other one is unaffected', async () => {
  const { ada, grace, conversationId, store, secrets, said } = await talkingHere();
  const second = await another(server.url, ada.handle, ada.device);
  devices.push(second);
  await joined(second, conversationId);
  expect(await ada.device.previewLeaving()).toMatchObject({ keys: 'erased', otherDevices: 1, recovery: [] });
  expect(await ada.device.signOut()).toEqual({ keys: 'erased', keptBecause: null });
  await isEmpty(store);
  expect(recordsWith(await openedRecords(store), [...secrets, ...said])).toEqual([]);
  expect(unwrap(await second.devices())).toHaveLength(1);
  unwrap(await grace.device.sendText(conversationId, 'still here?'));
  await eventually(second, async () =>
    (await texts(second, conversationId)).includes('still here?') ? true : undefined,
  );
});

test('what waits for the vault is written before this device leaves', async () => {
  const { ada, conversationId } = await talkingHere();
  const { code } = await codeOf(ada.device);
  // Marks go to the vault two seconds later; this does not wait for them.
  unwrap(await ada.device.mark(conversationId, { pinned: true, muted: true }));
  expect(await ada.device.previewLeaving()).toMatchObject({ unsaved: 0, keys: 'erased' });
  unwrap(await ada.device.mark(conversationId, { muted: false }));
  await ada.device.signOut();
  const phone = await signedIn(server.url, ada.handle);
  devices.push(phone);
  unwrap(await phone.recover({ kind: 'code', code }));
  await registered(phone);
  await joined(phone, conversationId);
  await until(async () => {
    const [found] = await phone.conversations();
    return found?.pinned === true && found.muted === false;
  });
});

test('R33: without the network it says what is lost and what stays, and keeps the keys', async () => {
  const { ada, conversationId, store, said, cut } = await talkingHere();
  await codeOf(ada.device);
  cut();
  unwrap(await ada.device.mark(conversationId, { pinned: true }));
  unwrap(await ada.device.sendText(conversationId, 'never sent'));
  const preview = await ada.device.previewLeaving();
  expect(preview).toMatchObject({ keys: 'kept', keptBecause: 'not-reached', unsent: 1 });
  expect(preview.unsaved).toBeGreaterThan(0);
  expect(await ada.device.signOut()).toEqual({ keys: 'kept', keptBecause: 'not-reached' });
  expect(recordsWith(await openedRecords(store), [...said, 'never sent'])).toEqual([]);
  expect(await status(ada.device, 'signed-out')).toMatchObject({ remembered: ada.handle });
});

test.each([
  ['without a recovery method', false],
  ['with one', true],
] as const)('A10, B6: unregistering the only device %s', async (_, hasRecovery) => {
  const { ada, grace, conversationId, store, secrets, said } = await talkingHere();
  const code = hasRecovery ? (await codeOf(ada.device)).code : '';
  expect(await ada.device.previewLeaving()).toMatchObject({
    otherDevices: 0,
    recovery: hasRecovery ? ['code'] : [],
  });
  unwrap(await ada.device.unregisterDevice(deviceIdOf(ada.device)));
  await until(async () => registrationOf(ada.device, 'unregistered').reason === 'no-device-left');
  expect(recordsWith(await openedRecords(store), [...secrets, ...said])).toEqual([]);
  // It does not come back by itself (A11), and the other side keeps what was said.
  expect(registrationOf(ada.device, 'unregistered').link).toBeNull();
  await hasTexts(grace.device, conversationId, said);
  if (!hasRecovery) {
    const tried = await ada.device.recover({ kind: 'passkey', secret: new Uint8Array(32) });
    expect(tried).toEqual({ ok: false, error: { code: 'wrong-code' } });
    return;
  }
  unwrap(await ada.device.recover({ kind: 'code', code }));
  await registered(ada.device);
  await joined(ada.device, conversationId);
});

test('A17: signing out of a device that is not registered leaves no message of a regular conversation', async () => {
  const { ada, grace } = await talkingHere();
  const store = createMemoryStore();
  const second = await signedIn(server.url, ada.handle, { store });
  devices.push(second);
  const { conversationId } = unwrap(await second.startConversation(grace.accountId, 'regular'));
  unwrap(await second.sendText(conversationId, 'in the clear'));
  await allSent(second, conversationId);
  expect(await second.previewLeaving()).toMatchObject({ keys: 'erased', otherDevices: 1, unsent: 0 });
  expect(await second.signOut()).toEqual({ keys: 'erased', keptBecause: null });
  await isEmpty(store);
});
