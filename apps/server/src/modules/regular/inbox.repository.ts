import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Inbox } from './inbox.entity.ts';
import type { RegularParticipant } from './regular-participant.entity.ts';

/** The bus topic that wakes an account's subscriptions. A note says nothing: whoever hears one looks. */
export const inboxTopic = (accountId: string) => `inbox/${accountId}`;

/** Queries for the counters of changes. Takes the operation's unit of work each time and owns nothing. */
export const inboxRepository = {
  /** Makes sure that an account has one: before its first conversation. */
  open: (tx: EntityManager, accountId: string) =>
    tx.upsert(
      Inbox,
      { accountId, revision: 0 },
      { onConflictAction: 'ignore', onConflictFields: ['accountId'], disableIdentityMap: true },
    ),

  /**
   * Something has changed in these sides' conversations: each gets the next revision of its account. The counters
   * stay locked until the transaction ends, which is what makes revisions visible in their order; locked by account,
   * in one order for everybody, after the conversation.
   */
  async advance(tx: EntityManager, sides: readonly RegularParticipant[]): Promise<void> {
    const ids = [...new Set(sides.map(({ accountId }) => accountId))];
    const inboxes = await tx.find(
      Inbox,
      { accountId: { $in: ids } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { accountId: 'asc' } },
    );
    for (const side of sides) {
      const inbox = inboxes.find(({ accountId }) => accountId === side.accountId);
      if (inbox === undefined) throw new Error('a side of a conversation without a counter of its account');
      inbox.revision += 1;
      side.revision = inbox.revision;
    }
  },
};
