import type { LeafNode } from '@sotto/mls/public';
import { equalBytes } from '../crypto/public.ts';
import { deviceIdOf, deviceOf } from '../identity/public.ts';
import { type ConversationContext, participantOf } from './context.ts';
import { identityOf, type LeafIdentity } from './credential.ts';
import type { RosterDirectory } from './roster-directory.ts';

/** How a leaf stands to the rosters (R13). */
export type LeafStanding =
  /** Its device, with exactly its key, is in the newest verified roster. */
  | { readonly kind: 'current'; readonly identity: LeafIdentity }
  /** Its device was one of the account's and is no longer, as far as the newest roster says. */
  | { readonly kind: 'stale'; readonly identity: LeafIdentity }
  /** No roster of its account has been verified yet. */
  | { readonly kind: 'unknown'; readonly identity: LeafIdentity }
  /** It cannot be what it says it is. */
  | { readonly kind: 'invalid'; readonly reason: string };

type Identified = Pick<LeafNode, 'credential' | 'signatureKey'>;

/** R13, without regard to any conversation. */
export function standingOf(leaf: Identified, rosters: RosterDirectory): LeafStanding {
  const identity = identityOf(leaf.credential);
  if (identity === null) return { kind: 'invalid', reason: 'a credential that names no device' };
  if (deviceIdOf(leaf.signatureKey) !== identity.deviceId) {
    return { kind: 'invalid', reason: 'a device id that is not the hash of the key (R3)' };
  }
  const roster = rosters.rosterOf(identity.accountId);
  if (roster === undefined) return { kind: 'unknown', identity };
  const device = deviceOf(roster, identity.deviceId);
  const isListed = device !== undefined && equalBytes(device.signatureKey, leaf.signatureKey);
  return { kind: isListed ? 'current' : 'stale', identity };
}

/** R13 and R14: the account is a participant, by its root, and no other account of that name. */
export function standingIn(
  context: ConversationContext,
  leaf: Identified,
  rosters: RosterDirectory,
): LeafStanding {
  const standing = standingOf(leaf, rosters);
  if (standing.kind === 'invalid') return standing;
  const { accountId } = standing.identity;
  const participant = participantOf(context, accountId);
  if (participant === undefined) return { kind: 'invalid', reason: 'of an account that does not take part' };
  const roster = rosters.rosterOf(accountId);
  if (roster !== undefined && !equalBytes(roster.root, participant.root)) {
    // R8: whoever has a new identity is not the participant any more; its old devices have to go.
    return { kind: 'stale', identity: standing.identity };
  }
  return standing;
}
