import { beforeEach, describe, expect, test } from 'vitest';
import { signContent } from '../../src/framing/index.ts';
import {
  commit,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeMlsMessage,
  encodeTbm,
  encrypt,
  externalSendersExtension,
  type FramedContent,
  groupContext,
  type PublicMessage,
  processPublicMessage,
  type Sender,
  systemRandom,
} from '../../src/index.ts';
import { membershipTag } from '../../src/schedule/index.ts';
import { basic, client, keyPackageOf, unwrap } from '../world.ts';
import {
  decodedKeyPackage,
  everybodyTakes,
  expectAccepted,
  expectRefusal,
  expectRefused,
  expectRefusedByAll,
  fourMembers,
  type Group,
  honestCommit,
  type Insider,
  publish,
  suite,
  updateOf,
} from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

function changed(bytes: Uint8Array, change: (message: PublicMessage) => PublicMessage): Uint8Array {
  const decoded = decodeMlsMessage(bytes, DEFAULT_LIMITS);
  if (decoded.kind !== 'public-message') throw new Error(decoded.kind);
  return encodeMlsMessage({ kind: 'public-message', message: change(decoded.message) });
}

function flipped(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('nothing to flip');
  return bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
}

/** A message whose membership tag fits again after a change. */
function retagged(by: Insider, message: PublicMessage): PublicMessage {
  const { content, auth } = message;
  const tbm = encodeTbm({ format: 'public-message', content, auth }, groupContext(by.state));
  return { content, auth, membershipTag: membershipTag(suite, by.state.secrets.membershipKey, tbm) };
}

const REMOVE = { kind: 'proposal', proposal: { kind: 'remove', removed: 3 } } as const;

describe('section 6: framing', () => {
  test('what these tests forge is accepted where no rule is broken', async () => {
    const { alice, bob } = group;
    expect((await expectAccepted(bob, await publish(alice, REMOVE))).kind).toBe('proposal');
    const { commit, confirmationTag } = await honestCommit(alice);
    const again = await publish(alice, { kind: 'commit', commit }, { confirmationTag });
    expect((await expectAccepted(bob, again)).kind).toBe('commit');
  });

  test('6: a message of another group', async () => {
    const message = await publish(group.alice, REMOVE, { groupId: systemRandom(16) });
    await expectRefusedByAll(group, group.bob, message, 'wrong-group', '6');
  });

  test.each([-1n, 1n])('6: a message %s epochs away', async (by) => {
    const epoch = groupContext(group.alice.state).epoch + by;
    await expectRefusedByAll(
      group,
      group.bob,
      await publish(group.alice, REMOVE, { epoch }),
      'wrong-epoch',
      '6',
    );
  });

  test('6: a private message of another epoch', async () => {
    const { alice, bob } = group;
    const { message } = unwrap(
      await encrypt(alice.client.environment, alice.state, { plaintext: new Uint8Array(1) }),
    );
    const { made } = await honestCommit(bob);
    await everybodyTakes(group, bob, made);
    await expectRefused(bob, message, 'wrong-epoch', '6');
  });

  test('6: application data in the clear', async () => {
    const { alice, bob } = group;
    const content = { kind: 'application', applicationData: new Uint8Array(3) } as const;
    const { groupId, epoch } = groupContext(alice.state);
    const sender = { kind: 'member', leafIndex: 0 } as const;
    const framed: FramedContent = { groupId, epoch, sender, authenticatedData: new Uint8Array(0), content };
    const { signer } = alice.client.environment;
    const signature = await signContent(suite, signer, 'public-message', framed, groupContext(alice.state));
    const auth = { signature, confirmationTag: undefined };
    const message = retagged(alice, { content: framed, auth, membershipTag: undefined });
    const bytes = encodeMlsMessage({ kind: 'public-message', message });
    await expectRefusedByAll(group, bob, bytes, 'application-data-in-the-clear', '6');
  });

  test('6: a member’s own message', async () => {
    await expectRefused(group.alice, await publish(group.alice, REMOVE), 'own-message', '6');
  });

  test('6.2: one who holds no secrets cannot follow private handshakes', async () => {
    const { environment } = group.alice.client;
    const made = unwrap(await commit(environment, group.alice.state, { format: 'private-message' }));
    const followed = await processPublicMessage(environment, group.service, made.commit);
    expectRefusal(followed, 'unexpected-message', '6.2');
  });

  test('6: a welcome and a group info are no messages within a group', async () => {
    const { keyPackage } = await keyPackageOf(client(suite, 'erin'));
    const add = { kind: 'add', keyPackage: decodedKeyPackage(keyPackage) } as const;
    const { groupInfo, welcome } = (await honestCommit(group.alice, { proposals: [add] })).made;
    if (welcome === undefined) throw new Error('no welcome');
    for (const message of [groupInfo, welcome, keyPackage]) {
      await expectRefused(group.bob, message, 'unexpected-message', '6');
    }
  });
});

