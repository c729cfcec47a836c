import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** A message that an account has deleted for itself. Goes when the account deletes the conversation up to there. */
export const RegularDeletion = defineEntity({
  name: 'RegularDeletion',
  properties: {
    conversationId: p.uuid().primary(),
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    messageId: p.uuid().primary(),
    /** The message's place. */
    seq: p.integer(),
    /** The account's revision of the deletion; see `Inbox`. */
    revision: p.integer(),
  },
  indexes: [
    { name: 'regular_deletion_by_revision', properties: ['conversationId', 'accountId', 'revision'] },
  ],
});

export type RegularDeletion = InferEntity<typeof RegularDeletion>;
