import { Writer } from '../codec/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { MLS_1_0, WireFormat } from './code-points.ts';
import {
  type FramedContent,
  type FramedContentAuthData,
  writeAuthData,
  writeFramedContent,
} from './framed-content.ts';
import { encodeGroupContext, type GroupContext } from './group-context.ts';

/** The two ways in which content travels; the signature covers which one it is. */
export type ContentFormat = 'public-message' | 'private-message';

/** AuthenticatedContent (RFC 9420 section 6): content with its signature, not yet verified. */
export interface AuthenticatedContent {
  readonly format: ContentFormat;
  readonly content: FramedContent;
  readonly auth: FramedContentAuthData;
}

const WIRE_FORMATS = {
  'public-message': WireFormat.publicMessage,
  'private-message': WireFormat.privateMessage,
} as const;

/** Every signature of an epoch covers the same context: it is encoded once. */
const encodedContexts = new WeakMap<GroupContext, Uint8Array>();

function encodedContext(context: GroupContext): Uint8Array {
  const known = encodedContexts.get(context);
  if (known !== undefined) return known;
  const encoded = encodeGroupContext(context);
  encodedContexts.set(context, encoded);
  return encoded;
}

/**
 * FramedContentTBS (section 6.1).
 *
 * @param context the sender's epoch; covered, and needed, for members and for external commits
 */
export function encodeFramedContentTbs(
  format: ContentFormat,
  content: FramedContent,
  context: GroupContext | undefined,
): Uint8Array {
  const writer = new Writer(1024).uint16(MLS_1_0).uint16(WIRE_FORMATS[format]);
  writeFramedContent(writer, content);
  if (content.sender.kind === 'member' || content.sender.kind === 'new-member-commit') {
    if (context === undefined) throw new TypeError('content that is signed with its epoch');
    writer.fixed(encodedContext(context));
  }
  return writer.finish();
}

/** AuthenticatedContentTBM (section 6.2): what a membership tag covers. */
export function encodeTbm(authenticated: AuthenticatedContent, context: GroupContext): Uint8Array {
  const writer = new Writer(1024);
  writer.fixed(encodeFramedContentTbs(authenticated.format, authenticated.content, context));
  writeAuthData(writer, authenticated.auth);
  return writer.finish();
}

/** ConfirmedTranscriptHashInput (section 8.2) of a commit. */
export function encodeTranscriptInput(
  format: ContentFormat,
  content: FramedContent,
  signature: Uint8Array,
): Uint8Array {
  const writer = new Writer(4096).uint16(WIRE_FORMATS[format]);
  writeFramedContent(writer, content);
  return writer.opaque(signature).finish();
}

/** ProposalRef (section 5.2). */
export function proposalRef(suite: CipherSuite, authenticated: AuthenticatedContent): Uint8Array {
  const writer = new Writer(1024).uint16(WIRE_FORMATS[authenticated.format]);
  writeFramedContent(writer, authenticated.content);
  writeAuthData(writer, authenticated.auth);
  return suite.refHash('MLS 1.0 Proposal Reference', writer.finish());
}
