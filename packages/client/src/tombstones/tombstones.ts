import {
  type ConversationId,
  type DeletedMessages,
  deletedMessagesCodec,
  equalBytes,
  hashIdToBytes,
  type MessageId,
  mergeDeleted,
  nothingDeleted,
  toBase64url,
} from '@sotto/protocol';
import type { Batch, RecordStore } from '../store/index.ts';
import { deletedAddress, everyDeleted } from './records.ts';

interface Known {
  readonly deleted: DeletedMessages;
  /** The tombstones' ids, to find one among many at once. */
  readonly ids: ReadonlySet<string>;
}

/**
 * What the account has deleted (R29): none of it is shown or archived, whatever the server gives at whatever place. Owns
 * the records `deleted/`, which are written by whoever holds the conversation's writes, together with what they remove.
 */
export class Tombstones {
  readonly #records: RecordStore;
  readonly #known = new Map<ConversationId, Known>();
  /** What is in the store. */
  readonly #stored = new Map<ConversationId, DeletedMessages>();
  #onNews: (id: ConversationId) => void = () => {};
  #onWaiting: () => void = () => {};

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    for (const { value } of await this.#records.list(everyDeleted)) {
      this.#stored.set(value.conversationId, value);
      this.#note(value);
    }
  }

  /** @param onNews hears when another device has deleted something; `onWaiting` when this one has. */
  scheduleBy(onNews: (id: ConversationId) => void, onWaiting: () => void): void {
    this.#onNews = onNews;
    this.#onWaiting = onWaiting;
  }

  /** Something was deleted here, and is written. */
  noteWaiting(): void {
    this.#onWaiting();
  }

  of(id: ConversationId): DeletedMessages {
    return this.#known.get(id)?.deleted ?? nothingDeleted(id);
  }

  /** What is in the store of it, and so has been removed from this device. */
  stored(id: ConversationId): DeletedMessages {
    return this.#stored.get(id) ?? nothingDeleted(id);
  }

  /** Whether a message is deleted, wherever it is shown. */
  names(id: ConversationId, seq: number, messageId: MessageId): boolean {
    const known = this.#known.get(id);
    if (known === undefined) return false;
    return seq <= known.deleted.clearedTo || known.ids.has(prefixOf(messageId));
  }

  /** Whether a place is one of those that are deleted. */
  coversPlace(id: ConversationId, seq: number): boolean {
    const { clearedTo, messages } = this.of(id);
    return seq <= clearedTo || messages.some((tombstone) => tombstone.seq === seq);
  }

  /** Another device has deleted this: it holds at once, and what is here of it is to be removed. */
  hear(more: DeletedMessages): void {
    const id = more.conversationId;
    const merged = mergeDeleted(this.of(id), more);
    this.#note(merged);
    if (!isSame(merged, this.stored(id))) this.#onNews(id);
  }

  /** Conversations with something to be removed from this device. */
  unsettled(): readonly ConversationId[] {
    return [...this.#known.keys()].filter((id) => !isSame(this.of(id), this.stored(id)));
  }

  /**
   * Adds deletions; what is known is never taken back.
   *
   * @param batch takes the record. They hold from now on: a write that fails ends the device's run.
   * @returns what is known then.
   */
  add(batch: Batch, more: DeletedMessages): DeletedMessages {
    const id = more.conversationId;
    const merged = mergeDeleted(this.of(id), more);
    this.#note(merged);
    this.#stored.set(id, merged);
    batch.put(deletedAddress(id), merged);
    return merged;
  }

  #note(deleted: DeletedMessages): void {
    const ids = new Set(deleted.messages.map(({ id }) => toBase64url(id)));
    this.#known.set(deleted.conversationId, { deleted, ids });
  }
}

const prefixOf = (messageId: MessageId): string => toBase64url(hashIdToBytes(messageId).subarray(0, 16));

function isSame(a: DeletedMessages, b: DeletedMessages): boolean {
  return equalBytes(deletedMessagesCodec.encode(a), deletedMessagesCodec.encode(b));
}
