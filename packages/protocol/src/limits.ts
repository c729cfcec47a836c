/** Every documented bound of the protocol, for servers and clients alike. Lengths are bytes unless said. */
export const limits = {
  /** Devices of one account (R4). */
  devicesPerAccount: 10,
  /** Recovery members of one account (R4). */
  recoveriesPerAccount: 5,
  /** A device's name, UTF-8, before it is sealed. */
  deviceNameBytes: 64,
  /** A device's sealed name, as a roster carries it: nonce, padded name, tag. */
  sealedDeviceNameBytes: 24 + 65 + 16,
  /** One signed roster, encoded: fifteen members and their post-quantum keys fit with room to spare. */
  signedRosterBytes: 32_768,
  /** Rosters in one page of a chain, as the server serves it. */
  rosterChainPage: 50,
  /** Versions of one account's chain that a pin remembers: more than anyone reaches in a lifetime. */
  rosterVersions: 10_000,

  /** A link code as somebody types it, in UTF-16 units: sixteen characters, and what may stand between them. */
  linkCodeText: 64,
  /** A link offer: its MAC, two keys and a sealed name. */
  linkOfferBytes: 2_048,
  /** A link answer. */
  linkAnswerBytes: 512,
  /** How long a link code is good for, in milliseconds: ten minutes. */
  linkLifetime: 10 * 60_000,

  /** A recovery code as somebody types it, in UTF-16 units: 36 characters, and what may stand between them. */
  recoveryCodeText: 160,

  /** A vault key, sealed to one member (R9): the KEM's output, the key, a tag. */
  sealedVaultKeyBytes: 1_120 + 32 + 16,
  /** What one vault item holds, before padding: the largest class less the one octet that ends it. */
  vaultContentBytes: 1_048_575,
  /** One sealed vault item (R10): header, nonce, largest size class, tag. */
  sealedVaultItemBytes: 5 + 24 + 1_048_576 + 16,
  /** The largest version of a vault item, so that it fits a signed integer of 32 bits everywhere. */
  vaultItemVersion: 2 ** 31 - 1,
  /** Items in one account's vault. */
  vaultItems: 100_000,

  /** The text of one message, UTF-8. */
  textBytes: 32_768,
  /** A reaction, UTF-8: the longest emoji sequences of Unicode stay under it. */
  reactionBytes: 64,
  /** The name of a content type. */
  contentTypeBytes: 32,
  /** `previous` of one message (R25). */
  previousMessages: 8,
  /** Content before padding: the largest class less the one octet that ends it. */
  contentBytes: 65_535,
  /** A body: commitment, largest size class, tag. */
  bodyBytes: 32 + 65_536 + 16,
  /** An MLS application message that carries one transport payload. */
  transportBytes: 1_024,
  /** Messages of one sender that a device remembers as missing, to tell a late one from a replayed one. */
  missingPerSender: 64,
  /** Message ids that a device remembers of one conversation, to check `previous` against. */
  recentMessages: 32,

  /** People in one group (B7). A direct conversation has two. */
  participants: 1_000,
  /** What a conversation says that it is, encoded. */
  contextBytes: 131_072,
  /** Leaves of one conversation's MLS group: every participant with every device. */
  leaves: 10_000,
  /** Members that one commit may add or remove. */
  membersPerCommit: 200,
  /** One commit, as an MLS message. */
  commitBytes: 4_194_304,
  /** One welcome, as an MLS message; the tree travels beside it. */
  welcomeBytes: 4_194_304,
  /** One group info, as an MLS message, without the tree. */
  groupInfoBytes: 131_072,
  /** One ratchet tree. */
  ratchetTreeBytes: 33_554_432,

  /** Key packages in one upload. */
  keyPackagesPerUpload: 100,
  /** One key package, as an MLS message. */
  keyPackageBytes: 8_192,
  /** How long a key package is good for, in milliseconds: 30 days. */
  keyPackageLifetime: 30 * 24 * 3_600_000,
  /** The same for a last-resort one: 90 days. */
  lastResortLifetime: 90 * 24 * 3_600_000,
  /** How far a clock that made a key package may run ahead of ours, in milliseconds: one hour. */
  clockSkew: 3_600_000,

  /** Messages sent after which a device updates its leaf (R20). */
  messagesPerUpdate: 100,
  /** Time after which an active device updates its leaf (R20), in milliseconds: 7 days. */
  updateInterval: 7 * 24 * 3_600_000,
} as const;
