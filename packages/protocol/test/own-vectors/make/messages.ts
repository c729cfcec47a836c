import { type CborValue, decodeCbor, encodeCbor } from '../../../src/codec/index.ts';
import { deriveSecret } from '../../../src/crypto/index.ts';
import {
  associatedDataCodec,
  type Content,
  contentCodec,
  conversationIdFromBytes,
  hashIdToBytes,
  messageIdFromBytes,
  openContent,
  pad,
  sealContent,
  transportPayloadCodec,
  uuidToBytes,
} from '../../../src/index.ts';
import { labelled, labels } from '../../../src/labels.ts';
import { alice, aliceChain, NEW_YEAR } from './cast.ts';
import { codeOf, draw, flipped, given, hex } from './given.ts';

export async function makeMessages() {
  const newest = (await aliceChain()).at(-1);
  if (newest === undefined) throw new Error('a chain');
  const conversationId = conversationIdFromBytes(draw('messages, conversation', 16));
  const context = { conversationId, sender: alice.phone.id };
  const parts = [uuidToBytes(conversationId), hashIdToBytes(alice.phone.id)];
  const roster = { version: newest.version, hash: newest.hash };
  const target = messageIdFromBytes(draw('messages, target', 32));
  const header = { sentAt: NEW_YEAR + 1, previous: [], roster, n: 1 };
  const contents: readonly (readonly [string, Content])[] = [
    ['text', { header, body: { type: 'text', text: 'Hello' } }],
    [
      'text that fills the smallest class but one',
      { header: { ...header, n: 2, previous: [target] }, body: { type: 'text', text: 'ü'.repeat(200) } },
    ],
    [
      'reaction',
      { header: { ...header, n: 300, previous: [target] }, body: { type: 'reaction', target, emoji: '👍' } },
    ],
    [
      'reaction taken back',
      { header: { ...header, n: 70_000 }, body: { type: 'reaction', target, emoji: null } },
    ],
  ];
  const vectors = contents.map(([name, content], index) => {
    const messageKey = draw(`messages ${index}, key`, 32);
    const { body, messageId } = sealContent(content, context, given(messageKey));
    const encoded = contentCodec.encode(content);
    const keys = deriveSecret(messageKey, labels.messageKeys, parts, 88);
    return {
      name,
      content: hex(encoded),
      padded: hex(pad(encoded)),
      messageKey: hex(messageKey),
      bodyKey: hex(keys.subarray(0, 32)),
      nonce: hex(keys.subarray(32, 56)),
      commitment: hex(keys.subarray(56)),
      body: hex(body),
      messageId: hex(hashIdToBytes(messageId)),
      transportPayload: hex(transportPayloadCodec.encode({ messageKey, messageId })),
      authenticatedData: hex(associatedDataCodec.encode({ conversationId, messageId })),
    };
  });
  const [first] = vectors;
  if (first === undefined) throw new Error('a vector');
  const key = Uint8Array.from(Buffer.from(first.messageKey, 'hex'));
  const body = Uint8Array.from(Buffer.from(first.body, 'hex'));
  const refusedBodies: readonly (readonly [string, Uint8Array, Uint8Array])[] = [
    ['under another key', flipped(key, 0), body],
    ['with a bit of the commitment changed', key, flipped(body, 0)],
    ['with a bit of the ciphertext changed', key, flipped(body, 32)],
    ['with a bit of the tag changed', key, flipped(body, -1)],
    ['of no size class', key, body.subarray(1)],
  ];
  return {
    about:
      'Messages: content (CBOR), padding, and body: commitment 32, XChaCha20-Poly1305 of the padded content. Key 32, nonce 24 and commitment 32 are HKDF-SHA512(message key, info = label, zero octet, conversation, sender device).',
    conversationId: hex(uuidToBytes(conversationId)),
    sender: hex(hashIdToBytes(alice.phone.id)),
    keysInfo: hex(labelled(labels.messageKeys, ...parts)),
    associatedData: hex(labelled(labels.messageBody, ...parts)),
    vectors,
    unknownType: hex(unknownContent(contentCodec.encode(contents[0]?.[1] as Content))),
    refusedBodies: refusedBodies.map(([name, messageKey, bytes]) => ({
      name,
      messageKey: hex(messageKey),
      body: hex(bytes),
      code: codeOf(openContent(messageKey, context, bytes)),
    })),
    refusedContents: refusedContents(contentCodec.encode(contents[0]?.[1] as Content)).map(
      ([name, bytes]) => ({
        name,
        content: hex(bytes),
        code: codeOf(contentCodec.decode(bytes)),
      }),
    ),
  };
}

/** Hello with some of its fields changed, or without them. */
function changed(hello: Uint8Array, changes: Readonly<Record<string, CborValue | undefined>>): Uint8Array {
  const fields = decodeCbor(hello);
  if (!(fields instanceof Map)) throw new Error('content is a map');
  const result = new Map<string, CborValue>(fields);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return encodeCbor(result);
}

/** As a newer version would send it. */
const unknownContent = (hello: Uint8Array): Uint8Array =>
  changed(hello, { type: 'poll', text: undefined, poll: new Map([['question', 'When?']]) });

function refusedContents(hello: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const id = draw('messages, target', 32);
  return [
    ['empty text', changed(hello, { text: '' })],
    ['text of 32,769 bytes', changed(hello, { text: 'x'.repeat(32_769) })],
    ['a byte behind it', Uint8Array.of(...hello, 0)],
    ['nothing in it', encodeCbor(new Map())],
    ['n is 0', changed(hello, { n: 0 })],
    ['nine previous messages', changed(hello, { previous: Array.from({ length: 9 }, () => id) })],
    ['a type without its payload', changed(hello, { type: 'poll' })],
    ['a payload more', changed(hello, { poll: 'When?' })],
    ['a type that is the name of another field', changed(hello, { type: 'n', text: undefined })],
    ['a roster claim without its hash', changed(hello, { roster: new Map([['version', 1]]) })],
  ];
}
