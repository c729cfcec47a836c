import { deviceOf, devicesOf } from '../identity/public.ts';
import type { AccountId } from '../ids.ts';
import type { ConversationContext } from './context.ts';
import type { LeafIdentity } from './credential.ts';
import type { RosterDirectory } from './roster-directory.ts';

/** What separates a group's leaves from the rosters of its participants (R17). */
export interface RosterDelta {
  /** Leaves of devices that are in no newest roster: to be removed before anything is sent. */
  readonly stale: readonly LeafIdentity[];
  /** Devices of participants that have no leaf: to be added, or about to join themselves (R18). */
  readonly missing: readonly LeafIdentity[];
  /** Participants of whom no roster has been verified. */
  readonly unknown: readonly AccountId[];
}

export function rosterDelta(
  context: ConversationContext,
  members: readonly LeafIdentity[],
  rosters: RosterDirectory,
): RosterDelta {
  const present = new Set(members.map(({ deviceId }) => deviceId));
  const missing: LeafIdentity[] = [];
  const unknown: AccountId[] = [];
  for (const { accountId } of context.participants) {
    const roster = rosters.rosterOf(accountId);
    if (roster === undefined) unknown.push(accountId);
    else {
      const absent = devicesOf(roster).filter(({ id }) => !present.has(id));
      missing.push(...absent.map(({ id }) => ({ accountId, deviceId: id })));
    }
  }
  return { stale: staleAmong(members, rosters), missing, unknown };
}

/**
 * The members whose device is not in the newest roster of its account (R17). A device's id stands for its key
 * (R3), so the id decides. An account without a roster has no device that counts.
 */
export function staleAmong(
  members: readonly LeafIdentity[],
  rosters: RosterDirectory,
): readonly LeafIdentity[] {
  return members.filter(({ accountId, deviceId }) => {
    const roster = rosters.rosterOf(accountId);
    return roster === undefined || deviceOf(roster, deviceId) === undefined;
  });
}
