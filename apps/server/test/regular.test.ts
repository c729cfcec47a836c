import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { type SignedIn, signUp } from './support/person.ts';
import {
  acceptOutcome,
  changesOf,
  conversationView,
  deleteConversationOutcome,
  deleteMessageOutcome,
  inboxOf,
  markOutcome,
  messageFields,
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

let people = 0;
function name(prefix: string): string {
  people += 1;
  return `${prefix}_${[...String(people)].map((digit) => 'abcdefghkm'[Number(digit)]).join('')}x`;
}
const person = (prefix: string) => signUp(server, name(prefix));

/** Alice has written to Bob, who knows nothing of her. */
async function requested() {
  const [alice, bob] = [await person('alice'), await person('bob')];
  const { id } = await start(alice, bob);
  const first = await send(alice, id, 'Hello, Bob.');
  return { alice, bob, id, first };
}

/** The two have written to each other. */
async function acquainted() {
  const { alice, bob, id, first } = await requested();
  const second = await send(bob, id, 'Hello, Alice.');
  return { alice, bob, id, first, second };
}

/** Everything that somebody can ask of a conversation, as it comes over the wire. */
async function everything(who: SignedIn, id: string): Promise<string> {
  const query = `query E($id: ID!) { regularConversation(id: $id) { ${conversationView}
    messages(first: 100) { hasNextPage messages { ${messageFields} } }
    changes(afterSeq: 0, afterRevision: 0) {
      messages { ${messageFields} } deletedMessageIds throughSeq throughRevision hasNextPage } }
    viewer { regularConversations { hasNextPage conversations { ${conversationView} } } } }`;
  const { data, errors } = await ask(who, query, { id });
  return JSON.stringify({ data, errors });
}

describe('a regular conversation', () => {
  it('is one of two people, whoever begins it and however often', async () => {
    const [alice, bob] = [await person('alice'), await person('bob')];
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
    const [alice, bob] = [await person('alice'), await person('bob')];
    const { id } = await start(alice, bob);
    for (const who of [alice, bob]) expect((await inboxOf(who)).conversations).toEqual([]);
    await send(alice, id, 'now');
    for (const who of [alice, bob]) {
      expect((await inboxOf(who)).conversations).toMatchObject([{ id, listed: true, revision: 1 }]);
    }
  });

  it('is not begun with oneself, with nobody, or with what is no id', async () => {
    const alice = await person('alice');
    expect(await startOutcome(alice, alice.accountId)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await startOutcome(alice, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['accountId'] });
    expect(await startOutcome(alice, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await startOutcome(server, alice.accountId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});

describe('a message', () => {
  it('gets the next place, and the same id and text again get the same answer', async () => {
    const { alice, bob, id } = await acquainted();
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
    const { alice, bob, id } = await acquainted();
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
    const { alice, id } = await acquainted();
    for (const bad of ['x', '', randomUUID().toUpperCase(), `${randomUUID()}0`]) {
      expect(await sendOutcome(alice, id, 'hello', bad)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['id'],
      });
    }
    expect(await sendOutcome(alice, 'x', 'hello')).toMatchObject({ path: ['conversationId'] });
  });

  it('of both sides at once makes one order without gaps, the same for both', async () => {
    const { alice, bob, id } = await acquainted();
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
    const { alice, id } = await acquainted();
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
    const { alice, bob, id } = await acquainted();
    for (let i = 0; i < 3; i += 1) await send(alice, id, `${i}`);
    expect((await seen(alice, id)).unread).toBe(1);
    expect((await seen(bob, id)).unread).toBe(4);
    await markOutcome(bob, id, { readSeq: 3 });
    expect(await seen(bob, id)).toMatchObject({ unread: 2, readSeq: 3 });
    await markOutcome(bob, id, { readSeq: 5 });
    expect((await seen(bob, id)).unread).toBe(0);
  });
});

describe('A3: a message request', () => {
  it('is what a first message from a stranger arrives as, and its sender sees nothing of that', async () => {
    const { alice, bob, id } = await requested();
    expect(await seen(bob, id)).toMatchObject({ request: true, listed: true, unread: 1, revision: 1 });
    expect(await seen(alice, id)).toMatchObject({ request: false, listed: true, unread: 0, revision: 1 });
    await send(alice, id, 'and another one');
    expect(await seen(bob, id)).toMatchObject({ request: true, unread: 2 });
  });

  it('never tells its sender that it was read, marked, partly deleted, declined or accepted', async () => {
    const { alice, bob, id, first } = await requested();
    await send(alice, id, 'second');
    const before = await everything(alice, id);
    const acts: (() => Promise<unknown>)[] = [
      () => messagesOf(bob, id),
      () => markOutcome(bob, id, { readSeq: 2 }),
      () => markOutcome(bob, id, { pinned: true, muted: true, archived: true }),
      () => reactOutcome(bob, id, first.id, '👍'),
      () => deleteMessageOutcome(bob, id, first.id),
      () => deleteConversationOutcome(bob, id, 2),
    ];
    for (const act of acts) {
      await act();
      expect(await everything(alice, id)).toBe(before);
    }
    const other = await requested();
    const accepted = await everything(other.alice, other.id);
    expect(await acceptOutcome(other.bob, other.id)).toMatchObject({ conversation: { request: false } });
    expect(await everything(other.alice, other.id)).toBe(accepted);
  });

  it('refuses reactions until it is accepted', async () => {
    const { bob, id, first } = await requested();
    expect(await reactOutcome(bob, id, first.id, '👍')).toMatchObject({ code: 'REQUEST_PENDING' });
    await acceptOutcome(bob, id);
    expect(await reactOutcome(bob, id, first.id, '👍')).toMatchObject({ placed: { id: first.id } });
  });

  it('stays accepted, also when it is accepted again', async () => {
    const { alice, bob, id } = await requested();
    await acceptOutcome(bob, id);
    const { revision } = await seen(bob, id);
    expect(await acceptOutcome(bob, id)).toMatchObject({ conversation: { request: false, revision } });
    await send(alice, id, 'second');
    expect(await seen(bob, id)).toMatchObject({ request: false, unread: 2 });
  });

  it('is accepted by an answer', async () => {
    const { alice, bob, id } = await requested();
    await send(bob, id, 'Who are you?');
    expect(await seen(bob, id)).toMatchObject({ request: false });
    // Alice has written before, so the answer is no request.
    expect(await seen(alice, id)).toMatchObject({ request: false, unread: 1 });
    await send(alice, id, 'Alice.');
    expect(await seen(bob, id)).toMatchObject({ request: false });
  });

  it('is declined by deleting it, and comes anew with a later message', async () => {
    const { alice, bob, id } = await requested();
    expect(await deleteConversationOutcome(bob, id, 1)).toMatchObject({
      conversation: { request: false, listed: false, unread: 0, clearedSeq: 1, lastMessage: null },
    });
    expect(await acceptOutcome(bob, id)).toMatchObject({ conversation: { request: false, listed: false } });
    await send(alice, id, 'Please.');
    expect(await seen(bob, id)).toMatchObject({ request: true, listed: true, unread: 1 });
    expect(await textsOf(bob, id)).toEqual(['Please.']);
    expect(await textsOf(alice, id)).toEqual(['Please.', 'Hello, Bob.']);
  });

  it('stays one when something came after what was declined', async () => {
    const { alice, bob, id } = await requested();
    await send(alice, id, 'second');
    expect(await deleteConversationOutcome(bob, id, 1)).toMatchObject({
      conversation: { request: true, listed: true, unread: 1, clearedSeq: 1 },
    });
  });

  it('is one of at most fifty an hour, by whom the sender has written to and not by what they do', async () => {
    await using strict = await startServer({ rateLimitFactor: 1, trustedProxies: 1 });
    // Each from an address of its own: sign-ups have limits, too.
    const join = (index: number) =>
      signUp(
        { url: strict.url, headers: { 'x-forwarded-for': `192.0.2.${index}` } },
        `p_${'abcdefg'[index % 7]}${'hjkmnpqr'[Math.floor(index / 7)]}x`,
      );
    const alice = await join(0);
    const [bob, ...others] = await Promise.all(Array.from({ length: 51 }, (_, index) => join(index + 1)));
    if (bob === undefined) throw new Error('somebody');
    const { id } = await start(alice, bob);
    await send(alice, id, 'first');
    for (const other of others.slice(0, 49)) await send(alice, (await start(alice, other)).id, 'hello');
    const last = await start(alice, others[49] as SignedIn);
    expect(await sendOutcome(alice, last.id, 'hello')).toMatchObject({ code: 'RATE_LIMITED' });
    // A new request would have been counted, and told that the first was declined.
    await deleteConversationOutcome(bob, id, 1);
    await send(alice, id, 'second');
    expect(await seen(bob, id)).toMatchObject({ request: true, unread: 1 });
    await send(others[49] as SignedIn, last.id, 'What do you want?');
    await send(alice, last.id, 'hello');
  });
});

describe('deleting for oneself', () => {
  it('takes a message from one side only, and from the server when both have deleted it', async () => {
    const { alice, bob, id, first } = await acquainted();
    await reactOutcome(bob, id, first.id, '❤️');
    expect(await deleteMessageOutcome(alice, id, first.id)).toMatchObject({ messageId: first.id });
    expect(await textsOf(alice, id)).toEqual(['Hello, Alice.']);
    expect(await textsOf(bob, id)).toEqual(['Hello, Alice.', 'Hello, Bob.']);
    expect(await deleteMessageOutcome(alice, id, first.id)).toMatchObject({ messageId: first.id });
    const before = await everything(alice, id);
    await deleteMessageOutcome(bob, id, first.id);
    expect(await textsOf(bob, id)).toEqual(['Hello, Alice.']);
    expect(await everything(alice, id)).toBe(before);
    expect(await deleteMessageOutcome(alice, id, first.id)).toMatchObject({ messageId: first.id });
    // A late retry of the send does not bring it back.
    expect(await sendOutcome(alice, id, first.text, first.id)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('tells the account’s other clients which messages went, and again from any place', async () => {
    const { alice, id, first, second } = await acquainted();
    const place = await changesOf(alice, id);
    expect(place).toMatchObject({ deletedMessageIds: [], throughSeq: 2 });
    await deleteMessageOutcome(alice, id, second.id);
    const next = await changesOf(alice, id, place.throughSeq, place.throughRevision);
    expect(next).toMatchObject({ messages: [], deletedMessageIds: [second.id] });
    expect(next.throughRevision).toBeGreaterThan(place.throughRevision);
    await deleteMessageOutcome(alice, id, first.id);
    expect(await changesOf(alice, id, 0, 0)).toMatchObject({
      messages: [],
      deletedMessageIds: [second.id, first.id],
    });
    const page = await changesOf(alice, id, 0, 0, 1);
    expect(page).toMatchObject({ deletedMessageIds: [second.id], hasNextPage: true });
    expect(await changesOf(alice, id, page.throughSeq, page.throughRevision, 1)).toMatchObject({
      deletedMessageIds: [first.id],
      hasNextPage: false,
    });
  });

  it('of a conversation takes what is there, and it comes back with the next message', async () => {
    const { alice, bob, id } = await acquainted();
    expect(await deleteConversationOutcome(alice, id, 2)).toMatchObject({
      conversation: { listed: false, clearedSeq: 2, unread: 0, lastMessage: null },
    });
    expect(await textsOf(alice, id)).toEqual([]);
    expect(await textsOf(bob, id)).toEqual(['Hello, Alice.', 'Hello, Bob.']);
    await send(bob, id, 'Are you there?');
    expect(await seen(alice, id)).toMatchObject({ listed: true, unread: 1, request: false });
    expect(await textsOf(alice, id)).toEqual(['Are you there?']);
  });

  it('of a conversation keeps what came later, and goes forward only', async () => {
    const { alice, id } = await acquainted();
    await send(alice, id, 'third');
    expect(await deleteConversationOutcome(alice, id, 2)).toMatchObject({
      conversation: { listed: true, clearedSeq: 2 },
    });
    expect(await deleteConversationOutcome(alice, id, 1)).toMatchObject({ conversation: { clearedSeq: 2 } });
    for (const throughSeq of [4, -1]) {
      expect(await deleteConversationOutcome(alice, id, throughSeq)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['throughSeq'],
      });
    }
    expect(await textsOf(alice, id)).toEqual(['third']);
  });

  it('is not undone by a reaction of the other side', async () => {
    const { alice, bob, id, first } = await acquainted();
    await deleteConversationOutcome(alice, id, 2);
    await reactOutcome(bob, id, first.id, '👍');
    expect(await seen(alice, id)).toMatchObject({ listed: false, lastMessage: null, unread: 0 });
    expect((await changesOf(alice, id)).messages).toEqual([]);
    // And a reaction that comes between what one has seen and the deletion leaves nothing either.
    const other = await acquainted();
    await reactOutcome(other.bob, other.id, other.first.id, '👍');
    expect(await deleteConversationOutcome(other.alice, other.id, 2)).toMatchObject({
      conversation: { listed: false },
    });
  });

  it('says nothing of what the other side has deleted', async () => {
    const { alice, bob, id, first } = await acquainted();
    const gone = await acquainted();
    await deleteConversationOutcome(gone.bob, gone.id, 2);
    for (const one of [{ alice, id, first }, gone]) {
      await deleteConversationOutcome(one.alice, one.id, 2);
      expect(await deleteMessageOutcome(one.alice, one.id, one.first.id)).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await reactOutcome(one.alice, one.id, one.first.id, '👍')).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await textsOf(bob, id)).toHaveLength(2);
  });
});

describe('a reaction', () => {
  it('is one of each side, seen by both, changed and taken back', async () => {
    const { alice, bob, id, first } = await acquainted();
    const reactions = async (who: SignedIn) =>
      (await messagesOf(who, id)).messages
        .at(-1)
        ?.reactions.map(({ emoji }) => emoji)
        .sort();
    expect(await reactOutcome(alice, id, first.id, '👍')).toMatchObject({
      placed: { changedSeq: 3, seq: 1, reactions: [{ accountId: alice.accountId, emoji: '👍' }] },
    });
    await reactOutcome(bob, id, first.id, '🎉');
    for (const who of [alice, bob]) expect(await reactions(who)).toEqual(['🎉', '👍'].sort());
    await reactOutcome(alice, id, first.id, '👎');
    for (const who of [alice, bob]) expect(await reactions(who)).toEqual(['🎉', '👎'].sort());
    await reactOutcome(alice, id, first.id, null);
    for (const who of [alice, bob]) expect(await reactions(who)).toEqual(['🎉']);
    expect(await seen(bob, id)).toMatchObject({ lastSeq: 6, unread: 1 });
  });

  it('that is there already changes nothing', async () => {
    const { alice, bob, id, first } = await acquainted();
    await reactOutcome(alice, id, first.id, '👍');
    const [ours, theirs] = [await everything(alice, id), await everything(bob, id)];
    await reactOutcome(alice, id, first.id, '👍');
    await reactOutcome(bob, id, first.id, null);
    expect([await everything(alice, id), await everything(bob, id)]).toEqual([ours, theirs]);
  });

  it('is one emoji', async () => {
    const { alice, id, first } = await acquainted();
    for (const emoji of ['👍', '❤️', '❤', '👍🏽', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇨🇭', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '☺']) {
      expect(await reactOutcome(alice, id, first.id, emoji), emoji).toMatchObject({
        placed: { id: first.id },
      });
    }
    for (const bad of [
      '',
      'a',
      '1',
      '#',
      '👍👍',
      '👍 ',
      '👍a',
      '<b>',
      '\u200d',
      '👍'.repeat(40),
      '🏽a',
      '\ud83d',
    ]) {
      expect(await reactOutcome(alice, id, first.id, bad), JSON.stringify(bad)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['emoji'],
      });
    }
  });

  it('needs a message that the viewer has not deleted', async () => {
    const { alice, id, first } = await acquainted();
    await deleteMessageOutcome(alice, id, first.id);
    for (const messageId of [first.id, randomUUID()]) {
      expect(await reactOutcome(alice, id, messageId, '👍')).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('marks', () => {
  it('are the viewer’s own, go forward where they are places, and change nothing twice', async () => {
    const { alice, bob, id } = await acquainted();
    const before = await everything(alice, id);
    expect(await markOutcome(bob, id, { readSeq: 2, pinned: true })).toMatchObject({
      conversation: { readSeq: 2, pinned: true, muted: false, archived: false, revision: 3 },
    });
    expect(await markOutcome(bob, id, { readSeq: 1 })).toMatchObject({
      conversation: { readSeq: 2, pinned: true, revision: 3 },
    });
    expect(await markOutcome(bob, id, { pinned: null, muted: true, archived: true })).toMatchObject({
      conversation: { pinned: true, muted: true, archived: true, revision: 4 },
    });
    expect(await markOutcome(bob, id, { pinned: false })).toMatchObject({
      conversation: { pinned: false, archived: true },
    });
    for (const readSeq of [3, -1]) {
      expect(await markOutcome(bob, id, { readSeq })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['readSeq'],
      });
    }
    expect(await everything(alice, id)).toBe(before);
  });

  it('stay when something new is said: what is archived stays out of the inbox', async () => {
    const { alice, bob, id } = await acquainted();
    await markOutcome(bob, id, { archived: true, muted: true });
    await send(alice, id, 'third');
    expect(await seen(bob, id)).toMatchObject({ archived: true, muted: true, unread: 2, listed: true });
  });
});

describe('somebody else’s conversation', () => {
  it('looks like one that does not exist, for every query and mutation', async () => {
    const { id, first } = await acquainted();
    const stranger = await person('mallory');
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
    const { id, first } = await acquainted();
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
    const [one, two] = [await acquainted(), await acquainted()];
    expect(await reactOutcome(one.alice, one.id, two.first.id, '👍')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await deleteMessageOutcome(one.alice, one.id, two.first.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await textsOf(two.bob, two.id)).toHaveLength(2);
  });
});
