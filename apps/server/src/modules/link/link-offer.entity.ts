import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Session } from '../session/index.ts';

/**
 * How many of an account are open at a time. Signed-in sessions without a device can be made by whoever has the
 * password, so that neither what is stored of an account nor what its devices are told to look at may grow with them.
 */
export const MAX_OPEN_OFFERS = 10;

/** What a new device and the one that approves it leave for each other, for ten minutes. */
export const LinkOffer = defineEntity({
  name: 'LinkOffer',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    /** Derived from the link code by both ends; unique within the account only. */
    rendezvous: p.string().length(22).primary(),
    /** Whose offer it is: a session has one at a time, and it goes with the session. */
    sessionId: () =>
      p
        .manyToOne(Session)
        .mapToPk()
        .fieldName('session_id')
        .index(false)
        .unique('link_offer_of_session')
        .deleteRule('cascade'),
    /** At most 2,048 bytes. */
    offer: p.uint8array(),
    /** At most 512 bytes; null as long as nobody has answered. */
    answer: p.uint8array().strictNullable(),
    expiresAt: p.datetime(3).index('link_offer_expires_at'),
  },
});

export type LinkOffer = InferEntity<typeof LinkOffer>;
