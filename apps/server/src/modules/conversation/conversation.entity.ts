import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * A conversation's place in its own history. Small on purpose: every send locks and changes this row, and it
 * is what gives out the sequence numbers.
 */
export const Conversation = defineEntity({
  name: 'Conversation',
  properties: {
    /** Chosen by the creator; also the MLS group id. */
    id: p.uuid().primary(),
    kind: p.enum(['DIRECT', 'GROUP'] as const),
    /** The two accounts of a direct conversation in order: the two have one. */
    pair: p.string().length(73).strictNullable().unique(),
    createdAt: p.datetime(3),
    /** Whether accounts archive what they read (R27), as the group's context says. */
    historyPolicy: p.enum(['ARCHIVED', 'EPHEMERAL'] as const).default('ARCHIVED'),
    /** The MLS epoch that commits and messages are accepted for. */
    epoch: p.integer(),
    /** The newest event's place. */
    lastSeq: p.integer(),
    /** Transports up to here are gone: every current device has acknowledged them. */
    transportFloor: p.integer(),
    /** A leaf's device has left its account's roster; messages wait until a commit removes the leaf (R17). */
    removalDue: p.boolean(),
  },
});

export type Conversation = InferEntity<typeof Conversation>;
