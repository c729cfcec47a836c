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

  /** Their devices are gone; the sessions stay. @returns which ones. */
  async unbind(
    tx: EntityManager,
    accountId: string,
    deviceIds: readonly string[],
  ): Promise<readonly string[]> {
    const bound = { accountId, deviceId: { $in: [...deviceIds] } };
    const sessions = await tx.find(Session, bound, { fields: ['id'], disableIdentityMap: true });
    await tx.nativeUpdate(Session, bound, { deviceId: null });
    return sessions.map(({ id }) => id);
  },

  /** Those that are bound to a device. */
  bound: (em: EntityManager, accountId: string, now: Date) =>
    em.find(
      Session,
      { accountId, deviceId: { $ne: null }, expiresAt: { $gt: now } },
      { fields: ['deviceId', 'lastUsedAt'], disableIdentityMap: true },
    ),

  all: (em: EntityManager, accountId: string) =>
    em.find(Session, { accountId }, { fields: ['id'], disableIdentityMap: true }),

  /** @returns whether it was there. */
  remove: async (em: EntityManager, accountId: string, id: string) =>
    (await em.nativeDelete(Session, { id, accountId })) === 1,
};
