import { createFirstRoster, generateDeviceKeys, systemRandom, vaultCommitment } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, mutate } from './support/api.ts';
import { befriend, startDirect } from './support/conversation.ts';
import { reset } from './support/identity.ts';
import { provePassword, type SignedIn, signIn } from './support/person.ts';
import {
  anotherPhone,
  expectType,
  makeIdentity,
  newPhone,
  Phone,
  unwrap,
  vaultPart,
} from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';
import { putItems, sealedItem, vaultOf } from './support/vault.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

async function chainOf(who: SignedIn) {
  const query = '{ viewer { account { rosters { newestVersion rosters { signedRoster } } } } }';
  const { data } = await ask(who, query);
  // What was asked for.
  return (data as { viewer: { account: { rosters: { newestVersion: number; rosters: object[] } } } }).viewer
    .account.rosters;
}

describe('a changed identity', () => {
  it('is said at once to the devices of whoever has an encrypted conversation with the account, and to nobody else', async () => {
    const ada = await newPhone(server, 'ida');
    const bob = await newPhone(server, 'ivo');
    const stranger = await newPhone(server, 'ines');
    await befriend(ada, bob);
    await startDirect(ada, bob);
    await using watching = openFeed(
      bob.session,
      'subscription { deviceEvents { __typename ...on IdentityChanged { accountId } } }',
    );
    await watching.backfill();
    await using elsewhere = openFeed(stranger.session);
    await elsewhere.backfill();
    const second = await anotherPhone(server, ada);
    expect(await watching.next()).toEqual({ __typename: 'IdentityChanged', accountId: ada.identity.id });
    const session = await signIn(server, 'ida');
    const identity = await makeIdentity(session, generateDeviceKeys(systemRandom));
    expect(await reset(session, identity)).toMatchObject({ version: 1 });
    expect(await watching.next()).toEqual({ __typename: 'IdentityChanged', accountId: ada.identity.id });
    const query =
      '{ viewer { conversations { edges { node { participants { handle identity { root version } } } } } } }';
    const { data } = await ask(bob.session, query);
    expect(JSON.stringify(data)).toContain(
      JSON.stringify({ handle: 'ida', identity: { root: base64url(identity.roster.root), version: 1 } }),
    );
    const silence = new Promise((resolve) => setTimeout(resolve, 300, 'nothing'));
    expect(await Promise.race([elsewhere.next(), silence])).toBe('nothing');
    expect(second.identity.id).toBe(ada.identity.id);
  });
});

describe('a new identity', () => {
  it('R8: takes the place of the old one: chain, devices, key packages and vault', async () => {
    const old = await newPhone(server, 'anna', 3);
    await putItems(old.session, [sealedItem(old.identity, 'STATE'), sealedItem(old.identity, 'SIGNER')]);
    await using feed = openFeed(old.session);
    await feed.backfill();
    const session = await signIn(server, 'anna');
    const keys = generateDeviceKeys(systemRandom);
    const identity = await makeIdentity(session, keys);
    const signer = sealedItem(identity, 'SIGNER');
    expect(await reset(session, identity, [signer])).toMatchObject({ version: 1 });
    await expect(feed.next()).rejects.toThrow();
    expect(await feed.closed).toBe(4470);
    expect(await chainOf(session)).toEqual({
      newestVersion: 1,
      rosters: [{ signedRoster: base64url(identity.roster.bytes) }],
    });
    // The revision goes on, so that nobody takes the new vault for the old one.
    const vault = await vaultOf(session, keys.id);
    expect(vault).toMatchObject({ revision: 3, sealedKey: { vaultVersion: 1 } });
    expect(vault.items.items).toMatchObject([{ revision: 3, sealed: signer.sealed }]);
    expect((await vaultOf(session, old.keys.id)).sealedKey).toBeNull();
    expect((await ask(old.session, '{ viewer { device { id } devices { id } } }')).data).toEqual({
      viewer: { device: null, devices: [{ id: keys.id }] },
    });
    const phone = new Phone(session, identity, keys);
    expectType(await mutate(session, 'bindDevice', await phone.bindInput()), 'BindDevicePayload');
    const claimed = await mutate(session, 'claimKeyPackages', { accountId: identity.id });
    expect(claimed).toMatchObject({ code: 'NO_DEVICES' });
    expectType(await phone.uploadKeyPackages(2), 'UploadKeyPackagesPayload');
    // The same again, whose answer got lost, with the password proven anew.
    expect(await reset(session, identity, [signer])).toMatchObject({ version: 1 });
    expect((await ask(session, '{ viewer { device { id } } }')).data).toEqual({
      viewer: { device: { id: keys.id } },
    });
  });

  it('needs the password, another root and a vault that begins anew, or leaves all as it was', async () => {
    const old = await newPhone(server, 'bernd', 1);
    await putItems(old.session, [sealedItem(old.identity, 'STATE')]);
    const session = await signIn(server, 'bernd');
    const identity = await makeIdentity(session, generateDeviceKeys(systemRandom));
    expect(await reset(session, identity, [], 'wrong')).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    const stranger = await newPhone(server, 'carla', 0);
    const foreign = await provePassword(server, 'carla', 'correct horse');
    const input = {
      signedRoster: base64url(identity.roster.bytes),
      vault: { ...vaultPart(identity.roster, undefined), items: [] },
    };
    expect(await mutate(session, 'resetIdentity', { ...foreign, ...input })).toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
    expect(await reset(session, stranger.identity)).toMatchObject({ reason: 'WRONG_ACCOUNT' });
    const sameRoot = unwrap(
      await createFirstRoster({
        accountId: old.identity.id,
        root: old.identity.root,
        members: identity.roster.members.slice(),
        vaultCommitment: vaultCommitment(identity.vaultKey, identity.id, 1),
        now: Date.now(),
      }),
    );
    expect(await reset(session, { ...identity, roster: sameRoot })).toMatchObject({
      reason: 'BAD_SIGNATURE',
    });
    const late = [sealedItem(identity, 'STATE', undefined, 2)];
    expect(await reset(session, identity, late)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['vault', 'items'],
    });
    expect((await chainOf(session)).rosters).toEqual([
      { signedRoster: base64url(old.identity.roster.bytes) },
    ]);
    expect(await vaultOf(old.session, old.keys.id)).toMatchObject({
      revision: 1,
      sealedKey: { vaultVersion: 1 },
      items: { items: [{ revision: 1 }] },
    });
    expect((await ask(old.session, '{ viewer { device { id keyPackageCount } } }')).data).toEqual({
      viewer: { device: { id: old.keys.id, keyPackageCount: 1 } },
    });
  });
});
