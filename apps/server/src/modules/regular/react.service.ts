import type { EntityManager } from '@mikro-orm/core';
import { isEmoji } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type {
  ReactToRegularMessageInput,
  RequestPendingError,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { EventBus, RateLimiter } from '../../ports/index.ts';
import { emojiRule, idRule, isId } from './bounds.ts';
import { deliverable, notDeliverable } from './deliverable.ts';
import { inboxRepository, inboxTopic } from './inbox.repository.ts';
import { type Held, regularRepository } from './regular.repository.ts';
import type { RegularMessage } from './regular-message.entity.ts';
import { regularMessageModel } from './regular-model.ts';
import type { RegularParticipant } from './regular-participant.entity.ts';
import { RegularReaction } from './regular-reaction.entity.ts';

const reactions = { name: 'reactions', times: 600, perSeconds: 60 };

const requestPending: RequestPendingError = {
  __typename: 'RequestPendingError',
  code: 'REQUEST_PENDING',
  message: 'Its sender would learn that the request was read: accept it first.',
};

type ReactResult = Awaited<ResolversTypes['ReactToRegularMessageResult']>;

/** Reactions: at most one of each side to a message, seen by both. */
export class RegularReactService {
  readonly #limiter: RateLimiter;
  readonly #bus: EventBus;

  constructor(limiter: RateLimiter, bus: EventBus) {
    this.#limiter = limiter;
    this.#bus = bus;
  }

  async react({ em, viewer }: Operation, input: ReactToRegularMessageInput): Promise<ReactResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const { conversationId, messageId, emoji = null } = input;
    if (!isId(conversationId)) return invalidInput(['conversationId'], idRule);
    if (!isId(messageId)) return invalidInput(['messageId'], idRule);
    if (emoji !== null && !isEmoji(emoji)) return invalidInput(['emoji'], emojiRule);
    const verdict = await this.#limiter.take(reactions, me.accountId);
    if (!verdict.ok) return rateLimited(reactions.name, verdict);

    const outcome = await em.transactional(async (tx) => {
      const held = await regularRepository.hold(tx, conversationId, me.accountId);
      return held === null ? notFound('conversation') : set(tx, held, messageId, emoji);
    });
    if (!('awake' in outcome)) return outcome;
    for (const accountId of outcome.awake) this.#bus.publish(inboxTopic(accountId), 'changed');
    return reacted(outcome.message);
  }
}

async function set(tx: EntityManager, held: Held, messageId: string, emoji: string | null) {
  const { conversation, own, peer } = held;
  const { id: conversationId } = conversation;
  const message = await regularRepository.message(tx, conversationId, messageId);
  // For whoever has deleted a message it is as if it had never been.
  if (message === null || message.seq <= own.clearedSeq) return notFound('message');
  const deletion = await regularRepository.deletion(tx, conversationId, own.accountId, messageId);
  if (deletion !== null) return notFound('message');
  if (own.request) return requestPending;
  if (peer === null || (await deliverable(tx, own.accountId, peer.accountId)) === null) return notDeliverable;

  const current = await regularRepository.reaction(tx, conversationId, messageId, own.accountId);
  if ((current?.emoji ?? null) === emoji) return reacted(message);
  if (emoji === null) tx.remove(current as RegularReaction);
  else if (current !== null) current.emoji = emoji;
  else tx.create(RegularReaction, { conversationId, messageId, accountId: own.accountId, emoji });
  number(held, message, peer);
  await inboxRepository.advance(tx, [own, peer]);
  await tx.flush();
  return { message, awake: [own.accountId, peer.accountId] };
}

/** A change of a message takes the conversation's next number. */
function number({ conversation, own }: Held, message: RegularMessage, peer: RegularParticipant): void {
  const before = conversation.lastSeq;
  conversation.lastSeq = before + 1;
  message.changedSeq = conversation.lastSeq;
  if (own.readSeq === before) own.readSeq = conversation.lastSeq;
  // Who has deleted everything has nothing new by a reaction to what is deleted.
  if (peer.clearedSeq === before) peer.clearedSeq = conversation.lastSeq;
}

function reacted(
  message: RegularMessage,
): Extract<ReactResult, { __typename: 'ReactToRegularMessagePayload' }> {
  return { __typename: 'ReactToRegularMessagePayload', message: regularMessageModel(message) };
}
