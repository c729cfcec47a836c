import type { EntityManager } from '@mikro-orm/core';

/** Runs after the commit: wake-ups, which are only hints. */
export type AfterCommit = () => void;

/**
 * Told within the transaction that changes what is between two accounts, so that what depends on it changes with it.
 * The two accounts' rows are locked already.
 */
export interface SocialListener {
  /** The follower follows the followee from now on. */
  followed(tx: EntityManager, followerId: string, followeeId: string): Promise<AfterCommit>;
  /** Before the block is written: takes the locks that let nothing between the two be accepted after it. */
  blocked(tx: EntityManager, blockerId: string, blockedId: string): Promise<AfterCommit>;
  /** The block is taken back; what was held back can be delivered, unless the other one blocks, too. */
  unblocked(tx: EntityManager, blockerId: string, blockedId: string): Promise<AfterCommit>;
}
