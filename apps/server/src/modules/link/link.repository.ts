import type { EntityManager } from '@mikro-orm/core';
import { LinkOffer } from './link-offer.entity.ts';

/** Queries for offers of links. Takes the operation's unit of work each time and owns nothing. */
export const linkRepository = {
  at: (em: EntityManager, accountId: string, rendezvous: string, now: Date) =>
    em.findOne(LinkOffer, { accountId, rendezvous, expiresAt: { $gt: now } }, { refresh: true }),

  ofSession: (em: EntityManager, sessionId: string, now: Date) =>
    em.findOne(LinkOffer, { sessionId, expiresAt: { $gt: now } }, { refresh: true }),

  /** Newest first. */
  waiting: (em: EntityManager, accountId: string, count: number, now: Date) =>
    em.find(
      LinkOffer,
      { accountId, expiresAt: { $gt: now } },
      {
        orderBy: { expiresAt: 'desc', sessionId: 'desc' },
        limit: count,
        fields: ['sessionId', 'expiresAt'],
        disableIdentityMap: true,
      },
    ),

  /** When the offers of an account run out, those of other sessions than this one, soonest first. */
  async othersExpireAt(
    tx: EntityManager,
    accountId: string,
    sessionId: string,
    now: Date,
  ): Promise<readonly Date[]> {
    const offers = await tx.find(
      LinkOffer,
      { accountId, sessionId: { $ne: sessionId }, expiresAt: { $gt: now } },
      { orderBy: { expiresAt: 'asc' }, fields: ['expiresAt'], disableIdentityMap: true },
    );
    return offers.map(({ expiresAt }) => expiresAt);
  },

  removeExpired: (tx: EntityManager, accountId: string, now: Date) =>
    tx.nativeDelete(LinkOffer, { accountId, expiresAt: { $lte: now } }),

  /** @returns whether there was one that had not run out. */
  async removeOfSession(tx: EntityManager, sessionId: string, now: Date): Promise<boolean> {
    const there = await tx.count(LinkOffer, { sessionId, expiresAt: { $gt: now } });
    await tx.nativeDelete(LinkOffer, { sessionId });
    return there > 0;
  },

  removeAll: (tx: EntityManager, accountId: string) => tx.nativeDelete(LinkOffer, { accountId }),
};
