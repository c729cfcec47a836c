import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasTexts,
  items,
  joined,
  newHandle,
  online,
  PASSWORD,
  signedUp,
  status,
  texts,
  unwrap,
} from './devices.ts';
import { type Deaths, dieEverywhere as everywhere, type Moment } from './faults.ts';
import { TestServer } from './server.ts';

describe('R26: a device that dies at a write', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  const dieEverywhere = (
    moment: Moment,
    storeFor: Deaths['storeFor'],
    work: Deaths['work'],
    check: Deaths['check'],
  ): Promise<number> => everywhere({ server: server.url, moment, storeFor, work, check });

  for (const moment of ['before', 'after'] as const) {
    it(`of a sign-up, ${moment} it is on the disk, has an account or can sign in to it`, async () => {
      const handles = new Map<number, string>();
      const deaths = await dieEverywhere(
        moment,
        async () => createMemoryStore(),
        async (device, round) => {
          const handle = newHandle(`dying_${moment}`);
          handles.set(round, handle);
          unwrap(await device.signUp({ handle, displayName: 'Dying', password: PASSWORD }));
          await online(device);
        },
        async (device, round) => {
          const handle = handles.get(round) ?? '';
          const state = await eventually(device, () =>
            device.status().state === 'starting' ? undefined : device.status().state,
          );
          if (state === 'signed-out') {
            const back = await device.signIn({ handle, password: PASSWORD });
            // It died before the server heard of the account.
            if (!back.ok) return;
          }
          await online(device);
          const other = await signedUp(server.url, 'finder');
          expect(unwrap(await other.device.findPerson(handle)).reachable).toBe(true);
          const { accountId } = (await status(device, 'ready')).me;
          await connect(other, { device, accountId });
          unwrap(await other.device.startConversation(accountId));
          await other.device.close();
        },
      );
      expect(deaths).toBeGreaterThan(3);
    }, 240_000);

    it(`of a new conversation, ${moment} it is on the disk, has exactly one`, async () => {
      const bob = await signedUp(server.url, `host_${moment}`);
      devices.push(bob.device);
      const deaths = await dieEverywhere(
        moment,
        async () => {
          const store = createMemoryStore();
          const alice = await signedUp(server.url, `guest_${moment}`, { store });
          await connect(alice, bob);
          await alice.device.close();
          return store;
        },
        async (device) => {
          await online(device);
          await conversationWith(device, bob.handle);
        },
        async (device) => {
          await online(device);
          const { conversationId } = await conversationWith(device, bob.handle);
          expect(await device.conversations()).toHaveLength(1);
          unwrap(await device.sendText(conversationId, 'here I am'));
          await hasTexts(bob.device, conversationId, ['here I am']);
          unwrap(await bob.device.sendText(conversationId, 'welcome'));
          await hasTexts(device, conversationId, ['here I am', 'welcome']);
        },
      );
      expect(deaths).toBeGreaterThan(1);
    }, 240_000);

    it(`of a message, ${moment} it is on the disk, sends it once and in order`, async () => {
      const store = createMemoryStore();
      const alice = await signedUp(server.url, `sender_${moment}`, { store });
      const bob = await signedUp(server.url, `reader_${moment}`);
      devices.push(bob.device);
      await connect(alice, bob);
      const { conversationId } = await conversationWith(alice.device, bob.handle);
      await alice.device.close();
      const promised: string[] = [];
      const deaths = await dieEverywhere(
        moment,
        async () => store,
        async (device, round) => {
          await online(device);
          for (const part of ['first', 'second']) {
            unwrap(await device.sendText(conversationId, `${round} ${part}`));
            promised.push(`${round} ${part}`);
          }
          await allSent(device, conversationId);
        },
        async (device) => {
          await online(device);
          await allSent(device, conversationId);
          const written = await texts(device, conversationId);
          // What was promised is there; of what was not, one may be: it was in the store before the promise was.
          expect(written.filter((text) => promised.includes(text))).toEqual(promised);
          promised.splice(0, promised.length, ...written);
          await hasTexts(bob.device, conversationId, written);
        },
      );
      expect(deaths).toBeGreaterThan(5);
      const notices = (await items(bob.device, conversationId)).filter((item) => item.type === 'notice');
      expect(notices.map(({ notice }) => notice)).toEqual(['conversation-started']);
    }, 240_000);

    it(`of a commit, ${moment} it is on the disk, goes on in the epoch that came of it`, async () => {
      const store = createMemoryStore();
      const alice = await signedUp(server.url, `committer_${moment}`, { store });
      const bob = await signedUp(server.url, `follower_${moment}`);
      devices.push(bob.device);
      await connect(alice, bob);
      const { conversationId } = await conversationWith(alice.device, bob.handle);
      await joined(bob.device, conversationId);
      await alice.device.close();
      const all: string[] = [];
      const deaths = await dieEverywhere(
        moment,
        async () => store,
        async (device) => {
          await online(device);
          unwrap(await device.refreshKeys(conversationId));
        },
        async (device, round) => {
          await online(device);
          all.push(`to ${round}`, `from ${round}`);
          unwrap(await bob.device.sendText(conversationId, `to ${round}`));
          await hasTexts(device, conversationId, all.slice(0, -1));
          unwrap(await device.sendText(conversationId, `from ${round}`));
          await hasTexts(bob.device, conversationId, all);
        },
      );
      expect(deaths).toBeGreaterThan(1);
      const notices = (await items(bob.device, conversationId)).filter((item) => item.type === 'notice');
      expect(notices.map(({ notice }) => notice)).toEqual(['conversation-started']);
    }, 240_000);

    it(`of what it receives, ${moment} it is on the disk, has it once`, async () => {
      const store = createMemoryStore();
      const alice = await signedUp(server.url, `listener_${moment}`, { store });
      const bob = await signedUp(server.url, `speaker_${moment}`);
      devices.push(bob.device);
      await connect(alice, bob);
      const { conversationId } = await conversationWith(alice.device, bob.handle);
      await joined(bob.device, conversationId);
      await alice.device.close();
      const all: string[] = [];
      const deaths = await dieEverywhere(
        moment,
        async () => {
          for (let i = 0; i < 3; i += 1) {
            all.push(`${all.length}`);
            unwrap(await bob.device.sendText(conversationId, `${all.length - 1}`));
          }
          await allSent(bob.device, conversationId);
          return store;
        },
        async (device) => {
          await hasTexts(device, conversationId, all);
        },
        async (device) => {
          await hasTexts(device, conversationId, all);
          const [summary] = await device.conversations();
          expect(summary?.unread).toBe(all.length);
        },
      );
      expect(deaths).toBeGreaterThan(2);
    }, 240_000);
  }
});
