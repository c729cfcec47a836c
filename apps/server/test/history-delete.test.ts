import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url } from './support/api.ts';
import { say } from './support/conversation.ts';
import { remove } from './support/deletion.ts';
import {
  acknowledge,
  archive,
  clear,
  deleteMessages,
  eventAt,
  historyOf,
  itemsFor,
  seqsOf,
  Talks,
} from './support/history.ts';
import { reset } from './support/identity.ts';
import { anotherPhone, makeIdentity } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { bytesOf } from './support/tables.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const talks = new Talks(() => server);
const bodyOf = async (id: string, seq: number) =>
  (await talks.rowsOf('event', id)).find((row) => row['seq'] === seq)?.['body'];
const transportsOf = async (id: string) =>
  (await talks.rowsOf('event', id)).flatMap(({ seq, transport }) => (transport === null ? [] : [seq]));

describe('deleting messages', () => {
  it('R29: leaves nothing for the account, and everything for the other', async () => {
    const { alice, bob, id } = await talks.talk(3);
    await archive(alice, itemsFor(alice, id, [2, 3, 4]));
    await archive(bob, itemsFor(bob, id, [2, 3, 4]));
    const theirs = await historyOf(bob, id);
    expect(await deleteMessages(alice, id, [3])).toMatchObject({ deleted: 1 });
    expect(await deleteMessages(alice, id, [3, 4])).toMatchObject({ deleted: 1 });
    expect(await deleteMessages(alice, id, [3, 4])).toMatchObject({ deleted: 0 });
    expect(await seqsOf(alice, id)).toEqual([2]);
    expect(await seqsOf(await anotherPhone(server, alice, 0), id)).toEqual([2]);
    expect(await historyOf(bob, id)).toEqual(theirs);
    const mine = (await talks.rowsOf('archive_item', id)).filter(
      (row) => row['account_id'] === alice.identity.id,
    );
    expect(mine.map(({ seq }) => seq)).toEqual([2]);
    // A device that comes to it later archives it anew in vain.
    expect(await archive(alice, itemsFor(alice, id, [2, 3, 4]))).toMatchObject({ archived: 0 });
    expect(await eventAt(bob, id, 3)).toMatchObject({
      body: expect.any(String),
      transport: expect.any(String),
    });
    expect(await eventAt(alice, id, 3)).toEqual({ seq: 3, body: null, transport: null });
    expect(await eventAt(alice, id, 2)).toMatchObject({
      body: expect.any(String),
      transport: expect.any(String),
    });
  });

  it('passes over commits, and places that nothing has', async () => {
    const { alice, id } = await talks.talk(1);
    expect(await deleteMessages(alice, id, [1, 3, 2_147_483_647])).toMatchObject({ deleted: 0 });
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    expect(await eventAt(alice, id, 1)).toEqual({ seq: 1 });
    expect(await deleteMessages(alice, id, [1, 2, 3])).toMatchObject({ deleted: 1 });
  });

  it('is refused with input out of bounds', async () => {
    const { alice, id } = await talks.talk(1);
    const many = Array.from({ length: 201 }, (_, index) => index + 1);
    for (const [seqs, path] of [
      [[], ['seqs']],
      [many, ['seqs']],
      [[2, 2], ['seqs']],
      [
        [2, 0],
        ['seqs', '1'],
      ],
    ] as const) {
      expect(await deleteMessages(alice, id, seqs)).toMatchObject({ code: 'INVALID_INPUT', path });
    }
    expect(await deleteMessages(alice, 'x', [2])).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['conversationId'],
    });
    expect(await clear(alice, 'x', 2)).toMatchObject({ code: 'INVALID_INPUT', path: ['conversationId'] });
    expect(await clear(alice, id, -1)).toMatchObject({ code: 'INVALID_INPUT', path: ['upTo'] });
    expect(await clear(alice, id, 3)).toMatchObject({ code: 'INVALID_INPUT', path: ['upTo'] });
    expect(await seqsOf(alice, id)).toEqual([2]);
    expect(await deleteMessages(alice, id, many.slice(1))).toMatchObject({ deleted: 1 });
  });

  it('R28, R29: by both leaves no body, no key and no note of it in the database file', async () => {
    const { alice, bob, a, id } = await talks.talk(1);
    await say(a, 'stays');
    for (const phone of [alice, bob]) await archive(phone, itemsFor(phone, id, [2, 3]));
    const [body, kept] = [await bodyOf(id, 2), await bodyOf(id, 3)].map((each) =>
      Buffer.from(each as Uint8Array),
    );
    const transport = fromBase64url((await eventAt(bob, id, 2))?.transport);
    const keys = (await talks.rowsOf('archive_item', id)).filter(({ seq }) => seq === 2);
    // Long rows go on in other pages: what is looked for is their beginnings.
    const needles = [body, transport, ...keys.map(({ sealed }) => sealed)].map((bytes) =>
      Buffer.from(bytes as Uint8Array).subarray(0, 100),
    );
    expect(needles).toHaveLength(4);
    const found = async () => {
      const bytes = await bytesOf(server);
      return needles.map((needle) => bytes.includes(needle));
    };
    expect(await found()).toEqual([true, true, true, true]);
    expect(await deleteMessages(alice, id, [2])).toMatchObject({ deleted: 1 });
    expect((await found()).filter(Boolean)).toHaveLength(3);
    expect(await talks.rowsOf('event_deletion', id)).toHaveLength(1);
    expect(await deleteMessages(bob, id, [2])).toMatchObject({ deleted: 1 });
    expect(await found()).toEqual([false, false, false, false]);
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    expect((await bytesOf(server)).includes(kept?.subarray(0, 100) ?? '')).toBe(true);
    // Nobody learns from it that the other has deleted it, too.
    for (const phone of [alice, bob]) {
      expect(await eventAt(phone, id, 2)).toEqual({ seq: 2, body: null, transport: null });
      expect(await deleteMessages(phone, id, [2])).toMatchObject({ deleted: 0 });
      expect(await archive(phone, itemsFor(phone, id, [2]))).toMatchObject({ archived: 0 });
      expect(await seqsOf(phone, id)).toEqual([3]);
    }
  });

  it('by both at once drops every body, and against archiving leaves no key', async () => {
    const { alice, bob, id } = await talks.talk(24);
    const tablet = await anotherPhone(server, alice, 0);
    const seqs = Array.from({ length: 24 }, (_, index) => index + 2);
    const parts = [0, 6, 12, 18].map((from) => seqs.slice(from, from + 6));
    await Promise.all(
      parts.flatMap((part) => [
        archive(tablet, itemsFor(alice, id, part)),
        deleteMessages(alice, id, part),
        archive(bob, itemsFor(bob, id, part)),
        deleteMessages(bob, id, part),
      ]),
    );
    expect(await talks.rowsOf('archive_item', id)).toEqual([]);
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    const bodies = (await talks.rowsOf('event', id)).filter(({ body }) => body !== null);
    expect(bodies).toEqual([]);
  });

  it('R29: is not told to a device that was away otherwise than by what it does not get', async () => {
    const { alice, bob, tablet, a, id } = await talks.withTablet(3);
    await deleteMessages(alice, id, [4]);
    await using feed = openFeed(tablet.session);
    const opening = (await feed.backfill()).flatMap(({ __typename, seq, body, transport }) =>
      __typename === 'MessageEvent' ? [[seq, body !== null, transport !== null]] : [],
    );
    expect(opening).toEqual([
      [3, true, true],
      [4, false, false],
      [5, true, true],
    ]);
    await using theirs = openFeed(bob.session);
    const others = (await theirs.backfill()).filter(({ __typename }) => __typename === 'MessageEvent');
    expect(others.every(({ body, transport }) => body !== null && transport !== null)).toBe(true);
    // It can go on from there.
    await say(a, 'live');
    expect(await feed.next()).toMatchObject({ seq: 6, body: expect.any(String) });
    expect(await acknowledge(tablet, id, 6)).toMatchObject({ moved: 1 });
  });

  it('R28, R29: drops the transport as soon as no device of anybody who keeps the message waits for it', async () => {
    const { alice, bob, tablet, id } = await talks.withTablet(4);
    await acknowledge(alice, id, 6);
    await acknowledge(bob, id, 4);
    // The tablet is behind: it has nothing of it yet.
    expect(await transportsOf(id)).toEqual([3, 4, 5, 6]);
    await deleteMessages(alice, id, [4, 5]);
    expect(await transportsOf(id)).toEqual([3, 5, 6]);
    await acknowledge(bob, id, 6);
    expect(await transportsOf(id)).toEqual([3, 6]);
    await deleteMessages(bob, id, [3]);
    expect(await transportsOf(id)).toEqual([3, 6]);
    await clear(alice, id, 5);
    expect(await transportsOf(id)).toEqual([6]);
    await acknowledge(tablet, id, 6);
    expect(await transportsOf(id)).toEqual([]);
    expect(
      (await talks.rowsOf('event', id)).filter(({ body }) => body !== null).map(({ seq }) => seq),
    ).toEqual([4, 5, 6]);
  });
});

