import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A conversation between two accounts that the server can read. Its row gives out the numbers of its changes. */
export const RegularConversation = defineEntity({
  name: 'RegularConversation',
  properties: {
    /** UUIDv7. */
    id: p.uuid().primary(),
    /** The two accounts in order: the two have one. */
    pair: p.string().length(73).unique(),
    createdAt: p.datetime(3),
    /** The newest change's number. */
    lastSeq: p.integer(),
  },
});

export type RegularConversation = InferEntity<typeof RegularConversation>;
