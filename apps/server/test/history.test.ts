import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database/index.ts';
import { tidy } from '../src/housekeeping.ts';
import { ask, base64url, mutate } from './support/api.ts';
import { say } from './support/conversation.ts';
import {
  acknowledge,
  archive,
  archiveItem,
  deleteMessages,
  historyOf,
  itemsFor,
  policyOf,
  seqsOf,
  Talks,
} from './support/history.ts';
import { relate } from './support/people.ts';
import { anotherPhone, expectType, publish, rosterWithout } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const talks = new Talks(() => server);

describe('history', () => {
  it('R27: gives what the account has archived to its other devices, newest first, page by page', async () => {
    const { alice, bob, id } = await talks.talk(5);
    const items = itemsFor(alice, id, [2, 3, 4, 5]);
    expect(await archive(alice, items)).toMatchObject({ archived: 4 });
    // A device that came later has no place in the conversation yet.
    const second = await anotherPhone(server, alice, 0);
    const first = await historyOf(second, id, { first: 3 });
    expect(first.entries.map(({ message, archived }) => [message.seq, archived])).toEqual([
      [6, null],
      [5, items[3]?.sealed],
      [4, items[2]?.sealed],
    ]);
    expect(first.entries.every(({ message }) => message.body !== null && message.transport === null)).toBe(
      true,
    );
    expect(first.hasNextPage).toBe(true);
    const rest = await historyOf(second, id, { first: 3, before: 4 });
    expect(rest).toMatchObject({
      hasNextPage: false,
      entries: [{ message: { seq: 3 } }, { message: { seq: 2 } }],
    });
    // What one account archives is nobody else's.
    expect((await historyOf(bob, id)).entries.every(({ archived }) => archived === null)).toBe(true);
  });

  it('of 250 messages is whole however it is asked for, to the first one', async () => {
    const { alice, bob, id } = await talks.talk(250);
    const all = Array.from({ length: 250 }, (_, index) => 251 - index);
    await archive(alice, itemsFor(alice, id, all.slice(0, 200)));
    await archive(alice, itemsFor(alice, id, all.slice(200)));
    for (const first of [100, 33, 50]) {
      const seen: number[] = [];
      for (let before: number | null = null, more = true; more; ) {
        const page = await historyOf(alice, id, { first, before });
        seen.push(...page.entries.map(({ message }) => message.seq));
        expect(page.entries.every(({ archived }) => archived !== null)).toBe(true);
        more = page.hasNextPage;
        expect(page.entries.length).toBe(
          more ? first : Math.min(first, 250 - (seen.length - page.entries.length)),
        );
        before = seen.at(-1) ?? null;
      }
      expect(seen).toEqual(all);
    }
    // From any place on, also one that is no message's.
    expect(await seqsOf(bob, id, { before: 120, first: 2 })).toEqual([119, 118]);
    expect(await seqsOf(bob, id, { before: 9_999, first: 2 })).toEqual([251, 250]);
    expect(await historyOf(bob, id, { before: 2 })).toEqual({ entries: [], hasNextPage: false });
    // Around what is deleted the pages close up.
    await deleteMessages(alice, id, all.slice(1, 150));
    expect(await seqsOf(alice, id, { first: 3 })).toEqual([251, 101, 100]);
  });

  it('comes in pages that end early rather than grow over a megabyte', async () => {
    const { alice, a, id } = await talks.talk(0);
    for (let n = 0; n < 18; n += 1) await say(a, 'x'.repeat(32_768));
    const first = await historyOf(alice, id);
    const bytes = first.entries.reduce((sum, { message }) => sum + (message.body?.length ?? 0) * 0.75, 0);
    expect(bytes).toBeGreaterThan(900_000);
    expect(bytes).toBeLessThanOrEqual(1_048_576);
    expect(first.hasNextPage).toBe(true);
    const last = first.entries.at(-1)?.message.seq;
    const rest = await historyOf(alice, id, { before: last });
    expect(first.entries.length + rest.entries.length).toBe(18);
    expect(rest.hasNextPage).toBe(false);
  });

  it('is asked for within bounds', async () => {
    const { alice, id } = await talks.talk(1);
    for (const variables of [{ first: 0 }, { first: 101 }, { before: 0 }, { before: -1 }]) {
      await expect(historyOf(alice, id, variables)).rejects.toThrow(/INVALID_INPUT/);
    }
  });

  it('is nobody else’s: a stranger, a session without a device, and nobody get none of it', async () => {
    const { alice, bob, id } = await talks.talk(2);
    await archive(alice, itemsFor(alice, id, [2, 3]));
    const stranger = await talks.person('mallory');
    const query = `query($id: ID!) { conversation(id: $id) { history { entries { archived message { seq } } } } }`;
    expect((await ask(stranger.session, query, { id })).data).toEqual({ conversation: null });
    const tablet = await anotherPhone(server, alice, 0);
    expectType(
      await publish(alice.session, await rosterWithout(alice.identity, tablet)),
      'PublishRosterPayload',
    );
    const entries = (data: unknown) =>
      (data as { conversation: { history: { entries: unknown[] } } | null }).conversation?.history.entries ??
      [];
    expect(entries((await ask(tablet.session, query, { id })).data)).toEqual([]);
    expect((await ask(server, query, { id })).data?.['conversation'] ?? null).toBeNull();
    const [item] = itemsFor(stranger, id, [2]);
    for (const [act, input] of [
      ['archiveMessages', { items: [item] }],
      ['deleteMessages', { conversationId: id, seqs: [2] }],
      ['clearConversation', { conversationId: id, upTo: 2 }],
    ] as const) {
      expect(await mutate(stranger.session, act, input), act).toMatchObject({ code: 'NOT_FOUND' });
      expect(await mutate(tablet.session, act, input), act).toMatchObject({ code: 'NO_DEVICE' });
      expect(await mutate(server, act, input), act).toMatchObject({ code: 'NOT_SIGNED_IN' });
    }
    expect(await seqsOf(bob, id)).toEqual([3, 2]);
    expect(await talks.rowsOf('archive_item', id)).toHaveLength(2);
  });

  it('while one of the two blocks the other is what was delivered before, and whole again afterwards', async () => {
    for (const by of ['alice', 'bob'] as const) {
      const people = await talks.talk(3);
      const { alice, bob, id } = people;
      await archive(bob, itemsFor(bob, id, [2, 3]));
      await acknowledge(bob, id, 3);
      const [from, to] = by === 'alice' ? [alice, bob] : [bob, alice];
      await relate(from.session, 'blockAccount', to.identity.id);
      expect(await seqsOf(bob, id)).toEqual([3, 2]);
      expect(await seqsOf(bob, id, { before: 3 })).toEqual([2]);
      expect((await historyOf(bob, id)).entries.every(({ archived }) => archived !== null)).toBe(true);
      // Deleting goes on, whoever is blocked.
      expect(await deleteMessages(bob, id, [2])).toMatchObject({ deleted: 1 });
      await relate(from.session, 'unblockAccount', to.identity.id);
      expect(await seqsOf(bob, id)).toEqual([4, 3]);
    }
  });

  it('R28: is readable when transports and welcomes are gone after thirty days', async () => {
    await using own = await startServer();
    const ownTalks = new Talks(() => own);
    const { alice, id } = await ownTalks.talk(2);
    await archive(alice, itemsFor(alice, id, [2, 3]));
    const before = await historyOf(alice, id);
    const waiting = async () => ({
      transports: (await ownTalks.rowsOf('event', id)).filter(({ transport }) => transport !== null).length,
      welcomes: (await ownTalks.rowsOf('welcome', id)).length,
    });
    expect(await waiting()).toEqual({ transports: 2, welcomes: 1 });
    const database = await openDatabase(join(own.folder, 'sotto.db'));
    await tidy(database.fork(), new Date(Date.now() + 30 * 86_400_000 - 60_000));
    expect(await waiting()).toEqual({ transports: 2, welcomes: 1 });
    await tidy(database.fork(), new Date(Date.now() + 30 * 86_400_000 + 60_000));
    await database[Symbol.asyncDispose]();
    expect(await waiting()).toEqual({ transports: 0, welcomes: 0 });
    // Bob was not there in all that time, nor was this device.
    expect(await historyOf(await anotherPhone(own, alice, 0), id)).toEqual(before);
  });
});

