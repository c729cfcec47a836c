import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { Cast } from './support/cast.ts';
import { nobodysId, seenById, suspend } from './support/people.ts';
import { type SignedIn, signUp } from './support/person.ts';
import {
  acceptOutcome,
  blockOutcome,
  deleteConversationOutcome,
  deleteMessageOutcome,
  followOutcome,
  inboxOf,
  markOutcome,
  messagesOf,
  openInbox,
  reactOutcome,
  seen,
  send,
  sendOutcome,
  start,
  startOutcome,
  staysQuiet,
  textsOf,
  unblockOutcome,
  unfollowOutcome,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let root: SignedIn;
beforeAll(async () => {
  server = await startServer();
  root = await signUp(server, 'root_admin');
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

const reasonsOf = async (who: SignedIn, of: SignedIn) =>
  (await seenById(who, of.accountId))?.eligibility ?? [];

describe('following', () => {
  it('makes first messages arrive in the inbox, and no request', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    await followOutcome(bob, alice.accountId);
    const { id } = await start(alice, bob);
    await send(alice, id, 'Hello.');
    expect(await seen(bob, id)).toMatchObject({ request: false, listed: true });
  });

  it('accepts a request of whom one follows, and tells one’s own clients', async () => {
    const { alice, bob, id } = await cast.requested();
    const before = await seen(alice, id);
    await using feed = openInbox(bob, 1);
    await followOutcome(bob, alice.accountId);
    expect(await feed.next()).toMatchObject({ revision: 2, conversation: { id, request: false } });
    // Accepted is accepted, whatever becomes of the following.
    await unfollowOutcome(bob, alice.accountId);
    await send(alice, id, 'Still here.');
    expect(await seen(bob, id)).toMatchObject({ request: false });
    expect(await seen(alice, id)).toMatchObject({ request: false, readSeq: before.readSeq + 1 });
    // And the other way round nothing is accepted: a sender who follows is a sender still.
    const other = await cast.requested();
    await followOutcome(other.alice, other.bob.accountId);
    expect(await seen(other.bob, other.id)).toMatchObject({ request: true });
  });
});

describe('A4: what makes a connection for encrypted messages', () => {
  it('is the recipient’s answer, or the acceptance of a request', async () => {
    const { alice, bob, id } = await cast.requested();
    expect(await reasonsOf(alice, bob)).toContain('NOT_CONNECTED');
    expect(await reasonsOf(bob, alice)).not.toContain('NOT_CONNECTED');
    await acceptOutcome(bob, id);
    expect(await reasonsOf(alice, bob)).not.toContain('NOT_CONNECTED');
    const other = await cast.requested();
    await send(other.bob, other.id, 'Yes?');
    expect(await reasonsOf(other.alice, other.bob)).not.toContain('NOT_CONNECTED');
  });

  it('is not the deletion of a request', async () => {
    const { alice, bob, id } = await cast.requested();
    await deleteConversationOutcome(bob, id, 1);
    expect(await reasonsOf(alice, bob)).toContain('NOT_CONNECTED');
  });
});

describe('a block', () => {
  it('stops messages and reactions both ways, and both are told the same', async () => {
    const { alice, bob, id, first } = await cast.requested();
    await send(bob, id, 'Hello.');
    await blockOutcome(bob, alice.accountId);
    const answers = [];
    for (const who of [alice, bob]) {
      answers.push(await sendOutcome(who, id, 'hello'), await reactOutcome(who, id, first.id, '👍'));
      answers.push(await reactOutcome(who, id, first.id, null));
    }
    for (const answer of answers) {
      expect(answer).toEqual({
        __typename: 'NotDeliverableError',
        code: 'NOT_DELIVERABLE',
        message: 'Nothing can pass between the two accounts.',
      });
    }
    // What was said before stays, and each can still do with it as it likes.
    for (const who of [alice, bob]) {
      expect(await textsOf(who, id)).toHaveLength(2);
      expect(await markOutcome(who, id, { pinned: true })).toMatchObject({ conversation: { pinned: true } });
      expect(await deleteMessageOutcome(who, id, first.id)).toMatchObject({ messageId: first.id });
    }
    await unblockOutcome(bob, alice.accountId);
    await send(alice, id, 'again');
    expect(await textsOf(bob, id)).toEqual(['again', 'Hello.']);
  });

  it('answers the first of a retried send as before', async () => {
    const { alice, bob, id, first } = await cast.requested();
    await blockOutcome(bob, alice.accountId);
    expect(await sendOutcome(alice, id, first.text, first.id)).toMatchObject({ placed: { seq: 1 } });
  });

  it('declines a request, and one that is not begun looks like one with nobody', async () => {
    const { alice, bob, id } = await cast.requested();
    const before = JSON.stringify(await seen(alice, id));
    await using feed = openInbox(bob, 1);
    await blockOutcome(bob, alice.accountId);
    expect(await feed.next()).toMatchObject({ conversation: { id, request: false, listed: false } });
    expect(await seen(bob, id)).toMatchObject({
      request: false,
      listed: false,
      lastMessage: null,
      unread: 0,
    });
    expect(JSON.stringify(await seen(alice, id))).toBe(before);
    const stranger = await cast.person('carol');
    await blockOutcome(bob, stranger.accountId);
    expect(await startOutcome(stranger, bob.accountId)).toEqual(await startOutcome(stranger, nobodysId));
    await unblockOutcome(bob, alice.accountId);
    await send(alice, id, 'once more');
    expect(await seen(bob, id)).toMatchObject({ request: true, listed: true, unread: 1 });
  });

  it('of the sender declines nothing on the other side', async () => {
    const { alice, bob, id } = await cast.requested();
    await blockOutcome(alice, bob.accountId);
    expect(await seen(bob, id)).toMatchObject({ request: true, listed: true });
    expect(await acceptOutcome(bob, id)).toMatchObject({ conversation: { request: false } });
  });

  it('that runs at the same time as sends leaves none that was accepted after it', async () => {
    const { alice, bob, id } = await cast.requested();
    await send(bob, id, 'Hello.');
    for (let round = 0; round < 4; round += 1) {
      let blocked = false;
      const after: string[] = [];
      const write = async (who: SignedIn, text: string) => {
        for (let i = 0; i < 6; i += 1) {
          const begunAfter = blocked;
          const outcome = await sendOutcome(who, id, `${text} ${i}`);
          if (begunAfter) after.push(outcome.__typename);
        }
      };
      const writing = [alice, bob, alice].map((who, index) => write(who, `${round} ${index}`));
      await new Promise((resolve) => setTimeout(resolve, 15 * round));
      await blockOutcome(bob, alice.accountId);
      blocked = true;
      const { lastSeq } = await seen(bob, id);
      await Promise.all(writing);
      // Whatever was under way when the block was answered was in before it, or was refused.
      expect((await seen(bob, id)).lastSeq).toBe(lastSeq);
      expect(after.every((type) => type === 'NotDeliverableError')).toBe(true);
      await unblockOutcome(bob, alice.accountId);
    }
  });

  it('that runs at the same time as a follow or an acceptance leaves neither a request nor a consent', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { alice, bob, id } = await cast.requested();
      await Promise.all([
        acceptOutcome(bob, id),
        blockOutcome(bob, alice.accountId),
        sendOutcome(alice, id, 'meanwhile'),
      ]);
      const { request } = await seen(bob, id);
      expect(request).toBe(false);
      await unblockOutcome(bob, alice.accountId);
      const { data } = await ask(bob, `{ viewer { following { edges { node { id } } } } }`);
      expect(JSON.stringify(data)).not.toContain(alice.accountId);
    }
  });

  it('is felt by subscribers only as what the database says', async () => {
    const { alice, bob, id } = await cast.requested();
    await send(bob, id, 'Hello.');
    await using hers = openInbox(alice, 2);
    await blockOutcome(bob, alice.accountId);
    const next = hers.next();
    await markOutcome(bob, id, { muted: true });
    expect(await staysQuiet(next, 300)).toBe(true);
    await unblockOutcome(bob, alice.accountId);
    await send(bob, id, 'after all');
    expect(await next).toMatchObject({ revision: 3, conversation: { lastMessage: { text: 'after all' } } });
  });
});

