import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { MLS_1_0, WireFormat } from './code-points.ts';
import {
  CONTENT_TYPES,
  type ContentKind,
  contentKindOf,
  type FramedContent,
  type FramedContentAuthData,
  readAuthData,
  readFramedContent,
  writeAuthData,
  writeFramedContent,
} from './framed-content.ts';
import { readVersion } from './group-context.ts';
import { type GroupInfo, readGroupInfo, writeGroupInfo } from './group-info.ts';
import { type KeyPackage, readKeyPackage, writeKeyPackage } from './key-package.ts';
import { readWelcome, type Welcome, writeWelcome } from './welcome.ts';

/** PublicMessage (RFC 9420 section 6.2). The membership tag is there for members, and only for them. */
export interface PublicMessage {
  readonly content: FramedContent;
  readonly auth: FramedContentAuthData;
  readonly membershipTag: Uint8Array | undefined;
}

/** PrivateMessage (section 6.3). */
export interface PrivateMessage {
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly contentKind: ContentKind;
  readonly authenticatedData: Uint8Array;
  readonly encryptedSenderData: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** MLSMessage (section 6): well-formed, and nothing in it is verified. */
export type MlsMessage =
  | { readonly kind: 'public-message'; readonly message: PublicMessage }
  | { readonly kind: 'private-message'; readonly message: PrivateMessage }
  | { readonly kind: 'welcome'; readonly welcome: Welcome }
  | { readonly kind: 'group-info'; readonly groupInfo: GroupInfo }
  | { readonly kind: 'key-package'; readonly keyPackage: KeyPackage };

function readPublicMessage(reader: Reader, limits: Limits): PublicMessage {
  const content = readFramedContent(reader, limits);
  const auth = readAuthData(reader, content.content.kind, limits);
  const membershipTag = content.sender.kind === 'member' ? reader.opaque(limits.tagBytes) : undefined;
  return { content, auth, membershipTag };
}

function readPrivateMessage(reader: Reader, limits: Limits): PrivateMessage {
  return {
    groupId: reader.opaque(limits.idBytes),
    epoch: reader.uint64(),
    contentKind: contentKindOf(reader.uint8()),
    authenticatedData: reader.opaque(limits.authenticatedDataBytes),
    encryptedSenderData: reader.opaque(limits.tagBytes),
    ciphertext: reader.opaque(limits.messageBytes),
  };
}

function readBody(reader: Reader, limits: Limits): MlsMessage {
  const wireFormat = reader.uint16();
  switch (wireFormat) {
    case WireFormat.publicMessage:
      return { kind: 'public-message', message: readPublicMessage(reader, limits) };
    case WireFormat.privateMessage:
      return { kind: 'private-message', message: readPrivateMessage(reader, limits) };
    case WireFormat.welcome:
      return { kind: 'welcome', welcome: readWelcome(reader, limits) };
    case WireFormat.groupInfo:
      return { kind: 'group-info', groupInfo: readGroupInfo(reader, limits) };
    case WireFormat.keyPackage:
      return { kind: 'key-package', keyPackage: readKeyPackage(reader, limits) };
    default:
      throw new DecodeError('invalid-value', `wire format ${wireFormat}`);
  }
}

/**
 * Decodes one MLSMessage, all of it. The result is of a copy: it shares no memory with `bytes`.
 *
 * @throws DecodeError
 */
export function decodeMlsMessage(bytes: Uint8Array, limits: Limits): MlsMessage {
  if (bytes.length > limits.messageBytes) {
    throw new DecodeError('limit-exceeded', `a message of ${bytes.length} bytes`);
  }
  const reader = new Reader(new Uint8Array(bytes));
  readVersion(reader);
  const message = readBody(reader, limits);
  reader.end();
  if (message.kind === 'key-package' && message.keyPackage.version !== MLS_1_0) {
    throw new DecodeError('invalid-value', 'a key package of another version than its message');
  }
  return message;
}

export function encodeMlsMessage(message: MlsMessage): Uint8Array {
  const writer = new Writer(1024).uint16(MLS_1_0);
  switch (message.kind) {
    case 'public-message': {
      const { content, auth, membershipTag } = message.message;
      writer.uint16(WireFormat.publicMessage);
      writeFramedContent(writer, content);
      writeAuthData(writer, auth);
      if (membershipTag !== undefined) writer.opaque(membershipTag);
      break;
    }
    case 'private-message': {
      const { groupId, epoch, contentKind, ...rest } = message.message;
      writer.uint16(WireFormat.privateMessage);
      writer.opaque(groupId).uint64(epoch).uint8(CONTENT_TYPES[contentKind]);
      writer.opaque(rest.authenticatedData).opaque(rest.encryptedSenderData).opaque(rest.ciphertext);
      break;
    }
    case 'welcome':
      writeWelcome(writer.uint16(WireFormat.welcome), message.welcome);
      break;
    case 'group-info':
      writeGroupInfo(writer.uint16(WireFormat.groupInfo), message.groupInfo);
      break;
    case 'key-package':
      writeKeyPackage(writer.uint16(WireFormat.keyPackage), message.keyPackage);
  }
  return writer.finish();
}
