import {
  AEAD_KEY_BYTES,
  AEAD_NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  deriveSecret,
  equalBytes,
  type Random,
  redactor,
  wipe,
} from '../crypto/index.ts';
import { type Failure, fail, type Result } from '../errors.ts';
import { hashIdToBytes, type MessageId, uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import { COMMITMENT_BYTES } from './body-layout.ts';
import { type Content, contentCodec } from './content.ts';
import { type BodyContext, isBodyLength, messageIdOf } from './message-id.ts';
import { pad, unpad } from './padding.ts';

export const MESSAGE_KEY_BYTES = 32;

/** A message that is sealed and not yet on its way. */
export interface SealedMessage {
  readonly messageId: MessageId;
  /** Fresh for this message (R22). A secret: it opens this body and nothing else. 32 bytes. */
  readonly messageKey: Uint8Array;
  readonly body: Uint8Array;
}

const sealedMessage = redactor<SealedMessage>('sealed message');

export type OpenError = Failure<
  /** Not a body, or it does not open under this key, in this conversation, from this sender. */
  | 'body-does-not-open'
  /** It opens, and does not hold content. */
  | 'content-malformed'
>;

/**
 * Seals content under a key of its own (R22, R24). Key, nonce and commitment come from one HKDF whose info
 * binds conversation and sender; finding a second key for a body means finding a collision of it.
 */
export function sealContent(content: Content, context: BodyContext, random: Random): SealedMessage {
  const messageKey = random(MESSAGE_KEY_BYTES);
  const { key, nonce, commitment, associatedData } = bodyKeys(messageKey, context);
  const encoded = contentCodec.encode(content);
  const padded = pad(encoded);
  const ciphertext = aeadSeal(key, nonce, associatedData, padded);
  wipe(key, encoded, padded);
  const body = new Uint8Array(COMMITMENT_BYTES + ciphertext.length);
  body.set(commitment);
  body.set(ciphertext, COMMITMENT_BYTES);
  return sealedMessage({ messageId: messageIdOf(context, body), messageKey, body });
}

/** @param messageKey 32 bytes. */
export function openContent(
  messageKey: Uint8Array,
  context: BodyContext,
  body: Uint8Array,
): Result<Content, OpenError> {
  if (messageKey.length !== MESSAGE_KEY_BYTES || !isBodyLength(body.length)) {
    return fail('body-does-not-open', 'a key or a body of no possible length');
  }
  const { key, nonce, commitment, associatedData } = bodyKeys(messageKey, context);
  if (!equalBytes(commitment, body.subarray(0, COMMITMENT_BYTES))) {
    wipe(key);
    return fail('body-does-not-open', 'the body is not committed to this key');
  }
  const padded = aeadOpen(key, nonce, associatedData, body.subarray(COMMITMENT_BYTES));
  wipe(key);
  if (padded === null) return fail('body-does-not-open', 'changed on the way');
  const encoded = unpad(padded);
  if (encoded === null) return fail('content-malformed', 'not padded as it must be');
  const content = contentCodec.decode(encoded);
  wipe(padded);
  return content.ok ? content : fail('content-malformed', content.error.detail);
}

function bodyKeys(messageKey: Uint8Array, context: BodyContext) {
  const info = [uuidToBytes(context.conversationId), hashIdToBytes(context.sender)];
  const length = AEAD_KEY_BYTES + AEAD_NONCE_BYTES + COMMITMENT_BYTES;
  const bytes = deriveSecret(messageKey, labels.messageKeys, info, length);
  return {
    key: bytes.subarray(0, AEAD_KEY_BYTES),
    nonce: bytes.subarray(AEAD_KEY_BYTES, AEAD_KEY_BYTES + AEAD_NONCE_BYTES),
    commitment: bytes.subarray(AEAD_KEY_BYTES + AEAD_NONCE_BYTES),
    associatedData: labelled(labels.messageBody, ...info),
  };
}
