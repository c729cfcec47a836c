import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { followDeletions, pushDeletions } from '../deletion/index.ts';

/** Tells of what was deleted here, and removes what was deleted elsewhere. What cannot be told waits for a connection. */
export class DeletionSync {
  readonly #context: EngineContext;
  readonly #isOnline: () => boolean;
  #running = false;
  #again = false;

  constructor(context: EngineContext, isOnline: () => boolean) {
    this.#context = context;
    this.#isOnline = isOnline;
  }

  /** Something was deleted here, or a connection has come about. */
  async push(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    const { clock, stopping } = this.#context;
    try {
      while (this.#again && this.#isOnline() && !stopping.aborted) {
        this.#again = false;
        const pushed = await pushDeletions(this.#context);
        if (pushed.ok || pushed.error.code !== 'rate-limited') continue;
        await clock.sleep(pushed.error.retryAfterSeconds * 1_000, stopping);
        this.#again = true;
      }
    } finally {
      this.#running = false;
    }
  }

  /** Another device has deleted something in a conversation. */
  follow(id: ConversationId): Promise<void> {
    return followDeletions(this.#context, id);
  }

  /** What a stop has left to be removed. */
  async resume(): Promise<void> {
    for (const id of this.#context.tombstones.unsettled()) await this.follow(id);
  }
}
