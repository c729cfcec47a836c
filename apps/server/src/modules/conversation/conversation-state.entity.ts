import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';

/**
 * What the server follows of the MLS group, both as the newest commit left them. As large as the group, so read
 * and written by commits and joins only.
 */
export const ConversationState = defineEntity({
  name: 'ConversationState',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    /** MLSMessage with the current epoch's GroupInfo. */
    groupInfo: p.uint8array(),
    /** The current epoch's ratchet tree. */
    ratchetTree: p.uint8array(),
  },
});

export type ConversationState = InferEntity<typeof ConversationState>;
