import type { EntityManager } from '@mikro-orm/core';
import type { EventBus } from '../../ports/index.ts';
import { deviceTopic, haltNote } from '../device/index.ts';
import type { AfterCommit, SocialListener } from '../social/index.ts';
import { conversationRepository } from './conversation.repository.ts';
import { positionRepository } from './position.repository.ts';

/** Makes a block exact for the encrypted conversation of the two. */
export class ConversationSocialListener implements SocialListener {
  readonly #bus: EventBus;

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  async followed(): Promise<AfterCommit> {
    // Who may send is decided anew with every send.
    return () => {};
  }

  /** A send holds the same lock while it decides: one that was accepted is before the block, or is not. */
  blocked(tx: EntityManager, blockerId: string, blockedId: string): Promise<AfterCommit> {
    return this.#note(tx, blockerId, blockedId, haltNote);
  }

  /** What waited is delivered now. */
  unblocked(tx: EntityManager, blockerId: string, blockedId: string): Promise<AfterCommit> {
    return this.#note(tx, blockerId, blockedId, (conversationId) => conversationId);
  }

  async #note(
    tx: EntityManager,
    a: string,
    b: string,
    noteOf: (conversationId: string) => string,
  ): Promise<AfterCommit> {
    const conversation = await conversationRepository.lockPair(tx, a, b);
    if (conversation === null) return () => {};
    const members = await positionRepository.members(tx, conversation.id);
    return () => {
      for (const { accountId, deviceId } of members) {
        this.#bus.publish(deviceTopic(accountId, deviceId), noteOf(conversation.id));
      }
    };
  }
}