describe('a follow that runs at the same time as first messages', () => {
  it('leaves no request behind, whichever comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
      const { id } = await start(alice, bob);
      await Promise.all([
        send(alice, id, 'one'),
        followOutcome(bob, alice.accountId),
        send(alice, id, 'two'),
      ]);
      expect(await seen(bob, id)).toMatchObject({ request: false, listed: true, lastSeq: 2 });
    }
  });
});

describe('a suspended account', () => {
  it('can read, mark and delete, and nothing towards others; others are told as of a block', async () => {
    const { alice, bob, id, first } = await cast.requested();
    const second = await cast.requested();
    await send(bob, id, 'Hello.');
    await suspend(root, bob.accountId);
    await suspend(root, second.bob.accountId);
    for (const who of [alice, bob]) {
      expect(await sendOutcome(who, id, 'hello')).toMatchObject({ code: 'NOT_DELIVERABLE' });
      expect(await reactOutcome(who, id, first.id, '👍')).toMatchObject({ code: 'NOT_DELIVERABLE' });
    }
    expect(await acceptOutcome(second.bob, second.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await startOutcome(bob, root.accountId)).toEqual(await startOutcome(bob, nobodysId));
    expect(await startOutcome(root, bob.accountId)).toEqual(await startOutcome(root, nobodysId));
    expect((await messagesOf(bob, id)).messages).toHaveLength(2);
    expect((await inboxOf(bob)).conversations).toMatchObject([{ id }]);
    expect(await markOutcome(bob, id, { readSeq: 2 })).toMatchObject({ conversation: { readSeq: 2 } });
    expect(await deleteMessageOutcome(bob, id, first.id)).toMatchObject({ messageId: first.id });
    expect(await deleteConversationOutcome(bob, id, 2)).toMatchObject({ conversation: { listed: false } });
    await suspend(root, bob.accountId, false);
    await send(alice, id, 'Welcome back.');
    expect(await textsOf(bob, id)).toEqual(['Welcome back.']);
  });
});
