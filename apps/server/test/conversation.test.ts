import { type CommitSummary, joinByExternalCommit, limits, noChanges, systemRandom } from '@sotto/protocol';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, fromBase64url, mutate, type Outcome } from './support/api.ts';
import {
  befriend,
  claim,
  commitFields,
  commitInput,
  commitThrough,
  conversationFields,
  joined,
  messageInput,
  Side,
  say,
  sendFields,
  stageDirect,
  startDirect,
} from './support/conversation.ts';
import { signUp } from './support/person.ts';
import {
  anotherPhone,
  expectType,
  newPhone,
  type Phone,
  publish,
  rosterWith,
  rosterWithout,
  unwrap,
} from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
/** Two people who follow each other, with a device each, whose handles nobody has yet. */
async function pair(): Promise<readonly [Phone, Phone]> {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkm'[Number(digit)]).join('');
  const two = [
    await newPhone(server, `alice_${letters}x`),
    await newPhone(server, `bert_${letters}x`),
  ] as const;
  await befriend(...two);
  return two;
}

const details = `query C($id: ID!) { conversation(id: $id) {
  id kind epoch lastSeq participants { id } groupInfo ratchetTree } }`;

async function detailsFor(phone: Phone, id: string) {
  const { data } = await ask(phone.session, details, { id });
  return data?.['conversation'] as {
    id: string;
    epoch: number;
    lastSeq: number;
    groupInfo: string;
    ratchetTree: string;
  } | null;
}

const create = (phone: Phone, input: unknown) =>
  mutate(phone.session, 'createConversation', input, conversationFields);
const commit = (phone: Phone, input: unknown) =>
  mutate(phone.session, 'commitToConversation', input, commitFields);

/** Joins by external commit (R18) on what the server gives. */
async function joinExternally(
  phone: Phone,
  id: string,
): Promise<{ side: Side; outcome: Outcome; summary: CommitSummary }> {
  const found = await detailsFor(phone, id);
  if (found === null) throw new Error('not found');
  const epoch = { groupInfo: fromBase64url(found.groupInfo), ratchetTree: fromBase64url(found.ratchetTree) };
  const staged = unwrap(await joinByExternalCommit(phone.environment, epoch));
  const outcome = await commit(phone, {
    conversationId: id,
    epoch: found.epoch,
    commit: commitInput({ ...staged, welcome: null }),
  });
  return { side: new Side(phone, staged.state), outcome, summary: staged.summary };
}

