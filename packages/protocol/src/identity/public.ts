export { type ClaimVerdict, checkRosterClaim, type RosterClaim } from './check-claim.ts';
export { type DeviceBinding, verifyDeviceBinding } from './device-binding.ts';
export { deviceIdOf, recoveryIdOf } from './member-id.ts';
export {
  acceptReset,
  type ChainObservation,
  dismissReset,
  observeChain,
  pinAccount,
} from './observe-chain.ts';
export {
  type ForkEvidence,
  type PinnedAccount,
  type PinnedChain,
  type PinnedVersion,
  pinCodec,
} from './pin.ts';
export {
  type DeviceMember,
  HASH_BYTES,
  type Member,
  type MemberId,
  type RecoveryMember,
  type Roster,
  SEAL_KEY_BYTES,
  type SignedRoster,
  type VaultReference,
} from './roster.ts';
export type { RosterError, RosterErrorCode } from './roster-error.ts';
export {
  compareSafetyQr,
  type SafetyFingerprint,
  type SafetyPair,
  type SafetyQrVerdict,
  safetyFingerprint,
  safetyNumber,
  safetyQr,
} from './safety-number.ts';
export { encodeSignedRoster, parseSignedRoster, rosterHash } from './signed-roster.ts';
export { deviceOf, devicesOf, restoreVerifiedRoster, type VerifiedRoster } from './verified-roster.ts';
export { type RosterExpectation, verifyRoster, verifyRosterChain } from './verify-roster.ts';
