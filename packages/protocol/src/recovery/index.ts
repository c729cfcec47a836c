export {
  confirmsRecoveryCode,
  createRecoveryCode,
  parseRecoveryCode,
  RECOVERY_CODE_CONFIRMED_GROUPS,
  RECOVERY_CODE_GROUPS,
  type RecoveryCode,
  recoveryCodeGroups,
  type TypedGroup,
} from './recovery-code.ts';
export type { RecoveryCodeError, RecoveryCodeErrorCode } from './recovery-error.ts';
export {
  listsRecovery,
  PASSKEY_SECRET_BYTES,
  passkeyPrfInput,
  type RecoveredAccount,
  type RecoveryKeys,
  type RecoveryKind,
  type RecoverySecret,
  recoveriesOf,
  recoveryKeysOf,
  recoveryMember,
} from './recovery-keys.ts';
