import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { readCodePoints, writeCodePoints } from './capabilities.ts';
import { ExtensionType } from './code-points.ts';
import { type Credential, readCredential, writeCredential } from './credential.ts';

/** Extension (RFC 9420 section 7.2). `data` is what the type says; unknown types are carried as they are. */
export interface Extension {
  readonly type: number;
  readonly data: Uint8Array;
}

/** RequiredCapabilities (section 11.1). */
export interface RequiredCapabilities {
  readonly extensions: readonly number[];
  readonly proposals: readonly number[];
  readonly credentials: readonly number[];
}

/** ExternalSender (section 12.1.8.1). */
export interface ExternalSender {
  readonly signatureKey: Uint8Array;
  readonly credential: Credential;
}

/** A list of extensions. A type that comes twice makes the whole malformed (section 13.4). */
export function readExtensions(reader: Reader, limits: Limits): Extension[] {
  const seen = new Set<number>();
  return reader.vector((inner) => {
    const type = inner.uint16();
    if (seen.has(type)) throw new DecodeError('invalid-value', `extension type ${type} comes twice`);
    seen.add(type);
    const limit = type === ExtensionType.ratchetTree ? limits.treeBytes : limits.extensionBytes;
    return { type, data: inner.opaque(limit) };
  }, limits.extensions);
}

export function writeExtensions(writer: Writer, extensions: readonly Extension[]): void {
  writer.vector(extensions, (inner, extension) => inner.uint16(extension.type).opaque(extension.data));
}

export function findExtension(extensions: readonly Extension[], type: number): Uint8Array | undefined {
  return extensions.find((extension) => extension.type === type)?.data;
}

/** The data of a required_capabilities extension. @throws DecodeError */
export function decodeRequiredCapabilities(data: Uint8Array, limits: Limits): RequiredCapabilities {
  const reader = new Reader(data);
  const required = {
    extensions: readCodePoints(reader, limits),
    proposals: readCodePoints(reader, limits),
    credentials: readCodePoints(reader, limits),
  };
  reader.end();
  return required;
}

export function requiredCapabilitiesExtension(required: RequiredCapabilities): Extension {
  const writer = new Writer();
  writeCodePoints(writer, required.extensions);
  writeCodePoints(writer, required.proposals);
  writeCodePoints(writer, required.credentials);
  return { type: ExtensionType.requiredCapabilities, data: writer.finish() };
}

/** The data of an external_senders extension. @throws DecodeError */
export function decodeExternalSenders(data: Uint8Array, limits: Limits): ExternalSender[] {
  const reader = new Reader(data);
  const senders = reader.vector(
    (inner) => ({
      signatureKey: inner.opaque(limits.keyBytes),
      credential: readCredential(inner, limits),
    }),
    limits.externalSenders,
  );
  reader.end();
  return senders;
}

export function externalSendersExtension(senders: readonly ExternalSender[]): Extension {
  const writer = new Writer();
  writer.vector(senders, (inner, sender) => {
    inner.opaque(sender.signatureKey);
    writeCredential(inner, sender.credential);
  });
  return { type: ExtensionType.externalSenders, data: writer.finish() };
}

/** The data of an external_pub extension (section 12.4.3.2). @throws DecodeError */
export function decodeExternalPub(data: Uint8Array, limits: Limits): Uint8Array {
  const reader = new Reader(data);
  const key = reader.opaque(limits.keyBytes);
  reader.end();
  return key;
}

export function externalPubExtension(publicKey: Uint8Array): Extension {
  return { type: ExtensionType.externalPub, data: new Writer().opaque(publicKey).finish() };
}

/** Marks a key package as one that may be used more than once, when all others are gone. */
export function lastResortExtension(): Extension {
  return { type: ExtensionType.lastResort, data: new Uint8Array(0) };
}
