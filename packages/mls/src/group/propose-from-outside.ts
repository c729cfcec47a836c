import type { CipherSuite, Signer } from '../crypto/suite.ts';
import { signContent } from '../framing/index.ts';
import type { Limits } from '../limits.ts';
import {
  type Content,
  copyProposal,
  encodeMlsMessage,
  type FramedContent,
  type KeyPackage,
  type Proposal,
  type Sender,
} from '../messages/index.ts';
import { limitsOf } from '../public-group/environment.ts';
import { attempt, type Result } from '../result.ts';

/** Who proposes from outside needs no state of the group: its id, and the epoch that it is in. */
export interface OutsideEnvironment {
  readonly suite: CipherSuite;
  readonly signer: Signer;
  readonly limits?: Limits;
}

export type OutsideProposal = Extract<
  Proposal,
  { readonly kind: 'add' | 'remove' | 'psk' | 're-init' | 'group-context-extensions' }
>;

export interface ProposeFromOutsideOptions {
  readonly groupId: Uint8Array;
  readonly epoch: bigint;
  readonly authenticatedData?: Uint8Array;
}

async function propose(
  environment: OutsideEnvironment,
  options: ProposeFromOutsideOptions,
  sender: Sender,
  proposal: Proposal,
): Promise<Uint8Array> {
  const content: Content = { kind: 'proposal', proposal: copyProposal(proposal, limitsOf(environment)) };
  const { groupId, epoch, authenticatedData = new Uint8Array(0) } = options;
  const framed: FramedContent = { groupId, epoch, sender, authenticatedData, content };
  const signature = await signContent(
    environment.suite,
    environment.signer,
    'public-message',
    framed,
    undefined,
  );
  const message = {
    content: framed,
    auth: { signature, confirmationTag: undefined },
    membershipTag: undefined,
  };
  return encodeMlsMessage({ kind: 'public-message', message });
}

/**
 * A proposal by one of the group's external senders (RFC 9420 section 12.1.8).
 *
 * @param senderIndex the sender's place in the group's external_senders extension; the signer's key stands there
 * @returns MLSMessage(PublicMessage)
 */
export function proposeAsExternalSender(
  environment: OutsideEnvironment,
  options: ProposeFromOutsideOptions & { readonly senderIndex: number; readonly proposal: OutsideProposal },
): Promise<Result<Uint8Array>> {
  const sender = { kind: 'external', senderIndex: options.senderIndex } as const;
  return attempt(() => propose(environment, options, sender, options.proposal));
}

/**
 * A proposal by somebody to be added (section 12.1.8).
 *
 * @param keyPackage one's own; the signer's key stands in its leaf
 * @returns MLSMessage(PublicMessage)
 */
export function proposeToJoin(
  environment: OutsideEnvironment,
  options: ProposeFromOutsideOptions & { readonly keyPackage: KeyPackage },
): Promise<Result<Uint8Array>> {
  const sender = { kind: 'new-member-proposal' } as const;
  return attempt(() =>
    propose(environment, options, sender, { kind: 'add', keyPackage: options.keyPackage }),
  );
}