describe('archiving', () => {
  it('is refused as a whole when one of its items is not right, and the answer says which', async () => {
    const { alice, id } = await talks.talk(3);
    const good = archiveItem(alice.identity, id, 2);
    const short = base64url(Buffer.from(good.sealed, 'base64url').subarray(1));
    const future = Buffer.from(good.sealed, 'base64url');
    future[4] = 2;
    const cases: readonly (readonly [readonly object[], readonly string[]])[] = [
      [[], ['items']],
      [Array.from({ length: 201 }, (_, index) => ({ ...good, seq: index + 1 })), ['items']],
      [
        [good, { ...good }],
        ['items', '1'],
      ],
      [
        [good, { ...good, seq: 0 }],
        ['items', '1', 'seq'],
      ],
      [
        [good, { ...good, seq: 3, conversationId: 'x' }],
        ['items', '1', 'conversationId'],
      ],
      [
        [good, { ...good, seq: 3, sealed: short }],
        ['items', '1', 'sealed'],
      ],
      [
        [good, { ...good, seq: 3, sealed: base64url(future) }],
        ['items', '1', 'sealed'],
      ],
    ];
    for (const [items, path] of cases) {
      expect(await archive(alice, items)).toMatchObject({ code: 'INVALID_INPUT', path });
    }
    const elsewhere = (await talks.talk(1)).id;
    expect(await archive(alice, [good, { ...good, conversationId: elsewhere }])).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await talks.rowsOf('archive_item', id)).toEqual([]);
    const most = Array.from({ length: 200 }, (_, index) => ({ ...good, seq: index + 1 }));
    expect(await archive(alice, most)).toMatchObject({ archived: 3 });
  });

  it('R27: of an ephemeral conversation is refused, with all that is sent with it', async () => {
    const { alice, bob, id } = await talks.talk(1, 'ephemeral');
    expect(await policyOf(alice, id)).toEqual({ historyPolicy: 'EPHEMERAL' });
    expect(await policyOf(alice, (await talks.talk(0)).id)).toBeNull();
    expect(await archive(bob, itemsFor(bob, id, [2]))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['items', '0', 'conversationId'],
    });
    expect(await talks.rowsOf('archive_item', id)).toEqual([]);
    // What is there can be looked at, and deleted, all the same.
    expect((await historyOf(bob, id)).entries).toMatchObject([{ archived: null, message: { seq: 2 } }]);
    expect(await deleteMessages(bob, id, [2])).toMatchObject({ deleted: 1 });
    expect(await seqsOf(bob, id)).toEqual([]);
  });

  it('writes each message once, and passes over commits and places that nothing has', async () => {
    const { alice, id } = await talks.talk(2);
    const first = itemsFor(alice, id, [1, 2]);
    expect(await archive(alice, first)).toMatchObject({ archived: 1 });
    expect(await archive(alice, itemsFor(alice, id, [1, 2, 3, 4, 2_147_483_647]))).toMatchObject({
      archived: 1,
    });
    expect(await archive(alice, first)).toMatchObject({ archived: 0 });
    const { entries } = await historyOf(alice, id);
    expect(entries.map(({ message }) => message.seq)).toEqual([3, 2]);
    expect(entries[1]?.archived).toBe(first[1]?.sealed);
  });

  it('by two devices at once writes each message once', async () => {
    const { alice, id } = await talks.talk(20);
    const second = await anotherPhone(server, alice, 0);
    const seqs = Array.from({ length: 20 }, (_, index) => index + 2);
    const outcomes = await Promise.all(
      [alice, second, alice, second].map((by) => archive(by, itemsFor(by, id, seqs))),
    );
    expect(outcomes.map(({ archived }) => Number(archived)).reduce((sum, each) => sum + each)).toBe(20);
    expect(await talks.rowsOf('archive_item', id)).toHaveLength(20);
  });

  it('R5, R9: goes on under the new vault key only when a device was removed', async () => {
    const { alice, id } = await talks.talk(3);
    const tablet = await anotherPhone(server, alice, 0);
    const kept = itemsFor(alice, id, [2]);
    await archive(tablet, kept);
    const old = itemsFor(alice, id, [3, 4]);
    expectType(
      await publish(alice.session, await rosterWithout(alice.identity, tablet)),
      'PublishRosterPayload',
    );
    expect(await archive(alice, [...itemsFor(alice, id, [4]), ...old.slice(0, 1)])).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['items', '1', 'sealed'],
    });
    expect(await archive(tablet, old)).toMatchObject({ code: 'NO_DEVICE' });
    const anew = itemsFor(alice, id, [3]);
    expect(await archive(alice, anew)).toMatchObject({ archived: 1 });
    expect((await historyOf(alice, id)).entries.map(({ archived }) => archived)).toEqual([
      null,
      anew[0]?.sealed,
      kept[0]?.sealed,
    ]);
    expect((await talks.rowsOf('archive_item', id)).map((row) => row['vault_version']).sort()).toEqual([
      1, 2,
    ]);
  });
});
