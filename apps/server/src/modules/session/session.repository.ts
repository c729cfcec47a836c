import type { EntityManager } from '@mikro-orm/core';
import { Session } from './session.entity.ts';

/** Queries for sessions. Takes the operation's unit of work each time and owns nothing. */
export const sessionRepository = {
  byTokenHash: (em: EntityManager, tokenHash: Uint8Array, now: Date) =>
    em.findOne(Session, { tokenHash, expiresAt: { $gt: now } }),

  byId: (em: EntityManager, id: string, now: Date) =>
    em.findOne(Session, { id, expiresAt: { $gt: now } }, { refresh: true }),

  /** Newest first, those after the session `after` in that order. */
  page: (em: EntityManager, accountId: string, after: string | null, count: number, now: Date) =>
    em.find(
      Session,
      { accountId, expiresAt: { $gt: now }, ...(after === null ? {} : { id: { $lt: after } }) },
      { orderBy: { id: 'desc' }, limit: count },
    ),

  touch: (em: EntityManager, id: string, lastUsedAt: Date, expiresAt: Date) =>
    em.nativeUpdate(Session, { id }, { lastUsedAt, expiresAt }),

  /** @returns whether it was there and not bound. */
  bind: async (em: EntityManager, id: string, deviceId: string) =>
    (await em.nativeUpdate(Session, { id, deviceId: null }, { deviceId })) === 1,

  /** @returns whether it was there. */
  remove: async (em: EntityManager, accountId: string, id: string) =>
    (await em.nativeDelete(Session, { id, accountId })) === 1,
};
