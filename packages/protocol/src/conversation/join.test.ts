import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { expectAgreement } from '../../test/agreement.ts';
import { commitThrough, deliver, hear, type Phone, phoneOf, say, twoPeople } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import {
  adoptCommit,
  deltaOf,
  joinByExternalCommit,
  membersOf,
  noChanges,
  sendMessage,
  stageCommit,
} from './index.ts';

describe('R18: a device joins by external commit', () => {
  it('when it was approved, and reads and writes at once', async () => {
    const { bob, a, b, server } = await twoPeople();
    const device = await addDevice(bob);
    const phone = phoneOf(bob, device, [a.account, bob]);
    const { groupInfo, ratchetTree } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    expect((await joinByExternalCommit(phone.environment(), { groupInfo, ratchetTree })).ok).toBe(true);
    const update = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, update);
    await deliver([a, b], a, update.commit);
    const joining = unwrap(await joinByExternalCommit(phone.environment(), update));
    const joined: Phone = { ...phone, state: joining.state };
    await deliver([a, b], joined, joining.commit);
    expectAgreement(a, b, joined);
    expect(joining.summary).toMatchObject({ external: true, added: [{ deviceId: device.id }], removed: [] });
    const sent = unwrap(
      await sendMessage(joined.environment(), joined.state, { type: 'text', text: 'Me too' }),
    );
    for (const phone of [a, b]) expect((await hear(phone, sent)).message.place.kind).toBe('next');
  });

  it('when it has lost its state, and its older leaf goes in the same commit', async () => {
    const { a, b, server } = await twoPeople();
    await hear(b, await say(server, a, 'One'));
    const update = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, update);
    await deliver([a, b], a, update.commit);
    const joining = unwrap(await joinByExternalCommit(b.environment(), update));
    b.state = joining.state;
    await deliver([a, b], b, joining.commit);
    expectAgreement(a, b);
    expect(joining.summary.removed).toEqual(joining.summary.added);
    expect(membersOf(a.state)).toHaveLength(2);
    // R25: its count begins anew, and nobody takes that for a replay.
    expect(
      (await hear(a, unwrap(await sendMessage(b.environment(), b.state, { type: 'text', text: 'I' }))))
        .message.place,
    ).toEqual({ kind: 'next', skipped: 0, unseen: [] });
  });

  it('even into a group that still holds a removed device, which it can then remove', async () => {
    const { bob, a, b, server } = await twoPeople();
    const update = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await commitThrough(server, b, update);
    await deliver([a, b], b, update.commit);
    const device = await addDevice(bob);
    await removeDevice(bob, b.device);
    const phone = phoneOf(bob, device, [a.account, bob]);
    const joining = unwrap(await joinByExternalCommit(phone.environment(), update));
    const joined: Phone = { ...phone, state: joining.state };
    await deliver([a], joined, joining.commit);
    const { stale } = deltaOf(joined.state, joined.environment().rosters);
    expect(stale).toEqual([{ accountId: bob.id, deviceId: b.device.id }]);
    const body = { type: 'text', text: 'Hello' } as const;
    expectCode(await sendMessage(joined.environment(), joined.state, body), 'removal-due');
    const remove = stale.map(({ deviceId }) => deviceId);
    const removal = unwrap(await stageCommit(joined.environment(), joined.state, { ...noChanges, remove }));
    joined.state = unwrap(adoptCommit(joined.state, removal, joined.now));
    await deliver([a], joined, removal.commit);
    expectAgreement(a, joined);
    expect((await sendMessage(joined.environment(), joined.state, body)).ok).toBe(true);
  });

  it('and not if its account takes no part, or it is in no roster', async () => {
    const { alice, bob, a, b } = await twoPeople();
    const carol = await createAccount('carol');
    const [hers] = carol.devices;
    const device = await addDevice(bob);
    await removeDevice(bob, device);
    if (hers === undefined) throw new Error('a device');
    const info = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    for (const phone of [phoneOf(carol, hers, [alice, bob, carol]), phoneOf(bob, device, [alice, bob])]) {
      expectCode(await joinByExternalCommit(phone.environment(), info), 'not-authentic');
    }
    expect(membersOf(b.state)).toHaveLength(2);
  });
});
