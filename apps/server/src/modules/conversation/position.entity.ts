import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import { Conversation } from './conversation.entity.ts';

/** A device's membership of a conversation, and how far it has come in it. */
export const Position = defineEntity({
  name: 'Position',
  properties: {
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().primary().fieldName('conversation_id').index(false),
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    deviceId: p.string().length(22).primary(),
    /** The first event that the device gets. */
    firstSeq: p.integer(),
    /** The commit whose welcome it gets, before anything else; null for a device that joined by itself. */
    welcomeSeq: p.integer().strictNullable(),
    /** The commit that removed the device: the last event that it gets. Null while it is a member. */
    leftSeq: p.integer().strictNullable(),
    /** Everything up to here is stored on the device. */
    ackedSeq: p.integer(),
    /** Whether there is anything behind `ackedSeq` for it. What a reconnect looks for, and nothing else. */
    pending: p.boolean(),
    /** Messages accepted from the device (R26). */
    counter: p.integer(),
  },
  indexes: [
    { name: 'position_pending', properties: ['accountId', 'deviceId', 'pending', 'conversationId'] },
    { name: 'position_slowest', properties: ['conversationId', 'ackedSeq'], where: 'left_seq is null' },
  ],
});

export type Position = InferEntity<typeof Position>;
