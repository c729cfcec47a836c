import { equalBytes, verifySignature } from '../crypto/public.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { AccountId } from '../ids.ts';
import { labels } from '../labels.ts';
import type { SignedRoster } from './roster.ts';
import type { RosterError } from './roster-error.ts';
import { markVerified, type VerifiedRoster } from './verified-roster.ts';
import { faultOfChange, faultOfMembers } from './verify-members.ts';

export interface RosterExpectation {
  readonly accountId: AccountId;
  /** The root identity that is known for the account, 32 bytes; null when there is none yet. */
  readonly root: Uint8Array | null;
}

/**
 * Whether a roster is the one that follows `previous` (R1 to R5): version, hash, signatures, members, vault.
 * Servers and clients call the same function (R4).
 *
 * @param previous null for version 1.
 */
export function verifyRoster(
  signed: SignedRoster,
  previous: VerifiedRoster | null,
  expected: RosterExpectation,
): Result<VerifiedRoster, RosterError> {
  const { roster } = signed;
  if (roster.accountId !== expected.accountId) return fail('roster-wrong-account', 'of another account');
  if (previous !== null && previous.accountId !== expected.accountId) {
    return fail('roster-wrong-account', 'the version before is of another account');
  }
  const root = previous?.root ?? roster.signer;
  if (roster.version !== (previous?.version ?? 0) + 1) {
    return fail('roster-wrong-version', `version ${roster.version} after ${previous?.version ?? 0}`);
  }
  if (expected.root !== null && !equalBytes(root, expected.root)) {
    return fail('roster-wrong-root', 'another root identity than the known one');
  }
  if (!namesPrevious(signed, previous)) {
    return fail('roster-wrong-previous', 'does not name the version before');
  }
  if (!signaturesVerify(signed, previous)) {
    return fail('roster-bad-signature', `version ${roster.version} is not signed as it must be`);
  }
  const fault = faultOfMembers(roster) ?? (previous === null ? faultOfFirst(signed) : null);
  if (fault !== null) return fail(...fault);
  if (previous !== null) {
    const changeFault = faultOfChange(roster, previous);
    if (changeFault !== null) return fail(...changeFault);
    if (roster.issuedAt < previous.issuedAt) return fail('roster-wrong-time', 'older than the one before');
  }
  return ok(markVerified(signed, root));
}

/**
 * A run of rosters, each following the one before. Nothing of it is believed unless all of it verifies.
 *
 * @param previous what the run follows; null when it begins with version 1.
 * @returns the rosters in order; an empty run gives an empty list.
 */
export function verifyRosterChain(
  chain: readonly SignedRoster[],
  previous: VerifiedRoster | null,
  expected: RosterExpectation,
): Result<readonly VerifiedRoster[], RosterError> {
  const rosters: VerifiedRoster[] = [];
  let last = previous;
  for (const signed of chain) {
    const next = verifyRoster(signed, last, expected);
    if (!next.ok) return next;
    last = next.value;
    rosters.push(last);
  }
  return ok(rosters);
}

function namesPrevious({ roster }: SignedRoster, previous: VerifiedRoster | null): boolean {
  if (roster.previous === null || previous === null) return roster.previous === null && previous === null;
  return equalBytes(roster.previous, previous.hash);
}

/** There is one right set of signatures for each roster: none may be missing, and none is there for nothing. */
function signaturesVerify(signed: SignedRoster, previous: VerifiedRoster | null): boolean {
  const { roster, rosterBytes, byPrevious, bySigner } = signed;
  const needsPrevious = previous !== null;
  const needsSigner = previous === null || !equalBytes(roster.signer, previous.signer);
  if ((byPrevious !== null) !== needsPrevious || (bySigner !== null) !== needsSigner) return false;
  if (previous !== null && byPrevious !== null) {
    if (!verifySignature(previous.signer, labels.rosterByPrevious, rosterBytes, byPrevious)) return false;
  }
  return bySigner === null || verifySignature(roster.signer, labels.rosterBySigner, rosterBytes, bySigner);
}

function faultOfFirst({ roster }: SignedRoster): readonly ['roster-wrong-vault', string] | null {
  return roster.vault.version === 1 ? null : ['roster-wrong-vault', 'the first vault is version 1'];
}
