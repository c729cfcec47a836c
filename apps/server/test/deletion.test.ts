import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ask, mutate } from './support/api.ts';
import { Cast } from './support/cast.ts';
import { byId, deleteOutcome, deletionFields, remove } from './support/deletion.ts';
import { provePassword, type SignedIn, signIn, signInOutcome, signUp } from './support/person.ts';
import { newPhone } from './support/phone.ts';
import { openInbox } from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { tablesOf } from './support/tables.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await signUp(server, 'root_admin');
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('deleting an account', () => {
  it('needs its own password, proven anew', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const rejected = { __typename: 'CredentialsRejectedError', code: 'CREDENTIALS_REJECTED' };
    expect(await deleteOutcome(alice, 'wrong horse')).toMatchObject(rejected);
    // Bob's password is right, and for Bob's account.
    expect(await deleteOutcome(alice, 'correct horse', bob.handle)).toMatchObject(rejected);
    const proof = await provePassword(alice, alice.handle, 'correct horse');
    expect(await mutate(server, 'deleteAccount', proof)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    const short = { ...proof, finishLoginRequest: 'AAAA' };
    expect(await mutate(alice, 'deleteAccount', short)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['finishLoginRequest'],
    });
    // The attempt serves once.
    expect(await mutate(bob, 'deleteAccount', proof)).toMatchObject(rejected);
    expect(await mutate(alice, 'deleteAccount', proof)).toMatchObject(rejected);
    expect(await byId(bob, alice.accountId)).toMatchObject({ handle: alice.handle, gone: false });
    await signIn(server, alice.handle);
  });

  it('ends its sessions and sockets at once, and frees its handle', async () => {
    const alice = await cast.person('alice');
    const phone = await newPhone(server, cast.name('phone'));
    const other = await signIn(server, alice.handle);
    const sockets = [openInbox(alice), openInbox(other), openFeed(phone.session)];
    const endings = sockets.map((socket) =>
      expect(socket.next().then(() => socket.next())).rejects.toThrow(),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await remove(other);
    await remove(phone.session);
    for (const socket of sockets) expect(await socket.closed).toBe(4401);
    await Promise.all(endings);
    for (const session of [alice, other, phone.session]) {
      expect((await ask(session, '{ viewer { session { id } } }')).data).toEqual({ viewer: null });
    }
    expect(await signInOutcome(server, alice.handle, 'correct horse')).toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    const again = await signUp(server, alice.handle);
    expect(again.accountId).not.toBe(alice.accountId);
    for (const socket of sockets) await socket[Symbol.asyncDispose]();
  });

  it('takes the cookie away', async () => {
    const alice = await cast.person('alice');
    const proof = await provePassword(alice, alice.handle, 'correct horse');
    const query = `mutation D($input: DeleteAccountInput!) { deleteAccount(input: $input) { ${deletionFields} } }`;
    const { headers } = await ask(alice, query, { input: proof });
    expect(headers.get('set-cookie')).toMatch(/^sotto-session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
  });

  it('is refused to the last administrator while there are others', async () => {
    await using own = await startServer();
    const first = await signUp(own, 'first');
    const [second, member] = [await signUp(own, 'second'), await signUp(own, 'member')];
    expect(await deleteOutcome(first)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await mutate(first, 'setAccountRole', { accountId: second.accountId, role: 'ADMINISTRATOR' });
    // Of two that go at once, one stays.
    const outcomes = await Promise.all([first, second].map((who) => deleteOutcome(who)));
    const stays = outcomes.findIndex(({ code }) => code === 'LAST_ADMINISTRATOR');
    expect(outcomes[1 - stays]).toMatchObject({ __typename: 'DeleteAccountPayload' });
    await remove(member);
    await remove([first, second][stays] as SignedIn);
    expect((await tablesOf(own)).get('account')).toEqual([]);
  });

  it('is limited', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const alice = await signUp(strict, 'alice');
    const proof = { signInId: 'x', finishLoginRequest: Buffer.alloc(64).toString('base64url') };
    for (let i = 0; i < 10; i += 1) {
      expect(await mutate(alice, 'deleteAccount', proof)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    }
    expect(await mutate(alice, 'deleteAccount', proof)).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
