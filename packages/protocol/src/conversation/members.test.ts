import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { expectAgreement } from '../../test/agreement.ts';
import {
  commitThrough,
  deliver,
  hear,
  keyPackageOf,
  type Phone,
  phoneOf,
  phonesOf,
  say,
  twoPeople,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { dependsOnRosters } from '../membership/index.ts';
import {
  adoptCommit,
  deltaOf,
  joinFromWelcome,
  membersOf,
  noChanges,
  receive,
  sendMessage,
  stageCommit,
} from './index.ts';

describe('R17: nobody encrypts to a removed device', () => {
  it('a sender who sees one commits its removal first', async () => {
    const { bob, a, b, server } = await twoPeople();
    const device = await addDevice(bob);
    const phone = phoneOf(bob, device, [a.account, bob]);
    const { own, verified } = await keyPackageOf(phone);
    const adding = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    if (adding.welcome === null) throw new Error('a welcome');
    const parcel = { welcome: adding.welcome, ratchetTree: adding.ratchetTree, keyPackage: own };
    const second: Phone = {
      ...phone,
      state: unwrap(await joinFromWelcome(phone.environment(), parcel)).state,
    };
    await commitThrough(server, a, adding);
    await deliver([a, b], a, adding.commit);
    expectAgreement(a, b, second);

    await removeDevice(bob, device);
    const body = { type: 'text', text: 'Only for those who stay' } as const;
    for (const sender of [a, b]) {
      expectCode(await sendMessage(sender.environment(), sender.state, body), 'removal-due');
    }
    const { stale } = deltaOf(a.state, a.environment().rosters);
    expect(stale).toEqual([{ accountId: bob.id, deviceId: device.id }]);
    const remove = stale.map(({ deviceId }) => deviceId);
    const removal = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, remove }));
    await commitThrough(server, a, removal);
    await deliver([a, b], a, removal.commit);
    expectAgreement(a, b);

    const sent = await say(server, a, body.text);
    await hear(b, sent);
    const event = { kind: 'commit', commit: removal.commit } as const;
    const told = unwrap(await receive(second.environment(), second.state, event));
    expect(told.kind).toBe('removed');
    const transport = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expectCode(await receive(second.environment(), second.state, transport), 'wrong-epoch');
  });

  it('a device that is in its roster is not removed, by who makes the commit and by who reads it', async () => {
    const { bob, a, b } = await twoPeople();
    const remove = [b.device.id];
    expectCode(await stageCommit(a.environment(), a.state, { ...noChanges, remove }), 'not-allowed');
    // Alice's device believes that Bob's has gone; Bob's own knows better.
    const other = await createAccount('bob');
    await addDevice(other);
    const [first] = other.devices;
    if (first === undefined) throw new Error('a device');
    await removeDevice(other, first);
    const deceived = phoneOf(a.account, a.device, [a.account, other]).environment();
    const { commit } = unwrap(await stageCommit(deceived, a.state, { ...noChanges, remove }));
    expectCode(await receive(b.environment(), b.state, { kind: 'commit', commit }), 'not-allowed');
    expect(bob.rosters).toHaveLength(1);
  });

  it('only a member is removed', async () => {
    const { a, b } = await twoPeople();
    const { id } = await addDevice(b.account);
    expectCode(await stageCommit(a.environment(), a.state, { ...noChanges, remove: [id] }), 'not-a-member');
  });
});

describe('R13: rosters decide who may be a member', () => {
  it('a device that is added must be in its newest roster, by who makes the commit and by who reads it', async () => {
    const { bob, a, b } = await twoPeople();
    const device = await addDevice(bob);
    const { verified } = await keyPackageOf(phoneOf(bob, device, [a.account, bob]));
    const staged = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    await removeDevice(bob, device);
    expectCode(
      await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }),
      'not-authentic',
    );
    const event = { kind: 'commit', commit: staged.commit } as const;
    expectCode(await receive(b.environment(), b.state, event), 'not-authentic');
    expect(membersOf(b.state)).toHaveLength(2);
  });

  it('a device of somebody who takes no part is not added', async () => {
    const { alice, bob, a } = await twoPeople();
    const carol = await createAccount('carol');
    const [hers] = phonesOf(carol);
    if (hers === undefined) throw new Error('a phone');
    const { verified } = await keyPackageOf(hers);
    const environment = phoneOf(alice, a.device, [alice, bob, carol]).environment();
    expectCode(await stageCommit(environment, a.state, { ...noChanges, add: [verified] }), 'not-authentic');
  });

  it('a device that has left its roster commits nothing any more, and what it says is marked', async () => {
    const { bob, a, b, server } = await twoPeople();
    const update = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    const sent = await say(server, b, 'The last word');
    await addDevice(bob);
    await removeDevice(bob, b.device);
    const commit = { kind: 'commit', commit: update.commit } as const;
    expectCode(await receive(a.environment(), a.state, commit), 'not-authentic');
    const message = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    const heard = unwrap(await receive(a.environment(), a.state, message));
    if (heard.kind !== 'message') throw new Error(heard.kind);
    expect(heard.message.fromFormerDevice).toBe(true);
    const alone = phoneOf(a.account, a.device, [a.account]).environment();
    expectCode(await receive(alone, a.state, message), 'not-authentic');
  });

  it('a welcome from a device that has left its roster is not followed', async () => {
    const { bob, a, b } = await twoPeople();
    const device = await addDevice(bob);
    const phone = phoneOf(bob, device, [a.account, bob]);
    const { own, verified } = await keyPackageOf(phone);
    const staged = unwrap(await stageCommit(b.environment(), b.state, { ...noChanges, add: [verified] }));
    await removeDevice(bob, b.device);
    if (staged.welcome === null) throw new Error('a welcome');
    const parcel = { welcome: staged.welcome, ratchetTree: staged.ratchetTree, keyPackage: own };
    expectCode(await joinFromWelcome(phone.environment(), parcel), 'not-allowed');
  });
});

describe('R17: a removal that is ahead of the rosters at hand', () => {
  it('is refused with the hint that newer rosters may change that, and taken once they are there', async () => {
    const { alice, bob, a, b } = await twoPeople();
    const device = await addDevice(bob);
    const phone = phoneOf(bob, device, [alice, bob]);
    const { verified } = await keyPackageOf(phone);
    const adding = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    a.state = unwrap(adoptCommit(a.state, adding, a.now));
    await deliver([a, b], a, adding.commit);

    const before = { ...bob, rosters: [...bob.rosters] };
    await removeDevice(bob, device);
    const removal = unwrap(
      await stageCommit(b.environment(), b.state, { ...noChanges, remove: [device.id] }),
    );
    const event = { kind: 'commit', commit: removal.commit } as const;
    const behind = phoneOf(alice, a.device, [alice, before]).environment();
    const refused = await receive(behind, a.state, event);
    expectCode(refused, 'not-allowed');
    expect(!refused.ok && dependsOnRosters(refused.error)).toBe(true);
    expect((await receive(a.environment(), a.state, event)).ok).toBe(true);
  });
});
