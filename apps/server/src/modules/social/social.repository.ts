import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Acquaintance } from './acquaintance.entity.ts';
import { Block } from './block.entity.ts';
import { Follow } from './follow.entity.ts';

/** Queries for what is between two accounts. Takes the operation's unit of work each time and owns nothing. */
export const socialRepository = {
  /** Whether either of the two has blocked the other. */
  isBlocked: async (em: EntityManager, a: string, b: string): Promise<boolean> =>
    (await em.count(Block, {
      $or: [
        { blockerId: a, blockedId: b },
        { blockerId: b, blockedId: a },
      ],
    })) > 0,

  blocks: async (em: EntityManager, blockerId: string, blockedId: string): Promise<boolean> =>
    (await em.count(Block, { blockerId, blockedId })) > 0,

  follows: async (em: EntityManager, followerId: string, followeeId: string): Promise<boolean> =>
    (await em.count(Follow, { followerId, followeeId })) > 0,

  acquaintance: (em: EntityManager, ownerId: string, otherId: string): Promise<Acquaintance | null> =>
    em.findOne(Acquaintance, { ownerId, otherId }, { disableIdentityMap: true }),

  /** The owner has sent the other a message. For who has asked whether that was noted already. */
  writeWrote: (tx: EntityManager, ownerId: string, otherId: string): Promise<void> =>
    note(tx, { ownerId, otherId, wrote: true, accepted: false }, 'wrote'),

  /** The owner has accepted a request of the other. As cheap the second time. */
  async noteAccepted(tx: EntityManager, ownerId: string, otherId: string): Promise<void> {
    const known = await socialRepository.acquaintance(tx, ownerId, otherId);
    if (known?.accepted !== true)
      await note(tx, { ownerId, otherId, wrote: false, accepted: true }, 'accepted');
  },

  /** The owner takes back what lets the other write to it. */
  withdraw: async (tx: EntityManager, ownerId: string, otherId: string): Promise<void> => {
    await tx.nativeDelete(Acquaintance, { ownerId, otherId });
  },

  /**
   * Those of the accounts that are there, as they are now. Nobody else changes what is between them until the
   * transaction ends. Taken before conversations and inboxes are locked.
   */
  lockAccounts: (tx: EntityManager, ids: readonly string[]): Promise<Account[]> =>
    tx.find(
      Account,
      { id: { $in: [...ids] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
    ),
};

/** Two that note at once both succeed, and neither takes the other's note back. */
async function note(tx: EntityManager, row: Acquaintance, field: 'wrote' | 'accepted'): Promise<void> {
  await tx.upsert(Acquaintance, row, {
    onConflictFields: ['ownerId', 'otherId'],
    onConflictAction: 'merge',
    onConflictMergeFields: [field],
    disableIdentityMap: true,
  });
}
