import type { EntityManager } from '@mikro-orm/core';
import { Event } from './event.entity.ts';
import { Welcome } from './welcome.entity.ts';

/** A page of events ends early rather than grow over this. */
const PAGE_BYTES = 4 * 1_048_576;

/** Queries for events. Takes the operation's unit of work each time and owns nothing. */
export const eventRepository = {
  commitOf: (em: EntityManager, conversationId: string, epoch: number) =>
    em.findOne(Event, { conversationId, epoch, kind: 'COMMIT' }, { disableIdentityMap: true }),

  message: (em: EntityManager, conversationId: string, messageId: string) =>
    em.findOne(Event, { conversationId, messageId }, { disableIdentityMap: true }),

  /** Events from `from` to `to`, both included: at most `count`, and no more than fit a page's bytes. */
  async range(em: EntityManager, conversationId: string, from: number, to: number, count: number) {
    if (from > to) return [];
    const seq = { $gte: from, $lte: to };
    const sizes = await em.find(
      Event,
      { conversationId, seq },
      { orderBy: { seq: 'asc' }, limit: count, fields: ['seq', 'size'], disableIdentityMap: true },
    );
    let bytes = 0;
    const fitting = sizes.filter(({ size }, index) => {
      bytes += size;
      return index === 0 || bytes <= PAGE_BYTES;
    });
    const last = fitting.at(-1)?.seq ?? 0;
    return em.find(
      Event,
      { conversationId, seq: { $gte: from, $lte: last } },
      { orderBy: { seq: 'asc' }, disableIdentityMap: true },
    );
  },

  welcome: (em: EntityManager, conversationId: string, seq: number) =>
    em.findOne(Welcome, { conversationId, seq }, { disableIdentityMap: true }),

  /** One more device has its welcome; when all have, it goes. */
  async settleWelcome(tx: EntityManager, conversationId: string, seq: number): Promise<void> {
    const welcome = await tx.findOne(
      Welcome,
      { conversationId, seq },
      { fields: ['waiting'], disableIdentityMap: true },
    );
    if (welcome === null) return;
    if (welcome.waiting > 1)
      await tx.nativeUpdate(Welcome, { conversationId, seq }, { waiting: welcome.waiting - 1 });
    else await tx.nativeDelete(Welcome, { conversationId, seq });
  },

  /** Drops transports that nobody needs any more (R28). */
  dropTransports: (em: EntityManager, conversationId: string, after: number, upTo: number) =>
    em.nativeUpdate(
      Event,
      { conversationId, seq: { $gt: after, $lte: upTo }, transport: { $ne: null } },
      { transport: null },
    ),
};
