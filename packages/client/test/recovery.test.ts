/** Recovery methods: set up, used on a device that has nothing, removed (B6, R4, R5, R9). */
import { createRecoveryCode, recoveryCodeGroups } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device, type TransportPort } from '../src/index.ts';
import {
  eventually,
  hasTexts,
  joined,
  open,
  PASSWORD,
  signedUp,
  talking,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { another, deviceIdOf, registered, registrationOf, signedIn, unregistered } from './own-devices.ts';
import { codeOf, mistyped } from './recovery.ts';
import { TestServer } from './server.ts';
import { openedRecords, recordsWith } from './stored.ts';

vi.setConfig({ testTimeout: 60_000 });

const WEEK = 7 * 24 * 3_600_000;
const passkey = (fill: number) => new Uint8Array(32).fill(fill);

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

function kept<T extends Device>(device: T): T {
  devices.push(device);
  return device;
}

async function alone(name = 'ada') {
  const ada = await signedUp(server.url, name);
  kept(ada.device);
  return ada;
}

async function fresh(handle: string): Promise<Device> {
  return kept(await signedIn(server.url, handle));
}

describe('B6: setting up a recovery code', () => {
  it('shows nine groups, asks for two of them, and adds a member to the roster', async () => {
    const { device } = await alone();
    expect(unwrap(await device.recoveryMethods())).toEqual([]);
    const { groups } = unwrap(await device.prepareRecoveryCode());
    expect(groups).toHaveLength(9);
    const [first = '', second = ''] = groups;
    const confirm = (...typed: string[]) =>
      device.addRecoveryCode(typed.map((text, group) => ({ group, typed: text })));
    expect(await confirm(first)).toEqual({ ok: false, error: { code: 'not-confirmed' } });
    expect(await confirm(first, first)).toEqual({ ok: false, error: { code: 'not-confirmed' } });
    const method = unwrap(await confirm(first, ` ${second.toLowerCase()} `));
    expect(method.kind).toBe('code');
    expect(unwrap(await device.recoveryMethods())).toEqual([method]);
    expect(registrationOf(device, 'registered')).toMatchObject({ recovery: ['code'], offerRecovery: false });
    // It was shown once.
    expect(await confirm(first, second)).toEqual({ ok: false, error: { code: 'nothing-prepared' } });
  });

  it('leaves nothing of the code on the device', async () => {
    const store = createMemoryStore();
    const { device } = await signedUp(server.url, 'ada', { store });
    kept(device);
    const { code, groups } = await codeOf(device);
    const traces = [code, code.replaceAll(' ', ''), groups.slice(0, 3).join('')];
    expect(recordsWith(await openedRecords(store), traces)).toEqual([]);
  });

  it('forgets the code that is given up, and the one before with each new one', async () => {
    const { device } = await alone();
    const before = unwrap(await device.prepareRecoveryCode()).groups;
    const after = unwrap(await device.prepareRecoveryCode()).groups;
    expect(after).not.toEqual(before);
    const typed = [0, 1].map((group) => ({ group, typed: before[group] ?? '' }));
    expect(await device.addRecoveryCode(typed)).toEqual({ ok: false, error: { code: 'not-confirmed' } });
    await device.cancelRecoveryCode();
    expect(await device.addRecoveryCode(typed)).toEqual({ ok: false, error: { code: 'nothing-prepared' } });
    expect(unwrap(await device.recoveryMethods())).toEqual([]);
  });

  it('R4: is refused a sixth time, in words', async () => {
    const { device } = await alone();
    for (let made = 0; made < 4; made += 1) unwrap(await device.addRecoveryPasskey(passkey(made)));
    await codeOf(device);
    expect(await device.prepareRecoveryCode()).toEqual({ ok: false, error: { code: 'too-many-methods' } });
    expect(await device.addRecoveryPasskey(passkey(9))).toEqual({
      ok: false,
      error: { code: 'too-many-methods' },
    });
    // The same one again is there already.
    expect(unwrap(await device.addRecoveryPasskey(passkey(1))).kind).toBe('passkey');
    expect(unwrap(await device.recoveryMethods())).toHaveLength(5);
  });

  it('takes a passkey’s secret of 32 bytes only', async () => {
    const { device } = await alone();
    const short = await device.addRecoveryPasskey(new Uint8Array(31));
    expect(short).toEqual({ ok: false, error: { code: 'invalid' } });
  });
});

test('the offer comes after the sign-up, and not again for a week, on none of the account’s devices', async () => {
  const ada = await alone();
  const second = kept(await another(server.url, ada.handle, ada.device));
  expect(registrationOf(ada.device, 'registered').offerRecovery).toBe(true);
  await ada.device.noteRecoveryOffered();
  expect(registrationOf(ada.device, 'registered').offerRecovery).toBe(false);
  await eventually(second, () => (registrationOf(second, 'registered').offerRecovery ? undefined : true));
  const now = vi.spyOn(Date, 'now');
  const real = Date.now();
  now.mockReturnValue(real + WEEK - 60_000);
  expect(await shownAgain(second)).toBe(false);
  now.mockReturnValue(real + WEEK + 60_000);
  expect(await shownAgain(second)).toBe(true);
  now.mockRestore();
  await codeOf(ada.device);
  await eventually(second, () => (registrationOf(second, 'registered').offerRecovery ? undefined : true));
});

/** Whether it is offered, once the device shows anew how it stands. */
async function shownAgain(device: Device): Promise<boolean> {
  unwrap(await device.updateProfile(`Ada ${Math.random()}`));
  return registrationOf(device, 'registered').offerRecovery;
}

test.each(['code', 'passkey'] as const)(
  'B6, R9: with the sign-in and a %s a new device has the identity, the vault and the conversations',
  async (kind) => {
    const { ada, grace, conversationId } = await talking(server.url);
    kept(ada.device);
    kept(grace.device);
    const secret = passkey(77);
    const code = kind === 'code' ? (await codeOf(ada.device)).code : '';
    if (kind === 'passkey') unwrap(await ada.device.addRecoveryPasskey(secret));
    const { groups } = unwrap(await ada.device.safetyNumber(grace.accountId));
    unwrap(await ada.device.setVerified(grace.accountId, true));
    await ada.device.previewLeaving();
    await ada.device.close();
    const phone = await fresh(ada.handle);
    expect(await unregistered(phone)).toBe('new');
    await eventually(phone, () =>
      registrationOf(phone, 'unregistered').recovery?.join() === kind ? true : undefined,
    );
    const input = kind === 'code' ? ({ kind, code } as const) : ({ kind, secret } as const);
    expect(unwrap(await phone.recover(input)).accountId).toBe(ada.accountId);
    await registered(phone);
    await joined(phone, conversationId);
    unwrap(await grace.device.sendText(conversationId, 'are you back?'));
    await eventually(phone, async () =>
      (await texts(phone, conversationId)).includes('are you back?') ? true : undefined,
    );
    unwrap(await phone.sendText(conversationId, 'I am'));
    await hasTexts(grace.device, conversationId, ['before', 'are you back?', 'I am']);
    // The same identity: nobody is asked anything, and the one who was verified still is.
    const known = unwrap(await grace.device.person(ada.accountId));
    expect(known.trust).not.toBe('changed');
    await until(async () => unwrap(await phone.person(grace.accountId)).trust === 'verified');
    expect(unwrap(await phone.safetyNumber(grace.accountId))).toMatchObject({ groups });
    // It can change the roster like any other.
    const listed = unwrap(await phone.devices());
    expect(listed.map(({ current }) => current)).toEqual([true, false]);
    unwrap(await phone.unregisterDevice(listed[1]?.deviceId ?? ''));
    expect(unwrap(await phone.recoveryMethods())).toHaveLength(1);
  },
);

test('a method outlives rotations (R5), and lets in a device when none is left', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  kept(ada.device);
  kept(grace.device);
  const { code } = await codeOf(ada.device);
  const second = kept(await another(server.url, ada.handle, ada.device));
  unwrap(await ada.device.unregisterDevice(deviceIdOf(second)));
  unwrap(await ada.device.unregisterDevice(deviceIdOf(ada.device)));
  await until(async () => registrationOf(ada.device, 'unregistered').reason === 'no-device-left');
  const phone = await fresh(ada.handle);
  unwrap(await phone.recover({ kind: 'code', code }));
  await registered(phone);
  await joined(phone, conversationId);
  unwrap(await grace.device.sendText(conversationId, 'welcome back'));
  await eventually(phone, async () =>
    (await texts(phone, conversationId)).includes('welcome back') ? true : undefined,
  );
  expect(unwrap(await phone.devices())).toHaveLength(1);
});

