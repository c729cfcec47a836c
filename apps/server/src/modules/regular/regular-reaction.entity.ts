import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** An account's reaction to a regular message. Deleted with the message. */
export const RegularReaction = defineEntity({
  name: 'RegularReaction',
  properties: {
    conversationId: p.uuid().primary(),
    messageId: p.uuid().primary(),
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    emoji: p.string().length(64),
  },
});

export type RegularReaction = InferEntity<typeof RegularReaction>;
