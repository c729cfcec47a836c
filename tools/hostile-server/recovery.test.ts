/** B6, R6, R9, R12: lies to a device that has nothing but its person's recovery code. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SealedVaultKeyDocument } from '../../packages/client/src/generated/operations.ts';
import { registered, registrationOf } from '../../packages/client/test/own-devices.ts';
import { codeOf } from '../../packages/client/test/recovery.ts';
import {
  createRecoveryCode,
  recoveriesOf,
  recoveryKeysOf,
  recoveryMember,
  systemRandom,
} from '../../packages/protocol/src/index.ts';
import { type Forge, showChain } from './chain-lies.ts';
import { flipped } from './event-lies.ts';
import { identityFor, withDeviceAdded } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, isIn, Scene, talk, talksWell } from './scene.ts';
import { accountIdOf, newestOf } from './stolen.ts';
import { showVault, type VaultItem } from './vault-lies.ts';

describe('a server that lies to a device which recovers', () => {
  let scene: Scene;
  let alice: Actor;
  let bob: Actor;
  let conversationId: string;
  let code: string;
  /** What the vault held before there was a recovery code. */
  let before: readonly VaultItem[];

  beforeAll(async () => {
    scene = await Scene.start();
    const liar = await scene.liar();
    [alice, bob] = await Promise.all([scene.person('alice', liar), scene.person('bob')]);
    conversationId = await talk(alice, bob);
    expect(await alice.device.safetyNumber(bob.accountId)).toMatchObject({ ok: true });
    expect(await alice.device.setVerified(bob.accountId, true)).toMatchObject({ ok: true });
    // Whatever waits is written.
    expect(await alice.device.previewLeaving()).toMatchObject({ unsaved: 0 });
    before = await vaultNow();
    // A code is of a vault that has moved on.
    expect(await alice.device.setVerified(bob.accountId, false)).toMatchObject({ ok: true });
    ({ code } = await codeOf(alice.device));
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  /** The vault as the server has it, as a device is shown it. */
  async function vaultNow(): Promise<readonly VaultItem[]> {
    const own = await scene.liar();
    const shown: VaultItem[] = [];
    showVault(own, ({ items }) => {
      shown.push(...items);
      return { items };
    });
    const spare = await codeOf(alice.device);
    const reader = await scene.newcomer(alice, own);
    expect(await reader.device.recover({ kind: 'code', code: spare.code })).toMatchObject({ ok: true });
    await registered(reader.device, 90_000);
    const { deviceId } = await listed(reader);
    expect(await alice.device.unregisterDevice(deviceId)).toMatchObject({ ok: true });
    expect(await alice.device.removeRecovery(spare.method.recoveryId)).toMatchObject({ ok: true });
    await reader.device.close();
    return shown;
  }

  async function listed({ device }: Actor) {
    const all = await device.devices();
    const current = all.ok ? all.value.find((one) => one.current) : undefined;
    if (current === undefined) throw new Error('not of the account');
    return current;
  }

  /** It refuses, says why, holds nothing, and recovers as soon as the server is honest. */
  async function isRefused(
    lie: (own: HostileServer) => void,
    error: 'identity-changed' | 'wrong-code' = 'identity-changed',
  ): Promise<void> {
    const own = await scene.liar();
    const newcomer = await scene.newcomer(alice, own);
    const members = await alice.device.devices();
    lie(own);
    expect(await newcomer.device.recover({ kind: 'code', code })).toEqual({
      ok: false,
      error: { code: error },
    });
    expect(registrationOf(newcomer.device, 'unregistered').state).toBe('unregistered');
    expect(await newcomer.device.conversations()).toEqual([]);
    expect(await alice.device.devices()).toEqual(members);
    own.honest();
    expect(await newcomer.device.recover({ kind: 'code', code })).toMatchObject({ ok: true });
    await registered(newcomer.device, 90_000);
    await isIn(newcomer.device, conversationId);
    await talksWell([alice, newcomer, bob], conversationId);
    const { deviceId } = await listed(newcomer);
    expect(await alice.device.unregisterDevice(deviceId)).toMatchObject({ ok: true });
    await newcomer.device.close();
  }

  /** The real member, in an identity of the server's own making. */
  async function underAnotherRoot(chain: readonly string[]): Promise<readonly string[]> {
    return [await identityFor(alice.accountId, recoveriesOf(newestOf(chain)))];
  }

  const contactBefore = (item: VaultItem): VaultItem => {
    const old = item.collection === 'CONTACTS' && before.find(({ itemId }) => itemId === item.itemId);
    return old ? { ...old, revision: item.revision } : item;
  };

  const chains: readonly (readonly [string, Forge, 'identity-changed' | 'wrong-code'])[] = [
    ['another root, with the recovery member as it is', underAnotherRoot, 'wrong-code'],
    [
      'another root with a recovery member of its own',
      async () => {
        const secret = { kind: 'code', code: createRecoveryCode(systemRandom) } as const;
        const root = new Uint8Array(randomBytes(32));
        const keys = recoveryKeysOf(secret, { accountId: accountIdOf(alice.accountId), root });
        return [await identityFor(alice.accountId, [recoveryMember(keys, 0)])];
      },
      'wrong-code',
    ],
    ['a roster from before the code was made', (chain) => chain.slice(0, 1), 'wrong-code'],
    [
      'a device more that nobody signed',
      async (chain) => [...chain, await withDeviceAdded(chain.at(-1) ?? '')],
      'identity-changed',
    ],
    ['a chain without its beginning', (chain) => chain.slice(1), 'identity-changed'],
    ['no roster at all', () => [], 'identity-changed'],
  ];
  for (const [name, forge, error] of chains) {
    it(`R6: is not believed when it shows ${name}`, async () => {
      await isRefused((own) => showChain(own, alice.accountId, forge), error);
    });
  }

  for (const [name, change] of [
    ['no vault key', () => null],
    ['another vault key', (key: string) => flipped(key, -1)],
  ] as const) {
    it(`R9: is not believed when it has ${name} for the recovery member`, async () => {
      await isRefused((own) =>
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

  for (const [name, change] of [
    ['no items', () => []],
    ['no signer', (items) => items.filter(({ collection }) => collection !== 'SIGNER')],
    ['no keyring', (items) => items.filter(({ collection }) => collection !== 'KEYRING')],
    ['no contacts', (items) => items.filter(({ collection }) => collection !== 'CONTACTS')],
    [
      'no state, and so not what the code was made with',
      (items) => items.filter((i) => i.collection !== 'STATE'),
    ],
    [
      'a signer under another version',
      (items) =>
        items.map((item) => (item.collection === 'SIGNER' ? { ...item, version: item.version + 1 } : item)),
    ],
    ['contacts as they were before the code was made', (items) => items.map(contactBefore)],
    ['the whole vault as it was before the code was made', () => before],
  ] as const satisfies readonly (readonly [
    string,
    (items: readonly VaultItem[]) => readonly VaultItem[],
  ])[]) {
    it(`R12: is not believed when the vault has ${name}`, async () => {
      await isRefused((own) => showVault(own, ({ items }) => ({ items: change(items) })));
    });
  }
});
