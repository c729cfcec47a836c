import { wipe } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { openMessage, unprotectPublic } from '../framing/index.ts';
import {
  type AuthenticatedContent,
  decodeMlsMessage,
  type GroupContext,
  type PrivateMessage,
  type PublicMessage,
} from '../messages/index.ts';
import { limitsOf } from '../public-group/environment.ts';
import { storeProposal } from '../public-group/proposals.ts';
import { checkEpoch, type VerifiedContent, verifyContent } from '../public-group/verify-content.ts';
import { MlsRefusal } from '../refusal.ts';
import { attempt, type Result } from '../result.ts';
import type { SecretTreeStep } from '../schedule/index.ts';
import { leafAt, type RatchetTree } from '../tree/index.ts';
import type { Environment, Processed } from './api.ts';
import { processCommit } from './process-commit.ts';
import { type GroupState, makeState, type PastEpoch } from './state.ts';

function refuseOwn(content: AuthenticatedContent, state: GroupState): void {
  const { sender } = content.content;
  if (sender.kind === 'member' && sender.leafIndex === state.ownLeafIndex) {
    throw new MlsRefusal('own-message', '6', 'a message that this member sent itself');
  }
}

/** Proposals and commits, whichever way they came. `after` is the state that their key's use leads to. */
async function processHandshake(
  environment: Environment,
  after: GroupState,
  verified: VerifiedContent,
  spent: readonly Uint8Array[],
): Promise<Processed> {
  const { content, sender, authenticatedData } = verified.content;
  switch (content.kind) {
    case 'application':
      throw new MlsRefusal('application-data-in-the-clear', '6', 'application data among handshakes');
    case 'proposal': {
      const { proposal } = content;
      const { stored, next: group } = await storeProposal(environment, after.group, verified, proposal);
      const next = makeState({ ...after, group });
      return { kind: 'proposal', ref: stored.ref, proposal, sender, authenticatedData, next, spent };
    }
    case 'commit': {
      const processed = await processCommit(environment, after, verified, content.commit);
      return { ...processed, spent: [...spent, ...processed.spent] };
    }
  }
}

async function processPublic(
  environment: Environment,
  state: GroupState,
  message: PublicMessage,
): Promise<Processed> {
  const { suite } = environment;
  const { context } = state.group;
  checkEpoch(suite, message.content, context);
  const authenticated = unprotectPublic(suite, state.secrets.membershipKey, message, context);
  const verified = await verifyContent(suite, authenticated, state.group, limitsOf(environment));
  refuseOwn(verified, state);
  return processHandshake(environment, state, verified, []);
}

/** An epoch that messages can be opened in: the current one, or a past one that was kept. */
interface OpenEpoch {
  readonly context: GroupContext;
  readonly tree: RatchetTree;
  readonly senderDataSecret: Uint8Array;
  readonly secretTree: PastEpoch['secretTree'];
  with(step: SecretTreeStep): GroupState;
}

function epochFor(suite: CipherSuite, state: GroupState, message: PrivateMessage): OpenEpoch {
  const { context, tree } = state.group;
  if (message.epoch === context.epoch || message.contentKind !== 'application') {
    checkEpoch(suite, message, context);
    const { senderDataSecret } = state.secrets;
    const { secretTree } = state;
    return {
      ...{ context, tree, senderDataSecret, secretTree },
      with: (step) => makeState({ ...state, secretTree: step.tree }),
    };
  }
  const past = state.pastEpochs.find((each) => each.context.epoch === message.epoch);
  if (past === undefined) checkEpoch(suite, message, context);
  if (past === undefined) throw new TypeError('an epoch that was refused');
  checkEpoch(suite, message, past.context);
  return {
    ...past,
    with: (step) =>
      makeState({
        ...state,
        pastEpochs: state.pastEpochs.map((each) =>
          each === past ? { ...past, secretTree: step.tree } : each,
        ),
      }),
  };
}

async function processPrivate(
  environment: Environment,
  state: GroupState,
  message: PrivateMessage,
): Promise<Processed> {
  const { suite } = environment;
  const limits = limitsOf(environment);
  const epoch = epochFor(suite, state, message);
  const isMember = (leafIndex: number) => leafAt(epoch.tree, leafIndex) !== undefined;
  const { authenticated, step } = openMessage(suite, epoch, message, isMember, limits);
  try {
    refuseOwn(authenticated, state);
    const verified = await verifyContent(suite, authenticated, epoch, limits);
    const after = epoch.with(step);
    const { content, sender, authenticatedData } = verified.content;
    if (content.kind !== 'application')
      return await processHandshake(environment, after, verified, step.spent);
    const leafIndex = sender.kind === 'member' ? sender.leafIndex : -1;
    const leaf = leafAt(epoch.tree, leafIndex);
    if (leaf === undefined) throw new TypeError('a sender that was verified is gone');
    return {
      kind: 'application',
      plaintext: content.applicationData,
      authenticatedData,
      sender: { leafIndex, leaf },
      generation: step.generation,
      epoch: message.epoch,
      next: after,
      spent: step.spent,
    };
  } catch (thrown) {
    wipe(...step.fresh);
    throw thrown;
  }
}

/**
 * Takes any message of the group (RFC 9420 section 6): application data, a proposal or a commit. A refusal leaves the
 * state as it was. One's own messages are refused: what they do is in the state that sending them gave.
 *
 * @param message MLSMessage
 */
export function process(
  environment: Environment,
  state: GroupState,
  message: Uint8Array,
): Promise<Result<Processed>> {
  return attempt(async () => {
    const decoded = decodeMlsMessage(message, limitsOf(environment));
    if (decoded.kind === 'public-message') return processPublic(environment, state, decoded.message);
    if (decoded.kind === 'private-message') return processPrivate(environment, state, decoded.message);
    throw new MlsRefusal('unexpected-message', '6', `a ${decoded.kind} is no message within a group`);
  });
}
