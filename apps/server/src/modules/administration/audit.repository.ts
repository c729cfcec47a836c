import type { EntityManager } from '@mikro-orm/core';
import { uuidv7 } from 'uuidv7';
import { AuditEntry } from './audit-entry.entity.ts';

/** What an entry says besides its number. */
export type Act = Pick<AuditEntry, 'at' | 'act' | 'administratorId' | 'accountId' | 'organizationId'>;

/** The log of what administrators do: written with the act itself, in one transaction, and never changed. */
export const auditRepository = {
  append(tx: EntityManager, act: Act): void {
    tx.create(AuditEntry, { id: uuidv7(), ...act });
  },

  /** Newest first, those after the entry `after` in that order. */
  page: (em: EntityManager, after: string | null, count: number) =>
    em.find(AuditEntry, after === null ? {} : { id: { $lt: after } }, {
      orderBy: { id: 'desc' },
      limit: count,
      disableIdentityMap: true,
    }),
};
