import type { Random, Signer } from '../crypto/suite.ts';
import type {
  Capabilities,
  Credential,
  Extension,
  LeafNode,
  Lifetime,
  Proposal,
  PskId,
  Sender,
} from '../messages/index.ts';
import type { CommitChange, Member, VerifyingEnvironment } from '../public-group/index.ts';
import type { GroupState } from './state.ts';

/** What a member's operations need beyond checking. */
export interface Environment extends VerifyingEnvironment {
  readonly random: Random;
  /**
   * Looks up a pre-shared key (RFC 9420 section 8.4): external ones, and resumption secrets of other groups or
   * of epochs that the state does not keep. The bytes are read, never kept and never overwritten.
   */
  readonly pskOf?: (id: PskId) => Uint8Array | undefined;
  readonly retention?: Retention;
}

/** As `Environment`, for operations that sign. The signer's key is the own leaf's, or becomes it. */
export interface SigningEnvironment extends Environment {
  readonly signer: Signer;
  /** Seconds since 1970-01-01T00:00:00Z. A sender must check lifetimes (section 7.3). */
  readonly now: bigint;
}

/** How much of the past a state keeps. By default nothing that has served. */
export interface Retention {
  /** Past epochs whose application messages can still be opened. Default 0. */
  readonly pastEpochs?: number;
  /** Past epochs whose resumption secret is kept. Default 0. */
  readonly resumptionSecrets?: number;
  /** Skipped generations of each sender whose keys are kept for messages that come late. Default 16. */
  readonly skippedGenerations?: number;
  /** How far ahead of the next one a generation may be. Default 1000. */
  readonly forwardGenerations?: number;
}

/** What one says about oneself in a leaf. */
export interface LeafOptions {
  readonly credential: Credential;
  /**
   * Default: mls10, the suite, the credential's type, and the types of the leaf's (and key package's) non-default
   * extensions.
   */
  readonly capabilities?: Capabilities;
  readonly extensions?: readonly Extension[];
}

/** The private halves of a key package. Overwrite them once the welcome has been used. */
export interface KeyPackageSecrets {
  readonly initPrivateKey: Uint8Array;
  readonly leafPrivateKey: Uint8Array;
}

export interface CreateKeyPackageOptions {
  readonly leaf: LeafOptions;
  readonly lifetime: Lifetime;
  /** Of the key package itself, e.g. `lastResortExtension()`. */
  readonly extensions?: readonly Extension[];
}

export interface CreatedKeyPackage {
  /** MLSMessage(KeyPackage), to publish. */
  readonly keyPackage: Uint8Array;
  /** KeyPackageRef (section 5.2): a welcome names it. */
  readonly ref: Uint8Array;
  readonly secrets: KeyPackageSecrets;
}

export interface CreateGroupOptions {
  readonly groupId: Uint8Array;
  readonly leaf: LeafOptions;
  readonly lifetime: Lifetime;
  /** GroupContext extensions. */
  readonly extensions?: readonly Extension[];
}

/** How a handshake message travels: readable for the delivery service, or not. */
export type HandshakeFormat = 'public-message' | 'private-message';

export interface MessageOptions {
  readonly authenticatedData?: Uint8Array;
  /** Default 'public-message'. */
  readonly format?: HandshakeFormat;
  /** Zero bytes appended to a private message's plaintext. Default 0. */
  readonly padding?: number;
}

/** What a member proposes; the state supplies the rest. */
export type ProposalRequest =
  | Exclude<Proposal, { readonly kind: 'update' | 'external-init' }>
  /** A new leaf for oneself. A signature key other than the current one comes with its `signer`. */
  | ({ readonly kind: 'update' } & LeafChanges);

/** What changes in the own leaf; the encryption key always does. */
export interface LeafChanges {
  readonly credential?: Credential;
  readonly capabilities?: Capabilities;
  readonly extensions?: readonly Extension[];
  /** Holder of the new signature key. The environment's signer still signs the message itself. */
  readonly signer?: Signer;
}

export interface CommitOptions extends MessageOptions {
  /** By value. */
  readonly proposals?: readonly Exclude<Proposal, { readonly kind: 'update' | 'external-init' }>[];
  /**
   * ProposalRefs of stored proposals to include. Default: all that fit together (a Remove goes before an Update
   * of the same leaf, the newest Update before older ones, own Updates give way to the path). Where one of those that
   * others have sent makes every commit fail, an empty list goes on without them.
   */
  readonly references?: readonly Uint8Array[];
  /** Whether to update the own path where RFC 9420 section 12.4 leaves it open. Default true. */
  readonly path?: boolean;
  readonly leaf?: LeafChanges;
  /** Extensions of the GroupInfo, beside external_pub. */
  readonly groupInfoExtensions?: readonly Extension[];
  /** Whether the welcome and the group info carry the tree themselves. Default false. */
  readonly treeInside?: boolean;
}

