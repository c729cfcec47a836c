import type { ConversationId, MessageId } from '@sotto/protocol';
import type { Reaction } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { redrawReactions } from '../message/index.ts';
import type { Batch } from '../store/index.ts';
import {
  type PlacedReaction,
  reactionsAddress,
  type StoredMessage,
  shownReactions,
  withReaction,
} from '../timeline/index.ts';

/** The reactions of one page of history, on top of those that are here already. */
export class PageReactions {
  readonly #context: EngineContext;
  readonly #conversationId: ConversationId;
  readonly #placed = new Map<MessageId, readonly PlacedReaction[]>();
  readonly #changed = new Set<MessageId>();

  constructor(context: EngineContext, conversationId: ConversationId) {
    this.#context = context;
    this.#conversationId = conversationId;
  }

  async add(target: MessageId, reaction: PlacedReaction): Promise<void> {
    this.#placed.set(target, withReaction(await this.#of(target), reaction));
    this.#changed.add(target);
  }

  async shown(target: MessageId): Promise<readonly Reaction[]> {
    return shownReactions(await this.#of(target));
  }

  /**
   * Puts what has changed into the write.
   *
   * @param texts messages of the same page, which have their reactions already.
   * @returns messages that were here before, as they are now.
   */
  async write(batch: Batch, texts: readonly StoredMessage[]): Promise<readonly StoredMessage[]> {
    const redrawn: StoredMessage[] = [];
    for (const target of this.#changed) {
      const placed = await this.#of(target);
      batch.put(reactionsAddress(this.#conversationId, target), placed);
      if (texts.some(({ itemId }) => itemId === target)) continue;
      redrawn.push(...(await redrawReactions(this.#context, this.#conversationId, target, placed)));
    }
    return redrawn;
  }

  async #of(target: MessageId): Promise<readonly PlacedReaction[]> {
    const known = this.#placed.get(target);
    if (known !== undefined) return known;
    const stored = (await this.#context.records.get(reactionsAddress(this.#conversationId, target))) ?? [];
    this.#placed.set(target, stored);
    return stored;
  }
}
