import { DecodeError, Reader, Writer } from '../codec/index.ts';
import { wipe } from '../crypto/index.ts';
import type { CipherSuite, Random } from '../crypto/suite.ts';
import type { Limits } from '../limits.ts';
import type { AuthenticatedContent } from '../messages/index.ts';
import {
  CONTENT_TYPES,
  type FramedContent,
  type FramedContentAuthData,
  type PrivateMessage,
  readAuthData,
  readContent,
  type Sender,
  writeAuthData,
  writeContent,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  deriveSenderDataKey,
  guardNonce,
  messageKeyAt,
  nextMessageKey,
  type RatchetKind,
  type SecretTree,
  type SecretTreeStep,
} from '../schedule/index.ts';
import { toLeafIndex } from '../tree/math.ts';

/** SenderData (RFC 9420 section 6.3.2): 12 bytes. */
interface SenderData {
  readonly leafIndex: number;
  readonly generation: number;
  readonly reuseGuard: Uint8Array;
}

/** What an epoch gives to seal and to open messages with. */
export interface MessageSecrets {
  readonly senderDataSecret: Uint8Array;
  readonly secretTree: SecretTree;
}

type Header = Pick<PrivateMessage, 'groupId' | 'epoch' | 'contentKind' | 'authenticatedData'>;

const MAX_LEAF_INDEX = 2 ** 30;

function ratchetOf(kind: PrivateMessage['contentKind']): RatchetKind {
  return kind === 'application' ? 'application' : 'handshake';
}

/** SenderDataAAD (section 6.3.2). */
function senderDataAad(header: Header): Uint8Array {
  const writer = new Writer(128).opaque(header.groupId).uint64(header.epoch);
  return writer.uint8(CONTENT_TYPES[header.contentKind]).finish();
}

/** PrivateContentAAD (section 6.3.1). */
function contentAad(header: Header): Uint8Array {
  const writer = new Writer(256).opaque(header.groupId).uint64(header.epoch);
  return writer.uint8(CONTENT_TYPES[header.contentKind]).opaque(header.authenticatedData).finish();
}

/** PrivateMessageContent (section 6.3.1): the content, its authentication, and zeros. */
function encodePlaintext(content: FramedContent, auth: FramedContentAuthData, padding: number): Uint8Array {
  const writer = new Writer(1024);
  writeContent(writer, content.content);
  writeAuthData(writer, auth);
  return writer.fixed(new Uint8Array(padding)).finish();
}

export interface SealedMessage {
  readonly message: PrivateMessage;
  readonly step: SecretTreeStep;
}

/**
 * Seals signed content as a PrivateMessage with the sender's next key (section 6.3).
 *
 * @param padding zero bytes to append to the plaintext
 */
export function sealMessage(
  suite: CipherSuite,
  random: Random,
  secrets: MessageSecrets,
  content: FramedContent,
  auth: FramedContentAuthData,
  padding: number,
): SealedMessage {
  if (content.sender.kind !== 'member') throw new TypeError('only members send PrivateMessages');
  const { leafIndex } = content.sender;
  const contentKind = content.content.kind;
  const { groupId, epoch, authenticatedData } = content;
  const header: Header = { groupId, epoch, contentKind, authenticatedData };
  const step = nextMessageKey(suite, secrets.secretTree, toLeafIndex(leafIndex), ratchetOf(contentKind));
  const reuseGuard = random(4);
  const plaintext = encodePlaintext(content, auth, padding);
  const nonce = guardNonce(step.nonce, reuseGuard);
  const ciphertext = suite.seal(step.key, nonce, contentAad(header), plaintext);
  wipe(plaintext);
  const sender = new Writer(12).uint32(leafIndex).uint32(step.generation).fixed(reuseGuard).finish();
  const { key, nonce: senderNonce } = deriveSenderDataKey(suite, secrets.senderDataSecret, ciphertext);
  const encryptedSenderData = suite.seal(key, senderNonce, senderDataAad(header), sender);
  wipe(key, senderNonce);
  return { message: { ...header, encryptedSenderData, ciphertext }, step };
}

function openSenderData(suite: CipherSuite, secrets: MessageSecrets, message: PrivateMessage): SenderData {
  const { key, nonce } = deriveSenderDataKey(suite, secrets.senderDataSecret, message.ciphertext);
  const opened = suite.open(key, nonce, senderDataAad(message), message.encryptedSenderData);
  wipe(key, nonce);
  if (opened === null) throw new MlsRefusal('not-decryptable', '6.3.2', 'the sender data does not open');
  const reader = new Reader(opened);
  const data = { leafIndex: reader.uint32(), generation: reader.uint32(), reuseGuard: reader.fixed(4) };
  reader.end();
  return data;
}

function decodePlaintext(
  plaintext: Uint8Array,
  message: PrivateMessage,
  sender: Sender,
  limits: Limits,
): { readonly content: FramedContent; readonly auth: FramedContentAuthData } {
  const reader = new Reader(plaintext);
  const content = readContent(reader, message.contentKind, limits);
  const auth = readAuthData(reader, message.contentKind, limits);
  if (reader.fixed(reader.remaining).some((byte) => byte !== 0)) {
    throw new MlsRefusal('padding-not-zero', '6.3.1', 'the padding is not all zeros');
  }
  const { groupId, epoch, authenticatedData } = message;
  return { content: { groupId, epoch, sender, authenticatedData, content }, auth };
}

/** A message that opened. Its signature is still to be verified, and until then `step` must not be kept. */
export interface OpenedMessage {
  readonly authenticated: AuthenticatedContent;
  readonly step: SecretTreeStep;
}

/**
 * Opens a PrivateMessage (section 6.3).
 *
 * @param isMember whether the leaf is there and not blank; asked before any key is derived for it
 */
export function openMessage(
  suite: CipherSuite,
  secrets: MessageSecrets,
  message: PrivateMessage,
  isMember: (leafIndex: number) => boolean,
  limits: Limits,
): OpenedMessage {
  const { leafIndex, generation, reuseGuard } = openSenderData(suite, secrets, message);
  if (leafIndex >= MAX_LEAF_INDEX || !isMember(leafIndex)) {
    throw new MlsRefusal('sender-unknown', '6.3.2', `the sender's leaf ${leafIndex} is blank`);
  }
  const kind = ratchetOf(message.contentKind);
  const step = messageKeyAt(suite, secrets.secretTree, toLeafIndex(leafIndex), kind, generation);
  try {
    const nonce = guardNonce(step.nonce, reuseGuard);
    const plaintext = suite.open(step.key, nonce, contentAad(message), message.ciphertext);
    if (plaintext === null) throw new MlsRefusal('not-decryptable', '6.3.1', 'the content does not open');
    const sender: Sender = { kind: 'member', leafIndex };
    const { content, auth } = decodePlaintext(plaintext, message, sender, limits);
    return { authenticated: { format: 'private-message', content, auth }, step };
  } catch (thrown) {
    wipe(...step.fresh);
    throw thrown instanceof DecodeError
      ? new MlsRefusal('malformed', '6.3.1', `the opened content: ${thrown.message}`)
      : thrown;
  }
}
