import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast } from './support/cast.ts';
import type { SignedIn } from './support/person.ts';
import {
  deleteMessageOutcome,
  everything,
  markOutcome,
  messagesOf,
  reactOutcome,
  seen,
  send,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('a reaction', () => {
  it('is one of each side, seen by both, changed and taken back', async () => {
    const { alice, bob, id, first } = await cast.acquainted();
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
    const { alice, bob, id, first } = await cast.acquainted();
    await reactOutcome(alice, id, first.id, '👍');
    const [ours, theirs] = [await everything(alice, id), await everything(bob, id)];
    await reactOutcome(alice, id, first.id, '👍');
    await reactOutcome(bob, id, first.id, null);
    expect([await everything(alice, id), await everything(bob, id)]).toEqual([ours, theirs]);
  });

  it('is one emoji', async () => {
    const { alice, id, first } = await cast.acquainted();
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
    const { alice, id, first } = await cast.acquainted();
    await deleteMessageOutcome(alice, id, first.id);
    for (const messageId of [first.id, randomUUID()]) {
      expect(await reactOutcome(alice, id, messageId, '👍')).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('marks', () => {
  it('are the viewer’s own, go forward where they are places, and change nothing twice', async () => {
    const { alice, bob, id } = await cast.acquainted();
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
    const { alice, bob, id } = await cast.acquainted();
    await markOutcome(bob, id, { archived: true, muted: true });
    await send(alice, id, 'third');
    expect(await seen(bob, id)).toMatchObject({ archived: true, muted: true, unread: 2, listed: true });
  });
});
