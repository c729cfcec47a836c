import { type ArchivedMessage, archivedMessageCodec, type ConversationId } from '@sotto/protocol';
import type { Address, RawStretch, Stretch } from '../store/index.ts';
import { padded } from '../timeline/index.ts';

/** A message whose key is to go into the vault (R27); the record is gone when it is there. Holds a secret. */
export function archiveWaitingAddress(
  message: Pick<ArchivedMessage, 'conversationId' | 'seq' | 'messageId'>,
): Address<ArchivedMessage> {
  const { conversationId, seq, messageId } = message;
  const key = `archive-waiting/${conversationId}/${padded(seq)}/${messageId}`;
  return { key, codec: archivedMessageCodec };
}

export const everyArchiveWaiting: Stretch<ArchivedMessage> = {
  from: 'archive-waiting/',
  to: 'archive-waiting0',
  codec: archivedMessageCodec,
};

/** All of a conversation's. */
export function archiveWaitingOf(conversationId: ConversationId): RawStretch {
  return { from: `archive-waiting/${conversationId}/`, to: `archive-waiting/${conversationId}0` };
}
