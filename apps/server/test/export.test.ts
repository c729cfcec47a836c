import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, mutate } from './support/api.ts';
import { say, startDirect } from './support/conversation.ts';
import { archive, archiveItem, clear, deleteMessages } from './support/history.ts';
import { provePassword, type SignedIn, signIn, signUp } from './support/person.ts';
import { newPhone, type Phone } from './support/phone.ts';
import {
  blockOutcome,
  deleteConversationOutcome,
  deleteMessageOutcome,
  followOutcome,
  markOutcome,
  reactOutcome,
  send,
  start,
} from './support/regular.ts';
import { startServer, type TestServer } from './support/server.ts';
import { columnsOf, type Row, tablesOf } from './support/tables.ts';
import { sealedItem, someId } from './support/vault.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

interface Document {
  readonly [section: string]: unknown;
  readonly conversations: readonly (Row & {
    readonly events: readonly Row[];
    readonly deletions: readonly Row[];
    readonly archived: readonly Row[];
  })[];
  readonly regularConversations: readonly (Row & {
    readonly messages: readonly Row[];
    readonly deletions: readonly Row[];
  })[];
}

const download = (headers: Record<string, string>, on = server) => fetch(`${on.url}/export`, { headers });

async function exportOf(who: SignedIn): Promise<{ readonly text: string; readonly document: Document }> {
  const answer = await download({ authorization: `Bearer ${who.token}` });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  // Looked at by the tests only.
  return { text, document: JSON.parse(text) as Document };
}

/** Where the rows of a table are in the document. A table that is missing here fails the test below. */
const sections: Readonly<Record<string, (document: Document) => unknown>> = {
  account: ({ account }) => [account],
  avatar: ({ avatar }) => [avatar],
  session: ({ sessions }) => sessions,
  sign_in_attempt: ({ signInAttempts }) => signInAttempts,
  roster: ({ rosters }) => rosters,
  device: ({ devices }) => devices,
  key_package: ({ keyPackages }) => keyPackages,
  follow: ({ following }) => following,
  block: ({ blocks }) => blocks,
  acquaintance: ({ acquaintances }) => acquaintances,
  report: ({ reports }) => reports,
  audit_entry: ({ auditEntries }) => auditEntries,
  sealed_vault_key: ({ sealedVaultKeys }) => sealedVaultKeys,
  vault_item: ({ vaultItems }) => vaultItems,
  link_offer: ({ linkOffers }) => linkOffers,
  conversation: ({ conversations }) => conversations,
  conversation_state: ({ conversations }) => conversations.map(({ state }) => state),
  participant: ({ conversations }) =>
    conversations.map(({ id, joinedAt, clearedSeq, participants }) => ({
      conversationId: id,
      joinedAt,
      clearedSeq,
      accountId: participants,
    })),
  position: ({ conversations }) => conversations.flatMap(({ positions }) => positions),
  event: ({ conversations }) => conversations.flatMap(({ events }) => events),
  welcome: ({ conversations }) => conversations.flatMap(({ welcomes }) => welcomes),
  event_deletion: ({ conversations }) => conversations.flatMap(({ deletions }) => deletions),
  archive_item: ({ conversations }) => conversations.flatMap(({ archived }) => archived),
  inbox: ({ inbox }) => [inbox],
  regular_conversation: ({ regularConversations }) => regularConversations,
  regular_participant: ({ regularConversations }) =>
    regularConversations.map(({ participant }) => participant),
  regular_message: ({ regularConversations }) => regularConversations.flatMap(({ messages }) => messages),
  regular_reaction: ({ regularConversations }) =>
    regularConversations.flatMap(({ id, messages }) =>
      messages.flatMap((message) =>
        (message['reactions'] as object[]).map((reaction) => ({
          conversationId: id,
          messageId: message['id'],
          ...reaction,
        })),
      ),
    ),
  regular_deletion: ({ regularConversations }) => regularConversations.flatMap(({ deletions }) => deletions),
};

/** No facts about an account: the structure of the database itself. */
const ofNobody = ['migration'];
/** Not given, each for its reason. */
const withheld = [
  // The server's secret between the two halves of a sign-in, and what names it.
  'sign_in_attempt.id',
  'sign_in_attempt.account_id',
  'sign_in_attempt.state',
  // Which administrator did something to the account is the administrators' own.
  'audit_entry.administrator_id',
];

