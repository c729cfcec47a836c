import type { ArchivedMessage, ConversationContext } from '@sotto/protocol';
import type { Reply } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import type { Batch } from '../store/index.ts';
import type { ArchiveParts } from './parts.ts';
import { type PushRefused, pushArchive } from './push.ts';
import { archiveWaitingAddress, everyArchiveWaiting } from './records.ts';

/**
 * What this device has read and sent, on its way into the account's archive (R27). Owns the records `archive-waiting/`:
 * each is written together with the message that it is of, so that none is lost, and none costs a write of its own.
 */
export class Archive {
  readonly #parts: ArchiveParts;
  readonly #turns = new KeyedMutex();
  #onWaiting: () => void = () => {};

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  /** @param tell is told when something waits to be written. */
  scheduleBy(tell: () => void): void {
    this.#onWaiting = tell;
  }

  /**
   * Puts a message's key into the write that shows it, where the conversation is one that is kept.
   *
   * @param context as the group has it: what the server says does not count (R14).
   */
  put(batch: Batch, context: ConversationContext, message: ArchivedMessage): void {
    if (!isKept(context)) return;
    batch.put(archiveWaitingAddress(message), message);
  }

  /** Something was put, and written. */
  noteWaiting(): void {
    this.#onWaiting();
  }

  /** How many messages wait. */
  async waiting(): Promise<number> {
    return (await this.#parts.records.keys(everyArchiveWaiting)).length;
  }

  /** Writes what waits into the vault. What cannot be written now stays for the next time. */
  flush(): Reply<void, PushRefused> {
    return this.#turns.run('archive', () => pushArchive(this.#parts));
  }
}

/** R27: not of an ephemeral conversation, and not where messages go by themselves. */
export function isKept({ historyPolicy, messageTimer }: ConversationContext): boolean {
  return historyPolicy === 'archived' && messageTimer === null;
}
