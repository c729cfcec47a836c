import { boolean, type ConversationId, defineCodec, parseConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { joinAnew } from '../group/index.ts';
import type { ConversationFacts } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { type Address, Batch } from '../store/index.ts';

/** There while this device has conversations of its account to join. */
export const joiningAddress: Address<boolean> = { key: 'joining', codec: defineCodec(boolean, 8) };

export interface JoiningOwner {
  isOnline(): boolean;
  /** The device is in the conversation now. */
  onJoined(conversationId: ConversationId): void;
}

/**
 * Joins what the account was in before this device was (R18), newest first, beside everything else. What it has not
 * come to is looked for anew at the next connection; a conversation that cannot be joined holds up no other.
 */
export class Joining {
  readonly #context: EngineContext;
  readonly #owner: JoiningOwner;
  #running = false;

  constructor(context: EngineContext, owner: JoiningOwner) {
    this.#context = context;
    this.#owner = owner;
  }

  /** @param all that the server lists now. What it hides, or what is refused now, is tried on the next connection. */
  async run(all: readonly ConversationFacts[]): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      await this.#joinAll(all);
    } finally {
      this.#running = false;
      this.#context.registry.noteJoining(null);
    }
  }

  async #joinAll(all: readonly ConversationFacts[]): Promise<void> {
    const { table, registry, records } = this.#context;
    const missing = all.filter(({ id }) => !isHere(table, id));
    // Later ones are brought by a welcome, or are those that this device does not get into: nothing to wait for.
    const isNew = (await records.get(joiningAddress)) !== undefined;
    const note = (done: number) => {
      if (isNew) registry.noteJoining({ done, total: missing.length });
    };
    note(0);
    let isWhole = true;
    for (const [index, facts] of missing.entries()) {
      if (this.#context.stopping.aborted || !this.#owner.isOnline()) return;
      const joined = await this.#join(facts);
      if (joined === 'later') isWhole = false;
      note(index + 1);
    }
    if (isNew && isWhole && !this.#context.stopping.aborted) {
      await records.write(new Batch().delete(joiningAddress));
    }
  }

  /** @returns `later` when the server could not be asked. */
  async #join(facts: ConversationFacts): Promise<'joined' | 'refused' | 'later'> {
    const { writers, table, random, clock, stopping } = this.#context;
    const id = parseConversationId(facts.id);
    if (!id.ok) return 'refused';
    const backoff = new Backoff(random);
    while (!stopping.aborted && this.#owner.isOnline()) {
      const joined = await writers.run(id.value, async () =>
        // A welcome, or an event of the feed, may have been faster.
        isHere(table, id.value) ? null : await joinAnew(this.#context, id.value),
      );
      if (joined === null || joined.ok) {
        await this.#place(id.value, facts);
        this.#owner.onJoined(id.value);
        return 'joined';
      }
      const { error } = joined;
      if (error.code === 'not-found' || error.code === 'join-refused') return 'refused';
      if (error.code !== 'rate-limited') return 'later';
      await clock.sleep(Math.max(error.retryAfterSeconds * 1_000, backoff.next()), stopping);
    }
    return 'later';
  }

  /** Where it stands in the list, until something is said in it. */
  async #place(id: ConversationId, { createdAt }: ConversationFacts): Promise<void> {
    await this.#context.shown.touch(id, async (shown) =>
      shown.updatedAt > 0 || shown.last !== null
        ? null
        : { showing: { show: () => ({ ...shown, updatedAt: createdAt }) }, value: true },
    );
  }
}

function isHere(table: EngineContext['table'], id: string): boolean {
  const parsed = parseConversationId(id);
  return parsed.ok && table.record(parsed.value)?.phase === 'open';
}
