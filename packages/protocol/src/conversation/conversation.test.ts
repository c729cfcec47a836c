import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import {
  commitThrough,
  conversationIdFor,
  deliver,
  hear,
  keyPackageOf,
  type Phone,
  phoneOf,
  phonesOf,
  say,
  startDirect,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { limits } from '../limits.ts';
import {
  adoptCommit,
  authenticatorOf,
  createConversation,
  deltaOf,
  dropCommit,
  epochOf,
  eraseConversation,
  isUpdateDue,
  joinByExternalCommit,
  joinFromWelcome,
  membersOf,
  noChanges,
  receive,
  sendMessage,
  stageCommit,
} from './index.ts';

async function twoPeople() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const { server, phones } = await startDirect(phonesOf(alice, bob));
  const [a, b] = phones;
  if (a === undefined || b === undefined) throw new Error('two phones');
  return { alice, bob, a, b, server };
}

/** Everybody is in the same state of the same epoch. */
function expectAgreement(...phones: readonly Phone[]): void {
  const [first, ...others] = phones.map(({ state }) => ({
    epoch: epochOf(state),
    authenticator: authenticatorOf(state),
    members: membersOf(state),
  }));
  for (const other of others) expect(other).toEqual(first);
}

const directBetween = (...participants: readonly [Account, Account]) => ({
  conversationId: conversationIdFor('direct'),
  participants: [participants[0].id, participants[1].id] as const,
  historyPolicy: 'archived' as const,
  messageTimer: null,
});

describe('a direct conversation', () => {
  it('carries messages both ways between the devices of two people', async () => {
    const { alice, a, b, server } = await twoPeople();
    expect(epochOf(a.state)).toBe(1);
    expectAgreement(a, b);
    const sent = await say(server, a, 'Hello, Bob');
    const heard = await hear(b, sent);
    expect(heard.message.content).toEqual(sent.content);
    expect(heard.message.messageKey).toEqual(sent.messageKey);
    expect(heard.message.sender).toEqual({ accountId: alice.id, deviceId: a.device.id });
    expect(heard.message.place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
    const answer = await say(server, b, 'Hello, Alice');
    expect(answer.content.header.previous).toEqual([sent.messageId]);
    expect((await hear(a, answer)).message.content.body).toEqual({ type: 'text', text: 'Hello, Alice' });
  });

  it('carries them between all devices of both, and to the sender’s other ones', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    await addDevice(alice);
    await addDevice(bob);
    const { server, phones } = await startDirect(phonesOf(alice, bob));
    expectAgreement(...phones);
    for (const from of phones) {
      const sent = await say(server, from, `from ${from.device.id}`);
      for (const to of phones)
        if (to !== from) expect((await hear(to, sent)).message.messageId).toBe(sent.messageId);
    }
  });

  it('carries reactions like messages', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Hello');
    await hear(b, sent);
    const body = { type: 'reaction', target: sent.messageId, emoji: '👍' } as const;
    const reaction = unwrap(await sendMessage(b.environment(), b.state, body));
    expect((await hear(a, reaction)).message.content.body).toEqual(body);
  });

  it('R14: is between this account and one other, whose rosters are known', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const carol = await createAccount('carol');
    const [phone] = phonesOf(alice, bob);
    if (phone === undefined) throw new Error('a phone');
    const environment = phone.environment();
    expectCode(await createConversation(environment, directBetween(alice, alice)), 'not-allowed');
    expectCode(await createConversation(environment, directBetween(alice, carol)), 'not-authentic');
    const all = phoneOf(alice, phone.device, [alice, bob, carol]).environment();
    expectCode(await createConversation(all, directBetween(bob, carol)), 'not-allowed');
  });

  it('R13: is created by a device of the roster only', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const device = await addDevice(alice);
    await removeDevice(alice, device);
    const gone = phoneOf(alice, device, [alice, bob]);
    expectCode(await createConversation(gone.environment(), directBetween(alice, bob)), 'not-authentic');
  });
});

