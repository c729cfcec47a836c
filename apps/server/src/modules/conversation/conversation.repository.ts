import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';
import { ConversationState } from './conversation-state.entity.ts';
import { Participant } from './participant.entity.ts';

/** Where a page of conversations goes on: behind this one, in the order newest first. */
export interface ConversationCursor {
  readonly joinedAt: Date;
  readonly conversationId: string;
}

/** Queries for conversations and who takes part. Takes the operation's unit of work each time and owns nothing. */
export const conversationRepository = {
  byId: (em: EntityManager, id: string) => em.findOne(Conversation, { id }),

  byIds: (em: EntityManager, ids: readonly string[]) => em.find(Conversation, { id: { $in: [...ids] } }),

  byPair: (em: EntityManager, pair: string) => em.findOne(Conversation, { pair }),

  /** As it is now, and nobody else changes it until the transaction ends. */
  lock: (tx: EntityManager, id: string) =>
    tx.findOne(Conversation, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),

  /** Several, locked in one order for everybody, so that nobody waits in a circle. */
  lockAll: (tx: EntityManager, ids: readonly string[]) =>
    tx.find(
      Conversation,
      { id: { $in: [...ids] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
    ),

  state: (em: EntityManager, conversationId: string) =>
    em.findOneOrFail(ConversationState, { conversationId }, { refresh: true }),

  takesPart: async (em: EntityManager, conversationId: string, accountId: string) =>
    (await em.count(Participant, { conversationId, accountId })) > 0,

  participants: (em: EntityManager, conversationId: string) =>
    em.find(Participant, { conversationId }, { refresh: true }),

  participantsOf: (em: EntityManager, conversationIds: readonly string[]) =>
    em.find(
      Participant,
      { conversationId: { $in: [...conversationIds] } },
      { orderBy: { conversationId: 'asc', accountId: 'asc' } },
    ),

  pageOf: (em: EntityManager, accountId: string, after: ConversationCursor | null, count: number) =>
    em.find(
      Participant,
      {
        accountId,
        ...(after === null
          ? {}
          : {
              joinedAt: { $lte: after.joinedAt },
              $or: [{ joinedAt: { $lt: after.joinedAt } }, { conversationId: { $lt: after.conversationId } }],
            }),
      },
      { orderBy: { joinedAt: 'desc', conversationId: 'desc' }, limit: count },
    ),
};
