import {
  conversationIdFromBytes,
  deviceIdOf,
  hashIdToBytes,
  messageIdOf,
  parseAccountId,
  parseDeviceId,
  parseMessageId,
  recoveryIdOf,
  uuidToBytes,
} from '../../../src/index.ts';
import { alice } from './cast.ts';
import { codeOf, draw, hex } from './given.ts';

export function makeIds() {
  const conversationId = conversationIdFromBytes(draw('ids, conversation', 16));
  const body = draw('ids, body', 304);
  const messageId = messageIdOf({ conversationId, sender: alice.phone.id }, body);
  const text = alice.accountId;
  return {
    about:
      'Ids as text and as bytes. A device id is the first 16 bytes of SHA-256 over its label, a zero octet and the Ed25519 key; a recovery id the same of the X-Wing key; a message id SHA-256 over label, zero octet, conversation, sender and body.',
    uuid: { text, bytes: hex(uuidToBytes(text)) },
    deviceIds: [alice.phone, alice.laptop].map(({ id, signer }) => ({
      signatureKey: hex(signer.publicKey),
      id: hex(hashIdToBytes(id)),
      text: id,
    })),
    recoveryIds: [alice.recoveryKeys.publicKey].map((sealKey) => ({
      sealKey: hex(sealKey),
      id: hex(hashIdToBytes(recoveryIdOf(sealKey))),
      text: recoveryIdOf(sealKey),
    })),
    messageIds: [
      {
        conversationId: hex(uuidToBytes(conversationId)),
        sender: hex(hashIdToBytes(deviceIdOf(alice.phone.signer.publicKey))),
        body: hex(body),
        id: hex(hashIdToBytes(messageId)),
        text: messageId,
      },
    ],
    refused: [
      { name: 'a UUID in upper case', kind: 'account', text: text.toUpperCase() },
      { name: 'a UUID without hyphens', kind: 'account', text: text.replaceAll('-', '') },
      { name: 'a UUID in braces', kind: 'account', text: `{${text}}` },
      { name: 'base64url with padding', kind: 'device', text: `${alice.phone.id}==` },
      { name: 'bits that are left over and not zero', kind: 'device', text: 'AAAAAAAAAAAAAAAAAAAAAB' },
      { name: 'the other base64 alphabet', kind: 'device', text: '++++++++++++++++++++AA' },
      { name: 'a byte short', kind: 'device', text: hashIdShort(alice.phone.id) },
      { name: 'a device id in place of a message id', kind: 'message', text: alice.phone.id },
    ].map((one) => {
      const parse = { account: parseAccountId, device: parseDeviceId, message: parseMessageId }[one.kind];
      if (parse === undefined) throw new Error('a kind of id');
      return { ...one, code: codeOf(parse(one.text)) };
    }),
  };
}

const hashIdShort = (id: typeof alice.phone.id): string =>
  Buffer.from(hashIdToBytes(id).subarray(1)).toString('base64url');
