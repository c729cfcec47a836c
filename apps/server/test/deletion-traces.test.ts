import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database/index.ts';
import { tidy } from '../src/housekeeping.ts';
import { ask, mutate } from './support/api.ts';
import { Cast } from './support/cast.ts';
import { commitThrough, messageInput, say, sendFields, startDirect } from './support/conversation.ts';
import { byId, remove } from './support/deletion.ts';
import { archive, deleteMessages, itemsFor } from './support/history.ts';
import { provePassword, type SignedIn, signUp } from './support/person.ts';
import { newPhone } from './support/phone.ts';
import {
  blockOutcome,
  changesOf,
  deleteConversationOutcome,
  deleteMessageOutcome,
  followOutcome,
  inboxOf,
  messagesOf,
  openInbox,
  reactOutcome,
  seen,
  send,
  sendOutcome,
  start,
  startOutcome,
  textsOf,
  view,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { placesOf, tablesOf } from './support/tables.ts';

let server: TestServer;
let root: SignedIn;
beforeAll(async () => {
  server = await startServer();
  root = await signUp(server, 'root_admin');
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('after an account was deleted', () => {
  it('nothing of it is in any table when nobody keeps a conversation with it', async () => {
    const phone = await newPhone(server, cast.name('alice'));
    const alice = phone.session;
    const [bob, carol] = [await cast.person('bob'), await cast.person('carol')];
    const secret = `a word between us ${randomBytes(8).toString('hex')}`;
    await mutate(alice, 'updateProfile', { displayName: `Named ${secret}` });
    await followOutcome(alice, bob.accountId);
    await followOutcome(bob, alice.accountId);
    await blockOutcome(alice, carol.accountId);
    const report = { reason: 'SPAM', note: 'Unwanted.' };
    await mutate(alice, 'reportAccount', { accountId: bob.accountId, ...report });
    await mutate(bob, 'reportAccount', { accountId: alice.accountId, ...report });
    await mutate(root, 'setAccountOrganization', { accountId: alice.accountId, organization: true });
    await mutate(root, 'setAccountAffiliation', {
      accountId: bob.accountId,
      organizationId: alice.accountId,
    });
    const { id } = await start(alice, bob);
    const { id: messageId } = await send(alice, id, secret);
    await send(bob, id, `answer to ${secret}`);
    await reactOutcome(bob, id, messageId, '👍');
    await deleteMessageOutcome(alice, id, messageId);
    await deleteConversationOutcome(bob, id, 3);
    const unsaid = await start(carol, bob);
    // Half a sign-in, which nobody finishes.
    await provePassword(server, alice.handle, 'correct horse');
    const before = await tablesOf(server);
    for (const needle of [alice.accountId, alice.handle, secret, phone.keys.id, alice.sessionId]) {
      expect(placesOf(before, needle), needle).not.toEqual([]);
    }
    for (const place of [
      'sign_in_attempt.account_id',
      'report.account_id',
      'report.reporter_id',
      'audit_entry.account_id',
    ]) {
      expect(placesOf(before, alice.accountId)).toContain(place);
    }
    await remove(alice);
    const after = await tablesOf(server);
    for (const needle of [alice.accountId, alice.handle, secret, phone.keys.id, alice.sessionId, id]) {
      expect(placesOf(after, needle), needle).toEqual([]);
    }
    expect(await byId(bob, alice.accountId)).toBeNull();
    expect(await view(bob, id)).toBeNull();
    expect(await view(carol, unsaid.id)).not.toBeNull();
    expect(await startOutcome(bob, alice.accountId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('others keep what was said to them, until they delete it, and see that it is gone', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    const first = await send(alice, id, 'from Alice');
    const second = await send(bob, id, 'from Bob');
    const third = await send(alice, id, 'deleted by Bob');
    await reactOutcome(alice, id, second.id, '❤️');
    await deleteMessageOutcome(bob, id, third.id);
    const place = await changesOf(bob, id);
    await using feed = openInbox(bob, place.revision);
    await remove(alice);

    expect(await feed.next()).toMatchObject({
      revision: place.revision + 1,
      conversation: { peer: { id: alice.accountId, handle: '', displayName: '', gone: true } },
    });
    expect(await textsOf(bob, id)).toEqual(['from Bob', 'from Alice']);
    const changed = await changesOf(bob, id, place.throughSeq, place.throughRevision);
    expect(changed.messages).toMatchObject([{ id: second.id, reactions: [] }]);
    expect(await byId(bob, alice.accountId)).toEqual({
      id: alice.accountId,
      handle: '',
      displayName: '',
      gone: true,
      avatarPath: null,
      verified: false,
    });
    const tables = await tablesOf(server);
    expect(placesOf(tables, alice.handle)).toEqual([]);
    expect(placesOf(tables, 'deleted by Bob')).toEqual([]);
    expect([...placesOf(tables, alice.accountId)].sort()).toEqual([
      'account.id',
      'regular_conversation.pair',
      'regular_message.sender_id',
      'regular_participant.peer_id',
    ]);

    expect(await sendOutcome(bob, id, 'Are you there?')).toMatchObject({ code: 'NOT_DELIVERABLE' });
    expect(await reactOutcome(bob, id, first.id, '👍')).toMatchObject({ code: 'NOT_DELIVERABLE' });
    expect(await startOutcome(bob, alice.accountId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await followOutcome(bob, alice.accountId)).toMatchObject({ code: 'NOT_FOUND' });
    await deleteMessageOutcome(bob, id, first.id);
    expect(placesOf(await tablesOf(server), 'from Alice')).toEqual([]);
    const { lastSeq } = await seen(bob, id);
    expect(await deleteConversationOutcome(bob, id, lastSeq)).toMatchObject({
      conversation: { listed: false, peer: { gone: true } },
    });
    expect((await messagesOf(bob, id)).messages).toEqual([]);
    // The next round of housekeeping finds that nobody needs it any more.
    const database = await openDatabase(join(server.folder, 'sotto.db'));
    await tidy(database.fork(), new Date());
    await database[Symbol.asyncDispose]();
    expect(placesOf(await tablesOf(server), alice.accountId)).toEqual([]);
    expect(await view(bob, id)).toBeNull();
    expect((await inboxOf(bob)).conversations).toEqual([]);
  });

  it('a conversation goes whole when both are gone', async () => {
    const [alice, bob] = [
      await newPhone(server, cast.name('alice')),
      await newPhone(server, cast.name('bob')),
    ];
    const { id } = await start(alice.session, bob.session);
    await send(alice.session, id, 'from Alice to Bob');
    await send(bob.session, id, 'from Bob to Alice');
    const { a } = await startDirect(alice, bob);
    await say(a, 'encrypted');
    await say(a, 'encrypted, and deleted by one');
    for (const phone of [alice, bob]) {
      await archive(phone, itemsFor(phone, a.id, [2, 3]));
      await deleteMessages(phone, a.id, [phone === alice ? 2 : 3]);
    }
    for (const table of ['archive_item', 'event_deletion'])
      expect(placesOf(await tablesOf(server), alice.identity.id)).toContain(`${table}.account_id`);
    await remove(alice.session);
    for (const table of ['archive_item', 'event_deletion'])
      expect(placesOf(await tablesOf(server), alice.identity.id)).not.toContain(`${table}.account_id`);
    expect(placesOf(await tablesOf(server), a.id)).not.toEqual([]);
    await remove(bob.session);
    const tables = await tablesOf(server);
    const needles = [id, a.id, alice.identity.id, bob.identity.id, 'from Alice to Bob', alice.keys.id];
    for (const needle of needles) expect(placesOf(tables, needle), needle).toEqual([]);
  });

  it('an encrypted conversation stays readable, and nothing more can be sent into it', async () => {
    const [alice, bob] = [
      await newPhone(server, cast.name('alice')),
      await newPhone(server, cast.name('bob')),
    ];
    const { a, b } = await startDirect(alice, bob);
    await say(a, 'the last words');
    await remove(alice.session);

    await using feed = openFeed(bob.session);
    const events = await feed.backfill();
    expect(events.map(({ __typename }) => __typename)).toEqual([
      'WelcomeEvent',
      'MessageEvent',
      'BackfillCompleted',
    ]);
    expect(await b.receive(events[1] as Record<string, unknown>)).toMatchObject({ kind: 'message' });
    const query = `query C($id: ID!) { conversation(id: $id) { participants { id handle gone }
      events { events { seq } } groupInfo ratchetTree } viewer { conversations { edges { node { id } } } } }`;
    const { data, errors } = await ask(bob.session, query, { id: a.id });
    expect(errors).toEqual([]);
    const { participants } = (data as { conversation: { participants: { id: string }[] } }).conversation;
    expect([...participants].sort((x, y) => x.id.localeCompare(y.id))).toEqual(
      [
        { id: alice.identity.id, handle: '', gone: true },
        { id: bob.identity.id, handle: bob.identity.handle, gone: false },
      ].sort((x, y) => x.id.localeCompare(y.id)),
    );
    const outcome = await mutate(
      bob.session,
      'sendMessage',
      messageInput(b, await b.write('hello?')),
      `${sendFields} ...on NotEligibleError { reasons }`,
    );
    expect(outcome).toMatchObject({ code: 'NOT_ELIGIBLE', reasons: ['RECIPIENT_UNAVAILABLE'] });
    expect(await mutate(bob.session, 'claimKeyPackages', { accountId: alice.identity.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const acknowledged = await mutate(
      bob.session,
      'acknowledge',
      { positions: [{ conversationId: a.id, seq: 2 }] },
      '...on AcknowledgePayload { moved }',
    );
    expect(acknowledged).toMatchObject({ moved: 1 });
    // Nobody waits for the devices that are gone: the transport is dropped (R28).
    const transports = (await tablesOf(server))
      .get('event')
      ?.filter((row) => row['conversation_id'] === a.id);
    expect(transports?.map(({ transport }) => transport)).toEqual([null, null]);
    // There is nobody left to agree on a next epoch with.
    expect(await commitThrough(b, await b.stage(), 1)).toMatchObject({
      code: 'COMMIT_REJECTED',
      reason: 'FORBIDDEN',
    });
  });

  it('sends that ran at the same time were accepted before it, or are refused', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    await send(alice, id, 'first');
    await send(bob, id, 'second');
    const proof = await provePassword(alice, alice.handle, 'correct horse');
    const sends = Array.from({ length: 12 }, (_, index) => sendOutcome(bob, id, `${index}`));
    const [deleted, ...outcomes] = await Promise.all([mutate(alice, 'deleteAccount', proof), ...sends]);
    expect(deleted.__typename).toBe('DeleteAccountPayload');
    const accepted = outcomes.filter(({ __typename }) => __typename === 'SendRegularMessagePayload');
    const refused = outcomes.filter(({ code }) => code === 'NOT_DELIVERABLE');
    expect(accepted.length + refused.length).toBe(12);
    expect((await messagesOf(bob, id)).messages).toHaveLength(2 + accepted.length);
    expect((await seen(bob, id)).lastSeq).toBe(2 + accepted.length);
  });
});
