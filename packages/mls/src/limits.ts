/**
 * Bounds that decoders check before they allocate. What the protocol itself leaves open (RFC 9420 section 2.1
 * allows vectors of 2^30 - 1 bytes) is closed here; a caller with smaller groups can close it further.
 */
export interface Limits {
  /** Bytes of one MLSMessage, whatever is in it. */
  readonly messageBytes: number;
  /** Bytes of an encoded ratchet tree. */
  readonly treeBytes: number;
  /** Leaves of a group, blank ones included; the tree has at most twice as many nodes. */
  readonly leaves: number;
  /** Bytes of a public key of any kind. */
  readonly keyBytes: number;
  /** Bytes of a signature, a MAC, a hash or a reference. */
  readonly tagBytes: number;
  /** Bytes of a group id, a PSK id, or a credential's identity. */
  readonly idBytes: number;
  /** Bytes of one certificate, and of a custom credential. */
  readonly credentialBytes: number;
  /** Certificates in one x509 credential. */
  readonly certificates: number;
  /** Entries in one list of a capabilities or required_capabilities object. */
  readonly capabilities: number;
  /** Extensions in one list. */
  readonly extensions: number;
  /** Bytes of one extension's data. */
  readonly extensionBytes: number;
  /** Proposals in one commit. */
  readonly proposals: number;
  /** Proposals that a group keeps for reference by a later commit. */
  readonly storedProposals: number;
  /** Bytes of a custom proposal's body. */
  readonly proposalBytes: number;
  /** Pre-shared keys in one welcome. */
  readonly psks: number;
  /** External senders of one group. */
  readonly externalSenders: number;
  /** Bytes of authenticated data. */
  readonly authenticatedDataBytes: number;
  /** Bytes of application data in one message. */
  readonly applicationDataBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  messageBytes: 8 * 1024 * 1024,
  treeBytes: 8 * 1024 * 1024,
  leaves: 2048,
  keyBytes: 4096,
  tagBytes: 4096,
  idBytes: 1024,
  credentialBytes: 16 * 1024,
  certificates: 8,
  capabilities: 256,
  extensions: 64,
  extensionBytes: 1024 * 1024,
  proposals: 2048,
  storedProposals: 256,
  proposalBytes: 64 * 1024,
  psks: 64,
  externalSenders: 64,
  authenticatedDataBytes: 64 * 1024,
  applicationDataBytes: 1024 * 1024,
};
