import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';

/** What the server follows of the MLS group: as large as the group, so it is read and written by commits only. */
export const ConversationState = defineEntity({
  name: 'ConversationState',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    /** The public group, encoded by the protocol package. */
    state: p.uint8array(),
    /** MLSMessage with the current epoch's GroupInfo. */
    groupInfo: p.uint8array(),
    /** The current epoch's ratchet tree. */
    ratchetTree: p.uint8array(),
  },
});

export type ConversationState = InferEntity<typeof ConversationState>;
