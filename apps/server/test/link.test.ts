import { systemRandom } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventBus } from '../src/ports/index.ts';
import { ask, base64url, mutate } from './support/api.ts';
import { type SignedIn, signIn } from './support/person.ts';
import { anotherPhone, expectType, newPhone, publish, rosterWithout } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { putItems, sealedItem, someId } from './support/vault.ts';

const TEN_MINUTES = 600_000;

let server: TestServer;
let ahead = 0;
beforeAll(async () => {
  server = await startServer({}, { clock: () => new Date(Date.now() + ahead) });
});
afterAll(() => server[Symbol.asyncDispose]());

const some = () => base64url(systemRandom(100));
const offer = (who: SignedIn, rendezvous: string, bytes = some()) =>
  mutate(who, 'offerLink', { rendezvous, offer: bytes }, '...on OfferLinkPayload { expiresAt }');
const answer = (who: SignedIn, rendezvous: string, bytes = some()) =>
  mutate(who, 'answerLink', { rendezvous, answer: bytes }, '...on AnswerLinkPayload { expiresAt }');

async function at(who: SignedIn, field: 'linkOffer' | 'linkAnswer', rendezvous: string) {
  const query = `query L($rendezvous: ID!) { viewer { value: ${field}(rendezvous: $rendezvous) } }`;
  const { data, errors } = await ask(who, query, { rendezvous });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // What was asked for.
  return (data as { viewer: { value: string | null } }).viewer.value;
}

async function withdraw(who: SignedIn) {
  const query = 'mutation { withdrawLinkOffer { ...on WithdrawLinkOfferPayload { withdrawn } } }';
  return (await ask(who, query)).data?.['withdrawLinkOffer'];
}

const stateQuery =
  'subscription { accountState { rosterVersion vaultRevision waiting { sessionId since } linkAnswered } }';
const openState = (who: SignedIn) => openFeed(who, stateQuery);

