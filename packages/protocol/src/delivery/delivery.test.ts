import { exportGroupInfo } from '@sotto/mls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { directoryOf } from '../../test/leaves.ts';
import {
  commitThrough,
  conversationIdFor,
  deliver,
  identityOfPhone,
  keyPackageOf,
  type Phone,
  phoneOf,
  phonesOf,
  say,
  startDirect,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { signingEnvironment } from '../conversation/environment.ts';
import {
  createConversation,
  joinByExternalCommit,
  membersOf,
  noChanges,
  sendMessage,
  stageCommit,
} from '../conversation/index.ts';
import { limits } from '../limits.ts';
import {
  acceptCommit,
  checkMessage,
  openConversation,
  publicDelta,
  publicEpoch,
  publicMembers,
  restoreConversation,
} from './index.ts';

async function twoPeople() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const { server, phones } = await startDirect(phonesOf(alice, bob));
  const [a, b] = phones;
  if (a === undefined || b === undefined) throw new Error('two phones');
  return { alice, bob, a, b, server };
}

const environmentOf = (phone: Pick<Phone, 'environment'>) => {
  const { rosters, now } = phone.environment();
  return { rosters, now };
};

async function created() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const [phone] = phonesOf(alice, bob);
  if (phone === undefined) throw new Error('a phone');
  const conversationId = conversationIdFor('direct');
  const { state, groupInfo, ratchetTree } = unwrap(
    await createConversation(phone.environment(), {
      conversationId,
      participants: [alice.id, bob.id],
      historyPolicy: 'archived',
      messageTimer: null,
    }),
  );
  const upload = { conversationId, creator: identityOfPhone(phone), groupInfo, ratchetTree };
  return { alice, bob, phone: { ...phone, state }, upload };
}

describe('a new conversation at the server', () => {
  it('is followed from epoch 0, with its creator as the only member', async () => {
    const { phone, upload } = await created();
    const conversation = unwrap(await openConversation(environmentOf(phone), upload));
    expect(publicEpoch(conversation)).toBe(0);
    expect(publicMembers(conversation)).toEqual([identityOfPhone(phone)]);
    expect(conversation.context).toEqual(phone.state.context);
  });

  it('is refused under another id, or from another device than its creator', async () => {
    const { bob, phone, upload } = await created();
    const environment = environmentOf(phone);
    const other = { ...upload, conversationId: conversationIdFor('another') };
    expectCode(await openConversation(environment, other), 'wrong-conversation');
    const [device] = bob.devices;
    const creator = { accountId: bob.id, deviceId: device?.id ?? upload.creator.deviceId };
    expectCode(await openConversation(environment, { ...upload, creator }), 'wrong-sender');
  });

  it('R14: is refused when a participant’s root is not the one that the server knows', async () => {
    const { alice, bob, phone, upload } = await created();
    const reborn = await createAccount('bob again', bob.id);
    for (const rosters of [directoryOf(alice, reborn), directoryOf(alice)]) {
      expectCode(await openConversation({ rosters, now: phone.now }, upload), 'not-authentic');
    }
  });

  it('is refused in a later epoch, or with more members', async () => {
    const { phone, upload } = await created();
    const staged = unwrap(await stageCommit(phone.environment(), phone.state, noChanges));
    const { groupInfo, ratchetTree } = staged;
    const later = { ...upload, groupInfo, ratchetTree };
    expectCode(await openConversation(environmentOf(phone), later), 'wrong-epoch');
  });

  it('is refused when any bit of group info or tree has changed', async () => {
    const { phone, upload } = await created();
    const environment = environmentOf(phone);
    const changed = fc
      .tuple(fc.constantFrom('groupInfo', 'ratchetTree'), fc.nat(), fc.integer({ min: 1, max: 255 }))
      .map(([field, at, flip]) => {
        const bytes = upload[field];
        return { ...upload, [field]: bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ flip) };
      });
    await fc.assert(
      fc.asyncProperty(changed, async (upload) => {
        expect((await openConversation(environment, upload)).ok).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('is refused when it is too large, before it is read', async () => {
    const { phone, upload } = await created();
    const groupInfo = new Uint8Array(limits.groupInfoBytes + 1);
    expectCode(await openConversation(environmentOf(phone), { ...upload, groupInfo }), 'malformed');
  });
});

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

describe('a message at the server', () => {
  it('is checked for conversation, epoch, length and id, without a key', async () => {
    const { a, server } = await twoPeople();
    const { transport, body, messageId } = await say(server, a, 'Hello');
    const { conversationId } = server.conversation.context;
    const ground = { conversationId, epoch: 1 };
    const upload = { sender: identityOfPhone(a), transport, body };
    expect(unwrap(checkMessage(ground, upload))).toEqual({ messageId });
    expectCode(checkMessage({ ...ground, epoch: 2 }, upload), 'wrong-epoch');
    expectCode(checkMessage({ ...ground, epoch: 0 }, upload), 'wrong-epoch');
    const elsewhere = { ...ground, conversationId: conversationIdFor('elsewhere') };
    expectCode(checkMessage(elsewhere, upload), 'wrong-conversation');
    expectCode(checkMessage(ground, { ...upload, body: body.subarray(1) }), 'malformed');
    expectCode(checkMessage(ground, { ...upload, body: body.with(40, 0).with(41, 1) }), 'wrong-message-id');
  });

  it('R23: is refused from another device than the one whose id it binds', async () => {
    const { a, b, server } = await twoPeople();
    const { transport, body } = await say(server, a, 'Hello');
    const ground = { conversationId: server.conversation.context.conversationId, epoch: 1 };
    const upload = { sender: identityOfPhone(b), transport, body };
    expectCode(checkMessage(ground, upload), 'wrong-message-id');
  });

  it('is refused in any other form than an application message of at most 1 KiB', async () => {
    const { a, server } = await twoPeople();
    const { transport, body } = await say(server, a, 'Hello');
    const { commit, groupInfo } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const ground = { conversationId: server.conversation.context.conversationId, epoch: 1 };
    const long = new Uint8Array([...transport, ...new Uint8Array(limits.transportBytes)]);
    for (const bytes of [commit, groupInfo, long, transport.subarray(1), new Uint8Array(0)]) {
      const upload = { sender: identityOfPhone(a), transport: bytes, body };
      expectCode(checkMessage(ground, upload), 'malformed');
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectCode(checkMessage(ground, { sender: identityOfPhone(a), transport: bytes, body }), 'malformed');
      }),
    );
  });

  it('R24: has a body of one of nine lengths, and a transport of one', async () => {
    const { a, server } = await twoPeople();
    const lengths = new Set<number>();
    for (const text of ['a', 'b'.repeat(50), 'c'.repeat(5_000)]) {
      const sent = await say(server, a, text);
      lengths.add(sent.transport.length);
    }
    expect([...lengths]).toHaveLength(1);
  });

  it('R17: waits while a device that has left its roster is a member', async () => {
    const { bob, a, server } = await twoPeople();
    expect(publicDelta(server.conversation, environmentOf(a)).stale).toEqual([]);
    await addDevice(bob);
    const [first] = bob.devices;
    if (first === undefined) throw new Error('a device');
    await removeDevice(bob, first);
    const delta = publicDelta(server.conversation, environmentOf(a));
    expect(delta.stale).toEqual([{ accountId: bob.id, deviceId: first.id }]);
    const body = { type: 'text', text: 'too soon' } as const;
    expectCode(await sendMessage(a.environment(), a.state, body), 'removal-due');
  });
});
