/** What a device that is not of the account can do, what it holds, and what is left after a removal (A10, A11, R3, R8, R33). */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deviceKeysAddress } from '../src/account/index.ts';
import { createMemoryStore, type Device, type StorePort } from '../src/index.ts';
import { openRecords } from '../src/store/index.ts';
import { vaultKeysAddress } from '../src/vault/index.ts';
import {
  allSent,
  eventually,
  hasTexts,
  joined,
  online,
  open,
  PASSWORD,
  regularWith,
  status,
  talking,
  until,
  unwrap,
} from './devices.ts';
import {
  another,
  approve,
  deviceIdOf,
  registered,
  registrationOf,
  shownCode,
  signedIn,
  unregistered,
} from './own-devices.ts';
import { TestServer } from './server.ts';
import { kindsOf, openedRecords, rawBytes, recordsWith } from './stored.ts';

/** Records that only a device of the account has. */
const OF_MEMBERS = [
  'state',
  'pending',
  'creation',
  'conversation',
  'key-package',
  'vault-keys',
  'vault-item',
  'vault-waiting',
  'vault-cursor',
  'founding',
  'reset',
  'joining',
  'device-news',
  'accepted',
  'seen',
  'missed',
  'archive-waiting',
  'stretch',
  'deleted',
  'deletion-waiting',
];

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

async function talkingHere() {
  const both = await talking(server.url);
  devices.push(both.ada.device, both.grace.device);
  return both;
}

/** Every call that needs keys is refused, in words that say why. */
async function canDoNothingEncrypted(
  device: Device,
  conversationId: string,
  accountId: string,
): Promise<void> {
  const notReady = { ok: false, error: { code: 'not-ready' } };
  const unknown = { ok: false, error: { code: 'unknown-conversation' } };
  expect(await device.startConversation(accountId)).toEqual({ ok: false, error: { code: 'unregistered' } });
  expect(await device.sendText(conversationId, 'x')).toEqual(unknown);
  expect(await device.react(conversationId, 'any', '👍')).toEqual(unknown);
  expect(await device.mark(conversationId, { pinned: true })).toEqual(unknown);
  expect(await device.readers(conversationId)).toEqual(unknown);
  expect(await device.refreshKeys(conversationId)).toEqual(unknown);
  expect(await device.timeline(conversationId, { limit: 10 })).toEqual({ items: [], hasEarlier: false });
  expect(await device.readLink('ABCD EFGH JKMN PQRS')).toEqual(notReady);
  expect(await device.approveLink(deviceIdOf(device))).toEqual(notReady);
  expect(await device.devices()).toEqual(notReady);
  expect(await device.renameDevice(deviceIdOf(device), 'x')).toEqual(notReady);
  expect(await device.unregisterDevice(deviceIdOf(device))).toEqual(notReady);
  for (const outcome of [
    await device.setVerified(accountId, true),
    await device.acceptIdentity(accountId),
    await device.keepIdentity(accountId),
  ]) {
    expect(outcome).toEqual({ ok: false, error: { code: 'no-change' } });
  }
}

/** Nothing encrypted is in the store of a device that is outside. */
async function holdsNothingEncrypted(store: StorePort): Promise<void> {
  const kinds = kindsOf(await openedRecords(store));
  expect(kinds.filter((kind) => OF_MEMBERS.includes(kind))).toEqual([]);
}

