import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';

/** An entry of a conversation's one total order (R15): a commit, or a message. */
export const Event = defineEntity({
  name: 'Event',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    /** Dense from 1. */
    seq: p.integer().primary(),
    kind: p.enum(['COMMIT', 'MESSAGE'] as const),
    /** The epoch that it was made in. */
    epoch: p.integer(),
    acceptedAt: p.datetime(3),
    senderAccountId: p.uuid(),
    senderDeviceId: p.string().length(22),
    /** Of a message. */
    messageId: p.string().length(43).strictNullable(),
    /** Of a message, until everybody who takes part has deleted it (R28). */
    body: p.uint8array().strictNullable(),
    /** Of a message, until every current device has acknowledged it or thirty days are over (R28). */
    transport: p.uint8array().strictNullable(),
    /** Of a commit. */
    commit: p.uint8array().strictNullable(),
    /** How much of a page it takes. */
    size: p.integer(),
  },
  uniques: [{ name: 'event_message', properties: ['conversationId', 'messageId'] }],
  indexes: [
    // At most one commit ends an epoch, whatever the code above the database does (R15).
    {
      name: 'event_commit',
      expression:
        "create unique index `event_commit` on `event` (`conversation_id`, `epoch`) where kind = 'COMMIT'",
    },
    { name: 'event_transport', properties: ['acceptedAt'], where: 'transport is not null' },
  ],
});

export type Event = InferEntity<typeof Event>;
