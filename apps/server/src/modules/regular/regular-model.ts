import type { RegularConversationModel, RegularMessageModel } from '../../models.ts';
import type { RegularConversation } from './regular-conversation.entity.ts';
import type { RegularMessage } from './regular-message.entity.ts';
import type { RegularParticipant } from './regular-participant.entity.ts';

/** A conversation as one of its two accounts sees it. Nothing of the other side's row is in it. */
export function regularConversationModel(
  { id, createdAt, lastSeq }: RegularConversation,
  own: RegularParticipant,
): RegularConversationModel {
  const { accountId, peerId, revision, request, readSeq, clearedSeq, pinned, muted, archived } = own;
  return {
    id,
    accountId,
    peerId,
    createdAt,
    lastSeq,
    revision,
    request,
    // Deleting everything moves `clearedSeq` to the end, and reactions to what is deleted carry it along.
    listed: lastSeq > clearedSeq,
    readSeq,
    clearedSeq,
    pinned,
    muted,
    archived,
  };
}

export function regularMessageModel(message: RegularMessage): RegularMessageModel {
  const { id, conversationId, seq, changedSeq, senderId, text, sentAt } = message;
  return { id, conversationId, seq, changedSeq, senderAccountId: senderId, text, sentAt };
}
