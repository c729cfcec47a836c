/** Failures around ways back into the account. */
import type { AddRecoveryCodeFailure, RecoverFailure, RecoveryFailure } from '@sotto/client';
import type { Explanation } from './explanation.ts';
import { type Catalogue, network } from './failures.ts';

const notReady = (): Explanation => ({
  what: 'This device is not ready for that.',
  next: 'Wait a moment and try again. If it stays, reload the page.',
});

export const recoveryFailures: Catalogue<RecoveryFailure> = {
  ...network,
  'too-many-methods': () => ({
    what: 'You have five recovery methods already.',
    next: 'Remove one that you don’t need, then try again.',
  }),
  'unknown-method': () => ({
    what: 'This recovery method is no longer there.',
    next: 'It may have been removed on another device. Nothing is left to do.',
  }),
  invalid: () => ({
    what: 'This passkey gave nothing that can be used.',
    next: 'Use another passkey, or a recovery code.',
  }),
  'identity-changed': () => ({
    what: 'The server shows something that contradicts what this device knows.',
    next: 'Nothing was changed. Ask whoever runs this server, and look at your other devices.',
  }),
  'not-ready': notReady,
};

export const addRecoveryCodeFailures: Catalogue<AddRecoveryCodeFailure> = {
  ...recoveryFailures,
  'nothing-prepared': () => ({
    what: 'This code can’t be used any more.',
    next: 'Close this and make a new one. Throw the old one away.',
  }),
  'not-confirmed': () => ({
    what: 'That is not what your code says there.',
    next: 'Compare both groups with what you kept, or have the code shown again.',
  }),
};

export const recoverFailures: Catalogue<RecoverFailure> = {
  ...network,
  'not-a-code': () => ({
    what: 'That is not a whole recovery code.',
    next: 'It has nine groups of four letters and digits, and no letter U. See whether one is missing.',
  }),
  mistyped: () => ({
    what: 'Something in this code is mistyped.',
    next: 'Compare it group by group with what you kept. You can try as often as you like.',
  }),
  'wrong-code': () => ({
    what: 'This is not a recovery method of this account.',
    next: 'It may belong to another account, or have been removed. A new identity makes old ones void, too.',
  }),
  invalid: () => ({
    what: 'This passkey gave nothing that can be used.',
    next: 'Use another passkey, or a recovery code.',
  }),
  'too-many-devices': () => ({
    what: 'You have ten devices already.',
    next: 'Choose “Unregister my other devices” and try again.',
  }),
  'identity-changed': () => ({
    what: 'What the server shows of your account does not hold together.',
    next: 'Nothing was recovered, and your code told the server nothing. Try again later. If it stays, don’t trust this server.',
  }),
  'not-ready': notReady,
};

/** What the browser says of a passkey. */
export const passkeyFailures = {
  cancelled: {
    what: 'No passkey was used.',
    next: 'It was cancelled, or took too long. Try again when you have it at hand.',
  },
  'no-secret': {
    what: 'This passkey can’t be used for recovery.',
    next: 'It gives no secret of its own. Use another one, or a recovery code.',
  },
  failed: {
    what: 'The browser could not use a passkey here.',
    next: 'Use a recovery code instead.',
  },
} as const satisfies Readonly<Record<string, Explanation>>;