test('A11: a device that waits has regular conversations and its profile, and nothing that is encrypted', async () => {
  const { ada, grace, conversationId } = await talkingHere();
  const store = createMemoryStore();
  const second = await signedIn(server.url, ada.handle, { store });
  devices.push(second);
  await shownCode(second);
  const { conversationId: regular } = await regularWith(second, grace.accountId);
  unwrap(await second.sendText(regular, 'in the clear'));
  await hasTexts(grace.device, regular, ['in the clear']);
  unwrap(await grace.device.sendText(regular, 'so it is'));
  await hasTexts(second, regular, ['in the clear', 'so it is']);
  await hasTexts(ada.device, regular, ['in the clear', 'so it is']);
  unwrap(await second.mark(regular, { pinned: true }));
  expect(unwrap(await second.updateProfile('Ada L.')).displayName).toBe('Ada L.');
  unwrap(await second.unfollow(grace.accountId));
  unwrap(await second.follow(grace.accountId));
  expect((await second.conversations()).map((each) => each.conversationId)).toEqual([regular]);
  await canDoNothingEncrypted(second, conversationId, grace.accountId);
  // What is said meanwhile, encrypted, passes it by.
  unwrap(await grace.device.sendText(conversationId, 'a secret'));
  await hasTexts(ada.device, conversationId, ['before', 'a secret']);
  await holdsNothingEncrypted(store);
  expect(recordsWith(await openedRecords(store), ['a secret', 'before', conversationId])).toEqual([]);
});

test('A7: its keys outlive a restart, and its code does not', async () => {
  const { ada } = await talkingHere();
  const store = createMemoryStore();
  const second = await signedIn(server.url, ada.handle, { store });
  const [code, deviceId] = [await shownCode(second), deviceIdOf(second)];
  const bytes = registrationOf(second, 'unregistered').link;
  const written = recordsWith(await openedRecords(store), [
    code,
    code.replaceAll(' ', ''),
    bytes?.qr ?? code,
  ]);
  expect(written).toEqual([]);
  await second.close();
  const again = open(server.url, { store });
  devices.push(again);
  const next = await shownCode(again);
  expect(next).not.toBe(code);
  expect(deviceIdOf(again)).toBe(deviceId);
  expect(await ada.device.readLink(code)).toEqual({ ok: false, error: { code: 'nothing-waits' } });
  await approve(ada.device, again);
  await registered(again);
  expect(deviceIdOf(again)).toBe(deviceId);
});

test('R33: signing out of a device that waits erases its keys; whoever signs in there next has others', async () => {
  const { ada, grace } = await talkingHere();
  const store = createMemoryStore();
  const second = await signedIn(server.url, ada.handle, { store });
  devices.push(second);
  const [code, deviceId] = [await shownCode(second), deviceIdOf(second)];
  const keys = await (await openRecords(await store.open())).need(deviceKeysAddress);
  const { conversationId: regular } = await regularWith(second, grace.accountId);
  unwrap(await second.sendText(regular, 'in the clear'));
  await allSent(second, regular);
  expect(await second.signOut()).toEqual({ keys: 'erased', keptBecause: null });
  expect(await status(second, 'signed-out')).toEqual({ state: 'signed-out', remembered: null });
  const left = recordsWith(await openedRecords(store), ['in the clear', keys.deviceSeed, keys.sealSecret]);
  expect(left).toEqual([]);
  expect(await ada.device.readLink(code)).toEqual({ ok: false, error: { code: 'nothing-waits' } });
  unwrap(await second.signIn({ handle: ada.handle, password: PASSWORD }));
  await online(second);
  expect(deviceIdOf(second)).not.toBe(deviceId);
  await approve(ada.device, second);
  await registered(second);
});

test('R33: nobody’s keys stand in the way of another account on a device that only waited', async () => {
  const { ada, grace } = await talkingHere();
  const device = await signedIn(server.url, ada.handle);
  devices.push(device);
  await device.signOut();
  unwrap(await device.signIn({ handle: grace.handle, password: PASSWORD }));
  await online(device);
  expect(await unregistered(device)).toBe('new');
  await approve(grace.device, device);
  await registered(device);
});

