import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { RegularConversation } from './regular-conversation.entity.ts';

/** One account's side of a regular conversation. The other side never learns of it. */
export const RegularParticipant = defineEntity({
  name: 'RegularParticipant',
  properties: {
    conversationId: () =>
      p.manyToOne(RegularConversation).mapToPk().primary().fieldName('conversation_id').index(false),
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    peerId: () => p.manyToOne(Account).mapToPk().fieldName('peer_id').index('regular_participant_of_peer'),
    /** The account's revision (see `Inbox`) at the last change of what it sees here; 0 before the first. */
    revision: p.integer(),
    /** A message request that waits for this account's answer. */
    request: p.boolean(),
    readSeq: p.integer(),
    /** Everything up to here is deleted for this account. */
    clearedSeq: p.integer(),
    pinned: p.boolean(),
    muted: p.boolean(),
    archived: p.boolean(),
  },
  indexes: [{ name: 'regular_participant_by_revision', properties: ['accountId', 'revision'] }],
});

export type RegularParticipant = InferEntity<typeof RegularParticipant>;
