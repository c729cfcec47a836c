import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ormOptions } from '../src/database/index.ts';
import { ask, mutate } from './support/api.ts';
import { claim, messageInput, type Side, say, sendFields, startDirect } from './support/conversation.ts';
import { archive, clear, deleteMessages, eventAt, historyOf, itemsFor } from './support/history.ts';
import { relate } from './support/people.ts';
import { newPhone, type Phone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
let statements: string[] = [];
let alice: Phone;
let bob: Phone;
let a: Side;

beforeAll(async () => {
  server = await startServer({}, { onStatement: (line) => statements.push(line) });
  alice = await newPhone(server, 'alice', 10);
  bob = await newPhone(server, 'bob', 10);
  a = (await startDirect(alice, bob)).a;
});
afterAll(() => server[Symbol.asyncDispose]());

/** The statements that an act runs, as they were prepared. */
async function during(act: () => Promise<unknown>): Promise<readonly string[]> {
  statements = [];
  await act();
  return statements.flatMap((line) => {
    const sql = /^\[query\] (.*?)(?: \[took .*\])?$/s.exec(line)?.[1] ?? '';
    return sql === '' ? [] : [sql];
  });
}

async function newest(): Promise<{ readonly id: string; readonly lastSeq: number }> {
  const { data } = await ask(alice.session, 'query C($id: ID!) { conversation(id: $id) { id lastSeq } }', {
    id: a.id,
  });
  // What was asked for.
  return (data as { conversation: { id: string; lastSeq: number } }).conversation;
}

const work = (sqls: readonly string[]) => sqls.filter((sql) => !/^(begin|commit)/.test(sql));

async function sendOne(): Promise<readonly string[]> {
  const input = messageInput(a, await a.write('hello'));
  const sqls = await during(() => mutate(alice.session, 'sendMessage', input, sendFields));
  a.counter += 1;
  return sqls;
}

describe('the number of statements', () => {
  it('of a send is the same however long the conversation is, and however many there are', async () => {
    // The first of all notes that she has written to him, and so may be answered; no other one writes that.
    expect(work(await sendOne()).length).toBeLessThanOrEqual(12);
    const first = await sendOne();
    expect(work(first).length).toBeLessThanOrEqual(11);
    for (let i = 0; i < 40; i += 1) await say(a, `${i}`);
    for (let i = 0; i < 3; i += 1) await startDirect(alice, await newPhone(server, `friend_${'abc'[i]}`));
    const later = await sendOne();
    expect(later.length).toBe(first.length);
  });

  it('of an acknowledgement is the same however much it covers', async () => {
    const acknowledge = (seq: number, phone = bob) =>
      during(() => mutate(phone.session, 'acknowledge', { positions: [{ conversationId: a.id, seq }] }));
    await acknowledge(40, alice);
    await acknowledge(2);
    const little = await acknowledge(3);
    const much = await acknowledge(40);
    expect(much.length).toBe(little.length);
    expect(work(much).length).toBeLessThanOrEqual(9);
  });

  it('of a page of history, an archiving and a deletion is the same however much each covers', async () => {
    const { id, lastSeq } = await newest();
    const seqs = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index);
    const page = (first: number) => during(() => historyOf(alice, id, { first }));
    const one = await page(1);
    const all = await page(40);
    expect(all.length).toBe(one.length);
    // Session, device, conversation and who takes part; what is cleared, places, messages, items, and a block.
    expect(work(all).length).toBeLessThanOrEqual(9);
    const single = await during(() => archive(alice, itemsFor(alice, id, [lastSeq])));
    const many = await during(() => archive(alice, itemsFor(alice, id, seqs(30, 2))));
    expect(many.length).toBe(single.length);
    expect(work(many).length).toBeLessThanOrEqual(12);
    const little = await during(() => deleteMessages(alice, id, [lastSeq]));
    const much = await during(() => deleteMessages(alice, id, seqs(20, 2)));
    expect(much.length).toBe(little.length);
    // Three of them take it out of the database's log.
    expect(work(much).length).toBeLessThanOrEqual(17);
    const cleared = await during(() => clear(bob, id, 2));
    expect((await during(() => clear(bob, id, 30))).length).toBe(cleared.length);
    expect(work(cleared).length).toBeLessThanOrEqual(15);
  });

  it('of a list with everybody in it does not grow with its length', async () => {
    const query = `query L($first: Int!) { viewer { conversations(first: $first) {
      edges { node { id participants { handle displayName } } } } } }`;
    const one = await during(() => ask(alice.session, query, { first: 1 }));
    const all = await during(() => ask(alice.session, query, { first: 10 }));
    expect(all.length).toBe(one.length);
    expect(work(all).length).toBeLessThanOrEqual(7);
  });

  it('of lists of people does not grow with their length, whatever is asked about each', async () => {
    const query = `query L($first: Int!) { viewer { followers(first: $first) { edges { node {
      handle affiliation { handle } eligibility relationship { following followedBy blocked } } } } } }`;
    const one = await during(() => ask(alice.session, query, { first: 1 }));
    const all = await during(() => ask(alice.session, query, { first: 10 }));
    const list = `{ viewer { followers(first: 10) { edges { cursor } } } }`;
    const { data } = await ask(alice.session, list);
    expect((data as { viewer: { followers: { edges: unknown[] } } }).viewer.followers.edges).toHaveLength(4);
    expect(all.length).toBe(one.length);
    // Session and device, the page, the accounts, three for what is between them, one for who may write.
    expect(work(all).length).toBeLessThanOrEqual(8);
  });

  it('of a page of administration does not grow with its length', async () => {
    const query = `query A($first: Int!) { viewer { administration {
      accounts(first: $first) { edges { node { openReports account { affiliation { handle } } } } }
      auditLog(first: $first) { edges { node { administrator { handle } account { handle } } } }
      reports(first: $first) { edges { node { account { handle } reporter { handle } } } } } } }`;
    for (const phone of [alice, bob]) {
      await mutate(bob.session, 'reportAccount', { accountId: alice.identity.id, reason: 'SPAM' });
      for (const verified of [false, true])
        await mutate(alice.session, 'setAccountVerified', { accountId: phone.identity.id, verified });
    }
    const one = await during(() => ask(alice.session, query, { first: 1 }));
    const all = await during(() => ask(alice.session, query, { first: 20 }));
    expect(all.length).toBeLessThanOrEqual(one.length + 1);
    expect(work(all).length).toBeLessThanOrEqual(10);
  });

  it('of a reconnect without anything new does not grow with the number of conversations', async () => {
    const seqs = { viewer: '{ viewer { conversations(first: 100) { edges { node { id lastSeq } } } } }' };
    const { data } = await ask(alice.session, seqs.viewer);
    type List = { viewer: { conversations: { edges: { node: { id: string; lastSeq: number } }[] } } };
    const nodes = (data as List).viewer.conversations.edges.map(({ node }) => node);
    expect(nodes.length).toBeGreaterThanOrEqual(4);
    const positions = nodes.map(({ id, lastSeq }) => ({ conversationId: id, seq: lastSeq }));
    await mutate(alice.session, 'acknowledge', { positions });
    const sqls = await during(async () => {
      await using feed = openFeed(alice.session);
      expect(await feed.backfill()).toHaveLength(1);
    });
    expect(sqls.filter((sql) => sql.includes('`position`'))).toHaveLength(1);
    expect(sqls.filter((sql) => sql.includes('`event`'))).toHaveLength(0);
  });
});

