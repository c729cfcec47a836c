import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessBus } from '../src/adapters/index.ts';
import { ask, mutate } from './support/api.ts';
import { Cast } from './support/cast.ts';
import { type SignedIn, signIn } from './support/person.ts';
import {
  acceptOutcome,
  changesOf,
  deleteConversationOutcome,
  deleteMessageOutcome,
  inboxOf,
  markOutcome,
  messagesOf,
  openInbox,
  reactOutcome,
  send,
  start,
  staysQuiet,
  type View,
} from './support/regular.ts';
import { Replica } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const cast = new Cast(() => server);

describe('what has changed', () => {
  it('is followed by cursors without missing anything, however many write, react and delete at once', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    await send(alice, id, 'first');
    await send(bob, id, 'second');
    let writing = true;
    const act = async (who: SignedIn, count: number) => {
      for (let i = 0; i < count; i += 1) {
        const message = await send(who, id, `${who.handle} ${i}`);
        await reactOutcome(who, id, message.id, i % 2 === 0 ? '👍' : '🎉');
        if (i % 3 === 0) await deleteMessageOutcome(who, id, message.id);
      }
    };
    const replicas = [new Replica(alice, id), new Replica(bob, id), new Replica(bob, id)];
    const follow = async (replica: Replica, size: number) => {
      while (writing) await replica.sync(size);
      await replica.sync(size);
    };
    const done = Promise.all([act(alice, 12), act(bob, 12), act(alice, 12), act(bob, 12)]).then(() => {
      writing = false;
    });
    await Promise.all([done, ...replicas.map((replica, index) => follow(replica, [1, 3, 100][index] ?? 1))]);
    const [a, b, c] = replicas.map(({ newestFirst }) => newestFirst);
    expect(a).toEqual((await messagesOf(alice, id)).messages);
    expect(b).toEqual((await messagesOf(bob, id)).messages);
    expect(c).toEqual(b);
    expect(a?.length).toBe(2 + 48 - 8);
  });

  it('in an inbox has dense revisions, one for each change, and a reader by cursor misses none', async () => {
    const alice = await cast.person('alice');
    const others = await Promise.all(['bob', 'carol', 'dave', 'erin'].map((prefix) => cast.person(prefix)));
    const talks = await Promise.all(others.map(async (other) => [other, await start(other, alice)] as const));
    const count = 10;
    let writing = true;
    const seen = new Map<string, View>();
    const read = async () => {
      let cursor = 0;
      for (;;) {
        const last = !writing;
        const page = await inboxOf(alice, cursor, 2);
        for (const view of page.conversations) {
          expect(view.revision).toBeGreaterThan(cursor);
          cursor = view.revision;
          seen.set(view.id, view);
        }
        if (last && !page.hasNextPage) return;
      }
    };
    const done = Promise.all(
      talks.map(async ([other, { id }]) => {
        for (let i = 0; i < count; i += 1) await send(other, id, `${i}`);
      }),
    ).then(() => {
      writing = false;
    });
    await Promise.all([done, read()]);
    expect([...seen.values()].map(({ lastSeq }) => lastSeq)).toEqual([count, count, count, count]);
    // Each of the changes took one number, and none is left out.
    expect(Math.max(...[...seen.values()].map(({ revision }) => revision))).toBe(4 * count);
  });

  it('by the account itself changes its own revision only', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    const { id: messageId } = await send(alice, id, 'first');
    const revision = async (who: SignedIn) => (await inboxOf(who)).conversations[0]?.revision;
    const acts: (() => Promise<unknown>)[] = [
      () => markOutcome(bob, id, { pinned: true }),
      () => markOutcome(bob, id, { readSeq: 1 }),
      () => acceptOutcome(bob, id),
      () => deleteMessageOutcome(bob, id, messageId),
      () => deleteConversationOutcome(bob, id, 1),
    ];
    for (const [index, act] of acts.entries()) {
      await act();
      expect([await revision(alice), await revision(bob)]).toEqual([1, 2 + index]);
    }
    await send(alice, id, 'second');
    expect([await revision(alice), await revision(bob)]).toEqual([2, 7]);
  });

  it('has bounds for every argument', async () => {
    const alice = await cast.person('alice');
    const bob = await cast.person('bob');
    const { id } = await start(alice, bob);
    for (const [argument, call] of [
      ['changedAfter', () => inboxOf(alice, -1)],
      ['first', () => inboxOf(alice, 0, 0)],
      ['first', () => inboxOf(alice, 0, 101)],
      ['afterSeq', () => changesOf(alice, id, -1)],
      ['afterRevision', () => changesOf(alice, id, 0, -1)],
      ['first', () => changesOf(alice, id, 0, 0, 101)],
    ] as const) {
      await expect(call(), argument).rejects.toThrow(new RegExp(`${argument}.*INVALID_INPUT`));
    }
    await using feed = openInbox(alice, -1);
    await expect(feed.next()).rejects.toThrow(/INVALID_INPUT/);
  });
});

/** Forgets every wake-up of an inbox. */
class ForgetfulBus extends InProcessBus {
  override publish(topic: string, note: string): void {
    if (!topic.startsWith('inbox/')) super.publish(topic, note);
  }
}

/** Takes from a feed until its newest revision is that one. @returns the revisions that came, in order. */
async function until(feed: ReturnType<typeof openInbox>, revision: number) {
  const came: number[] = [];
  const views = new Map<string, View>();
  while ((came.at(-1) ?? 0) < revision) {
    // What the subscription asks for.
    const change = (await feed.next()) as { revision: number; conversation: View };
    expect(change.conversation.revision).toBeGreaterThanOrEqual(change.revision);
    came.push(change.revision);
    views.set(change.conversation.id, change.conversation);
  }
  return { came, views };
}

