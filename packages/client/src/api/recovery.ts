import type { NetworkFailure } from './result.ts';

export type RecoveryKind = 'code' | 'passkey';

/** A way back into the account when no device is left (B6): a virtual member of its roster. */
export interface RecoveryMethod {
  readonly recoveryId: string;
  readonly kind: RecoveryKind;
  /** As the roster says, ms since the epoch. */
  readonly addedAt: number;
}

/** A recovery code before it is of the account. It is shown once: nothing of it is stored. */
export interface ShownRecoveryCode {
  /** Nine groups of four characters, the last of which tells a mistyped code from a wrong one. */
  readonly groups: readonly string[];
}

/** A group of the code that is shown, typed anew. */
export interface TypedGroup {
  /** From 0 to 8. */
  readonly group: number;
  readonly typed: string;
}

/** What a person recovers with. */
export type RecoveryInput =
  /** In either case, with spaces or hyphens anywhere, with O for 0 and I or L for 1. */
  | { readonly kind: 'code'; readonly code: string }
  /** `secret`: the 32 bytes that WebAuthn PRF gives for `passkeyPrfInput`. */
  | { readonly kind: 'passkey'; readonly secret: Uint8Array };

export type RecoveryFailure =
  | NetworkFailure
  /** The account has five recovery methods (R4). */
  | { readonly code: 'too-many-methods' }
  | { readonly code: 'unknown-method' }
  /** A passkey's secret does not have 32 bytes. */
  | { readonly code: 'invalid' }
  /** The server shows a vault or a roster that contradicts what this device knows. */
  | { readonly code: 'identity-changed' }
  | { readonly code: 'not-ready' };

export type AddRecoveryCodeFailure =
  | RecoveryFailure
  /** No code is shown: make one. */
  | { readonly code: 'nothing-prepared' }
  /** Fewer than two groups, or one that is not as it was shown. The code stays. */
  | { readonly code: 'not-confirmed' };

export type RecoverFailure =
  | NetworkFailure
  /** Characters are missing or too many, or one is none of its alphabet. */
  | { readonly code: 'not-a-code' }
  /** The last group does not fit the others: something is mistyped. */
  | { readonly code: 'mistyped' }
  /** A code, or a passkey, that is not of this account, or no longer. */
  | { readonly code: 'wrong-code' }
  /** A passkey's secret does not have 32 bytes. */
  | { readonly code: 'invalid' }
  /** The account has ten devices: `replaceAll` removes them. */
  | { readonly code: 'too-many-devices' }
  /** What the server shows of the account's identity or vault does not hold together: nothing of it was taken (R6, R9). */
  | { readonly code: 'identity-changed' }
  /** This device is registered, or not signed in. */
  | { readonly code: 'not-ready' };

/** What leaving this device would do now: what goes, what stays, and how to come back. */
export interface LeavingPreview {
  /** What a sign-out does with this device's keys (R33). All content goes always; unregistering erases the keys always (A10). */
  readonly keys: 'kept' | 'erased';
  readonly keptBecause: KeptBecause | null;
  /** The account's devices beside this one. */
  readonly otherDevices: number;
  /** The kinds of recovery methods that the account has, each once. */
  readonly recovery: readonly RecoveryKind[];
  /** Messages that are in the outbox, and would never be sent. */
  readonly unsent: number;
  /** What was to be kept for the account's other devices and cannot be written now; lost when the keys are erased. */
  readonly unsaved: number;
}

export type KeptBecause =
  /** This is the account's only device, and it has no recovery method: without the keys all would be lost. */
  | 'only-device'
  /** The server could not be told: what keys are good for cannot be taken back now. */
  | 'not-reached';
