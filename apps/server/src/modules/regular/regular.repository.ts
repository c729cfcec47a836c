import { type EntityManager, LockMode, raw } from '@mikro-orm/core';
import { RegularConversation } from './regular-conversation.entity.ts';
import { RegularDeletion } from './regular-deletion.entity.ts';
import { RegularMessage } from './regular-message.entity.ts';
import { RegularParticipant } from './regular-participant.entity.ts';
import { RegularReaction } from './regular-reaction.entity.ts';

/** Whose eyes a conversation is seen with. */
export type Side = Pick<RegularParticipant, 'conversationId' | 'accountId' | 'clearedSeq'>;

/** A conversation that one transaction alone changes, as one of its two accounts has it. */
export interface Held {
  readonly conversation: RegularConversation;
  readonly own: RegularParticipant;
  /** The other side; null when that account is gone. */
  readonly peer: RegularParticipant | null;
}

/** The two accounts of a conversation in order. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(':');

/** Queries for regular conversations. Takes the operation's unit of work each time and owns nothing. */
export const regularRepository = {
  /** Locks the conversation and reads both sides as they are now; null when the account is none of them. */
  async hold(tx: EntityManager, id: string, accountId: string): Promise<Held | null> {
    const conversation = await tx.findOne(
      RegularConversation,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    return conversation === null ? null : sidesOf(tx, conversation, accountId);
  },

  /** The same for the conversation of two accounts; null when they have none. */
  async holdPair(tx: EntityManager, accountId: string, peerId: string): Promise<Held | null> {
    const conversation = await tx.findOne(
      RegularConversation,
      { pair: pairOf(accountId, peerId) },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    return conversation === null ? null : sidesOf(tx, conversation, accountId);
  },

  /** Whether two people have one. */
  share: async (em: EntityManager, a: string, b: string): Promise<boolean> =>
    (await em.count(RegularConversation, { pair: pairOf(a, b) })) > 0,

  byPair: (em: EntityManager, pair: string) => em.findOne(RegularConversation, { pair }),

  byIds: (em: EntityManager, ids: readonly string[]) =>
    em.find(RegularConversation, { id: { $in: [...ids] } }, { refresh: true }),

  side: (em: EntityManager, conversationId: string, accountId: string) =>
    em.findOne(RegularParticipant, { conversationId, accountId }, { refresh: true }),

  /** An account's conversations that have changed after a revision, in the order of their revisions. */
  changedSides: (em: EntityManager, accountId: string, after: number, count: number) =>
    em.find(
      RegularParticipant,
      { accountId, revision: { $gt: after } },
      { orderBy: { revision: 'asc' }, limit: count, refresh: true },
    ),

  message: (em: EntityManager, conversationId: string, id: string) =>
    em.findOne(RegularMessage, { conversationId, id }, { refresh: true }),

  deletion: (em: EntityManager, conversationId: string, accountId: string, messageId: string) =>
    em.findOne(RegularDeletion, { conversationId, accountId, messageId }),

  deletionsAfter: (em: EntityManager, { conversationId, accountId }: Side, revision: number, count: number) =>
    em.find(
      RegularDeletion,
      { conversationId, accountId, revision: { $gt: revision } },
      { orderBy: { revision: 'asc' }, limit: count },
    ),

  /** Messages that the side has not deleted, and that have changed after `seq`, in the order of their changes. */
  changedMessages: (em: EntityManager, side: Side, seq: number, count: number) =>
    em.find(
      RegularMessage,
      { ...visibleTo(side), changedSeq: { $gt: seq } },
      { orderBy: { changedSeq: 'asc' }, limit: count, refresh: true },
    ),

  /** Messages that the side has not deleted, from after a place on. */
  visibleAfter: (em: EntityManager, side: Side, seq: number, count: number) =>
    em.find(
      RegularMessage,
      { ...visibleTo({ ...side, clearedSeq: Math.max(seq, side.clearedSeq) }) },
      { orderBy: { seq: 'asc' }, limit: count, disableIdentityMap: true },
    ),

  /** Whether the side has anything left that came after a place. */
  hasVisibleAfter: async (em: EntityManager, side: Side, seq: number): Promise<boolean> => {
    const clearedSeq = Math.max(seq, side.clearedSeq);
    const [found] = await em.find(
      RegularMessage,
      { ...visibleTo({ ...side, clearedSeq }) },
      { limit: 1, fields: ['id'], disableIdentityMap: true },
    );
    return found !== undefined;
  },

  reaction: (em: EntityManager, conversationId: string, messageId: string, accountId: string) =>
    em.findOne(RegularReaction, { conversationId, messageId, accountId }, { refresh: true }),

  reactionsTo: (em: EntityManager, messages: readonly Pick<RegularMessage, 'conversationId' | 'id'>[]) =>
    em.find(
      RegularReaction,
      {
        conversationId: { $in: [...new Set(messages.map(({ conversationId }) => conversationId))] },
        messageId: { $in: messages.map(({ id }) => id) },
      },
      { orderBy: { accountId: 'asc' }, refresh: true },
    ),
};

/** The condition for what a side has not deleted. */
function visibleTo({ conversationId, accountId, clearedSeq }: Side) {
  const kept = raw((alias) => `not exists (${deletionOf(alias)})`, [accountId]);
  return { conversationId, seq: { $gt: clearedSeq }, [kept]: [] };
}

/** The deletion of a message by the account that is the one parameter. @param alias of the message's table. */
export function deletionOf(alias: string): string {
  return (
    'select 1 from regular_deletion as d where d.conversation_id = ' +
    `${alias}.conversation_id and d.account_id = ? and d.message_id = ${alias}.id`
  );
}

async function sidesOf(
  tx: EntityManager,
  conversation: RegularConversation,
  accountId: string,
): Promise<Held | null> {
  const conversationId = conversation.id;
  const sides = await tx.find(RegularParticipant, { conversationId }, { refresh: true });
  const own = sides.find((side) => side.accountId === accountId);
  if (own === undefined) return null;
  return { conversation, own, peer: sides.find((side) => side !== own) ?? null };
}
