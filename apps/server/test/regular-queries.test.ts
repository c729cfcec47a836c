import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ormOptions } from '../src/database/index.ts';
import { ask } from './support/api.ts';
import { type SignedIn, signUp } from './support/person.ts';
import {
  acceptOutcome,
  changesOf,
  deleteConversationOutcome,
  deleteMessageOutcome,
  inboxOf,
  markOutcome,
  messageFields,
  messagesOf,
  openInbox,
  reactOutcome,
  seen,
  send,
  start,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let statements: string[] = [];
let alice: SignedIn;
let bob: SignedIn;
let id: string;

beforeAll(async () => {
  server = await startServer({}, { onStatement: (line) => statements.push(line) });
  [alice, bob] = [await signUp(server, 'alice'), await signUp(server, 'bobby')];
  id = (await start(alice, bob)).id;
  await send(alice, id, 'first');
  await acceptOutcome(bob, id);
});
afterAll(() => server[Symbol.asyncDispose]());

/** The statements that an act runs, as they were prepared, without those around a transaction. */
async function during(act: () => Promise<unknown>): Promise<readonly string[]> {
  statements = [];
  await act();
  return statements.flatMap((line) => {
    const sql = /^\[query\] (.*?)(?: \[took .*\])?$/s.exec(line)?.[1] ?? '';
    return sql === '' || /^(begin|commit)/.test(sql) ? [] : [sql];
  });
}

describe('the number of statements', () => {
  it('of a send is the same however long the conversation is, and however many there are', async () => {
    await send(bob, id, 'second');
    const first = await during(() => send(alice, id, 'third'));
    expect(first.length).toBeLessThanOrEqual(12);
    for (let i = 0; i < 30; i += 1) await send(alice, id, `${i}`);
    for (const handle of ['carol', 'david', 'erica']) {
      const other = await signUp(server, handle);
      await send(alice, (await start(alice, other)).id, 'hello');
    }
    expect((await during(() => send(alice, id, 'later'))).length).toBe(first.length);
  });

  it('of a page of conversations does not grow with the page, whatever is asked of each', async () => {
    const query = `query L($first: Int!) { viewer { regularConversations(first: $first) { conversations {
      id updatedAt unread peer { handle } lastMessage { ${messageFields} }
      messages(first: 5) { messages { ${messageFields} } } } } } }`;
    const read = (first: number) => during(() => ask(alice, query, { first }));
    const [one, all] = [await read(1), await read(10)];
    expect((await inboxOf(alice)).conversations.length).toBeGreaterThanOrEqual(4);
    expect(all.length).toBe(one.length);
    expect(all.length).toBeLessThanOrEqual(8);
  });

  it('of a reconnect without anything new is one look', async () => {
    const newest = (await inboxOf(alice)).conversations.at(-1)?.revision ?? 0;
    const sqls = await during(async () => {
      await using feed = openInbox(alice, newest);
      const next = feed.next().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await feed[Symbol.asyncDispose]();
      await next;
    });
    expect(sqls.filter((sql) => sql.includes('`regular_participant`'))).toHaveLength(1);
    expect(sqls.filter((sql) => sql.includes('regular_message'))).toHaveLength(0);
  });
});

describe('the plan of every statement', () => {
  it('of regular conversations goes by an index, and sorts nothing that is unbounded', async () => {
    const { id: messageId } = await send(alice, id, 'to be explained');
    const sqls = await during(async () => {
      await send(alice, id, 'one more');
      await reactOutcome(bob, id, messageId, '👍');
      await seen(bob, id);
      await inboxOf(bob);
      await messagesOf(bob, id, { before: 20, first: 10 });
      await changesOf(bob, id, 3, 1);
      await markOutcome(bob, id, { readSeq: 4 });
      await acceptOutcome(bob, id);
      await deleteMessageOutcome(bob, id, messageId);
      await deleteConversationOutcome(bob, id, 5);
      await using feed = openInbox(bob);
      await feed.next();
    });
    const orm = await MikroORM.init(ormOptions(join(server.folder, 'sotto.db')));
    const plans = new Map<string, string>();
    for (const sql of new Set(sqls)) {
      const rows = await orm.em
        .getConnection()
        .execute<{ detail: string }[]>(`explain query plan ${sql}`, sql.match(/\?/g)?.map(() => 1) ?? []);
      plans.set(sql, rows.map(({ detail }) => detail).join('; '));
    }
    await orm.close(true);
    expect(plans.size).toBeGreaterThan(20);
    for (const [sql, plan] of plans) {
      // A part of a statement that reads a few rows, found by an index and cut off by its limit.
      expect(plan, sql).not.toMatch(/\bSCAN (?!(\d+ )?CONSTANT ROW|s\d+\b)/);
      // Reactions of a page come sorted by account; those are two a message at most.
      if (!sql.includes('from `regular_reaction`')) expect(plan, sql).not.toContain('USE TEMP B-TREE');
    }
    const planOf = (part: RegExp) => [...plans].find(([sql]) => part.test(sql))?.[1];
    expect(planOf(/^select .*`regular_participant`.*`revision` > /)).toMatch(
      /regular_participant_by_revision/,
    );
    expect(planOf(/`changed_seq` > .*order by/)).toMatch(/regular_message_changed/);
    expect(planOf(/order by m\.seq desc/)).toMatch(/regular_message_place/);
    expect(planOf(/`regular_deletion`.*`revision` > /)).toMatch(/regular_deletion_by_revision/);
  });
});
