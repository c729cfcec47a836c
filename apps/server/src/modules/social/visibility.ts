import type { EntityManager } from '@mikro-orm/core';
import { type Account, accountRepository } from '../account/index.ts';
import { socialRepository } from './social.repository.ts';

/**
 * Who is there for whom: the one place for that rule. To whoever may not reach an account it looks as if it did not
 * exist, so all that acts towards somebody begins here.
 */
export const visibility = {
  /**
   * The other account, if the viewer may act towards it: it is neither gone nor suspended, has not blocked the viewer,
   * and the viewer is not suspended. Asked anew each time.
   */
  async reachable(em: EntityManager, viewerId: string, otherId: string): Promise<Account | null> {
    const accounts = await accountRepository.fresh(em, [viewerId, otherId]);
    const viewer = accounts.find(({ id }) => id === viewerId);
    const other = accounts.find(({ id }) => id === otherId);
    if (viewer === undefined || other === undefined) return null;
    if (viewerId === otherId) return isActive(viewer) ? viewer : null;
    if (!isActive(viewer) || !isActive(other)) return null;
    return (await socialRepository.blocks(em, otherId, viewerId)) ? null : other;
  },
};

/** Neither suspended nor gone: what others can see, and what can act. */
export function isActive({ suspendedAt, goneAt }: Account): boolean {
  return suspendedAt === null && goneAt === null;
}
