import type { Signer } from '../crypto/suite.ts';
import { signContent } from '../framing/index.ts';
import type { Extension } from '../messages/index.ts';
import {
  type AuthenticatedContent,
  type Commit,
  type ContentFormat,
  encodeTranscriptInput,
  type FramedContent,
  type Sender,
} from '../messages/index.ts';
import type { PublicGroup } from '../public-group/index.ts';
import { advanceGroup } from '../public-group/process.ts';
import { nextContext } from '../public-group/settle-commit.ts';
import { confirmedTranscriptHash } from '../schedule/index.ts';
import { type RatchetTree, treeHash } from '../tree/index.ts';
import type { Environment } from './api.ts';
import { beginEpoch, type NewEpoch } from './epoch.ts';

export interface CommitDraft {
  readonly commit: Commit;
  readonly sender: Sender;
  readonly authenticatedData: Uint8Array;
  readonly format: ContentFormat;
  readonly signer: Signer;
  /** GroupContext extensions and tree of the new epoch. */
  readonly extensions: readonly Extension[];
  readonly tree: RatchetTree;
  /** Inputs of the key schedule; zeros of the hash's length where there is none. */
  readonly initSecret: Uint8Array;
  readonly commitSecret: Uint8Array;
  readonly pskSecret: Uint8Array;
}

export interface BuiltCommit {
  readonly authenticated: AuthenticatedContent;
  readonly group: PublicGroup;
  readonly begun: NewEpoch;
}

/** Signs a commit, runs the key schedule, and tags it (RFC 9420 section 12.4.1, from the FramedContent onwards). */
export async function buildCommit(
  environment: Environment,
  before: PublicGroup,
  draft: CommitDraft,
): Promise<BuiltCommit> {
  const { suite } = environment;
  const content: FramedContent = {
    groupId: before.context.groupId,
    epoch: before.context.epoch,
    sender: draft.sender,
    authenticatedData: draft.authenticatedData,
    content: { kind: 'commit', commit: draft.commit },
  };
  const signature = await signContent(suite, draft.signer, draft.format, content, before.context);
  const input = encodeTranscriptInput(draft.format, content, signature);
  const confirmed = confirmedTranscriptHash(suite, before.interimTranscriptHash, input);
  const context = nextContext(before, draft.extensions, treeHash(suite, draft.tree), confirmed);
  const begun = beginEpoch(suite, draft.initSecret, draft.commitSecret, draft.pskSecret, context);
  const { confirmationTag } = begun;
  return {
    authenticated: { format: draft.format, content, auth: { signature, confirmationTag } },
    group: advanceGroup(environment, context, draft.tree, confirmationTag),
    begun,
  };
}
