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

  /** Who can administer, as they are now; nobody joins or leaves them until the transaction ends. */
  lockAdministrators: (tx: EntityManager) =>
    tx.find(
      Account,
      { role: 'ADMINISTRATOR', suspendedAt: null, goneAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
    ),

  affiliatesOf: (em: EntityManager, organizationId: string) =>
    em.find(Account, { affiliationId: organizationId }, { refresh: true, orderBy: { id: 'asc' } }),

  /** Those that are not gone, newest first, after `after` in that order; `pattern` in handle or name, as LIKE says. */
  like: (em: EntityManager, pattern: string, after: string | null, count: number) =>
    em.find(
      Account,
      {
        goneAt: null,
        ...(after === null ? {} : { id: { $lt: after } }),
        $or: [{ handle: { $like: pattern } }, { displayName: { $like: pattern } }],
      },
      { orderBy: { id: 'desc' }, limit: count, disableIdentityMap: true },
    ),

  any: async (em: EntityManager) => (await em.findOne(Account, { id: { $ne: '' } })) !== null,
};