const camel = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Somebody about whom every table has something. */
async function populated() {
  const root = await signUp(server, 'root_admin');
  const [alice, bob] = [await newPhone(server, 'alice'), await newPhone(server, 'bobby')];
  const [carol, dave] = [await signUp(server, 'carol'), await signUp(server, 'dave')];
  const me = alice.session;
  const image = base64url(new Uint8Array(readFileSync(join(import.meta.dirname, 'samples/canvas.png'))));
  await mutate(me, 'setAvatar', { image });
  await mutate(me, 'putVaultItems', { items: [sealedItem(alice.identity, 'STATE')] });
  const waiting = await signIn(server, 'alice');
  await mutate(waiting, 'offerLink', { rendezvous: someId(), offer: base64url(new Uint8Array(50)) });
  await followOutcome(me, bob.session.accountId);
  await followOutcome(bob.session, me.accountId);
  await followOutcome(dave, me.accountId);
  await blockOutcome(me, carol.accountId);
  await mutate(me, 'reportAccount', { accountId: carol.accountId, reason: 'SPAM', note: 'Too much of it.' });
  await mutate(root, 'setAccountOrganization', { accountId: me.accountId, organization: true });
  // Half a sign-in, which nobody finishes.
  await provePassword(server, me.handle, 'correct horse');
  const { a } = await startDirect(bob, alice);
  await say(a, 'encrypted');
  await say(a, 'encrypted, and deleted by me');
  const archived = [2, 3].map((seq) => archiveItem(alice.identity, a.id, seq));
  await archive(alice, archived);
  await deleteMessages(alice, a.id, [3]);
  const { id } = await start(me, bob.session);
  const mine = await send(me, id, 'regular, from me');
  const theirs = await send(bob.session, id, 'regular, from Bob');
  const deleted = await send(me, id, 'deleted by me');
  await reactOutcome(bob.session, id, mine.id, '👍');
  await reactOutcome(me, id, theirs.id, '🎉');
  await deleteMessageOutcome(me, id, deleted.id);
  return { root, alice, bob, carol, dave, a, archived, id, mine, theirs, deleted };
}

