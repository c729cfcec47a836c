import type { Failure } from '../errors.ts';

export type RecoveryCodeErrorCode =
  /** Not the 36 characters of a recovery code. */
  | 'recovery-code-malformed'
  /** The last group does not fit the others: something is mistyped. Says nothing of whose code it is. */
  | 'recovery-code-mistyped';

export type RecoveryCodeError = Failure<RecoveryCodeErrorCode>;