describe('sending', () => {
  it('refuses what cannot be said', async () => {
    const { a } = await twoPeople();
    for (const text of ['', 'x'.repeat(limits.textBytes + 1), '\ud800']) {
      expectCode(await sendMessage(a.environment(), a.state, { type: 'text', text }), 'content-invalid');
    }
    const longest = { type: 'text', text: 'x'.repeat(limits.textBytes) } as const;
    expect((await sendMessage(a.environment(), a.state, longest)).ok).toBe(true);
  });

  it('refuses to speak where nobody is', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const [phone] = phonesOf(alice, bob);
    if (phone === undefined) throw new Error('a phone');
    const { state } = unwrap(await createConversation(phone.environment(), directBetween(alice, bob)));
    const body = { type: 'text', text: 'Hello?' } as const;
    expectCode(await sendMessage(phone.environment(), state, body), 'nobody-there');
  });

  it('R7: names the roster of the sender', async () => {
    const { alice, a, server } = await twoPeople();
    const { version, hash } = alice.rosters[0] ?? {};
    expect((await say(server, a, 'Hello')).content.header.roster).toEqual({ version, hash });
  });

  it('R8: refuses while a participant’s roster is not known, as when a reset waits for the user', async () => {
    const { alice, a } = await twoPeople();
    const alone = phoneOf(alice, a.device, [alice]).environment();
    expectCode(await sendMessage(alone, a.state, { type: 'text', text: 'Hello' }), 'roster-unknown');
  });

  it('R8: refuses to speak to the old devices of a new identity', async () => {
    const { alice, bob, a } = await twoPeople();
    const reborn = await createAccount('bob again', bob.id);
    const environment = phoneOf(alice, a.device, [alice, reborn]).environment();
    expectCode(await sendMessage(environment, a.state, { type: 'text', text: 'Hello' }), 'removal-due');
  });
});

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

  it('a device that has left its roster commits nothing and says nothing any more', async () => {
    const { bob, a, b, server } = await twoPeople();
    const update = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    const sent = await say(server, b, 'The last word');
    await addDevice(bob);
    await removeDevice(bob, b.device);
    const commit = { kind: 'commit', commit: update.commit } as const;
    expectCode(await receive(a.environment(), a.state, commit), 'not-authentic');
    const message = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expectCode(await receive(a.environment(), a.state, message), 'not-authentic');
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

describe('R15: one commit for an epoch', () => {
  it('the loser of a race rebases, and what was received meanwhile is not lost', async () => {
    const { a, b, server } = await twoPeople();
    const mine = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const theirs = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    const sent = await say(server, b, 'Before either of them');
    await hear(a, sent);
    await commitThrough(server, b, theirs);
    dropCommit(a.state, mine);
    await deliver([a, b], b, theirs.commit);
    expectAgreement(a, b);
    expectCode(adoptCommit(a.state, mine, a.now), 'wrong-epoch');
    const again = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, again);
    await deliver([a, b], a, again.commit);
    expectAgreement(a, b);
    const next = await say(server, a, 'After both');
    expect(next.content.header.previous).toEqual([sent.messageId]);
    expect((await hear(b, next)).message.place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
  });

  it('messages that come between staging and acceptance are kept', async () => {
    const { a, b, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const sent = await say(server, b, 'Meanwhile');
    await hear(a, sent);
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    expectAgreement(a, b);
    expect((await say(server, a, 'Then')).content.header.previous).toEqual([sent.messageId]);
  });
});

describe('R16: the current epoch only', () => {
  it('a message of the epoch before opens nowhere any more', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Too late');
    const staged = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await commitThrough(server, b, staged);
    const event = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expectCode(await receive(b.environment(), b.state, event), 'wrong-epoch');
  });

  it('a commit of another epoch is refused', async () => {
    const { a, b, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    const again = { kind: 'commit', commit: staged.commit } as const;
    expectCode(await receive(b.environment(), b.state, again), 'wrong-epoch');
  });

  it('the secrets of the epoch before are gone when the old state is erased', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, b, 'For a copy of the old state');
    const before = a.state;
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    const event = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expect((await receive(a.environment(), before, event)).ok).toBe(true);
    eraseConversation(before, a.state);
    expect((await receive(a.environment(), before, event)).ok).toBe(false);
    await deliver([a, b], a, staged.commit);
    expectAgreement(a, b);
    await hear(b, await say(server, a, 'The new one lives'));
  });
});

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

describe('R20: a device commits an update', () => {
  it('when it has sent 100 messages since its last one', async () => {
    const { a, b, server } = await twoPeople();
    for (let i = 0; i < limits.messagesPerUpdate - 1; i++) await say(server, a, 'again');
    expect(isUpdateDue(a.state, a.now)).toBe(false);
    await say(server, a, 'and again');
    expect(isUpdateDue(a.state, a.now)).toBe(true);
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    expect(isUpdateDue(a.state, a.now)).toBe(false);
    expectAgreement(a, b);
  });

  it('when a week has passed since its last one, whatever others have committed', async () => {
    const { a, b, server } = await twoPeople();
    expect(isUpdateDue(a.state, a.now + limits.updateInterval - 1)).toBe(false);
    a.now += limits.updateInterval;
    b.now = a.now;
    const staged = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await commitThrough(server, b, staged);
    await deliver([a, b], b, staged.commit);
    expect(isUpdateDue(a.state, a.now)).toBe(true);
    expect(isUpdateDue(b.state, b.now)).toBe(false);
  });
});
