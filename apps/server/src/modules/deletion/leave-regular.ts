import { type EntityManager, LockMode } from '@mikro-orm/core';
import {
  inboxRepository,
  RegularConversation,
  RegularDeletion,
  RegularMessage,
  RegularParticipant,
  RegularReaction,
  removeConversation,
  removeWhatNobodyHas,
} from '../regular/index.ts';

/** Where an account has been, and who is still there. */
export interface Left {
  /** Accounts that keep a conversation with the one that left. */
  readonly keepers: readonly string[];
  /** Accounts that the removed conversations were with: one of them that is gone may be kept for nobody any more. */
  readonly parted: readonly string[];
}

/**
 * Takes an account out of its regular conversations. What it wrote to others stays until they delete it; what they
 * have deleted already goes, and whole conversations that nobody has in an inbox.
 */
export async function leaveRegular(tx: EntityManager, accountId: string): Promise<Left> {
  const own = await tx.find(RegularParticipant, { accountId }, { disableIdentityMap: true });
  const ids = own.map(({ conversationId }) => conversationId);
  const conversations = await tx.find(
    RegularConversation,
    { id: { $in: ids } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
  );
  const peers = await tx.find(
    RegularParticipant,
    { conversationId: { $in: ids }, accountId: { $ne: accountId } },
    { refresh: true },
  );
  const peerOf = new Map(peers.map((peer) => [peer.conversationId, peer]));
  const kept: RegularParticipant[] = [];
  for (const conversation of conversations) {
    const peer = peerOf.get(conversation.id);
    if (peer !== undefined && peer.clearedSeq < conversation.lastSeq) {
      await leave(tx, conversation, accountId, peer);
      kept.push(peer);
    } else {
      if (peer !== undefined) tx.getUnitOfWork().unsetIdentity(peer);
      tx.getUnitOfWork().unsetIdentity(conversation);
      await removeConversation(tx, conversation.id);
    }
  }
  // The other sides see that the account is gone: a change like any other.
  await inboxRepository.advance(tx, kept);
  await tx.flush();
  const keepers = kept.map((side) => side.accountId);
  const others = own.map(({ peerId }) => peerId);
  return { keepers, parted: others.filter((id) => !keepers.includes(id)) };
}

async function leave(
  tx: EntityManager,
  conversation: RegularConversation,
  accountId: string,
  peer: RegularParticipant,
): Promise<void> {
  const { id: conversationId } = conversation;
  const reactions = await tx.find(
    RegularReaction,
    { conversationId, accountId },
    { fields: ['messageId'], disableIdentityMap: true },
  );
  await tx.nativeDelete(RegularReaction, { conversationId, accountId });
  await tx.nativeDelete(RegularDeletion, { conversationId, accountId });
  await tx.nativeDelete(RegularParticipant, { conversationId, accountId });
  await removeWhatNobodyHas(tx, conversationId, conversation.lastSeq, peer);
  for (const { messageId: id } of reactions) {
    conversation.lastSeq += 1;
    await tx.nativeUpdate(RegularMessage, { conversationId, id }, { changedSeq: conversation.lastSeq });
  }
}
