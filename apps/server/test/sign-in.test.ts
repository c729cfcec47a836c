import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, mutate } from './support/api.ts';
import { signIn, signInOutcome, signUp, signUpOutcome } from './support/person.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let now = Date.now();
beforeAll(async () => {
  server = await startServer({}, { clock: () => new Date(now) });
});
afterAll(() => server[Symbol.asyncDispose]());

const zeros = (length: number) => base64url(new Uint8Array(length));
const ones = (length: number) => base64url(new Uint8Array(length).fill(255));
const viewer = '{ viewer { account { id handle displayName } session { current deviceId } device { id } } }';

describe('signing up and in', () => {
  it('makes an account that can be signed in to again with its password, and not with another', async () => {
    const alice = await signUp(server, 'alice');
    const again = await signIn(server, 'alice');
    expect(again.accountId).toBe(alice.accountId);
    expect(again.token).not.toBe(alice.token);
    const wrong = await signInOutcome(server, 'alice', 'battery staple');
    expect(wrong).toMatchObject({ __typename: 'CredentialsRejectedError', code: 'CREDENTIALS_REJECTED' });
  });

  it('shows the viewer to whoever has the token, and to nobody else', async () => {
    const { token, accountId } = await signUp(server, 'bella');
    const mine = await ask({ url: server.url, token }, viewer);
    expect(mine.data).toEqual({
      viewer: {
        account: { id: accountId, handle: 'bella', displayName: 'bella' },
        session: { current: true, deviceId: null },
        device: null,
      },
    });
    const almost = `${token.slice(0, -2)}${token.endsWith('AA') ? 'EE' : 'AA'}`;
    for (const stranger of [undefined, 'nonsense', almost]) {
      const theirs = await ask({ url: server.url, token: stranger }, viewer);
      expect(theirs.data).toEqual({ viewer: null });
    }
  });

  it('gives a handle out once, and nothing that looks like it', async () => {
    await signUp(server, 'carol_1');
    for (const handle of ['carol_1', 'CAROL_1', 'caroll', 'caro1_l', 'c_a_rol1']) {
      const outcome = await signUpOutcome(server, handle, 'another password');
      expect(outcome, handle).toMatchObject({ __typename: 'HandleTakenError', code: 'HANDLE_TAKEN' });
    }
  });

  it('gives a handle to one of two who want it at once', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => signUpOutcome(server, 'wanted', `password ${n}`)),
    );
    const types = outcomes.map(({ __typename }) => __typename).sort();
    expect(types).toEqual(['HandleTakenError', 'HandleTakenError', 'SignedIn']);
  });

  it.each([
    ['startSignUp', { handle: 'ab', registrationRequest: zeros(32) }, ['handle']],
    ['startSignUp', { handle: 'x'.repeat(2_000), registrationRequest: zeros(32) }, ['handle']],
    ['startSignUp', { handle: 'dave', registrationRequest: zeros(31) }, ['registrationRequest']],
    ['startSignUp', { handle: 'dave', registrationRequest: zeros(5_000) }, ['registrationRequest']],
    ['startSignUp', { handle: 'dave', registrationRequest: ones(32) }, ['registrationRequest']],
    ['startSignIn', { handle: '_', startLoginRequest: zeros(96) }, ['handle']],
    ['startSignIn', { handle: 'alice', startLoginRequest: zeros(95) }, ['startLoginRequest']],
    ['startSignIn', { handle: 'alice', startLoginRequest: ones(96) }, ['startLoginRequest']],
    [
      'finishSignUp',
      { handle: '1', displayName: 'D', registrationRecord: zeros(192), sessionTransport: 'BEARER' },
      ['handle'],
    ],
    [
      'finishSignUp',
      { handle: 'dave', displayName: '\u0007', registrationRecord: zeros(192), sessionTransport: 'BEARER' },
      ['displayName'],
    ],
    [
      'finishSignUp',
      { handle: 'dave', displayName: 'D', registrationRecord: zeros(191), sessionTransport: 'BEARER' },
      ['registrationRecord'],
    ],
    [
      'finishSignUp',
      { handle: 'dave', displayName: 'D', registrationRecord: ones(192), sessionTransport: 'BEARER' },
      ['registrationRecord'],
    ],
    [
      'finishSignIn',
      { signInId: 'x', finishLoginRequest: zeros(63), sessionTransport: 'BEARER' },
      ['finishLoginRequest'],
    ],
  ])('refuses malformed input of %s with its typed error: %j', async (field, input, path) => {
    expect(await mutate(server, field, input)).toMatchObject({ code: 'INVALID_INPUT', path });
    const looking = await signUp(server, `look${Math.floor(Math.random() * 1e9)}`);
    expect((await ask(looking, '{ account(handle: "dave") { id } }')).data).toEqual({ account: null });
  });
});