describe('section 6.1: content authentication', () => {
  const spoilt: readonly [string, (signature: Uint8Array) => Uint8Array][] = [
    ['a flipped', flipped],
    ['a truncated', (signature) => signature.subarray(0, signature.length - 1)],
    ['an empty', () => new Uint8Array(0)],
    ['a lengthened', (signature) => new Uint8Array([...signature, 0])],
  ];

  test.each(spoilt)('6.1: %s signature', async (_, spoil) => {
    const message = changed(await publish(group.alice, REMOVE), (honest) =>
      retagged(group.alice, { ...honest, auth: { ...honest.auth, signature: spoil(honest.auth.signature) } }),
    );
    await expectRefusedByAll(group, group.bob, message, 'signature-invalid', '6.1');
  });

  test('6.1: a signature by another member', async () => {
    const { alice, bob, carol } = group;
    const posing = { ...alice, client: carol.client };
    await expectRefusedByAll(group, bob, await publish(posing, REMOVE), 'signature-invalid', '6.1');
  });

  test('6.1: a signature for the other wire format', async () => {
    const { alice, bob } = group;
    const { groupId, epoch } = groupContext(alice.state);
    const sender = { kind: 'member', leafIndex: 0 } as const;
    const content: FramedContent = {
      groupId,
      epoch,
      sender,
      authenticatedData: new Uint8Array(0),
      content: REMOVE,
    };
    const { signer } = alice.client.environment;
    const signature = await signContent(suite, signer, 'private-message', content, groupContext(alice.state));
    const auth = { signature, confirmationTag: undefined };
    const message = retagged(alice, { content, auth, membershipTag: undefined });
    const bytes = encodeMlsMessage({ kind: 'public-message', message });
    await expectRefusedByAll(group, bob, bytes, 'signature-invalid', '6.1');
  });

  test.each(spoilt)('6.1: %s confirmation tag', async (name, spoil) => {
    const { commit, confirmationTag } = await honestCommit(group.alice);
    const tag = spoil(confirmationTag);
    const message = await publish(group.alice, { kind: 'commit', commit }, { confirmationTag: tag });
    // Anybody can tell a tag of another length; whether one of this length is right, members only.
    const section = name === 'a flipped' ? '12.4.2' : '6.1';
    await expectRefused(group.bob, message, 'confirmation-tag-invalid', section);
  });

  test('6.1: a sender whose leaf is blank, such as one who was removed', async () => {
    const { alice, bob, dave } = group;
    const { made } = await honestCommit(alice, { proposals: [{ kind: 'remove', removed: 3 }] });
    const processed = await expectAccepted(bob, made.commit);
    if (processed.kind !== 'commit') throw new Error(processed.kind);
    bob.state = processed.next;
    // Dave signs with the key that was his, and somebody tags it for the new epoch.
    const posing = { client: dave.client, state: { ...made.next, ownLeafIndex: 3 } };
    const message = await publish(posing, { kind: 'commit', commit: { proposals: [], path: undefined } });
    await expectRefused(bob, message, 'sender-unknown', '6.1');
  });

  const outside: readonly Sender[] = [{ kind: 'external', senderIndex: 0 }, { kind: 'new-member-proposal' }];

  test.each(outside)('6.1: a commit from $kind', async (sender) => {
    const { commit } = await honestCommit(group.alice);
    const message = await publish(group.alice, { kind: 'commit', commit }, { sender });
    await expectRefusedByAll(group, group.bob, message, 'sender-not-allowed', '6.1');
  });

  test('6.1: a proposal other than an Add from one who is no member yet', async () => {
    const message = await publish(group.alice, REMOVE, { sender: { kind: 'new-member-proposal' } });
    await expectRefusedByAll(group, group.bob, message, 'sender-not-allowed', '6.1');
  });

  test('6.1: a proposal from an external joiner', async () => {
    const message = await publish(group.alice, REMOVE, { sender: { kind: 'new-member-commit' } });
    await expectRefusedByAll(group, group.bob, message, 'sender-not-allowed', '6.1');
  });
});

describe('section 12.1.8: senders from outside', () => {
  test('12.1.8: a sender that the group does not know', async () => {
    const message = await publish(group.alice, REMOVE, { sender: { kind: 'external', senderIndex: 0 } });
    await expectRefusedByAll(group, group.bob, message, 'sender-unknown', '12.1.8');
  });

  test('12.1.8: a known sender may propose a Remove and nothing but what is allowed', async () => {
    const outsider = client(suite, 'moderator');
    const senders = externalSendersExtension([
      { signatureKey: outsider.environment.signer.publicKey, credential: basic('moderator') },
    ]);
    group = await fourMembers([senders]);
    const { alice, bob } = group;
    const sender = { kind: 'external', senderIndex: 0 } as const;
    const posing = { client: outsider, state: alice.state };
    expect((await expectAccepted(bob, await publish(posing, REMOVE, { sender }))).kind).toBe('proposal');
    const update = { kind: 'proposal', proposal: await updateOf(alice) } as const;
    const message = await publish(posing, update, { sender });
    await expectRefusedByAll(group, bob, message, 'sender-not-allowed', '12.1.8');
    const another = { client: client(suite, 'another'), state: alice.state };
    const forged = await publish(another, REMOVE, { sender });
    await expectRefusedByAll(group, bob, forged, 'signature-invalid', '6.1');
  });
});

describe('section 6.2: membership tags', () => {
  const spoilt: readonly [string, (tag: Uint8Array | undefined) => Uint8Array][] = [
    ['a flipped', flipped],
    ['a truncated', (tag) => (tag ?? new Uint8Array(0)).subarray(0, 16)],
    ['an empty', () => new Uint8Array(0)],
  ];

  test.each(spoilt)('6.2: %s membership tag', async (name, spoil) => {
    const message = changed(await publish(group.alice, REMOVE), (honest) => ({
      ...honest,
      membershipTag: spoil(honest.membershipTag),
    }));
    await expectRefused(group.bob, message, 'membership-tag-invalid', '6.2');
    // Who holds no secrets can tell no more than whether there is a tag at all.
    if (name !== 'a flipped')
      await expectRefusedByAll(group, group.bob, message, 'membership-tag-invalid', '6.2');
  });
});
