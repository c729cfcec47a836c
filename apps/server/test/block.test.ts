import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessBus } from '../src/adapters/index.ts';
import { openDatabase } from '../src/database/index.ts';
import { DeviceEventsService } from '../src/modules/message/index.ts';
import { ask, mutate, type Outcome } from './support/api.ts';
import { befriend, messageInput, type Side, say, sendFields, startDirect } from './support/conversation.ts';
import { relate } from './support/people.ts';
import { newPhone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
async function talk(on: TestServer = server) {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkz'[Number(digit)]).join('');
  const alice = await newPhone(on, `alice_x${letters}x`);
  const bert = await newPhone(on, `bert_x${letters}x`);
  return { alice, bert, ...(await startDirect(alice, bert)) };
}

const sendNext = async (side: Side): Promise<Outcome> => {
  const input = messageInput(side, await side.write('again'));
  const outcome = await mutate(side.phone.session, 'sendMessage', input, sendFields);
  if (outcome.__typename === 'SendMessagePayload') side.counter += 1;
  return outcome;
};

const lastSeqOf = async (side: Side): Promise<number> => {
  const { data } = await ask(side.phone.session, `{ conversation(id: "${side.id}") { lastSeq } }`);
  return (data as { conversation: { lastSeq: number } }).conversation.lastSeq;
};

describe('a block', () => {
  it('that was answered lets nothing more through, however many send meanwhile', async () => {
    const { alice, bert, a, b } = await talk();
    for (let round = 0; round < 15; round += 1) {
      const sender = round % 2 === 0 ? a : b;
      let answered = false;
      const late: Outcome[] = [];
      const sending = (async () => {
        for (let i = 0; i < 6; i += 1) {
          const begunAfter = answered;
          const outcome = await sendNext(sender);
          if (begunAfter) late.push(outcome);
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      await relate(bert.session, 'blockAccount', alice.identity.id);
      answered = true;
      const newest = await lastSeqOf(a);
      await sending;
      // Also not one that had begun before the answer and was decided after it.
      expect(await lastSeqOf(a)).toBe(newest);
      late.push(await sendNext(sender));
      for (const outcome of late) expect(outcome).toMatchObject({ code: 'NOT_ELIGIBLE' });
      await relate(bert.session, 'unblockAccount', alice.identity.id);
      await befriend(alice, bert);
    }
  });

  it('that races with an unfollow and sends leaves every accepted message in its place', async () => {
    const { alice, bert, a } = await talk();
    const accepted: unknown[] = [];
    for (let round = 0; round < 8; round += 1) {
      const [outcome] = await Promise.all([
        sendNext(a),
        relate(bert.session, 'unfollowAccount', alice.identity.id),
        relate(bert.session, 'blockAccount', alice.identity.id),
      ]);
      if (outcome.__typename === 'SendMessagePayload') accepted.push(outcome['seq']);
      else expect(outcome).toMatchObject({ code: 'NOT_ELIGIBLE' });
      await relate(bert.session, 'unblockAccount', alice.identity.id);
      await befriend(alice, bert);
    }
    expect(accepted).toEqual(accepted.map((_, index) => index + 2));
    expect(await lastSeqOf(a)).toBe(1 + accepted.length);
  });

  it('stops an open socket of either side at once, and what was held comes after it', async () => {
    const { alice, bert, a, b } = await talk();
    await using hers = openFeed(alice.session);
    await using his = openFeed(bert.session);
    await hers.backfill();
    await his.backfill();
    await say(a, 'before');
    expect(await his.next()).toMatchObject({ seq: 2 });
    expect(await hers.next()).toMatchObject({ seq: 2 });
    await relate(alice.session, 'blockAccount', bert.identity.id);
    // A commit is no message and goes on: a lost device has to be removable. It is not delivered all the same.
    const staged = await b.stage();
    const commit = {
      commit: Buffer.from(staged.commit).toString('base64url'),
      groupInfo: Buffer.from(staged.groupInfo).toString('base64url'),
    };
    expect(
      await mutate(bert.session, 'commitToConversation', { conversationId: a.id, epoch: 1, commit }),
    ).toMatchObject({ __typename: 'CommitToConversationPayload' });
    const nexts = [hers.next(), his.next()];
    const early = await Promise.race([
      ...nexts,
      new Promise((resolve) => setTimeout(() => resolve('nothing'), 600)),
    ]);
    expect(early).toBe('nothing');
    await relate(alice.session, 'unblockAccount', bert.identity.id);
    for (const next of nexts) expect(await next).toMatchObject({ __typename: 'CommitEvent', seq: 3 });
  });

  it('holds back what waited, on a new socket and in a stretch of events, until the last of both is taken back', async () => {
    const { alice, bert, a } = await talk();
    for (let i = 0; i < 3; i += 1) await say(a, `${i}`);
    await relate(alice.session, 'blockAccount', bert.identity.id);
    await relate(bert.session, 'blockAccount', alice.identity.id);
    const stretch = `{ conversation(id: "${a.id}") { events { hasNextPage events { seq } } } }`;
    const empty = { conversation: { events: { hasNextPage: false, events: [] } } };
    await using feed = openFeed(bert.session);
    expect(await feed.backfill()).toEqual([{ __typename: 'BackfillCompleted', events: 0 }]);
    for (const { session } of [alice, bert]) expect((await ask(session, stretch)).data).toEqual(empty);
    await relate(alice.session, 'unblockAccount', bert.identity.id);
    expect((await ask(bert.session, stretch)).data).toEqual(empty);
    await relate(bert.session, 'unblockAccount', alice.identity.id);
    const seqs = [];
    for (let i = 0; i < 4; i += 1) seqs.push((await feed.next())['seq']);
    expect(seqs).toEqual([1, 2, 3, 4]);
    expect((await ask(bert.session, stretch)).data).not.toEqual(empty);
  });

  it('stops a backfill in its middle: with the next event when its note comes, with the next page when not', async () => {
    class Forgetful extends InProcessBus {
      forgets = false;
      override publish(topic: string, note: string): void {
        if (!this.forgets || !note.startsWith('halt ')) super.publish(topic, note);
      }
    }
    const bus = new Forgetful();
    await using own = await startServer({}, { bus });
    const { alice, bert, a } = await talk(own);
    for (let i = 0; i < 120; i += 1) await say(a, `${i}`);
    // What a socket reads from, so that the moment of the block is one of ours.
    await using database = await openDatabase(join(own.folder, 'sotto.db'));
    const events = new DeviceEventsService(() => database.fork(), bus, 20_000);
    const { accountId, sessionId } = bert.session;
    const viewer = { accountId, sessionId, deviceId: bert.keys.id };
    for (const [forgets, most] of [
      [false, 5],
      [true, 51],
    ] as const) {
      bus.forgets = forgets;
      await using feed = events.subscribe({ em: database.fork(), viewer, address: '' }, 1);
      const next = async () => (await feed.next()).value ?? { __typename: 'nothing' };
      for (let seq = 1; seq <= 5; seq += 1) expect(await next()).toMatchObject({ seq });
      await relate(alice.session, 'blockAccount', bert.identity.id);
      let got = 5;
      let event = await next();
      for (; event.__typename !== 'BackfillCompleted'; event = await next()) got += 1;
      expect(event).toMatchObject({ events: got });
      expect(got).toBe(most);
      await relate(alice.session, 'unblockAccount', bert.identity.id);
      for (let seq = most + 1; seq <= 121; seq += 1) expect(await next()).toMatchObject({ seq });
    }
  });

  it('touches no other conversation', async () => {
    const { alice, bert, a } = await talk();
    people += 1;
    const carol = await newPhone(server, `carol_${'abcdefghkz'[people % 10]}xx`);
    const other = await startDirect(carol, bert);
    await relate(alice.session, 'blockAccount', bert.identity.id);
    await using feed = openFeed(bert.session);
    const seen = (await feed.backfill()).map(({ conversationId }) => conversationId);
    expect(seen).not.toContain(a.id);
    expect(seen).toContain(other.a.id);
    await say(other.a, 'still here');
    expect(await feed.next()).toMatchObject({ conversationId: other.a.id, seq: 2 });
  });
});
