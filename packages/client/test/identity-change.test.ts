/** Whose identity is whose: safety numbers, changes, and how a conversation goes on (R6, R8, R31, B2, C6). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Device, NoticeItem, Trust } from '../src/index.ts';
import {
  conversationWith,
  eventually,
  hasTexts,
  items,
  joined,
  messages,
  PASSWORD,
  signedUp,
  talking,
  unwrap,
} from './devices.ts';
import { another, registered, signedIn } from './own-devices.ts';
import { TestServer } from './server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** A new identity, made on a device that nobody has approved. */
async function reborn(handle: string): Promise<Device> {
  const device = await signedIn(server.url, handle);
  unwrap(await device.resetIdentity(PASSWORD));
  await registered(device);
  return device;
}

const trustsAs = (device: Device, accountId: string, trust: Trust) =>
  eventually(device, async () => {
    const found = await device.person(accountId);
    return found.ok && found.value.trust === trust ? true : undefined;
  });

/** What is written now stays here, and says why. */
async function isNotSent(device: Device, conversationId: string): Promise<void> {
  const { itemId } = unwrap(await device.sendText(conversationId, 'for the old one'));
  await eventually(device, async () => {
    const found = (await messages(device, conversationId)).find((item) => item.itemId === itemId);
    const failed = found?.delivery.state === 'failed' && found.delivery.reason === 'identity-changed';
    return failed ? true : undefined;
  });
  expect(await device.discard(itemId)).toBe(true);
}

async function notices(device: Device, conversationId: string): Promise<readonly NoticeItem['notice'][]> {
  return (await items(device, conversationId)).flatMap((item) =>
    item.type === 'notice' ? [item.notice] : [],
  );
}

const isTold = (device: Device, conversationId: string, notice: NoticeItem['notice']) =>
  eventually(device, async () =>
    (await notices(device, conversationId)).includes(notice) ? true : undefined,
  );

test('B2: two people see one safety number, by digits and by QR, and each marks it for themselves', async () => {
  const { ada, grace } = await talking(server.url);
  const mine = unwrap(await ada.device.safetyNumber(grace.accountId));
  const theirs = unwrap(await grace.device.safetyNumber(ada.accountId));
  expect(mine.groups).toEqual(theirs.groups);
  expect(mine.groups.every((group) => /^\d{5}$/.test(group))).toBe(true);
  expect(unwrap(await ada.device.compareSafetyNumber(grace.accountId, theirs.qr))).toBe('match');
  const third = await signedUp(server.url, 'mallory');
  const other = unwrap(await third.device.safetyNumber(ada.accountId));
  expect(unwrap(await ada.device.compareSafetyNumber(grace.accountId, other.qr))).toBe('mismatch');
  expect(unwrap(await ada.device.compareSafetyNumber(grace.accountId, 'https://example.org'))).toBe(
    'not-a-code',
  );
  expect(mine.trust).toBe('unverified');
  unwrap(await ada.device.setVerified(grace.accountId, true));
  expect(unwrap(await ada.device.safetyNumber(grace.accountId)).trust).toBe('verified');
  expect(unwrap(await grace.device.safetyNumber(ada.accountId)).trust).toBe('unverified');
});

test('a verification is known to every device of the account, and survives a restart', async () => {
  const { ada, grace } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  unwrap(await second.safetyNumber(grace.accountId));
  unwrap(await second.setVerified(grace.accountId, true));
  await trustsAs(ada.device, grace.accountId, 'verified');
  const third = await another(server.url, ada.handle, ada.device);
  await trustsAs(third, grace.accountId, 'verified');
});

test('R8: the change of somebody who was not verified is said at once, and takes one acceptance', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const next = await reborn(grace.handle);
  await isTold(ada.device, conversationId, 'identity-changed');
  await trustsAs(ada.device, grace.accountId, 'changed');
  await isNotSent(ada.device, conversationId);
  unwrap(await ada.device.acceptIdentity(grace.accountId));
  unwrap(await ada.device.sendText(conversationId, 'welcome back'));
  await joined(next, conversationId);
  await hasTexts(next, conversationId, ['welcome back']);
  unwrap(await next.sendText(conversationId, 'thank you'));
  await hasTexts(ada.device, conversationId, ['before', 'welcome back', 'thank you']);
  expect(
    (await notices(ada.device, conversationId)).filter((each) => each === 'identity-changed'),
  ).toHaveLength(1);
});

test('R8: of somebody who was verified nothing is sent until the person decides, on any of their devices', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, ada.handle, ada.device);
  await joined(second, conversationId);
  unwrap(await ada.device.safetyNumber(grace.accountId));
  unwrap(await ada.device.setVerified(grace.accountId, true));
  await trustsAs(second, grace.accountId, 'verified');
  const next = await reborn(grace.handle);
  for (const device of [ada.device, second]) {
    await trustsAs(device, grace.accountId, 'changed-after-verification');
    await isNotSent(device, conversationId);
  }
  const number = unwrap(await second.safetyNumber(grace.accountId));
  const theirs = unwrap(await next.safetyNumber(ada.accountId));
  expect(number.groups).toEqual(theirs.groups);
  unwrap(await second.setVerified(grace.accountId, true));
  await trustsAs(ada.device, grace.accountId, 'verified');
  unwrap(await ada.device.sendText(conversationId, 'from the first'));
  await joined(next, conversationId);
  await hasTexts(next, conversationId, ['from the first']);
  await hasTexts(second, conversationId, ['before', 'from the first']);
});

test('R8: two who have both begun anew begin a conversation anew: nobody can come into theirs', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const adaNext = await reborn(ada.handle);
  const graceNext = await reborn(grace.handle);
  // Whoever was there first has seen the identity before.
  const first = await adaNext.startConversation(grace.accountId);
  if (!first.ok && first.error.code === 'identity-changed') {
    unwrap(await adaNext.acceptIdentity(grace.accountId));
  }
  const { conversationId: again } = await conversationWith(adaNext, grace.handle);
  expect(again).not.toBe(conversationId);
  unwrap(await adaNext.sendText(again, 'both new'));
  await hasTexts(graceNext, again, ['both new']);
  unwrap(await graceNext.sendText(again, 'both of us'));
  await hasTexts(adaNext, again, ['both new', 'both of us']);
});

test('C6: who can read a conversation is each device of both, since when, and in what epoch', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  const second = await another(server.url, grace.handle, grace.device);
  await joined(second, conversationId);
  const seen = await eventually(ada.device, async () => {
    const found = unwrap(await ada.device.readers(conversationId));
    const [, other] = found.people;
    return other?.devices.length === 2 && other.devices.every(({ standing }) => standing === 'member')
      ? found
      : undefined;
  });
  expect(seen).toMatchObject({
    security: 'encrypted',
    historyPolicy: 'archived',
    people: [
      { yourself: true, trust: null, devices: [{ current: true, standing: 'member' }] },
      { yourself: false, trust: 'unverified', person: { handle: grace.handle } },
    ],
  });
  expect(seen.epoch).toBeGreaterThan(0);
});
