/** Several devices of one account: approved, used together, removed, registered anew (A7 to A11, R2 to R5, R17, R18). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  eventually,
  hasTexts,
  joined,
  listed,
  regularWith,
  signedUp,
  talking,
  texts,
  unwrap,
} from './devices.ts';
import {
  another,
  approve,
  deviceIdOf,
  registered,
  shownCode,
  signedIn,
  unregistered,
} from './own-devices.ts';
import { TestServer } from './server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

test('A7: a second device is approved by its code, joins what there is, and reads and writes what is new', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await signedIn(server.url, ada.handle);
  expect(await unregistered(second)).toBe('new');
  const request = unwrap(await ada.device.readLink(await shownCode(second)));
  const added = unwrap(await ada.device.approveLink(request.deviceId));
  expect(added).toMatchObject({ deviceId: deviceIdOf(second), name: request.name, current: false });
  await registered(second);
  await joined(second, conversationId);
  unwrap(await grace.device.sendText(conversationId, 'to both'));
  await hasTexts(second, conversationId, ['before', 'to both']);
  unwrap(await second.sendText(conversationId, 'from the second'));
  await hasTexts(grace.device, conversationId, ['before', 'to both', 'from the second']);
  await hasTexts(ada.device, conversationId, ['before', 'to both', 'from the second']);
  const [, , own] = (await ada.device.timeline(conversationId, { limit: 10 })).items.filter(
    (item) => item.type === 'message',
  );
  expect(own).toMatchObject({ outgoing: true });
});

test('B3: the other devices of the account hear at once of a device that waits, and of one that was added', async () => {
  const ada = await signedUp(server.url, 'ada');
  const second = await another(server.url, ada.handle, ada.device);
  const third = await signedIn(server.url, ada.handle);
  for (const device of [ada.device, second]) {
    await eventually(device, () => {
      const now = device.status();
      if (now.state !== 'ready' || now.registration.state !== 'registered') return undefined;
      return now.registration.waiting.length === 1 ? true : undefined;
    });
  }
  await approve(second, third);
  await registered(third);
  await eventually(ada.device, () => {
    const now = ada.device.status();
    if (now.state !== 'ready' || now.registration.state !== 'registered') return undefined;
    const { news, waiting } = now.registration;
    return waiting.length === 0 && news.some(({ deviceId }) => deviceId === deviceIdOf(third))
      ? true
      : undefined;
  });
  await ada.device.dismissDeviceNews();
  expect(ada.device.status()).toMatchObject({ registration: { news: [] } });
});

test('A9: the list has this device first, with names that every device of the account can read', async () => {
  const ada = await signedUp(server.url, 'ada', { deviceName: 'Laptop' });
  const second = await another(server.url, ada.handle, ada.device, { deviceName: 'Phone' });
  expect(unwrap(await second.devices()).map(({ name, current }) => [name, current])).toEqual([
    ['Phone', true],
    ['Laptop', false],
  ]);
  unwrap(await second.renameDevice(deviceIdOf(ada.device), 'Old laptop'));
  const list = unwrap(await ada.device.devices());
  expect(list.map(({ name }) => name)).toEqual(['Old laptop', 'Phone']);
});

test('A10, R5, R17: an unregistered device is erased, shut out at once, and out of every conversation before the next message', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  await joined(second, conversationId);
  unwrap(await grace.device.sendText(conversationId, 'to both'));
  await hasTexts(second, conversationId, ['before', 'to both']);
  unwrap(await ada.device.unregisterDevice(deviceIdOf(second)));
  expect(await unregistered(second)).toBe('removed');
  expect(await second.conversations()).toEqual([]);
  unwrap(await grace.device.sendText(conversationId, 'without it'));
  await hasTexts(ada.device, conversationId, ['before', 'to both', 'without it']);
  expect(unwrap(await ada.device.devices())).toHaveLength(1);
  const readers = unwrap(await grace.device.readers(conversationId));
  expect(readers.people.flatMap(({ devices }) => devices.map(({ standing }) => standing))).toEqual([
    'member',
    'member',
  ]);
  // The person is still signed in there, for regular conversations.
  const { conversationId: regular } = await regularWith(second, grace.accountId);
  unwrap(await second.sendText(regular, 'in the clear'));
  await hasTexts(grace.device, regular, ['in the clear']);
});

test('A11: a device that was removed is registered again when its person asks, with new keys', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  const before = deviceIdOf(second);
  unwrap(await second.unregisterDevice(before));
  expect(await unregistered(second)).toBe('removed');
  unwrap(await second.requestLink());
  await approve(ada.device, second);
  await registered(second);
  expect(deviceIdOf(second)).not.toBe(before);
  await joined(second, conversationId);
  unwrap(await grace.device.sendText(conversationId, 'again'));
  await hasTexts(second, conversationId, ['before', 'again']);
});

test('read marks and unread counts agree between the devices of an account', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  await joined(second, conversationId);
  for (const text of ['one', 'two', 'three']) unwrap(await grace.device.sendText(conversationId, text));
  await hasTexts(second, conversationId, ['before', 'one', 'two', 'three']);
  await hasTexts(ada.device, conversationId, ['before', 'one', 'two', 'three']);
  await listed(second, conversationId, ({ unread }) => unread === 3);
  await listed(ada.device, conversationId, ({ unread }) => unread === 3);
  const page = await second.timeline(conversationId, { limit: 10 });
  const last = page.items.at(-1);
  if (last === undefined) throw new Error('nothing there');
  await second.markRead(conversationId, last.order);
  await listed(second, conversationId, ({ unread }) => unread === 0);
  await listed(ada.device, conversationId, ({ unread }) => unread === 0);
});

test('what is said while devices come and go reaches every device that is of the account, once', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  const third = await another(server.url, ada.handle, second);
  const graceTwo = await another(server.url, grace.handle, grace.device);
  for (const device of [second, third, graceTwo]) await joined(device, conversationId);
  await Promise.all([
    second.sendText(conversationId, 'a'),
    third.sendText(conversationId, 'b'),
    graceTwo.sendText(conversationId, 'c'),
    ada.device.sendText(conversationId, 'd'),
    grace.device.sendText(conversationId, 'e'),
  ]);
  const all = [ada.device, second, third, grace.device, graceTwo];
  await Promise.all(
    all.map((device) =>
      eventually(device, async () => {
        const found = (await texts(device, conversationId)).filter((text) => text.length === 1);
        return found.toSorted().join('') === 'abcde' ? true : undefined;
      }),
    ),
  );
  unwrap(await ada.device.unregisterDevice(deviceIdOf(third)));
  expect(await unregistered(third)).toBe('removed');
  unwrap(await graceTwo.sendText(conversationId, 'f'));
  for (const device of [ada.device, second, grace.device]) {
    await eventually(device, async () =>
      (await texts(device, conversationId)).includes('f') ? true : undefined,
    );
  }
});
