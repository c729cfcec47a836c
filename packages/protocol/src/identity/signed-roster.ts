import { sha256 } from '../crypto/public.ts';
import { fail, ok, type Result } from '../errors.ts';
import { labels } from '../labels.ts';
import { rosterCodec, type SignedRoster, signedRosterCodec } from './roster.ts';
import type { RosterError } from './roster-error.ts';

/** Untrusted bytes to a `SignedRoster`: well-formed, and nothing more. At most 32 KiB. */
export function parseSignedRoster(bytes: Uint8Array): Result<SignedRoster, RosterError> {
  const signed = signedRosterCodec.decode(bytes);
  if (!signed.ok) return fail('roster-malformed', signed.error.detail);
  const roster = rosterCodec.decode(signed.value.roster);
  if (!roster.ok) return fail('roster-malformed', roster.error.detail);
  const { roster: rosterBytes, byPrevious, bySigner } = signed.value;
  return ok({ roster: roster.value, rosterBytes, byPrevious, bySigner });
}

export function encodeSignedRoster(signed: SignedRoster): Uint8Array<ArrayBuffer> {
  const { rosterBytes, byPrevious, bySigner } = signed;
  return signedRosterCodec.encode({ roster: rosterBytes, byPrevious, bySigner });
}

/** What the next version names as `previous`, and messages as their sender's roster (R2, R7). 32 bytes. */
export function rosterHash(rosterBytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return sha256(labels.rosterHash, rosterBytes);
}
