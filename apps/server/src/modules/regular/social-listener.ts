import type { EntityManager } from '@mikro-orm/core';
import type { EventBus } from '../../ports/index.ts';
import type { AfterCommit, SocialListener } from '../social/index.ts';
import { inboxRepository, inboxTopic } from './inbox.repository.ts';
import { acceptRequest } from './mark.service.ts';
import { clear } from './purge.ts';
import { type Held, regularRepository } from './regular.repository.ts';

/** What follows and blocks do to message requests (A3, A16). */
export class RegularSocialListener implements SocialListener {
  readonly #bus: EventBus;

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  /** A request of the followee is accepted by following it. */
  async followed(tx: EntityManager, followerId: string, followeeId: string): Promise<AfterCommit> {
    return this.#change(tx, followerId, followeeId, (held) => acceptRequest(tx, held));
  }

  /** Whatever there is of the two is locked from here on, and a request of the blocked one is declined. */
  async blocked(tx: EntityManager, blockerId: string, blockedId: string): Promise<AfterCommit> {
    return this.#change(tx, blockerId, blockedId, async (held) => {
      if (!held.own.request) return false;
      await clear(tx, held, held.conversation.lastSeq);
      return true;
    });
  }

  /** Nothing was held back: what could not be delivered was refused. */
  async unblocked(): Promise<AfterCommit> {
    return () => {};
  }

  async #change(
    tx: EntityManager,
    accountId: string,
    peerId: string,
    act: (held: Held) => Promise<boolean>,
  ): Promise<AfterCommit> {
    const held = await regularRepository.holdPair(tx, accountId, peerId);
    if (held === null || !(await act(held))) return () => {};
    await inboxRepository.advance(tx, [held.own]);
    await tx.flush();
    return () => this.#bus.publish(inboxTopic(accountId), 'changed');
  }
}
