import type { Failure } from '../errors.ts';

export type RosterErrorCode =
  /** Not the encoding of a roster, or over a limit of the encoding. */
  | 'roster-malformed'
  /** Another account's. */
  | 'roster-wrong-account'
  /** Another root identity than the expected one (R8). */
  | 'roster-wrong-root'
  /** Not the version that follows. */
  | 'roster-wrong-version'
  /** Does not name the hash of the version before (R2). */
  | 'roster-wrong-previous'
  /** A signature is missing, too many, or does not verify (R1, R2). */
  | 'roster-bad-signature'
  /** A member's id is not the hash of its key (R3). */
  | 'roster-wrong-member-id'
  /** Members repeated or not in order, or two that share a key. */
  | 'roster-members-not-canonical'
  /** More than ten devices or five recovery members (R4), or a first version with other than a device. */
  | 'roster-wrong-member-count'
  /** A member that stays has another key, kind or date than before. */
  | 'roster-member-changed'
  /** A removal without a new signer and a new vault key (R5), or one of the two without the other. */
  | 'roster-rotation-required'
  /** The vault's version or commitment does not follow from the version before. */
  | 'roster-wrong-vault'
  /** Issued before the version before, or a member added after the roster was issued. */
  | 'roster-wrong-time';

export type RosterError = Failure<RosterErrorCode>;
