import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Conversation } from './conversation.entity.ts';

/**
 * A message that an account has deleted for itself (A15). Goes when the account clears the conversation up to there, and
 * when everybody has deleted the message.
 */
export const EventDeletion = defineEntity({
  name: 'EventDeletion',
  properties: {
    conversationId: () =>
      p
        .manyToOne(Conversation)
        .mapToPk()
        .primary()
        .fieldName('conversation_id')
        .index(false)
        .deleteRule('cascade'),
    accountId: () =>
      p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false).deleteRule('cascade'),
    /** The message's place. */
    seq: p.integer().primary(),
  },
});

export type EventDeletion = InferEntity<typeof EventDeletion>;
