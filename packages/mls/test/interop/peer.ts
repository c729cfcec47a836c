/** A member of a group, whichever implementation it runs. Everything between two of them is encoded. */
export interface Peer {
  readonly implementation: 'ours' | 'ts-mls';
  /** The identity in its basic credential. */
  readonly name: string;

  createGroup(groupId: Uint8Array): Promise<void>;
  /** MLSMessage(KeyPackage); the peer keeps its secrets for the welcome. */
  createKeyPackage(): Promise<Uint8Array>;
  joinFromWelcome(welcome: Uint8Array, ratchetTree: Uint8Array): Promise<void>;
  /** Joins by external commit and has the new epoch at once. @param removes the peer's own older leaf */
  joinExternally(offer: ExternalOffer, removes?: number): Promise<Uint8Array>;

  /** Commits, and has the new epoch at once. */
  commit(request: CommitRequest): Promise<Committed>;
  propose(request: ProposalRequest, format: HandshakeFormat): Promise<Uint8Array>;
  encrypt(plaintext: Uint8Array): Promise<Uint8Array>;
  receive(message: Uint8Array): Promise<Received>;

  /** What everyone else needs to join externally. */
  offerExternalJoin(): Promise<ExternalOffer>;
  summary(): Promise<Summary>;
  /** The tree as it travels beside a welcome. */
  ratchetTree(): Uint8Array;
  members(): readonly { readonly leafIndex: number; readonly name: string }[];
}

export type HandshakeFormat = 'public-message' | 'private-message';

export interface CommitRequest {
  readonly format: HandshakeFormat;
  /** MLSMessages(KeyPackage), to add by value. */
  readonly add?: readonly Uint8Array[];
  /** Leaf indices, to remove by value. */
  readonly remove?: readonly number[];
  /** Whether to renew the own path where the RFC leaves that open. ts-mls never does. Default: ours does. */
  readonly path?: boolean;
}

export interface Committed {
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array | undefined;
}

export type ProposalRequest =
  | { readonly kind: 'update' }
  | { readonly kind: 'remove'; readonly leafIndex: number }
  | { readonly kind: 'add'; readonly keyPackage: Uint8Array };

export type Received =
  | { readonly kind: 'application'; readonly plaintext: Uint8Array }
  | { readonly kind: 'proposal' | 'commit' | 'removed' };

export interface ExternalOffer {
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
}

/** What all members of one epoch agree on. */
export interface Summary {
  readonly epoch: bigint;
  readonly treeHash: string;
  readonly epochAuthenticator: string;
  readonly exported: string;
}

/** A refusal that departs from RFC 9420. The history goes on without the step that met it. */
export class DepartureError extends Error {}

export const exporter = { label: 'interop', context: Uint8Array.of(1, 2, 3), length: 40 } as const;

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
