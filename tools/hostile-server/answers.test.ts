/** Answers that are none: the device says so in its own terms, and goes on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AccountDetailsByHandleDocument,
  AccountDetailsDocument,
  DeviceEventsDocument,
  type DeviceEventsSubscription,
} from '../../packages/client/src/generated/operations.ts';
import { type Stage, setStage, works } from './stage.ts';

const json = 'application/json';

describe('a server whose answers make no sense', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  for (const [name, status, contentType, body, error] of [
    ['an error page', 500, 'text/html', '<h1>Oops</h1>', { code: 'server-failed', reference: null }],
    ['a proxy’s error page', 503, 'text/html', '<h1>Away</h1>', { code: 'offline' }],
    ['garbage', 200, json, '\u0000\u0001{', { code: 'server-failed', reference: null }],
    ['JSON that is no answer', 200, json, '[1, 2]', { code: 'server-failed', reference: null }],
    ['64 MiB of nothing', 200, json, ' '.repeat(67_108_864), { code: 'server-failed', reference: null }],
  ] as const) {
    it(`${name} is a failure with a code`, async () => {
      const { bob, hostile } = stage;
      hostile.answers(AccountDetailsByHandleDocument, {
        instead: { kind: 'answer', status, contentType, body },
      });
      expect(await bob.device.findPerson('alice')).toEqual({ ok: false, error });
      await works(stage);
      expect(await bob.device.findPerson('alice')).toMatchObject({ ok: true });
    });
  }

  it('what is said of somebody else than was asked for is a failure, and nobody is called by it', async () => {
    const { alice, bob, hostile } = stage;
    const bobsId = bob.accountId;
    hostile.answers(AccountDetailsDocument, {
      data: (truth) => ({ ...truth, accountById: truth.accountById && { ...truth.accountById, id: bobsId } }),
    });
    const mixedUp = { ok: false, error: { code: 'server-failed', reference: null } };
    expect(await bob.device.person(alice.accountId)).toEqual(mixedUp);
    await works(stage);
    expect(await bob.device.person(alice.accountId)).toMatchObject({
      ok: true,
      value: { accountId: alice.accountId, handle: 'alice' },
    });
  });

  it('silence, and an answer that never ends, are given up', async () => {
    const { alice, bob, hostile } = stage;
    hostile.answers(AccountDetailsByHandleDocument, { instead: { kind: 'silence' } });
    hostile.answers(AccountDetailsDocument, { instead: { kind: 'endless', chunk: ' '.repeat(1_024) } });
    const answers = await Promise.all([bob.device.findPerson('alice'), bob.device.person(alice.accountId)]);
    expect(answers).toEqual([
      { ok: false, error: { code: 'offline' } },
      { ok: false, error: { code: 'server-failed', reference: null } },
    ]);
    await works(stage);
    expect(await bob.device.person(alice.accountId)).toMatchObject({ ok: true });
  });

  it('an event without anything ends the line, and the next one is a new start', async () => {
    const { bob, hostile } = stage;
    const states: string[] = [];
    const stop = bob.device.subscribe((event) => {
      if (event.type === 'status' && event.status.state === 'ready')
        states.push(event.status.connection.state);
    });
    // Not what the contract allows, so not what its types do.
    hostile.inject(DeviceEventsDocument, {} as DeviceEventsSubscription);
    await expect.poll(() => states, { timeout: 60_000 }).toEqual(['offline', 'connecting', 'online']);
    stop();
    await works(stage);
  });
});