describe('clearing a conversation', () => {
  it('deletes up to a place, and goes on behind it', async () => {
    const { alice, bob, a, id } = await talks.talk(4);
    await archive(alice, itemsFor(alice, id, [2, 3, 4, 5]));
    await deleteMessages(alice, id, [3, 5]);
    expect(await clear(alice, id, 4)).toMatchObject({ clearedSeq: 4 });
    expect(await clear(alice, id, 2)).toMatchObject({ clearedSeq: 4 });
    expect((await talks.rowsOf('event_deletion', id)).map(({ seq }) => seq)).toEqual([5]);
    expect(await talks.rowsOf('archive_item', id)).toEqual([]);
    expect(await seqsOf(alice, id)).toEqual([]);
    expect(await seqsOf(bob, id)).toEqual([5, 4, 3, 2]);
    expect(await archive(alice, itemsFor(alice, id, [2, 4]))).toMatchObject({ archived: 0 });
    expect(await deleteMessages(alice, id, [2, 4])).toMatchObject({ deleted: 0 });
    for (const seq of [2, 4, 5])
      expect(await eventAt(alice, id, seq)).toEqual({ seq, body: null, transport: null });
    await say(a, 'one more');
    expect(await seqsOf(alice, id)).toEqual([6]);
    expect(await archive(alice, itemsFor(alice, id, [6]))).toMatchObject({ archived: 1 });
  });

  it('R28: by both drops what both have cleared, or one has cleared and the other deleted', async () => {
    const { alice, bob, id } = await talks.talk(4);
    await archive(bob, itemsFor(bob, id, [2, 3, 4, 5]));
    await deleteMessages(bob, id, [4]);
    await clear(alice, id, 5);
    const bodies = async () =>
      (await talks.rowsOf('event', id)).flatMap(({ seq, body }) => (body === null ? [] : [seq]));
    expect(await bodies()).toEqual([2, 3, 5]);
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    await clear(bob, id, 3);
    expect(await bodies()).toEqual([5]);
    await deleteMessages(bob, id, [5]);
    expect(await bodies()).toEqual([]);
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    expect(await talks.rowsOf('archive_item', id)).toEqual([]);
  });

  it('R8, R28: an account that begins a new identity has deleted what it cannot open any more', async () => {
    const { alice, bob, id } = await talks.talk(3);
    for (const phone of [alice, bob]) await archive(phone, itemsFor(phone, id, [2, 3, 4]));
    await deleteMessages(alice, id, [2]);
    expect(await reset(bob.session, await makeIdentity(bob.session, bob.keys))).toMatchObject({ version: 1 });
    const items = (await talks.rowsOf('archive_item', id)).map((row) => row['account_id']);
    expect(items).toEqual([alice.identity.id, alice.identity.id]);
    expect(await bodyOf(id, 2)).toBeNull();
    expect(await seqsOf(alice, id)).toEqual([4, 3]);
    await clear(alice, id, 4);
    expect((await talks.rowsOf('event', id)).every(({ body }) => body === null)).toBe(true);
  });

  it('R28: an account that is deleted has deleted everything, and what the other had deleted goes', async () => {
    const { alice, bob, id } = await talks.talk(3);
    for (const phone of [alice, bob]) await archive(phone, itemsFor(phone, id, [2, 3, 4]));
    await deleteMessages(bob, id, [2]);
    await deleteMessages(alice, id, [4]);
    await remove(alice.session);
    expect(await bodyOf(id, 2)).toBeNull();
    expect(await seqsOf(bob, id)).toEqual([4, 3]);
    expect(await talks.rowsOf('event_deletion', id)).toEqual([]);
    const items = await talks.rowsOf('archive_item', id);
    expect(items.map((row) => [row['account_id'], row['seq']])).toEqual([
      [bob.identity.id, 3],
      [bob.identity.id, 4],
    ]);
    await clear(bob, id, 4);
    expect((await talks.rowsOf('event', id)).every(({ body }) => body === null)).toBe(true);
    await remove(bob.session);
    for (const table of ['event', 'archive_item', 'event_deletion', 'participant']) {
      expect(await talks.rowsOf(table, id), table).toEqual([]);
    }
  });
});
