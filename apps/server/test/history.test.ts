import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/api.ts';
import { say, startDirect } from './support/conversation.ts';
import { archive, archiveItem, clear, deleteMessages, historyOf } from './support/history.ts';
import { anotherPhone, newPhone, type Phone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
/** Alice has said `count` things, at 2 and after. */
async function talk(count: number) {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkm'[Number(digit)]).join('');
  const alice = await newPhone(server, `alice_${letters}x`);
  const bob = await newPhone(server, `bert_${letters}x`);
  const { a, b } = await startDirect(alice, bob);
  for (let n = 0; n < count; n += 1) await say(a, `message ${n}`);
  return { alice, bob, a, b, id: a.id };
}

const itemsFor = (phone: Phone, id: string, seqs: readonly number[]) =>
  seqs.map((seq) => archiveItem(phone.identity, id, seq));
const seqsOf = async (phone: Phone, id: string, variables: object = {}) =>
  (await historyOf(phone, id, variables)).entries.map(({ message }) => message.seq);

describe('history', () => {
  it('R27: gives what the account has archived to its other devices, newest first, page by page', async () => {
    const { alice, bob, id } = await talk(5);
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

  it('R29: of a deleted message nothing is left for the account, and everything for the other', async () => {
    const { alice, bob, id } = await talk(3);
    await archive(alice, itemsFor(alice, id, [2, 3, 4]));
    await archive(bob, itemsFor(bob, id, [2, 3, 4]));
    expect(await deleteMessages(alice, id, [3])).toMatchObject({ deleted: 1 });
    expect(await deleteMessages(alice, id, [3])).toMatchObject({ deleted: 0 });
    expect(await seqsOf(alice, id)).toEqual([4, 2]);
    expect(await seqsOf(bob, id)).toEqual([4, 3, 2]);
    // It is not archived again.
    expect(await archive(alice, itemsFor(alice, id, [3]))).toMatchObject({ archived: 0 });
    const events = `query($id: ID!) { conversation(id: $id) { events { events { seq ...on MessageEvent { body transport } } } } }`;
    const { data } = await ask(alice.session, events, { id });
    const { conversation } = data as {
      conversation: {
        events: { events: { seq: number; body?: string | null; transport?: string | null }[] };
      };
    };
    expect(conversation.events.events.find(({ seq }) => seq === 3)).toEqual({
      seq: 3,
      body: null,
      transport: null,
    });
    expect(conversation.events.events.find(({ seq }) => seq === 2)?.body).toEqual(expect.any(String));
  });

  it('is cleared up to a place, and goes on behind it', async () => {
    const { alice, bob, a, id } = await talk(3);
    await archive(alice, itemsFor(alice, id, [2, 3, 4]));
    expect(await clear(alice, id, 5)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await clear(alice, id, 4)).toMatchObject({ clearedSeq: 4 });
    expect(await clear(alice, id, 2)).toMatchObject({ clearedSeq: 4 });
    expect(await seqsOf(alice, id)).toEqual([]);
    expect(await seqsOf(bob, id)).toEqual([4, 3, 2]);
    await say(a, 'one more');
    expect(await seqsOf(alice, id)).toEqual([5]);
  });
});
