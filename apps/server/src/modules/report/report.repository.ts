import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Report } from './report.entity.ts';

/** Queries for reports. Takes the operation's unit of work each time and owns nothing. */
export const reportRepository = {
  /** As it is now; of two that close it at once one does. */
  lock: (tx: EntityManager, id: string) =>
    tx.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),

  /** Newest first, those after the report `after` in that order. */
  page: (em: EntityManager, includeClosed: boolean, after: string | null, count: number) =>
    em.find(
      Report,
      {
        ...(includeClosed ? {} : { closedAt: null }),
        ...(after === null ? {} : { id: { $lt: after } }),
      },
      { orderBy: { id: 'desc' }, limit: count, disableIdentityMap: true },
    ),

  openOf: (em: EntityManager, accountIds: readonly string[]) =>
    em.find(
      Report,
      { accountId: { $in: [...accountIds] }, closedAt: null },
      { fields: ['accountId'], disableIdentityMap: true },
    ),
};
