import { noChanges } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, mutate } from './support/api.ts';
import {
  befriend,
  claim,
  commitThrough,
  conversationFields,
  messageInput,
  type Side,
  say,
  sendFields,
  stageDirect,
  startDirect,
} from './support/conversation.ts';
import { administer, nobodysId, relate, seen, seenById, suspend } from './support/people.ts';
import { type SignedIn, signUp } from './support/person.ts';
import { anotherPhone, expectType, newPhone, type Phone, publish, rosterWithout } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
let administrator: SignedIn;
beforeAll(async () => {
  server = await startServer();
  administrator = await signUp(server, 'administrator');
});
afterAll(() => server[Symbol.asyncDispose]());

let people = 0;
async function two(on: TestServer = server): Promise<readonly [Phone, Phone]> {
  people += 1;
  const letters = [...String(people)].map((digit) => 'abcdefghkz'[Number(digit)]).join('');
  return [await newPhone(on, `alice_x${letters}x`, 6), await newPhone(on, `bert_x${letters}x`, 6)];
}

const claimOutcome = (by: Phone, accountId: string) =>
  mutate(by.session, 'claimKeyPackages', { accountId }, '...on NotEligibleError { reasons }');
const create = (by: Phone, input: object) =>
  mutate(by.session, 'createConversation', input, conversationFields);
async function send(side: Side): Promise<Record<string, unknown>> {
  const input = messageInput(side, await side.write('may I?'));
  const outcome = await mutate(side.phone.session, 'sendMessage', input, sendFields);
  if (outcome.__typename === 'SendMessagePayload') side.counter += 1;
  return outcome;
}
const sees = async (by: Phone, of: Phone) => (await seen(by.session, of.identity.handle))?.eligibility;
const verify = (phone: Phone, verified: boolean) =>
  administer(administrator, 'setAccountVerified', { accountId: phone.identity.id, verified });

/** Everything that the rule governs, tried by one side of a conversation. */
async function everyWrite(side: Side, other: Phone, input: object) {
  return {
    told: await sees(side.phone, other),
    claim: await claimOutcome(side.phone, other.identity.id),
    create: await create(side.phone, input),
    send: await send(side),
  };
}

const notEligible = (...reasons: string[]) => ({
  __typename: 'NotEligibleError',
  code: 'NOT_ELIGIBLE',
  reasons,
});

