/** Link codes: what they are good for, once, and when something comes in between (A7, section 1 of the protocol). */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  connect,
  conversationWith,
  eventually,
  hasTexts,
  joined,
  online,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { badNetwork, dieEverywhere, seeded } from './faults.ts';
import { leapingClock } from './leaping-clock.ts';
import {
  another,
  approve,
  deviceIdOf,
  linkedAfterAll,
  registered,
  registrationOf,
  shownCode,
  signedIn,
  unregistered,
} from './own-devices.ts';
import { TestServer } from './server.ts';

const TEN_MINUTES = 10 * 60_000;
/** A run can be played again with the seed that it prints. */
const seed = Number(process.env['SOTTO_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

let server: TestServer;
const devices: Device[] = [];

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await server[Symbol.asyncDispose]();
});

/** An account with one device, and another device that shows a code. */
async function waiting() {
  const ada = await signedUp(server.url, 'ada');
  const second = await signedIn(server.url, ada.handle);
  devices.push(ada.device, second);
  return { ada, second, code: await shownCode(second) };
}

const nothing = { ok: false, error: { code: 'nothing-waits' } };

/** Another character in the place of the last one. */
const mistyped = (code: string) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');

async function ids(device: Device): Promise<readonly string[]> {
  return unwrap(await device.devices()).map(({ deviceId }) => deviceId);
}

describe('a code', () => {
  it.each([
    '',
    'ABCD',
    'ABCD-EFGH-JKMN-PQR',
    'ABCD-EFGH-JKMN-PQRS-T',
    'ABCD-EFGH-JKMN-PQRU',
    'ÄBCD-EFGH-JKMN-PQRS',
    'SOTTO-LINK:ABCD',
    'https://example.org/',
  ])('that reads %o is none', async (text) => {
    const { ada } = await fixed();
    expect(await ada.device.readLink(text)).toEqual({ ok: false, error: { code: 'not-a-code' } });
  });

  let shared: ReturnType<typeof waiting> | undefined;
  function fixed() {
    shared ??= waiting();
    return shared;
  }

  it('of another version of the protocol says so', async () => {
    const { ada } = await fixed();
    expect(await ada.device.readLink('SOTTO-LINK2:ABCDEFGHJKMNPQRS')).toEqual({
      ok: false,
      error: { code: 'other-version' },
    });
  });

  it('may be typed as people type, and be scanned; with one character wrong it is of nobody', async () => {
    const { ada, second, code } = await fixed();
    expect(await ada.device.readLink(mistyped(code))).toEqual(nothing);
    const typed = code.toLowerCase().replaceAll(' ', ' – ').replaceAll('0', 'o').replaceAll('1', 'l');
    const link = registrationOf(second, 'unregistered').link;
    for (const text of [typed, ` ${link?.qr}\n`, link?.qr.toLowerCase() ?? '']) {
      expect(await ada.device.readLink(text)).toMatchObject({
        ok: true,
        value: { deviceId: deviceIdOf(second), name: link?.name },
      });
    }
  });

  it('of a device of another account is of nobody', async () => {
    const { code } = await fixed();
    const eve = await signedUp(server.url, 'eve');
    devices.push(eve.device);
    expect(await eve.device.readLink(code)).toEqual(nothing);
  });

  it('approves nothing that was not read', async () => {
    const { ada, second } = await waiting();
    expect(await ada.device.approveLink(deviceIdOf(second))).toEqual(nothing);
    unwrap(await ada.device.readLink(await shownCode(second)));
    expect(await ada.device.approveLink(deviceIdOf(ada.device))).toEqual(nothing);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device)]);
  });

  it('is good once', async () => {
    const { ada, second, code } = await waiting();
    const { deviceId } = unwrap(await ada.device.readLink(code));
    unwrap(await ada.device.approveLink(deviceId));
    expect(await ada.device.approveLink(deviceId)).toEqual(nothing);
    await registered(second);
    for (const device of [ada.device, second]) expect(await device.readLink(code)).toEqual(nothing);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device), deviceIdOf(second)]);
  });

  it('that a newer one has replaced is good no longer, also for whoever has read it', async () => {
    const { ada, second, code } = await waiting();
    const { deviceId } = unwrap(await ada.device.readLink(code));
    const next = unwrap(await second.requestLink('Another name'));
    expect(next.groups.join(' ')).not.toBe(code);
    expect(await ada.device.approveLink(deviceId)).toEqual(nothing);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device)]);
    expect(await ada.device.readLink(code)).toEqual(nothing);
    const read = unwrap(await ada.device.readLink(next.groups.join('')));
    expect(read.name).toBe('Another name');
    unwrap(await ada.device.approveLink(read.deviceId));
    await registered(second);
  });

  it('that was taken back is good no longer, also for whoever has read it, and is not shown again', async () => {
    const { ada, second, code } = await waiting();
    const { deviceId } = unwrap(await ada.device.readLink(code));
    await second.cancelLink();
    expect(registrationOf(second, 'unregistered')).toMatchObject({ link: null, linkRefused: false });
    expect(await ada.device.approveLink(deviceId)).toEqual(nothing);
    expect(await ada.device.readLink(code)).toEqual(nothing);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device)]);
    await eventually(ada.device, () =>
      registrationOf(ada.device, 'registered').waiting.length === 0 ? true : undefined,
    );
    unwrap(await second.requestLink());
    await approve(ada.device, second);
    await registered(second);
  });

  it('goes from the screen after ten minutes, and a new one is made when it is asked for', async () => {
    const ada = await signedUp(server.url, 'ada');
    const clock = leapingClock();
    const second = await signedIn(server.url, ada.handle, { clock });
    devices.push(ada.device, second);
    const code = await shownCode(second);
    expect(registrationOf(second, 'unregistered').link?.expiresAt).toBeLessThanOrEqual(
      clock.now() + TEN_MINUTES,
    );
    clock.leap(TEN_MINUTES - 5_000);
    expect(registrationOf(second, 'unregistered').link).not.toBeNull();
    clock.leap(5_000);
    await eventually(second, () => (registrationOf(second, 'unregistered').link === null ? true : undefined));
    // The server's clock has not leapt: whoever answers this code answers nobody, and nothing breaks by it.
    const late = await ada.device.readLink(code);
    if (late.ok) await ada.device.approveLink(late.value.deviceId);
    unwrap(await second.requestLink());
    await approve(ada.device, second);
    await registered(second);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device), deviceIdOf(second)]);
  });

  it('that was read ten minutes ago has to be read again', async () => {
    const clock = leapingClock();
    const ada = await signedUp(server.url, 'ada', { clock });
    const second = await signedIn(server.url, ada.handle);
    devices.push(ada.device, second);
    const { deviceId } = unwrap(await ada.device.readLink(await shownCode(second)));
    clock.leap(TEN_MINUTES);
    expect(await ada.device.approveLink(deviceId)).toEqual(nothing);
    expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device)]);
  });
});