describe('an unknown handle', () => {
  const start = (handle: string) =>
    mutate(
      server,
      'startSignIn',
      { handle, startLoginRequest: base64url(ke1) },
      '...on SignInStarted { signInId loginResponse }',
    );
  let ke1: Uint8Array;
  beforeAll(async () => {
    const { client, ready } = await import('@serenity-kit/opaque');
    await ready;
    ke1 = new Uint8Array(Buffer.from(client.startLogin({ password: 'p' }).startLoginRequest, 'base64url'));
    await signUp(server, 'erika');
  });

  it('gets an answer of the same shape and lengths as a known one', async () => {
    const [known, unknown] = [await start('erika'), await start('nobody_here')];
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.__typename).toBe('SignInStarted');
    for (const answer of [known, unknown]) {
      expect(Buffer.from(String(answer['loginResponse']), 'base64url')).toHaveLength(320);
      expect(String(answer['signInId'])).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('keeps what is the same between two tries with a known one the same between two tries', async () => {
    // The first 32 bytes are the blinded password's evaluation under the handle's own key: were it random for
    // unknown handles, two tries would tell.
    const evaluated = async (handle: string) => String((await start(handle))['loginResponse']).slice(0, 42);
    expect(await evaluated('erika')).toBe(await evaluated('erika'));
    expect(await evaluated('nobody_here')).toBe(await evaluated('nobody_here'));
    expect(await evaluated('nobody_here')).not.toBe(await evaluated('nobody_else'));
  });

  it('ends with the very same refusal as a wrong password', async () => {
    const wrong = await signInOutcome(server, 'erika', 'wrong');
    const unknown = await signInOutcome(server, 'nobody_here', 'wrong');
    expect(unknown).toEqual(wrong);
    expect(wrong['code']).toBe('CREDENTIALS_REJECTED');
  });

  it('takes about as long', { retry: 3 }, async () => {
    const median = async (handle: string) => {
      const times: number[] = [];
      for (let i = 0; i < 41; i += 1) {
        const begin = performance.now();
        await start(handle);
        times.push(performance.now() - begin);
      }
      return times.sort((a, b) => a - b)[20] ?? 0;
    };
    await median('erika');
    const [known, unknown] = [await median('erika'), await median('nobody_here')];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5);
  });
});

describe('the second half of a sign-in', () => {
  async function half(handle: string) {
    const { client } = await import('@serenity-kit/opaque');
    const { clientLoginState, startLoginRequest } = client.startLogin({ password: 'correct horse' });
    const started = await mutate(
      server,
      'startSignIn',
      { handle, startLoginRequest },
      '...on SignInStarted { signInId loginResponse }',
    );
    const finished = client.finishLogin({
      clientLoginState,
      loginResponse: String(started['loginResponse']),
      password: 'correct horse',
      keyStretching: { 'argon2id-custom': { iterations: 1, memory: 8, parallelism: 1 } },
    });
    return {
      signInId: started['signInId'],
      finishLoginRequest: finished?.finishLoginRequest,
      sessionTransport: 'BEARER',
    };
  }
  beforeAll(() => signUp(server, 'frieda'));

  it('succeeds once: a recorded one is worth nothing', async () => {
    const input = await half('frieda');
    expect((await mutate(server, 'finishSignIn', input)).__typename).toBe('SignedIn');
    expect(await mutate(server, 'finishSignIn', input)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  });

  it('succeeds for one of several who send it at once', async () => {
    const input = await half('frieda');
    const outcomes = await Promise.all([1, 2, 3].map(() => mutate(server, 'finishSignIn', input)));
    expect(outcomes.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
  });

  it('is too late after two minutes', async () => {
    const [early, late] = [await half('frieda'), await half('frieda')];
    now += 119_000;
    expect((await mutate(server, 'finishSignIn', early)).__typename).toBe('SignedIn');
    now += 2_000;
    expect(await mutate(server, 'finishSignIn', late)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  });

  it('cannot be mixed from two attempts, nor tried twice with one', async () => {
    const [one, two] = [await half('frieda'), await half('frieda')];
    const mixed = { ...one, finishLoginRequest: two.finishLoginRequest };
    expect(await mutate(server, 'finishSignIn', mixed)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(await mutate(server, 'finishSignIn', one)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    for (const signInId of ['', 'nonsense', '018f0000-0000-7000-8000-000000000000', 'x'.repeat(5_000)]) {
      const unknown = { ...two, signInId };
      expect(await mutate(server, 'finishSignIn', unknown)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    }
  });
});

describe('trying too often', () => {
  it('is answered with the seconds to wait, for known and unknown handles alike', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    await signUp(strict, 'gustav');
    for (const handle of ['gustav', 'nobody_here']) {
      for (let i = 0; i < 10; i += 1) {
        expect(await signInOutcome(strict, handle, 'wrong')).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
      }
      expect(await signInOutcome(strict, handle, 'correct horse')).toMatchObject({
        __typename: 'RateLimitedError',
        code: 'RATE_LIMITED',
        retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 600),
      });
    }
  });

  it('limits new accounts from one address', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    for (let i = 0; i < 20; i += 1) await signUp(strict, `person_${i}x`);
    expect(await signUpOutcome(strict, 'one_too_many', 'p')).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
