import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** Who has blocked whom. */
export const Block = defineEntity({
  name: 'Block',
  properties: {
    blockerId: () => p.manyToOne(Account).mapToPk().primary().fieldName('blocker_id').index(false),
    blockedId: () =>
      p.manyToOne(Account).mapToPk().primary().fieldName('blocked_id').index('block_by_blocked'),
    since: p.datetime(3),
  },
  indexes: [{ name: 'block_by_blocker', properties: ['blockerId', 'since', 'blockedId'] }],
});

export type Block = InferEntity<typeof Block>;
