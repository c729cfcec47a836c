import { beforeEach, describe, expect, test } from 'vitest';
import { Writer } from '../../src/codec/index.ts';
import { signContent } from '../../src/framing/index.ts';
import {
  commit,
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeMlsMessage,
  encrypt,
  exportSecret,
  type FramedContent,
  groupContext,
  type MlsMessage,
  type PrivateMessage,
  process,
  processPublicMessage,
  suiteFor,
  systemRandom,
  writeAuthData,
  writeContent,
} from '../../src/index.ts';
import { deriveSenderDataKey, guardNonce, nextMessageKey } from '../../src/schedule/index.ts';
import { toLeafIndex } from '../../src/tree/math.ts';
import { unwrap } from '../world.ts';
import {
  expectAccepted,
  expectRefusal,
  expectRefused,
  fourMembers,
  type Group,
  publish,
  suite,
} from './forge.ts';

let group: Group;
beforeEach(async () => {
  group = await fourMembers();
});

const REMOVE = { kind: 'proposal', proposal: { kind: 'remove', removed: 3 } } as const;

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));
}

describe('section 6.3: private messages', () => {
  async function sent(): Promise<PrivateMessage> {
    const { alice } = group;
    const made = unwrap(
      await encrypt(alice.client.environment, alice.state, { plaintext: systemRandom(50) }),
    );
    alice.state = made.next;
    return privateMessage(decodeMlsMessage(made.message, DEFAULT_LIMITS));
  }

  function privateMessage(message: MlsMessage): PrivateMessage {
    if (message.kind !== 'private-message') throw new Error(message.kind);
    return message.message;
  }

  const bytesOf = (message: PrivateMessage) => encodeMlsMessage({ kind: 'private-message', message });

  /** Seals any plaintext under Alice's next key, and any sender data. */
  async function sealed(
    plaintext: Uint8Array,
    leafIndex = 0,
    generation?: number,
    ratchetOf = 0,
  ): Promise<Uint8Array> {
    const { alice } = group;
    const { groupId, epoch } = groupContext(alice.state);
    const header = {
      groupId,
      epoch,
      contentKind: 'application',
      authenticatedData: new Uint8Array(0),
    } as const;
    const step = nextMessageKey(suite, alice.state.secretTree, toLeafIndex(ratchetOf), 'application');
    const reuseGuard = systemRandom(4);
    const start = () => new Writer().opaque(groupId).uint64(epoch).uint8(1);
    const aad = start().opaque(header.authenticatedData).finish();
    const ciphertext = suite.seal(step.key, guardNonce(step.nonce, reuseGuard), aad, plaintext);
    const sender = new Writer()
      .uint32(leafIndex)
      .uint32(generation ?? step.generation)
      .fixed(reuseGuard)
      .finish();
    const { key, nonce } = deriveSenderDataKey(suite, alice.state.secrets.senderDataSecret, ciphertext);
    const encryptedSenderData = suite.seal(key, nonce, start().finish(), sender);
    return bytesOf({ ...header, ciphertext, encryptedSenderData });
  }

  async function plaintextWith(tail: Uint8Array): Promise<Uint8Array> {
    const { alice } = group;
    const { groupId, epoch } = groupContext(alice.state);
    const content: FramedContent = {
      groupId,
      epoch,
      sender: { kind: 'member', leafIndex: 0 },
      authenticatedData: new Uint8Array(0),
      content: { kind: 'application', applicationData: systemRandom(20) },
    };
    const { signer } = alice.client.environment;
    const signature = await signContent(suite, signer, 'private-message', content, groupContext(alice.state));
    const writer = new Writer();
    writeContent(writer, content.content);
    writeAuthData(writer, { signature, confirmationTag: undefined });
    return writer.fixed(tail).finish();
  }

  test('6.3.1: what these tests forge is accepted with zeros as padding', async () => {
    const message = await sealed(await plaintextWith(new Uint8Array(9)));
    expect((await expectAccepted(group.bob, message)).kind).toBe('application');
  });

  test('6.3.1: padding that is not all zeros', async () => {
    const message = await sealed(await plaintextWith(Uint8Array.of(0, 0, 1)));
    await expectRefused(group.bob, message, 'padding-not-zero', '6.3.1');
  });

  test('6.3.1: a plaintext that is no content', async () => {
    await expectRefused(group.bob, await sealed(systemRandom(1).fill(0x3f)), 'malformed', '6.3.1');
  });

  test('6.3.1: a ciphertext that was changed behind the part that hides the sender', async () => {
    const message = await sent();
    const ciphertext = message.ciphertext.map((byte, i) => (i === 60 ? byte ^ 1 : byte));
    await expectRefused(group.bob, bytesOf({ ...message, ciphertext }), 'not-decryptable', '6.3.1');
  });

  test('6.3.1: authenticated data that was changed', async () => {
    const message = { ...(await sent()), authenticatedData: Uint8Array.of(1) };
    await expectRefused(group.bob, bytesOf(message), 'not-decryptable', '6.3.1');
  });

  test('6.3.2: sender data that was changed, truncated, or left out', async () => {
    const message = await sent();
    for (const encryptedSenderData of [
      flipped(message.encryptedSenderData),
      message.encryptedSenderData.subarray(0, 12),
      new Uint8Array(0),
    ]) {
      await expectRefused(
        group.bob,
        bytesOf({ ...message, encryptedSenderData }),
        'not-decryptable',
        '6.3.2',
      );
    }
  });

  test('6.3.2: a sender whose leaf is blank or outside of the tree', async () => {
    const plaintext = await plaintextWith(new Uint8Array(0));
    for (const leafIndex of [4, 2 ** 31, 2 ** 32 - 1]) {
      await expectRefused(group.bob, await sealed(plaintext, leafIndex), 'sender-unknown', '6.3.2');
    }
  });

  test('6.1: a message under another member’s key that is signed by this one', async () => {
    // Bob's ratchet is known to Alice too: the signature is what tells them apart.
    const message = await sealed(await plaintextWith(new Uint8Array(0)), 1, undefined, 1);
    await expectRefused(group.carol, message, 'signature-invalid', '6.1');
  });

  test('9.2: a generation whose key is gone', async () => {
    const message = bytesOf(await sent());
    const opened = await expectAccepted(group.bob, message);
    if (opened.kind !== 'application') throw new Error(opened.kind);
    group.bob.state = opened.next;
    await expectRefused(group.bob, message, 'generation-consumed', '9.2');
  });

  test('9.2: a skipped generation outside of the window', async () => {
    const messages: PrivateMessage[] = [];
    for (let i = 0; i < 19; i++) messages.push(await sent());
    const [oldest, , kept] = messages;
    const last = messages.at(-1);
    if (oldest === undefined || kept === undefined || last === undefined) throw new Error('not sent');
    const opened = await expectAccepted(group.bob, bytesOf(last));
    if (opened.kind !== 'application') throw new Error(opened.kind);
    group.bob.state = opened.next;
    await expectRefused(group.bob, bytesOf(oldest), 'generation-consumed', '9.2');
    const late = unwrap(
      await process(group.bob.client.environment, group.bob.state, bytesOf(messages[5] ?? kept)),
    );
    expect(late.kind).toBe('application');
  });

  test('9.2: a generation far ahead', async () => {
    const plaintext = await plaintextWith(new Uint8Array(0));
    for (const generation of [1001, 2 ** 31, 2 ** 32 - 1]) {
      const message = await sealed(plaintext, 0, generation);
      await expectRefused(group.bob, message, 'generation-too-far-ahead', '9.2');
    }
  });

  test('12.4: application data while proposals wait for a commit', async () => {
    const proposed = await expectAccepted(group.bob, await publish(group.alice, REMOVE));
    if (proposed.kind !== 'proposal') throw new Error(proposed.kind);
    const { environment } = group.bob.client;
    const refused = await encrypt(environment, proposed.next, { plaintext: new Uint8Array(1) });
    expect(refused.ok ? 'sent' : refused.error.code).toBe('proposals-pending');
  });

  test('6.1: a signer that is not the own leaf’s', async () => {
    const { alice, bob } = group;
    const refused = await encrypt(bob.client.environment, alice.state, { plaintext: new Uint8Array(1) });
    expect(refused.ok ? 'sent' : refused.error.code).toBe('signer-mismatch');
  });

  test('5.1: an environment of another cipher suite than the group’s', async () => {
    const { alice, bob } = group;
    const environment = { ...bob.client.environment, suite: suiteFor(3) };
    const message = bytesOf(await sent());
    expectRefusal(await process(environment, bob.state, message), 'unsupported-suite', '5.1');
    expectRefusal(await commit(environment, bob.state), 'unsupported-suite', '5.1');
    expectRefusal(await encrypt(environment, bob.state, { plaintext: message }), 'unsupported-suite', '5.1');
    const handshake = await publish(alice, REMOVE);
    expectRefusal(
      await processPublicMessage(environment, group.service, handshake),
      'unsupported-suite',
      '5.1',
    );
    expect(() => exportSecret(suiteFor(3), bob.state, 'x', message, 32)).toThrow('unsupported-suite');
  });

  test('2.1: what others would refuse for its size is not sent', async () => {
    const { environment } = group.alice.client;
    const options = { plaintext: new Uint8Array(100) };
    for (const limits of [
      { ...DEFAULT_LIMITS, applicationDataBytes: 99 },
      { ...DEFAULT_LIMITS, messageBytes: 99 },
    ]) {
      expectRefusal(
        await encrypt({ ...environment, limits }, group.alice.state, options),
        'malformed',
        '2.1',
      );
    }
    const limits = { ...DEFAULT_LIMITS, messageBytes: 99 };
    expectRefusal(await commit({ ...environment, limits }, group.alice.state), 'malformed', '2.1');
  });
});
