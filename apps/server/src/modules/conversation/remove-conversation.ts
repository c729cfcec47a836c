import type { EntityManager } from '@mikro-orm/core';
import { Conversation } from './conversation.entity.ts';
import { ConversationState } from './conversation-state.entity.ts';
import { Event } from './event.entity.ts';
import { Participant } from './participant.entity.ts';
import { Position } from './position.entity.ts';
import { Welcome } from './welcome.entity.ts';

/** Removes a conversation that nobody is left in, with everything in it. */
export async function removeConversation(tx: EntityManager, conversationId: string): Promise<void> {
  await tx.nativeDelete(Event, { conversationId });
  await tx.nativeDelete(Welcome, { conversationId });
  await tx.nativeDelete(Position, { conversationId });
  await tx.nativeDelete(Participant, { conversationId });
  await tx.nativeDelete(ConversationState, { conversationId });
  await tx.nativeDelete(Conversation, { id: conversationId });
}
