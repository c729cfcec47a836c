/** A7, R12: lies between a new device and the one that approves it. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AccountStateDocument,
  LinkAnswerDocument,
  LinkOfferDocument,
  PutVaultItemsDocument,
  SealedVaultKeyDocument,
} from '../../packages/client/src/generated/operations.ts';
import { approve, registered, registrationOf, shownCode } from '../../packages/client/test/own-devices.ts';
import {
  createLinkCode,
  generateDeviceKeys,
  makeLinkAnswer,
  makeLinkOffer,
  systemRandom,
  verifyLinkOffer,
} from '../../packages/protocol/src/index.ts';
import { until } from '../test-network/people.ts';
import { type Forge, showChain } from './chain-lies.ts';
import { flipped } from './event-lies.ts';
import { identityFor, withDeviceAdded } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, isIn, Scene, talk, talksWell } from './scene.ts';
import { accountIdOf, newestOf } from './stolen.ts';
import { showVault, type VaultItem } from './vault-lies.ts';

const url64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('a server that stands between a new device and the one that approves it', () => {
  let scene: Scene;
  let liar: HostileServer;
  let alice: Actor;
  let bob: Actor;
  let conversationId: string;

  beforeAll(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    [alice, bob] = await Promise.all([scene.person('alice', liar), scene.person('bob')]);
    conversationId = await talk(alice, bob);
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  async function devices(): Promise<number> {
    const listed = await alice.device.devices();
    return listed.ok ? listed.value.length : 0;
  }

  /** A new device that was lied to is approved after all, and leaves. */
  async function isApproved(newcomer: Actor): Promise<void> {
    liar.honest();
    const { state } = registrationOf(newcomer.device, 'unregistered');
    expect(state).toBe('unregistered');
    expect(await newcomer.device.requestLink()).toMatchObject({ ok: true });
    await approve(alice.device, newcomer.device);
    await registered(newcomer.device, 90_000);
    await isIn(newcomer.device, conversationId);
    await talksWell([alice, newcomer, bob], conversationId);
    const { deviceId } = await own(newcomer);
    expect(await alice.device.unregisterDevice(deviceId)).toMatchObject({ ok: true });
    await newcomer.device.close();
  }

  async function own({ device }: Actor) {
    const listed = await device.devices();
    const current = listed.ok ? listed.value.find((one) => one.current) : undefined;
    if (current === undefined) throw new Error('not of the account');
    return current;
  }

  function sayThatItIsAnswered(): void {
    liar.inject(AccountStateDocument, {
      __typename: 'Subscription',
      accountState: {
        __typename: 'AccountState',
        rosterVersion: 1,
        vaultRevision: 1,
        waiting: [],
        linkAnswered: true,
      },
    });
  }

  function hasRefused({ device }: Actor): boolean {
    const now = device.status();
    return now.state === 'ready' && now.registration.state === 'unregistered' && now.registration.linkRefused;
  }

  async function refusesTheLink(newcomer: Actor): Promise<void> {
    const { device } = newcomer;
    await until('it says that it was refused', async () => hasRefused(newcomer), 90_000);
    expect(registrationOf(device, 'unregistered')).toMatchObject({ link: null, linkRefused: true });
    expect(await device.conversations()).toEqual([]);
  }

  /** An offer with keys of the server's own, under a code of its own: it does not know the one that is shown. */
  function ownOffer() {
    const code = createLinkCode(systemRandom);
    const { signer, sealKeys } = generateDeviceKeys(systemRandom);
    const accountId = accountIdOf(alice.accountId);
    const keys = { signatureKey: signer.publicKey, sealKey: sealKeys.publicKey };
    const offer = makeLinkOffer(code, { accountId, ...keys, name: 'Laptop' }, systemRandom);
    if (!offer.ok) throw new Error(offer.error.code);
    return { code, offer: offer.value };
  }

  for (const [name, forge] of [
    ['its own keys', () => url64(ownOffer().offer)],
    ['a bit that is another', (real: string) => flipped(real, 200)],
    ['nothing in it', () => ''],
  ] as const) {
    it(`A7: an offer with ${name} is not shown to be approved`, async () => {
      const newcomer = await scene.newcomer(alice);
      const before = await devices();
      liar.answers(LinkOfferDocument, {
        data: (truth) =>
          truth.viewer?.linkOffer
            ? { ...truth, viewer: { ...truth.viewer, linkOffer: forge(truth.viewer.linkOffer) } }
            : truth,
      });
      const code = await shownCode(newcomer.device);
      expect(await alice.device.readLink(code)).toEqual({ ok: false, error: { code: 'link-not-authentic' } });
      expect(await devices()).toBe(before);
      await isApproved(newcomer);
    });
  }

  for (const [name, forge] of [
    ['made under a code of its own', forgedAnswer],
    ['of nothing', () => ''],
    ['of random bytes', () => url64(randomBytes(256))],
  ] as const) {
    it(`A7: an answer ${name} does not make a device one of the account`, async () => {
      const newcomer = await scene.newcomer(alice, liar);
      await shownCode(newcomer.device);
      const chain = [await identityFor(alice.accountId)];
      const answer = forge(chain);
      liar.answers(LinkAnswerDocument, {
        data: (truth) =>
          truth.viewer === null ? truth : { ...truth, viewer: { ...truth.viewer, linkAnswer: answer } },
      });
      showChain(liar, alice.accountId, (real) => (real.length > 0 ? real : chain));
      await until('it has looked', async () => {
        // Again and again: only the newest state counts, and the true ones come, too.
        sayThatItIsAnswered();
        return hasRefused(newcomer);
      });
      await refusesTheLink(newcomer);
      await isApproved(newcomer);
    });
  }

  function forgedAnswer(chain: readonly string[]): string {
    const { code, offer } = ownOffer();
    const verified = verifyLinkOffer(code, accountIdOf(alice.accountId), offer);
    if (!verified.ok) throw new Error(verified.error.code);
    const { deviceId, signatureKey, sealKey } = verified.value;
    const newest = newestOf(chain);
    const member = { type: 'device', id: deviceId, signatureKey, sealKey, addedAt: 0 } as const;
    const roster = { ...newest, members: [{ ...member, sealedName: new Uint8Array() }] };
    const answer = makeLinkAnswer(code, verified.value, roster, randomBytes(32));
    if (!answer.ok) throw new Error(answer.error.code);
    return url64(answer.value);
  }

  /** Approved in truth, while the new device is lied to about what it becomes a device of. */
  async function isRefusedAfterApproval(lie: (liar: HostileServer) => void): Promise<void> {
    const own = await scene.liar();
    const newcomer = await scene.newcomer(alice, own);
    const code = await shownCode(newcomer.device);
    const request = await alice.device.readLink(code);
    if (!request.ok) throw new Error(request.error.code);
    lie(own);
    expect(await alice.device.approveLink(request.value.deviceId)).toMatchObject({ ok: true });
    await refusesTheLink(newcomer);
    own.honest();
    await isApproved(newcomer);
  }

  const chains: readonly (readonly [string, Forge])[] = [
    ['an older roster', (chain) => chain.slice(0, -1)],
    ['another identity', async () => [await identityFor(alice.accountId)]],
    [
      'a device more that nobody signed',
      async (chain) => [...chain, await withDeviceAdded(chain.at(-1) ?? '')],
    ],
    ['a chain without its beginning', (chain) => chain.slice(1)],
    ['no roster at all', () => []],
  ];
  for (const [name, forge] of chains) {
    it(`A7, R6: a device that was approved refuses ${name}`, async () => {
      await isRefusedAfterApproval((own) => showChain(own, alice.accountId, forge));
    });
  }

  for (const [name, change] of [
    ['without any item', () => []],
    ['without the signer', (items) => items.filter(({ collection }) => collection !== 'SIGNER')],
    ['without a contact', (items) => items.filter(({ collection }) => collection !== 'CONTACTS')],
    [
      'with the signer under another version',
      (items) =>
        items.map((item) => (item.collection === 'SIGNER' ? { ...item, version: item.version + 1 } : item)),
    ],
  ] as const satisfies readonly (readonly [
    string,
    (items: readonly VaultItem[]) => readonly VaultItem[],
  ])[]) {
    it(`R12: a device that was approved refuses a vault ${name}`, async () => {
      await isRefusedAfterApproval((own) => showVault(own, ({ items }) => ({ items: change(items) })));
    });
  }

  it('R12: a device that was approved refuses a vault with a contact as it was before', async () => {
    const written: string[] = [];
    liar.answers(PutVaultItemsDocument, {
      variables: (asked) => {
        const contacts = asked.input.items.filter(({ collection }) => collection === 'CONTACTS');
        written.push(...contacts.map(({ version, itemId, sealed }) => `${version} ${itemId} ${sealed}`));
        return asked;
      },
    });
    expect(await alice.device.safetyNumber(bob.accountId)).toMatchObject({ ok: true });
    for (const verified of [true, false]) {
      const before = written.length;
      expect(await alice.device.setVerified(bob.accountId, verified)).toMatchObject({ ok: true });
      await until('it is written', async () => written.length > before);
    }
    const [version = '', itemId = '', sealed = ''] = written[0]?.split(' ') ?? [];
    await isRefusedAfterApproval((own) =>
      showVault(own, ({ items }) => ({
        items: items.map((item) =>
          item.itemId === itemId ? { ...item, version: Number(version), sealed } : item,
        ),
      })),
    );
  });

  it('R12: a device that was approved refuses a vault with a contact that it cannot open', async () => {
    await isRefusedAfterApproval((own) =>
      showVault(own, ({ items }) => ({
        items: items.map((item) =>
          item.collection === 'CONTACTS' ? { ...item, version: item.version + 1 } : item,
        ),
      })),
    );
  });

  for (const [name, change] of [
    ['no vault key', () => null],
    ['another vault key', (key: string) => flipped(key, -1)],
  ] as const) {
    it(`R9: a device that was approved refuses ${name}`, async () => {
      await isRefusedAfterApproval((own) =>
        own.answers(SealedVaultKeyDocument, {
          data: (truth) => {
            const sealed = truth.viewer?.vault.sealedKey;
            if (truth.viewer === null || !sealed) return truth;
            const next = change(sealed.sealedKey);
            const sealedKey = next === null ? null : { ...sealed, sealedKey: next };
            return { ...truth, viewer: { ...truth.viewer, vault: { ...truth.viewer.vault, sealedKey } } };
          },
        }),
      );
    });
  }
});