describe('a link', () => {
  it('brings an offer to the account’s devices, and an answer to whoever made it', async () => {
    const phone = await newPhone(server, 'anna', 0);
    const [fresh, third] = [await signIn(server, 'anna'), await signIn(server, 'anna')];
    const [place, bytes, reply] = [someId(), some(), some()];
    expect(await at(phone.session, 'linkOffer', place)).toBeNull();
    const offered = await offer(fresh, place, bytes);
    expectType(offered, 'OfferLinkPayload');
    expect(await offer(fresh, place, bytes)).toEqual(offered);
    expect(await at(phone.session, 'linkOffer', place)).toBe(bytes);
    expect(await at(fresh, 'linkAnswer', place)).toBeNull();
    expect(await answer(phone.session, place, reply)).toMatchObject({ expiresAt: offered['expiresAt'] });
    expectType(await answer(phone.session, place, reply), 'AnswerLinkPayload');
    expect(await answer(phone.session, place)).toMatchObject({ code: 'RENDEZVOUS_TAKEN' });
    expect(await at(fresh, 'linkAnswer', place)).toBe(reply);
    // Not for another session of the account, and nothing of it for another account.
    expect(await at(third, 'linkAnswer', place)).toBeNull();
    const stranger = await newPhone(server, 'bert', 0);
    expect(await at(stranger.session, 'linkOffer', place)).toBeNull();
    expect(await answer(stranger.session, place)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one for each session, and nobody takes another’s place', async () => {
    const phone = await newPhone(server, 'cilly', 0);
    const [fresh, other] = [await signIn(server, 'cilly'), await signIn(server, 'cilly')];
    const [first, second] = [someId(), someId()];
    await offer(fresh, first);
    expect(await offer(other, first)).toMatchObject({ code: 'RENDEZVOUS_TAKEN' });
    expect(await offer(fresh, first)).toMatchObject({ code: 'RENDEZVOUS_TAKEN' });
    expectType(await offer(fresh, second), 'OfferLinkPayload');
    expect(await at(phone.session, 'linkOffer', first)).toBeNull();
    expect(await withdraw(fresh)).toEqual({ withdrawn: true });
    expect(await withdraw(fresh)).toEqual({ withdrawn: false });
    expect(await at(phone.session, 'linkOffer', second)).toBeNull();
  });

  it('lasts ten minutes', async () => {
    const phone = await newPhone(server, 'dirk', 0);
    const fresh = await signIn(server, 'dirk');
    const place = someId();
    await offer(fresh, place);
    ahead += TEN_MINUTES - 5_000;
    expect(await at(phone.session, 'linkOffer', place)).not.toBeNull();
    ahead += 6_000;
    expect(await at(phone.session, 'linkOffer', place)).toBeNull();
    expect(await answer(phone.session, place)).toMatchObject({ code: 'NOT_FOUND' });
    expectType(await offer(fresh, place), 'OfferLinkPayload');
  });

  it('is kept with its answer until the new device is bound, however often that is fetched', async () => {
    const phone = await newPhone(server, 'fritz', 0);
    const fresh = await signIn(server, 'fritz');
    const [place, reply] = [someId(), some()];
    await offer(fresh, place);
    await answer(phone.session, place, reply);
    ahead += TEN_MINUTES - 5_000;
    for (let times = 0; times < 3; times += 1) expect(await at(fresh, 'linkAnswer', place)).toBe(reply);
    // To which of the account's devices makes no difference to the server.
    expectType(await mutate(fresh, 'bindDevice', await phone.bindInput(fresh)), 'BindDevicePayload');
    expect(await at(fresh, 'linkAnswer', place)).toBeNull();
    expect(await at(phone.session, 'linkOffer', place)).toBeNull();
    // An answer makes nothing longer, and goes with its offer.
    const late = await signIn(server, 'fritz');
    const another = someId();
    await offer(late, another);
    ahead += TEN_MINUTES - 5_000;
    await answer(phone.session, another, reply);
    expect(await at(late, 'linkAnswer', another)).toBe(reply);
    ahead += 6_000;
    expect(await at(late, 'linkAnswer', another)).toBeNull();
    await offer(late, another);
    await answer(phone.session, another, reply);
    expect(await withdraw(late)).toEqual({ withdrawn: true });
    expect(await at(late, 'linkAnswer', another)).toBeNull();
  });

  it('is one of ten of an account: one more waits until there is room, and pushes nobody out', async () => {
    const phone = await newPhone(server, 'gesa', 0);
    const waiting: { readonly session: SignedIn; readonly place: string }[] = [];
    for (let count = 0; count < 10; count += 1) {
      const session = await signIn(server, 'gesa');
      const place = someId();
      expectType(await offer(session, place), 'OfferLinkPayload');
      waiting.push({ session, place });
      ahead += 1_000;
    }
    const [first, second] = waiting;
    if (first === undefined || second === undefined) throw new Error('ten offers');
    const eleventh = await signIn(server, 'gesa');
    const refused = await mutate(
      eleventh,
      'offerLink',
      { rendezvous: someId(), offer: some() },
      '...on RateLimitedError { retryAfterSeconds }',
    );
    expect(refused).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 580 && seconds <= 600),
    });
    for (const { place } of waiting) expect(await at(phone.session, 'linkOffer', place)).not.toBeNull();
    // Whoever has one already changes it as before, and other accounts have their own ten.
    const changed = someId();
    expectType(await offer(second.session, changed), 'OfferLinkPayload');
    expect(await at(phone.session, 'linkOffer', second.place)).toBeNull();
    await newPhone(server, 'hedwig', 0);
    expectType(await offer(await signIn(server, 'hedwig'), someId()), 'OfferLinkPayload');
    // A stranger's session that is revoked makes room.
    expect(await offer(eleventh, someId())).toMatchObject({ code: 'RATE_LIMITED' });
    await mutate(phone.session, 'revokeSession', { sessionId: first.session.sessionId });
    expectType(await offer(eleventh, someId()), 'OfferLinkPayload');
    // So does one that runs out.
    const twelfth = await signIn(server, 'gesa');
    expect(await offer(twelfth, someId())).toMatchObject({ code: 'RATE_LIMITED' });
    ahead += TEN_MINUTES - 7_000;
    expectType(await offer(twelfth, someId()), 'OfferLinkPayload');
  });

  it('is nobody else’s: another account gets neither offer nor answer, and takes no place', async () => {
    const phone = await newPhone(server, 'ida', 0);
    const fresh = await signIn(server, 'ida');
    const stranger = await newPhone(server, 'jakob', 0);
    const strangers = await signIn(server, 'jakob');
    const [place, bytes, reply] = [someId(), some(), some()];
    await offer(fresh, place, bytes);
    await answer(phone.session, place, reply);
    for (const who of [stranger.session, strangers]) {
      expect(await at(who, 'linkOffer', place)).toBeNull();
      expect(await at(who, 'linkAnswer', place)).toBeNull();
    }
    // At the same rendezvous of their own account they find their own, and nothing of it changes here.
    const theirs = some();
    expectType(await offer(strangers, place, theirs), 'OfferLinkPayload');
    expect(await at(stranger.session, 'linkOffer', place)).toBe(theirs);
    expect(await at(strangers, 'linkAnswer', place)).toBeNull();
    expectType(await answer(stranger.session, place), 'AnswerLinkPayload');
    expect(await withdraw(strangers)).toEqual({ withdrawn: true });
    expect(await at(phone.session, 'linkOffer', place)).toBe(bytes);
    expect(await at(fresh, 'linkAnswer', place)).toBe(reply);
  });

  it('is offered without a device and answered with one, in good form', async () => {
    const phone = await newPhone(server, 'elke', 0);
    const fresh = await signIn(server, 'elke');
    expect(await offer(phone.session, someId())).toMatchObject({ code: 'DEVICE_BOUND' });
    expect(await answer(fresh, someId())).toMatchObject({ code: 'NO_DEVICE' });
    expect(await offer({ ...fresh, token: '' }, someId())).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await offer(fresh, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['rendezvous'] });
    const long = base64url(new Uint8Array(2_049));
    expect(await offer(fresh, someId(), long)).toMatchObject({ code: 'INVALID_INPUT', path: ['offer'] });
    const longAnswer = base64url(new Uint8Array(513));
    expect(await answer(phone.session, someId(), longAnswer)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['answer'],
    });
    await expect(at(fresh, 'linkOffer', 'x')).rejects.toThrow(/INVALID_INPUT/);
  });
});

