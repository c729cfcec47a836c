import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { contextOf, directoryOf } from '../../test/leaves.ts';
import { rosterDelta } from './roster-delta.ts';

const identitiesOf = (account: Account) =>
  account.devices.map(({ id }) => ({ accountId: account.id, deviceId: id }));

describe('R17: what separates a group from the rosters', () => {
  it('is nothing, when every device of every participant is a member', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    await addDevice(bob);
    const members = [...identitiesOf(alice), ...identitiesOf(bob)];
    const delta = rosterDelta(contextOf('direct', [alice, bob]), members, directoryOf(alice, bob));
    expect(delta).toEqual({ stale: [], missing: [], unknown: [] });
  });

  it('is every member whose device has left, and every device that has come', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const gone = await addDevice(bob);
    const members = [...identitiesOf(alice), ...identitiesOf(bob)];
    await removeDevice(bob, gone);
    const come = await addDevice(alice);
    const delta = rosterDelta(contextOf('direct', [alice, bob]), members, directoryOf(alice, bob));
    expect(delta.stale).toEqual([{ accountId: bob.id, deviceId: gone.id }]);
    expect(delta.missing).toEqual([{ accountId: alice.id, deviceId: come.id }]);
  });

  it('names the participants whose rosters are not known, and trusts none of their devices', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const members = [...identitiesOf(alice), ...identitiesOf(bob)];
    const delta = rosterDelta(contextOf('direct', [alice, bob]), members, directoryOf(alice));
    expect(delta).toEqual({ stale: identitiesOf(bob), missing: [], unknown: [bob.id] });
  });
});
