import { noChanges } from '@sotto/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, base64url, mutate, type Outcome } from './support/api.ts';
import {
  befriend,
  commitInput,
  joined,
  messageInput,
  say,
  sendFields,
  stageDirect,
  startDirect,
} from './support/conversation.ts';
import { archive, clear, deleteMessages, itemsFor } from './support/history.ts';
import { anotherPhone, expectType, newPhone, publish, rosterWithout, vaultPart } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { putItems, sealedItem, someId, vaultOf } from './support/vault.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

it('R5: a removed device can do nothing that needs a device, and nothing has changed after it tried', async () => {
  const [alice, bob] = [await newPhone(server, 'anna'), await newPhone(server, 'bernd')];
  const third = await newPhone(server, 'carla');
  const tablet = await anotherPhone(server, bob, 2);
  const { a, staged } = await startDirect(alice, bob);
  tablet.meet(alice, third);
  const t = await joined(tablet, staged);
  await say(a, 'all three');
  await befriend(third, bob);
  // All of it is made while it was still a member.
  const message = messageInput(t, await t.write('from the one who is gone'));
  const commit = await t.stage();
  const direct = await stageDirect(tablet, third, []);
  const item = sealedItem(bob.identity, 'STATE');
  const archived = itemsFor(tablet, a.id, [2]);
  const packages = { keyPackages: [base64url((await tablet.makeKeyPackage()).keyPackage)] };
  const own = await tablet.bindInput();
  const old = bob.identity.roster;

  expectType(await publish(bob.session, await rosterWithout(bob.identity, tablet)), 'PublishRosterPayload');
  const { session } = tablet;
  const tries: Readonly<Record<string, () => Promise<Outcome>>> = {
    sendMessage: () => mutate(session, 'sendMessage', message, sendFields),
    commitToConversation: () =>
      mutate(session, 'commitToConversation', {
        conversationId: a.id,
        epoch: 1,
        commit: commitInput(commit),
      }),
    createConversation: () => mutate(session, 'createConversation', direct.input),
    uploadKeyPackages: () => mutate(session, 'uploadKeyPackages', packages),
    claimOwn: () => mutate(session, 'claimKeyPackages', { accountId: bob.identity.id }),
    claimOthers: () => mutate(session, 'claimKeyPackages', { accountId: alice.identity.id }),
    acknowledge: () => mutate(session, 'acknowledge', { positions: [{ conversationId: a.id, seq: 2 }] }),
    archiveMessages: () => archive(tablet, archived),
    deleteMessages: () => deleteMessages(tablet, a.id, [2]),
    clearConversation: () => clear(tablet, a.id, 2),
    putVaultItems: () => putItems(session, [item]),
    answerLink: () =>
      mutate(session, 'answerLink', { rendezvous: someId(), answer: base64url(new Uint8Array(9)) }),
  };
  for (const [name, attempt] of Object.entries(tries)) {
    expect(await attempt(), name).toMatchObject({ code: 'NO_DEVICE' });
  }
  await using feed = openFeed(session);
  await expect(feed.next()).rejects.toThrow(/NO_DEVICE/);
  const events = `query E($id: ID!) { conversation(id: $id) {
    events { events { seq } } history { entries { archived } hasNextPage } } }`;
  expect((await ask(session, events, { id: a.id })).data).toEqual({
    conversation: { events: { events: [] }, history: { entries: [], hasNextPage: false } },
  });

  // Its keys get it nowhere either: no binding, no way back by the roster that listed it, no vault key.
  expect(await mutate(session, 'bindDevice', own)).toMatchObject({ code: 'NOT_FOUND' });
  const again = { signedRoster: base64url(old.bytes), vault: vaultPart(old) };
  expect(await mutate(session, 'publishRoster', again)).toMatchObject({ code: 'ROSTER_REJECTED' });
  expect(await vaultOf(session, tablet.keys.id)).toMatchObject({ revision: 0, sealedKey: null });

  // The conversation is in the epoch that it was in, and goes on without it.
  alice.meet(bob);
  const removing = await a.stage({ ...noChanges, remove: [tablet.keys.id] });
  expectType(
    await mutate(alice.session, 'commitToConversation', {
      conversationId: a.id,
      epoch: 1,
      commit: commitInput(removing),
    }),
    'CommitToConversationPayload',
  );
});