describe('the plan of every statement', () => {
  it('of the hot operations goes by an index', async () => {
    const stranger = await newPhone(server, 'stranger');
    await relate(stranger.session, 'blockAccount', bob.identity.id);
    const sqls = [
      ...(await sendOne()),
      ...(await during(() =>
        mutate(bob.session, 'acknowledge', { positions: [{ conversationId: a.id, seq: 43 }] }),
      )),
      ...(await during(async () => {
        await using feed = openFeed(bob.session);
        await feed.backfill();
        await say(a, 'live');
        await feed.next();
      })),
      ...(await during(() => claim(alice, bob))),
      ...(await during(async () => {
        const { id, lastSeq } = await newest();
        await historyOf(alice, id, { before: lastSeq });
        await archive(alice, itemsFor(alice, id, [lastSeq - 2, lastSeq - 1]));
        await deleteMessages(alice, id, [lastSeq - 1, lastSeq]);
        await eventAt(alice, id, lastSeq);
        await clear(alice, id, lastSeq);
      })),
      ...(await during(() =>
        ask(
          alice.session,
          `{ viewer { account { id } session { id } sessions { edges { node { id } } }
          device { keyPackageCount } conversations { edges { node { id participants { handle } } } } }
          account(handle: "bob") { rosters { newestVersion } affiliation { handle } eligibility relationship { blocked } }
          accountById(id: "${bob.identity.id}") { handle } }`,
        ),
      )),
      ...(await during(async () => {
        const related = (list: string) => `${list} { edges { node { handle } } pageInfo { endCursor } }`;
        const lists = ['following', 'followers', 'blocked'];
        await relate(alice.session, 'unfollowAccount', bob.identity.id);
        await relate(alice.session, 'followAccount', bob.identity.id);
        await relate(alice.session, 'blockAccount', bob.identity.id);
        // Not reachable: whether they share a conversation is looked up.
        await ask(bob.session, `{ accountById(id: "${alice.identity.id}") { handle } }`);
        await ask(bob.session, `{ accountById(id: "${stranger.identity.id}") { handle } }`);
        await ask(alice.session, `{ viewer { ${lists.map(related).join(' ')} } }`);
        const after = `${Date.now()}.${bob.identity.id}`;
        for (const list of lists)
          await ask(alice.session, `{ viewer { ${list}(after: "${after}") { edges { cursor } } } }`);
        await mutate(alice.session, 'reportAccount', { accountId: bob.identity.id, reason: 'SPAM' });
        await relate(alice.session, 'unblockAccount', bob.identity.id);
      })),
    ];
    const orm = await MikroORM.init(ormOptions(join(server.folder, 'sotto.db')));
    const explained = new Map<string, string>();
    for (const sql of new Set(work(sqls))) {
      const rows = await orm.em
        .getConnection()
        .execute<{ detail: string }[]>(`explain query plan ${sql}`, sql.match(/\?/g)?.map(() => 1) ?? []);
      explained.set(sql, rows.map(({ detail }) => detail).join('; '));
    }
    await orm.close(true);
    expect(explained.size).toBeGreaterThan(20);
    for (const [sql, plan] of explained) {
      expect(plan, sql).not.toMatch(/\bSCAN (?!CONSTANT ROW|\d+-ROW VALUES)/);
      // Two rows of a page at most may need sorting; what is unbounded must come sorted.
      expect(plan, sql).not.toContain('USE TEMP B-TREE');
    }
    const planOf = (part: RegExp) => [...explained].find(([sql]) => part.test(sql))?.[1];
    expect(planOf(/^select e.seq, e.size from event e/)).toMatch(
      /SEARCH e USING INDEX sqlite_autoindex_event_1/,
    );
    expect(planOf(/^update event set body = null/)).toMatch(
      /SEARCH event USING INDEX sqlite_autoindex_event_1/,
    );
    expect(planOf(/^select .*`pending` = .*order by/)).toMatch(/USING INDEX position_pending/);
    expect(planOf(/^select .*order by .*`acked_seq`/)).toMatch(/USING INDEX position_slowest/);
    expect(planOf(/^select .*from `follow` .*where `f0`.`followee_id` = .*order by/)).toMatch(
      /follow_by_followee/,
    );
    expect(planOf(/^select .*from `follow` .*where `f0`.`follower_id` = .*order by/)).toMatch(
      /follow_by_follower/,
    );
    expect(planOf(/^select .*from `block` .*order by/)).toMatch(/block_by_blocker/);
    expect(planOf(/from account s cross join account r/)).not.toBeUndefined();
    expect(planOf(/^select .*`token_hash` = /)).toMatch(/USING INDEX session_token_hash_unique/);
  });
});
