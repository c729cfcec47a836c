import { DecodeError, type Reader, type Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type Commit, readCommit, writeCommit } from './commit.ts';
import { type Proposal, readProposal, writeProposal } from './proposal.ts';

/** Sender (RFC 9420 section 6). */
export type Sender =
  | { readonly kind: 'member'; readonly leafIndex: number }
  /** `senderIndex` counts in the group's external_senders extension. */
  | { readonly kind: 'external'; readonly senderIndex: number }
  | { readonly kind: 'new-member-proposal' }
  | { readonly kind: 'new-member-commit' };

/** What a message carries: the `select` of FramedContent. */
export type Content =
  | { readonly kind: 'application'; readonly applicationData: Uint8Array }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'commit'; readonly commit: Commit };

/** FramedContent (section 6). */
export interface FramedContent {
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly sender: Sender;
  readonly authenticatedData: Uint8Array;
  readonly content: Content;
}

/** FramedContentAuthData (section 6.1). The tag is there for commits, and only for them. */
export interface FramedContentAuthData {
  readonly signature: Uint8Array;
  readonly confirmationTag: Uint8Array | undefined;
}

export const CONTENT_TYPES = { application: 1, proposal: 2, commit: 3 } as const;

export type ContentKind = Content['kind'];

export function contentKindOf(code: number): ContentKind {
  switch (code) {
    case CONTENT_TYPES.application:
      return 'application';
    case CONTENT_TYPES.proposal:
      return 'proposal';
    case CONTENT_TYPES.commit:
      return 'commit';
    default:
      throw new DecodeError('invalid-value', `content type ${code}`);
  }
}

export function readSender(reader: Reader): Sender {
  const type = reader.uint8();
  switch (type) {
    case 1:
      return { kind: 'member', leafIndex: reader.uint32() };
    case 2:
      return { kind: 'external', senderIndex: reader.uint32() };
    case 3:
      return { kind: 'new-member-proposal' };
    case 4:
      return { kind: 'new-member-commit' };
    default:
      throw new DecodeError('invalid-value', `sender type ${type}`);
  }
}

export function writeSender(writer: Writer, sender: Sender): void {
  switch (sender.kind) {
    case 'member':
      writer.uint8(1).uint32(sender.leafIndex);
      return;
    case 'external':
      writer.uint8(2).uint32(sender.senderIndex);
      return;
    case 'new-member-proposal':
      writer.uint8(3);
      return;
    case 'new-member-commit':
      writer.uint8(4);
  }
}

/** The `select` alone, as it stands in FramedContent and in PrivateMessageContent. */
export function readContent(reader: Reader, kind: ContentKind, limits: Limits): Content {
  switch (kind) {
    case 'application':
      return { kind, applicationData: reader.opaque(limits.applicationDataBytes) };
    case 'proposal':
      return { kind, proposal: readProposal(reader, limits) };
    case 'commit':
      return { kind, commit: readCommit(reader, limits) };
  }
}

export function writeContent(writer: Writer, content: Content): void {
  switch (content.kind) {
    case 'application':
      writer.opaque(content.applicationData);
      return;
    case 'proposal':
      writeProposal(writer, content.proposal);
      return;
    case 'commit':
      writeCommit(writer, content.commit);
  }
}

export function readFramedContent(reader: Reader, limits: Limits): FramedContent {
  return {
    groupId: reader.opaque(limits.idBytes),
    epoch: reader.uint64(),
    sender: readSender(reader),
    authenticatedData: reader.opaque(limits.authenticatedDataBytes),
    content: readContent(reader, contentKindOf(reader.uint8()), limits),
  };
}

export function writeFramedContent(writer: Writer, framed: FramedContent): void {
  writer.opaque(framed.groupId).uint64(framed.epoch);
  writeSender(writer, framed.sender);
  writer.opaque(framed.authenticatedData).uint8(CONTENT_TYPES[framed.content.kind]);
  writeContent(writer, framed.content);
}

export function readAuthData(reader: Reader, kind: ContentKind, limits: Limits): FramedContentAuthData {
  return {
    signature: reader.opaque(limits.tagBytes),
    confirmationTag: kind === 'commit' ? reader.opaque(limits.tagBytes) : undefined,
  };
}

export function writeAuthData(writer: Writer, auth: FramedContentAuthData): void {
  writer.opaque(auth.signature);
  if (auth.confirmationTag !== undefined) writer.opaque(auth.confirmationTag);
}
