/** R13, R19: what the server hands out when somebody wants to begin a conversation. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Device } from '@sotto/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ClaimKeyPackagesDocument,
  type ClaimKeyPackagesMutation,
} from '../../packages/client/src/generated/operations.ts';
import { type Participant, settledTexts, signUp, startConversation, until } from '../test-network/people.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { HostileServer } from './hostile-server.ts';
import { send } from './stage.ts';

type Claimed = Extract<
  ClaimKeyPackagesMutation['claimKeyPackages'],
  { readonly __typename: 'ClaimKeyPackagesPayload' }
>;

const NONE = { __typename: 'NoDevicesError', code: 'NO_DEVICES' } as const;
const DAY = 24 * 3_600_000;

describe('a server that hands out key packages', () => {
  let server: ServerProcess;
  let hostile: HostileServer;
  let bob: Participant;
  let mallory: Participant;
  /** How far Bob's clock is ahead. */
  let ahead = 0;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '10000' });
    hostile = await HostileServer.start(server.url);
    const clock = {
      now: () => Date.now() + ahead,
      sleep: (milliseconds: number, signal: AbortSignal) =>
        sleep(milliseconds, undefined, { signal }).catch(() => {}),
    };
    bob = await signUp(hostile.url, 'bob', { clock });
    mallory = await signUp(server.url, 'mallory');
    devices.push(bob.device, mallory.device);
    // They know each other, so that nothing but the key packages can be what is refused.
    await startConversation(mallory, bob);
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await hostile[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  async function connected(handle: string): Promise<Participant> {
    const person = await signUp(server.url, handle);
    devices.push(person.device);
    await bob.device.follow(person.accountId);
    await person.device.follow(bob.accountId);
    return person;
  }

  function lie(change: (claimed: Claimed) => Claimed, owner?: string): void {
    hostile.answers(ClaimKeyPackagesDocument, {
      variables: ({ input }) => ({ input: owner === undefined ? input : { ...input, accountId: owner } }),
      data: (truth) => {
        const { claimKeyPackages } = truth;
        if (claimKeyPackages.__typename !== 'ClaimKeyPackagesPayload') return truth;
        return { ...truth, claimKeyPackages: change(claimKeyPackages) };
      },
    });
  }

  async function refuses(person: Participant, code: string): Promise<void> {
    // Who has just signed up may not have told the server of a device yet.
    await expect
      .poll(() => bob.device.startConversation(person.accountId), { timeout: 90_000 })
      .toEqual({ ok: false, error: { code } });
    expect(await person.device.conversations()).toEqual([]);
    const people = (await bob.device.conversations()).flatMap((one) => one.people);
    expect(people.map(({ accountId }) => accountId)).not.toContain(person.accountId);
  }

  async function works(person: Participant): Promise<void> {
    hostile.honest();
    const theirs = await startConversation(bob, person);
    await send(bob.device, theirs, 'for you alone');
    await until('it arrives', async () =>
      (await settledTexts(person.device, theirs)).includes('for you alone'),
    );
  }

  it('R19: that there are none is asked twice: who has just signed up is about to bring them', async () => {
    const ivy = await connected('ivy');
    let claims = 0;
    hostile.answers(ClaimKeyPackagesDocument, {
      data: (truth) => {
        claims += 1;
        return claims > 1 ? truth : { ...truth, claimKeyPackages: NONE };
      },
    });
    await expect
      .poll(() => bob.device.startConversation(ivy.accountId), { timeout: 90_000 })
      .toMatchObject({ ok: true });
    expect(claims).toBe(2);
    await works(ivy);
  });

  it('R19: that there are none is believed in the end, and said', async () => {
    const judy = await connected('judy');
    hostile.answers(ClaimKeyPackagesDocument, {
      data: (truth) => ({ ...truth, claimKeyPackages: NONE }),
    });
    await refuses(judy, 'no-devices');
    await works(judy);
  });

  it('R13: those of another account are not taken under the name of the right one', async () => {
    const carol = await connected('carol');
    lie(
      (claimed) => ({ ...claimed, account: { ...claimed.account, id: carol.accountId, handle: 'carol' } }),
      mallory.accountId,
    );
    await refuses(carol, 'no-devices');
    await works(carol);
  });

  it('R19: an expired one is not taken', async () => {
    const dora = await connected('dora');
    let claims = 0;
    lie((claimed) => {
      claims += claimed.keyPackages.length;
      return claimed;
    });
    ahead = 100 * DAY;
    try {
      await until('they are handed out', async () => {
        expect(await bob.device.startConversation(dora.accountId)).toMatchObject({ ok: false });
        return claims > 0;
      });
      await refuses(dora, 'no-devices');
    } finally {
      ahead = 0;
    }
    await works(dora);
  });

  it('R19: the same twice is not taken', async () => {
    const erin = await connected('erin');
    lie((claimed) => ({ ...claimed, keyPackages: [...claimed.keyPackages, ...claimed.keyPackages] }));
    await refuses(erin, 'identity-refused');
    await works(erin);
  });
});
