import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { InstantCursor } from '../../paging.ts';
import { Conversation } from './conversation.entity.ts';
import { ConversationState } from './conversation-state.entity.ts';
import { pairOf } from './pair.ts';
import { Participant } from './participant.entity.ts';

const shared =
  'select 1 from participant a join participant b on b.conversation_id = a.conversation_id ' +
  'where a.account_id = ? and b.account_id = ? limit 1';

/** Queries for conversations and who takes part. Takes the operation's unit of work each time and owns nothing. */
export const conversationRepository = {
  byId: (em: EntityManager, id: string) => em.findOne(Conversation, { id }),

  byIds: (em: EntityManager, ids: readonly string[]) => em.find(Conversation, { id: { $in: [...ids] } }),

  byPair: (em: EntityManager, pair: string) => em.findOne(Conversation, { pair }),

  /** The one that two people have, locked as by `lock`; null when they have none. */
  lockPair: (tx: EntityManager, a: string, b: string) =>
    tx.findOne(Conversation, { pair: pairOf(a, b) }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),

  /** Whether two people take part in one. */
  async share(em: EntityManager, a: string, b: string): Promise<boolean> {
    if ((await em.count(Conversation, { pair: pairOf(a, b) })) > 0) return true;
    const rows: readonly object[] = await em
      .getConnection()
      .execute(shared, [a, b], 'all', em.getTransactionContext());
    return rows.length > 0;
  },

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

  pageOf: (em: EntityManager, accountId: string, after: InstantCursor | null, count: number) =>
    em.find(
      Participant,
      {
        accountId,
        ...(after === null
          ? {}
          : {
              joinedAt: { $lte: after.at },
              $or: [{ joinedAt: { $lt: after.at } }, { conversationId: { $lt: after.id } }],
            }),
      },
      { orderBy: { joinedAt: 'desc', conversationId: 'desc' }, limit: count },
    ),
};
