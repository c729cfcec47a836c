import {
  type AuthenticatedContent,
  type Commit,
  decodeMlsMessage,
  encodeTranscriptInput,
  type GroupContext,
  type PublicMessage,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import { confirmedTranscriptHash, interimTranscriptHash } from '../schedule/transcript.ts';
import { type RatchetTree, treeHash } from '../tree/index.ts';
import type { PublicProcessed } from './api.ts';
import type { CommitChange } from './authority.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import type { Committer } from './proposal-list.ts';
import { resolveProposals, storeProposal } from './proposals.ts';
import { type PublicGroup, verifiedGroup } from './public-group.ts';
import { nextContext, settleCommit } from './settle-commit.ts';
import { stagePath } from './stage-path.ts';
import { type StagedProposals, stageProposals } from './stage-proposals.ts';
import { checkEpoch, type VerifiedContent, verifyContent } from './verify-content.ts';

/** A commit checked in all that needs no secret; a member has the confirmation tag still to check. */
export interface StagedCommit {
  readonly staged: StagedProposals;
  readonly tree: RatchetTree;
  readonly change: CommitChange;
  /** GroupContext of the new epoch. */
  readonly context: GroupContext;
}

function committerOf(verified: VerifiedContent): Committer {
  const { sender } = verified.content;
  if (sender.kind === 'member') return { kind: 'member', leafIndex: sender.leafIndex };
  if (sender.kind === 'new-member-commit') return { kind: 'external' };
  throw new MlsRefusal('sender-not-allowed', '6.1', `a commit from ${sender.kind}`);
}

/** Everything of RFC 9420 section 12.4.2 that needs no secret, and the application's policy. */
export async function stageCommit(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  verified: VerifiedContent,
  commit: Commit,
): Promise<StagedCommit> {
  const { content, format, auth } = verified;
  const proposals = resolveProposals(group, commit, content.sender);
  const staged = await stageProposals(environment, group, committerOf(verified), proposals);
  if (commit.path === undefined && staged.list.pathRequired) {
    throw new MlsRefusal('path-missing', '12.4', 'a commit without the path that its proposals require');
  }
  const tree =
    commit.path === undefined ? staged.tree : await stagePath(environment, group, staged, commit.path);
  const change = await settleCommit(environment, group, staged, tree, content.authenticatedData);
  const confirmed = confirmedTranscriptHash(
    environment.suite,
    group.interimTranscriptHash,
    encodeTranscriptInput(format, content, auth.signature),
  );
  const context = nextContext(group, staged.extensions, treeHash(environment.suite, tree), confirmed);
  return { staged, tree, change, context };
}

/** The group after a commit. */
export function advanceGroup(
  environment: VerifyingEnvironment,
  context: GroupContext,
  tree: RatchetTree,
  confirmationTag: Uint8Array,
): PublicGroup {
  return verifiedGroup({
    context,
    tree,
    confirmationTag,
    interimTranscriptHash: interimTranscriptHash(
      environment.suite,
      context.confirmedTranscriptHash,
      confirmationTag,
    ),
    proposals: new Map(),
  });
}

/** The tag that a commit must have: not empty, and as long as the suite's MAC. */
export function confirmationTagOf(
  environment: VerifyingEnvironment,
  authenticated: AuthenticatedContent,
): Uint8Array {
  const tag = authenticated.auth.confirmationTag;
  if (tag?.length !== environment.suite.hashLength) {
    throw new MlsRefusal(
      'confirmation-tag-invalid',
      '6.1',
      `a confirmation tag of ${tag?.length ?? 0} bytes`,
    );
  }
  return tag;
}

/** A tag must be there where one belongs, though its value is for members to check. */
function checkTagLength(environment: VerifyingEnvironment, message: PublicMessage): void {
  const { membershipTag, content } = message;
  if (content.sender.kind === 'member' && membershipTag?.length !== environment.suite.hashLength) {
    throw new MlsRefusal('membership-tag-invalid', '6.2', `a tag of ${membershipTag?.length ?? 0} bytes`);
  }
}

async function processContent(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  verified: VerifiedContent,
): Promise<PublicProcessed> {
  const { content, authenticatedData, sender } = verified.content;
  if (content.kind === 'proposal') {
    const { proposal } = content;
    const { stored, next } = await storeProposal(environment, group, verified, proposal);
    return { kind: 'proposal', ref: stored.ref, proposal, sender, authenticatedData, next };
  }
  if (content.kind === 'commit') {
    const tag = confirmationTagOf(environment, verified);
    const { context, tree, change } = await stageCommit(environment, group, verified, content.commit);
    return { kind: 'commit', change, next: advanceGroup(environment, context, tree, tag) };
  }
  throw new MlsRefusal('application-data-in-the-clear', '6', 'application data in a PublicMessage');
}

/**
 * Follows a group from outside by one message (RFC 9420 section 12.4.2, without what needs secrets).
 *
 * @param message MLSMessage(PublicMessage), a proposal or a commit
 */
export function processPublicMessage(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  message: Uint8Array,
): Promise<Result<PublicProcessed>> {
  return attempt(async () => {
    const limits = limitsOf(environment);
    const decoded = decodeMlsMessage(message, limits);
    if (decoded.kind !== 'public-message') {
      throw new MlsRefusal('unexpected-message', '6.2', `a ${decoded.kind} cannot be followed from outside`);
    }
    const { content, auth } = decoded.message;
    checkEpoch(environment.suite, content, group.context);
    checkTagLength(environment, decoded.message);
    const authenticated: AuthenticatedContent = { format: 'public-message', content, auth };
    const verified = await verifyContent(environment.suite, authenticated, group, limits);
    return processContent(environment, group, verified);
  });
}
