import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import type { Device } from '../src/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  items,
  joined,
  messages,
  online,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { badNetwork, seeded } from './faults.ts';
import { TestServer } from './server.ts';

/** A run can be played again with the seed that it prints. */
const seed = Number(process.env['SOTTO_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

describe(`over a bad network (SOTTO_SEED=${seed})`, () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  const badness = { now: 0 };
  const random = seeded(seed);
  async function somebody(name: string) {
    const transport = badNetwork(createGraphqlTransport(server.url, 'bearer'), random, badness);
    const person = await signedUp(server.url, name, { transport });
    devices.push(person.device);
    return person;
  }

  /** Both have the same messages in the same order, each once, and nothing else happened. */
  async function agree(
    a: Device,
    b: Device,
    conversationId: string,
    count: number,
  ): Promise<readonly string[]> {
    for (const device of [a, b]) {
      await online(device, 60_000);
      await allSent(device, conversationId, 60_000);
      await eventually(
        device,
        async () => ((await messages(device, conversationId)).length >= count ? true : undefined),
        60_000,
      );
      const notices = (await items(device, conversationId)).filter((item) => item.type === 'notice');
      expect(notices.map(({ notice }) => notice)).toEqual(['conversation-started']);
    }
    const said = await texts(a, conversationId);
    expect(await texts(b, conversationId)).toEqual(said);
    expect(said).toHaveLength(count);
    return said;
  }

  it('nothing is lost, doubled or reordered when requests, answers and connections are', async () => {
    const alice = await somebody('alice');
    const bob = await somebody('bob');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    badness.now = 0.25;
    const written = Array.from({ length: 25 }, (_, i) => String(i).padStart(2, '0'));
    for (const [index, n] of written.entries()) {
      unwrap(await alice.device.sendText(conversationId, `a${n}`));
      unwrap(await bob.device.sendText(conversationId, `b${n}`));
      // Commits of both sides in between: their fate is lost as often as that of messages.
      if (index % 6 === 0) void alice.device.refreshKeys(conversationId);
      if (index % 8 === 0) void bob.device.refreshKeys(conversationId);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    badness.now = 0;
    const said = await agree(alice.device, bob.device, conversationId, 2 * written.length);
    expect(said.filter((text) => text.startsWith('a'))).toEqual(written.map((n) => `a${n}`));
    expect(said.filter((text) => text.startsWith('b'))).toEqual(written.map((n) => `b${n}`));
  }, 240_000);

  it('nothing that was accepted is lost when the server is killed in the middle, many times', async () => {
    const alice = await somebody('anna');
    const bob = await somebody('bert');
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    await joined(bob.device, conversationId);
    const written: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let i = 0; i < 5; i += 1) {
        written.push(`${round}${i}`);
        unwrap(await alice.device.sendText(conversationId, `${round}${i}`));
      }
      await new Promise((resolve) => setTimeout(resolve, round * 15));
      await server.kill();
      await server.resume();
    }
    expect(await agree(alice.device, bob.device, conversationId, written.length)).toEqual(written);
  }, 240_000);
});
