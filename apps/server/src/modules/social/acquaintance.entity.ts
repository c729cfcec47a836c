import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** What an account has done that lets another one write to it (A4): written to it, or accepted its request. */
export const Acquaintance = defineEntity({
  name: 'Acquaintance',
  properties: {
    ownerId: () => p.manyToOne(Account).mapToPk().primary().fieldName('owner_id').index(false),
    otherId: () =>
      p.manyToOne(Account).mapToPk().primary().fieldName('other_id').index('acquaintance_by_other'),
    /** The owner has sent the other a message, regular or encrypted. */
    wrote: p.boolean(),
    /** The owner has accepted a message request of the other. */
    accepted: p.boolean(),
  },
});

export type Acquaintance = InferEntity<typeof Acquaintance>;
