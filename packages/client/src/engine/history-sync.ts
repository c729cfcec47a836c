import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { fillDue } from '../history/index.ts';
import { Backoff } from '../primitives/index.ts';

/** Waits between tries to find what is missing, in milliseconds. */
const AGAIN = { first: 2_000, longest: 60_000 } as const;

/** Looks for what this device has not read, one conversation after the other, as long as there is a connection. */
export class HistorySync {
  readonly #context: EngineContext;
  readonly #isOnline: () => boolean;
  readonly #waiting = new Set<ConversationId>();
  #running = false;
  /** Ends a wait. */
  #wake = new AbortController();

  constructor(context: EngineContext, isOnline: () => boolean) {
    this.#context = context;
    this.#isOnline = isOnline;
  }

  /** Something is due. */
  async soon(id: ConversationId): Promise<void> {
    this.#waiting.add(id);
    this.#wake.abort();
    if (this.#running) return;
    this.#running = true;
    try {
      await this.#run();
    } finally {
      this.#running = false;
    }
  }

  /** Everything that is due, after a connection has come about. */
  async resume(): Promise<void> {
    const { stretches, shown } = this.#context;
    const due = stretches.due().toSorted((a, b) => shown.of(b).updatedAt - shown.of(a).updatedAt);
    for (const id of due) this.#waiting.add(id);
    const [first] = due;
    if (first !== undefined) await this.soon(first);
  }

  async #run(): Promise<void> {
    const { clock, stopping, random } = this.#context;
    const backoff = new Backoff(random, AGAIN);
    /** What is to be tried again once the others had their turn. */
    let later = new Set<ConversationId>();
    while (!stopping.aborted && this.#isOnline()) {
      const [next] = this.#waiting;
      if (next !== undefined) {
        this.#waiting.delete(next);
        if (await fillDue(this.#context, next)) later.delete(next);
        else later.add(next);
        continue;
      }
      if (later.size === 0) return;
      this.#wake = new AbortController();
      await clock.sleep(backoff.next(), AbortSignal.any([stopping, this.#wake.signal]));
      for (const id of later) this.#waiting.add(id);
      later = new Set();
    }
    this.#waiting.clear();
  }
}
