import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';

/** A commit's welcome, until every device that it is for has acknowledged it. */
export const Welcome = defineEntity({
  name: 'Welcome',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    /** The commit's place. */
    seq: p.integer().primary(),
    acceptedAt: p.datetime(3).index('welcome_accepted_at'),
    welcome: p.uint8array(),
    /** Of the epoch that the welcome leads to. */
    ratchetTree: p.uint8array(),
    /** Devices that have not acknowledged it yet. */
    waiting: p.integer(),
  },
});

export type Welcome = InferEntity<typeof Welcome>;
