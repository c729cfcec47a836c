import type { MlsError } from '@sotto/mls/public';
import type { Failure } from '../errors.ts';

/** Why a group did not accept something. Nothing has changed (R21). */
export type GroupErrorCode =
  /** Not the bytes of what it should be, or over a limit. */
  | 'malformed'
  /** Of another conversation. */
  | 'wrong-conversation'
  /** Of an epoch before or after the current one (R16). */
  | 'wrong-epoch'
  /** What this device has sent itself. */
  | 'own-message'
  /** Its key has served before. */
  | 'replayed'
  /** A device that is not in its account's newest verified roster (R13). A newer roster may change that. */
  | 'not-authentic'
  /** Somebody who may not do this (R14, R17, R18). For a removal, a newer roster may change that as well. */
  | 'not-allowed'
  /** Any other rule of MLS; `detail` has its code and section. */
  | 'invalid';

export type GroupError = Failure<GroupErrorCode>;

/**
 * Whether newer rosters might lead to another answer: a device that was added to one meanwhile (R13), or one that
 * was removed and whose leaf somebody removes (R17). Ask for the participants' chains, and try once more.
 */
export function dependsOnRosters(error: { readonly code: string }): boolean {
  return error.code === 'not-authentic' || error.code === 'not-allowed';
}

/** A refusal of the MLS package in our terms. */
export function groupError(error: MlsError): { readonly ok: false; readonly error: GroupError } {
  const detail = `${error.code}, section ${error.section}: ${error.detail}`;
  return { ok: false, error: { code: codeOf(error), detail } };
}

function codeOf(error: MlsError): GroupErrorCode {
  switch (error.code) {
    case 'malformed':
    case 'unexpected-message':
      return 'malformed';
    case 'wrong-group':
      return 'wrong-conversation';
    case 'wrong-epoch':
      return 'wrong-epoch';
    case 'own-message':
      return 'own-message';
    case 'generation-consumed':
      return 'replayed';
    case 'authentication-refused':
      return 'not-authentic';
    case 'policy-refused':
      return 'not-allowed';
    default:
      return 'invalid';
  }
}
