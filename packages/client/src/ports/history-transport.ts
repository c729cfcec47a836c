import type { MessageEvent } from './events.ts';
import type { Reply } from './reply.ts';
import type { NotThere } from './social-transport.ts';

/** What the account can read again, and what it has deleted (R27 to R29). */
export interface HistoryTransport {
  /** Messages before a place, newest first. @param first 1 to 100. */
  history(conversationId: string, before: number, first: number): Reply<HistoryPage | null>;
  /** 1 to 200, each message once. What is archived or deleted already is passed over. */
  archiveMessages(items: readonly ArchiveUpload[]): Reply<void, NotThere>;
  /** @param seqs 1 to 200, each once. */
  deleteMessages(conversationId: string, seqs: readonly number[]): Reply<void, NotThere>;
  /** Deletes everything up to a place, which is not after the newest. */
  clearConversation(conversationId: string, upTo: number): Reply<void, NotThere>;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly hasNextPage: boolean;
}

export interface HistoryEntry {
  readonly message: MessageEvent;
  /** Sealed (R10); null when no device of the account has archived it. */
  readonly archived: Uint8Array | null;
}

export interface ArchiveUpload {
  readonly conversationId: string;
  readonly seq: number;
  /** 301 bytes. */
  readonly sealed: Uint8Array;
}
