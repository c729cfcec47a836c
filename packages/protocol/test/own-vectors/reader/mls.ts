/** As much of RFC 9420 as it takes to join by a welcome and to read a message, with suite 0xF00D; after the RFC alone. */
import { createDecipheriv, createHmac } from 'node:crypto';
import { joined, octets } from './bytes.ts';
import { ed25519, hpkeSecrets, sha512 } from './primitives.ts';

const NH = 64;
const empty = Buffer.alloc(0);

/** Reads structures of section 2.1. */
export class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  take(length: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    if (taken.length !== length) throw new Error('the bytes end early');
    this.#at += length;
    return taken;
  }

  uint(length: number): number {
    return this.take(length).readUIntBE(0, length);
  }

  /** A vector behind its length of variable size (section 2.1.2). */
  vector(): Buffer {
    const first = this.uint(1);
    const more = [0, 1, 3][first >> 6];
    if (more === undefined) throw new Error('a length of eight bytes');
    const low = first & 0x3f;
    return this.take(more === 0 ? low : low * 256 ** more + this.uint(more));
  }

  get position(): number {
    return this.#at;
  }

  since(start: number): Buffer {
    return this.#bytes.subarray(start, this.#at);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

export function vector(bytes: Uint8Array): Buffer {
  if (bytes.length < 64) return joined(octets(bytes.length, 1), bytes);
  if (bytes.length < 16_384) return joined(octets(0x4000 | bytes.length, 2), bytes);
  return joined(octets(0x80000000 + bytes.length, 4), bytes);
}

const text = (label: string): Buffer => Buffer.from(label);
const labeled = (label: string, content: Uint8Array) =>
  joined(vector(text(`MLS 1.0 ${label}`)), vector(content));

/** Section 5.1.2. */
export const verifyWithLabel = (key: Uint8Array, label: string, content: Uint8Array, signature: Uint8Array) =>
  ed25519.verify(key, labeled(label, content), signature);

/** Section 5.2. */
export const refHash = (label: string, value: Uint8Array): Buffer =>
  sha512(vector(text(label)), vector(value));

/** Section 8: HKDF-Expand of one or two blocks. */
export function expandWithLabel(secret: Uint8Array, label: string, context: Uint8Array, length = NH): Buffer {
  const info = joined(octets(length, 2), vector(text(`MLS 1.0 ${label}`)), vector(context));
  if (length > NH) throw new Error('more than one block');
  return createHmac('sha512', secret).update(joined(info, '01')).digest().subarray(0, length);
}

export const deriveSecret = (secret: Uint8Array, label: string): Buffer =>
  expandWithLabel(secret, label, empty);

/** HKDF-Extract. */
const extract = (salt: Uint8Array, ikm: Uint8Array): Buffer =>
  createHmac('sha512', salt).update(ikm).digest();

function openAes(key: Uint8Array, nonce: Uint8Array, data: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(data);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** Sections 5.1.3 and 12.4.3.1: the group info and the joiner secret of a welcome for one key package. */
export function openWelcome(message: Uint8Array, keyPackageRef: Uint8Array, initPrivateKey: Uint8Array) {
  const reader = new Reader(message);
  if (reader.uint(2) !== 1 || reader.uint(2) !== 3) throw new Error('not a welcome');
  if (reader.uint(2) !== 0xf00d) throw new Error('another suite');
  const secrets = new Reader(reader.vector());
  if (!secrets.vector().equals(keyPackageRef)) throw new Error('for another key package');
  const [kemOutput, ciphertext] = [secrets.vector(), secrets.vector()];
  const encryptedGroupInfo = reader.vector();
  if (!secrets.isAtEnd || !reader.isAtEnd) throw new Error('more than is wanted');
  const { key, nonce } = hpkeSecrets(initPrivateKey, kemOutput, labeled('Welcome', encryptedGroupInfo), 2);
  const groupSecrets = new Reader(openAes(key, nonce, empty, ciphertext));
  const joinerSecret = groupSecrets.vector();
  const member = extract(joinerSecret, Buffer.alloc(NH));
  const welcomeSecret = deriveSecret(member, 'welcome');
  const groupInfo = openAes(
    expandWithLabel(welcomeSecret, 'key', empty, 32),
    expandWithLabel(welcomeSecret, 'nonce', empty, 12),
    empty,
    encryptedGroupInfo,
  );
  const info = readGroupInfo(groupInfo);
  const epochSecret = expandWithLabel(member, 'epoch', info.groupContext);
  return { ...info, epochSecret };
}

/** Section 12.4.3, without the MLSMessage around it. */
export function readGroupInfo(bytes: Uint8Array) {
  const reader = new Reader(bytes);
  if (reader.uint(2) !== 1 || reader.uint(2) !== 0xf00d) throw new Error('another version or suite');
  const groupId = reader.vector();
  const epoch = Number(reader.take(8).readBigUInt64BE());
  reader.vector();
  const confirmedTranscriptHash = reader.vector();
  const groupExtensions = reader.vector();
  const groupContext = reader.since(0);
  const extensions = reader.vector();
  const confirmationTag = reader.vector();
  const signer = reader.uint(4);
  const signed = reader.since(0);
  const signature = reader.vector();
  if (!reader.isAtEnd) throw new Error('more than is wanted');
  return {
    groupId,
    epoch,
    confirmedTranscriptHash,
    groupExtensions,
    groupContext: Buffer.from(groupContext),
    extensions,
    confirmationTag,
    signer,
    signed,
    signature,
  };
}

/** Section 10: a key package as an MLSMessage. */
export function readKeyPackage(message: Uint8Array) {
  const reader = new Reader(message);
  if (reader.uint(2) !== 1 || reader.uint(2) !== 5) throw new Error('not a key package');
  const start = reader.position;
  if (reader.uint(2) !== 1 || reader.uint(2) !== 0xf00d) throw new Error('another version or suite');
  const initKey = reader.vector();
  const leafStart = reader.position;
  const encryptionKey = reader.vector();
  const signatureKey = reader.vector();
  const credentialType = reader.uint(2);
  const identity = reader.vector();
  const capabilities = Array.from({ length: 5 }, () => reader.vector());
  if (reader.uint(1) !== 1) throw new Error('a leaf of another source');
  const lifetime = [reader.take(8).readBigUInt64BE(), reader.take(8).readBigUInt64BE()];
  const leafExtensions = reader.vector();
  const leafSigned = reader.since(leafStart);
  const leafSignature = reader.vector();
  const extensions = reader.vector();
  const signed = reader.since(start);
  const signature = reader.vector();
  const keyPackage = reader.since(start);
  if (!reader.isAtEnd) throw new Error('more than is wanted');
  const leaf = { encryptionKey, signatureKey, credentialType, identity, capabilities, lifetime };
  return {
    initKey,
    leaf,
    leafExtensions,
    leafSigned,
    leafSignature,
    extensions,
    signed,
    signature,
    keyPackage,
  };
}

/**
 * Sections 6.3 and 9: an application message of the left one of two leaves.
 *
 * @param generation that it has to be of, from 0.
 */
export function openFromLeftOfTwo(message: Uint8Array, epochSecret: Uint8Array, generation: number) {
  const reader = new Reader(message);
  if (reader.uint(2) !== 1 || reader.uint(2) !== 2) throw new Error('not a private message');
  const groupId = reader.vector();
  const epoch = reader.take(8);
  const contentType = reader.take(1);
  const authenticatedData = reader.vector();
  const encryptedSenderData = reader.vector();
  const ciphertext = reader.vector();
  if (!reader.isAtEnd || contentType[0] !== 1) throw new Error('no application message');
  const senderDataSecret = deriveSecret(epochSecret, 'sender data');
  const sample = ciphertext.subarray(0, NH);
  const senderData = openAes(
    expandWithLabel(senderDataSecret, 'key', sample, 32),
    expandWithLabel(senderDataSecret, 'nonce', sample, 12),
    joined(vector(groupId), epoch, contentType),
    encryptedSenderData,
  );
  if (senderData.readUInt32BE(0) !== 0 || senderData.readUInt32BE(4) !== generation) {
    throw new Error('of another leaf or generation');
  }
  const leafSecret = expandWithLabel(deriveSecret(epochSecret, 'encryption'), 'tree', text('left'));
  let ratchet = expandWithLabel(leafSecret, 'application', empty);
  for (let passed = 0; passed < generation; passed++) {
    ratchet = expandWithLabel(ratchet, 'secret', octets(passed, 4));
  }
  const nonce = expandWithLabel(ratchet, 'nonce', octets(generation, 4), 12);
  for (let i = 0; i < 4; i++) nonce[i] = (nonce[i] ?? 0) ^ (senderData[8 + i] ?? 0);
  const content = openAes(
    expandWithLabel(ratchet, 'key', octets(generation, 4), 32),
    nonce,
    joined(vector(groupId), epoch, contentType, vector(authenticatedData)),
    ciphertext,
  );
  const inside = new Reader(content);
  const applicationData = inside.vector();
  const signature = inside.vector();
  return { groupId, epoch, authenticatedData, applicationData, signature };
}

/** Section 6.1: what the sender of an application message has signed. */
export function applicationTbs(
  { groupId, epoch, authenticatedData, applicationData }: ReturnType<typeof openFromLeftOfTwo>,
  leafIndex: number,
  groupContext: Uint8Array,
): Buffer {
  const sender = joined('01', octets(leafIndex, 4));
  const content = joined(
    vector(groupId),
    epoch,
    sender,
    vector(authenticatedData),
    '01',
    vector(applicationData),
  );
  // ProtocolVersion mls10, wire format private message.
  return joined(octets(1, 2), octets(2, 2), content, groupContext);
}
