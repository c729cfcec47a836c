import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast } from './support/cast.ts';
import { type SignedIn, signUp } from './support/person.ts';
import {
  acceptOutcome,
  deleteConversationOutcome,
  deleteMessageOutcome,
  everything,
  markOutcome,
  messagesOf,
  reactOutcome,
  seen,
  send,
  sendOutcome,
  start,
  textsOf,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('A3: a message request', () => {
  it('is what a first message from a stranger arrives as, and its sender sees nothing of that', async () => {
    const { alice, bob, id } = await cast.requested();
    expect(await seen(bob, id)).toMatchObject({ request: true, listed: true, unread: 1, revision: 1 });
    expect(await seen(alice, id)).toMatchObject({ request: false, listed: true, unread: 0, revision: 1 });
    await send(alice, id, 'and another one');
    expect(await seen(bob, id)).toMatchObject({ request: true, unread: 2 });
  });

  it('never tells its sender that it was read, marked, partly deleted, declined or accepted', async () => {
    const { alice, bob, id, first } = await cast.requested();
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
    const other = await cast.requested();
    const accepted = await everything(other.alice, other.id);
    expect(await acceptOutcome(other.bob, other.id)).toMatchObject({ conversation: { request: false } });
    expect(await everything(other.alice, other.id)).toBe(accepted);
  });

  it('refuses reactions until it is accepted', async () => {
    const { bob, id, first } = await cast.requested();
    expect(await reactOutcome(bob, id, first.id, '👍')).toMatchObject({ code: 'REQUEST_PENDING' });
    await acceptOutcome(bob, id);
    expect(await reactOutcome(bob, id, first.id, '👍')).toMatchObject({ placed: { id: first.id } });
  });

  it('stays accepted, also when it is accepted again', async () => {
    const { alice, bob, id } = await cast.requested();
    await acceptOutcome(bob, id);
    const { revision } = await seen(bob, id);
    expect(await acceptOutcome(bob, id)).toMatchObject({ conversation: { request: false, revision } });
    await send(alice, id, 'second');
    expect(await seen(bob, id)).toMatchObject({ request: false, unread: 2 });
  });

  it('is accepted by an answer', async () => {
    const { alice, bob, id } = await cast.requested();
    await send(bob, id, 'Who are you?');
    expect(await seen(bob, id)).toMatchObject({ request: false });
    // Alice has written before, so the answer is no request.
    expect(await seen(alice, id)).toMatchObject({ request: false, unread: 1 });
    await send(alice, id, 'Alice.');
    expect(await seen(bob, id)).toMatchObject({ request: false });
  });

  it('is declined by deleting it, and comes anew with a later message', async () => {
    const { alice, bob, id } = await cast.requested();
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
    const { alice, bob, id } = await cast.requested();
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
