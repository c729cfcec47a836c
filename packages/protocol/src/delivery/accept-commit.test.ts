import { exportGroupInfo } from '@sotto/mls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import {
  commitThrough,
  deliver,
  identityOfPhone,
  keyPackageOf,
  type Phone,
  phoneOf,
  twoPeople,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { signingEnvironment } from '../conversation/environment.ts';
import { joinByExternalCommit, membersOf, noChanges, stageCommit } from '../conversation/index.ts';
import { limits } from '../limits.ts';
import { acceptCommit, publicDelta, publicEpoch, publicMembers, restoreConversation } from './index.ts';

const environmentOf = (phone: Pick<Phone, 'environment'>) => {
  const { rosters, now } = phone.environment();
  return { rosters, now };
};

describe('a commit at the server', () => {
  it('says who was added and removed, and moves the epoch', async () => {
    const { bob, a, b, server } = await twoPeople();
    const device = await addDevice(bob);
    const { verified } = await keyPackageOf(phoneOf(bob, device, [a.account, bob]));
    const staged = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    const upload = { ...staged, sender: identityOfPhone(a) };
    const { next, summary } = unwrap(await acceptCommit(environmentOf(a), server.conversation, upload));
    expect(summary).toEqual(staged.summary);
    expect(summary).toMatchObject({
      committer: identityOfPhone(a),
      epoch: 2,
      external: false,
      added: [{ accountId: bob.id, deviceId: device.id }],
      removed: [],
    });
    expect(publicEpoch(next)).toBe(2);
    expect(publicMembers(next)).toHaveLength(3);
    expect(publicMembers(server.conversation)).toEqual(membersOf(b.state));
  });

  it('R15: is accepted for the current epoch only', async () => {
    const { a, b, server } = await twoPeople();
    const [mine, theirs] = [
      unwrap(await stageCommit(a.environment(), a.state, noChanges)),
      unwrap(await stageCommit(b.environment(), b.state, noChanges)),
    ];
    await commitThrough(server, a, mine);
    const late = { ...theirs, sender: identityOfPhone(b) };
    expectCode(await acceptCommit(environmentOf(b), server.conversation, late), 'wrong-epoch');
  });

  it('is refused from another device than its committer', async () => {
    const { a, b, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const upload = { ...staged, sender: identityOfPhone(b) };
    expectCode(await acceptCommit(environmentOf(b), server.conversation, upload), 'wrong-sender');
  });

  it('is refused with the group info of another epoch, or of another member’s making', async () => {
    const { a, b, server } = await twoPeople();
    const first = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const second = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const sender = identityOfPhone(a);
    const offered = (groupInfo: Uint8Array) =>
      acceptCommit(environmentOf(a), server.conversation, { ...first, groupInfo, sender });
    expectCode(await offered(second.groupInfo), 'wrong-epoch-info');
    expectCode(await offered(first.commit), 'wrong-epoch-info');
    expectCode(await offered(new Uint8Array(0)), 'wrong-epoch-info');
    expectCode(await offered(new Uint8Array(limits.groupInfoBytes + 1)), 'malformed');
    expect((await offered(first.groupInfo)).ok).toBe(true);
    // Bob's device, once it has followed, signs one as well; it is not the committer's.
    const before = server.conversation;
    await commitThrough(server, a, first);
    await deliver([a, b], a, first.commit);
    const theirs = unwrap(await exportGroupInfo(signingEnvironment(b.environment()), b.state.group));
    const upload = { ...first, groupInfo: theirs.groupInfo, sender };
    expectCode(await acceptCommit(environmentOf(a), before, upload), 'wrong-epoch-info');
  });

  it('R19: is refused unless its welcome is for exactly the devices that it adds', async () => {
    const { bob, a, server } = await twoPeople();
    const add = [];
    for (const device of [await addDevice(bob), await addDevice(bob)]) {
      add.push((await keyPackageOf(phoneOf(bob, device, [a.account, bob]))).verified);
    }
    const both = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add }));
    const one = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: add.slice(1) }));
    const none = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const sender = identityOfPhone(a);
    const offered = (staged: typeof both, welcome: Uint8Array | null) =>
      acceptCommit(environmentOf(a), server.conversation, { ...staged, welcome, sender });
    for (const [staged, welcome] of [
      [both, null],
      [both, one.welcome],
      [both, both.commit],
      [both, new Uint8Array(0)],
      [one, both.welcome],
      [none, one.welcome],
    ] as const) {
      expectCode(await offered(staged, welcome), 'wrong-welcome');
    }
    const { welcomed, ratchetTree } = unwrap(await offered(both, both.welcome));
    expect(welcomed.map(({ keyPackageRef }) => keyPackageRef)).toEqual(add.map(({ ref }) => ref));
    expect(welcomed.map(({ deviceId }) => deviceId)).toEqual(add.map(({ owner }) => owner.deviceId));
    expect(ratchetTree).toEqual(both.ratchetTree);
  });

  it('is refused when any bit of it has changed that the server can see', async () => {
    const { a, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const { commit } = staged;
    const sender = identityOfPhone(a);
    // The membership tag ends the message; without the epoch's secrets nobody can check it.
    const tag = 66;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(commit.length - tag - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const upload = { ...staged, sender, commit: commit.with(at, (commit[at] ?? 0) ^ flip) };
          expect((await acceptCommit(environmentOf(a), server.conversation, upload)).ok).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
    expect((await acceptCommit(environmentOf(a), server.conversation, { ...staged, sender })).ok).toBe(true);
  });

  it('R13: is refused when it adds, or comes from, a device that has left its roster', async () => {
    const { bob, a, b, server } = await twoPeople();
    const device = await addDevice(bob);
    const { verified } = await keyPackageOf(phoneOf(bob, device, [a.account, bob]));
    const adding = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    const own = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await removeDevice(bob, device);
    const upload = { ...adding, sender: identityOfPhone(a) };
    expectCode(await acceptCommit(environmentOf(a), server.conversation, upload), 'not-authentic');
    await addDevice(bob);
    await removeDevice(bob, b.device);
    const theirs = { ...own, sender: identityOfPhone(b) };
    expectCode(await acceptCommit(environmentOf(b), server.conversation, theirs), 'not-authentic');
  });

  it('R17: is refused when it removes a device that is in its roster', async () => {
    const { a, b, server } = await twoPeople();
    const other = await createAccount('bob');
    await addDevice(other);
    const [first] = other.devices;
    if (first === undefined) throw new Error('a device');
    await removeDevice(other, first);
    const deceived = phoneOf(a.account, a.device, [a.account, other]).environment();
    const staged = unwrap(await stageCommit(deceived, a.state, { ...noChanges, remove: [b.device.id] }));
    const upload = { ...staged, sender: identityOfPhone(a) };
    expectCode(await acceptCommit(environmentOf(a), server.conversation, upload), 'not-allowed');
  });

  it('R18: may be that of a device that joins', async () => {
    const { bob, a, server } = await twoPeople();
    const device = await addDevice(bob);
    const phone = phoneOf(bob, device, [a.account, bob]);
    const update = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, update);
    const joining = unwrap(await joinByExternalCommit(phone.environment(), update));
    const upload = { ...joining, welcome: null, sender: identityOfPhone(phone) };
    const { summary } = unwrap(await acceptCommit(environmentOf(phone), server.conversation, upload));
    expect(summary).toMatchObject({ external: true, added: [identityOfPhone(phone)], removed: [] });
    const forSomebodyElse = { ...upload, sender: identityOfPhone(a) };
    expectCode(await acceptCommit(environmentOf(a), server.conversation, forSomebodyElse), 'wrong-sender');
  });

  it('is refused when its added devices’ key packages have expired', async () => {
    const { bob, a, server } = await twoPeople();
    const device = await addDevice(bob);
    const { verified } = await keyPackageOf(phoneOf(bob, device, [a.account, bob]));
    const staged = unwrap(await stageCommit(a.environment(), a.state, { ...noChanges, add: [verified] }));
    const upload = { ...staged, sender: identityOfPhone(a) };
    const { rosters } = a.environment();
    const late = { rosters, now: verified.notAfter + 1_000 };
    expectCode(await acceptCommit(late, server.conversation, upload), 'invalid');
  });

  it('is kept as group info and tree, from which the conversation comes back', async () => {
    const { bob, a, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    const restored = unwrap(await restoreConversation(environmentOf(a), staged));
    expect(restored).toEqual(server.conversation);
    // With a device in it that has left its roster since, so that its removal can be accepted.
    await addDevice(bob);
    const [first] = bob.devices;
    if (first === undefined) throw new Error('a device');
    await removeDevice(bob, first);
    const after = unwrap(await restoreConversation(environmentOf(a), staged));
    expect(publicDelta(after, environmentOf(a)).stale).toEqual([{ accountId: bob.id, deviceId: first.id }]);
  });
});
