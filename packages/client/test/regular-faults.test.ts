import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  allSent,
  connect,
  eventually,
  hasReactions,
  hasTexts,
  listed,
  messages,
  online,
  regularWith,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { badNetwork, dieEverywhere, seeded } from './faults.ts';
import { TestServer } from './server.ts';

/** A run can be played again with the seed that it prints. */
const seed = Number(process.env['SOTTO_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));

describe(`a regular conversation when things go wrong (SOTTO_SEED=${seed})`, () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  it('loses, doubles and reorders nothing when requests, answers and connections are lost', async () => {
    const badness = { now: 0 };
    const random = seeded(seed);
    const somebody = async (name: string) => {
      const transport = badNetwork(createGraphqlTransport(server.url, 'bearer'), random, badness);
      const person = await signedUp(server.url, name, { transport });
      devices.push(person.device);
      return person;
    };
    const alice = await somebody('bad_a');
    const bob = await somebody('bad_b');
    await connect(alice, bob);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(conversationId, 'start'));
    await hasTexts(bob.device, conversationId, ['start']);
    badness.now = 0.25;
    const written = Array.from({ length: 25 }, (_, i) => String(i).padStart(2, '0'));
    for (const n of written) {
      unwrap(await alice.device.sendText(conversationId, `a${n}`));
      unwrap(await bob.device.sendText(conversationId, `b${n}`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    badness.now = 0;
    const all = 2 * written.length + 1;
    for (const device of [alice.device, bob.device]) {
      await online(device, 60_000);
      await allSent(device, conversationId, 60_000);
      await eventually(
        device,
        async () => ((await texts(device, conversationId)).length >= all ? true : undefined),
        60_000,
      );
    }
    const said = await texts(alice.device, conversationId);
    expect(await texts(bob.device, conversationId)).toEqual(said);
    expect(said).toHaveLength(all);
    expect(said.filter((text) => text.startsWith('a'))).toEqual(written.map((n) => `a${n}`));
    expect(said.filter((text) => text.startsWith('b'))).toEqual(written.map((n) => `b${n}`));
  }, 240_000);

  for (const moment of ['before', 'after'] as const) {
    it(`sends once and in order, when the device dies ${moment} any of its writes is on the disk`, async () => {
      const store = createMemoryStore();
      const alice = await signedUp(server.url, `sender_${moment}`, { store });
      const bob = await signedUp(server.url, `reader_${moment}`);
      devices.push(bob.device);
      await connect(alice, bob);
      const { conversationId } = await regularWith(alice.device, bob.accountId);
      unwrap(await alice.device.sendText(conversationId, 'start'));
      await allSent(alice.device, conversationId);
      await alice.device.close();
      const promised = ['start'];
      const deaths = await dieEverywhere({
        server: server.url,
        moment,
        storeFor: async () => store,
        work: async (device, round) => {
          await online(device);
          for (const part of ['first', 'second']) {
            unwrap(await device.sendText(conversationId, `${round} ${part}`));
            promised.push(`${round} ${part}`);
          }
          await allSent(device, conversationId);
        },
        check: async (device) => {
          await online(device);
          await allSent(device, conversationId);
          const written = await texts(device, conversationId);
          // What was promised is there; of what was not, one may be: it was in the store before the promise was.
          expect(written.filter((text) => promised.includes(text))).toEqual(promised);
          promised.splice(0, promised.length, ...written);
          await hasTexts(bob.device, conversationId, written);
        },
      });
      expect(deaths).toBeGreaterThan(4);
    }, 240_000);

    it(`has what it receives once, when the device dies ${moment} any of its writes is on the disk`, async () => {
      const store = createMemoryStore();
      const alice = await signedUp(server.url, `listener_${moment}`, { store });
      const bob = await signedUp(server.url, `speaker_${moment}`);
      devices.push(bob.device);
      await connect(alice, bob);
      const { conversationId } = await regularWith(bob.device, alice.accountId);
      unwrap(await bob.device.sendText(conversationId, 'start'));
      await hasTexts(alice.device, conversationId, ['start']);
      await alice.device.close();
      const [first] = await messages(bob.device, conversationId);
      const all = ['start'];
      const emojis = ['👍', '🎉', '😂', '❤️'];
      const deaths = await dieEverywhere({
        server: server.url,
        moment,
        storeFor: async (round) => {
          for (let i = 0; i < 3; i += 1) {
            all.push(`${all.length}`);
            unwrap(await bob.device.sendText(conversationId, `${all.length - 1}`));
          }
          await allSent(bob.device, conversationId);
          unwrap(await bob.device.react(conversationId, first?.itemId ?? '', emojis[round % 4] ?? null));
          return store;
        },
        work: async (device, round) => {
          await hasTexts(device, conversationId, all);
          await hasReactions(device, conversationId, 'start', [emojis[round % 4] ?? '']);
        },
        check: async (device, round) => {
          await hasTexts(device, conversationId, all);
          await hasReactions(device, conversationId, 'start', [emojis[round % 4] ?? '']);
          await listed(device, conversationId, ({ unread }) => unread === all.length);
        },
      });
      expect(deaths).toBeGreaterThan(0);
    }, 240_000);
  }
});
