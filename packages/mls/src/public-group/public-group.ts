import type { GroupContext, Proposal, Sender } from '../messages/index.ts';
import { forEachMember, leafAt, type RatchetTree } from '../tree/index.ts';
import type { Member } from './authority.ts';

declare const verified: unique symbol;

/** A proposal of this epoch that was verified, and that a commit may name by its reference. */
export interface StoredProposal {
  /** ProposalRef (RFC 9420 section 5.2). */
  readonly ref: Uint8Array;
  readonly proposal: Proposal;
  readonly sender: Sender;
}

/**
 * All of a group's state that is not secret: what every member agrees on, and what a delivery service or an auditor
 * can follow. Immutable. It is made by verification only (`createPublicGroup`, joining, creating a group) and
 * from state that was made so.
 */
export interface PublicGroup {
  readonly [verified]: true;
  readonly context: GroupContext;
  readonly tree: RatchetTree;
  /** Of the commit that began this epoch (section 6.1). */
  readonly confirmationTag: Uint8Array;
  readonly interimTranscriptHash: Uint8Array;
  /** By the hexadecimal form of their references, in the order in which they came. */
  readonly proposals: ReadonlyMap<string, StoredProposal>;
}

/** For those who have just verified the parts, or who change a part of what was verified. */
export function verifiedGroup(parts: Omit<PublicGroup, typeof verified>): PublicGroup {
  // The brand exists in types only: this is where verified parts get it.
  return parts as PublicGroup;
}

/** The members from left to right. */
export function membersOf(group: { readonly tree: RatchetTree }): Member[] {
  const members: Member[] = [];
  forEachMember(group.tree, (leaf, leafIndex) => members.push({ leafIndex, leaf }));
  return members;
}

export function memberAt(group: PublicGroup, leafIndex: number): Member | undefined {
  const leaf = leafAt(group.tree, leafIndex);
  return leaf && { leafIndex, leaf };
}
