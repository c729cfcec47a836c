import type { ConversationModel } from '../../models.ts';
import type { Conversation } from './conversation.entity.ts';

export function conversationModel({
  id,
  kind,
  pair,
  createdAt,
  historyPolicy,
  epoch,
  lastSeq,
}: Conversation): ConversationModel {
  return { id, kind, pair, createdAt, historyPolicy, epoch, lastSeq };
}
