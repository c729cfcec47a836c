import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Conversation } from '../conversation/index.ts';

/** The key of one message, as an account has archived it (R27): sealed, so that only its devices can open it. */
export const ArchiveItem = defineEntity({
  name: 'ArchiveItem',
  properties: {
    accountId: () =>
      p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false).deleteRule('cascade'),
    conversationId: () =>
      p
        .manyToOne(Conversation)
        .mapToPk()
        .primary()
        .fieldName('conversation_id')
        .index('archive_item_of_conversation')
        .deleteRule('cascade'),
    /** The message's place. */
    seq: p.integer().primary(),
    /** Of the vault key that it is under. */
    vaultVersion: p.integer(),
    /** 301 bytes (R10). */
    sealed: p.uint8array(),
  },
});

export type ArchiveItem = InferEntity<typeof ArchiveItem>;