describe('where an account stands', () => {
  it('comes from the database: on connect, and soon when a wake-up was lost', async () => {
    const deaf: EventBus = {
      publish: () => {},
      subscribe: async () => () => {},
      ready: async () => true,
      close: async () => {},
    };
    await using quiet = await startServer({}, { bus: deaf, lookAnyway: 100 });
    const phone = await newPhone(quiet, 'klaas', 0);
    const fresh = await signIn(quiet, 'klaas');
    const place = someId();
    await putItems(phone.session, [sealedItem(phone.identity, 'STATE')]);
    await offer(fresh, place);
    await answer(phone.session, place);
    // Nobody was told of any of this.
    const waiting = [{ sessionId: fresh.sessionId }];
    const now = { rosterVersion: 1, vaultRevision: 1, waiting };
    await using mine = openState(phone.session);
    expect(await mine.next()).toMatchObject({ ...now, linkAnswered: false });
    await using theirs = openState(fresh);
    expect(await theirs.next()).toMatchObject({ ...now, linkAnswered: true });
    expect(await withdraw(fresh)).toEqual({ withdrawn: true });
    expect(await mine.next()).toMatchObject({ vaultRevision: 1, waiting: [] });
    expect(await theirs.next()).toMatchObject({ waiting: [], linkAnswered: false });
    await anotherPhone(quiet, phone, 0);
    expect(await mine.next()).toMatchObject({ rosterVersion: 2 });
  });

  it('is said at once, and after every change', async () => {
    const phone = await newPhone(server, 'frieda', 0);
    const fresh = await signIn(server, 'frieda');
    await using mine = openState(phone.session);
    await using theirs = openState(fresh);
    const start = { rosterVersion: 1, vaultRevision: 0, waiting: [], linkAnswered: false };
    expect(await mine.next()).toEqual(start);
    expect(await theirs.next()).toEqual(start);
    await putItems(phone.session, [sealedItem(phone.identity, 'STATE')]);
    expect(await mine.next()).toEqual({ ...start, vaultRevision: 1 });
    expect(await theirs.next()).toMatchObject({ vaultRevision: 1 });
    const place = someId();
    await offer(fresh, place);
    expect(await mine.next()).toMatchObject({ waiting: [{ sessionId: fresh.sessionId }] });
    expect(await theirs.next()).toMatchObject({ linkAnswered: false });
    await answer(phone.session, place);
    expect(await theirs.next()).toMatchObject({ linkAnswered: true });
    await mutate(phone.session, 'revokeSession', { sessionId: fresh.sessionId });
    expect(await mine.next()).toMatchObject({ waiting: [] });
    await expect(theirs.next()).rejects.toThrow();
    expect(await theirs.closed).toBe(4401);
  });

  it('A10: says when a device was removed, whose sockets are closed and whose session can have another', async () => {
    const first = await newPhone(server, 'gregor', 0);
    const second = await anotherPhone(server, first, 0);
    await using mine = openState(first.session);
    await using theirs = openState(second.session);
    expect(await mine.next()).toMatchObject({ rosterVersion: 2 });
    await theirs.next();
    expectType(
      await publish(first.session, await rosterWithout(first.identity, second)),
      'PublishRosterPayload',
    );
    expect(await mine.next()).toMatchObject({ rosterVersion: 3 });
    await expect(theirs.next()).rejects.toThrow();
    expect(await theirs.closed).toBe(4470);
    const query = '{ viewer { session { deviceId } devices { id lastActiveAt } } }';
    const { data } = await ask(second.session, query);
    expect(data).toMatchObject({ viewer: { session: { deviceId: null } } });
    expect(data).toMatchObject({
      viewer: { devices: [{ id: first.keys.id, lastActiveAt: expect.stringMatching(/:00:00\.000Z$/) }] },
    });
    expectType(await offer(second.session, someId()), 'OfferLinkPayload');
    const rebound = await mutate(second.session, 'bindDevice', await first.bindInput(second.session));
    expectType(rebound, 'BindDevicePayload');
    // It needs no link any more.
    expect(await withdraw(second.session)).toEqual({ withdrawn: false });
  });
});
