/** R2, R5, R6: lies about which devices one's own account has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceIdOf, unregistered } from '../../packages/client/test/own-devices.ts';
import { settledTexts } from '../test-network/people.ts';
import { type Chain, showChain, tellOfRoster } from './chain-lies.ts';
import { spy, withDeviceAdded } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, breaks, recovers, Scene, talk, talksWell } from './scene.ts';
import { extended, steal } from './stolen.ts';

describe('a server that lies to a device about its own account', () => {
  let scene: Scene;
  let liar: HostileServer;
  let first: Actor;
  let second: Actor;
  let bob: Actor;
  let conversationId: string;

  beforeAll(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    [first, bob] = await Promise.all([scene.person('alice'), scene.person('bob')]);
    second = await scene.another(first, liar);
    conversationId = await talk(first, bob, second);
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  async function isSilent(): Promise<void> {
    const before = await settledTexts(bob.device, conversationId);
    expect(await second.device.sendText(conversationId, 'from a broken device')).toEqual({
      ok: false,
      error: { code: 'not-ready' },
    });
    await talksWell([first, bob], conversationId);
    expect((await settledTexts(bob.device, conversationId)).length).toBe(before.length + 2);
  }

  const withSpy = async (chain: Chain) => [...chain, await withDeviceAdded(chain.at(-1) ?? '')];

  it('R2: a device that the server adds to the account stops its other device, while it runs', async () => {
    showChain(liar, first.accountId, withSpy);
    tellOfRoster(liar, 3);
    await breaks(second);
    await isSilent();
    await recovers(scene, second, liar);
    await talksWell([first, second, bob], conversationId);
  });

  it('R2: and when it starts', async () => {
    showChain(liar, first.accountId, withSpy);
    await scene.restart(second);
    await breaks(second);
    await isSilent();
    await recovers(scene, second, liar);
    await talksWell([first, second, bob], conversationId);
  });

  it('R5, R6: a removed device comes back neither by an older chain nor by a fork of it, while it runs or after a restart', async () => {
    const third = await scene.another(first);
    const loot = await steal(third);
    const removed = deviceIdOf(third.device);
    expect(await first.device.unregisterDevice(removed)).toMatchObject({ ok: true });
    expect(await unregistered(third.device)).toBe('removed');
    const others = async () => {
      const devices = await second.device.devices();
      return devices.ok ? devices.value.map(({ deviceId }) => deviceId) : [];
    };
    await expect.poll(others, { timeout: 90_000 }).toHaveLength(2);

    const older = (chain: Chain) => chain.slice(0, 3);
    // R5: the removed device knows the signer that its last roster names, and no later one.
    const forked = async (chain: Chain) => await extended(older(chain), loot, { add: [spy()] });
    for (const forge of [older, forked]) {
      showChain(liar, first.accountId, forge);
      liar.drop();
      await breaks(second);
      await isSilent();
      await scene.restart(second);
      await breaks(second);
      await recovers(scene, second, liar);
      expect(await others()).toHaveLength(2);
      expect(await others()).not.toContain(removed);
      await talksWell([first, second, bob], conversationId);
    }
  });
});
