import type { ConversationModel } from '../../models.ts';
import type { Conversation } from './conversation.entity.ts';

export function conversationModel({ id, kind, createdAt, epoch, lastSeq }: Conversation): ConversationModel {
  return { id, kind, createdAt, epoch, lastSeq };
}
