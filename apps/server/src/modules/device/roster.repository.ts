import type { EntityManager } from '@mikro-orm/core';
import { Roster } from './roster.entity.ts';

/** Queries for rosters. Takes the operation's unit of work each time and owns nothing. */
export const rosterRepository = {
  version: (em: EntityManager, accountId: string, version: number) =>
    em.findOne(Roster, { accountId, version }),

  after: (em: EntityManager, accountId: string, version: number, count: number) =>
    em.find(Roster, { accountId, version: { $gt: version } }, { orderBy: { version: 'asc' }, limit: count }),
};
