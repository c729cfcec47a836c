import type { EntityManager } from '@mikro-orm/core';
import { parseConversationId } from '@sotto/protocol/public';
import { viewerOfQuery } from '../../failures.ts';
import type { ConversationModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { type Connection, connection, instantCursor, pageSize, parseInstantCursor } from '../../paging.ts';
import type { Viewer } from '../../viewer.ts';
import { conversationRepository } from './conversation.repository.ts';
import { conversationModel } from './conversation-model.ts';
import type { ConversationState } from './conversation-state.entity.ts';

/** What participants may read of their conversations. Everybody else is told that there is no such thing. */
export class ConversationService {
  /** @throws GraphQLError without a session. */
  async find({ em, viewer }: Operation, idText: string): Promise<ConversationModel | null> {
    const { accountId } = viewerOfQuery(viewer);
    const id = parseConversationId(idText);
    if (!id.ok || !(await conversationRepository.takesPart(em, id.value, accountId))) return null;
    const conversation = await conversationRepository.byId(em, id.value);
    return conversation === null ? null : conversationModel(conversation);
  }

  async list(
    em: EntityManager,
    viewer: Viewer,
    first: number,
    after: string | null,
  ): Promise<
    Connection<{ cursor: string; node: ConversationModel }, 'ConversationConnection', 'ConversationEdge'>
  > {
    const size = pageSize(first);
    const cursor = after === null ? null : parseInstantCursor(after);
    const rows = await conversationRepository.pageOf(em, viewer.accountId, cursor, size + 1);
    const ids = rows.map(({ conversationId }) => conversationId);
    const found = new Map((await conversationRepository.byIds(em, ids)).map((row) => [row.id, row]));
    return connection(['ConversationConnection', 'ConversationEdge'], rows, size, (row) => {
      const conversation = found.get(row.conversationId);
      if (conversation === undefined) throw new Error('a participant of a conversation that is not there');
      return {
        cursor: instantCursor({ at: row.joinedAt, id: row.conversationId }),
        node: conversationModel(conversation),
      };
    });
  }

  /** What an external commit starts from (R18). */
  state(em: EntityManager, conversation: ConversationModel): Promise<ConversationState> {
    return conversationRepository.state(em, conversation.id);
  }
}
