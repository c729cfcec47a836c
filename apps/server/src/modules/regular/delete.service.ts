import type { EntityManager } from '@mikro-orm/core';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type {
  DeleteRegularConversationInput,
  DeleteRegularMessageInput,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { EventBus } from '../../ports/index.ts';
import { idRule, isId } from './bounds.ts';
import { inboxRepository, inboxTopic } from './inbox.repository.ts';
import { clear, hasDeleted, removeMessage } from './purge.ts';
import { type Held, regularRepository } from './regular.repository.ts';
import { RegularDeletion } from './regular-deletion.entity.ts';
import { regularConversationModel } from './regular-model.ts';

type MessageResult = Awaited<ResolversTypes['DeleteRegularMessageResult']>;
type ConversationResult = Awaited<ResolversTypes['RegularConversationResult']>;

/** Deleting for oneself (A15): never for the other side, which does not learn of it either. */
export class RegularDeleteService {
  readonly #bus: EventBus;
  readonly #emptyLog: () => Promise<void>;

  /** @param emptyLog takes what was deleted out of the database's log, before it is said to be deleted. */
  constructor(bus: EventBus, emptyLog: () => Promise<void>) {
    this.#bus = bus;
    this.#emptyLog = emptyLog;
  }

  async deleteMessage(
    { em, viewer }: Operation,
    { conversationId, messageId }: DeleteRegularMessageInput,
  ): Promise<MessageResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!isId(conversationId)) return invalidInput(['conversationId'], idRule);
    if (!isId(messageId)) return invalidInput(['messageId'], idRule);
    const result = await em.transactional(async (tx) => {
      const held = await regularRepository.hold(tx, conversationId, me.accountId);
      return held === null ? notFound('conversation') : deleteOne(tx, held, messageId);
    });
    if (isFailure(result)) return result;
    this.#bus.publish(inboxTopic(me.accountId), 'changed');
    await this.#emptyLog();
    return result;
  }

  async deleteConversation(
    { em, viewer }: Operation,
    { conversationId, throughSeq }: DeleteRegularConversationInput,
  ): Promise<ConversationResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!isId(conversationId)) return invalidInput(['conversationId'], idRule);
    if (throughSeq < 0) return invalidInput(['throughSeq'], 'A number is 0 or more.');
    const result = await em.transactional(async (tx) => {
      const held = await regularRepository.hold(tx, conversationId, me.accountId);
      return held === null ? notFound('conversation') : deleteThrough(tx, held, throughSeq);
    });
    if (isFailure(result)) return result;
    this.#bus.publish(inboxTopic(me.accountId), 'changed');
    await this.#emptyLog();
    return result;
  }
}

async function deleteOne(
  tx: EntityManager,
  { conversation, own, peer }: Held,
  messageId: string,
): Promise<MessageResult> {
  const { id: conversationId } = conversation;
  const { accountId } = own;
  const done = { __typename: 'DeleteRegularMessagePayload', messageId } as const;
  if ((await regularRepository.deletion(tx, conversationId, accountId, messageId)) !== null) return done;
  const message = await regularRepository.message(tx, conversationId, messageId);
  // What went with the conversation is not there any more, whether or not the other side still has it.
  if (message === null || message.seq <= own.clearedSeq) return notFound('message');
  await inboxRepository.advance(tx, [own]);
  const { seq } = message;
  tx.create(RegularDeletion, { conversationId, accountId, messageId, seq, revision: own.revision });
  await tx.flush();
  if (await hasDeleted(tx, peer, message)) await removeMessage(tx, message);
  return done;
}

async function deleteThrough(tx: EntityManager, held: Held, throughSeq: number): Promise<ConversationResult> {
  const { conversation, own } = held;
  if (throughSeq > conversation.lastSeq) {
    return invalidInput(['throughSeq'], 'It is behind the newest change.');
  }
  const { clearedSeq, request } = own;
  await clear(tx, held, throughSeq);
  if (own.clearedSeq !== clearedSeq || own.request !== request) await inboxRepository.advance(tx, [own]);
  await tx.flush();
  return {
    __typename: 'RegularConversationPayload',
    conversation: regularConversationModel(conversation, own),
  };
}
