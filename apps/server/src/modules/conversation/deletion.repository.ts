import type { EntityManager } from '@mikro-orm/core';
import { EventDeletion } from './event-deletion.entity.ts';
import { Participant } from './participant.entity.ts';

/** Of one conversation: what an account has deleted for itself. */
export interface Deleted {
  has(seq: number): boolean;
}

const nobodyNeeds =
  'not exists (select 1 from participant p join account a on a.id = p.account_id and a.gone_at is null ' +
  'where p.conversation_id = event.conversation_id and p.cleared_seq < event.seq and not exists ' +
  '(select 1 from event_deletion d where d.conversation_id = p.conversation_id and d.account_id = p.account_id ' +
  'and d.seq = event.seq))';

const dropBodies =
  'update event set body = null, transport = null ' +
  `where conversation_id = ? and seq between ? and ? and body is not null and ${nobodyNeeds}`;

const dropNotes =
  'delete from event_deletion where conversation_id = ? and seq between ? and ? and exists ' +
  '(select 1 from event e where e.conversation_id = event_deletion.conversation_id and e.seq = event_deletion.seq ' +
  'and e.body is null)';

/** Queries for what accounts have deleted of encrypted conversations. */
export const deletionRepository = {
  /** @param stretch what is asked about; both ends are included. */
  async of(
    em: EntityManager,
    conversationId: string,
    accountId: string,
    stretch: { readonly from: number; readonly to: number },
  ): Promise<Deleted> {
    const own = await em.findOne(
      Participant,
      { conversationId, accountId },
      { fields: ['clearedSeq'], disableIdentityMap: true },
    );
    const rows = await em.find(
      EventDeletion,
      { conversationId, accountId, seq: { $gte: stretch.from, $lte: stretch.to } },
      { disableIdentityMap: true },
    );
    const cleared = own?.clearedSeq ?? 0;
    const seqs = new Set(rows.map(({ seq }) => seq));
    return { has: (seq) => seq <= cleared || seqs.has(seq) };
  },

  /** R28: drops the bodies, and the notes, of messages in a stretch that nobody who is left wants any more. */
  async dropUnwanted(tx: EntityManager, conversationId: string, from: number, to: number): Promise<void> {
    const stretch = [conversationId, from, to];
    const connection = tx.getConnection();
    await connection.execute(dropBodies, stretch, 'run', tx.getTransactionContext());
    await connection.execute(dropNotes, stretch, 'run', tx.getTransactionContext());
  },

  /** Everything up to a place is deleted for an account. @param participant its row, which moves forward only. */
  async clear(tx: EntityManager, participant: Participant, upTo: number): Promise<void> {
    const { conversationId, accountId, clearedSeq } = participant;
    if (upTo <= clearedSeq) return;
    participant.clearedSeq = upTo;
    await tx.flush();
    await tx.nativeDelete(EventDeletion, { conversationId, accountId, seq: { $lte: upTo } });
    await deletionRepository.dropUnwanted(tx, conversationId, clearedSeq + 1, upTo);
  },
};
