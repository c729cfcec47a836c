import { toHex } from '../public-group/hex.ts';
import type { StoredProposal } from '../public-group/index.ts';
import { MlsRefusal } from '../refusal.ts';
import type { Environment } from './api.ts';
import { isPskKnown } from './psks.ts';
import { members } from './queries.ts';
import type { GroupState } from './state.ts';

/** The leaf that a proposal updates or removes. */
function leafChangedBy({ proposal, sender }: StoredProposal): number | undefined {
  if (proposal.kind === 'remove') return proposal.removed;
  return proposal.kind === 'update' && sender.kind === 'member' ? sender.leafIndex : undefined;
}

/** Whether `candidate` goes before `other`, which changes the same leaf: Removes do, then the newest (12.2). */
function goesBefore(candidate: StoredProposal, other: StoredProposal): boolean {
  return candidate.proposal.kind === 'remove' || other.proposal.kind !== 'remove';
}

/** What this member could not commit at all, whatever else is in the commit. */
function fits(environment: Environment, state: GroupState, candidate: StoredProposal): boolean {
  const { proposal } = candidate;
  if (proposal.kind === 're-init') return false;
  if (proposal.kind === 'psk') return isPskKnown(environment, state, proposal.psk);
  if (proposal.kind === 'custom') {
    const { proposalType } = proposal;
    return members(state).every(({ leaf }) => leaf.capabilities.proposals.includes(proposalType));
  }
  return leafChangedBy(candidate) !== state.ownLeafIndex;
}

/**
 * The stored proposals that fit into one commit of this member (RFC 9420 section 12.4: a committer should include all
 * that it can): for each leaf one change, the newest GroupContextExtensions, each client added once.
 */
export function fittingProposals(environment: Environment, state: GroupState): StoredProposal[] {
  const chosen = new Map<string, StoredProposal>();
  for (const stored of state.group.proposals.values()) {
    if (!fits(environment, state, stored)) continue;
    const slot = slotOf(stored);
    const other = chosen.get(slot);
    if (other === undefined || goesBefore(stored, other)) {
      chosen.delete(slot);
      chosen.set(slot, stored);
    }
  }
  return [...chosen.values()];
}

/** Proposals with the same slot exclude each other. */
function slotOf(stored: StoredProposal): string {
  const leafIndex = leafChangedBy(stored);
  if (leafIndex !== undefined) return `leaf ${leafIndex}`;
  const { proposal } = stored;
  if (proposal.kind === 'group-context-extensions') return proposal.kind;
  if (proposal.kind === 'add') return `add ${toHex(proposal.keyPackage.leafNode.signatureKey)}`;
  return toHex(stored.ref);
}

/** The stored proposals with these references, in this order. */
export function namedProposals(state: GroupState, references: readonly Uint8Array[]): StoredProposal[] {
  return references.map((reference) => {
    const stored = state.group.proposals.get(toHex(reference));
    if (stored === undefined) {
      throw new MlsRefusal('proposal-unknown', '12.4', 'a reference to a proposal that is not stored');
    }
    return stored;
  });
}
