/** R6, R7, R17: lies about which devices somebody else has, who has had several. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceIdOf, unregistered } from '../../packages/client/test/own-devices.ts';
import { noticesOf } from '../test-network/people.ts';
import { type Chain, showChain, showHead } from './chain-lies.ts';
import { spy } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, hears, isNotSent, isTold, Scene, talk, talksWell, trustsAs } from './scene.ts';
import { send } from './stage.ts';
import { extended, type Loot, steal } from './stolen.ts';

describe('a server that lies about the devices of a contact', () => {
  let scene: Scene;
  let liar: HostileServer;
  let bob: Actor;

  beforeAll(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    bob = await scene.person('bob', liar);
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  /** Somebody with two devices, of which Bob knows. */
  async function twoDevices(name: string) {
    const first = await scene.person(name);
    const second = await scene.another(first);
    const conversationId = await talk(bob, first, second);
    await talksWell([bob, first, second], conversationId);
    return { first, second, conversationId, removed: deviceIdOf(second.device) };
  }

  async function remove({ first, second }: { readonly first: Actor; readonly second: Actor }): Promise<Loot> {
    const loot = await steal(second);
    const gone = await first.device.unregisterDevice(deviceIdOf(second.device));
    expect(gone).toMatchObject({ ok: true });
    expect(await unregistered(second.device)).toBe('removed');
    return loot;
  }

  async function devicesIn(conversationId: string, of: Actor): Promise<readonly string[]> {
    const readers = await bob.device.readers(conversationId);
    if (!readers.ok) throw new Error(readers.error.code);
    const reader = readers.value.people.find(({ person }) => person.accountId === of.accountId);
    return reader?.devices.map(({ deviceId, standing }) => `${standing} ${deviceId}`) ?? [];
  }

  it('R6, R17: an older chain that is shown after a removal does not bring the device back, also after a restart', async () => {
    const alice = await twoDevices('alice');
    const { first, conversationId } = alice;
    await remove(alice);
    await talksWell([bob, first], conversationId);
    const remaining = [`member ${deviceIdOf(first.device)}`];
    showChain(liar, first.accountId, (chain) => chain.slice(0, 2));
    for (const again of [() => liar.drop(), () => scene.restart(bob)]) {
      await again();
      await send(bob.device, conversationId, 'for the one that is left');
      expect(await devicesIn(conversationId, first)).toEqual(remaining);
      await hears(first, conversationId, 'for the one that is left');
    }
    liar.honest();
    await talksWell([bob, first], conversationId);
    expect(await devicesIn(conversationId, first)).toEqual(remaining);
  });

  it('R6: a removed device that signs another roster makes a fork, which is said, and nothing is sent', async () => {
    const carol = await twoDevices('carol');
    const { first, conversationId } = carol;
    const dora = await scene.person('dora');
    const doras = await talk(bob, dora);
    const loot = await remove(carol);
    await talksWell([bob, first], conversationId);
    showChain(liar, first.accountId, async (chain) => extended(chain.slice(0, 2), loot, { add: [spy()] }));
    showHead(liar, first.accountId, (truth) => truth && { ...truth, version: 4 });
    await scene.restart(bob);
    await isTold(bob, conversationId, 'identity-forked');
    await trustsAs(bob, first.accountId, 'forked');
    await isNotSent(bob, conversationId, 'identity-refused');
    liar.honest();
    await scene.restart(bob);
    await isNotSent(bob, conversationId, 'identity-refused');
    expect(
      (await noticesOf(bob.device, conversationId)).filter((each) => each === 'identity-forked'),
    ).toHaveLength(1);
    // What contradicts itself stays contradicted; everybody else is written to as before.
    await talksWell([bob, dora], doras);
    await hears(bob, conversationId, await says(first, conversationId, 'still heard'));
  });

  async function says({ device }: Actor, conversationId: string, text: string): Promise<string> {
    await send(device, conversationId, text);
    return text;
  }

  it('R7, R17: a removal that is withheld is found out by the next commit, and not undone by a join', async () => {
    const erin = await twoDevices('erin');
    const { first, conversationId } = erin;
    withhold(first, 2);
    await remove(erin);
    // The commit that removes the leaf builds on a roster that the server does not show.
    await isTold(bob, conversationId, 'commit-refused');
    await says(first, conversationId, 'after the removal');
    liar.honest();
    liar.drop();
    await talksWell([bob, first], conversationId);
    expect(await devicesIn(conversationId, first)).toEqual([`member ${deviceIdOf(first.device)}`]);
  });

  it('R7: after a message by a newer roster than the server shows, nothing is sent by the older one', async () => {
    const frank = await twoDevices('frank');
    const { first, conversationId } = frank;
    withhold(first, 2);
    // Every commit is withheld, too: what is known of the newer roster is known by the message.
    const third = await scene.another(first);
    await hears(bob, conversationId, await says(first, conversationId, 'by a newer roster'));
    await isNotSent(bob, conversationId, 'identity-refused');
    liar.honest();
    await talksWell([bob, first, third], conversationId);
  });

  it('R6, R7: a fork that was seen first is found out by what the person’s device says of its roster', async () => {
    const grace = await twoDevices('grace');
    const { first, conversationId } = grace;
    const loot = await steal(grace.second);
    let fork: Chain | undefined;
    showChain(liar, first.accountId, async (chain) => {
      fork ??= await extended(chain.slice(0, 2), loot, { add: [spy()] });
      return fork;
    });
    showHead(liar, first.accountId, (truth) => truth && { ...truth, version: 3 });
    await remove(grace);
    for (const notice of ['commit-refused', 'rejoined']) await isTold(bob, conversationId, notice);
    await hears(bob, conversationId, await says(first, conversationId, 'by the true roster'));
    await isTold(bob, conversationId, 'identity-forked');
    await isNotSent(bob, conversationId, 'identity-refused');
    liar.honest();
    liar.drop();
    await hears(bob, conversationId, await says(first, conversationId, 'heard all the same'));
  });

  function withhold(of: Actor, newest: number): void {
    const upTo = (chain: Chain) => chain.slice(0, newest);
    showChain(liar, of.accountId, upTo);
    showHead(liar, of.accountId, (truth) => truth && { ...truth, version: newest });
  }
});
