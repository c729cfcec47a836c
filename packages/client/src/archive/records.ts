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

/** What waits at a place. */
export function archiveWaitingAt(conversationId: ConversationId, seq: number): RawStretch {
  const place = `archive-waiting/${conversationId}/${padded(seq)}`;
  return { from: `${place}/`, to: `${place}0` };
}

/** What waits at all places up to and including one. */
export function archiveWaitingUpTo(conversationId: ConversationId, seq: number): RawStretch {
  const all = `archive-waiting/${conversationId}`;
  return { from: `${all}/`, to: `${all}/${padded(seq)}0` };
}
