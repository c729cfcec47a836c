import type { EntityManager } from '@mikro-orm/core';
import { Event, EventDeletion, Participant } from '../conversation/index.ts';
import { ArchiveItem } from './archive-item.entity.ts';

/** A message's place. */
export interface Place {
  readonly conversationId: string;
  readonly seq: number;
}

const readable =
  "select e.seq, e.size from event e where e.conversation_id = ? and e.kind = 'MESSAGE' and e.body is not null " +
  'and e.seq > ? and e.seq < ? and not exists (select 1 from event_deletion d where ' +
  'd.conversation_id = e.conversation_id and d.account_id = ? and d.seq = e.seq) order by e.seq desc limit ?';

const at = (places: readonly Place[]) => ({
  $or: places.map(({ conversationId, seq }) => ({ conversationId, seq })),
});

/** Queries for archives. Takes the operation's unit of work each time and owns nothing. */
export const archiveRepository = {
  participations: (tx: EntityManager, accountId: string, conversationIds: readonly string[]) =>
    tx.find(Participant, { accountId, conversationId: { $in: [...conversationIds] } }, { refresh: true }),

  /** Which of these places have a message of which something is left. */
  messagesAt: (tx: EntityManager, places: readonly Place[]) =>
    tx.find(
      Event,
      { ...at(places), kind: 'MESSAGE', body: { $ne: null } },
      { fields: ['conversationId', 'seq'], disableIdentityMap: true },
    ),

  deletionsAt: (tx: EntityManager, accountId: string, places: readonly Place[]) =>
    tx.find(EventDeletion, { accountId, ...at(places) }, { disableIdentityMap: true }),

  /** Which of these places the account has archived. */
  archivedAt: (em: EntityManager, accountId: string, places: readonly Place[]) =>
    em.find(
      ArchiveItem,
      { accountId, ...at(places) },
      { fields: ['conversationId', 'seq'], disableIdentityMap: true },
    ),

  itemsOf: (em: EntityManager, accountId: string, conversationId: string, seqs: readonly number[]) =>
    em.find(
      ArchiveItem,
      { accountId, conversationId, seq: { $in: [...seqs] } },
      { disableIdentityMap: true },
    ),

  /** Messages between two places, both excluded, that an account has not deleted: newest first, with their sizes. */
  async readable(
    em: EntityManager,
    { conversationId, accountId }: { readonly conversationId: string; readonly accountId: string },
    { above, below, count }: { readonly above: number; readonly below: number; readonly count: number },
  ): Promise<readonly { readonly seq: number; readonly size: number }[]> {
    return await em
      .getConnection()
      .execute(readable, [conversationId, above, below, accountId, count], 'all', em.getTransactionContext());
  },

  /** Without their transports, newest first. */
  messages: (em: EntityManager, conversationId: string, seqs: readonly number[]) =>
    em.find(
      Event,
      { conversationId, seq: { $in: [...seqs] } },
      {
        orderBy: { seq: 'desc' },
        fields: ['conversationId', 'seq', 'acceptedAt', 'epoch', 'messageId', 'senderDeviceId', 'body'],
        disableIdentityMap: true,
      },
    ),

  remove: (tx: EntityManager, accountId: string, conversationId: string, seqs: readonly number[]) =>
    tx.nativeDelete(ArchiveItem, { accountId, conversationId, seq: { $in: [...seqs] } }),

  removeUpTo: (tx: EntityManager, accountId: string, conversationId: string, upTo: number) =>
    tx.nativeDelete(ArchiveItem, { accountId, conversationId, seq: { $lte: upTo } }),

  removeAll: (tx: EntityManager, accountId: string) => tx.nativeDelete(ArchiveItem, { accountId }),
};