describe('the subscription to an inbox', () => {
  it('brings what was missed, then what happens, with what holds then', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const { id } = await start(alice, bob);
    await send(alice, id, 'missed');
    await using feed = openInbox(bob);
    expect(await feed.next()).toMatchObject({
      revision: 1,
      conversation: { id, request: true, unread: 1, lastMessage: { text: 'missed' } },
    });
    await send(alice, id, 'live');
    expect(await feed.next()).toMatchObject({
      revision: 2,
      conversation: { unread: 2, lastMessage: { text: 'live' } },
    });
    await markOutcome(bob, id, { readSeq: 2 });
    expect(await feed.next()).toMatchObject({ revision: 3, conversation: { unread: 0, readSeq: 2 } });
    await mutate(alice, 'updateProfile', { displayName: 'Alice the Second' });
    await send(alice, id, 'renamed');
    expect(await feed.next()).toMatchObject({
      revision: 4,
      conversation: { peer: { displayName: 'Alice the Second' } },
    });
    await using later = openInbox(bob, 4);
    expect(await staysQuiet(later.next(), 300)).toBe(true);
  });

  it('has no gap and nothing out of order, whenever it is opened while others write', async () => {
    const bob = await cast.person('bob');
    const others = await Promise.all(['alice', 'carol', 'dave'].map((prefix) => cast.person(prefix)));
    const talks = await Promise.all(others.map(async (other) => [other, await start(other, bob)] as const));
    const count = 12;
    const writing = Promise.all(
      talks.map(async ([other, { id }]) => {
        for (let i = 0; i < count; i += 1) await send(other, id, `${i}`);
      }),
    );
    const feeds = [];
    for (let i = 0; i < 4; i += 1) {
      feeds.push(openInbox(bob));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const { came, views } of await Promise.all(feeds.map((feed) => until(feed, 3 * count)))) {
      expect(came).toEqual([...came].sort((a, b) => a - b));
      expect(new Set(came).size).toBe(came.length);
      for (const [, { id }] of talks) expect(views.get(id)?.lastSeq).toBe(count);
    }
    await writing;
    for (const feed of feeds) await feed[Symbol.asyncDispose]();
  });

  it('is right, if late, when every wake-up is lost', async () => {
    await using unlucky = await startServer({}, { bus: new ForgetfulBus(), lookAnyway: 200 });
    const [alice, bob] = [await cast.person('alice', unlucky), await cast.person('bob', unlucky)];
    const { id } = await start(alice, bob);
    await using feed = openInbox(bob);
    await send(alice, id, 'one');
    expect(await feed.next()).toMatchObject({ revision: 1 });
    await send(alice, id, 'two');
    await send(alice, id, 'three');
    const { views } = await until(feed, 3);
    expect(views.get(id)).toMatchObject({ lastSeq: 3, lastMessage: { text: 'three' } });
  });

  it('is the account’s own: nobody is woken by what the other side does for itself', async () => {
    const [alice, bob, carol] = [
      await cast.person('alice'),
      await cast.person('bob'),
      await cast.person('carol'),
    ];
    const { id } = await start(alice, bob);
    const { id: messageId } = await send(alice, id, 'first');
    await using hers = openInbox(alice, 1);
    await using third = openInbox(carol);
    const next = hers.next();
    const nothing = third.next();
    await markOutcome(bob, id, { readSeq: 1 });
    await deleteMessageOutcome(bob, id, messageId);
    await acceptOutcome(bob, id);
    expect(await staysQuiet(Promise.race([next, nothing]), 300)).toBe(true);
    await send(bob, id, 'Hello.');
    expect(await next).toMatchObject({ revision: 2, conversation: { lastMessage: { text: 'Hello.' } } });
    expect(await staysQuiet(nothing, 100)).toBe(true);
  });

  it('ends when the session signs out, and goes on for the account’s other sessions', async () => {
    const [alice, bob] = [await cast.person('alice'), await cast.person('bob')];
    const other = await signIn(server, bob.handle);
    const { id } = await start(alice, bob);
    await send(alice, id, 'first');
    await using leaving = openInbox(bob);
    await using staying = openInbox(other);
    for (const feed of [leaving, staying]) expect(await feed.next()).toMatchObject({ revision: 1 });
    const ended = expect(leaving.next()).rejects.toThrow();
    await ask(bob, 'mutation { signOut { ended } }');
    expect(await leaving.closed).toBe(4401);
    await send(alice, id, 'second');
    await ended;
    expect(await staying.next()).toMatchObject({ revision: 2 });
  });

  it('ends when the session ends, even if no wake-up says so', async () => {
    class DeafBus extends ForgetfulBus {
      override publish(topic: string, note: string): void {
        if (!topic.startsWith('session/')) super.publish(topic, note);
      }
    }
    await using unlucky = await startServer({}, { bus: new DeafBus(), lookAnyway: 200 });
    const [alice, bob] = [await cast.person('alice', unlucky), await cast.person('bob', unlucky)];
    const { id } = await start(alice, bob);
    await send(alice, id, 'first');
    await using feed = openInbox(bob);
    expect(await feed.next()).toMatchObject({ revision: 1 });
    await ask(bob, 'mutation { signOut { ended } }');
    await send(alice, id, 'second');
    await expect(feed.next()).rejects.toThrow(/NOT_SIGNED_IN/);
  });
});