describe('creating a conversation', () => {
  it('makes it with its first commit, and the same again gives the same', async () => {
    const [alice, bob] = await pair();
    const { input } = await stageDirect(alice, bob, await claim(alice, bob));
    const first = await create(alice, input);
    expect(first).toMatchObject({
      __typename: 'CreateConversationPayload',
      seq: 1,
      conversation: { id: input.id, kind: 'DIRECT', epoch: 1, lastSeq: 1 },
    });
    expect(await create(alice, input)).toEqual(first);
    for (const phone of [alice, bob]) expect(await detailsFor(phone, input.id)).toMatchObject({ epoch: 1 });
  });

  it('R14: gives two people one direct conversation, whoever of them is faster', async () => {
    const [alice, bob] = await pair();
    const [mine, theirs] = [
      await stageDirect(alice, bob, await claim(alice, bob)),
      await stageDirect(bob, alice, await claim(bob, alice)),
    ];
    const outcomes = await Promise.all([create(alice, mine.input), create(bob, theirs.input)]);
    const winner = outcomes.find(({ __typename }) => __typename === 'CreateConversationPayload');
    const loser = outcomes.find(({ __typename }) => __typename === 'ConversationExistsError');
    expect(loser).toMatchObject({
      code: 'CONVERSATION_EXISTS',
      conversation: { id: (winner?.['conversation'] as { id: string } | undefined)?.id },
    });
    const third = await stageDirect(alice, bob, await claim(alice, bob));
    expect(await create(alice, third.input)).toMatchObject({ code: 'CONVERSATION_EXISTS' });
  });

  it('is refused with its typed error for anything else, and makes nothing', async () => {
    const [alice, bob] = await pair();
    const carol = await newPhone(server, `carol_${people}k`);
    const good = await stageDirect(alice, bob, await claim(alice, bob));
    const { input } = good;
    const long = (length: number) => base64url(new Uint8Array(length));
    const bad: readonly (readonly [object, object])[] = [
      [{ id: 'x' }, { code: 'INVALID_INPUT', path: ['id'] }],
      [{ id: crypto.randomUUID() }, { code: 'INVALID_INPUT', path: ['id'] }],
      [{ groupInfo: long(limits.groupInfoBytes + 1) }, { code: 'INVALID_INPUT', path: ['groupInfo'] }],
      [{ ratchetTree: long(65_537) }, { code: 'INVALID_INPUT', path: ['ratchetTree'] }],
      [
        { commit: { ...input.commit, groupInfo: long(limits.groupInfoBytes + 1) } },
        { code: 'INVALID_INPUT', path: ['commit', 'groupInfo'] },
      ],
      [
        { commit: { ...input.commit, welcome: long(limits.welcomeBytes + 1) } },
        { code: 'INVALID_INPUT', path: ['commit', 'welcome'] },
      ],
      [{ id: uuidv7() }, { code: 'COMMIT_REJECTED', reason: 'INVALID' }],
      [{ groupInfo: base64url(systemRandom(400)) }, { code: 'COMMIT_REJECTED', reason: 'MALFORMED' }],
      [{ ratchetTree: base64url(systemRandom(400)) }, { code: 'COMMIT_REJECTED' }],
      [
        { commit: { ...input.commit, commit: base64url(systemRandom(400)) } },
        { code: 'COMMIT_REJECTED', reason: 'MALFORMED' },
      ],
      [
        { commit: { ...input.commit, groupInfo: input.groupInfo } },
        { code: 'COMMIT_REJECTED', reason: 'GROUP_INFO_MISMATCH' },
      ],
      [
        { commit: { ...input.commit, welcome: null } },
        { code: 'COMMIT_REJECTED', reason: 'WELCOME_MISMATCH' },
      ],
    ];
    for (const [change, expected] of bad) {
      expect(await create(alice, { ...input, ...change }), JSON.stringify(expected)).toMatchObject(expected);
    }
    const nobody = await stageDirect(alice, bob, []);
    expect(await create(alice, nobody.input)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    expect(await create(bob, input)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    expect(await create(carol, input)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    expect(await mutate(await signUp(server, `dave_${people}k`), 'createConversation', input)).toMatchObject({
      code: 'NO_DEVICE',
    });
    expect(await mutate(server, 'createConversation', input)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await detailsFor(alice, input.id)).toBeNull();
    expectType(await create(alice, input), 'CreateConversationPayload');
    expect(await create(carol, input)).toMatchObject({ code: 'INVALID_INPUT', path: ['id'] });
  });

  it('R19: uses the key packages up, also where nobody had claimed them', async () => {
    const [alice, bob] = await pair();
    const own = bob.packages[2];
    if (own === undefined) throw new Error('a key package');
    const [claimed] = await claim(alice, bob);
    const { input } = await stageDirect(alice, bob, claimed ? [claimed] : []);
    expectType(await create(alice, input), 'CreateConversationPayload');
    expect((await ask(bob.session, '{ viewer { device { keyPackageCount } } }')).data).toEqual({
      viewer: { device: { keyPackageCount: 2 } },
    });
  });
});

describe('a conversation', () => {
  it('is there for its participants, and for nobody else', async () => {
    const [alice, bob] = await pair();
    const { a } = await startDirect(alice, bob);
    const stranger = await newPhone(server, `eve_${people}k`);
    const unknown = '018f0000-0000-7000-8000-000000000000';
    expect(await detailsFor(stranger, a.id)).toBeNull();
    const staged = await a.stage();
    const foreign = await commit(stranger, { conversationId: a.id, epoch: 1, commit: commitInput(staged) });
    expect(foreign).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await commit(stranger, { conversationId: unknown, epoch: 1, commit: commitInput(staged) }),
    ).toEqual(foreign);
    const message = messageInput(a, await a.write('x'));
    const sent = await mutate(stranger.session, 'sendMessage', message, sendFields);
    expect(sent).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await mutate(stranger.session, 'sendMessage', { ...message, conversationId: unknown }, sendFields),
    ).toEqual(sent);
    const acknowledge = (conversationId: string) =>
      mutate(stranger.session, 'acknowledge', { positions: [{ conversationId, seq: 1 }] });
    expect(await acknowledge(a.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await acknowledge(a.id)).toEqual(await acknowledge(unknown));
    await using feed = openFeed(stranger.session);
    expect(await feed.backfill()).toHaveLength(1);
  });

  it('stands in its participants’ lists, newest first, page by page', async () => {
    const [alice, bob] = await pair();
    const carol = await newPhone(server, `fay_${people}k`);
    const ids = [(await startDirect(alice, bob)).a.id, (await startDirect(alice, carol)).a.id];
    const list = `query L($first: Int!, $after: String) { viewer { conversations(first: $first, after: $after) {
      edges { cursor node { id participants { id handle } } } pageInfo { hasNextPage endCursor } } } }`;
    type Page = { edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasNextPage: boolean } };
    const page = async (variables: object) =>
      ((await ask(alice.session, list, { ...variables })).data as { viewer: { conversations: Page } }).viewer
        .conversations;
    const both = await page({ first: 10 });
    expect(both.edges.map(({ node }) => node.id)).toEqual(ids.toReversed());
    const one = await page({ first: 1 });
    expect(one).toMatchObject({ edges: [{ node: { id: ids[1] } }], pageInfo: { hasNextPage: true } });
    const two = await page({ first: 1, after: one.edges[0]?.cursor });
    expect(two).toMatchObject({ edges: [{ node: { id: ids[0] } }], pageInfo: { hasNextPage: false } });
    const { errors } = await ask(alice.session, list, { first: 1, after: 'x' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', path: ['after'] });
  });
});

describe('a commit', () => {
  it('R15: begins the next epoch, and the same again gives the same', async () => {
    const [alice, bob] = await pair();
    const { a, b } = await startDirect(alice, bob);
    const staged = await a.stage();
    const first = await commitThrough(a, staged, 1);
    expect(first).toMatchObject({ __typename: 'CommitToConversationPayload', seq: 2, epoch: 2 });
    expect(await commitThrough(a, staged, 1)).toEqual(first);
    a.adopt(staged);
    await using feed = openFeed(bob.session);
    const events = await feed.backfill();
    expect(events[1]).toMatchObject({ __typename: 'CommitEvent', seq: 2, epoch: 1 });
    await b.receive(events[1] ?? {});
    await say(b, 'in the new epoch');
    expect(await feed.next()).toMatchObject({ epoch: 2, seq: 3 });
  });

  it('R15: wins alone, in every one of many races, and the loser learns the epoch', async () => {
    const [alice, bob] = await pair();
    const { a, b } = await startDirect(alice, bob);
    for (let epoch = 1; epoch <= 12; epoch += 1) {
      const [mine, theirs] = [await a.stage(), await b.stage()];
      const order = epoch % 2 === 0 ? [a, b] : [b, a];
      const outcomes = await Promise.all(
        order.map(
          async (side) => [side, await commitThrough(side, side === a ? mine : theirs, epoch)] as const,
        ),
      );
      const won = outcomes.filter(([, { __typename }]) => __typename === 'CommitToConversationPayload');
      expect(won).toHaveLength(1);
      const lost = outcomes.find(([, { __typename }]) => __typename !== 'CommitToConversationPayload');
      expect(lost?.[1]).toMatchObject({
        __typename: 'StaleEpochError',
        code: 'STALE_EPOCH',
        epoch: epoch + 1,
      });
      const winner = won[0]?.[0];
      if (winner === undefined) throw new Error('a winner');
      const staged = winner === a ? mine : theirs;
      winner.adopt(staged);
      await (winner === a ? b : a).receive({ __typename: 'CommitEvent', commit: base64url(staged.commit) });
    }
    await say(a, 'both are still together');
  });

  it('is refused with its typed error for anything else, and changes nothing', async () => {
    const [alice, bob] = await pair();
    const { a, b } = await startDirect(alice, bob);
    const staged = await a.stage();
    const other = await a.stage();
    const input = { conversationId: a.id, epoch: 1, commit: commitInput(staged) };
    const long = base64url(new Uint8Array(limits.commitBytes + 1));
    const bad: readonly (readonly [object, object])[] = [
      [{ conversationId: 'x' }, { code: 'INVALID_INPUT', path: ['conversationId'] }],
      [{ epoch: -1 }, { code: 'INVALID_INPUT', path: ['epoch'] }],
      [{ epoch: 0 }, { code: 'STALE_EPOCH', epoch: 1 }],
      [{ epoch: 2 }, { code: 'STALE_EPOCH', epoch: 1 }],
      [{ commit: { ...input.commit, commit: long } }, { code: 'INVALID_INPUT', path: ['commit', 'commit'] }],
      [{ commit: { ...input.commit, commit: '' } }, { code: 'COMMIT_REJECTED', reason: 'MALFORMED' }],
      [
        { commit: { ...input.commit, commit: base64url(systemRandom(900)) } },
        { code: 'COMMIT_REJECTED', reason: 'MALFORMED' },
      ],
      [
        { commit: { ...input.commit, commit: input.commit.groupInfo } },
        { code: 'COMMIT_REJECTED', reason: 'MALFORMED' },
      ],
      [
        { commit: { ...input.commit, groupInfo: commitInput(other).groupInfo } },
        { code: 'COMMIT_REJECTED', reason: 'GROUP_INFO_MISMATCH' },
      ],
      [
        { commit: { ...input.commit, welcome: input.commit.commit } },
        { code: 'COMMIT_REJECTED', reason: 'WELCOME_MISMATCH' },
      ],
    ];
    for (const [change, expected] of bad) {
      expect(await commit(alice, { ...input, ...change }), JSON.stringify(expected)).toMatchObject(expected);
    }
    expect(await commit(bob, input)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    expect(await mutate(server, 'commitToConversation', input)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await detailsFor(alice, a.id)).toMatchObject({ epoch: 1, lastSeq: 1 });
    await say(b, 'nothing has changed');
  });

  it('R13: of any bit changed is refused', async () => {
    const [alice, bob] = await pair();
    const { a } = await startDirect(alice, bob);
    const { commit: bytes, groupInfo } = await a.stage();
    for (let i = 0; i < 40; i += 1) {
      const at = Math.floor((i / 40) * bytes.length);
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8));
      const outcome = await commit(alice, {
        conversationId: a.id,
        epoch: 1,
        commit: { commit: base64url(changed), groupInfo: base64url(groupInfo) },
      });
      // The membership tag at the end is for members only to check; it is 64 bytes and its length.
      if (outcome.__typename === 'CommitToConversationPayload') expect(at).toBeGreaterThan(bytes.length - 70);
      else expect(outcome).toMatchObject({ __typename: expect.stringMatching(/CommitRejected|StaleEpoch/) });
      if (outcome.__typename === 'CommitToConversationPayload') break;
    }
  });
});

describe('devices that come and go', () => {
  it('R18: a new device of a participant joins by itself, and gets what follows', async () => {
    const [alice, bob] = await pair();
    const { a, b } = await startDirect(alice, bob);
    await say(a, 'before');
    const tablet = await anotherPhone(server, bob, 0);
    alice.meet(bob);
    const { side, outcome } = await joinExternally(tablet, a.id);
    expect(outcome).toMatchObject({ __typename: 'CommitToConversationPayload', seq: 3, epoch: 2 });
    await using feed = openFeed(tablet.session);
    const events = await feed.backfill();
    expect(events.map(({ __typename, seq }) => [__typename, seq])).toEqual([
      ['CommitEvent', 3],
      ['BackfillCompleted', undefined],
    ]);
    await using bobs = openFeed(bob.session);
    const joining = (await bobs.backfill()).find(({ __typename }) => __typename === 'CommitEvent');
    for (const member of [a, b]) await member.receive(joining ?? {});
    await say(a, 'after');
    const received = await side.receive(await feed.next());
    expect(received.kind).toBe('message');
  });

  it('R18: a stranger’s external commit is refused as if there were no such conversation', async () => {
    const [alice, bob] = await pair();
    const { a } = await startDirect(alice, bob);
    const found = await detailsFor(alice, a.id);
    const stranger = await newPhone(server, `gil_${people}k`);
    stranger.meet(alice, bob);
    const epoch = {
      groupInfo: fromBase64url(found?.groupInfo),
      ratchetTree: fromBase64url(found?.ratchetTree),
    };
    const join = await joinByExternalCommit(stranger.environment, epoch);
    const bytes = join.ok ? join.value : await a.stage();
    const outcome = await commit(stranger, {
      conversationId: a.id,
      epoch: 1,
      commit: commitInput({ ...bytes, welcome: null }),
    });
    expect(outcome).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('R17: messages wait until a device that left its roster is removed; it gets nothing after that', async () => {
    const [alice, bob] = await pair();
    const tablet = await anotherPhone(server, bob, 2);
    const { a, staged } = await startDirect(alice, bob);
    tablet.meet(alice);
    const t = await joined(tablet, staged);
    await say(a, 'all three');

    const early = messageInput(a, await a.write('too early'));
    const gone = messageInput(t, await t.write('from the one who is gone'));
    const without = await rosterWithout(bob.identity, tablet);
    expectType(await publish(bob.session, without), 'PublishRosterPayload');
    expect(await mutate(alice.session, 'sendMessage', early, sendFields)).toMatchObject({
      code: 'MESSAGE_REJECTED',
      reason: 'REMOVAL_DUE',
    });
    expect(await mutate(tablet.session, 'sendMessage', gone, sendFields)).toMatchObject({
      code: 'NO_DEVICE',
    });

    alice.meet(bob);
    const removing = await a.stage({ ...noChanges, remove: [tablet.keys.id] });
    expect(await commitThrough(a, removing, 1)).toMatchObject({ epoch: 2, seq: 3 });
    a.adopt(removing);
    await say(a, 'only we two');
    await using closed = openFeed(tablet.session);
    await expect(closed.next()).rejects.toThrow(/NO_DEVICE/);

    // The same device comes back: into the roster, and into the conversation.
    expectType(await publish(bob.session, await rosterWith(bob.identity, tablet)), 'PublishRosterPayload');
    expectType(await mutate(tablet.session, 'bindDevice', await tablet.bindInput()), 'BindDevicePayload');
    alice.meet(bob);
    await using feed = openFeed(tablet.session);
    expect((await feed.backfill()).map(({ __typename, seq }) => [__typename, seq])).toEqual([
      ['WelcomeEvent', 1],
      ['MessageEvent', 2],
      ['CommitEvent', 3],
      ['BackfillCompleted', undefined],
    ]);
    expectType(await tablet.uploadKeyPackages(2), 'UploadKeyPackagesPayload');
    const adding = await a.stage({ ...noChanges, add: await claim(alice, bob, [tablet.keys.id]) });
    expect(await commitThrough(a, adding, 2)).toMatchObject({ epoch: 3, seq: 5 });
    a.adopt(adding);
    expect(await feed.next()).toMatchObject({ __typename: 'WelcomeEvent', seq: 5 });
    await say(a, 'all three again');
    expect(await feed.next()).toMatchObject({ __typename: 'MessageEvent', seq: 6 });
    const page = 'query P($id: ID!) { conversation(id: $id) { events { events { seq } hasNextPage } } }';
    expect((await ask(tablet.session, page, { id: a.id })).data).toEqual({
      conversation: { events: { events: [{ seq: 6 }], hasNextPage: false } },
    });
  });
});
