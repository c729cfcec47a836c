/** R1 to R8: lies about who has which devices. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RostersDocument } from '../../packages/client/src/generated/operations.ts';
import { settledTexts, signUp, startConversation, timelineOf, until } from '../test-network/people.ts';
import { identityFor, withDeviceAdded } from './forged-rosters.ts';
import { type Stage, send, setStage, works } from './stage.ts';

describe('a server that lies about rosters', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  /** What the server shows of an account: `forge` gets its real chain. */
  function show(accountId: string, forge: (chain: readonly string[]) => Promise<readonly string[]>): void {
    stage.hostile.answers(RostersDocument, {
      variables: (asked) => ({ ...asked, afterVersion: 0 }),
      data: async (truth, { afterVersion }) => {
        if (truth.account === null) return truth;
        const { rosters } = truth.account;
        const real = rosters.rosters.map(({ signedRoster }) => signedRoster);
        const chain = truth.account.id === accountId ? await forge(real) : real;
        const all = chain.map((signedRoster, index) => ({
          __typename: 'SignedRoster' as const,
          version: index + 1,
          signedRoster,
        }));
        // Another root shows only to who is given the chain from its beginning.
        const shown = chain[0] === real[0] ? all.slice(afterVersion) : all;
        const page = { ...rosters, newestVersion: chain.length, rosters: shown };
        return { ...truth, account: { ...truth.account, rosters: page } };
      },
    });
  }

  it('R2, R6: a device that somebody else adds to a known contact is not sent to, also after a restart', async () => {
    const { alice, conversationId } = stage;
    show(alice.accountId, async ([first = '']) => [first, await withDeviceAdded(first)]);
    await stage.restartBob();
    const text = 'not for the spy';
    const sent = await stage.bob.device.sendText(conversationId, text);
    if (!sent.ok) throw new Error(sent.error.code);
    const delivery = async () => {
      const item = (await timelineOf(stage.bob.device, conversationId)).find(
        ({ itemId }) => itemId === sent.value.itemId,
      );
      return item?.type === 'message' ? item.delivery : undefined;
    };
    await expect.poll(delivery, { timeout: 90_000 }).toEqual({ state: 'failed', reason: 'identity-refused' });
    expect(await settledTexts(alice.device, conversationId)).not.toContain(text);
    stage.hostile.honest();
    await stage.bob.device.retry(sent.value.itemId);
    await until('it is delivered', async () =>
      (await settledTexts(alice.device, conversationId)).includes(text),
    );
    await works(stage);
  });

  for (const [handle, name, forge] of [
    [
      'carol',
      'a device that nobody signed',
      async ([first = '']: readonly string[]) => [first, await withDeviceAdded(first)],
    ],
    [
      'dora',
      'a chain without its beginning',
      async ([first = '']: readonly string[]) => [await withDeviceAdded(first)],
    ],
    ['erin', 'the chain of somebody else', async () => [await identityFor(stage.alice.accountId)]],
  ] as const) {
    it(`R1, R2, R6: no conversation is started with a new contact that has ${name}`, async () => {
      const { server, bob } = stage;
      const person = await signUp(server.url, handle);
      try {
        await bob.device.follow(person.accountId);
        await person.device.follow(bob.accountId);
        show(person.accountId, forge);
        await expect
          .poll(() => bob.device.startConversation(person.accountId), { timeout: 90_000 })
          .toEqual({ ok: false, error: { code: 'identity-refused' } });
        stage.hostile.honest();
        const theirs = await startConversation(bob, person);
        await send(bob.device, theirs, 'now it is you');
        await until('it arrives', async () =>
          (await settledTexts(person.device, theirs)).includes('now it is you'),
        );
      } finally {
        await person.device.close();
      }
    });
  }

  it('R6, R8: another identity for the own account stops the device, and it goes on once the server is honest', async () => {
    show(stage.bob.accountId, async () => [await identityFor(stage.bob.accountId)]);
    await stage.restartBob();
    await expect
      .poll(() => stage.bob.device.status(), { timeout: 90_000 })
      .toEqual({ state: 'broken', problem: 'identity-changed' });
    stage.hostile.honest();
    await stage.restartBob();
    await until('it is ready', async () => stage.bob.device.status().state === 'ready', 90_000);
    await works(stage);
  });
});
