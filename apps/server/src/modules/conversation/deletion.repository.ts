import type { EntityManager } from '@mikro-orm/core';
import { conversationRepository } from './conversation.repository.ts';
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

/** A device of an account that has deleted the message is not given its transport any more, so it does not need it. */
const nobodyWaits =
  'not exists (select 1 from position p join participant t on t.conversation_id = p.conversation_id and ' +
  't.account_id = p.account_id where p.conversation_id = event.conversation_id and p.left_seq is null and ' +
  'p.acked_seq < event.seq and p.first_seq <= event.seq and t.cleared_seq < event.seq and not exists ' +
  '(select 1 from event_deletion d where d.conversation_id = p.conversation_id and d.account_id = p.account_id ' +
  'and d.seq = event.seq))';

const dropTransports =
  'update event set transport = null ' +
  `where conversation_id = ? and seq between ? and ? and transport is not null and ${nobodyWaits}`;

const dropBodies =
  'update event set body = null, transport = null ' +
  `where conversation_id = ? and seq between ? and ? and body is not null and ${nobodyNeeds}`;

const dropNotes =
  'delete from event_deletion where conversation_id = ? and seq between ? and ? and exists ' +
  '(select 1 from event e where e.conversation_id = event_deletion.conversation_id and e.seq = event_deletion.seq ' +
  'and e.body is null)';

const deletedAfter =
  "select e.seq from event e where e.conversation_id = ? and e.kind = 'MESSAGE' and e.seq > ? and " +
  '(e.body is null or exists (select 1 from event_deletion d where d.conversation_id = e.conversation_id and ' +
  'd.account_id = ? and d.seq = e.seq)) order by e.seq limit ?';

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

  /** Places of messages that a participant has deleted, in order, those that everybody has among them. */
  async after(
    em: EntityManager,
    { conversationId, accountId }: Pick<Participant, 'conversationId' | 'accountId'>,
    after: number,
    count: number,
  ): Promise<readonly number[]> {
    const rows: readonly { readonly seq: number }[] = await em
      .getConnection()
      .execute(deletedAfter, [conversationId, after, accountId, count], 'all', em.getTransactionContext());
    return rows.map(({ seq }) => seq);
  },

  /**
   * R28: drops the transports of a stretch that only devices of accounts which have deleted the message still wait for.
   * What is deleted must not be openable by a device of the account that was away (R29).
   */
  async dropTransports(tx: EntityManager, conversationId: string, from: number, to: number): Promise<void> {
    const stretch = [conversationId, from, to];
    await tx.getConnection().execute(dropTransports, stretch, 'run', tx.getTransactionContext());
  },

  /** R28: drops the transports, the bodies, and the notes, of messages in a stretch that nobody who is left wants any more. */
  async dropUnwanted(tx: EntityManager, conversationId: string, from: number, to: number): Promise<void> {
    const stretch = [conversationId, from, to];
    const connection = tx.getConnection();
    await deletionRepository.dropTransports(tx, conversationId, from, to);
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

  /** Everything that there is now in all its conversations is deleted for an account that has lost what opens it. */
  async clearAll(tx: EntityManager, accountId: string): Promise<void> {
    const participants = await tx.find(Participant, { accountId }, { refresh: true });
    const ids = participants.map(({ conversationId }) => conversationId);
    const lastSeqs = new Map(
      (await conversationRepository.lockAll(tx, ids)).map(({ id, lastSeq }) => [id, lastSeq]),
    );
    for (const participant of participants) {
      await deletionRepository.clear(tx, participant, lastSeqs.get(participant.conversationId) ?? 0);
    }
  },
};
