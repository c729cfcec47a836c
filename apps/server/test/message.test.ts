import { limits, systemRandom } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InProcessBus } from '../src/adapters/index.ts';
import { ask, base64url, mutate } from './support/api.ts';
import {
  commitThrough,
  messageInput,
  type Side,
  say,
  sendFields,
  startDirect,
} from './support/conversation.ts';
import { expectType, newPhone, type Phone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
let now = Date.now();
beforeAll(async () => {
  server = await startServer({}, { clock: () => new Date(now) });
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
async function talk(on: TestServer = server) {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkm'[Number(digit)]).join('');
  const alice = await newPhone(on, `alice_${letters}x`);
  const bob = await newPhone(on, `bert_${letters}x`);
  return { alice, bob, ...(await startDirect(alice, bob)) };
}

const send = (side: Side, input: object) => mutate(side.phone.session, 'sendMessage', input, sendFields);
const acknowledge = (phone: Phone, conversationId: string, seq: number) =>
  mutate(
    phone.session,
    'acknowledge',
    { positions: [{ conversationId, seq }] },
    '...on AcknowledgePayload { moved }',
  );

const page = `query P($id: ID!, $after: Int! = 0, $first: Int! = 100) { conversation(id: $id) { lastSeq
  events(after: $after, first: $first) { hasNextPage events { seq
    ...on MessageEvent { messageId transport body } ...on CommitEvent { commit } } } } }`;

async function eventsFor(phone: Phone, id: string, variables: object = {}) {
  const { data, errors } = await ask(phone.session, page, { id, ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (data as { conversation: { lastSeq: number; events: { hasNextPage: boolean; events: Event[] } } })
    .conversation;
}
interface Event {
  readonly seq: number;
  readonly messageId?: string;
  readonly transport?: string | null;
  readonly commit?: string;
}

describe('a message', () => {
  it('gets the next place, and the same again gets the same', async () => {
    const { a } = await talk();
    const input = messageInput(a, await a.write('once'));
    const first = await send(a, input);
    expect(first).toMatchObject({ __typename: 'SendMessagePayload', seq: 2 });
    now += 60_000;
    expect(await send(a, input)).toEqual(first);
    const again = await Promise.all([send(a, input), send(a, input)]);
    expect(again).toEqual([first, first]);
    a.counter = 1;
    expect(await say(a, 'twice')).toMatchObject({ seq: 3 });
  });

  it('stays the first answer’s also after the epoch has ended', async () => {
    const { a } = await talk();
    const input = messageInput(a, await a.write('before the commit'));
    const first = await send(a, input);
    const staged = await a.stage();
    expectType(await commitThrough(a, staged, 1), 'CommitToConversationPayload');
    expect(await send(a, input)).toEqual(first);
  });

  it('R16: is accepted for the current epoch only', async () => {
    const { a } = await talk();
    const late = messageInput(a, await a.write('late'));
    const staged = await a.stage();
    expectType(await commitThrough(a, staged, 1), 'CommitToConversationPayload');
    expect(await send(a, late)).toMatchObject({
      __typename: 'StaleEpochError',
      code: 'STALE_EPOCH',
      epoch: 2,
    });
    expect(await send(a, { ...late, epoch: 2 })).toMatchObject({
      code: 'MESSAGE_REJECTED',
      reason: 'WRONG_TRANSPORT',
    });
  });

  it('R26: is refused when the device’s counter is not the next one, and the answer says where it stands', async () => {
    const { a } = await talk();
    const input = messageInput(a, await a.write('hello'), 1);
    for (const counter of [2, 3, 2_147_483_647]) {
      expect(await send(a, { ...input, counter })).toMatchObject({
        code: 'COUNTER_MISMATCH',
        lastCounter: 0,
      });
    }
    expectType(await send(a, input), 'SendMessagePayload');
    const copy = messageInput(a, await a.write('from a restored copy'), 1);
    expect(await send(a, copy)).toMatchObject({ code: 'COUNTER_MISMATCH', lastCounter: 1 });
    expectType(await send(a, { ...copy, counter: 2 }), 'SendMessagePayload');
  });

  it('R23: is refused with its typed error for anything else, and changes nothing', async () => {
    const { a, b, alice } = await talk();
    const other = await talk();
    const input = messageInput(a, await a.write('hello'));
    const another = messageInput(a, await a.write('another'), 1);
    const foreign = messageInput(other.a, await other.a.write('elsewhere'));
    const bad: readonly (readonly [object, object])[] = [
      [{ conversationId: 'x' }, { code: 'INVALID_INPUT', path: ['conversationId'] }],
      [{ messageId: 'x' }, { code: 'INVALID_INPUT', path: ['messageId'] }],
      [{ messageId: `${input.messageId}A` }, { code: 'INVALID_INPUT', path: ['messageId'] }],
      [{ epoch: -1 }, { code: 'INVALID_INPUT', path: ['epoch'] }],
      [{ counter: 0 }, { code: 'INVALID_INPUT', path: ['counter'] }],
      [{ body: base64url(new Uint8Array(limits.bodyBytes + 1)) }, { code: 'INVALID_INPUT', path: ['body'] }],
      [
        { transport: base64url(new Uint8Array(limits.transportBytes + 1)) },
        { code: 'INVALID_INPUT', path: ['transport'] },
      ],
      [{ epoch: 0 }, { code: 'STALE_EPOCH', epoch: 1 }],
      [{ messageId: another.messageId }, { code: 'MESSAGE_REJECTED', reason: 'WRONG_MESSAGE_ID' }],
      [{ body: another.body }, { code: 'MESSAGE_REJECTED', reason: 'WRONG_MESSAGE_ID' }],
      [
        { body: another.body, messageId: another.messageId },
        { code: 'MESSAGE_REJECTED', reason: 'WRONG_TRANSPORT' },
      ],
      [{ transport: another.transport }, { code: 'MESSAGE_REJECTED', reason: 'WRONG_TRANSPORT' }],
      [{ transport: foreign.transport }, { code: 'MESSAGE_REJECTED', reason: 'WRONG_TRANSPORT' }],
      [{ transport: '' }, { code: 'MESSAGE_REJECTED', reason: 'MALFORMED' }],
      [{ transport: base64url(systemRandom(300)) }, { code: 'MESSAGE_REJECTED', reason: 'MALFORMED' }],
    ];
    for (const [change, expected] of bad) {
      expect(await send(a, { ...input, ...change }), JSON.stringify(expected)).toMatchObject(expected);
    }
    // Somebody else’s device has another id for the same body.
    expect(await send(b, input)).toMatchObject({ code: 'MESSAGE_REJECTED', reason: 'WRONG_MESSAGE_ID' });
    expect(await mutate(server, 'sendMessage', input)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await eventsFor(alice, a.id)).lastSeq).toBe(1);
    expectType(await send(a, input), 'SendMessagePayload');
  });

  it('R24: has a body of one of the size classes', async () => {
    const { a } = await talk();
    const { messageIdOf } = await import('@sotto/protocol');
    const input = messageInput(a, await a.write('hello'));
    const sender = a.phone.keys.id;
    for (const length of [0, 47, 100, 5_000]) {
      const body = systemRandom(length);
      const messageId = messageIdOf({ conversationId: a.state.context.conversationId, sender }, body);
      const outcome = await send(a, { ...input, body: base64url(body), messageId });
      expect(outcome).toMatchObject({ code: 'MESSAGE_REJECTED', reason: 'MALFORMED' });
    }
  });

  it('is limited to six hundred a minute from one device', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const { a } = await talk(strict);
    const input = messageInput(a, await a.write('again and again'));
    const codes = new Map<unknown, number>();
    for (let i = 0; i < 602; i += 1) {
      const { code } = await send(a, input);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(codes).toEqual(
      new Map([
        [undefined, 600],
        ['RATE_LIMITED', 2],
      ]),
    );
  });
});

describe('acknowledging', () => {
  it('moves forward only, and not behind the newest event', async () => {
    const { a, bob } = await talk();
    await say(a, 'one');
    expect(await acknowledge(bob, a.id, 1)).toMatchObject({ moved: 1 });
    expect(await acknowledge(bob, a.id, 1)).toMatchObject({ moved: 0 });
    expect(await acknowledge(bob, a.id, 0)).toMatchObject({ moved: 0 });
    expect(await acknowledge(bob, a.id, 3)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['positions', '0', 'seq'],
    });
    await using feed = openFeed(bob.session);
    expect((await feed.backfill())[0]).toMatchObject({ __typename: 'MessageEvent', seq: 2 });
    expect(await acknowledge(bob, a.id, 2)).toMatchObject({ moved: 1 });
    await using empty = openFeed(bob.session);
    expect(await empty.backfill()).toEqual([{ __typename: 'BackfillCompleted', events: 0 }]);
  });

  it('is refused for anything malformed, all of it, and moves nothing', async () => {
    const { a, bob } = await talk();
    const other = await talk();
    const good = { conversationId: a.id, seq: 1 };
    const input = (positions: readonly object[]) => mutate(bob.session, 'acknowledge', { positions });
    expect(await input([good, { conversationId: 'x', seq: 1 }])).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['positions', '1', 'conversationId'],
    });
    expect(await input([good, good])).toMatchObject({ code: 'INVALID_INPUT', path: ['positions', '1'] });
    expect(await input([{ ...good, seq: -1 }])).toMatchObject({ path: ['positions', '0', 'seq'] });
    expect(await input([good, { conversationId: other.a.id, seq: 1 }])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await input(new Array(101).fill(good))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['positions'],
    });
    expect(await mutate(server, 'acknowledge', { positions: [good] })).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
    expect(await input([])).toMatchObject({ __typename: 'AcknowledgePayload' });
    await using feed = openFeed(bob.session);
    expect((await feed.backfill())[0]).toMatchObject({ __typename: 'WelcomeEvent', seq: 1 });
  });

  it('R28: by every device drops the transport, never the body', async () => {
    const { a, alice, bob } = await talk();
    for (const text of ['one', 'two']) await say(a, text);
    const transports = async () =>
      (await eventsFor(alice, a.id)).events.events.flatMap(({ seq, transport }) =>
        transport === undefined ? [] : [[seq, transport !== null]],
      );
    expect(await transports()).toEqual([
      [2, true],
      [3, true],
    ]);
    await acknowledge(alice, a.id, 3);
    expect(await transports()).toEqual([
      [2, true],
      [3, true],
    ]);
    await acknowledge(bob, a.id, 2);
    expect(await transports()).toEqual([
      [2, false],
      [3, true],
    ]);
    await acknowledge(bob, a.id, 3);
    expect(await transports()).toEqual([
      [2, false],
      [3, false],
    ]);
    const { events } = await eventsFor(alice, a.id);
    expect(events.events.every((event) => event.messageId === undefined || 'body' in event)).toBe(true);
  });
});