test('the account’s other devices are told of methods, and of a device that came by one', async () => {
  const ada = await alone();
  const second = kept(await another(server.url, ada.handle, ada.device));
  await second.dismissDeviceNews();
  const { code, method } = await codeOf(ada.device);
  const told = (device: Device, kind: string, id: string) =>
    eventually(device, () =>
      registrationOf(device, 'registered').news.some((one) => one.kind === kind && one.deviceId === id)
        ? true
        : undefined,
    );
  await told(second, 'recovery-added', method.recoveryId);
  const phone = await fresh(ada.handle);
  unwrap(await phone.recover({ kind: 'code', code }));
  await registered(phone);
  await told(ada.device, 'added', deviceIdOf(phone));
  await told(second, 'added', deviceIdOf(phone));
  unwrap(await phone.removeRecovery(method.recoveryId));
  await told(ada.device, 'recovery-removed', method.recoveryId);
  expect(unwrap(await second.recoveryMethods())).toEqual([]);
});

describe('what is typed', () => {
  let shared: Promise<{ device: Device; handle: string; code: string }> | undefined;
  function there() {
    shared ??= (async () => {
      const ada = await alone();
      const { code } = await codeOf(ada.device);
      return { device: await fresh(ada.handle), handle: ada.handle, code };
    })();
    return shared;
  }

  it('is told apart: nothing like a code, a typo, and a code of somebody else', async () => {
    const { device, code } = await there();
    const attempt = (text: string) => device.recover({ kind: 'code', code: text });
    expect(await attempt('')).toEqual({ ok: false, error: { code: 'not-a-code' } });
    expect(await attempt(code.slice(1))).toEqual({ ok: false, error: { code: 'not-a-code' } });
    expect(await attempt(mistyped(code))).toEqual({ ok: false, error: { code: 'mistyped' } });
    const other = recoveryCodeGroups(createRecoveryCode((n) => new Uint8Array(n).fill(5))).join('-');
    expect(await attempt(other)).toEqual({ ok: false, error: { code: 'wrong-code' } });
    const key = await device.recover({ kind: 'passkey', secret: passkey(3) });
    expect(key).toEqual({ ok: false, error: { code: 'wrong-code' } });
    const short = await device.recover({ kind: 'passkey', secret: new Uint8Array(16) });
    expect(short).toEqual({ ok: false, error: { code: 'invalid' } });
    expect(await unregistered(device)).toBe('new');
  });

  it('may be tried as often as one likes, and be typed as people type', async () => {
    const { device, code } = await there();
    for (let tries = 0; tries < 20; tries += 1) {
      const wrong = await device.recover({ kind: 'code', code: mistyped(code) });
      expect(wrong).toEqual({ ok: false, error: { code: 'mistyped' } });
    }
    const typed = code.toLowerCase().replaceAll(' ', ' – ').replaceAll('0', 'o').replaceAll('1', 'l');
    unwrap(await device.recover({ kind: 'code', code: typed }));
    await registered(device);
    expect(await device.recover({ kind: 'code', code })).toEqual({ ok: false, error: { code: 'not-ready' } });
  });
});

