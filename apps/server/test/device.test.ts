import {
  createFirstRoster,
  deviceMember,
  extendRoster,
  generateDeviceKeys,
  limits,
  noChange,
  sealDeviceName,
  signerFromSeed,
  systemRandom,
  vaultCommitment,
} from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, mutate } from './support/api.ts';
import { befriend } from './support/conversation.ts';
import { signIn, signUp } from './support/person.ts';
import {
  anotherPhone,
  expectType,
  keyPackageFields,
  makeIdentity,
  newPhone,
  Phone,
  publish,
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

const chain = `query R($handle: String!, $after: Int! = 0, $first: Int! = 100) { account(handle: $handle) {
  rosters(afterVersion: $after, first: $first) { newestVersion rosters { version signedRoster } } } }`;

async function rosters(phone: Phone, handle: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(phone.session, chain, { handle, ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { account } = data as {
    account: { rosters: { newestVersion: number; rosters: { version: number; signedRoster: string }[] } };
  };
  return account.rosters;
}

/** A signed-in person without a roster, and what they could publish. */
async function newcomer(handle: string) {
  const session = await signUp(server, handle);
  const keys = generateDeviceKeys(systemRandom);
  const identity = await makeIdentity(session, keys);
  return { session, keys, identity, phone: new Phone(session, identity, keys) };
}

async function extended({ identity }: Pick<Phone, 'identity'>, count = 1) {
  const devices = Array.from({ length: count }, () => generateDeviceKeys(systemRandom));
  const add = devices.map((keys) => {
    const name = unwrap(sealDeviceName(identity.vaultKey, identity.id, keys.id, 'x', systemRandom));
    return deviceMember(keys, name, Date.now());
  });
  return unwrap(await extendRoster(identity.roster, { ...noChange, add }, identity.root, Date.now() + 1));
}

describe('a roster', () => {
  it('R1: founds the identity, and the same one again changes nothing', async () => {
    const { session, identity, phone } = await newcomer('anton');
    const first = await publish(session, identity.roster);
    expect(first).toMatchObject({ __typename: 'PublishRosterPayload', version: 1 });
    expect(await publish(session, identity.roster)).toEqual(first);
    expect(await rosters(phone, 'anton')).toEqual({
      newestVersion: 1,
      rosters: [{ version: 1, signedRoster: base64url(identity.roster.bytes) }],
    });
  });

  it('R2: is appended when it follows the newest, and is served in order, page by page', async () => {
    const { session, identity, phone } = await newcomer('beate');
    const versions = [identity.roster];
    for (let i = 0; i < 4; i += 1) {
      identity.roster = await extended({ identity });
      versions.push(identity.roster);
    }
    for (const roster of versions) expectType(await publish(session, roster), 'PublishRosterPayload');
    const page = await rosters(phone, 'beate', { after: 1, first: 2 });
    expect(page.newestVersion).toBe(5);
    expect(page.rosters.map(({ version }) => version)).toEqual([2, 3]);
    expect((await rosters(phone, 'beate', { after: 9 })).rosters).toEqual([]);
    await expect(rosters(phone, 'beate', { first: 101 })).rejects.toThrow(/INVALID_INPUT/);
    await expect(rosters(phone, 'beate', { after: -1 })).rejects.toThrow(/INVALID_INPUT/);
  });

  it('is refused by its rule when it breaks one, and the chain stays as it was', async () => {
    const phone = await newPhone(server, 'cesar', 0);
    const { session, identity } = phone;
    const other = await newcomer('detlef');
    const forged = identity.roster.bytes.slice();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    const impostor = { ...identity, root: signerFromSeed(systemRandom(32)) };
    const next = await extended(phone);
    const nextBytes = next.bytes.slice();
    nextBytes[nextBytes.length - 1] = (nextBytes.at(-1) ?? 0) ^ 1;
    const again = unwrap(
      await createFirstRoster({
        accountId: identity.id,
        root: impostor.root,
        members: identity.roster.members.slice(),
        vaultCommitment: vaultCommitment(identity.vaultKey, identity.id, 1),
        now: Date.now(),
      }),
    );
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [new Uint8Array(0), 'MALFORMED'],
      [systemRandom(500), 'MALFORMED'],
      [new Uint8Array([...identity.roster.bytes, 0]), 'MALFORMED'],
      [identity.roster.bytes.subarray(1), 'MALFORMED'],
      [other.identity.roster.bytes, 'WRONG_ACCOUNT'],
      [again.bytes, 'NOT_NEXT'],
      [nextBytes, 'BAD_SIGNATURE'],
    ];
    for (const [bytes, reason] of cases) {
      const outcome = await mutate(
        session,
        'publishRoster',
        { signedRoster: base64url(bytes) },
        '...on RosterRejectedError { reason }',
      );
      expect(outcome).toMatchObject({ __typename: 'RosterRejectedError', code: 'ROSTER_REJECTED', reason });
    }
    expect((await rosters(phone, 'cesar')).newestVersion).toBe(1);
    expectType(await publish(session, next), 'PublishRosterPayload');
  });

  it('R2: is accepted from one of two devices that extend the same version', async () => {
    const phone = await newPhone(server, 'emilia', 0);
    const [one, two] = [await extended(phone), await extended(phone)];
    const outcomes = await Promise.all([publish(phone.session, one), publish(phone.session, two)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'PublishRosterPayload',
      'RosterRejectedError',
    ]);
    expect(outcomes.find(({ code }) => code !== undefined)).toMatchObject({ reason: 'NOT_NEXT' });
  });

  it('is refused when it is too large, and without a session', async () => {
    const { session, identity } = await newcomer('fabian');
    const large = { signedRoster: base64url(new Uint8Array(limits.signedRosterBytes + 1)) };
    expect(await mutate(session, 'publishRoster', large)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['signedRoster'],
    });
    expect(await publish({ ...session, token: '' }, identity.roster)).toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});

describe('binding a session to a device', () => {
  it('needs a proof by the device for this very session', async () => {
    const phone = await newPhone(server, 'gustava', 0);
    const fresh = await signIn(server, 'gustava');
    const replayed = await phone.bindInput();
    expect(await mutate(fresh, 'bindDevice', replayed)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['proof'],
    });
    for (const proof of [
      '',
      base64url(new Uint8Array(63)),
      base64url(new Uint8Array(64)),
      base64url(new Uint8Array(65)),
    ]) {
      const outcome = await mutate(fresh, 'bindDevice', { deviceId: phone.keys.id, proof });
      expect(outcome).toMatchObject({ code: 'INVALID_INPUT', path: ['proof'] });
    }
    const right = await phone.bindInput(fresh);
    const bound = await mutate(
      fresh,
      'bindDevice',
      right,
      '...on BindDevicePayload { session { deviceId } }',
    );
    expect(bound).toMatchObject({ session: { deviceId: phone.keys.id } });
    expect(
      await mutate(fresh, 'bindDevice', right, '...on BindDevicePayload { session { deviceId } }'),
    ).toEqual(bound);
    expect((await ask(fresh, '{ viewer { device { id keyPackageCount } } }')).data).toEqual({
      viewer: { device: { id: phone.keys.id, keyPackageCount: 0 } },
    });
  });

  it('holds for as long as the device is there: another one needs another session', async () => {
    const first = await newPhone(server, 'hedwig', 0);
    const second = await anotherPhone(server, first, 0);
    const outcome = await mutate(first.session, 'bindDevice', await second.bindInput(first.session));
    expect(outcome).toMatchObject({ code: 'INVALID_INPUT', path: ['deviceId'] });
    expect((await ask(first.session, '{ viewer { device { id } } }')).data).toMatchObject({
      viewer: { device: { id: first.keys.id } },
    });
  });

  it('finds no device that is not in the newest roster, nor anybody else’s', async () => {
    const { session, phone } = await newcomer('ingo');
    const stranger = await newPhone(server, 'jutta', 0);
    const input = await phone.bindInput();
    expect(await mutate(session, 'bindDevice', input)).toMatchObject({ code: 'NOT_FOUND' });
    const foreign = { ...input, deviceId: stranger.keys.id };
    expect(await mutate(session, 'bindDevice', foreign)).toMatchObject({ code: 'NOT_FOUND' });
    for (const deviceId of ['', 'x', `${input.deviceId}=`, 'x'.repeat(3_000)]) {
      const outcome = await mutate(session, 'bindDevice', { ...input, deviceId });
      expect(outcome).toMatchObject({ code: 'INVALID_INPUT', path: ['deviceId'] });
    }
    const unsigned = await mutate({ ...session, token: '' }, 'bindDevice', input);
    expect(unsigned).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('ends for a device that leaves the roster: its feed, and all that needs a device', async () => {
    const first = await newPhone(server, 'karla', 0);
    const second = await anotherPhone(server, first, 2);
    await using feed = openFeed(second.session);
    expect(await feed.backfill()).toHaveLength(1);
    const ended = expect(feed.next()).rejects.toThrow();
    expectType(
      await publish(first.session, await rosterWithout(first.identity, second)),
      'PublishRosterPayload',
    );
    await ended;
    // The session is still there, and gets a socket, but no events of the device's.
    expect(await feed.closed).toBe(4470);
    await using anew = openFeed(second.session);
    await expect(anew.next()).rejects.toThrow(/NO_DEVICE/);
    expect(await second.uploadKeyPackages(0)).toMatchObject({ code: 'NO_DEVICE' });
    expect((await ask(second.session, '{ viewer { device { id } } }')).data).toEqual({
      viewer: { device: null },
    });
    const claimed = await mutate(first.session, 'claimKeyPackages', { accountId: first.identity.id });
    expect(claimed).toMatchObject({ code: 'NO_DEVICES' });
  });
});

describe('key packages', () => {
  const claimFields = '...on ClaimKeyPackagesPayload { keyPackages { deviceId keyPackage } }';
  const claimOf = (by: Phone, accountId: string, deviceIds?: readonly string[]) =>
    mutate(by.session, 'claimKeyPackages', { accountId, ...(deviceIds && { deviceIds }) }, claimFields);
  const packagesIn = (outcome: Record<string, unknown>) =>
    outcome['keyPackages'] as { deviceId: string; keyPackage: string }[];

  it('R19: are given out once each, and the last resort only when they have run out, again and again', async () => {
    const owner = await newPhone(server, 'lotte', 0);
    const asker = await newPhone(server, 'moritz', 0);
    await befriend(asker, owner);
    expect(await owner.uploadKeyPackages(3, true)).toMatchObject({ keyPackageCount: 3 });
    const singles = owner.packages
      .filter(({ lastResort }) => !lastResort)
      .map(({ keyPackage }) => base64url(keyPackage));
    const last = owner.packages
      .filter(({ lastResort }) => lastResort)
      .map(({ keyPackage }) => base64url(keyPackage));
    const given: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const [only, ...others] = packagesIn(await claimOf(asker, owner.identity.id));
      expect(others).toEqual([]);
      expect(only?.deviceId).toBe(owner.keys.id);
      given.push(only?.keyPackage ?? '');
    }
    expect(given.slice(0, 3)).toEqual(singles);
    expect(given.slice(3)).toEqual([last[0], last[0]]);
  });

  it('R19: go to one of many who claim at once', async () => {
    const owner = await newPhone(server, 'nadja', 0);
    const asker = await newPhone(server, 'otto', 0);
    await befriend(asker, owner);
    await owner.uploadKeyPackages(4);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => claimOf(asker, owner.identity.id)));
    const given = outcomes.flatMap((outcome) => (outcome['keyPackages'] ? packagesIn(outcome) : []));
    expect(given).toHaveLength(4);
    expect(new Set(given.map(({ keyPackage }) => keyPackage)).size).toBe(4);
    expect(outcomes.filter(({ code }) => code === 'NO_DEVICES')).toHaveLength(4);
  });

  it('come one for each device, or for those that are asked for', async () => {
    const first = await newPhone(server, 'paula', 2);
    const second = await anotherPhone(server, first, 2);
    const asker = await newPhone(server, 'quirin', 0);
    await befriend(asker, first);
    const all = packagesIn(await claimOf(asker, first.identity.id));
    expect(all.map(({ deviceId }) => deviceId).sort()).toEqual([first.keys.id, second.keys.id].sort());
    const some = packagesIn(await claimOf(asker, first.identity.id, [second.keys.id]));
    expect(some.map(({ deviceId }) => deviceId)).toEqual([second.keys.id]);
    const none = await claimOf(asker, first.identity.id, [asker.keys.id]);
    expect(none).toMatchObject({ code: 'NO_DEVICES' });
  });

  it('are claimed with well-formed input by a device only, and of an account that there is', async () => {
    const asker = await newPhone(server, 'robert', 0);
    const { session } = await newcomer('sabine');
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect(await claimOf(asker, nowhere)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await claimOf(asker, 'x')).toMatchObject({ code: 'INVALID_INPUT', path: ['accountId'] });
    expect(await claimOf(asker, nowhere, [])).toMatchObject({ code: 'INVALID_INPUT', path: ['deviceIds'] });
    const eleven = Array.from({ length: 11 }, () => asker.keys.id);
    expect(await claimOf(asker, nowhere, eleven)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['deviceIds'],
    });
    expect(await claimOf(asker, nowhere, ['x'])).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['deviceIds', '0'],
    });
    const input = { accountId: asker.identity.id };
    expect(await mutate(session, 'claimKeyPackages', input)).toMatchObject({ code: 'NO_DEVICE' });
    expect(await mutate(server, 'claimKeyPackages', input)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('R19: are claimed at most five times an hour of one account, and thirty times in all', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const asker = await newPhone(strict, 'asker', 0);
    const owners = [];
    for (let i = 0; i < 7; i += 1) {
      const owner = await newPhone(strict, `owner_${'abcdefg'[i]}`, 7);
      await befriend(asker, owner);
      owners.push(owner);
    }
    for (const { identity } of owners.slice(0, 6)) {
      // At once, so that the limit cannot be outrun.
      const outcomes = await Promise.all(Array.from({ length: 7 }, () => claimOf(asker, identity.id)));
      expect(outcomes.filter(({ keyPackages }) => keyPackages)).toHaveLength(5);
      const refused = outcomes.filter(({ code }) => code === 'RATE_LIMITED');
      expect(refused).toHaveLength(2);
      for (const { retryAfterSeconds } of refused) {
        expect(retryAfterSeconds).toBeGreaterThan(3_000);
        expect(retryAfterSeconds).toBeLessThanOrEqual(3_600);
      }
    }
    expect(await claimOf(asker, owners[6]?.identity.id ?? '')).toMatchObject({ code: 'RATE_LIMITED' });
    // A refused claim uses nothing up.
    for (const [index, { session }] of owners.entries()) {
      const { data } = await ask(session, '{ viewer { device { keyPackageCount } } }');
      expect(data).toEqual({ viewer: { device: { keyPackageCount: index < 6 ? 2 : 7 } } });
    }
  });

  it('R19: that were not there leave the claims of an hour as they are, but cannot be asked for without end', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const asker = await newPhone(strict, 'asker', 0);
    const owner = await newPhone(strict, 'owner', 0);
    await befriend(asker, owner);
    const claims = async () => {
      const { code, keyPackages } = await claimOf(asker, owner.identity.id);
      return keyPackages ? 'given' : code;
    };
    for (let i = 0; i < 10; i += 1) expect(await claims()).toBe('NO_DEVICES');
    await owner.uploadKeyPackages(5);
    for (let i = 0; i < 5; i += 1) expect(await claims()).toBe('given');
    for (let i = 0; i < 5; i += 1) expect(await claims()).toBe('NO_DEVICES');
    expect(await claims()).toBe('RATE_LIMITED');
    await owner.uploadKeyPackages(1);
    expect(await claims()).toBe('RATE_LIMITED');
  });

  it('R19: are asked for a hundred and twenty times an hour in all, whether they are there or not', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const asker = await newPhone(strict, 'asker', 0);
    for (let i = 0; i < 6; i += 1) {
      const owner = await newPhone(strict, `owner_${'abcdef'[i]}`, 0);
      await befriend(asker, owner);
      for (let n = 0; n < 20; n += 1) {
        expect(await claimOf(asker, owner.identity.id)).toMatchObject({ code: 'NO_DEVICES' });
      }
    }
    const last = await newPhone(strict, 'last_one', 1);
    await befriend(asker, last);
    expect(await claimOf(asker, last.identity.id)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('of one’s own account are claimed sixty times an hour, whatever was claimed of others', async () => {
    await using strict = await startServer({ rateLimitFactor: 1 });
    const own = await newPhone(strict, 'own_one', 0);
    const claims = async () => (await claimOf(own, own.identity.id))['code'];
    for (let i = 0; i < 60; i += 1) expect(await claims()).toBe('NO_DEVICES');
    expect(await claims()).toBe('RATE_LIMITED');
    const owner = await newPhone(strict, 'other_one', 0);
    await befriend(own, owner);
    expect(await claimOf(own, owner.identity.id)).toMatchObject({ code: 'NO_DEVICES' });
  });

  it('are taken when they are uploaded again, and count once', async () => {
    const owner = await newPhone(server, 'theo', 0);
    const own = [await owner.makeKeyPackage(), await owner.makeKeyPackage()];
    const input = { keyPackages: own.map(({ keyPackage }) => base64url(keyPackage)) };
    const upload = () => mutate(owner.session, 'uploadKeyPackages', input, keyPackageFields);
    expect(await upload()).toMatchObject({ keyPackageCount: 2 });
    expect(await upload()).toMatchObject({ keyPackageCount: 2 });
    const asker = await newPhone(server, 'ulrike', 0);
    await befriend(asker, owner);
    await claimOf(asker, owner.identity.id);
    expect(await upload()).toMatchObject({ keyPackageCount: 1 });
  });

  it('are refused, all of an upload, when one is not right, and the answer says which', async () => {
    const owner = await newPhone(server, 'viktor', 0);
    const other = await newPhone(server, 'wilma', 0);
    const sibling = await anotherPhone(server, owner, 0);
    const good = base64url((await owner.makeKeyPackage()).keyPackage);
    const last = base64url((await owner.makeKeyPackage(true)).keyPackage);
    const foreign = base64url((await other.makeKeyPackage()).keyPackage);
    const siblings = base64url((await sibling.makeKeyPackage()).keyPackage);
    const broken = `${good.slice(0, -4)}${good.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
    const upload = (keyPackages: readonly string[], lastResort?: string) =>
      mutate(
        owner.session,
        'uploadKeyPackages',
        { keyPackages, ...(lastResort && { lastResort }) },
        keyPackageFields,
      );
    for (const bad of [foreign, siblings, broken, base64url(systemRandom(300)), '', last]) {
      expect(await upload([good, bad])).toMatchObject({ code: 'KEY_PACKAGE_REJECTED', index: 1 });
    }
    expect(await upload([good, good])).toMatchObject({ code: 'KEY_PACKAGE_REJECTED', index: 1 });
    for (const bad of [good, foreign, broken]) {
      expect(await upload([], bad)).toMatchObject({ code: 'KEY_PACKAGE_REJECTED', index: null });
    }
    const long = base64url(new Uint8Array(limits.keyPackageBytes + 1));
    expect(await upload([good, long])).toMatchObject({ code: 'INVALID_INPUT', path: ['keyPackages', '1'] });
    expect(await upload([], long)).toMatchObject({ code: 'INVALID_INPUT', path: ['lastResort'] });
    expect(await upload(new Array(101).fill(good))).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['keyPackages'],
    });
    expect((await ask(owner.session, '{ viewer { device { keyPackageCount } } }')).data).toEqual({
      viewer: { device: { keyPackageCount: 0 } },
    });
    const { session } = await newcomer('xaver');
    const input = { keyPackages: [good] };
    expect(await mutate(session, 'uploadKeyPackages', input)).toMatchObject({ code: 'NO_DEVICE' });
    expect(await mutate(server, 'uploadKeyPackages', input)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('are kept up to a hundred that are unused', async () => {
    const owner = await newPhone(server, 'yvonne', 0);
    expect(await owner.uploadKeyPackages(60)).toMatchObject({ keyPackageCount: 60 });
    expect(await owner.uploadKeyPackages(41)).toMatchObject({ code: 'INVALID_INPUT', path: ['keyPackages'] });
    expect(await owner.uploadKeyPackages(40)).toMatchObject({ keyPackageCount: 100 });
  });

  it('are replaced by a newer last resort', async () => {
    const owner = await newPhone(server, 'zacharias', 0);
    const asker = await newPhone(server, 'amalie', 0);
    await befriend(asker, owner);
    await owner.uploadKeyPackages(0, true);
    await owner.uploadKeyPackages(0, true);
    const [only] = packagesIn(await claimOf(asker, owner.identity.id));
    expect(only?.keyPackage).toBe(base64url(owner.packages.at(-1)?.keyPackage ?? new Uint8Array()));
  });
});
