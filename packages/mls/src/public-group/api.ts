import type { Extension, Proposal, Sender } from '../messages/index.ts';
import type { CommitChange, Member } from './authority.ts';
import type { PublicGroup } from './public-group.ts';

export interface CreatePublicGroupOptions {
  /** MLSMessage(GroupInfo). */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>`; needed unless the group info carries the tree itself. */
  readonly ratchetTree?: Uint8Array;
}

/** What a PublicMessage turned out to be, for one who holds no secrets. */
export type PublicProcessed =
  | {
      readonly kind: 'proposal';
      readonly ref: Uint8Array;
      readonly proposal: Proposal;
      readonly sender: Sender;
      readonly authenticatedData: Uint8Array;
      readonly next: PublicGroup;
    }
  /**
   * Signatures, proposals, the new tree and its parent hashes are verified. The membership tag and the confirmation
   * tag are not: nobody without the epoch's secrets can.
   */
  | { readonly kind: 'commit'; readonly change: CommitChange; readonly next: PublicGroup };

/** A GroupInfo that belongs to exactly one PublicGroup, tag and tree included. */
export interface CheckedGroupInfo {
  readonly signer: Member;
  readonly extensions: readonly Extension[];
  readonly externalPub: Uint8Array | undefined;
}
