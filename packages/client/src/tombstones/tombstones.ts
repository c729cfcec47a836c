import {
  type ConversationId,
  type DeletedMessages,
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
 * the records `deleted/`, which are written by whoever holds the conversation's writes.
 */
export class Tombstones {
  readonly #records: RecordStore;
  readonly #known = new Map<ConversationId, Known>();

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @throws StoreFault */
  async load(): Promise<void> {
    for (const { value } of await this.#records.list(everyDeleted)) this.#note(value);
  }

  of(id: ConversationId): DeletedMessages {
    return this.#known.get(id)?.deleted ?? nothingDeleted(id);
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

  /**
   * Adds deletions; what is known is never taken back.
   *
   * @param batch takes the record. They hold from now on: a write that fails ends the device's run.
   * @returns what is known then.
   */
  add(batch: Batch, more: DeletedMessages): DeletedMessages {
    const merged = mergeDeleted(this.of(more.conversationId), more);
    this.#note(merged);
    batch.put(deletedAddress(more.conversationId), merged);
    return merged;
  }

  #note(deleted: DeletedMessages): void {
    const ids = new Set(deleted.messages.map(({ id }) => toBase64url(id)));
    this.#known.set(deleted.conversationId, { deleted, ids });
  }
}

const prefixOf = (messageId: MessageId): string => toBase64url(hashIdToBytes(messageId).subarray(0, 16));
