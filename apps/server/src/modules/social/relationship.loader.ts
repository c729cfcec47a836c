import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { AccountRelationship } from '../../graphql/generated/resolver-types.ts';
import { Block } from './block.entity.ts';
import { Follow } from './follow.entity.ts';

/**
 * What is between the viewer and others, in three queries for all that one operation asks for at once. Whether the
 * other one has blocked the viewer is not looked up, so it cannot be told.
 */
export function makeRelationshipLoader(
  em: EntityManager,
  viewerId: string,
): DataLoader<string, AccountRelationship> {
  const plain = { disableIdentityMap: true } as const;
  return new DataLoader<string, AccountRelationship>(async (others) => {
    const ids = { $in: [...others] };
    const following = await em.find(Follow, { followerId: viewerId, followeeId: ids }, plain);
    const followers = await em.find(Follow, { followeeId: viewerId, followerId: ids }, plain);
    const blocked = await em.find(Block, { blockerId: viewerId, blockedId: ids }, plain);
    const followees = new Set(following.map(({ followeeId }) => followeeId));
    const followerIds = new Set(followers.map(({ followerId }) => followerId));
    const blockedIds = new Set(blocked.map(({ blockedId }) => blockedId));
    return others.map((id) => ({
      __typename: 'AccountRelationship',
      following: followees.has(id),
      followedBy: followerIds.has(id),
      blocked: blockedIds.has(id),
    }));
  });
}
