import type { EntityManager } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import { KeyPackage } from './key-package.entity.ts';

/** Queries for key packages. Takes the operation's unit of work each time and owns nothing. */
export const keyPackageRepository = {
  /** How many single-use ones can be claimed. */
  count: (em: EntityManager, accountId: string, deviceId: string, now: Date) =>
    em.count(KeyPackage, { accountId, deviceId, lastResort: false, claimed: false, expiresAt: { $gt: now } }),

  byRefs: (em: EntityManager, accountId: string, deviceId: string, refs: readonly Uint8Array[]) =>
    em.find(KeyPackage, { accountId, deviceId, ref: { $in: [...refs] } }),

  /** One that has served is never given out (again), even if nobody had claimed it. */
  useUp: (em: EntityManager, accountId: string, deviceId: string, ref: Uint8Array) =>
    em.nativeUpdate(
      KeyPackage,
      { accountId, deviceId, ref, lastResort: false },
      { claimed: true, bytes: null },
    ),

  /**
   * The oldest single-use one, or the last resort, locked; one that somebody else is just claiming is passed
   * over, so that no two claims get the same one.
   */
  async next(em: EntityManager, accountId: string, deviceId: string, now: Date) {
    const available = { accountId, deviceId, claimed: false, expiresAt: { $gt: now } };
    const single = await em.findOne(
      KeyPackage,
      { ...available, lastResort: false },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    return single ?? (await em.findOne(KeyPackage, { ...available, lastResort: true }));
  },

  removeLastResort: (em: EntityManager, accountId: string, deviceId: string) =>
    em.nativeDelete(KeyPackage, { accountId, deviceId, lastResort: true }),

  removeOf: (em: EntityManager, accountId: string, deviceIds: readonly string[]) =>
    em.nativeDelete(KeyPackage, { accountId, deviceId: { $in: [...deviceIds] } }),
};