/** Secrets that have served (RFC 9420 section 9.2). `wipe` them as soon as the new state is the stored one. */
export interface Spent {
  readonly spent: readonly Uint8Array[];
}

export interface CommitOutput extends Spent {
  /** MLSMessage to send. */
  readonly commit: Uint8Array;
  /**
   * The state after the commit. Adopt it when the delivery service has accepted the commit; otherwise
   * `eraseState(next, old)` and go on with the old one.
   */
  readonly next: GroupState;
  /**
   * The own state before the commit: only a private handshake message advances it (its key is used up whether or
   * not the commit is accepted). Store it before sending.
   */
  readonly current: GroupState;
  /** MLSMessage(Welcome), one for all who were added. */
  readonly welcome: Uint8Array | undefined;
  /** MLSMessage(GroupInfo) of the new epoch with external_pub. */
  readonly groupInfo: Uint8Array;
  /** `optional<Node> ratchet_tree<V>` of the new epoch (section 12.4.3.3). */
  readonly ratchetTree: Uint8Array;
  readonly change: CommitChange;
}

export interface ProposeOutput extends Spent {
  /** MLSMessage to send. */
  readonly message: Uint8Array;
  readonly ref: Uint8Array;
  readonly next: GroupState;
}

export interface EncryptOptions {
  readonly plaintext: Uint8Array;
  readonly authenticatedData?: Uint8Array;
  /** Zero bytes to append. Default 0. */
  readonly padding?: number;
}

export interface EncryptOutput extends Spent {
  /** MLSMessage(PrivateMessage). */
  readonly message: Uint8Array;
  /** Store it before sending: its keys must not serve twice. */
  readonly next: GroupState;
  readonly generation: number;
}

/** What a received message turned out to be. */
export type Processed =
  | ({
      readonly kind: 'application';
      readonly plaintext: Uint8Array;
      readonly authenticatedData: Uint8Array;
      readonly sender: Member;
      readonly generation: number;
      readonly epoch: bigint;
      readonly next: GroupState;
    } & Spent)
  /** Kept in `next` for a commit of this epoch to name. */
  | ({
      readonly kind: 'proposal';
      readonly ref: Uint8Array;
      readonly proposal: Proposal;
      readonly sender: Sender;
      readonly authenticatedData: Uint8Array;
      readonly next: GroupState;
    } & Spent)
  | ({
      readonly kind: 'commit';
      readonly change: CommitChange;
      readonly next: GroupState;
    } & Spent)
  /** A commit that removes this member. There is no next state; `spent` is all of the old one. */
  | ({ readonly kind: 'removed'; readonly change: CommitChange } & Spent);

export interface JoinFromWelcomeOptions {
  /** MLSMessage(Welcome). */
  readonly welcome: Uint8Array;
  /** Needed unless the welcome carries the tree itself. */
  readonly ratchetTree?: Uint8Array;
  /** MLSMessage(KeyPackage), as it was published. */
  readonly keyPackage: Uint8Array;
  readonly secrets: KeyPackageSecrets;
  /** Whether the client takes part in a group of this id already (section 12.4.3.1). Default: it does not. */
  readonly isKnownGroup?: (groupId: Uint8Array) => boolean;
}

export interface Joined extends Spent {
  readonly state: GroupState;
  /** Who vouches for the group: the signer of the GroupInfo, which for a welcome is the committer. */
  readonly signer: Member;
  readonly groupInfoExtensions: readonly Extension[];
}

export interface ExternalCommitOptions {
  /** MLSMessage(GroupInfo) with external_pub. */
  readonly groupInfo: Uint8Array;
  /** Needed unless the group info carries the tree itself. */
  readonly ratchetTree?: Uint8Array;
  readonly leaf: LeafOptions;
  /** Leaf index of an older appearance of oneself to remove ("resync"). */
  readonly removes?: number;
  readonly psks?: readonly PskId[];
  readonly authenticatedData?: Uint8Array;
  readonly groupInfoExtensions?: readonly Extension[];
  readonly isKnownGroup?: (groupId: Uint8Array) => boolean;
}

export interface ExternalCommitOutput extends Spent {
  /** MLSMessage(PublicMessage) to send. */
  readonly commit: Uint8Array;
  /** Adopt when the delivery service has accepted the commit. */
  readonly next: GroupState;
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
  readonly change: CommitChange;
}

export interface ExportGroupInfoOptions {
  readonly extensions?: readonly Extension[];
  /** Default true: others may join by external commit. */
  readonly externalPub?: boolean;
  /** Default false. */
  readonly treeInside?: boolean;
}

export interface OwnLeaf {
  readonly leafIndex: number;
  readonly leaf: LeafNode;
}
