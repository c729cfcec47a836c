import type { EntityManager } from '@mikro-orm/core';
import { equalBytes, restoreConversation } from '@sotto/protocol/public';
import { accountRepository } from '../account/index.ts';
import type { Conversation } from './conversation.entity.ts';
import { conversationRepository } from './conversation.repository.ts';
import { withRosters } from './delivery-environment.ts';

/**
 * Whether nobody can ever come into a conversation again: everybody who takes part has another identity by now than it
 * names (R8), so that no device is left that could commit, or join by itself (R18). An identity never comes back.
 */
export async function isOver(em: EntityManager, { id }: Conversation, now: number): Promise<boolean> {
  const participants = await conversationRepository.participants(em, id);
  const known = participants.map(({ accountId }) => accountId);
  const accounts = await accountRepository.fresh(em, known);
  const rootOf = new Map(accounts.map(({ id: accountId, root }) => [accountId, root]));
  const { groupInfo, ratchetTree } = await conversationRepository.state(em, id);
  const restored = await withRosters(em, known, now, (environment) =>
    restoreConversation(environment, { groupInfo, ratchetTree }),
  );
  return (
    restored.ok &&
    restored.value.context.participants.every(({ accountId, root }) => {
      const current = rootOf.get(accountId) ?? null;
      return current !== null && !equalBytes(current, root);
    })
  );
}
