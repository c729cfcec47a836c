import type { ConversationId } from '@sotto/protocol';
import type { Batch, RecordStore } from '../store/index.ts';
import { everyStretch, stretchAddress, type UnreadStretch } from './records.ts';

/**
 * What this device has not read of its conversations, and the archive may have. Owns the records `stretch/`. What is
 * added or changed holds from then on: a write that fails ends the device's run.
 */
export class Stretches {
  readonly #records: RecordStore;
  readonly #known = new Map<ConversationId, Map<number, UnreadStretch>>();
  #onDue: (id: ConversationId) => void = () => {};

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    for (const { value } of await this.#records.list(everyStretch)) this.#note(value);
  }

  /** @param tell is told of a conversation with something that is to be looked for. */
  scheduleBy(tell: (id: ConversationId) => void): void {
    this.#onDue = tell;
  }

  /** What was put is written: what is due of it can be looked for. */
  noteDue(id: ConversationId): void {
    if (this.of(id).some(({ due }) => due)) this.#onDue(id);
  }

  /** Newest first. */
  of(id: ConversationId): readonly UnreadStretch[] {
    return [...(this.#known.get(id)?.values() ?? [])].toSorted((a, b) => b.from - a.from);
  }

  /** Conversations with something that is to be looked for. */
  due(): readonly ConversationId[] {
    return [...this.#known.keys()].filter((id) => this.of(id).some(({ due }) => due));
  }

  get(id: ConversationId, from: number): UnreadStretch | undefined {
    return this.#known.get(id)?.get(from);
  }

  /** Adds one, or puts it in the place of the one that begins where it does. @param batch takes the record. */
  put(batch: Batch, stretch: UnreadStretch): void {
    if (stretch.from >= stretch.to) return;
    batch.put(stretchAddress(stretch.conversationId, stretch.from), stretch);
    this.#note(stretch);
  }

  /** Nothing of a conversation is here any more, up to and without a place. */
  restart(batch: Batch, conversationId: ConversationId, to: number): void {
    for (const stretch of this.of(conversationId)) this.remove(batch, stretch);
    this.put(batch, { conversationId, kind: 'span', from: 1, to, due: true, since: 0 });
  }

  remove(batch: Batch, { conversationId, from }: UnreadStretch): void {
    batch.delete(stretchAddress(conversationId, from));
    this.#known.get(conversationId)?.delete(from);
  }

  #note(stretch: UnreadStretch): void {
    const known = this.#known.get(stretch.conversationId) ?? new Map<number, UnreadStretch>();
    this.#known.set(stretch.conversationId, known.set(stretch.from, stretch));
  }
}
