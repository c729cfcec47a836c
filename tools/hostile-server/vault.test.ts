/** R5, R9 to R12: lies about what one's own devices keep for each other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceIdOf, registrationOf, unregistered } from '../../packages/client/test/own-devices.ts';
import { systemRandom } from '../../packages/protocol/src/crypto/index.ts';
import {
  encodeContact,
  namedItemId,
  pinCodec,
  sealItem,
  singletonItemId,
  vaultKeyOf,
} from '../../packages/protocol/src/index.ts';
import { until } from '../test-network/people.ts';
import { flipped } from './event-lies.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, Scene, talk, talksWell } from './scene.ts';
import { accountIdOf, type Loot, steal } from './stolen.ts';
import { showVault, type VaultItem } from './vault-lies.ts';

describe('a server that lies about the vault', () => {
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

  async function isMuted({ device }: Actor): Promise<boolean | undefined> {
    return (await device.conversations()).find((one) => one.conversationId === conversationId)?.muted;
  }

  /** The first device mutes the conversation, or no longer. */
  async function mute(muted: boolean): Promise<void> {
    expect(await first.device.mark(conversationId, { muted })).toMatchObject({ ok: true });
  }

  async function follows(muted: boolean): Promise<void> {
    await until('the other device has it', async () => (await isMuted(second)) === muted, 90_000);
  }

  async function contradicts(is: boolean): Promise<void> {
    await expect
      .poll(() => registrationOf(second.device, 'registered').vaultContradicts, { timeout: 90_000 })
      .toBe(is);
  }

  /** What the first device does from now on reaches the second one, and all of them can talk. */
  async function works(): Promise<void> {
    liar.honest();
    liar.drop();
    const now = (await isMuted(first)) === true;
    for (const muted of [!now, now]) {
      await mute(muted);
      await follows(muted);
    }
    await contradicts(false);
    await talksWell([first, second, bob], conversationId);
  }

  it('R12: an item as it was before, in the place of the newer one, is not gone back to', async () => {
    let old: VaultItem | undefined;
    showVault(liar, ({ items }) => {
      old ??= items.find(({ collection }) => collection === 'STATE');
      return { items };
    });
    await mute(true);
    await follows(true);
    await mute(false);
    await follows(false);
    showVault(liar, ({ revision }) => ({ items: old === undefined ? [] : [{ ...old, revision }] }));
    await mute(true);
    await contradicts(true);
    expect(await isMuted(second)).toBe(false);
    await works();
  });

  it('R12: a vault as it was before is not gone back to, while the device runs or after a restart', async () => {
    await mute(true);
    await follows(true);
    showVault(liar, () => ({ items: [], revision: 1, hasNextPage: false }));
    liar.drop();
    await contradicts(true);
    expect(await isMuted(second)).toBe(true);
    await scene.restart(second);
    await contradicts(true);
    expect(await isMuted(second)).toBe(true);
    await works();
  });

  for (const [name, harm] of [
    ['as another version', (item: VaultItem) => ({ ...item, version: item.version + 5 })],
    ['under another id', (item: VaultItem) => ({ ...item, itemId: flipped(item.itemId, 0) })],
    ['in another collection', (item: VaultItem) => ({ ...item, collection: 'CONTACTS' as const })],
    ['with a bit that is another', (item: VaultItem) => ({ ...item, sealed: flipped(item.sealed, -1) })],
  ] as const) {
    /** The first device writes, and the second one gets this instead. */
    async function lie(): Promise<void> {
      await works();
      await mute(true);
      await follows(true);
      let lies = 0;
      showVault(liar, ({ items }) => {
        const harmed = items.map((item) => (item.collection === 'STATE' ? harm(item) : item));
        lies += harmed.length;
        return { items: harmed };
      });
      await mute(false);
      await until('it is told', async () => lies > 0, 90_000);
      await talksWell([first, second, bob], conversationId);
    }

    it(`R10: an item ${name} is not taken in, and said to be wrong`, async () => {
      await lie();
      expect(await isMuted(second)).toBe(true);
      await contradicts(true);
      await works();
    });

    it(`R10: after an item ${name}, the true one is asked for again`, async () => {
      await lie();
      liar.honest();
      liar.drop();
      await follows(false);
    });
  }

  it('R12: items that are left out are not taken for what was deleted, and come with the next writing', async () => {
    await mute(true);
    await follows(true);
    showVault(liar, () => ({ items: [] }));
    await mute(false);
    await talksWell([first, second, bob], conversationId);
    expect(await isMuted(second)).toBe(true);
    await works();
  });

  it('R10: the items of another account’s vault are not taken in', async () => {
    const bobsItems: VaultItem[] = [];
    const own = await scene.liar();
    showVault(own, ({ items }) => {
      bobsItems.push(...items.filter(({ collection }) => collection === 'CONTACTS'));
      return { items };
    });
    const bobsPhone = await scene.another(bob, own);
    expect(bobsItems.length).toBeGreaterThan(0);
    await mute(true);
    await follows(true);
    showVault(liar, ({ revision }) => ({
      items: bobsItems.slice(0, 1).map((item) => ({ ...item, revision })),
    }));
    await mute(false);
    await contradicts(true);
    expect(await isMuted(second)).toBe(true);
    await bobsPhone.device.unregisterDevice(deviceIdOf(bobsPhone.device));
    await works();
  });

  for (const collection of ['signer', 'keyring'] as const) {
    it(`R10: a false ${collection} does not keep the device from changing the roster later`, async () => {
      await works();
      const third = await scene.another(first);
      let lies = 0;
      showVault(liar, ({ items, revision }) => {
        const [any] = items;
        if (any === undefined) return { items };
        lies += 1;
        const itemId = singletonItemId(accountIdOf(first.accountId), collection);
        const name = collection === 'signer' ? 'SIGNER' : 'KEYRING';
        return { items: [{ ...any, collection: name, itemId, version: 700, revision }] };
      });
      await mute((await isMuted(first)) !== true);
      await until('it is told', async () => lies > 0, 90_000);
      await talksWell([first, second, bob], conversationId);
      await works();
      const removed = await second.device.unregisterDevice(deviceIdOf(third.device));
      expect(removed).toMatchObject({ ok: true });
      expect(await unregistered(third.device)).toBe('removed');
      await works();
    });
  }

  /** Says, under the key that it had, that Bob was verified, in a version that is far ahead. */
  async function aRemovedDeviceWrites(): Promise<void> {
    const third = await scene.another(first);
    const loot = await steal(third);
    const newest = await pinned(loot, first.accountId);
    const bobs = await pinned(await steal(first), bob.accountId);
    const current = vaultKeyOf(loot.vaultKeys.current, newest);
    if (!current.ok) throw new Error(current.error.code);
    const keys = { current: current.value, older: [] };
    expect(await first.device.unregisterDevice(deviceIdOf(third.device))).toMatchObject({ ok: true });
    expect(await unregistered(third.device)).toBe('removed');
    await talksWell([first, second, bob], conversationId);
    const { accountId, root, version, hash } = bobs;
    const content = encodeContact({
      ...{ accountId, root, version, hash, acceptedAt: null },
      ...{ verifiedAt: Date.now(), verifiedRoot: root, judgedAt: Date.now() },
    });
    const reference = {
      collection: 'contacts',
      itemId: namedItemId(keys, 'contacts', bob.accountId),
      version: 900,
    } as const;
    const sealed = sealItem(keys, reference, content, systemRandom);
    if (!sealed.ok) throw new Error(sealed.error.code);
    const item: Omit<VaultItem, 'revision'> = {
      __typename: 'VaultItem',
      collection: 'CONTACTS',
      itemId: reference.itemId,
      version: reference.version,
      sealed: Buffer.from(sealed.value).toString('base64url'),
    };
    let told = false;
    showVault(liar, ({ revision }) => {
      told = true;
      return { items: [{ ...item, revision }] };
    });
    await mute((await isMuted(first)) !== true);
    await until('it has heard of it', async () => told);
    await talksWell([first, second, bob], conversationId);
  }

  it('R5: what a removed device writes under its key makes nobody trusted', async () => {
    await aRemovedDeviceWrites();
    expect(await trust(second)).toBe('unverified');
    liar.honest();
    await talksWell([first, second, bob], conversationId);
  });

  it('R5: what a removed device has written does not hide what is written later', async () => {
    await aRemovedDeviceWrites();
    await works();
    expect(await first.device.safetyNumber(bob.accountId)).toMatchObject({ ok: true });
    expect(await first.device.setVerified(bob.accountId, true)).toMatchObject({ ok: true });
    await expect.poll(() => trust(second), { timeout: 90_000 }).toBe('verified');
  });

  async function trust({ device }: Actor) {
    const found = await device.person(bob.accountId);
    return found.ok ? found.value.trust : found.error.code;
  }

  async function pinned({ records }: Loot, accountId: string) {
    const key = `pin/${accountIdOf(accountId)}`;
    return (await records.need({ key, codec: pinCodec })).chain.newest;
  }
});
