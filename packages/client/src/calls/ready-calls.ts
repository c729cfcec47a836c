import { type ConversationId, parseConversationId } from '@sotto/protocol';
import type { ConversationFailure, Result } from '../api/index.ts';
import type { EngineContext, RegularRecord } from '../conversation/index.ts';
import type { Lifecycle, Running } from '../engine/index.ts';

export const NOT_READY = { ok: false, error: { code: 'not-ready' } } as const;

/** Finds out whether the device is in a state for a call, and whether what the call names is there. */
export class ReadyCalls {
  readonly lifecycle: Lifecycle;

  constructor(lifecycle: Lifecycle) {
    this.lifecycle = lifecycle;
  }

  async use<T, E>(
    work: (context: EngineContext) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly code: 'not-ready' }>> {
    const running = await this.lifecycle.running();
    return running === undefined ? NOT_READY : await this.lifecycle.guard(() => work(running.context));
  }

  /** What only a device of the account's roster can do. */
  useRegistered<T, E>(
    work: (context: EngineContext) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly code: 'not-ready' }>> {
    return this.use<T, E | { readonly code: 'not-ready' }>(async (context) =>
      context.isRegistered ? await work(context) : NOT_READY,
    );
  }

  async useConversation<T, E>(
    conversationId: string,
    work: (running: Running, id: ConversationId) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly code: 'not-ready' | 'unknown-conversation' }>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseConversationId(conversationId);
    if (!id.ok || !running.context.shown.has(id.value)) {
      return { ok: false, error: { code: 'unknown-conversation' } };
    }
    return await this.lifecycle.guard(() => work(running, id.value));
  }

  async useRegular(
    conversationId: string,
    work: (context: EngineContext, record: RegularRecord) => Promise<Result<void, ConversationFailure>>,
  ): Promise<Result<void, ConversationFailure>> {
    return await this.useConversation<void, ConversationFailure>(conversationId, async ({ context }, id) => {
      const record = context.regular.record(id);
      return record === undefined
        ? { ok: false, error: { code: 'unsupported' } }
        : await work(context, record);
    });
  }
}
