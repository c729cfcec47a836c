import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Account } from './account.entity.ts';

/** Queries for accounts. Takes the operation's unit of work each time and owns nothing. */
export const accountRepository = {
  byHandle: (em: EntityManager, handle: string) => em.findOne(Account, { handle }),

  byId: (em: EntityManager, id: string) => em.findOne(Account, { id }),

  byIds: (em: EntityManager, ids: readonly string[]) => em.find(Account, { id: { $in: [...ids] } }),

  /** As they are now, whatever the unit of work has seen before. */
  fresh: (em: EntityManager, ids: readonly string[]) =>
    em.find(Account, { id: { $in: [...ids] } }, { refresh: true }),

  /** As it is now, and nobody else changes it until the transaction ends. Before any conversation is locked. */
  lock: (tx: EntityManager, id: string) =>
    tx.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),

  any: async (em: EntityManager) => (await em.findOne(Account, { id: { $ne: '' } })) !== null,
};
