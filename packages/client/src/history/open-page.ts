import {
  type ConversationId,
  type MessageId,
  openArchived,
  parseDeviceId,
  parseMessageId,
  type ReopenedMessage,
  type VaultKeys,
} from '@sotto/protocol';
import type { ConversationRecord, EngineContext } from '../conversation/index.ts';
import type { HistoryEntry } from '../ports/index.ts';

/** What came of an entry of a conversation's history. */
export type Opened =
  | { readonly kind: 'message'; readonly acceptedAt: number; readonly message: ReopenedMessage }
  /** Deleted by the account (R29): there is nothing to say about it. */
  | { readonly kind: 'deleted'; readonly seq: number }
  /** Not archived, or not what it has to be: it is not shown (R21). */
  | {
      readonly kind: 'missing';
      readonly seq: number;
      readonly acceptedAt: number;
      /** Whether it may be there later: it was not archived yet, or under a key that is not here yet. */
      readonly mayCome: boolean;
    };

/** Opens what the server gives, each entry on its own: one that is not genuine takes nothing else with it. */
export function openPage(
  context: EngineContext,
  record: ConversationRecord,
  keys: VaultKeys,
  entries: readonly HistoryEntry[],
): readonly Opened[] {
  const { conversationId, people } = record;
  const where = { conversationId, participants: [context.self.accountId, ...people] };
  return entries.map((entry): Opened => {
    const { seq, acceptedAt } = entry.message;
    const messageId = parseMessageId(entry.message.messageId);
    if (isGone(context, conversationId, seq, messageId.ok ? messageId.value : null)) {
      return { kind: 'deleted', seq };
    }
    const missing = { kind: 'missing', seq, acceptedAt } as const;
    const senderDeviceId = parseDeviceId(entry.message.senderDeviceId);
    if (!messageId.ok || !senderDeviceId.ok) return { ...missing, mayCome: false };
    const { archived } = entry;
    const { body } = entry.message;
    if (archived === null || body === null) return { ...missing, mayCome: true };
    const shown = { messageId: messageId.value, seq, senderDeviceId: senderDeviceId.value, body };
    const opened = openArchived(keys, where, shown, archived);
    return opened.ok
      ? { kind: 'message', acceptedAt, message: opened.value }
      : { ...missing, mayCome: opened.error.code === 'vault-item-unknown-key' };
  });
}

function isGone(
  { tombstones }: EngineContext,
  id: ConversationId,
  seq: number,
  messageId: MessageId | null,
): boolean {
  return messageId === null ? tombstones.coversPlace(id, seq) : tombstones.names(id, seq, messageId);
}