test('a code alone is nothing: somebody else’s session finds no member for it', async () => {
  const ada = await alone();
  const { code } = await codeOf(ada.device);
  const eve = await alone('eve');
  const evesPhone = await fresh(eve.handle);
  expect(await evesPhone.recover({ kind: 'code', code })).toEqual({
    ok: false,
    error: { code: 'wrong-code' },
  });
  const signedOut = kept(open(server.url));
  expect(await signedOut.recover({ kind: 'code', code })).toEqual({
    ok: false,
    error: { code: 'not-ready' },
  });
});

test('R5: a method that was removed lets nobody in', async () => {
  const ada = await alone();
  const { code, method } = await codeOf(ada.device);
  const passkeyMethod = unwrap(await ada.device.addRecoveryPasskey(passkey(4)));
  unwrap(await ada.device.removeRecovery(method.recoveryId));
  expect(await ada.device.removeRecovery(method.recoveryId)).toEqual({
    ok: false,
    error: { code: 'unknown-method' },
  });
  expect(await ada.device.removeRecovery('nonsense')).toEqual({
    ok: false,
    error: { code: 'unknown-method' },
  });
  expect(unwrap(await ada.device.recoveryMethods())).toEqual([passkeyMethod]);
  const phone = await fresh(ada.handle);
  expect(await phone.recover({ kind: 'code', code })).toEqual({ ok: false, error: { code: 'wrong-code' } });
  // The other one is sealed to anew, without its secret.
  unwrap(await phone.recover({ kind: 'passkey', secret: passkey(4) }));
  await registered(phone);
});