test('two devices that approve one code at once add its device once', async () => {
  const ada = await signedUp(server.url, 'ada');
  const second = await another(server.url, ada.handle, ada.device);
  const third = await signedIn(server.url, ada.handle);
  devices.push(ada.device, second, third);
  const code = await shownCode(third);
  const approvers = [ada.device, second];
  for (const device of approvers) unwrap(await device.readLink(code));
  const outcomes = await Promise.all(approvers.map((device) => device.approveLink(deviceIdOf(third))));
  expect(outcomes.some(({ ok }) => ok)).toBe(true);
  // Whoever was later answers the same, or learns that it was answered.
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome).toEqual(nothing);
  await registered(third);
  for (const device of [...approvers, third]) {
    expect((await ids(device)).toSorted()).toEqual([...approvers, third].map(deviceIdOf).toSorted());
  }
});

test('R2: two devices that approve two others at once both do, on each other’s rosters', async () => {
  const ada = await signedUp(server.url, 'ada');
  const second = await another(server.url, ada.handle, ada.device);
  for (let round = 0; round < 3; round += 1) {
    const newcomers = await Promise.all([signedIn(server.url, ada.handle), signedIn(server.url, ada.handle)]);
    devices.push(...newcomers);
    await Promise.all([approve(ada.device, newcomers[0]), approve(second, newcomers[1])]);
    await Promise.all(newcomers.map((device) => registered(device)));
    const all = await ids(ada.device);
    expect(all).toEqual(expect.arrayContaining(newcomers.map(deviceIdOf)));
    expect(all).toHaveLength(2 + 2 * (round + 1));
  }
  devices.push(ada.device, second);
}, 240_000);

test('R4: an account has ten devices; the eleventh is told so, and so is whoever would approve it', async () => {
  const ada = await signedUp(server.url, 'ada');
  const own = [ada.device];
  while (own.length < 9) own.push(await another(server.url, ada.handle, own.at(-1) ?? ada.device));
  const tenth = await signedIn(server.url, ada.handle);
  const eleventh = await signedIn(server.url, ada.handle);
  devices.push(...own, tenth, eleventh);
  const code = await shownCode(eleventh);
  const { deviceId } = unwrap(await ada.device.readLink(code));
  // Approved between the reading and the approving.
  await approve(own.at(-1) ?? ada.device, tenth);
  await registered(tenth);
  const tooMany = { ok: false, error: { code: 'too-many-devices' } };
  expect(await ada.device.approveLink(deviceId)).toEqual(tooMany);
  expect(await tenth.readLink(code)).toEqual(tooMany);
  await eventually(eleventh, () =>
    registrationOf(eleventh, 'unregistered').reason === 'too-many-devices' ? true : undefined,
  );
  expect(await eleventh.requestLink()).toEqual(tooMany);
  const twelfth = await signedIn(server.url, ada.handle);
  devices.push(twelfth);
  expect(await unregistered(twelfth)).toBe('too-many-devices');
  expect(registrationOf(twelfth, 'unregistered')).toMatchObject({ devices: 10, link: null });
  expect(await ids(ada.device)).toHaveLength(10);
  // One goes, and there is room.
  unwrap(await ada.device.unregisterDevice(deviceIdOf(tenth)));
  await eventually(eleventh, () =>
    registrationOf(eleventh, 'unregistered').reason === 'new' ? true : undefined,
  );
  unwrap(await eleventh.requestLink());
  await approve(ada.device, eleventh);
  await registered(eleventh);
}, 240_000);

