import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Conversation } from './conversation.entity.ts';

/** Who takes part now, as the group's context says (R14). */
export const Participant = defineEntity({
  name: 'Participant',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    joinedAt: p.datetime(3),
    /** Everything up to here is deleted for the account (A15); 0 at first. */
    clearedSeq: p.integer().default(0),
  },
  indexes: [{ name: 'participant_of_account', properties: ['accountId', 'joinedAt', 'conversationId'] }],
});

export type Participant = InferEntity<typeof Participant>;
