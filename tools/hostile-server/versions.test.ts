/** Section 3: nothing weaker, and nothing older, than the one suite and the one version. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ClaimKeyPackagesDocument,
  DeviceEventsDocument,
  GroupInfoDocument,
} from '../../packages/client/src/generated/operations.ts';
import { settledTexts, startConversation, until } from '../test-network/people.ts';
import { flipped, tamper } from './event-lies.ts';
import { groupInfoFor, keyPackageFor, WEAKER_SUITE } from './evil.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, Scene, talk, talksWell } from './scene.ts';
import { says, send } from './stage.ts';
import { stateOf, steal } from './stolen.ts';

/** Where MLSMessage and KeyPackage have their versions, and where the suite is (RFC 9420 sections 6 and 10). */
const MESSAGE_VERSION = 1;
const KEY_PACKAGE_VERSION = 5;

/** @param message in base64url, as the result. @param at of a number of 16 bits. */
function withNumber(message: string, at: number, value: number): string {
  const bytes = Buffer.from(message, 'base64url');
  bytes.writeUInt16BE(value, at);
  return bytes.toString('base64url');
}

describe('a server that offers something weaker', () => {
  let scene: Scene;
  let liar: HostileServer;
  let alice: Actor;
  let bob: Actor;
  let conversationId: string;

  beforeAll(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    [alice, bob] = await Promise.all([scene.person('alice'), scene.person('bob', liar)]);
    conversationId = await talk(alice, bob);
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  for (const [name, offer] of [
    ['of a weaker suite, by the right device', weaker],
    [
      'that says it is of a weaker suite',
      async (_: Actor, real: string) => withNumber(real, 6, WEAKER_SUITE),
    ],
    ['of an older version', async (_: Actor, real: string) => flipped(real, KEY_PACKAGE_VERSION)],
    ['in a message of an older version', async (_: Actor, real: string) => flipped(real, MESSAGE_VERSION)],
  ] as const) {
    it(`a key package ${name} is not begun with`, async () => {
      const carol = await scene.person('carol');
      await carol.device.follow(bob.accountId);
      await bob.device.follow(carol.accountId);
      let offers = 0;
      liar.answers(ClaimKeyPackagesDocument, {
        data: async (truth) => {
          const { claimKeyPackages: claimed } = truth;
          if (claimed.__typename !== 'ClaimKeyPackagesPayload') return truth;
          const keyPackages = await Promise.all(
            claimed.keyPackages.map(async (one) => ({
              ...one,
              keyPackage: await offer(carol, one.keyPackage),
            })),
          );
          offers += keyPackages.length;
          return { ...truth, claimKeyPackages: { ...claimed, keyPackages } };
        },
      });
      await until('one is offered', async () => {
        expect(await bob.device.startConversation(carol.accountId)).toMatchObject({ ok: false });
        return offers > 0;
      });
      expect(await bob.device.startConversation(carol.accountId)).toEqual({
        ok: false,
        error: { code: 'no-devices' },
      });
      expect(await carol.device.conversations()).toEqual([]);
      liar.honest();
      await talksWell([bob, carol], await talk(bob, carol));
    });
  }

  async function weaker(of: Actor): Promise<string> {
    return await keyPackageFor((await steal(of)).self, WEAKER_SUITE);
  }

  for (const [name, offer] of [
    [
      'of a weaker suite, by the right device',
      async () => {
        const { self, records } = await steal(alice);
        return await groupInfoFor(self, await stateOf({ records }, conversationId), WEAKER_SUITE);
      },
    ],
    [
      'in a message of an older version',
      async (real: Offered) => ({ ...real, groupInfo: flipped(real.groupInfo, MESSAGE_VERSION) }),
    ],
    [
      'of an older version',
      async (real: Offered) => ({ ...real, groupInfo: flipped(real.groupInfo, KEY_PACKAGE_VERSION) }),
    ],
  ] as const) {
    it(`a group info ${name} is not joined by`, async () => {
      let harmed = false;
      let offers = 0;
      tamper(liar, (event) => {
        if (event.__typename !== 'CommitEvent' || harmed) return [event];
        harmed = true;
        return [{ ...event, commit: flipped(event.commit, -80) }];
      });
      liar.answers(GroupInfoDocument, {
        data: async (truth) => {
          if (truth.conversation === null) return truth;
          offers += 1;
          return { ...truth, conversation: { ...truth.conversation, ...(await offer(truth.conversation)) } };
        },
      });
      await says({ bob, conversationId }, ['commit-refused'], async () => {
        expect(await alice.device.refreshKeys(conversationId)).toMatchObject({ ok: true });
        await until('it has tried to join', async () => offers > 0, 90_000);
      });
      expect(await stateNow()).toBe('stuck');
      await says({ bob, conversationId }, ['rejoined'], async () => {
        liar.honest();
        liar.drop();
        await until('it is open again', async () => (await stateNow()) === 'open', 90_000);
      });
      await talksWell([alice, bob], conversationId);
    });
  }

  interface Offered {
    readonly groupInfo: string;
    readonly ratchetTree: string;
  }

  async function stateNow(): Promise<string | undefined> {
    const all = await bob.device.conversations();
    return all.find((one) => one.conversationId === conversationId)?.state;
  }

  for (const [name, harm] of [
    ['of a weaker suite', (welcome: string) => withNumber(welcome, 4, WEAKER_SUITE)],
    ['in a message of an older version', (welcome: string) => flipped(welcome, MESSAGE_VERSION)],
  ] as const) {
    it(`a welcome ${name} is not followed, and the device joins by itself`, async () => {
      const dora = await scene.person('dora');
      let harmed = 0;
      liar.events(DeviceEventsDocument, (truth, tell) => {
        const { deviceEvents } = truth;
        if (deviceEvents.__typename !== 'WelcomeEvent') return tell(truth);
        harmed += 1;
        tell({ ...truth, deviceEvents: { ...deviceEvents, welcome: harm(deviceEvents.welcome) } });
      });
      const theirs = await startConversation(dora, bob);
      expect(harmed).toBeGreaterThan(0);
      await send(dora.device, theirs, 'in the right suite');
      await until('it arrives', async () =>
        (await settledTexts(bob.device, theirs)).includes('in the right suite'),
      );
      liar.honest();
      await talksWell([dora, bob], theirs);
    });
  }
});
