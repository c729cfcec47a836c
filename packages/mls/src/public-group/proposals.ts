import type { Commit, Proposal, Sender } from '../messages/index.ts';
import { proposalRef } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { leafAt } from '../tree/index.ts';
import type { SentProposal } from './authority.ts';
import { checkProposal } from './check-proposal.ts';
import { permit } from './demand.ts';
import { limitsOf, type VerifyingEnvironment } from './environment.ts';
import { toHex } from './hex.ts';
import { type PublicGroup, type StoredProposal, verifiedGroup } from './public-group.ts';
import type { VerifiedContent } from './verify-content.ts';

/**
 * Checks a proposal whose signature is verified, asks the policy, and keeps it for a commit of this epoch
 * (RFC 9420 section 12.1).
 */
export async function storeProposal(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  verified: VerifiedContent,
  proposal: Proposal,
): Promise<{ readonly stored: StoredProposal; readonly next: PublicGroup }> {
  const { sender, authenticatedData } = verified.content;
  await checkProposal(environment, proposal, sender, group);
  const senderLeaf = sender.kind === 'member' ? leafAt(group.tree, sender.leafIndex) : undefined;
  const { context } = group;
  await permit(
    environment.policy.allowProposal({ proposal, sender, senderLeaf, context, authenticatedData }),
  );
  const stored = { ref: proposalRef(environment.suite, verified), proposal, sender };
  return { stored, next: withProposal(environment, group, stored) };
}

function withProposal(
  environment: VerifyingEnvironment,
  group: PublicGroup,
  stored: StoredProposal,
): PublicGroup {
  const key = toHex(stored.ref);
  const { storedProposals } = limitsOf(environment);
  if (!group.proposals.has(key) && group.proposals.size >= storedProposals) {
    throw new MlsRefusal('too-many-proposals', '12.1', `${storedProposals} proposals are kept already`);
  }
  return verifiedGroup({ ...group, proposals: new Map(group.proposals).set(key, stored) });
}

/** The proposals of a commit with their senders: those by reference are looked up (section 12.4). */
export function resolveProposals(group: PublicGroup, commit: Commit, committer: Sender): SentProposal[] {
  return commit.proposals.map((item) => {
    if (item.kind === 'proposal') return { proposal: item.proposal, sender: committer, byReference: false };
    const stored = group.proposals.get(toHex(item.reference));
    if (stored === undefined) {
      throw new MlsRefusal('proposal-unknown', '12.4', 'a reference to a proposal that is not known here');
    }
    return { proposal: stored.proposal, sender: stored.sender, byReference: true };
  });
}
