import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConversation, encodeConversation, noChanges, stageCommit } from '../src/conversation/index.ts';
import { systemRandom } from '../src/crypto/index.ts';
import { acceptCommit, checkMessage } from '../src/delivery/index.ts';
import { parseSignedRoster, pinAccount, pinCodec } from '../src/identity/index.ts';
import { ownKeyPackageCodec, verifyKeyPackage } from '../src/key-package/index.ts';
import { contextCodec, leafIdentityCodec, parseTransport } from '../src/membership/index.ts';
import {
  associatedDataCodec,
  contentCodec,
  openContent,
  transportPayloadCodec,
} from '../src/message/index.ts';
import {
  archivedMessageCodec,
  archiveItemId,
  deletedMessagesCodec,
  nothingDeleted,
  openArchived,
  sealArchiveItem,
  sealItem,
  tombstoneOf,
} from '../src/vault/index.ts';
import { accountDecoders, type Decoder } from './account-decoders.ts';
import { createAccount, newestOf } from './accounts.ts';
import { identityOfPhone, keyPackageOf, phonesOf, say, startDirect } from './network.ts';
import { unwrap } from './unwrap.ts';
import { currentKeyOf } from './vaults.ts';

const alice = await createAccount('alice');
const bob = await createAccount('bob');
const { server, phones } = await startDirect(phonesOf(alice, bob));
const [phone] = phones;
if (phone === undefined) throw new Error('a phone');
const sent = await say(server, phone, 'Hello');
const { own } = await keyPackageOf(phone);
const staged = unwrap(await stageCommit(phone.environment(), phone.state, noChanges));
const roster = newestOf(alice);
const pin = unwrap(pinAccount([unwrap(parseSignedRoster(roster.bytes))], alice.id));
const { context } = phone.state;
const { conversationId } = context;
const sender = identityOfPhone(phone);
const { messageId, messageKey, body } = sent;

const vaultKeys = { current: currentKeyOf(bob), older: [] };
const archived = {
  conversationId,
  messageId,
  seq: 2,
  senderAccountId: sender.accountId,
  senderDeviceId: sender.deviceId,
  messageKey,
};
const archiveItem = unwrap(sealArchiveItem(vaultKeys, archived, systemRandom));
const participants = { conversationId, participants: [alice.id, bob.id] };
const shown = { messageId, seq: 2, senderDeviceId: sender.deviceId, body };

/** Every decoder that sees bytes from elsewhere, with an input that it accepts. */
const decoders: readonly Decoder[] = [
  ...accountDecoders,
  ['a signed roster', roster.bytes, parseSignedRoster],
  ['a pin', pinCodec.encode(pin), pinCodec.decode],
  ['a context', contextCodec.encode(context), contextCodec.decode],
  ['an identity', leafIdentityCodec.encode(sender), leafIdentityCodec.decode],
  ['content', contentCodec.encode(sent.content), contentCodec.decode],
  [
    'a transport payload',
    transportPayloadCodec.encode({ messageKey, messageId }),
    transportPayloadCodec.decode,
  ],
  ['associated data', associatedDataCodec.encode({ conversationId, messageId }), associatedDataCodec.decode],
  ['a transport', sent.transport, parseTransport],
  ['a body', body, (bytes) => openContent(messageKey, { conversationId, sender: sender.deviceId }, bytes)],
  ['an archived message', archiveItem, (sealed) => openArchived(vaultKeys, participants, shown, sealed)],
  [
    'a message in an archive',
    archivedMessageCodec.encode(archived),
    (content) => {
      const itemId = archiveItemId(conversationId, messageId);
      const reference = { collection: 'archive', itemId, version: 1 } as const;
      const planted = sealItem(vaultKeys, reference, content, systemRandom);
      return planted.ok ? openArchived(vaultKeys, participants, shown, planted.value) : planted;
    },
  ],
  [
    'deletions',
    deletedMessagesCodec.encode({ ...nothingDeleted(conversationId), messages: [tombstoneOf(3, messageId)] }),
    deletedMessagesCodec.decode,
  ],
  ['an own key package', ownKeyPackageCodec.encode(own), ownKeyPackageCodec.decode],
  ['a key package', own.keyPackage, (bytes) => verifyKeyPackage(bytes, roster, phone.now)],
  ['a conversation', encodeConversation(phone.state), decodeConversation],
  [
    'a message at the server',
    sent.transport,
    (transport) => checkMessage({ conversationId, epoch: 1 }, { sender, transport, body }),
  ],
  [
    'a commit at the server',
    staged.commit,
    (commit) => acceptCommit(phone.environment(), server.conversation, { ...staged, commit, sender }),
  ],
];

/** Bytes of any kind, and bytes that are nearly right: changed, cut, repeated, or with something put in. */
function inputsLike(valid: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(valid.length);
  const piece = fc.uint8Array({ maxLength: 8 });
  return fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    place.map((length) => valid.slice(0, length)),
    fc.tuple(place, piece).map(([at, bytes]) => {
      const changed = valid.slice();
      changed.set(bytes.subarray(0, changed.length - at), at);
      return changed;
    }),
    fc
      .tuple(place, piece, fc.nat(4))
      .map(
        ([at, bytes, skipped]) =>
          new Uint8Array([...valid.slice(0, at), ...bytes, ...valid.slice(at + skipped)]),
      ),
    place.map((at) => new Uint8Array([...valid.slice(0, at), ...valid])),
  );
}

describe('bytes from elsewhere', () => {
  it.each(decoders)('as %s get an answer, and never an exception', async (_, valid, decode) => {
    const before = await decode(valid);
    expect(before).not.toBeNull();
    if (typeof before === 'object' && before !== null && 'ok' in before) expect(before.ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(inputsLike(valid), async (bytes) => {
        await decode(bytes);
      }),
      { numRuns: 5_000, interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false },
    );
  });
});
