export {
  deriveEpoch,
  deriveEpochFrom,
  deriveExternalKeyPair,
  deriveJoinerSecret,
  deriveWelcomeKey,
  deriveWelcomeSecret,
  type Epoch,
  type EpochSecrets,
  epochSecretArrays,
  exportSecret,
} from './key-schedule.ts';
export { derivePskSecret, type Psk } from './psk.ts';
export type { Ratchet, RatchetLimits, SkippedKey } from './ratchet.ts';
export {
  createSecretTree,
  defaultLimits,
  messageKeyAt,
  nextMessageKey,
  type RatchetKind,
  type SecretTree,
  type SecretTreeChange,
  type SecretTreeEntry,
  type SecretTreeStep,
  secretTreeEntries,
  secretTreeFromEntries,
  secretTreeSecrets,
} from './secret-tree.ts';
export { decodeSecretTreeEntry, encodeSecretTreeEntry } from './secret-tree-codec.ts';
export { deriveSenderDataKey, guardNonce, type MessageKey } from './sender-data.ts';
export {
  confirmationTag,
  confirmedTranscriptHash,
  interimTranscriptHash,
  membershipTag,
  verifyConfirmationTag,
  verifyMembershipTag,
} from './transcript.ts';
