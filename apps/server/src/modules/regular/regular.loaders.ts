import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type {
  RegularConversationModel,
  RegularLoaders,
  RegularMessageModel,
  RegularReactionModel,
  RegularStretch,
} from '../../models.ts';
import { deletionOf, regularRepository } from './regular.repository.ts';
import { RegularMessage } from './regular-message.entity.ts';
import { regularMessageModel } from './regular-model.ts';

const MAX_UNREAD = 1_000;
/** One statement has a part for each conversation; databases take some hundreds. */
const options = { maxBatchSize: 100 };

const keyOf = ({ conversationId, id }: Pick<RegularMessageModel, 'conversationId' | 'id'>) =>
  `${conversationId} ${id}`;

/** Look-ups in regular conversations, in one query for all that one operation asks for at once. */
export function makeRegularLoaders(em: EntityManager): RegularLoaders {
  return {
    messages: new DataLoader((stretches) => messagesOf(em, stretches), {
      ...options,
      cacheKeyFn: ({ conversation: { id, accountId, clearedSeq }, before, count }) =>
        [id, accountId, clearedSeq, before, count].join(' '),
    }),
    unread: new DataLoader((conversations) => unreadOf(em, conversations), {
      ...options,
      cacheKeyFn: ({ id, accountId, clearedSeq, readSeq }) => [id, accountId, clearedSeq, readSeq].join(' '),
    }),
    reactions: new DataLoader((messages: readonly RegularMessageModel[]) => reactionsTo(em, messages), {
      cacheKeyFn: keyOf,
    }),
  };
}

/** Newest first, what the side has not deleted. */
async function messagesOf(
  em: EntityManager,
  stretches: readonly RegularStretch[],
): Promise<readonly (readonly RegularMessageModel[])[]> {
  const parts = stretches.map(
    ({ before }, index) =>
      `select * from (select m.*, ${index} as slot from regular_message as m where m.conversation_id = ?` +
      ` and m.seq > ?${before === null ? '' : ' and m.seq < ?'} and not exists (${deletionOf('m')})` +
      ` order by m.seq desc limit ?) as s${index}`,
  );
  const values = stretches.flatMap(({ conversation: { id, accountId, clearedSeq }, before, count }) => [
    id,
    clearedSeq,
    ...(before === null ? [] : [before]),
    accountId,
    count,
  ]);
  // The columns of the table, and which part a row is of.
  const rows = (await run(em, parts, values)) as (Record<string, unknown> & { slot: number })[];
  const bySlot = Map.groupBy(rows, ({ slot }) => Number(slot));
  return stretches.map((_, index) =>
    (bySlot.get(index) ?? [])
      .map(({ slot: _slot, ...row }) => regularMessageModel(em.map(RegularMessage, row)))
      .sort((a, b) => b.seq - a.seq),
  );
}

async function unreadOf(
  em: EntityManager,
  conversations: readonly RegularConversationModel[],
): Promise<readonly number[]> {
  const parts = conversations.map(
    (_, index) =>
      `select ${index} as slot, count(*) as unread from (select 1 from regular_message as m` +
      ' where m.conversation_id = ? and m.seq > ? and m.sender_id <> ?' +
      ` and not exists (${deletionOf('m')}) limit ${MAX_UNREAD}) as s${index}`,
  );
  const values = conversations.flatMap(({ id, accountId, clearedSeq, readSeq }) => [
    id,
    Math.max(clearedSeq, readSeq),
    accountId,
    accountId,
  ]);
  // As it was asked for.
  const rows = (await run(em, parts, values)) as { slot: number; unread: number }[];
  const bySlot = new Map(rows.map(({ slot, unread }) => [Number(slot), Number(unread)]));
  return conversations.map((_, index) => bySlot.get(index) ?? 0);
}

async function reactionsTo(
  em: EntityManager,
  messages: readonly RegularMessageModel[],
): Promise<readonly (readonly RegularReactionModel[])[]> {
  const rows = await regularRepository.reactionsTo(em, messages);
  const byMessage = Map.groupBy(rows, ({ conversationId, messageId: id }) => keyOf({ conversationId, id }));
  return messages.map((message) =>
    (byMessage.get(keyOf(message)) ?? []).map(({ accountId, emoji }) => ({ accountId, emoji })),
  );
}

function run(em: EntityManager, parts: readonly string[], values: readonly unknown[]): Promise<unknown> {
  const sql = parts.join(' union all ');
  return em.getConnection().execute(sql, [...values], 'all', em.getTransactionContext());
}
