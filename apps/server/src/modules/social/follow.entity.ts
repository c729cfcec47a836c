import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** Who follows whom. */
export const Follow = defineEntity({
  name: 'Follow',
  properties: {
    followerId: () => p.manyToOne(Account).mapToPk().primary().fieldName('follower_id').index(false),
    followeeId: () => p.manyToOne(Account).mapToPk().primary().fieldName('followee_id').index(false),
    since: p.datetime(3),
  },
  indexes: [
    { name: 'follow_by_follower', properties: ['followerId', 'since', 'followeeId'] },
    { name: 'follow_by_followee', properties: ['followeeId', 'since', 'followerId'] },
  ],
});

export type Follow = InferEntity<typeof Follow>;
