import { type EntityManager, raw } from '@mikro-orm/core';
import { type Held, regularRepository } from './regular.repository.ts';
import { RegularConversation } from './regular-conversation.entity.ts';
import { RegularDeletion } from './regular-deletion.entity.ts';
import { RegularMessage } from './regular-message.entity.ts';
import { RegularParticipant } from './regular-participant.entity.ts';
import { RegularReaction } from './regular-reaction.entity.ts';

/** Whether a side has deleted a message. A side that is gone has deleted everything. */
export async function hasDeleted(
  tx: EntityManager,
  side: RegularParticipant | null,
  { id, seq }: Pick<RegularMessage, 'id' | 'seq'>,
): Promise<boolean> {
  if (side === null || seq <= side.clearedSeq) return true;
  return (await regularRepository.deletion(tx, side.conversationId, side.accountId, id)) !== null;
}

export async function removeMessage(
  tx: EntityManager,
  { conversationId, id }: RegularMessage,
): Promise<void> {
  await tx.nativeDelete(RegularReaction, { conversationId, messageId: id });
  await tx.nativeDelete(RegularMessage, { conversationId, id });
}

/**
 * Deletes everything up to a place for one side. What the other side has deleted as well, the server has no more. Its
 * own request is answered by it when nothing came after that place.
 * @param throughSeq at most the conversation's `lastSeq`.
 */
export async function clear(
  tx: EntityManager,
  { conversation, own, peer }: Held,
  throughSeq: number,
): Promise<void> {
  const { id: conversationId, lastSeq } = conversation;
  const { accountId } = own;
  // Reactions to what is deleted may have come after the place; messages that the side still has are what counts,
  // and never whether the other side has them.
  const rest = await regularRepository.hasVisibleAfter(tx, own, throughSeq);
  own.clearedSeq = rest ? Math.max(own.clearedSeq, throughSeq) : lastSeq;
  if (!rest) own.request = false;
  await tx.nativeDelete(RegularDeletion, { conversationId, accountId, seq: { $lte: own.clearedSeq } });
  await removeWhatNobodyHas(tx, conversationId, own.clearedSeq, peer);
}

/** Removes messages up to a place, which one side has deleted, as far as the other one has, too. */
export async function removeWhatNobodyHas(
  tx: EntityManager,
  conversationId: string,
  throughSeq: number,
  other: RegularParticipant | null,
): Promise<void> {
  const both = other === null ? throughSeq : Math.min(throughSeq, other.clearedSeq);
  await tx.nativeDelete(RegularMessage, { conversationId, seq: { $lte: both } });
  if (other !== null && both < throughSeq) {
    const { accountId } = other;
    const deletions = await tx.find(
      RegularDeletion,
      { conversationId, accountId, seq: { $gt: both, $lte: throughSeq } },
      { fields: ['messageId'], disableIdentityMap: true },
    );
    const ids = deletions.map(({ messageId }) => messageId);
    for (let from = 0; from < ids.length; from += 500) {
      await tx.nativeDelete(RegularMessage, { conversationId, id: { $in: ids.slice(from, from + 500) } });
    }
  }
  const orphaned = raw(
    'not exists (select 1 from regular_message as m where m.conversation_id = ? and m.id = message_id)',
    [conversationId],
  );
  await tx.nativeDelete(RegularReaction, { conversationId, [orphaned]: [] });
}

/** Removes a conversation as if it had never been, with both of its sides. */
export async function removeConversation(tx: EntityManager, conversationId: string): Promise<void> {
  await tx.nativeDelete(RegularReaction, { conversationId });
  await tx.nativeDelete(RegularDeletion, { conversationId });
  await tx.nativeDelete(RegularMessage, { conversationId });
  await tx.nativeDelete(RegularParticipant, { conversationId });
  await tx.nativeDelete(RegularConversation, { id: conversationId });
}
