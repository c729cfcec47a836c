import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { Cast } from './support/cast.ts';
import type { SignedIn } from './support/person.ts';
import {
  acceptOutcome,
  deleteConversationOutcome,
  deleteMessageOutcome,
  inboxOf,
  markOutcome,
  messagesOf,
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

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('a regular conversation', () => {
  it('is one of two people, whoever begins it and however often', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const all = await Promise.all([
      start(alice, bob),
      start(bob, alice),
      start(alice, bob),
      start(bob, alice),
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.map(({ peer }) => peer.handle)).toEqual([bob.handle, alice.handle, bob.handle, alice.handle]);
    expect(all[0]).toMatchObject({ listed: false, lastSeq: 0, revision: 0, unread: 0, lastMessage: null });
    expect(all[0]?.updatedAt).toBe(all[0]?.createdAt);
  });

  it('is not in anybody’s inbox before something is said', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    for (const who of [alice, bob]) expect((await inboxOf(who)).conversations).toEqual([]);
    await send(alice, id, 'now');
    for (const who of [alice, bob]) {
      expect((await inboxOf(who)).conversations).toMatchObject([{ id, listed: true, revision: 1 }]);
    }
  });

  it('is not begun with oneself, with nobody, or with what is no id', async () => {
    const alice = await cast.person('alice');
    expect(await startOutcome(alice, alice.accountId)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await startOutcome(alice, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['accountId'] });
    expect(await startOutcome(alice, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await startOutcome(server, alice.accountId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});

describe('a message', () => {
  it('gets the next place, and the same id and text again get the same answer', async () => {
    const { alice, bob, id } = await cast.acquainted();
    const messageId = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => sendOutcome(alice, id, 'once', messageId)),
    );
    expect(outcomes[0]).toMatchObject({ placed: { id: messageId, seq: 3, changedSeq: 3, text: 'once' } });
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await textsOf(bob, id)).toEqual(['once', 'Hello, Alice.', 'Hello, Bob.']);
    expect(await seen(bob, id)).toMatchObject({ lastSeq: 3 });
    expect(await sendOutcome(alice, id, 'twice', messageId)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['id'],
    });
    expect(await sendOutcome(bob, id, 'once', messageId)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is text of 1 to 32,768 bytes, of any script, exactly as it was written', async () => {
    const { alice, bob, id } = await cast.acquainted();
    const long = '€'.repeat(10_922);
    for (const text of ['x', ' padded ', 'שלום\u202e <b>&amp;', '👩‍👩‍👧‍👦', long, `${long}ab`]) {
      expect((await send(alice, id, text)).text).toBe(text);
      expect((await textsOf(bob, id))[0]).toBe(text);
    }
    const bad = ['', ' ', '\n\t\u00a0\u2003', '\u200b\u2060', `${long}abc`, 'a\0b', 'a\ud800'];
    for (const text of bad) {
      expect(await sendOutcome(alice, id, text), JSON.stringify(text.slice(0, 9))).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['text'],
      });
    }
  });

  it('has an id that is a UUID in lower case', async () => {
    const { alice, id } = await cast.acquainted();
    for (const bad of ['x', '', randomUUID().toUpperCase(), `${randomUUID()}0`]) {
      expect(await sendOutcome(alice, id, 'hello', bad)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['id'],
      });
    }
    expect(await sendOutcome(alice, 'x', 'hello')).toMatchObject({ path: ['conversationId'] });
  });

  it('of both sides at once makes one order without gaps, the same for both', async () => {
    const { alice, bob, id } = await cast.acquainted();
    const write = async (who: SignedIn, count: number) => {
      for (let i = 0; i < count; i += 1) await send(who, id, `${who.handle} ${i}`);
    };
    await Promise.all([write(alice, 12), write(bob, 12), write(alice, 12), write(bob, 12)]);
    const [ours, theirs] = [await messagesOf(alice, id), await messagesOf(bob, id)];
    expect(ours).toEqual(theirs);
    const seqs = ours.messages.map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, i) => 50 - i));
  });

  it('is given page by page, newest first', async () => {
    const { alice, id } = await cast.acquainted();
    for (let i = 3; i <= 7; i += 1) await send(alice, id, `${i}`);
    const page = async (options: object) => {
      const { messages, hasNextPage } = await messagesOf(alice, id, options);
      return [messages.map(({ seq }) => seq), hasNextPage];
    };
    expect(await page({ first: 3 })).toEqual([[7, 6, 5], true]);
    expect(await page({ first: 3, before: 5 })).toEqual([[4, 3, 2], true]);
    expect(await page({ first: 3, before: 2 })).toEqual([[1], false]);
    expect(await page({ first: 3, before: 1 })).toEqual([[], false]);
    for (const wrong of [{ first: 0 }, { first: 101 }, { before: 0 }]) {
      await expect(messagesOf(alice, id, wrong)).rejects.toThrow('INVALID_INPUT');
    }
  });

  it('is counted as unread by the other side only, until it is read', async () => {
    const { alice, bob, id } = await cast.acquainted();
    for (let i = 0; i < 3; i += 1) await send(alice, id, `${i}`);
    expect((await seen(alice, id)).unread).toBe(1);
    expect((await seen(bob, id)).unread).toBe(4);
    await markOutcome(bob, id, { readSeq: 3 });
    expect(await seen(bob, id)).toMatchObject({ unread: 2, readSeq: 3 });
    await markOutcome(bob, id, { readSeq: 5 });
    expect((await seen(bob, id)).unread).toBe(0);
  });
});

