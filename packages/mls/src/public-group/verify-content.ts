import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import type { Limits } from '../limits.ts';
import {
  type AuthenticatedContent,
  decodeExternalSenders,
  ExtensionType,
  type ExternalSender,
  encodeFramedContentTbs,
  type FramedContent,
  findExtension,
  type GroupContext,
  type Proposal,
  type ProposalKind,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { leafAt, type RatchetTree } from '../tree/index.ts';
import { checkSuite } from './environment.ts';

declare const verified: unique symbol;

/** Content of this group and epoch whose signature is its sender's (RFC 9420 section 6.1). */
export interface VerifiedContent extends AuthenticatedContent {
  readonly [verified]: true;
}

/** Section 12.1.8: what senders from outside may propose. */
const EXTERNAL_PROPOSALS: readonly ProposalKind[] = [
  'add',
  'remove',
  'psk',
  're-init',
  'group-context-extensions',
];

/** Who may propose from outside (section 12.1.8.1). @throws DecodeError */
export function externalSendersOf(context: GroupContext, limits: Limits): ExternalSender[] {
  const data = findExtension(context.extensions, ExtensionType.externalSenders);
  return data === undefined ? [] : decodeExternalSenders(data, limits);
}

/** The content is of this group and this epoch. */
export function checkEpoch(
  suite: CipherSuite,
  of: { readonly groupId: Uint8Array; readonly epoch: bigint },
  context: GroupContext,
): void {
  checkSuite(suite, context);
  if (!equalBytes(of.groupId, context.groupId)) {
    throw new MlsRefusal('wrong-group', '6', 'a message of another group');
  }
  if (of.epoch !== context.epoch) {
    throw new MlsRefusal('wrong-epoch', '6', `a message of epoch ${of.epoch} in epoch ${context.epoch}`);
  }
}

function proposalFrom(content: FramedContent): Proposal {
  if (content.content.kind !== 'proposal') {
    throw new MlsRefusal('sender-not-allowed', '6.1', `a ${content.content.kind} from outside of the group`);
  }
  return content.content.proposal;
}

/** The key that the sender must have signed with, and whether it may send such content at all (section 6.1). */
function signatureKeyOf(
  content: FramedContent,
  tree: RatchetTree,
  context: GroupContext,
  limits: Limits,
): Uint8Array {
  const { sender } = content;
  switch (sender.kind) {
    case 'member': {
      const leaf = leafAt(tree, sender.leafIndex);
      if (leaf === undefined) {
        throw new MlsRefusal('sender-unknown', '6.1', `the sender's leaf ${sender.leafIndex} is blank`);
      }
      return leaf.signatureKey;
    }
    case 'external': {
      const proposal = proposalFrom(content);
      if (!EXTERNAL_PROPOSALS.includes(proposal.kind)) {
        throw new MlsRefusal('sender-not-allowed', '12.1.8', `${proposal.kind} from an external sender`);
      }
      const known = externalSendersOf(context, limits)[sender.senderIndex];
      if (known === undefined) {
        throw new MlsRefusal('sender-unknown', '12.1.8', `there is no external sender ${sender.senderIndex}`);
      }
      return known.signatureKey;
    }
    case 'new-member-proposal': {
      const proposal = proposalFrom(content);
      if (proposal.kind !== 'add') {
        throw new MlsRefusal('sender-not-allowed', '6.1', `${proposal.kind} from one who is no member yet`);
      }
      return proposal.keyPackage.leafNode.signatureKey;
    }
    case 'new-member-commit': {
      if (content.content.kind !== 'commit') {
        throw new MlsRefusal(
          'sender-not-allowed',
          '6.1',
          `a ${content.content.kind} from an external joiner`,
        );
      }
      const { path } = content.content.commit;
      if (path === undefined) {
        throw new MlsRefusal('path-missing', '12.4.3.2', 'an external commit without a path');
      }
      return path.leafNode.signatureKey;
    }
  }
}

/** Verifies the signature of content that is known to be of this group and epoch. */
export async function verifyContent(
  suite: CipherSuite,
  authenticated: AuthenticatedContent,
  group: { readonly context: GroupContext; readonly tree: RatchetTree },
  limits: Limits,
): Promise<VerifiedContent> {
  const { content, format, auth } = authenticated;
  const key = signatureKeyOf(content, group.tree, group.context, limits);
  const tbs = encodeFramedContentTbs(format, content, group.context);
  if (!(await suite.verifyWithLabel(key, 'FramedContentTBS', tbs, auth.signature))) {
    throw new MlsRefusal('signature-invalid', '6.1', 'the signature of a message does not verify');
  }
  // The brand exists in types only: everything that it stands for was checked above.
  return authenticated as VerifiedContent;
}
