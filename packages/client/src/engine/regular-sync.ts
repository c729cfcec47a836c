import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { InboxChange } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { pushReadMark, takeChange } from '../regular/index.ts';

/** Reading goes in small steps; one mark serves those of this time. In milliseconds. */
const GATHER_FOR = 300;

export interface RegularSyncOwner {
  isOnline(): boolean;
  onSessionOver(): void;
}

/**
 * Takes in what changes in regular conversations, in the order of the account's revisions, and tells the server what
 * has been read. Whatever it is in the middle of when a line ends comes again on the next one.
 */
export class RegularSync {
  readonly #context: EngineContext;
  readonly #owner: RegularSyncOwner;
  /** Of the present line. */
  #line = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  readonly #read = new Set<ConversationId>();
  #gathering = false;

  constructor(context: EngineContext, owner: RegularSyncOwner) {
    this.#context = context;
    this.#owner = owner;
  }

  /** A line has begun: what an older one has brought and is not taken in comes again. */
  beginLine(): void {
    this.#line.abort();
    this.#line = new AbortController();
  }

  take(change: InboxChange): Promise<void> {
    const { signal } = this.#line;
    this.#queue = this.#queue.then(() => this.#takeNow(change, signal));
    return this.#queue;
  }

  /** The person has read on. */
  async read(conversationId: ConversationId): Promise<void> {
    this.#read.add(conversationId);
    if (this.#gathering) return;
    this.#gathering = true;
    await this.#context.clock.sleep(GATHER_FOR, this.#context.stopping);
    this.#gathering = false;
    await this.#push([...this.#read]);
  }

  /** What was read while there was no connection. */
  async pushAll(): Promise<void> {
    await this.#push(this.#context.regular.all().map(({ conversationId }) => conversationId));
  }

  async #push(ids: readonly ConversationId[]): Promise<void> {
    for (const id of ids) {
      // The next connection looks at all of them.
      if (this.#context.stopping.aborted || !this.#owner.isOnline()) return;
      this.#read.delete(id);
      await pushReadMark(this.#context, id);
    }
  }

  async #takeNow(change: InboxChange, line: AbortSignal): Promise<void> {
    const { stopping, clock, random } = this.#context;
    const backoff = new Backoff(random);
    const over = AbortSignal.any([stopping, line]);
    while (!over.aborted) {
      const taken = await takeChange(this.#context, change);
      if (taken.ok) return;
      const { error } = taken;
      if (error.code === 'not-signed-in') return this.#owner.onSessionOver();
      const wait = error.code === 'rate-limited' ? error.retryAfterSeconds * 1_000 : backoff.next();
      await clock.sleep(wait, over);
    }
  }
}
