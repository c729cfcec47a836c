import { wipe } from '../crypto/index.ts';
import { protectPublic, sealMessage, signContent } from '../framing/index.ts';
import {
  type AuthenticatedContent,
  copyProposal,
  encodeMlsMessage,
  type FramedContent,
  type Proposal,
} from '../messages/index.ts';
import { limitsOf } from '../public-group/environment.ts';
import { toHex } from '../public-group/hex.ts';
import { storeProposal } from '../public-group/proposals.ts';
import { verifyContent } from '../public-group/verify-content.ts';
import { attempt, type Result } from '../result.ts';
import type { MessageOptions, ProposalRequest, ProposeOutput, SigningEnvironment } from './api.ts';
import { changedLeafContent, checkSigner, signLeaf } from './leaf.ts';
import { ownLeaf } from './queries.ts';
import { type GroupState, makeState } from './state.ts';

/** The proposal, and for an Update the private key of its leaf. */
interface Prepared {
  readonly proposal: Proposal;
  readonly privateKey: Uint8Array | undefined;
}

async function prepare(
  environment: SigningEnvironment,
  state: GroupState,
  request: ProposalRequest,
): Promise<Prepared> {
  if (request.kind !== 'update') {
    return { proposal: copyProposal(request, limitsOf(environment)), privateKey: undefined };
  }
  const { suite, random } = environment;
  const { leaf, leafIndex } = ownLeaf(state);
  const { publicKey, privateKey } = await suite.generateKemKeyPair(random);
  const content = changedLeafContent(leaf, request, publicKey, { kind: 'update' });
  const { groupId } = state.group.context;
  const leafNode = await signLeaf(environment, request.signer ?? environment.signer, content, {
    groupId,
    leafIndex,
  });
  return { proposal: { kind: 'update', leafNode }, privateKey };
}

/** Proposes a change ahead of a commit (RFC 9420 section 12.1). The proposal is stored in the next state. */
export function propose(
  environment: SigningEnvironment,
  state: GroupState,
  request: ProposalRequest,
  options: MessageOptions = {},
): Promise<Result<ProposeOutput>> {
  return attempt(async () => {
    const { suite, signer, random } = environment;
    checkSigner(environment, state);
    const { proposal, privateKey } = await prepare(environment, state, request);
    const { context } = state.group;
    const format = options.format ?? 'public-message';
    const content: FramedContent = {
      groupId: context.groupId,
      epoch: context.epoch,
      sender: { kind: 'member', leafIndex: state.ownLeafIndex },
      authenticatedData: options.authenticatedData ?? new Uint8Array(0),
      content: { kind: 'proposal', proposal },
    };
    const signature = await signContent(suite, signer, format, content, context);
    const authenticated: AuthenticatedContent = {
      format,
      content,
      auth: { signature, confirmationTag: undefined },
    };
    const verified = await verifyContent(suite, authenticated, state.group, limitsOf(environment));
    const { stored, next: group } = await storeProposal(environment, state.group, verified, proposal);
    const pendingUpdates = new Map(state.pendingUpdates);
    if (privateKey !== undefined) pendingUpdates.set(toHex(stored.ref), privateKey);
    if (format === 'public-message') {
      const message = protectPublic(suite, state.secrets.membershipKey, authenticated, context);
      return {
        message: encodeMlsMessage({ kind: 'public-message', message }),
        ref: stored.ref,
        next: makeState({ ...state, group, pendingUpdates }),
        spent: [],
      };
    }
    const secrets = { senderDataSecret: state.secrets.senderDataSecret, secretTree: state.secretTree };
    const { auth } = authenticated;
    const { message, step } = sealMessage(suite, random, secrets, content, auth, options.padding ?? 0);
    wipe(step.key, step.nonce);
    return {
      message: encodeMlsMessage({ kind: 'private-message', message }),
      ref: stored.ref,
      next: makeState({ ...state, group, pendingUpdates, secretTree: step.tree }),
      spent: step.spent,
    };
  });
}
