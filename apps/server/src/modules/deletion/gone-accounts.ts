import type { EntityManager } from '@mikro-orm/core';
import { Account, accountRepository } from '../account/index.ts';
import { Participant } from '../conversation/index.ts';
import { RegularConversation, RegularParticipant, removeConversation } from '../regular/index.ts';
import { eraseOwn } from './erase-account.ts';

const DAY = 24 * 3_600_000;
const PAGE = 100;

/** Removes what is left of accounts that are gone, of those among `ids` whose conversations nobody keeps. */
export async function forgetUnneeded(tx: EntityManager, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    const account = await tx.findOne(Account, { id, goneAt: { $ne: null } }, { disableIdentityMap: true });
    if (account === null) continue;
    const needed =
      (await tx.count(RegularParticipant, { peerId: id })) + (await tx.count(Participant, { accountId: id }));
    if (needed === 0) await tx.nativeDelete(Account, { id });
  }
}

/**
 * Looks after the accounts that are gone: regular conversations that the other side has deleted go, and the accounts
 * that nobody has a conversation with. What a request that ran during the deletion may have written comes away, too.
 */
export async function tidyGoneAccounts(em: EntityManager, now: Date): Promise<void> {
  let after = '';
  for (;;) {
    const gone = await em.find(
      Account,
      { id: { $gt: after }, goneAt: { $ne: null } },
      { orderBy: { id: 'asc' }, limit: PAGE, disableIdentityMap: true },
    );
    for (const { id, goneAt } of gone) {
      const recent = goneAt !== null && now.getTime() - goneAt.getTime() < DAY;
      await em.fork().transactional((tx) => tidyOne(tx, id, recent));
    }
    const last = gone.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function tidyOne(tx: EntityManager, id: string, recent: boolean): Promise<void> {
  const account = await accountRepository.lock(tx, id);
  if (account === null || account.goneAt === null) return;
  if (recent) await eraseOwn(tx, id);
  const sides = await tx.find(RegularParticipant, { peerId: id }, { disableIdentityMap: true });
  for (const { conversationId, accountId } of sides) {
    const conversation = await tx.findOne(RegularConversation, { id: conversationId }, { refresh: true });
    const side = await tx.findOne(RegularParticipant, { conversationId, accountId }, { refresh: true });
    if (conversation === null || side === null || side.clearedSeq < conversation.lastSeq) continue;
    tx.clear();
    await removeConversation(tx, conversationId);
  }
  tx.clear();
  await forgetUnneeded(tx, [id]);
}
