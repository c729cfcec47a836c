import type { Caller } from './api.ts';
import { changesOf, type Message } from './regular.ts';

/** A client that keeps what it has been told of one conversation, and asks for the rest by its cursors only. */
export class Replica {
  readonly messages = new Map<string, Message>();
  readonly #who: Caller;
  readonly #id: string;
  #seq = 0;
  #revision = 0;

  constructor(who: Caller, id: string) {
    this.#who = who;
    this.#id = id;
  }

  async sync(size = 100): Promise<void> {
    for (;;) {
      const changes = await changesOf(this.#who, this.#id, this.#seq, this.#revision, size);
      for (const message of changes.messages) this.messages.set(message.id, message);
      for (const id of changes.deletedMessageIds) this.messages.delete(id);
      for (const [id, { seq }] of this.messages) if (seq <= changes.clearedSeq) this.messages.delete(id);
      this.#seq = changes.throughSeq;
      this.#revision = changes.throughRevision;
      if (!changes.hasNextPage) return;
    }
  }

  get newestFirst() {
    return [...this.messages.values()].sort((a, b) => b.seq - a.seq);
  }
}
