/** Data of somebody else's session: nothing of it is taken for one's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AccountStateDocument,
  LinkAnswerDocument,
  OwnConversationsDocument,
  OwnDeviceDocument,
  RegisteredDevicesDocument,
  SealedVaultKeyDocument,
} from '../../packages/client/src/generated/operations.ts';
import { online } from '../../packages/client/test/devices.ts';
import {
  approve,
  deviceIdOf,
  registered,
  registrationOf,
  shownCode,
  unregistered,
} from '../../packages/client/test/own-devices.ts';
import { until } from '../test-network/people.ts';
import { showChain } from './chain-lies.ts';
import { identityFor } from './forged-rosters.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, recovers, Scene, talk, talksWell } from './scene.ts';

describe('a server that answers with what is of another session', () => {
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

  const isOffline = ({ device }: Actor) =>
    until('it says that there is no connection', async () => {
      const now = device.status();
      return now.state === 'ready' && now.connection.state === 'offline';
    });

  function ownDeviceIs(change: { readonly id?: string; readonly deviceId?: string }): void {
    liar.answers(OwnDeviceDocument, {
      data: (truth) => {
        if (truth.viewer === null) return truth;
        const { account, device } = truth.viewer;
        return {
          ...truth,
          viewer: {
            ...truth.viewer,
            account: { ...account, id: change.id ?? account.id, displayName: 'Somebody Else' },
            device: device && { ...device, id: change.deviceId ?? device.id },
          },
        };
      },
    });
  }

  it('another account: it says that it is not connected, and is called by its own name', async () => {
    ownDeviceIs({ id: bob.accountId });
    await scene.restart(second);
    await isOffline(second);
    const now = second.device.status();
    expect(now).toMatchObject({ state: 'ready', me: { accountId: first.accountId } });
    expect(now.state === 'ready' && now.me.displayName).not.toBe('Somebody Else');
    await recovers(scene, second, liar);
    await talksWell([first, second, bob], conversationId);
  });

  it('another account, to a device that waits to be approved: the same', async () => {
    const own = await scene.liar();
    const newcomer = await scene.newcomer(first, own);
    own.answers(OwnDeviceDocument, {
      data: (truth) =>
        truth.viewer === null
          ? truth
          : {
              ...truth,
              viewer: { ...truth.viewer, account: { ...truth.viewer.account, id: bob.accountId } },
            },
    });
    own.drop();
    await isOffline(newcomer);
    own.honest();
    await online(newcomer.device, 90_000);
    await newcomer.device.requestLink();
    await approve(first.device, newcomer.device);
    await registered(newcomer.device, 90_000);
    await first.device.unregisterDevice(deviceIdOf(newcomer.device));
    expect(await unregistered(newcomer.device)).toBe('removed');
  });

  it('another device of the account: it says again who it is, and goes on as itself', async () => {
    const own = deviceIdOf(second.device);
    ownDeviceIs({ deviceId: deviceIdOf(first.device) });
    await scene.restart(second);
    await online(second.device, 90_000);
    expect(deviceIdOf(second.device)).toBe(own);
    await talksWell([first, second, bob], conversationId);
    await recovers(scene, second, liar);
  });

  it('another account’s state: neither its numbers nor its waiting devices change anything that counts', async () => {
    for (const [rosterVersion, vaultRevision] of [
      [40, 4_000],
      [0, 0],
      [-1, -1],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ] as const) {
      const waiting = {
        __typename: 'WaitingDevice' as const,
        sessionId: '00000000-0000-4000-8000-000000000000',
        since: new Date().toISOString(),
      };
      liar.events(AccountStateDocument, ({ accountState, ...truth }, tell) =>
        tell({
          ...truth,
          accountState: {
            ...accountState,
            ...{ rosterVersion, vaultRevision, waiting: [waiting], linkAnswered: true },
          },
        }),
      );
      liar.drop();
      await until('it was told', async () => {
        const now = second.device.status();
        return (
          now.state === 'ready' &&
          now.connection.state === 'online' &&
          now.registration.state === 'registered' &&
          now.registration.waiting.length === 1
        );
      });
      await talksWell([first, second, bob], conversationId);
    }
    expect(registrationOf(second.device, 'registered').vaultContradicts).toBe(false);
    liar.honest();
    liar.drop();
    await until('it hears the truth', async () => {
      const now = second.device.status();
      return (
        now.state === 'ready' &&
        now.registration.state === 'registered' &&
        now.registration.waiting.length === 0 &&
        now.connection.state === 'online'
      );
    });
    await talksWell([first, second, bob], conversationId);
  });

  it('another account’s devices: only those of the own roster are listed', async () => {
    liar.answers(RegisteredDevicesDocument, {
      data: (truth) =>
        truth.viewer === null
          ? truth
          : {
              ...truth,
              viewer: {
                ...truth.viewer,
                devices: [
                  {
                    __typename: 'RegisteredDevice' as const,
                    id: deviceIdOf(bob.device),
                    lastActiveAt: new Date().toISOString(),
                  },
                ],
              },
            },
    });
    const listed = await second.device.devices();
    expect(listed).toMatchObject({ ok: true });
    const ids = listed.ok ? listed.value.map(({ deviceId }) => deviceId) : [];
    expect(ids.toSorted()).toEqual([first, second].map(({ device }) => deviceIdOf(device)).toSorted());
    liar.honest();
    await talksWell([first, second, bob], conversationId);
  });

  it('another account’s chain under the own handle: the device stops, and says why', async () => {
    const theirs = await identityFor(bob.accountId);
    showChain(liar, first.accountId, () => [theirs]);
    await scene.restart(second);
    await expect
      .poll(() => second.device.status(), { timeout: 90_000 })
      .toEqual({ state: 'broken', problem: 'identity-changed' });
    await recovers(scene, second, liar);
    await talksWell([first, second, bob], conversationId);
  });

  it('another account’s conversations: what this device has stays, and nothing is joined', async () => {
    const before = (await second.device.conversations()).map((one) => one.conversationId);
    liar.answers(OwnConversationsDocument, {
      data: (truth) =>
        truth.viewer === null
          ? truth
          : {
              ...truth,
              viewer: {
                ...truth.viewer,
                conversations: {
                  ...truth.viewer.conversations,
                  edges: truth.viewer.conversations.edges.map((edge) => ({
                    ...edge,
                    node: { ...edge.node, id: '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2c' },
                  })),
                },
              },
            },
    });
    await scene.restart(second);
    await online(second.device, 90_000);
    await talksWell([first, second, bob], conversationId);
    expect((await second.device.conversations()).map((one) => one.conversationId)).toEqual(before);
    await recovers(scene, second, liar);
  });

  it('a vault key and an answer that are another’s: the new device refuses the link, and says so', async () => {
    const own = await scene.liar();
    const newcomer = await scene.newcomer(first, own);
    let bobs: string | undefined;
    const bobsLiar = await scene.liar();
    bobsLiar.answers(SealedVaultKeyDocument, {
      data: (truth) => {
        bobs = truth.viewer?.vault.sealedKey?.sealedKey;
        return truth;
      },
    });
    const bobsPhone = await scene.another(bob, bobsLiar);
    if (bobs === undefined) throw new Error('no vault key of Bob’s was seen');
    const sealedKey = bobs;
    const code = await shownCode(newcomer.device);
    own.answers(SealedVaultKeyDocument, {
      data: (truth) => {
        const key = truth.viewer?.vault.sealedKey;
        if (truth.viewer === null || !key) return truth;
        const vault = { ...truth.viewer.vault, sealedKey: { ...key, sealedKey } };
        return { ...truth, viewer: { ...truth.viewer, vault } };
      },
    });
    const request = await first.device.readLink(code);
    if (!request.ok) throw new Error(request.error.code);
    expect(await first.device.approveLink(request.value.deviceId)).toMatchObject({ ok: true });
    await until('it says that it was refused', async () => {
      const now = newcomer.device.status();
      return (
        now.state === 'ready' && now.registration.state === 'unregistered' && now.registration.linkRefused
      );
    });
    own.honest();
    expect(await newcomer.device.requestLink()).toMatchObject({ ok: true });
    await approve(first.device, newcomer.device);
    await registered(newcomer.device, 90_000);
    await bob.device.unregisterDevice(deviceIdOf(bobsPhone.device));
  });

  it('an answer to a link that the server only says is there: the code stays, and is good', async () => {
    const own = await scene.liar();
    const newcomer = await scene.newcomer(bob, own);
    await shownCode(newcomer.device);
    own.answers(LinkAnswerDocument, {
      data: (truth) =>
        truth.viewer === null ? truth : { ...truth, viewer: { ...truth.viewer, linkAnswer: null } },
    });
    own.inject(AccountStateDocument, {
      __typename: 'Subscription',
      accountState: {
        __typename: 'AccountState',
        rosterVersion: 1,
        vaultRevision: 1,
        waiting: [],
        linkAnswered: true,
      },
    });
    own.honest();
    await approve(bob.device, newcomer.device);
    await registered(newcomer.device, 90_000);
  });
});
