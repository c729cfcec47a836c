import { type ConversationId, parseConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { Backoff } from '../primitives/index.ts';
import { sendRegularHead } from '../regular/index.ts';
import { wholeOutbox } from '../timeline/index.ts';
import { sendHead } from './send.ts';

/** What a pump asks of its surroundings. */
export interface PumpOwner {
  /** Whether there is a connection; without one nothing is tried until `pumpAll`. */
  isOnline(): boolean;
  onStuck(conversationId: ConversationId): void;
  onSessionOver(): void;
}

/** Empties outboxes: one message after the other in a conversation, conversations beside each other. */
export class Pump {
  readonly #context: EngineContext;
  readonly #owner: PumpOwner;
  /** Conversations that are being sent to; true when something came in meanwhile. */
  readonly #running = new Map<ConversationId, boolean>();

  constructor(context: EngineContext, owner: PumpOwner) {
    this.#context = context;
    this.#owner = owner;
  }

  /** Sends what is in a conversation's outbox, as far as that is possible now. */
  async pump(conversationId: ConversationId): Promise<void> {
    if (this.#running.has(conversationId)) {
      this.#running.set(conversationId, true);
      return;
    }
    this.#running.set(conversationId, false);
    try {
      await this.#drain(conversationId);
    } finally {
      this.#running.delete(conversationId);
    }
  }

  async pumpAll(): Promise<void> {
    const entries = await this.#context.records.list(wholeOutbox);
    const waiting = new Set<ConversationId>();
    for (const { key } of entries) {
      const id = parseConversationId(key.split('/')[1] ?? '');
      if (id.ok && this.#context.shown.has(id.value)) waiting.add(id.value);
    }
    await Promise.all([...waiting].map((conversationId) => this.pump(conversationId)));
  }

  async #drain(conversationId: ConversationId): Promise<void> {
    const { writers, random, clock, stopping } = this.#context;
    const backoff = new Backoff(random);
    while (!stopping.aborted && this.#owner.isOnline()) {
      const isRegular = this.#context.regular.record(conversationId) !== undefined;
      const outcome = await writers.run(conversationId, () =>
        isRegular ? sendRegularHead(this.#context, conversationId) : sendHead(this.#context, conversationId),
      );
      switch (outcome.kind) {
        case 'next':
          backoff.reset();
          break;
        case 'empty':
          if (this.#running.get(conversationId) !== true) return;
          this.#running.set(conversationId, false);
          break;
        case 'stuck':
          return this.#owner.onStuck(conversationId);
        case 'wait': {
          const { failure } = outcome;
          if (failure.code === 'not-signed-in') return this.#owner.onSessionOver();
          const wait = failure.code === 'rate-limited' ? failure.retryAfterSeconds * 1_000 : backoff.next();
          await clock.sleep(wait, stopping);
        }
      }
    }
  }
}
