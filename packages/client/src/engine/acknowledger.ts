import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';

/** Events come in bursts; one acknowledgement serves a burst. In milliseconds. */
const GATHER_FOR = 200;
/** Positions in one call. */
const MOST = 100;

/**
 * Tells the server how far the store has come, so that it can drop what it keeps for this device (R28). What gets
 * lost here costs a repetition and nothing else.
 */
export class Acknowledger {
  readonly #context: EngineContext;
  readonly #waiting = new Map<ConversationId, number>();
  #gathering = false;

  constructor(context: EngineContext) {
    this.#context = context;
  }

  /** Everything up to `seq` is stored durably. */
  async add(conversationId: ConversationId, seq: number): Promise<void> {
    this.#waiting.set(conversationId, Math.max(seq, this.#waiting.get(conversationId) ?? 0));
    if (this.#gathering) return;
    this.#gathering = true;
    await this.#context.clock.sleep(GATHER_FOR, this.#context.stopping);
    this.#gathering = false;
    if (!this.#context.stopping.aborted) await this.#flush();
  }

  async #flush(): Promise<void> {
    const positions = [...this.#waiting]
      .slice(0, MOST)
      .map(([conversationId, seq]) => ({ conversationId, seq }));
    if (positions.length === 0) return;
    for (const { conversationId } of positions) this.#waiting.delete(conversationId);
    const answer = await this.#context.transport.acknowledge(positions);
    if (answer.ok) await this.#flush();
    // One that is gone must not hold up the others: each on its own, once.
    else if (answer.error.code === 'not-found' && positions.length > 1) {
      for (const position of positions) await this.#context.transport.acknowledge([position]);
    }
  }
}