describe('a stretch of events', () => {
  it('is given in order, page by page, from where the device joined', async () => {
    const { a, alice, bob } = await talk();
    for (let i = 0; i < 5; i += 1) await say(a, `message ${i}`);
    const seqs = async (phone: Phone, variables: object) => {
      const { events } = await eventsFor(phone, a.id, variables);
      return [events.events.map(({ seq }) => seq), events.hasNextPage] as const;
    };
    expect(await seqs(alice, { first: 2 })).toEqual([[1, 2], true]);
    expect(await seqs(alice, { first: 2, after: 4 })).toEqual([[5, 6], false]);
    expect(await seqs(alice, { after: 6 })).toEqual([[], false]);
    // Bob’s device has its welcome for the first.
    expect(await seqs(bob, { first: 3 })).toEqual([[2, 3, 4], true]);
    for (const variables of [{ first: 0 }, { first: 101 }, { after: -1 }]) {
      await expect(eventsFor(alice, a.id, variables)).rejects.toThrow('INVALID_INPUT');
    }
  });
});

/** Does everything that a bus may do wrong: forgets, repeats, and mixes up. */
class BadBus extends InProcessBus {
  readonly #mood: 'forgets' | 'repeats' | 'mixes up';
  #held: (() => void)[] = [];
  constructor(mood: 'forgets' | 'repeats' | 'mixes up') {
    super();
    this.#mood = mood;
  }
  override publish(topic: string, note: string): void {
    if (this.#mood === 'forgets') return;
    if (this.#mood === 'repeats') for (let i = 0; i < 3; i += 1) super.publish(topic, note);
    else {
      this.#held.unshift(() => super.publish(topic, note));
      if (this.#held.length > 2) for (const go of this.#held.splice(0)) go();
    }
  }
}

describe('the feed of a device', () => {
  it('has no gap and nothing twice while several write at once, whenever it is opened', async () => {
    const { a, b, bob } = await talk();
    const total = 30;
    const write = async (side: Side, count: number) => {
      for (let i = 0; i < count; i += 1) await say(side, `${i}`);
    };
    const writing = Promise.all([write(a, total), write(b, total)]);
    const feeds = [];
    for (let i = 0; i < 4; i += 1) {
      feeds.push(openFeed(bob.session));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const collected = await Promise.all(
      feeds.map(async (feed) => {
        const seqs: unknown[] = [];
        while (seqs.length < 1 + 2 * total) {
          const event = await feed.next();
          if (event['__typename'] !== 'BackfillCompleted') seqs.push(event['seq']);
        }
        return seqs;
      }),
    );
    await writing;
    for (const seqs of collected)
      expect(seqs).toEqual(Array.from({ length: 1 + 2 * total }, (_, i) => i + 1));
    for (const feed of feeds) await feed[Symbol.asyncDispose]();
  });

  it('continues where the last one was acknowledged', async () => {
    const { a, bob } = await talk();
    for (let i = 0; i < 4; i += 1) await say(a, `${i}`);
    await acknowledge(bob, a.id, 3);
    await using feed = openFeed(bob.session);
    expect((await feed.backfill()).map(({ seq }) => seq)).toEqual([4, 5, undefined]);
  });

  it.each(['forgets', 'repeats', 'mixes up'] as const)(
    'is right, if late, on a bus that %s',
    async (mood) => {
      await using unlucky = await startServer({}, { bus: new BadBus(mood), lookAnyway: 300 });
      const { a, b, bob } = await talk(unlucky);
      await using feed = openFeed(bob.session);
      await feed.backfill();
      for (let i = 0; i < 6; i += 1) await say(i % 2 === 0 ? a : b, `${i}`);
      const seqs = [];
      for (let i = 0; i < 6; i += 1) seqs.push((await feed.next())['seq']);
      expect(seqs).toEqual([2, 3, 4, 5, 6, 7]);
      await expect(
        Promise.race([
          feed.next(),
          new Promise((_, reject) => setTimeout(() => reject(new Error('nothing')), 900)),
        ]),
      ).rejects.toThrow('nothing');
    },
  );

  it('brings each device what is its own: nobody else’s conversations', async () => {
    const one = await talk();
    const two = await talk();
    await using feed = openFeed(one.bob.session);
    await feed.backfill();
    await say(two.a, 'not for you');
    await say(one.a, 'for you');
    expect(await feed.next()).toMatchObject({ conversationId: one.a.id, seq: 2 });
  });
});

describe('time', () => {
  it('R28: takes transports and welcomes that waited thirty days', async () => {
    const { a, alice, bob } = await talk();
    await say(a, 'never fetched');
    const { tidy } = await import('../src/housekeeping.ts');
    const { openDatabase } = await import('../src/database/index.ts');
    const { join } = await import('node:path');
    const database = await openDatabase(join(server.folder, 'sotto.db'));
    await tidy(database.fork(), new Date(now + 29 * 24 * 3_600_000));
    expect((await eventsFor(alice, a.id)).events.events[1]?.transport).not.toBeNull();
    await tidy(database.fork(), new Date(now + 30 * 24 * 3_600_000));
    await database[Symbol.asyncDispose]();
    expect((await eventsFor(alice, a.id)).events.events[1]?.transport).toBeNull();
    await using feed = openFeed(bob.session);
    expect((await feed.backfill()).map(({ __typename }) => __typename)).toEqual([
      'MessageEvent',
      'BackfillCompleted',
    ]);
  });
});
