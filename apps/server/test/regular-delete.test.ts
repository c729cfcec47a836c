import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast } from './support/cast.ts';
import {
  changesOf,
  deleteConversationOutcome,
  deleteMessageOutcome,
  everything,
  reactOutcome,
  seen,
  send,
  sendOutcome,
  textsOf,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('deleting for oneself', () => {
  it('takes a message from one side only, and from the server when both have deleted it', async () => {
    const { alice, bob, id, first } = await cast.acquainted();
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
    const { alice, id, first, second } = await cast.acquainted();
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
    const { alice, bob, id } = await cast.acquainted();
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
    const { alice, id } = await cast.acquainted();
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
    const { alice, bob, id, first } = await cast.acquainted();
    await deleteConversationOutcome(alice, id, 2);
    await reactOutcome(bob, id, first.id, '👍');
    expect(await seen(alice, id)).toMatchObject({ listed: false, lastMessage: null, unread: 0 });
    expect((await changesOf(alice, id)).messages).toEqual([]);
    // And a reaction that comes between what one has seen and the deletion leaves nothing either.
    const other = await cast.acquainted();
    await reactOutcome(other.bob, other.id, other.first.id, '👍');
    expect(await deleteConversationOutcome(other.alice, other.id, 2)).toMatchObject({
      conversation: { listed: false },
    });
  });

  it('says nothing of what the other side has deleted', async () => {
    const { alice, bob, id, first } = await cast.acquainted();
    const gone = await cast.acquainted();
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
