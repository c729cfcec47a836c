import type { Failure } from '../errors.ts';

export type LinkErrorCode =
  /** Not the sixteen characters of a link code. */
  | 'link-code-malformed'
  /** Made under another code or for another account, or changed on the way. */
  | 'link-not-authentic'
  /** Authentic, and not of the form that it must have. */
  | 'link-malformed'
  /** Of another account. */
  | 'link-wrong-account'
  /** Of another device, or a device id that is not the hash of its key (R3). */
  | 'link-wrong-device'
  /** The roster that it is about does not list the device with its keys, or is not the one that was answered. */
  | 'link-wrong-roster';

export type LinkError = Failure<LinkErrorCode>;
