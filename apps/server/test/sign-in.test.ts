import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { signIn, signInOutcome, signUp, signUpOutcome } from './support/person.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

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
    const query =
      '{ viewer { account { id handle displayName } session { current deviceId } device { id } } }';
    const mine = await ask({ url: server.url, token }, query);
    expect(mine.data).toEqual({
      viewer: {
        account: { id: accountId, handle: 'bella', displayName: 'bella' },
        session: { current: true, deviceId: null },
        device: null,
      },
    });
    for (const stranger of [
      undefined,
      'nonsense',
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    ]) {
      const theirs = await ask({ url: server.url, token: stranger }, query);
      expect(theirs.data).toEqual({ viewer: null });
    }
  });

  it('gives a handle out once, and nothing that looks like it', async () => {
    await signUp(server, 'carol_1');
    for (const handle of ['carol_1', 'CAROL_1', 'caroll', 'caro1_l', 'caroli']) {
      const outcome = await signUpOutcome(server, handle, 'another password');
      expect(outcome, handle).toMatchObject({ __typename: 'HandleTakenError', code: 'HANDLE_TAKEN' });
    }
  });
});