describe('R26: linking in which a process dies', () => {
  for (const moment of ['before', 'after'] as const) {
    it(`of the new device, ${moment} it is on the disk, ends with a device that has everything`, async () => {
      const ada = await signedUp(server.url, `linker_${moment}`);
      const grace = await signedUp(server.url, `friend_${moment}`);
      devices.push(ada.device, grace.device);
      await connect(ada, grace);
      const { conversationId } = await conversationWith(ada.device, grace.handle);
      await joined(grace.device, conversationId);
      let approving: Promise<unknown> = Promise.resolve();
      const deaths = await dieEverywhere({
        server: server.url,
        moment,
        storeFor: async () => {
          const store = createMemoryStore();
          const waiting = await signedIn(server.url, ada.handle, { store });
          await waiting.close();
          return store;
        },
        work: async (device) => {
          approving = approve(ada.device, device);
          await approving;
          await registered(device);
          await joined(device, conversationId);
        },
        check: async (device, round) => {
          await approving.catch(() => {});
          await online(device);
          await linkedAfterAll(ada.device, device);
          await joined(device, conversationId);
          expect(await ids(ada.device)).toEqual([deviceIdOf(ada.device), deviceIdOf(device)]);
          unwrap(await grace.device.sendText(conversationId, `to ${round}`));
          await eventually(device, async () =>
            (await texts(device, conversationId)).includes(`to ${round}`) ? true : undefined,
          );
          unwrap(await device.sendText(conversationId, `from ${round}`));
          await eventually(grace.device, async () =>
            (await texts(grace.device, conversationId)).includes(`from ${round}`) ? true : undefined,
          );
          unwrap(await ada.device.unregisterDevice(deviceIdOf(device)));
          expect(await unregistered(device)).toBe('removed');
        },
      });
      expect(deaths).toBeGreaterThan(5);
    }, 240_000);

    it(`of the approving one, ${moment} it is on the disk, can be done again with the same code`, async () => {
      const store = createMemoryStore();
      const ada = await signedUp(server.url, `approver_${moment}`, { store });
      await ada.device.close();
      let newcomer: Device = ada.device;
      const deaths = await dieEverywhere({
        server: server.url,
        moment,
        storeFor: async () => {
          newcomer = await signedIn(server.url, ada.handle);
          await shownCode(newcomer);
          return store;
        },
        work: async (device) => {
          await online(device);
          await approve(device, newcomer);
          await registered(newcomer);
        },
        check: async (device) => {
          await online(device);
          await linkedAfterAll(device, newcomer);
          expect(await ids(device)).toEqual([deviceIdOf(device), deviceIdOf(newcomer)]);
          unwrap(await device.unregisterDevice(deviceIdOf(newcomer)));
          expect(await unregistered(newcomer)).toBe('removed');
          await newcomer.close();
        },
      });
      expect(deaths).toBeGreaterThan(2);
    }, 240_000);
  }
});

test(`over a bad network a device is linked all the same, once (SOTTO_SEED=${seed})`, async () => {
  const random = seeded(seed);
  const badness = { now: 0 };
  const badly = () => ({
    transport: badNetwork(createGraphqlTransport(server.url, 'bearer'), random, badness),
  });
  const ada = await signedUp(server.url, 'ada', badly());
  const grace = await signedUp(server.url, 'grace');
  await connect(ada, grace);
  const { conversationId } = await conversationWith(ada.device, grace.handle);
  await joined(grace.device, conversationId);
  for (let round = 0; round < 5; round += 1) {
    const second = await signedIn(server.url, ada.handle, badly());
    devices.push(second);
    // Approving is a dozen requests in a row: more than this it would hardly ever come through at one go.
    badness.now = 0.1;
    await linkedAfterAll(ada.device, second, 300_000);
    badness.now = 0;
    await joined(second, conversationId);
    unwrap(await grace.device.sendText(conversationId, `to ${round}`));
    const all = Array.from({ length: round + 1 }, (_, n) => `to ${n}`);
    await hasTexts(second, conversationId, all);
    expect((await ids(ada.device)).filter((id) => id === deviceIdOf(second))).toHaveLength(1);
  }
  expect(await ids(ada.device)).toHaveLength(6);
  devices.push(ada.device, grace.device);
}, 900_000);
