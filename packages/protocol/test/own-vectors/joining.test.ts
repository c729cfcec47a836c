import { describe, expect, it } from 'vitest';
import type { makeJoining } from './make/joining.ts';
import { hex, labelled, octets, unhex } from './reader/bytes.ts';
import { arrayOf, bytesOf, mapOf, readMap, writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import {
  applicationTbs,
  deriveSecret,
  openFromLeftOfTwo,
  openWelcome,
  Reader,
  readGroupInfo,
  readKeyPackage,
  refHash,
  verifyWithLabel,
} from './reader/mls.ts';
import { ed25519, hkdf, sha256, xChaChaOpen, xWing } from './reader/primitives.ts';
import { faultOf, type ReadRoster, readRoster } from './reader/roster.ts';

const joining = readOwnVectors<Awaited<ReturnType<typeof makeJoining>>>('joining');
const { conversationId, deviceId } = joining;
const newest = (chain: readonly string[]): ReadRoster => {
  let before: ReadRoster | null = null;
  for (const signed of chain.map((each) => readRoster(unhex(each)))) {
    const root = hex(before?.signer ?? signed.signer);
    expect(faultOf(signed, before, { accountId: signed.accountId, root })).toBeNull();
    before = signed;
  }
  if (before === null) throw new Error('an empty chain');
  return before;
};
const alice = newest(joining.rosters.alice);
const bob = newest(joining.rosters.bob);
const [aliceDevice] = alice.members.filter(({ kind }) => kind === 'device');
const aliceKey = unhex(aliceDevice?.keys[0] ?? '');

describe('joining a conversation by what the whitepaper and RFC 9420 say', () => {
  const own = readKeyPackage(unhex(joining.keyPackage));
  const welcomed = openWelcome(
    unhex(joining.welcome),
    unhex(joining.keyPackageRef),
    unhex(joining.initPrivateKey),
  );

  it('R13, R19: the key package is the device’s', () => {
    const { leaf } = own;
    expect(own.initKey).toEqual(xWing(unhex(joining.initPrivateKey)).publicKey);
    expect(leaf.encryptionKey).toEqual(xWing(unhex(joining.leafPrivateKey)).publicKey);
    expect(leaf.signatureKey).toEqual(ed25519.publicKey(unhex(joining.signatureSeed)));
    expect(leaf.credentialType).toBe(1);
    const identity = writeCbor({ accountId: unhex(bob.accountId), deviceId: unhex(deviceId) });
    expect(leaf.identity).toEqual(identity);
    expect(leaf.capabilities.map(hex)).toEqual(['0001', 'f00d', 'f050000a', '', '0001']);
    const second = BigInt(joining.now / 1_000);
    expect(leaf.lifetime).toEqual([second - 3_600n, second + 30n * 86_400n]);
    expect([own.leafExtensions, own.extensions].map(hex)).toEqual(['', '']);
    expect(verifyWithLabel(leaf.signatureKey, 'LeafNodeTBS', own.leafSigned, own.leafSignature)).toBe(true);
    expect(verifyWithLabel(leaf.signatureKey, 'KeyPackageTBS', own.signed, own.signature)).toBe(true);
    expect(hex(refHash('MLS 1.0 KeyPackage Reference', own.keyPackage))).toBe(joining.keyPackageRef);
    expect(bob.members.map(({ id }) => id)).toEqual([deviceId]);
  });

  it('R14: the welcome leads to the group that says what it is', () => {
    expect(hex(welcomed.groupId)).toBe(conversationId);
    expect(welcomed.epoch).toBe(1);
    const extensions = new Reader(welcomed.groupExtensions);
    expect([extensions.uint(2), hex(extensions.vector())]).toEqual([3, '02f05000020001']);
    expect(extensions.uint(2)).toBe(0xf050);
    const context = readMap(
      extensions.vector(),
      ...['conversationId', 'kind', 'participants', 'historyPolicy', 'messageTimer'],
    );
    expect(context['kind']).toBe('direct');
    const participants = arrayOf(context['participants']).map((each) => {
      const { accountId, root, role } = mapOf(each, 'accountId', 'root', 'role');
      return { accountId: hex(bytesOf(accountId)), root: hex(bytesOf(root)), role };
    });
    const expected = [joining.rosters.alice, joining.rosters.bob].map(([first = '']) => {
      const { accountId, signer } = readRoster(unhex(first));
      return { accountId, root: hex(signer), role: 'member' };
    });
    expect(participants).toEqual(
      expected.toSorted((a, b) => Buffer.compare(unhex(a.accountId), unhex(b.accountId))),
    );
  });

  it('R18: whoever has added the device has signed the group info', () => {
    expect(welcomed.signer).toBe(0);
    expect(verifyWithLabel(aliceKey, 'GroupInfoTBS', welcomed.signed, welcomed.signature)).toBe(true);
    // The one that the server keeps is of the same epoch: with external_pub, and without secrets.
    const kept = readGroupInfo(unhex(joining.creation.groupInfoAfter).subarray(4));
    expect(kept.groupContext).toEqual(welcomed.groupContext);
    expect(verifyWithLabel(aliceKey, 'GroupInfoTBS', kept.signed, kept.signature)).toBe(true);
    expect(new Reader(kept.extensions).uint(2)).toBe(4);
  });

  it('both have the same secrets of the epoch', () => {
    expect(hex(deriveSecret(welcomed.epochSecret, 'authentication'))).toBe(joining.epochAuthenticator);
  });

  const messages = joining.events.flatMap((event) => ('text' in event ? [event as MessageEvent] : []));

  it.each(messages.slice(0, 2).map((message, generation) => ({ ...message, generation })))(
    'R22, R23: $text is read',
    ({ transport, body, messageKey, text, generation }) => {
      const opened = openFromLeftOfTwo(unhex(transport), welcomed.epochSecret, generation);
      const signed = applicationTbs(opened, 0, welcomed.groupContext);
      expect(verifyWithLabel(aliceKey, 'FramedContentTBS', signed, opened.signature)).toBe(true);
      const sender = aliceDevice?.id ?? '';
      const id = sha256(labelled('message id', conversationId, sender, body));
      expect(opened.applicationData).toEqual(writeCbor({ messageKey: unhex(messageKey), messageId: id }));
      const data = writeCbor({ conversationId: unhex(conversationId), messageId: id });
      expect(opened.authenticatedData).toEqual(data);
      const keys = hkdf(unhex(messageKey), labelled('message keys', conversationId, sender), 88);
      expect(keys.subarray(56)).toEqual(unhex(body).subarray(0, 32));
      const content = xChaChaOpen(
        keys.subarray(0, 32),
        keys.subarray(32, 56),
        labelled('message body', conversationId, sender),
        unhex(body).subarray(32),
      );
      if (content === null) throw new Error('a body that does not open');
      const end = content.lastIndexOf(0x80);
      const fields = readMap(content.subarray(0, end), 'type', 'text', 'sentAt', 'previous', 'roster', 'n');
      expect(fields['text']).toBe(text);
      expect(fields['n']).toBe(BigInt(generation + 1));
      const claim = mapOf(fields['roster'], 'version', 'hash');
      expect(claim['version']).toBe(alice.version);
    },
  );

  it('R16: what is said after the next commit is of the next epoch', () => {
    const last = messages.at(-1);
    expect(() => openFromLeftOfTwo(unhex(last?.transport ?? ''), welcomed.epochSecret, 2)).toThrow();
    const reader = new Reader(unhex(last?.transport ?? ''));
    reader.take(4);
    expect(hex(reader.vector())).toBe(conversationId);
    expect(hex(reader.take(8))).toBe(hex(octets(2, 8)));
  });
});

interface MessageEvent {
  readonly transport: string;
  readonly body: string;
  readonly messageKey: string;
  readonly text: string;
}