describe('the export of an account', () => {
  let world: Awaited<ReturnType<typeof populated>>;
  beforeAll(async () => {
    world = await populated();
  });
  const aliceOf = (): SignedIn => (world.alice satisfies Phone).session;

  it('has something of every table that holds facts about accounts, with every column', async () => {
    const { document } = await exportOf(aliceOf());
    const tables = await tablesOf(server);
    expect([...tables.keys()].sort()).toEqual([...Object.keys(sections), ...ofNobody].sort());
    for (const place of await columnsOf(server)) {
      const [table = '', column = ''] = place.split('.');
      const section = sections[table];
      if (section === undefined) continue;
      // As above.
      const rows = section(document) as Row[];
      expect(rows.length, table).toBeGreaterThan(0);
      const given = rows.every((row) => Object.hasOwn(row, camel(column)));
      expect(given, place).toBe(!withheld.includes(place));
    }
  });

  it('holds what was written, as it was written', async () => {
    const { document } = await exportOf(aliceOf());
    expect(document['account']).toMatchObject({ handle: 'alice', organization: true, role: 'MEMBER' });
    expect(document['devices']).toMatchObject([{ id: world.alice.keys.id, current: true }]);
    const [regular] = document.regularConversations;
    expect(regular?.messages).toMatchObject([
      { text: 'regular, from me', reactions: [{ accountId: world.bob.identity.id, emoji: '👍' }] },
      { text: 'regular, from Bob', reactions: [{ accountId: aliceOf().accountId, emoji: '🎉' }] },
    ]);
    expect(regular?.deletions).toMatchObject([{ messageId: world.deleted.id }]);
    const [encrypted] = document.conversations;
    expect(encrypted).toMatchObject({ id: world.a.id, kind: 'DIRECT' });
    expect(encrypted?.events.map(({ kind }) => kind)).toEqual(['MESSAGE', 'MESSAGE']);
    const stored = (await tablesOf(server)).get('event')?.find((row) => row['seq'] === 2);
    expect(encrypted?.events[0]?.['body']).toBe(base64url(stored?.['body'] as Uint8Array));
    expect(encrypted?.events[1]).toMatchObject({ seq: 3, body: null, transport: null });
    expect(encrypted?.deletions).toMatchObject([{ seq: 3 }]);
    expect(encrypted?.archived).toMatchObject([{ seq: 2, sealed: world.archived[0]?.sealed }]);
    expect(document['following']).toMatchObject([{ followeeId: world.bob.identity.id }]);
    expect((document['followers'] as Row[]).map(({ followerId }) => followerId).sort()).toEqual(
      [world.bob.identity.id, world.dave.accountId].sort(),
    );
  });

  it('says nothing of what others have decided, done or written for themselves', async () => {
    const me = aliceOf();
    const { bob, dave, root, id } = world;
    const before = (await exportOf(me)).text.replace(/"exportedAt":"[^"]*"/, '');
    const note = `a report ${randomBytes(6).toString('hex')}`;
    await mutate(bob.session, 'reportAccount', { accountId: me.accountId, reason: 'OTHER', note });
    const query = '{ viewer { administration { reports { edges { node { id account { id } } } } } } }';
    const { data } = await ask(root, query);
    // What was asked for.
    const reports = (
      data as {
        viewer: {
          administration: { reports: { edges: { node: { id: string; account: { id: string } } }[] } };
        };
      }
    ).viewer.administration.reports.edges;
    const report = reports.find(({ node }) => node.account.id === me.accountId);
    await mutate(root, 'closeReport', { reportId: report?.node.id });
    await markOutcome(bob.session, id, { readSeq: 3, pinned: true, archived: true });
    await deleteMessageOutcome(bob.session, id, world.mine.id);
    await deleteConversationOutcome(bob.session, id, 3);
    // Of the encrypted ones one that she has deleted, too, so that its body is dropped, and one that she keeps.
    expect(await deleteMessages(bob, world.a.id, [3])).toMatchObject({ deleted: 1 });
    expect(await clear(bob, world.a.id, 3)).toMatchObject({ clearedSeq: 3 });
    const after = await exportOf(me);
    expect(after.text.replace(/"exportedAt":"[^"]*"/, '')).toBe(before);
    expect(after.text).not.toContain(note);
    expect(after.text).not.toContain('CLOSED_REPORT');
    // Who verified, or made it an organization, is the administrators' own.
    expect(after.text).not.toContain(root.accountId);
    // A block ends the follow, as if it had been taken back, and is nowhere.
    await blockOutcome(dave, me.accountId);
    expect((await exportOf(me)).text).not.toContain(dave.accountId);
  });

  it('is for whoever is signed in, by token or by cookie, and nobody else', async () => {
    const me = aliceOf();
    const cookie = `sotto-session=${me.token}`;
    for (const headers of [
      { authorization: `Bearer ${me.token}` },
      { cookie },
      { cookie, 'sec-fetch-site': 'same-origin' },
      { cookie, 'sec-fetch-site': 'none' },
    ]) {
      const answer = await download(headers);
      expect(answer.status, JSON.stringify(headers)).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="sotto-export.json"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      expect(JSON.parse(await answer.text())).toMatchObject({ account: { handle: 'alice' } });
    }
    for (const headers of [
      {},
      { authorization: `Bearer ${'A'.repeat(43)}` },
      { cookie: 'sotto-session=x' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const answer = await download(headers);
      expect(answer.status, JSON.stringify(headers)).toBe(401);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_SIGNED_IN' } }] });
      expect(answer.headers.get('content-disposition')).toBeNull();
    }
  });

  it('of a suspended account can still be had', async () => {
    const erin = await signUp(server, 'erin');
    await mutate(world.root, 'setAccountSuspended', { accountId: erin.accountId, suspended: true });
    expect((await exportOf(erin)).document['account']).toMatchObject({ handle: 'erin' });
  });

  it('is limited to ten an hour', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const { token } = await signUp(strict, 'alice');
    const headers = { authorization: `Bearer ${token}` };
    for (let i = 0; i < 10; i += 1) expect((await download(headers, strict)).status).toBe(200);
    const answer = await download(headers, strict);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });
});

describe('what was not delivered before a block', () => {
  it('is not in the export of the other side while the block holds', async () => {
    const [alice, bob] = [await newPhone(server, 'alice_two'), await newPhone(server, 'bob_two')];
    const { a } = await startDirect(alice, bob);
    await say(a, 'never fetched');
    const count = async () => (await exportOf(bob.session)).document.conversations[0]?.events.length;
    expect(await count()).toBe(1);
    await blockOutcome(alice.session, bob.identity.id);
    expect(await count()).toBe(0);
    await mutate(alice.session, 'unblockAccount', { accountId: bob.identity.id });
    expect(await count()).toBe(1);
  });
});