describe('eligibility (A4)', () => {
  it('asks for a connection from the recipient to the sender, in the direction of the message', async () => {
    const [alice, bert] = await two();
    expect(await sees(alice, bert)).toEqual(['NOT_CONNECTED']);
    expect(await claimOutcome(alice, bert.identity.id)).toMatchObject(notEligible('NOT_CONNECTED'));
    // To be followed by the sender is none.
    await relate(alice.session, 'followAccount', bert.identity.id);
    expect(await sees(alice, bert)).toEqual(['NOT_CONNECTED']);
    expect(await sees(bert, alice)).toEqual([]);
    await relate(bert.session, 'followAccount', alice.identity.id);
    expect(await sees(alice, bert)).toEqual([]);
    expectType(await claimOutcome(alice, bert.identity.id), 'ClaimKeyPackagesPayload');
  });

  it('is held against what is true when a conversation is made, and not when its key packages were claimed', async () => {
    const [alice, bert] = await two();
    await befriend(alice, bert);
    const { input } = await stageDirect(alice, bert, await claim(alice, bert));
    await relate(bert.session, 'unfollowAccount', alice.identity.id);
    expect(await create(alice, input)).toMatchObject(notEligible('NOT_CONNECTED'));
    await relate(bert.session, 'followAccount', alice.identity.id);
    await verify(bert, false);
    expect(await create(alice, input)).toMatchObject(notEligible('RECIPIENT_NOT_VERIFIED'));
    expect(await create(bert, input)).toMatchObject(notEligible('SENDER_NOT_VERIFIED'));
    await verify(bert, true);
    expectType(await create(alice, input), 'CreateConversationPayload');
  });

  it('is no longer a matter of follows once somebody has written', async () => {
    const [alice, bert] = await two();
    const { a, b } = await startDirect(alice, bert);
    await relate(alice.session, 'unfollowAccount', bert.identity.id);
    await relate(bert.session, 'unfollowAccount', alice.identity.id);
    expect(await send(b)).toMatchObject(notEligible('NOT_CONNECTED'));
    expect(await send(a)).toMatchObject(notEligible('NOT_CONNECTED'));
    // Bert follows again, Alice writes once: she has consented to be written to.
    await relate(bert.session, 'followAccount', alice.identity.id);
    expect(await send(b)).toMatchObject(notEligible('NOT_CONNECTED'));
    expectType((await send(a)) as never, 'SendMessagePayload');
    await relate(bert.session, 'unfollowAccount', alice.identity.id);
    expectType((await send(b)) as never, 'SendMessagePayload');
    expectType((await send(a)) as never, 'SendMessagePayload');
  });

  it('can be lost later, in each direction, on every write; what was said stays readable', async () => {
    const [alice, bert] = await two();
    const { a, b } = await startDirect(alice, bert);
    await say(a, 'before');
    await say(b, 'before');
    const { input } = await stageDirect(alice, bert, []);
    await verify(alice, false);
    const mine = await everyWrite(a, bert, input);
    expect(mine).toMatchObject({
      told: ['SENDER_NOT_VERIFIED'],
      claim: notEligible('SENDER_NOT_VERIFIED'),
      create: { code: 'CONVERSATION_EXISTS' },
      send: notEligible('SENDER_NOT_VERIFIED'),
    });
    const theirs = await everyWrite(b, alice, input);
    expect(theirs).toMatchObject({
      told: ['RECIPIENT_NOT_VERIFIED'],
      claim: notEligible('RECIPIENT_NOT_VERIFIED'),
      send: notEligible('RECIPIENT_NOT_VERIFIED'),
    });
    await using feed = openFeed(bert.session);
    expect((await feed.backfill()).map(({ seq }) => seq)).toEqual([1, 2, 3, undefined]);
    const events = `{ conversation(id: "${a.id}") { events { events { seq } } } }`;
    expect((await ask(alice.session, events)).data).toEqual({
      conversation: { events: { events: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] } },
    });
    await verify(alice, true);
    expectType((await send(a)) as never, 'SendMessagePayload');
  });

  it('gives the first answer to a message that was accepted before', async () => {
    const [alice, bert] = await two();
    const { a } = await startDirect(alice, bert);
    const input = messageInput(a, await a.write('accepted, and the answer got lost'));
    const first = await mutate(alice.session, 'sendMessage', input, sendFields);
    await relate(bert.session, 'blockAccount', alice.identity.id);
    expect(await mutate(alice.session, 'sendMessage', input, sendFields)).toEqual(first);
  });

  it('says every unmet condition at once, in the order of the contract', async () => {
    const by = await startServer({ verification: 'by-hand' });
    await using _ = by;
    await signUp(by, 'administrator');
    const alice = await signUp(by, 'alice');
    const bert = await signUp(by, 'bert');
    expect((await seen(alice, 'bert'))?.eligibility).toEqual([
      'SENDER_NOT_VERIFIED',
      'RECIPIENT_NOT_VERIFIED',
      'NOT_CONNECTED',
      'SENDER_NO_DEVICE',
      'RECIPIENT_NO_DEVICE',
    ]);
    await relate(alice, 'blockAccount', bert.accountId);
    expect((await seen(alice, 'bert'))?.eligibility?.[0]).toBe('BLOCKED_BY_SENDER');
  });

  it('counts an affiliate of a verified organization as verified, as long as it is one', async () => {
    await using by = await startServer({ verification: 'by-hand' });
    const chief = await signUp(by, 'administrator');
    const [alice, bert] = await two(by);
    await befriend(alice, bert);
    const organization = await signUp(by, 'organization');
    const act = (name: Parameters<typeof administer>[1], input: object) =>
      administer(chief, name, input).then((outcome) => expectType(outcome, 'AdministerAccountPayload'));
    await act('setAccountOrganization', { accountId: organization.accountId, organization: true });
    await act('setAccountVerified', { accountId: bert.identity.id, verified: true });
    expect(await sees(alice, bert)).toEqual(['SENDER_NOT_VERIFIED']);
    await act('setAccountAffiliation', {
      accountId: alice.identity.id,
      organizationId: organization.accountId,
    });
    expect(await sees(alice, bert)).toEqual([]);
    expect((await seen(bert.session, alice.identity.handle))?.affiliation).toEqual({
      handle: 'organization',
    });
    await suspend(chief, organization.accountId);
    expect(await sees(alice, bert)).toEqual(['SENDER_NOT_VERIFIED']);
    expect((await seen(bert.session, alice.identity.handle))?.affiliation).toBeNull();
    await suspend(chief, organization.accountId, false);
    expect(await sees(alice, bert)).toEqual([]);
    await act('setAccountVerified', { accountId: organization.accountId, verified: false });
    expect(await sees(alice, bert)).toEqual(['SENDER_NOT_VERIFIED']);
  });

  it('goes by the newest client version of an account’s current devices', async () => {
    await using strict = await startServer({ minimumClientVersion: 3 });
    expect((await ask(strict, '{ server { minimumClientVersion verification } }')).data).toEqual({
      server: { minimumClientVersion: 3, verification: 'AUTOMATIC' },
    });
    const [alice, bert] = await two(strict);
    await befriend(alice, bert);
    expect(await sees(alice, bert)).toEqual(['SENDER_CLIENT_UNSUPPORTED', 'RECIPIENT_CLIENT_UNSUPPORTED']);
    const speak = async (phone: Phone, version: number) => {
      await using feed = openFeed(
        phone.session,
        `subscription { deviceEvents(clientVersion: ${version}) { __typename } }`,
      );
      await feed.next();
    };
    await speak(alice, 3);
    expect(await sees(alice, bert)).toEqual(['RECIPIENT_CLIENT_UNSUPPORTED']);
    const second = await anotherPhone(strict, bert, 1);
    await speak(second, 4);
    expect(await sees(alice, bert)).toEqual([]);
    await speak(second, 2);
    expect(await sees(alice, bert)).toEqual(['RECIPIENT_CLIENT_UNSUPPORTED']);
    const binding = { ...(await second.bindInput()), clientVersion: 5 };
    expectType(await mutate(second.session, 'bindDevice', binding), 'BindDevicePayload');
    expect(await sees(alice, bert)).toEqual([]);
    expectType(
      await publish(bert.session, await rosterWithout(bert.identity, second)),
      'PublishRosterPayload',
    );
    expect(await sees(alice, bert)).toEqual(['RECIPIENT_CLIENT_UNSUPPORTED']);
    for (const clientVersion of [0, -1, 1_000_001]) {
      expect(await mutate(bert.session, 'bindDevice', { ...binding, clientVersion })).toMatchObject({
        code: 'INVALID_INPUT',
        path: ['clientVersion'],
      });
      await expect(speak(bert, clientVersion)).rejects.toThrow('INVALID_INPUT');
    }
  });

  it('is asked for a whole list in one query', async () => {
    const [alice, bert] = await two();
    await startDirect(alice, bert);
    const query = `{ viewer { conversations { edges { node { participants {
      id eligibility relationship { following } } } } } } }`;
    const { data, errors } = await ask(alice.session, query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain(`"id":"${bert.identity.id}","eligibility":[]`);
  });
});

