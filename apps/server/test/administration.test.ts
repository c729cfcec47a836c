import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Caller, mutate } from './support/api.ts';
import { type AdministrativeAct, administer, nobodysId, relate, seen, suspend } from './support/people.ts';
import { type SignedIn, signUp } from './support/person.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let administrator: SignedIn;
beforeAll(async () => {
  server = await startServer({ verification: 'by-hand' });
  administrator = await signUp(server, 'administrator');
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
function someone(name = 'person'): Promise<SignedIn> {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkz'[Number(digit)]).join('');
  return signUp(server, `${name}_x${letters}x`);
}

interface Entry {
  readonly act: string;
  readonly account: { readonly handle: string } | null;
  readonly administrator: { readonly handle: string } | null;
  readonly organization: { readonly handle: string } | null;
}

async function auditLog(by: Caller = administrator, first = 100): Promise<readonly Entry[]> {
  const { data } = await ask(
    by,
    `{ viewer { administration { auditLog(first: ${first}) { edges { node {
      act at account { handle } administrator { handle } organization { handle } } } } } } }`,
  );
  return (
    data as { viewer: { administration: { auditLog: { edges: { node: Entry }[] } } } }
  ).viewer.administration.auditLog.edges.map(({ node }) => node);
}

/** What the log has got by an act, oldest first: `ACT handle organization`. */
async function noted(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await auditLog()).length;
  await act();
  const after = await auditLog();
  return after
    .slice(0, after.length - before)
    .reverse()
    .map(({ act: what, account, organization }) =>
      [what, account?.handle, organization?.handle].filter((part) => part !== undefined).join(' '),
    );
}

const mutations: readonly (readonly [AdministrativeAct, object])[] = [
  ['setAccountVerified', { verified: true }],
  ['setAccountOrganization', { organization: true }],
  ['setAccountAffiliation', { organizationId: null }],
  ['setAccountAffiliation', { organizationId: nobodysId }],
  ['setAccountSuspended', { suspended: true }],
  ['setAccountRole', { role: 'ADMINISTRATOR' }],
];

const closeReport = (by: Caller, reportId: string) =>
  mutate(by, 'closeReport', { reportId }, '...on CloseReportPayload { report { closedAt } }');
const report = (by: Caller, accountId: string, reason = 'SPAM', note?: string) =>
  mutate(by, 'reportAccount', { accountId, reason, note }, '...on ReportAccountPayload { reportId }');

describe('administration', () => {
  it('is not there for members, who get one answer whatever they try, and change nothing', async () => {
    const [member, target] = [await someone(), await someone()];
    const reported = await report(member, target.accountId);
    const before = (await auditLog()).length;
    expect(
      (await ask(member, '{ viewer { administration { auditLog { edges { cursor } } } } }')).data,
    ).toEqual({
      viewer: { administration: null },
    });
    for (const [act, input] of mutations) {
      const there = await administer(member, act, { accountId: target.accountId, ...input });
      expect(there).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
      for (const accountId of [nobodysId, 'malformed', member.accountId, administrator.accountId]) {
        expect(await administer(member, act, { accountId, ...input }), act).toEqual(there);
      }
      expect(await administer(server, act, { accountId: target.accountId, ...input })).toMatchObject({
        code: 'NOT_SIGNED_IN',
      });
    }
    const closing = await closeReport(member, String(reported['reportId']));
    expect(closing).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [nobodysId, 'malformed']) expect(await closeReport(member, id)).toEqual(closing);
    expect(await closeReport(server, nobodysId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await auditLog()).length).toBe(before);
    expect(await seen(member, target.handle)).toMatchObject({ verified: false, organization: false });
  });

  it('verifies and takes it back, and notes what changes and nothing else', async () => {
    const person = await someone();
    const set = (verified: boolean) =>
      administer(administrator, 'setAccountVerified', { accountId: person.accountId, verified });
    expect(await noted(() => set(true))).toEqual([`VERIFIED ${person.handle}`]);
    expect(await noted(() => set(true))).toEqual([]);
    expect(await seen(person, person.handle)).toMatchObject({ verified: true });
    expect(await noted(() => set(false))).toEqual([`UNVERIFIED ${person.handle}`]);
    expect(await noted(() => set(false))).toEqual([]);
    const [newest] = await auditLog(administrator, 1);
    expect(newest?.administrator).toEqual({ handle: 'administrator' });
  });

  it('of an organization reaches its affiliates, each with an entry', async () => {
    const organization = await someone('company');
    const other = await someone('company');
    const staff = [await someone('staff'), await someone('staff')];
    const make = (id: string, is: boolean) =>
      administer(administrator, 'setAccountOrganization', { accountId: id, organization: is });
    const affiliate = (id: string, organizationId: string | null) =>
      administer(administrator, 'setAccountAffiliation', { accountId: id, organizationId });

    expect(await affiliate(staff[0]?.accountId ?? '', organization.accountId)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['organizationId'],
    });
    expect(await affiliate(staff[0]?.accountId ?? '', nobodysId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await noted(() => make(organization.accountId, true))).toEqual([
      `VERIFIED ${organization.handle}`,
      `MADE_ORGANIZATION ${organization.handle}`,
    ]);
    expect(await noted(() => make(organization.accountId, true))).toEqual([]);
    await make(other.accountId, true);
    expect(await affiliate(organization.accountId, organization.accountId)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    for (const { accountId, handle } of staff) {
      expect(await noted(() => affiliate(accountId, organization.accountId))).toEqual([
        `AFFILIATED ${handle} ${organization.handle}`,
      ]);
    }
    const [first, second] = staff as [SignedIn, SignedIn];
    expect(await seen(second, first.handle)).toMatchObject({ affiliation: { handle: organization.handle } });
    expect(await noted(() => affiliate(first.accountId, organization.accountId))).toEqual([]);
    expect(await noted(() => affiliate(first.accountId, other.accountId))).toEqual([
      `UNAFFILIATED ${first.handle} ${organization.handle}`,
      `AFFILIATED ${first.handle} ${other.handle}`,
    ]);
    expect(await noted(() => affiliate(first.accountId, null))).toEqual([
      `UNAFFILIATED ${first.handle} ${other.handle}`,
    ]);
    await affiliate(first.accountId, organization.accountId);
    const unverify = { accountId: organization.accountId, verified: false };
    expect(await noted(() => administer(administrator, 'setAccountVerified', unverify))).toEqual([
      `UNVERIFIED ${organization.handle}`,
      `UNMADE_ORGANIZATION ${organization.handle}`,
      `UNAFFILIATED ${first.handle} ${organization.handle}`,
      `UNAFFILIATED ${second.handle} ${organization.handle}`,
    ]);
    expect(await seen(second, first.handle)).toMatchObject({ affiliation: null });
    await make(other.accountId, true);
    await affiliate(first.accountId, other.accountId);
    expect(await noted(() => make(other.accountId, false))).toEqual([
      `UNMADE_ORGANIZATION ${other.handle}`,
      `UNAFFILIATED ${first.handle} ${other.handle}`,
    ]);
    expect(await seen(first, other.handle)).toMatchObject({ verified: true, organization: false });
  });

  it('suspends and lifts that, but not itself', async () => {
    const person = await someone();
    const set = (accountId: string, suspended: boolean) =>
      administer(administrator, 'setAccountSuspended', { accountId, suspended });
    expect(await noted(() => set(person.accountId, true))).toEqual([`SUSPENDED ${person.handle}`]);
    expect(await noted(() => set(person.accountId, true))).toEqual([]);
    expect(await noted(() => set(person.accountId, false))).toEqual([`UNSUSPENDED ${person.handle}`]);
    expect(await set(administrator.accountId, true)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['accountId'],
    });
    expect(await set(nobodysId, true)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set('x', true)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is taken from a suspended administrator with the next act', async () => {
    const deputy = await someone();
    await administer(administrator, 'setAccountRole', { accountId: deputy.accountId, role: 'ADMINISTRATOR' });
    expect((await auditLog(deputy)).length).toBeGreaterThan(0);
    await suspend(administrator, deputy.accountId);
    const page = '{ viewer { role suspended administration { auditLog { edges { cursor } } } } }';
    expect((await ask(deputy, page)).data).toEqual({
      viewer: { role: 'ADMINISTRATOR', suspended: true, administration: null },
    });
    const act = { accountId: administrator.accountId, suspended: true };
    expect(await administer(deputy, 'setAccountSuspended', act)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('always has somebody: of two who take it from each other one succeeds', async () => {
    await using other = await startServer();
    const [first, second] = [await signUp(other, 'first'), await signUp(other, 'second')];
    const make = (by: SignedIn, whom: SignedIn, role: string) =>
      administer(by, 'setAccountRole', { accountId: whom.accountId, role });
    expect(await make(first, first, 'MEMBER')).toMatchObject({
      __typename: 'LastAdministratorError',
      code: 'LAST_ADMINISTRATOR',
    });
    for (let round = 0; round < 8; round += 1) {
      await make(first, second, 'ADMINISTRATOR');
      await make(second, first, 'ADMINISTRATOR');
      const outcomes = await Promise.all([make(first, second, 'MEMBER'), make(second, first, 'MEMBER')]);
      expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
        'AdministerAccountPayload',
        'NotFoundError',
      ]);
      const stays = outcomes[0]?.__typename === 'AdministerAccountPayload' ? first : second;
      const again = stays === first ? second : first;
      await make(stays, again, 'ADMINISTRATOR');
    }
    await suspend(first, second.accountId);
    expect(await make(first, first, 'MEMBER')).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it('searches handles and names without case in any script, and takes no character for a wildcard', async () => {
    const greek = await someone('search');
    await mutate(greek, 'updateProfile', { displayName: 'Ὀδυσσεύς 100%' });
    const latin = await someone('search');
    await mutate(latin, 'updateProfile', { displayName: 'ÅNGSTRÖM_1' });
    const search = async (text: string, first = 50, after?: string) => {
      const query = `query S($text: String!, $first: Int!, $after: String) { viewer { administration {
        accounts(search: $text, first: $first, after: $after) { edges { cursor node { openReports account { handle } } }
        pageInfo { hasNextPage endCursor } } } } }`;
      const { data, errors } = await ask(administrator, query, { text, first, after });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return (
        data as {
          viewer: {
            administration: {
              accounts: {
                edges: { node: { account: { handle: string } } }[];
                pageInfo: { hasNextPage: boolean; endCursor: string };
              };
            };
          };
        }
      ).viewer.administration.accounts;
    };
    const handles = async (text: string) => (await search(text)).edges.map(({ node }) => node.account.handle);
    expect(await handles('ὈΔΥΣΣ')).toEqual([greek.handle]);
    expect(await handles('ångström')).toEqual([latin.handle]);
    expect(await handles('100%')).toEqual([greek.handle]);
    expect(await handles('%_%')).toEqual([]);
    expect(await handles("' or 1=1 --")).toEqual([]);
    expect(await handles('SEARCH_')).toEqual([latin.handle, greek.handle]);
    const [one] = [await search('search', 1)];
    expect(one.pageInfo.hasNextPage).toBe(true);
    const two = await search('search', 1, one.pageInfo.endCursor);
    expect(two.edges[0]?.node.account.handle).toBe(greek.handle);
    expect(two.pageInfo.hasNextPage).toBe(false);
    expect((await search('', 100)).edges.length).toBeGreaterThan(5);
    await expect(search('x'.repeat(51))).rejects.toThrow('INVALID_INPUT');
    for (const after of ['', 'x', `${nobodysId} `])
      await expect(search('', 1, after)).rejects.toThrow('INVALID_INPUT');
  });
});

describe('a report', () => {
  const reports = async (includeClosed: boolean) => {
    const query = `query R($includeClosed: Boolean!) { viewer { administration { reports(includeClosed: $includeClosed) {
      edges { node { id reason note closedAt account { handle } reporter { handle } } } } } } }`;
    const { data } = await ask(administrator, query, { includeClosed });
    type Node = { id: string; reason: string; note: string | null; closedAt: string | null };
    return (
      data as { viewer: { administration: { reports: { edges: { node: Node }[] } } } }
    ).viewer.administration.reports.edges.map(({ node }) => node);
  };

  it('is seen by administrators until one closes it, and then among all', async () => {
    const [alice, bert] = [await someone('alice'), await someone('bert')];
    const made = await report(alice, bert.accountId, 'OTHER', '  sells\nthings  ');
    const id = String(made['reportId']);
    expect((await reports(false))[0]).toEqual({
      id,
      reason: 'OTHER',
      note: 'sells\nthings',
      closedAt: null,
      account: { handle: bert.handle },
      reporter: { handle: alice.handle },
    });
    const open = await administer(administrator, 'setAccountVerified', {
      accountId: bert.accountId,
      verified: false,
    });
    expect(open).toMatchObject({ account: { openReports: 1 } });
    expect(await noted(() => closeReport(administrator, id))).toEqual([`CLOSED_REPORT ${bert.handle}`]);
    const first = await closeReport(administrator, id);
    expect(await noted(() => closeReport(administrator, id))).toEqual([]);
    expect(await closeReport(administrator, id)).toEqual(first);
    expect((await reports(false)).map((one) => one.id)).not.toContain(id);
    expect((await reports(true))[0]).toMatchObject({ id, closedAt: expect.any(String) });
    expect(await closeReport(administrator, nobodysId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await closeReport(administrator, 'x')).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['reportId'],
    });
  });

  it('needs words where its reason says nothing, and not too many', async () => {
    const [alice, bert] = [await someone('alice'), await someone('bert')];
    for (const note of [undefined, '', '   ']) {
      expect(await report(alice, bert.accountId, 'OTHER', note)).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['note'],
      });
    }
    for (const note of ['x'.repeat(1_001), 'a\u0000b', '\u{1f600}'.repeat(1_001), 'lone \ud800']) {
      expect(await report(alice, bert.accountId, 'SPAM', note)).toMatchObject({ path: ['note'] });
    }
    expect(await report(alice, bert.accountId, 'SPAM', '\u{1f600}'.repeat(1_000))).toMatchObject({
      __typename: 'ReportAccountPayload',
    });
    expect(await report(alice, alice.accountId)).toMatchObject({ path: ['accountId'] });
    expect(await report(server, alice.accountId)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await report(alice, nobodysId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not told to whom it is about, whatever they ask', async () => {
    const [alice, bert] = [await someone('alice'), await someone('bert')];
    const look = async () => [
      await seen(bert, alice.handle),
      (await ask(bert, '{ viewer { account { id verified } followers { edges { cursor } } } }')).data,
    ];
    const before = await look();
    await report(alice, bert.accountId);
    expect(await look()).toEqual(before);
    await relate(alice, 'blockAccount', bert.accountId);
    await report(alice, bert.accountId);
    expect((await look())[1]).toEqual(before[1]);
  });

  it('can be made twenty times a day', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const alice = await signUp(strict, 'alice');
    const bert = await signUp(strict, 'bert');
    const outcomes = [];
    for (let i = 0; i < 21; i += 1) outcomes.push((await report(alice, bert.accountId)).__typename);
    expect(new Set(outcomes.slice(0, 20))).toEqual(new Set(['ReportAccountPayload']));
    expect(outcomes[20]).toBe('RateLimitedError');
  });
});
