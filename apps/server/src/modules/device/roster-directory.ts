import type { EntityManager } from '@mikro-orm/core';
import {
  type AccountId,
  type RosterDirectory,
  restoreVerifiedRoster,
  type VerifiedRoster,
} from '@sotto/protocol/public';
import { Account } from '../account/index.ts';
import { Roster } from './roster.entity.ts';

/**
 * The newest rosters of some accounts, as this server has verified them. Accounts that are not there, or have
 * no roster yet, are left out.
 */
export async function loadRosters(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<RosterDirectory> {
  const accounts = await em.find(Account, { id: { $in: [...accountIds] }, rosterVersion: { $gt: 0 } });
  const newest = accounts.map(({ id, rosterVersion }) => ({ accountId: id, version: rosterVersion }));
  const rosters = newest.length === 0 ? [] : await em.find(Roster, { $or: newest });
  const roots = new Map(accounts.map(({ id, root }) => [id, root]));
  const directory = new Map<string, VerifiedRoster>();
  for (const roster of rosters) {
    directory.set(roster.accountId, restore(roster, roots.get(roster.accountId) ?? null));
  }
  return { rosterOf: (accountId: AccountId) => directory.get(accountId) };
}

/** A roster that this server verified when it was published. */
export function restore(roster: Roster, root: Uint8Array | null): VerifiedRoster {
  const restored = root === null ? null : restoreVerifiedRoster(roster.bytes, root);
  if (restored === null || !restored.ok) throw new Error('a stored roster that does not decode');
  return restored.value;
}
