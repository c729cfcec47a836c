import type { CommitChange } from '@sotto/mls/public';
import { equalBytes } from '../crypto/public.ts';
import type { AccountId } from '../ids.ts';
import { type ConversationContext, contextCodec, participantOf } from './context.ts';
import { identityOf } from './credential.ts';
import { standingIn } from './leaf-standing.ts';
import type { RosterDirectory } from './roster-directory.ts';

/** A participant that has a new root identity (R8). */
export interface Rebirth {
  readonly accountId: AccountId;
  /** The root that the account's accepted roster has, 32 bytes. */
  readonly root: Uint8Array;
}

/** The context of a direct conversation that goes on with a participant's new identity. */
export function contextAfterRebirth(
  context: ConversationContext,
  { accountId, root }: Rebirth,
): ConversationContext {
  const participants = context.participants.map((one) =>
    one.accountId === accountId ? { ...one, root } : one,
  );
  return { ...context, participants };
}

/** @returns null unless the one thing that differs is the root of one participant. */
export function rebirthIn(before: ConversationContext, after: ConversationContext): Rebirth | null {
  const changed = after.participants.filter(({ accountId, root }) => {
    const known = participantOf(before, accountId);
    return known !== undefined && !equalBytes(known.root, root);
  });
  const [reborn, ...others] = changed;
  if (reborn === undefined || others.length > 0) return null;
  const { accountId, root } = reborn;
  const expected = contextAfterRebirth(before, { accountId, root });
  return equalBytes(contextCodec.encode(expected), contextCodec.encode(after)) ? { accountId, root } : null;
}

/**
 * R8 and R14: a direct conversation goes on with the new identity of one of the two, when the other one says so. Each
 * receiver follows only to the root of the roster that it has itself accepted; one that has not is not convinced by
 * the commit. The old identity's devices go in the same commit, and nobody comes in it.
 *
 * @returns why the commit may not change the context so; null when it may.
 */
export function faultOfRebirth(
  change: CommitChange,
  before: ConversationContext,
  after: ConversationContext,
  rosters: RosterDirectory,
): string | null {
  const reborn = rebirthIn(before, after);
  if (reborn === null) return 'of a direct conversation only the root of one participant changes';
  if (change.external) return 'who joins changes nothing else';
  if (identityOf(change.committer.leaf.credential)?.accountId === reborn.accountId) {
    return 'an account does not vouch for its own new identity';
  }
  const roster = rosters.rosterOf(reborn.accountId);
  if (roster === undefined || !equalBytes(roster.root, reborn.root)) {
    return 'an identity that has not been accepted here';
  }
  if (change.added.length > 0) return 'nobody comes with a new identity in one commit';
  const stays = change
    .membersAfter()
    .some(
      ({ leaf }) =>
        identityOf(leaf.credential)?.accountId === reborn.accountId &&
        standingIn(after, leaf, rosters).kind !== 'current',
    );
  return stays ? 'devices of the old identity would stay' : null;
}
