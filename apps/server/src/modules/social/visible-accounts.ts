import type { EntityManager } from '@mikro-orm/core';
import { type Account, accountRepository } from '../account/index.ts';
import { visibility } from './visibility.ts';

/** Whether two accounts take part in one conversation of some kind. */
export type Sharing = (em: EntityManager, a: string, b: string) => Promise<boolean>;

/**
 * Whom a viewer can see by id: whoever is reachable, and whoever they share a conversation with, which is there for
 * both whatever has happened since.
 */
export class VisibleAccounts {
  readonly #sharings: readonly Sharing[];

  constructor(sharings: readonly Sharing[]) {
    this.#sharings = sharings;
  }

  async find(em: EntityManager, viewerId: string, otherId: string): Promise<Account | null> {
    if (viewerId === otherId) return accountRepository.byId(em, viewerId);
    const reachable = await visibility.reachable(em, viewerId, otherId);
    if (reachable !== null) return reachable;
    for (const share of this.#sharings) {
      if (await share(em, viewerId, otherId)) return accountRepository.byId(em, otherId);
    }
    return null;
  }
}
