import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { reportRepository } from './report.repository.ts';

/** How many reports about accounts are open, in one query for all that one operation asks for at once. */
export function makeOpenReportsLoader(em: EntityManager): DataLoader<string, number> {
  return new DataLoader<string, number>(async (accountIds) => {
    const open = Map.groupBy(
      await reportRepository.openOf(em, accountIds),
      ({ accountId }) => accountId ?? '',
    );
    return accountIds.map((id) => open.get(id)?.length ?? 0);
  });
}
