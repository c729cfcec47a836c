import type { EntityManager, FilterQuery } from '@mikro-orm/core';
import type { InstantCursor } from '../../paging.ts';
import { Block } from './block.entity.ts';
import { Follow } from './follow.entity.ts';

/** A row of a list: whom it is about, and since when. */
export interface Related {
  readonly accountId: string;
  readonly since: Date;
}

/** To others a suspended account looks as if it did not exist. */
const active = { suspendedAt: null };

/** Lists of whom an account follows, is followed by, and has blocked; newest first. */
export const relatedRepository = {
  async following(em: EntityManager, accountId: string, after: InstantCursor | null, count: number) {
    const where = { followerId: accountId, followeeId: active, ...behind('followeeId', after) };
    const rows = await em.find(Follow, filter<Follow>(where), page('followeeId', count));
    return rows.map(({ followeeId, since }): Related => ({ accountId: followeeId, since }));
  },

  async followers(em: EntityManager, accountId: string, after: InstantCursor | null, count: number) {
    const where = { followeeId: accountId, followerId: active, ...behind('followerId', after) };
    const rows = await em.find(Follow, filter<Follow>(where), page('followerId', count));
    return rows.map(({ followerId, since }): Related => ({ accountId: followerId, since }));
  },

  async blocked(em: EntityManager, accountId: string, after: InstantCursor | null, count: number) {
    const where = { blockerId: accountId, blockedId: active, ...behind('blockedId', after) };
    const rows = await em.find(Block, filter<Block>(where), page('blockedId', count));
    return rows.map(({ blockedId, since }): Related => ({ accountId: blockedId, since }));
  },
};

function behind<Field extends string>(field: Field, after: InstantCursor | null) {
  if (after === null) return {};
  const { at, id } = after;
  return { since: { $lte: at }, $or: [{ since: { $lt: at } }, { [field]: { $lt: id } }] };
}

function page<Field extends string>(field: Field, limit: number) {
  return { orderBy: { since: 'desc', [field]: 'desc' }, limit, disableIdentityMap: true } as const;
}

/** The types know a key that is mapped to its id as text only; MikroORM joins the account for a condition on it. */
function filter<T>(where: object): FilterQuery<T> {
  return where as FilterQuery<T>;
}
