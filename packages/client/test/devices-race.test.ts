/** Two people with ten devices each, all of which commit and write at once (R15, R17, R18). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../src/index.ts';
import {
  connect,
  conversationWith,
  eventually,
  items,
  joined,
  signedUp,
  texts,
  until,
  unwrap,
} from './devices.ts';
import { another, deviceIdOf, unregistered } from './own-devices.ts';
import { TestServer } from './server.ts';

/** Of each of the two (R4). */
const EACH = 10;
const PATIENCE = 240_000;

describe('twenty devices in one conversation', () => {
  let server: TestServer;
  let ada: readonly Device[];
  let grace: readonly Device[];
  let conversationId: string;
  const said: string[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    const people = [await signedUp(server.url, 'ada'), await signedUp(server.url, 'grace')] as const;
    await connect(...people);
    const [a, b] = await Promise.all(people.map((person) => withAll(person)));
    [ada, grace] = [a ?? [], b ?? []];
    ({ conversationId } = await conversationWith(people[0].device, people[1].handle));
    await Promise.all([...ada, ...grace].map((device) => joined(device, conversationId)));
  }, 900_000);

  afterAll(async () => {
    for (const device of [...ada, ...grace]) await device.close();
    await server[Symbol.asyncDispose]();
  });

  async function withAll({ device, handle }: { device: Device; handle: string }): Promise<Device[]> {
    const all = [device];
    while (all.length < EACH) all.push(await another(server.url, handle, device));
    return all;
  }

  const epochOf = async (device: Device) => unwrap(await device.readers(conversationId)).epoch;

  /** Everybody is in one epoch, and nothing moves any more. */
  async function agree(devices: readonly Device[]): Promise<void> {
    await until(async () => {
      const epochs = await Promise.all(devices.map(epochOf));
      return new Set(epochs).size === 1;
    }, PATIENCE);
  }

  /** Everybody has everything that was said, once, in one order, and is told of no loss. */
  async function haveAll(devices: readonly Device[]): Promise<void> {
    await Promise.all(
      devices.map((device) =>
        eventually(
          device,
          async () => ((await texts(device, conversationId)).length >= said.length ? true : undefined),
          PATIENCE,
        ).catch(async (cause: unknown) => {
          const found = await texts(device, conversationId);
          throw new Error(`missing: ${said.filter((text) => !found.includes(text)).join(', ')}`, { cause });
        }),
      ),
    );
    const [first, ...others] = await Promise.all(devices.map((device) => texts(device, conversationId)));
    expect(first?.toSorted()).toEqual(said.toSorted());
    for (const each of others) expect(each).toEqual(first);
    for (const device of devices) {
      const notices = (await items(device, conversationId)).flatMap((item) =>
        item.type === 'notice' ? [item.notice] : [],
      );
      expect(notices.filter((notice) => /missing|refused|rejoined/.test(notice))).toEqual([]);
    }
  }

  async function say(device: Device, text: string): Promise<void> {
    said.push(text);
    unwrap(await device.sendText(conversationId, text));
  }

  it('R15: all of them commit at once, and each gets its turn', async () => {
    const all = [...ada, ...grace];
    const before = (await epochOf(all[0] as Device)) ?? 0;
    const outcomes = await Promise.all(all.map((device) => device.refreshKeys(conversationId)));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    await agree(all);
    expect(await epochOf(all[0] as Device)).toBe(before + all.length);
  }, 900_000);

  it('R15: all of them write at once, and everything arrives everywhere once', async () => {
    const all = [...ada, ...grace];
    await Promise.all(all.map((device, index) => say(device, `together ${index}`)));
    await haveAll(all);
    await agree(all);
  }, 900_000);

  it('R15: commits between messages lose none, and starve nobody', async () => {
    const all = [...ada, ...grace];
    const work = all.map(async (device, index) => {
      await say(device, `mixed ${index}`);
      return index % 2 === 0 ? await device.refreshKeys(conversationId) : null;
    });
    const outcomes = await Promise.all(work);
    expect(outcomes.filter((outcome) => outcome?.ok === false)).toEqual([]);
    await haveAll(all);
    await agree(all);
  }, 900_000);

  it('R17: while a device of each is removed, all others write: it is out before their next messages', async () => {
    const [goneA, goneB] = [ada.at(-1) as Device, grace.at(-1) as Device];
    const rest = [...ada.slice(0, -1), ...grace.slice(0, -1)];
    const removals = [
      rest[0]?.unregisterDevice(deviceIdOf(goneA)),
      rest.at(-1)?.unregisterDevice(deviceIdOf(goneB)),
    ];
    await Promise.all(rest.map((device, index) => say(device, `during ${index}`)));
    for (const removed of await Promise.all(removals)) expect(removed).toMatchObject({ ok: true });
    await Promise.all(rest.map((device, index) => say(device, `after ${index}`)));
    await haveAll(rest);
    await agree(rest);
    for (const device of [goneA, goneB]) expect(await unregistered(device)).toBe('removed');
    const { people } = unwrap(await (rest[0] as Device).readers(conversationId));
    expect(people.map(({ devices }) => devices.length)).toEqual([EACH - 1, EACH - 1]);
    expect(people.flatMap(({ devices }) => devices.map(({ standing }) => standing))).not.toContain('leaving');
  }, 900_000);
});
