import type { EntityManager } from '@mikro-orm/core';
import type { AccountId, DeliveryEnvironment, RosterDirectory } from '@sotto/protocol/public';
import { loadRosters } from '../device/index.ts';

/** A commit may name new people at every try; more often than this it does not ask for more. */
const ROUNDS = 4;

/**
 * Runs a check that needs rosters. Which accounts it will ask for is written inside the bytes that it checks, so
 * it runs with those that are likely, and once more with those that it asked for in vain.
 * @param known accounts to begin with.
 */
export async function withRosters<T>(
  em: EntityManager,
  known: readonly string[],
  now: number,
  check: (environment: DeliveryEnvironment) => Promise<T>,
): Promise<T> {
  const wanted = new Set(known);
  for (let round = 1; ; round += 1) {
    const rosters = await loadRosters(em, [...wanted]);
    const before = wanted.size;
    const outcome = await check({ rosters: recording(rosters, wanted), now });
    if (wanted.size === before || round === ROUNDS) return outcome;
  }
}

function recording(rosters: RosterDirectory, asked: Set<string>): RosterDirectory {
  return {
    rosterOf(accountId: AccountId) {
      asked.add(accountId);
      return rosters.rosterOf(accountId);
    },
  };
}