test.each(['by another', 'by itself'] as const)(
  'A10, R5: of a device that was removed %s no text, no key and no state is left',
  async (remover) => {
    const { ada, grace, conversationId } = await talkingHere();
    const store = createMemoryStore();
    const second = await another(server.url, ada.handle, ada.device, { store });
    devices.push(second);
    await joined(second, conversationId);
    unwrap(await grace.device.sendText(conversationId, 'for all of you'));
    await hasTexts(second, conversationId, ['before', 'for all of you']);
    unwrap(await second.sendText(conversationId, 'from the second'));
    await allSent(second, conversationId);
    unwrap(await second.mark(conversationId, { pinned: true }));
    const { conversationId: regular } = await regularWith(second, grace.accountId);
    unwrap(await second.sendText(regular, 'in the clear'));
    await allSent(second, regular);
    const before = await openedRecords(store);
    const records = await openRecords(await store.open());
    const keys = await records.need(deviceKeysAddress);
    const vault = await records.need(vaultKeysAddress);
    const secrets = [keys.deviceSeed, keys.sealSecret, vault.current, vault.signerSeed, 'for all of you'];
    secrets.push('from the second');
    // The test would see them.
    expect(recordsWith(before, secrets).length).toBeGreaterThan(3);
    const remove = remover === 'by itself' ? second : ada.device;
    unwrap(await remove.unregisterDevice(deviceIdOf(second)));
    expect(await unregistered(second)).toBe('removed');
    expect(registrationOf(second, 'unregistered').link).toBeNull();
    const after = await openedRecords(store);
    expect(recordsWith(after, secrets)).toEqual([]);
    await holdsNothingEncrypted(store);
    // Not even which conversations there were.
    const raw = await rawBytes(store);
    expect(raw.includes(conversationId)).toBe(false);
    expect(recordsWith(after, [conversationId])).toEqual([]);
    for (const secret of secrets) expect(raw.includes(Buffer.from(secret))).toBe(false);
    // What nobody encrypted stays (A11), and the rest of it comes to nothing.
    await hasTexts(second, regular, ['in the clear']);
    await canDoNothingEncrypted(second, conversationId, grace.accountId);
    await second.close();
    const again = open(server.url, { store });
    devices.push(again);
    expect(await unregistered(again)).toBe('removed');
    await online(again);
    // It does not ask to be registered by itself (A11).
    expect(registrationOf(again, 'unregistered').link).toBeNull();
    await canDoNothingEncrypted(again, conversationId, grace.accountId);
    await holdsNothingEncrypted(store);
  },
);

test('A11, R8: when the only device is unregistered, only a new identity helps', async () => {
  const { ada, grace, conversationId } = await talkingHere();
  unwrap(await ada.device.unregisterDevice(deviceIdOf(ada.device)));
  await eventually(ada.device, () =>
    registrationOf(ada.device, 'unregistered').reason === 'no-device-left' ? true : undefined,
  );
  expect(registrationOf(ada.device, 'unregistered')).toMatchObject({ devices: 0, link: null });
  await canDoNothingEncrypted(ada.device, conversationId, grace.accountId);
  const wrong = await ada.device.resetIdentity('not the password');
  expect(wrong).toEqual({ ok: false, error: { code: 'credentials-rejected' } });
  expect(registrationOf(ada.device, 'unregistered').reason).toBe('no-device-left');
  unwrap(await ada.device.resetIdentity(PASSWORD));
  await registered(ada.device);
  expect(unwrap(await ada.device.devices())).toMatchObject([{ current: true }]);
  await until(async () => {
    const found = await grace.device.person(ada.accountId);
    return found.ok && found.value.trust === 'changed';
  });
  unwrap(await grace.device.acceptIdentity(ada.accountId));
  unwrap(await grace.device.sendText(conversationId, 'welcome back'));
  await joined(ada.device, conversationId);
  await hasTexts(ada.device, conversationId, ['welcome back']);
  // Registered, it resets nothing.
  expect(await ada.device.resetIdentity(PASSWORD)).toEqual({ ok: false, error: { code: 'not-ready' } });
});

test('of somebody whose only device is unregistered others are told that nothing can be sent', async () => {
  const { ada, grace } = await talkingHere();
  unwrap(await ada.device.unregisterDevice(deviceIdOf(ada.device)));
  await until(async () => {
    const found = await grace.device.person(ada.accountId);
    return found.ok && !found.value.reachable;
  });
});
