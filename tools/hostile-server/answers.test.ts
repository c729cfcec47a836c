/** Answers that are none: the device says so in its own terms, and goes on. */
import { setTimeout } from 'node:timers/promises';
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
    ['data that is no object', 200, json, '{"data":[1]}', { code: 'server-failed', reference: null }],
    [
      'an account that is none',
      200,
      json,
      '{"data":{"account":7}}',
      { code: 'server-failed', reference: null },
    ],
    ['errors that are none', 200, json, '{"errors":7}', { code: 'server-failed', reference: null }],
    ['an error that is none', 200, json, '{"errors":[null,7]}', { code: 'server-failed', reference: null }],
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

  it('every part of an answer that is missing, or of another type, is a failure', async () => {
    const { bob, hostile } = stage;
    const failed = { ok: false, error: { code: 'server-failed', reference: null } };
    let account: Record<string, unknown> = {};
    hostile.answers(AccountDetailsByHandleDocument, {
      data: (truth) => {
        account = { ...truth.account };
        return truth;
      },
    });
    expect(await bob.device.findPerson('alice')).toMatchObject({ ok: true });
    const parts = Object.keys(account);
    expect(parts).toContain('eligibility');
    for (const part of parts) {
      for (const wrong of [undefined, 7.5, { of: 'another type' }, [{}]]) {
        hostile.answers(AccountDetailsByHandleDocument, {
          // Not what the contract allows, so not what its types do.
          data: (truth) => ({
            ...truth,
            account: { ...truth.account, [part]: wrong } as typeof truth.account,
          }),
        });
        expect(await bob.device.findPerson('alice'), `${part}: ${JSON.stringify(wrong)}`).toEqual(failed);
      }
    }
    await works(stage);
    expect(await bob.device.findPerson('alice')).toMatchObject({ ok: true });
  });

  it('an answer is not read beyond the largest that there can be', async () => {
    const { bob, hostile } = stage;
    const chunk = ' '.repeat(1_048_576);
    let written = 0;
    hostile.answers(AccountDetailsByHandleDocument, {
      instead: { kind: 'endless', chunk, every: 1, written: (bytes) => (written = bytes) },
    });
    expect(await bob.device.findPerson('alice')).toEqual({
      ok: false,
      error: { code: 'server-failed', reference: null },
    });
    // The bound, and what is on the way when the client hangs up.
    expect(written).toBeLessThan(48 * chunk.length);
    const before = written;
    await setTimeout(100);
    expect(written, 'nobody reads any more').toBe(before);
    await works(stage);
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

  for (const [name, event] of [
    ['without anything', {}],
    ['of a type that nobody knows', { deviceEvents: { __typename: 'Surprise', seq: 1 } }],
    ['with parts of other types', { deviceEvents: { __typename: 'CommitEvent', seq: '1', commit: {} } }],
    [
      'larger than any can be',
      { deviceEvents: { __typename: 'BackfillCompleted', events: 0, more: ' '.repeat(13 * 1_048_576) } },
    ],
  ] as const) {
    it(`an event ${name} ends the line, and the next one is a new start`, async () => {
      const { bob, hostile } = stage;
      const states: string[] = [];
      const stop = bob.device.subscribe((told) => {
        if (told.type === 'status' && told.status.state === 'ready')
          states.push(told.status.connection.state);
      });
      // Not what the contract allows, so not what its types do.
      hostile.inject(DeviceEventsDocument, event as unknown as DeviceEventsSubscription);
      await expect.poll(() => states, { timeout: 60_000 }).toEqual(['offline', 'connecting', 'online']);
      stop();
      await works(stage);
    });
  }
});
