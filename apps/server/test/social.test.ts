import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, mutate } from './support/api.ts';
import { startDirect } from './support/conversation.ts';
import {
  handlesIn,
  type ListName,
  listed,
  nobodysId,
  type RelationshipAct,
  relate,
  seen,
  seenById,
  suspend,
} from './support/people.ts';
import { type SignedIn, signUp } from './support/person.ts';
import { newPhone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let administrator: SignedIn;
let now = Date.now();
beforeAll(async () => {
  server = await startServer({}, { clock: () => new Date(now) });
  administrator = await signUp(server, 'administrator');
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
/** Somebody whose handle nobody has yet. */
function someone(name: string): Promise<SignedIn> {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkz'[Number(digit)]).join('');
  return signUp(server, `${name}_x${letters}x`);
}
const two = async () => [await someone('alice'), await someone('bert')] as const;

const acts: readonly RelationshipAct[] = [
  'followAccount',
  'unfollowAccount',
  'blockAccount',
  'unblockAccount',
];

describe('following', () => {
  it('is seen by both, and done again changes nothing', async () => {
    const [alice, bert] = await two();
    const first = await relate(alice, 'followAccount', bert.accountId);
    expect(first).toMatchObject({
      __typename: 'RelationshipPayload',
      account: { id: bert.accountId, relationship: { following: true, followedBy: false, blocked: false } },
    });
    now += 60_000;
    expect(await relate(alice, 'followAccount', bert.accountId)).toEqual(first);
    expect((await seen(bert, alice.handle))?.relationship).toMatchObject({ followedBy: true });
    expect(await handlesIn(alice, 'following')).toEqual([bert.handle]);
    expect(await handlesIn(bert, 'followers')).toEqual([alice.handle]);
    const stopped = await relate(alice, 'unfollowAccount', bert.accountId);
    expect(stopped).toMatchObject({ account: { relationship: { following: false } } });
    expect(await relate(alice, 'unfollowAccount', bert.accountId)).toEqual(stopped);
    expect(await handlesIn(bert, 'followers')).toEqual([]);
  });

  it('says nothing between an account and itself, or without a session', async () => {
    const [alice] = await two();
    expect(await seen(alice, alice.handle)).toMatchObject({ relationship: null, eligibility: null });
    for (const act of acts) {
      expect(await relate(alice, act, alice.accountId)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['accountId'],
      });
    }
  });

  it('by many at once is one follow each', async () => {
    const [alice, bert] = await two();
    await Promise.all(Array.from({ length: 8 }, () => relate(alice, 'followAccount', bert.accountId)));
    await Promise.all([
      relate(bert, 'followAccount', alice.accountId),
      relate(alice, 'followAccount', bert.accountId),
    ]);
    expect(await handlesIn(bert, 'followers')).toEqual([alice.handle]);
    expect(await handlesIn(bert, 'following')).toEqual([alice.handle]);
  });

  it('is limited, together with everything of its kind', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const alice = await signUp(strict, 'alice');
    for (let i = 0; i < 300; i += 1) await relate(alice, 'followAccount', nobodysId);
    expect(await relate(alice, 'blockAccount', nobodysId)).toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('the lists', () => {
  it('come newest first, page by page, and a cursor is good however the list has changed', async () => {
    const star = await someone('star');
    const fans: SignedIn[] = [];
    for (let i = 0; i < 5; i += 1) {
      const fan = await someone('fan');
      // Two at the same instant, so that the time alone is no order.
      now += i % 2 === 0 ? 1_000 : 0;
      await relate(fan, 'followAccount', star.accountId);
      fans.push(fan);
    }
    const all = await handlesIn(star, 'followers');
    expect(new Set(all)).toEqual(new Set(fans.map(({ handle }) => handle)));
    expect(all[0]).toBe(fans[4]?.handle);
    const paged: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await listed(star, 'followers', 2, after);
      paged.push(...page.edges.map(({ node }) => node.handle));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor ?? '';
    }
    expect(paged).toEqual(all);

    const page = await listed(star, 'followers', 2);
    const gone = fans.find(({ handle }) => handle === page.edges[1]?.node.handle);
    if (gone === undefined) throw new Error('a fan');
    await relate(gone, 'unfollowAccount', star.accountId);
    const rest = await listed(star, 'followers', 50, page.pageInfo.endCursor ?? '');
    expect(rest.edges.map(({ node }) => node.handle)).toEqual(all.slice(2));
  });

  it('refuse what is no cursor, and pages of no or too many entries', async () => {
    const [alice] = await two();
    for (const list of ['following', 'followers', 'blocked'] as const) {
      for (const after of ['', 'x', '1.x', `x.${nobodysId}`, `1.${nobodysId}' or 1=1`, `-1.${nobodysId}`]) {
        await expect(listed(alice, list, 1, after)).rejects.toThrow('INVALID_INPUT');
      }
      for (const first of [0, 101]) await expect(listed(alice, list, first)).rejects.toThrow('INVALID_INPUT');
    }
  });

  it('leave out who is suspended, and have them again afterwards', async () => {
    const [alice, bert] = await two();
    await relate(alice, 'followAccount', bert.accountId);
    await relate(bert, 'followAccount', alice.accountId);
    await suspend(administrator, bert.accountId);
    for (const list of ['following', 'followers'] as const) expect(await handlesIn(alice, list)).toEqual([]);
    await suspend(administrator, bert.accountId, false);
    for (const list of ['following', 'followers'] as const)
      expect(await handlesIn(alice, list)).toEqual([bert.handle]);
  });
});

describe('a block', () => {
  it('ends both follows, and taking it back brings neither again', async () => {
    const [alice, bert] = await two();
    await relate(alice, 'followAccount', bert.accountId);
    await relate(bert, 'followAccount', alice.accountId);
    expect(await relate(alice, 'blockAccount', bert.accountId)).toMatchObject({
      account: { relationship: { following: false, followedBy: false, blocked: true } },
    });
    expect(await handlesIn(alice, 'blocked')).toEqual([bert.handle]);
    expect(await relate(alice, 'blockAccount', bert.accountId)).toMatchObject({
      __typename: 'RelationshipPayload',
    });
    expect(await relate(alice, 'followAccount', bert.accountId)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await relate(alice, 'unblockAccount', bert.accountId)).toMatchObject({
      account: { relationship: { following: false, followedBy: false, blocked: false } },
    });
    for (const list of ['following', 'followers', 'blocked'] as const)
      expect(await handlesIn(alice, list as ListName)).toEqual([]);
    expect(await seen(bert, alice.handle)).toMatchObject({ id: alice.accountId });
  });

  it('makes the blocker look to the other one as if it did not exist, answer by answer', async () => {
    const [alice, bert] = await two();
    await relate(alice, 'blockAccount', bert.accountId);
    expect(await seen(bert, alice.handle)).toBeNull();
    expect(await seenById(bert, alice.accountId)).toBeNull();
    for (const act of acts) {
      expect(await relate(bert, act, alice.accountId), act).toEqual(await relate(bert, act, nobodysId));
    }
    const report = (accountId: string) => mutate(bert, 'reportAccount', { accountId, reason: 'SPAM' });
    expect(await report(alice.accountId)).toEqual(await report(nobodysId));
    const query = (handle: string) => ask(bert, `{ account(handle: "${handle}") { id } }`);
    const [there, nowhere] = [await query(alice.handle), await query('nobody_at_all')];
    expect([there.data, there.errors, there.status]).toEqual([nowhere.data, nowhere.errors, nowhere.status]);
    expect(await seen(alice, bert.handle)).toMatchObject({ relationship: { blocked: true } });
  });

  it('of both by each other can be taken back by each, which reveals nothing of the other one', async () => {
    const [alice, bert] = await two();
    await relate(bert, 'blockAccount', alice.accountId);
    await relate(alice, 'unblockAccount', bert.accountId);
    await relate(bert, 'unblockAccount', alice.accountId);
    await relate(alice, 'blockAccount', bert.accountId);
    await relate(bert, 'unblockAccount', alice.accountId);
    expect(await relate(bert, 'blockAccount', alice.accountId)).toMatchObject({ code: 'NOT_FOUND' });
    await relate(alice, 'unblockAccount', bert.accountId);
    expect(await relate(bert, 'blockAccount', alice.accountId)).toMatchObject({
      __typename: 'RelationshipPayload',
    });
  });

  it('leaves who shares a conversation visible by id, as somebody who cannot be written to', async () => {
    const alice = await newPhone(server, `ali_${people}phone`);
    const bert = await newPhone(server, `ber_${people}phone`);
    await startDirect(alice, bert);
    await relate(alice.session, 'blockAccount', bert.identity.id);
    expect(await seen(bert.session, alice.identity.handle)).toBeNull();
    expect(await seenById(bert.session, alice.identity.id)).toMatchObject({
      handle: alice.identity.handle,
      relationship: { following: false, followedBy: false, blocked: false },
      eligibility: ['RECIPIENT_UNAVAILABLE'],
    });
    // What protects from somebody works on whoever can be seen; what reaches out does not.
    expect(await relate(bert.session, 'followAccount', alice.identity.id)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const report = { accountId: alice.identity.id, reason: 'HARASSMENT' };
    expect(await mutate(bert.session, 'reportAccount', report)).toMatchObject({
      __typename: 'ReportAccountPayload',
    });
    expect(await relate(bert.session, 'blockAccount', alice.identity.id)).toMatchObject({
      account: { relationship: { blocked: true } },
    });
  });

  it('races with follows of both sides, and whoever is faster, nobody follows anybody after it', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [alice, bert] = await two();
      await Promise.all([
        relate(bert, 'followAccount', alice.accountId),
        relate(alice, 'blockAccount', bert.accountId),
        relate(alice, 'followAccount', bert.accountId),
      ]);
      expect(await handlesIn(alice, 'followers')).toEqual([]);
      expect(await handlesIn(alice, 'following')).toEqual([]);
    }
  });
});

describe('without a session', () => {
  it('there are no people', async () => {
    const [alice] = await two();
    for (const act of acts)
      expect(await relate(server, act, alice.accountId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    for (const query of [`account(handle: "${alice.handle}")`, `accountById(id: "${alice.accountId}")`]) {
      const { data, errors } = await ask(server, `{ ${query} { id } }`);
      expect([data, errors[0]?.extensions]).toEqual([
        { [query.split('(')[0] ?? '']: null },
        { code: 'NOT_SIGNED_IN' },
      ]);
    }
  });
});

describe('a suspended account', () => {
  it('looks to everybody as if it did not exist, and can do nothing to anybody', async () => {
    const [alice, bert] = await two();
    await suspend(administrator, bert.accountId);
    expect(await seen(alice, bert.handle)).toBeNull();
    expect(await seenById(alice, bert.accountId)).toBeNull();
    for (const act of acts) {
      expect(await relate(alice, act, bert.accountId), act).toEqual(await relate(alice, act, nobodysId));
      expect(await relate(bert, act, alice.accountId), act).toEqual(await relate(bert, act, nobodysId));
    }
    expect(await seen(bert, alice.handle)).toBeNull();
    expect(await seen(bert, bert.handle)).toMatchObject({ id: bert.accountId });
    const report = (accountId: string) => mutate(bert, 'reportAccount', { accountId, reason: 'SPAM' });
    expect(await report(alice.accountId)).toEqual(await report(nobodysId));
    expect(await mutate(bert, 'updateProfile', { displayName: 'Other' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await mutate(bert, 'setAvatar', { image: null })).toMatchObject({ code: 'NOT_FOUND' });
    const own = '{ viewer { suspended role account { handle displayName } session { id } } }';
    expect((await ask(bert, own)).data).toMatchObject({
      viewer: { suspended: true, role: 'MEMBER', account: { displayName: bert.handle } },
    });
    await suspend(administrator, bert.accountId, false);
    expect((await ask(bert, own)).data).toMatchObject({ viewer: { suspended: false } });
    expect(await seen(alice, bert.handle)).toMatchObject({ id: bert.accountId });
  });
});
