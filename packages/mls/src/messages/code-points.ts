/** Code points of RFC 9420 section 17 that this package gives a meaning to. */

/** ProtocolVersion mls10 (section 6). */
export const MLS_1_0 = 1;

/** Extension types (section 17.3); last_resort is of draft-ietf-mls-extensions, in the same registry. */
export const ExtensionType = {
  applicationId: 0x0001,
  ratchetTree: 0x0002,
  requiredCapabilities: 0x0003,
  externalPub: 0x0004,
  externalSenders: 0x0005,
  lastResort: 0x000a,
} as const;

/** Proposal types (section 17.4). */
export const ProposalType = {
  add: 0x0001,
  update: 0x0002,
  remove: 0x0003,
  psk: 0x0004,
  reInit: 0x0005,
  externalInit: 0x0006,
  groupContextExtensions: 0x0007,
} as const;

/** Credential types (section 17.5). */
export const CredentialType = { basic: 0x0001, x509: 0x0002 } as const;

/** Wire formats (section 17.2). */
export const WireFormat = {
  publicMessage: 0x0001,
  privateMessage: 0x0002,
  welcome: 0x0003,
  groupInfo: 0x0004,
  keyPackage: 0x0005,
} as const;

/** Section 7.2: supported by everybody, and never listed among capabilities. */
export function isDefaultExtensionType(type: number): boolean {
  return type >= ExtensionType.applicationId && type <= ExtensionType.externalSenders;
}

/** Section 7.2. */
export function isDefaultProposalType(type: number): boolean {
  return type >= ProposalType.add && type <= ProposalType.groupContextExtensions;
}
