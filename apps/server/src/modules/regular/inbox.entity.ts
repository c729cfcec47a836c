import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/**
 * Counts the changes that an account has in its regular conversations. Whoever changes what an account sees locks
 * this row first, so revisions are dense and become visible in their order: a cursor that nothing can slip past.
 */
export const Inbox = defineEntity({
  name: 'Inbox',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    revision: p.integer(),
  },
});

export type Inbox = InferEntity<typeof Inbox>;
