import { fail, ok, type Result } from '../errors.ts';
import type { DeviceId } from '../ids.ts';
import type { DeviceMember, Roster, SignedRoster } from './roster.ts';
import type { RosterError } from './roster-error.ts';
import { encodeSignedRoster, parseSignedRoster, rosterHash } from './signed-roster.ts';

declare const verified: unique symbol;

/** A roster that follows from its account's root identity. Made by `verifyRoster` and its kin only. */
export interface VerifiedRoster extends Roster {
  readonly [verified]: true;
  /** The account's root identity key: the signer of version 1. 32 bytes. */
  readonly root: Uint8Array;
  /** 32 bytes. */
  readonly hash: Uint8Array;
  /** The signed roster as it travels. */
  readonly bytes: Uint8Array;
}

/** For the functions of this folder that have done the verifying. */
export function markVerified(signed: SignedRoster, root: Uint8Array): VerifiedRoster {
  const hash = rosterHash(signed.rosterBytes);
  // The brand has no value at run time.
  return { ...signed.roster, root, hash, bytes: encodeSignedRoster(signed) } as VerifiedRoster;
}

/**
 * A roster that this side has verified before and has kept, with its root, in a store of its own whose
 * integrity it trusts. Never for bytes from a peer: nothing is checked but the form.
 */
export function restoreVerifiedRoster(
  bytes: Uint8Array,
  root: Uint8Array,
): Result<VerifiedRoster, RosterError> {
  const signed = parseSignedRoster(bytes);
  if (!signed.ok) return signed;
  if (root.length !== signed.value.roster.signer.length) return fail('roster-wrong-root', 'not a root key');
  return ok(markVerified(signed.value, root));
}

export function devicesOf(roster: Roster): readonly DeviceMember[] {
  return roster.members.filter((member) => member.type === 'device');
}

export function deviceOf(roster: Roster, id: DeviceId): DeviceMember | undefined {
  return devicesOf(roster).find((device) => device.id === id);
}
