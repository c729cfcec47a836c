import type { CipherSuite, Signer } from '../crypto/suite.ts';
import type { FramedContent, GroupContext, PublicMessage } from '../messages/index.ts';
import {
  type AuthenticatedContent,
  type ContentFormat,
  encodeFramedContentTbs,
  encodeTbm,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { membershipTag, verifyMembershipTag } from '../schedule/index.ts';

/** Signs content for one of the two formats (RFC 9420 section 6.1). */
export async function signContent(
  suite: CipherSuite,
  signer: Signer,
  format: ContentFormat,
  content: FramedContent,
  context: GroupContext | undefined,
): Promise<Uint8Array> {
  return suite.signWithLabel(signer, 'FramedContentTBS', encodeFramedContentTbs(format, content, context));
}

/** Makes a PublicMessage of signed content, with the tag that proves membership where a member sends it. */
export function protectPublic(
  suite: CipherSuite,
  membershipKey: Uint8Array,
  authenticated: AuthenticatedContent,
  context: GroupContext,
): PublicMessage {
  const { content, auth } = authenticated;
  if (content.content.kind === 'application') {
    throw new MlsRefusal('application-data-in-the-clear', '6', 'application data is sent encrypted only');
  }
  if (content.sender.kind !== 'member') return { content, auth, membershipTag: undefined };
  const tag = membershipTag(suite, membershipKey, encodeTbm(authenticated, context));
  return { content, auth, membershipTag: tag };
}

/** Section 6.2: the membership tag of a member's PublicMessage, and that none carries application data. */
export function unprotectPublic(
  suite: CipherSuite,
  membershipKey: Uint8Array,
  message: PublicMessage,
  context: GroupContext,
): AuthenticatedContent {
  const { content, auth, membershipTag: tag } = message;
  const authenticated: AuthenticatedContent = { format: 'public-message', content, auth };
  if (content.content.kind === 'application') {
    throw new MlsRefusal('application-data-in-the-clear', '6', 'application data in a PublicMessage');
  }
  if (content.sender.kind === 'member') {
    const tbm = encodeTbm(authenticated, context);
    if (tag === undefined || !verifyMembershipTag(suite, membershipKey, tbm, tag)) {
      throw new MlsRefusal('membership-tag-invalid', '6.2', 'the membership tag does not verify');
    }
  }
  return authenticated;
}
