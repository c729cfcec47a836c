import { DEFAULT_LIMITS, type Limits, suiteFor, type VerifyingEnvironment } from '@sotto/mls/public';
import { CIPHER_SUITE } from '../crypto/public.ts';
import { limits } from '../limits.ts';
import { makeAuthentication } from './authentication.ts';
import { makePolicy } from './policy.ts';
import type { RosterDirectory } from './roster-directory.ts';

const MILLISECONDS = 1_000;

/** Our bounds in the terms of the MLS package: nothing larger is even decoded. */
export const mlsLimits: Limits = {
  ...DEFAULT_LIMITS,
  messageBytes: limits.commitBytes,
  treeBytes: limits.ratchetTreeBytes,
  leaves: limits.leaves,
  proposals: limits.membersPerCommit + 2,
  storedProposals: 0,
  authenticatedDataBytes: 128,
  applicationDataBytes: limits.transportBytes,
};

/** A time of ours in the unit of MLS: whole seconds. */
export function mlsTime(milliseconds: number): bigint {
  return BigInt(Math.floor(milliseconds / MILLISECONDS));
}

/** The other way round. */
export function fromMlsTime(seconds: bigint): number {
  return Number(seconds) * MILLISECONDS;
}

/**
 * What verifying needs: the one suite, our authentication (R13) and our policy.
 *
 * @param now milliseconds since 1970, UTC, to hold lifetimes of added leaves against; null for events that were
 *   accepted earlier, whose leaves may have expired since.
 */
export function verifyingEnvironment(rosters: RosterDirectory, now: number | null): VerifyingEnvironment {
  return {
    suite: suiteFor(CIPHER_SUITE),
    authentication: makeAuthentication(rosters),
    policy: makePolicy(rosters),
    maximumLifetime: mlsTime(limits.lastResortLifetime + 2 * limits.clockSkew),
    limits: mlsLimits,
    ...(now === null ? {} : { now: mlsTime(now) }),
  };
}
