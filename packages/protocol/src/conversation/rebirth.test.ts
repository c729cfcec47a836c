import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, newestOf } from '../../test/accounts.ts';
import { expectAgreement } from '../../test/agreement.ts';
import {
  commitThrough,
  deliver,
  hear,
  identityOfPhone,
  keyPackageOf,
  type Phone,
  phoneOf,
  phonesOf,
  say,
  startDirect,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { acceptCommit } from '../delivery/index.ts';
import { dependsOnRosters } from '../membership/index.ts';
import {
  deltaOf,
  joinByExternalCommit,
  joinFromWelcome,
  membersOf,
  noChanges,
  receive,
  stageCommit,
} from './index.ts';

/** Alice has two phones, Bob one; then Bob's account gets a new identity. */
async function reborn() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  await addDevice(alice);
  const { server, phones } = await startDirect(phonesOf(alice, bob));
  const [first, second, old] = phones;
  if (first === undefined || second === undefined || old === undefined) throw new Error('three phones');
  const again = await createAccount('bob again', bob.id);
  const device = again.devices[0];
  if (device === undefined) throw new Error('a device');
  const knowing = (phone: Phone, ...accounts: readonly Account[]): Phone => ({
    ...phoneOf(phone.account, phone.device, accounts),
    state: phone.state,
  });
  return {
    alice,
    bob,
    again,
    server,
    a: knowing(first, alice, again),
    second,
    accepted: () => knowing(second, alice, again),
    old,
    fresh: phoneOf(again, device, [alice, again]),
    rebirth: { accountId: bob.id, root: newestOf(again).root },
  };
}

describe('R8: the conversation goes on with a new identity', () => {
  it('at the server and at all who have accepted it, and then the new device comes by welcome', async () => {
    const { a, accepted, server, fresh, rebirth, old } = await reborn();
    const b = accepted();
    const remove = deltaOf(a.state, a.environment().rosters).stale.map(({ deviceId }) => deviceId);
    expect(remove).toEqual([old.device.id]);
    const staged = unwrap(await stageCommit(a.environment(), a.state, { add: [], remove, reborn: rebirth }));
    expect(staged.summary.removed).toEqual([identityOfPhone(old)]);
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    expectAgreement(a, b);
    expect(a.state.context.participants).toContainEqual({ ...rebirth, role: 'member' });
    const { own, verified } = await keyPackageOf(fresh);
    const adding = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    if (adding.welcome === null) throw new Error('a welcome');
    await commitThrough(server, a, adding);
    await deliver([a, b], a, adding.commit);
    const parcel = { welcome: adding.welcome, ratchetTree: adding.ratchetTree, keyPackage: own };
    const c: Phone = { ...fresh, state: unwrap(await joinFromWelcome(fresh.environment(), parcel)).state };
    expectAgreement(a, b, c);
    await hear(c, await say(server, a, 'Is it you?'));
  });

  it('or the new device comes by external commit, which before it could not', async () => {
    const { a, accepted, server, fresh, rebirth } = await reborn();
    const b = accepted();
    const before = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    expect((await joinByExternalCommit(fresh.environment(), before)).ok).toBe(false);
    const { stale } = deltaOf(a.state, a.environment().rosters);
    const remove = stale.map(({ deviceId }) => deviceId);
    const staged = unwrap(await stageCommit(a.environment(), a.state, { add: [], remove, reborn: rebirth }));
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    const join = unwrap(await joinByExternalCommit(fresh.environment(), staged));
    const { rosters, now } = fresh.environment();
    const upload = { ...join, welcome: null, sender: identityOfPhone(fresh) };
    server.conversation = unwrap(await acceptCommit({ rosters, now }, server.conversation, upload)).next;
    const c: Phone = { ...fresh, state: join.state };
    await deliver([a, b], a, join.commit);
    a.state = stateOf(await receive(a.environment(), a.state, { kind: 'commit', commit: join.commit }));
    expectAgreement(a, b, c);
  });

  it('and not at a device that has not accepted it, until it has', async () => {
    const { a, second, accepted, rebirth } = await reborn();
    const { stale } = deltaOf(a.state, a.environment().rosters);
    const remove = stale.map(({ deviceId }) => deviceId);
    const { commit } = unwrap(
      await stageCommit(a.environment(), a.state, { add: [], remove, reborn: rebirth }),
    );
    const refused = await receive(second.environment(), second.state, { kind: 'commit', commit });
    expectCode(refused, 'not-allowed');
    expect(!refused.ok && dependsOnRosters(refused.error)).toBe(true);
    const b = accepted();
    const followed = stateOf(await receive(b.environment(), b.state, { kind: 'commit', commit }));
    expect(membersOf(followed)).toHaveLength(2);
  });

  it('and is not even made by whoever has not accepted it, or leaves the old devices in', async () => {
    const { a, second, old, rebirth } = await reborn();
    const remove = [old.device.id];
    expectCode(
      await stageCommit(second.environment(), second.state, { add: [], remove, reborn: rebirth }),
      'not-allowed',
    );
    expectCode(
      await stageCommit(a.environment(), a.state, { add: [], remove: [], reborn: rebirth }),
      'not-allowed',
    );
  });
});

function stateOf(received: Awaited<ReturnType<typeof receive>>) {
  const value = unwrap(received);
  if (value.kind !== 'commit') throw new Error(value.kind);
  return value.state;
}