describe('somebody else’s conversation', () => {
  it('looks like one that does not exist, for every query and mutation', async () => {
    const { id, first } = await cast.acquainted();
    const stranger = await cast.person('mallory');
    const nowhere = randomUUID();
    const acts: ((conversationId: string) => Promise<unknown>)[] = [
      (conversationId) => view(stranger, conversationId),
      (conversationId) => sendOutcome(stranger, conversationId, 'hello'),
      (conversationId) => sendOutcome(stranger, conversationId, first.text, first.id),
      (conversationId) => reactOutcome(stranger, conversationId, first.id, '👍'),
      (conversationId) => deleteMessageOutcome(stranger, conversationId, first.id),
      (conversationId) => deleteConversationOutcome(stranger, conversationId, 1),
      (conversationId) => deleteConversationOutcome(stranger, conversationId, 1_000),
      (conversationId) => acceptOutcome(stranger, conversationId),
      (conversationId) => markOutcome(stranger, conversationId, { readSeq: 1 }),
      (conversationId) => markOutcome(stranger, conversationId, { readSeq: 1_000 }),
    ];
    for (const act of acts) {
      const answer = JSON.stringify(await act(id));
      expect(answer).toBe(JSON.stringify(await act(nowhere)));
      expect(answer).toMatch(/^null$|NOT_FOUND/);
    }
    expect((await inboxOf(stranger)).conversations).toEqual([]);
  });

  it('is nothing for whoever is not signed in', async () => {
    const { id, first } = await cast.acquainted();
    const nobody = { url: server.url };
    for (const outcome of [
      await sendOutcome(nobody, id, 'hello'),
      await reactOutcome(nobody, id, first.id, '👍'),
      await deleteMessageOutcome(nobody, id, first.id),
      await deleteConversationOutcome(nobody, id, 1),
      await acceptOutcome(nobody, id),
      await markOutcome(nobody, id, { readSeq: 1 }),
      await markOutcome(nobody, id, { readSeq: -1 }),
    ]) {
      expect(outcome).toMatchObject({ __typename: 'NotSignedInError' });
    }
    const { errors } = await ask(nobody, `{ regularConversation(id: "${id}") { id } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('has messages that are none of this one', async () => {
    const [one, two] = [await cast.acquainted(), await cast.acquainted()];
    expect(await reactOutcome(one.alice, one.id, two.first.id, '👍')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await deleteMessageOutcome(one.alice, one.id, two.first.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await textsOf(two.bob, two.id)).toHaveLength(2);
  });
});
