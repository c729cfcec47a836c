import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import { conversationRepository } from './conversation.repository.ts';

/** The accounts that take part in conversations, in one query for all that one operation asks for at once. */
export function makeParticipantsLoader(em: EntityManager): DataLoader<string, readonly string[]> {
  return new DataLoader<string, readonly string[]>(async (conversationIds) => {
    const rows = await conversationRepository.participantsOf(em, conversationIds);
    const byConversation = Map.groupBy(rows, ({ conversationId }) => conversationId);
    return conversationIds.map((id) => (byConversation.get(id) ?? []).map(({ accountId }) => accountId));
  });
}
