/** R8, R31: another root in the place of somebody's, and lies about when to look at it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceEventsDocument } from '../../packages/client/src/generated/operations.ts';
import { noticesOf, until } from '../test-network/people.ts';
import { showChain, showHead } from './chain-lies.ts';
import { identityFor } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, hears, isNotSent, isTold, Scene, talk, talksWell, trustsAs } from './scene.ts';
import { newestOf } from './stolen.ts';

describe('a server that puts another identity in the place of somebody’s', () => {
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

  /** The same one from now on, wherever the device looks. */
  async function swap(of: Actor): Promise<void> {
    const forged = await identityFor(of.accountId);
    const root = Buffer.from(newestOf([forged]).root).toString('base64url');
    showChain(liar, of.accountId, () => [forged]);
    showHead(liar, of.accountId, () => ({ root, version: 1 }));
  }

  function sayThatItChanged(accountId: string): void {
    liar.inject(DeviceEventsDocument, {
      __typename: 'Subscription',
      deviceEvents: { __typename: 'IdentityChanged', accountId },
    });
  }

  it('R31: of somebody unknown it is taken as theirs, until the safety number is compared', async () => {
    const alice = await scene.person('alice');
    await bob.device.follow(alice.accountId);
    await alice.device.follow(bob.accountId);
    await swap(alice);
    // No key package of the false identity’s devices can be had for it: the real ones are not of its roster.
    await expect
      .poll(() => bob.device.startConversation(alice.accountId), { timeout: 90_000 })
      .toMatchObject({ ok: false, error: { code: 'no-devices' } });
    const theirs = await alice.device.safetyNumber(bob.accountId);
    if (!theirs.ok) throw new Error(theirs.error.code);
    expect(await bob.device.compareSafetyNumber(alice.accountId, theirs.value.qr)).toEqual({
      ok: true,
      value: 'mismatch',
    });
    liar.honest();
    // What was seen first is held on to: the true one is the one that is said to be another.
    await scene.restart(bob);
    await until('the change is shown', async () => {
      await bob.device.safetyNumber(alice.accountId);
      const found = await bob.device.person(alice.accountId);
      return found.ok && found.value.trust === 'changed';
    });
    expect(await bob.device.compareSafetyNumber(alice.accountId, theirs.value.qr)).toEqual({
      ok: true,
      value: 'match',
    });
    expect(await bob.device.acceptIdentity(alice.accountId)).toMatchObject({ ok: true });
    await talksWell([bob, alice], await talk(bob, alice));
  });

  for (const [name, verified, trust] of [
    ['somebody known', false, 'changed'],
    ['somebody verified', true, 'changed-after-verification'],
  ] as const) {
    it(`R8: of ${name} it stops everything to them, is said in the conversation, and can be dismissed`, async () => {
      const carol = await scene.person('carol');
      const conversationId = await talk(bob, carol);
      await talksWell([bob, carol], conversationId);
      if (verified) {
        expect(await bob.device.safetyNumber(carol.accountId)).toMatchObject({ ok: true });
        expect(await bob.device.setVerified(carol.accountId, true)).toMatchObject({ ok: true });
      }
      await swap(carol);
      sayThatItChanged(carol.accountId);
      await isTold(bob, conversationId, 'identity-changed');
      await trustsAs(bob, carol.accountId, trust);
      const itemId = await isNotSent(bob, conversationId, 'identity-changed', `for ${name}`);
      await scene.restart(bob);
      await trustsAs(bob, carol.accountId, trust);
      const another = await isNotSent(bob, conversationId, 'identity-changed', `again for ${name}`);
      // The person cannot be talked into keeping what the server does not show.
      expect(await bob.device.keepIdentity(carol.accountId)).toEqual({
        ok: false,
        error: { code: 'no-change' },
      });
      liar.honest();
      expect(await bob.device.keepIdentity(carol.accountId)).toMatchObject({ ok: true });
      await trustsAs(bob, carol.accountId, verified ? 'verified' : 'unverified');
      for (const each of [itemId, another]) await bob.device.retry(each);
      await hears(carol, conversationId, `again for ${name}`);
      await talksWell([bob, carol], conversationId);
    });
  }

  it('R8: a change that is not announced, and hidden in the heads, is found before the next message goes out', async () => {
    const dora = await scene.person('dora');
    const conversationId = await talk(bob, dora);
    await talksWell([bob, dora], conversationId);
    liar.events(DeviceEventsDocument, (truth, tell) => {
      if (truth.deviceEvents.__typename !== 'IdentityChanged') tell(truth);
    });
    const forged = await identityFor(dora.accountId);
    showChain(liar, dora.accountId, () => [forged]);
    await scene.restart(bob);
    await isNotSent(bob, conversationId, 'identity-changed');
    await isTold(bob, conversationId, 'identity-changed');
    liar.honest();
    expect(await bob.device.keepIdentity(dora.accountId)).toMatchObject({ ok: true });
    await talksWell([bob, dora], conversationId);
  });

  it('R8: a change that is announced, and is none, changes nothing', async () => {
    const erin = await scene.person('erin');
    const conversationId = await talk(bob, erin);
    const before = await noticesOf(bob.device, conversationId);
    for (const said of [erin.accountId, bob.accountId, 'nobody', '00000000-0000-4000-8000-000000000000']) {
      sayThatItChanged(said);
    }
    const other = Buffer.alloc(32, 7).toString('base64url');
    for (const head of [
      { root: other, version: 1 },
      { root: other, version: 0 },
      { root: '', version: 2 ** 31 - 1 },
      null,
    ]) {
      showHead(liar, erin.accountId, () => head);
      liar.drop();
      await talksWell([bob, erin], conversationId);
    }
    const found = await bob.device.person(erin.accountId);
    expect(found).toMatchObject({ ok: true, value: { trust: 'unverified' } });
    liar.honest();
    liar.drop();
    await talksWell([bob, erin], conversationId);
    expect(await noticesOf(bob.device, conversationId)).toEqual(before);
  });
});