describe('towards somebody who cannot be reached', () => {
  it('a claim and a creation say what they say of nobody', async () => {
    const [alice, bert] = await two();
    await befriend(alice, bert);
    const { input } = await stageDirect(alice, bert, await claim(alice, bert));
    const unknown = await claimOutcome(alice, nobodysId);
    expect(unknown).toMatchObject({ code: 'NOT_FOUND' });
    await relate(bert.session, 'blockAccount', alice.identity.id);
    expect(await claimOutcome(alice, bert.identity.id)).toEqual(unknown);
    const blocked = await create(alice, input);
    expect(blocked).toEqual(unknown);
    await relate(bert.session, 'unblockAccount', alice.identity.id);
    await suspend(administrator, bert.identity.id);
    expect(await claimOutcome(alice, bert.identity.id)).toEqual(unknown);
    expect(await create(alice, input)).toEqual(unknown);
    await suspend(administrator, bert.identity.id, false);
    await suspend(administrator, alice.identity.id);
    expect(await claimOutcome(alice, bert.identity.id)).toEqual(unknown);
    expect(await create(alice, input)).toEqual(unknown);
  });

  it('one’s own key packages can be claimed all the same', async () => {
    const [alice] = await two();
    await verify(alice, false);
    expectType(await claimOutcome(alice, alice.identity.id), 'ClaimKeyPackagesPayload');
  });

  it('a message into the conversation that is there says so, and nothing of the reason', async () => {
    const [alice, bert] = await two();
    const { a, b } = await startDirect(alice, bert);
    await relate(bert.session, 'blockAccount', alice.identity.id);
    const blocked = await send(a);
    expect(blocked).toMatchObject(notEligible('RECIPIENT_UNAVAILABLE'));
    expect(await send(b)).toMatchObject({ reasons: ['BLOCKED_BY_SENDER', 'NOT_CONNECTED'] });
    await relate(bert.session, 'unblockAccount', alice.identity.id);
    await befriend(alice, bert);
    await suspend(administrator, bert.identity.id);
    expect(await send(a)).toEqual(blocked);
    expect((await seenById(alice.session, bert.identity.id))?.eligibility).toEqual(['RECIPIENT_UNAVAILABLE']);
    expect(await send(b)).toMatchObject(notEligible('SENDER_SUSPENDED'));
    await suspend(administrator, bert.identity.id, false);
    expectType((await send(a)) as never, 'SendMessagePayload');
  });

  it('whoever is suspended brings no device of anybody else into a conversation, and keeps its own in order', async () => {
    const [alice, bert] = await two();
    const { a } = await startDirect(alice, bert);
    const tablet = await anotherPhone(server, bert, 2);
    alice.meet(tablet);
    const adding = await a.stage({ ...noChanges, add: await claim(alice, bert, [tablet.keys.id]) });
    const updating = await a.stage();
    await suspend(administrator, alice.identity.id);
    const refused = await commitThrough(a, adding, 1);
    expect(refused).toMatchObject({ __typename: 'NotFoundError' });
    expectType(await commitThrough(a, updating, 1), 'CommitToConversationPayload');
  });
});
