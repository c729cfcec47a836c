import {
  type ArchivedMessage,
  archivedMessageCodec,
  archiveItemId,
  conversationIdFromBytes,
  type DeletedMessages,
  deletedMessagesCodec,
  type HistoricMessage,
  hashIdToBytes,
  isDeleted,
  type MessageId,
  mergeDeleted,
  openArchived,
  sealArchiveItem,
  sealContent,
  tombstoneOf,
  uuidToBytes,
} from '../../../src/index.ts';
import { referenceBytes } from '../../../src/vault/item-reference.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceNow, bob, NEW_YEAR } from './cast.ts';
import { codeOf, draw, flipped, given, hex } from './given.ts';

const conversationId = conversationIdFromBytes(draw('archive, conversation', 16));

export async function makeArchive() {
  const { newest, keys } = await aliceNow();
  const participants = [alice.accountId, bob.accountId];
  const roster = { version: newest.version, hash: newest.hash };
  const say = (text: string, seq: number, n: number) => {
    const header = { sentAt: NEW_YEAR + seq, previous: [], roster, n };
    const messageKey = draw(`archive, key ${seq}`, 32);
    const context = { conversationId, sender: alice.phone.id };
    const { body, messageId } = sealContent(
      { header, body: { type: 'text', text } },
      context,
      given(messageKey),
    );
    const archived: ArchivedMessage = {
      conversationId,
      messageId,
      seq,
      senderAccountId: alice.accountId,
      senderDeviceId: alice.phone.id,
      messageKey,
    };
    const nonce = draw(`archive, nonce ${seq}`, 24);
    const sealed = unwrap(sealArchiveItem(keys, archived, given(nonce)));
    const message: HistoricMessage = { messageId, seq, senderDeviceId: alice.phone.id, body };
    return { text, archived, nonce, sealed, message };
  };
  const [one, two] = [say('kept', 7, 1), say('kept, too', 70_000, 2)];
  const conversation = { conversationId, participants };
  const cases: readonly (readonly [string, HistoricMessage, Uint8Array, typeof participants])[] = [
    ['at another place', { ...one.message, seq: 8 }, one.sealed, participants],
    ['for another message', one.message, two.sealed, participants],
    ['with another body', { ...one.message, body: two.message.body }, one.sealed, participants],
    ['as another device’s', { ...one.message, senderDeviceId: alice.laptop.id }, one.sealed, participants],
    ['of somebody who does not take part', one.message, one.sealed, [bob.accountId]],
    ['with a bit of the tag changed', one.message, flipped(one.sealed, -1), participants],
  ];
  return {
    about:
      'The archive: of each message an item with its key. The item’s id is the first 16 bytes of SHA-256 over label, zero octet, conversation and message id; its version is 1; it is sealed as every item is.',
    conversationId: hex(uuidToBytes(conversationId)),
    participants: participants.map((id) => hex(uuidToBytes(id))),
    vaultVersion: keys.current.version,
    vaultKey: hex(keys.current.key),
    accountId: hex(uuidToBytes(alice.accountId)),
    vectors: [one, two].map(({ text, archived, nonce, sealed, message }) => {
      const itemId = archiveItemId(conversationId, archived.messageId);
      return {
        text,
        seq: archived.seq,
        messageId: hex(hashIdToBytes(archived.messageId)),
        senderAccountId: hex(uuidToBytes(archived.senderAccountId)),
        senderDeviceId: hex(hashIdToBytes(archived.senderDeviceId)),
        messageKey: hex(archived.messageKey),
        body: hex(message.body),
        content: hex(archivedMessageCodec.encode(archived)),
        itemId: hex(hashIdToBytes(itemId)),
        reference: hex(referenceBytes({ collection: 'archive', itemId, version: 1 })),
        nonce: hex(nonce),
        sealed: hex(sealed),
      };
    }),
    refused: cases.map(([name, message, sealed, people]) => ({
      name,
      code: codeOf(openArchived(keys, { ...conversation, participants: people }, message, sealed)),
    })),
    deleted: makeDeleted([one.archived.messageId, two.archived.messageId]),
  };
}

/** R29: what an account has deleted, and what two devices have deleted together. */
function makeDeleted([first, second]: readonly [MessageId, MessageId]) {
  const of = (clearedTo: number, ...messages: DeletedMessages['messages']): DeletedMessages => ({
    type: 'deleted',
    conversationId,
    clearedTo,
    messages,
  });
  const ours = of(0, tombstoneOf(7, first));
  const theirs = of(5, tombstoneOf(70_000, second));
  const merged = mergeDeleted(ours, theirs);
  return {
    ours: hex(deletedMessagesCodec.encode(ours)),
    theirs: hex(deletedMessagesCodec.encode(theirs)),
    merged: hex(deletedMessagesCodec.encode(merged)),
    asked: [
      { seq: 5, messageId: first },
      { seq: 6, messageId: first },
      { seq: 9, messageId: second },
      { seq: 9, messageId: first },
    ].map(({ seq, messageId }) => ({
      seq,
      messageId: hex(hashIdToBytes(messageId)),
      byOurs: isDeleted(ours, seq, messageId),
      byMerged: isDeleted(merged, seq, messageId),
    })),
  };
}
