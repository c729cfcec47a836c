import type { EntityManager } from '@mikro-orm/core';
import { Account } from '../account/index.ts';
import {
  type Conversation,
  conversationRepository,
  deletionRepository,
  eventRepository,
  Participant,
  Position,
  positionRepository,
  removeConversation,
} from '../conversation/index.ts';
import type { Left } from './leave-regular.ts';

/**
 * Takes an account's devices out of what is delivered. A conversation stays whole for whoever takes part in it besides,
 * the events of the account and its name as a participant with it, for the group is not changed by this; one that
 * nobody is left in goes whole.
 */
export async function leaveEncrypted(tx: EntityManager, accountId: string): Promise<Left> {
  const participations = await tx.find(Participant, { accountId }, { disableIdentityMap: true });
  const positions = await tx.find(Position, { accountId }, { disableIdentityMap: true });
  const taking = new Set(participations.map(({ conversationId }) => conversationId));
  const ids = [...new Set([...taking, ...positions.map(({ conversationId }) => conversationId)])];
  const conversations = await conversationRepository.lockAll(tx, ids);
  const others = await tx.find(
    Participant,
    { conversationId: { $in: ids }, accountId: { $ne: accountId } },
    { disableIdentityMap: true },
  );
  const accounts = await tx.find(
    Account,
    { id: { $in: [...new Set(others.map((other) => other.accountId))] }, goneAt: null },
    { disableIdentityMap: true },
  );
  const present = new Set(accounts.map(({ id }) => id));
  const byConversation = Map.groupBy(others, ({ conversationId }) => conversationId);
  const keepers = new Set<string>();
  for (const conversation of conversations) {
    const staying = (byConversation.get(conversation.id) ?? []).filter((other) =>
      present.has(other.accountId),
    );
    if (staying.length === 0) {
      tx.getUnitOfWork().unsetIdentity(conversation);
      await removeConversation(tx, conversation.id);
      continue;
    }
    const own = positions.filter(({ conversationId }) => conversationId === conversation.id);
    await withdraw(tx, conversation, accountId, own);
    const participant = await tx.findOne(Participant, { conversationId: conversation.id, accountId });
    if (participant !== null) await deletionRepository.clear(tx, participant, conversation.lastSeq);
    if (taking.has(conversation.id)) for (const other of staying) keepers.add(other.accountId);
  }
  await tx.flush();
  const parted = [...new Set(others.map((other) => other.accountId))].filter((id) => !keepers.has(id));
  return { keepers: [...keepers], parted };
}

/** Nobody waits for the account's devices any more: neither welcomes nor transports (R28). */
async function withdraw(
  tx: EntityManager,
  conversation: Conversation,
  accountId: string,
  positions: readonly Position[],
): Promise<void> {
  const { id: conversationId } = conversation;
  for (const { welcomeSeq, ackedSeq } of positions) {
    if (welcomeSeq !== null && ackedSeq < welcomeSeq) {
      await eventRepository.settleWelcome(tx, conversationId, welcomeSeq);
    }
  }
  await tx.nativeDelete(Position, { conversationId, accountId });
  const slowest = await positionRepository.slowest(tx, conversationId);
  if (slowest === null || slowest <= conversation.transportFloor) return;
  await eventRepository.dropTransports(tx, conversationId, conversation.transportFloor, slowest);
  conversation.transportFloor = slowest;
}
