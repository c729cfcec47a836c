import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { RegularConversation } from './regular-conversation.entity.ts';

/** A text that the server can read. Gone when both have deleted it. */
export const RegularMessage = defineEntity({
  name: 'RegularMessage',
  properties: {
    conversationId: () =>
      p.manyToOne(RegularConversation).mapToPk().primary().fieldName('conversation_id').index(false),
    /** Chosen by the sender. */
    id: p.uuid().primary(),
    seq: p.integer(),
    /** `seq`, or the number of the newest reaction. */
    changedSeq: p.integer(),
    senderId: () => p.manyToOne(Account).mapToPk().fieldName('sender_id').index(false),
    text: p.text(),
    sentAt: p.datetime(3),
  },
  indexes: [{ name: 'regular_message_changed', properties: ['conversationId', 'changedSeq'] }],
  uniques: [{ name: 'regular_message_place', properties: ['conversationId', 'seq'] }],
});

export type RegularMessage = InferEntity<typeof RegularMessage>;
