import type { MaybePromise } from '../crypto/suite.ts';
import type {
  Credential,
  Extension,
  ExternalSender,
  GroupContext,
  LeafNode,
  Proposal,
  Sender,
} from '../messages/index.ts';

/** What the caller says to something that the protocol alone cannot judge. */
export type Decision = { readonly accept: true } | { readonly accept: false; readonly reason: string };

export const ACCEPT: Decision = { accept: true };

export function reject(reason: string): Decision {
  return { accept: false, reason };
}

/** A member of a group: a leaf that is not blank. */
export interface Member {
  readonly leafIndex: number;
  readonly leaf: LeafNode;
}

interface Identified {
  readonly credential: Credential;
  readonly signatureKey: Uint8Array;
}

interface LeafInGroup extends Identified {
  readonly leaf: LeafNode;
  /** The group as it is before the change, with the GroupContext extensions that will hold after it. */
  readonly context: GroupContext;
}

/**
 * A question to the authentication service (RFC 9420 section 5.3.1): does this credential stand for the holder
 * of this signature key? It is asked wherever section 7.3 wants a leaf's credential validated.
 */
export type AuthenticationRequest =
  /** A key package outside of any group. */
  | (Identified & { readonly use: 'key-package'; readonly leaf: LeafNode })
  /** The leaf of an Add. */
  | (LeafInGroup & { readonly use: 'add' })
  /** The leaf of an Update proposal. `replaces` must be succeeded legitimately (section 5.3.1). */
  | (LeafInGroup & { readonly use: 'update'; readonly leafIndex: number; readonly replaces: LeafNode })
  /** The leaf in the path of a member's commit. */
  | (LeafInGroup & { readonly use: 'update-path'; readonly leafIndex: number; readonly replaces: LeafNode })
  /** The leaf of one who joins by external commit, and the older leaf of itself that it removes. */
  | (LeafInGroup & { readonly use: 'external-join'; readonly replaces: LeafNode | undefined })
  /** A leaf found in the tree of a group that is being joined or followed. */
  | (LeafInGroup & { readonly use: 'ratchet-tree'; readonly leafIndex: number })
  /** A sender that a GroupContext extension lets propose from outside (section 12.1.8.1). */
  | (Identified & {
      readonly use: 'external-sender';
      readonly sender: ExternalSender;
      readonly context: GroupContext;
    });

export interface AuthenticationService {
  /** Asked before the leaf is accepted. A rejection refuses the whole message with `authentication-refused`. */
  authenticate(request: AuthenticationRequest): MaybePromise<Decision>;
}

/** A proposal with whoever proposed it. Proposals by value are the committer's. */
export interface SentProposal {
  readonly proposal: Proposal;
  readonly sender: Sender;
  readonly byReference: boolean;
}

export interface LeafUpdate {
  readonly leafIndex: number;
  readonly before: LeafNode;
  readonly after: LeafNode;
}

/** All that a commit would change, before anything has changed. */
export interface CommitChange {
  /** For a member its leaf as it was; for an external commit its new leaf, at its new index. */
  readonly committer: Member;
  /** Whether the committer joins by this very commit (section 12.4.3.2). */
  readonly external: boolean;
  readonly proposals: readonly SentProposal[];
  readonly before: GroupContext;
  /** GroupContext extensions that hold after the commit. */
  readonly extensionsAfter: readonly Extension[];
  /** By Add proposals. The joiner of an external commit is `committer`. */
  readonly added: readonly Member[];
  readonly removed: readonly Member[];
  /** By Update proposals, and the committer's own by the path. */
  readonly updated: readonly LeafUpdate[];
  readonly authenticatedData: Uint8Array;
  membersBefore(): Member[];
  membersAfter(): Member[];
}

/** A single proposal, sent ahead of a commit. */
export interface ProposedChange {
  readonly proposal: Proposal;
  readonly sender: Sender;
  /** The leaf of a sender that is a member. */
  readonly senderLeaf: LeafNode | undefined;
  readonly context: GroupContext;
  readonly authenticatedData: Uint8Array;
}

/** A group as one who joins or begins to follow it finds it. */
export interface FoundGroup {
  readonly context: GroupContext;
  readonly members: readonly Member[];
  /** Whose signature vouches for the group's state: the leaf index of the GroupInfo's signer. */
  readonly signer: number;
  readonly via: 'welcome' | 'external-commit' | 'public';
  /** Extensions of the GroupInfo, outside of the GroupContext. */
  readonly groupInfoExtensions: readonly Extension[];
}

/**
 * The application's own rules. Asked after all of the protocol's rules that need no secret have been checked,
 * and before anything is accepted; a rejection refuses the input with `policy-refused`.
 */
export interface Policy {
  allowProposal(proposed: ProposedChange): MaybePromise<Decision>;
  allowCommit(change: CommitChange): MaybePromise<Decision>;
  allowGroup(group: FoundGroup): MaybePromise<Decision>;
}