test('R8: a new identity has none of the methods of the one before', async () => {
  const ada = await alone();
  const { code } = await codeOf(ada.device);
  await ada.device.close();
  const phone = await fresh(ada.handle);
  unwrap(await phone.resetIdentity(PASSWORD));
  await registered(phone);
  expect(unwrap(await phone.recoveryMethods())).toEqual([]);
  const tablet = await fresh(ada.handle);
  expect(await tablet.recover({ kind: 'code', code })).toEqual({ ok: false, error: { code: 'wrong-code' } });
});

test('R5: recovering may remove the account’s other devices, which erase what they hold', async () => {
  const { ada, grace, conversationId } = await talking(server.url);
  kept(ada.device);
  kept(grace.device);
  const { code } = await codeOf(ada.device);
  const second = kept(await another(server.url, ada.handle, ada.device));
  const phone = await fresh(ada.handle);
  unwrap(await phone.recover({ kind: 'code', code }, true));
  await registered(phone);
  expect(await unregistered(ada.device)).toBe('removed');
  expect(await unregistered(second)).toBe('removed');
  expect(unwrap(await phone.devices())).toMatchObject([{ current: true }]);
  await joined(phone, conversationId);
  unwrap(await grace.device.sendText(conversationId, 'only you'));
  await eventually(phone, async () =>
    (await texts(phone, conversationId)).includes('only you') ? true : undefined,
  );
  // The code goes on: its member has the new vault key.
  const tablet = await fresh(ada.handle);
  unwrap(await tablet.recover({ kind: 'code', code }));
  await registered(tablet);
  expect(unwrap(await tablet.devices())).toHaveLength(2);
});

test('an answer that was lost is found again: the second try goes on from what the first has done', async () => {
  const ada = await alone();
  const { code } = await codeOf(ada.device);
  const inner = createGraphqlTransport(server.url, 'bearer');
  let published = 0;
  const transport: TransportPort = new Proxy(inner, {
    get: (target, name) => {
      if (name !== 'publishRoster') return Reflect.get(target, name);
      return async (...args: Parameters<TransportPort['publishRoster']>) => {
        published += 1;
        const answer = await target.publishRoster(...args);
        return published === 1 ? { ok: false, error: { code: 'offline' } } : answer;
      };
    },
  });
  const phone = kept(await signedIn(server.url, ada.handle, { transport }));
  expect(await phone.recover({ kind: 'code', code })).toEqual({ ok: false, error: { code: 'offline' } });
  unwrap(await phone.recover({ kind: 'code', code }));
  await registered(phone);
  expect(published).toBe(1);
  expect(unwrap(await phone.devices())).toHaveLength(2);
});
