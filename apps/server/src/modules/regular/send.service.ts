import type { EntityManager } from '@mikro-orm/core';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type { ResolversTypes, SendRegularMessageInput } from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, EventBus, RateLimiter } from '../../ports/index.ts';
import { socialRepository } from '../social/index.ts';
import { idRule, isId, isText, textRule } from './bounds.ts';
import { deliverable, notDeliverable } from './deliverable.ts';
import { inboxRepository, inboxTopic } from './inbox.repository.ts';
import { type Held, regularRepository } from './regular.repository.ts';
import { RegularMessage } from './regular-message.entity.ts';
import { regularMessageModel } from './regular-model.ts';

/** A person types one a second at most; a bot may do ten. */
const sends = { name: 'messages', times: 600, perSeconds: 60 };
/** Writing to people who have not asked for it. */
const firsts = { name: 'first messages to strangers', times: 50, perSeconds: 3_600 };

type SendResult = Awaited<ResolversTypes['SendRegularMessageResult']>;
type Placed = { readonly message: RegularMessage; readonly awake: readonly string[] };

/** Puts texts in their place, and decides which of them are message requests (A3). */
export class RegularSendService {
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #bus: EventBus;

  constructor(limiter: RateLimiter, clock: Clock, bus: EventBus) {
    this.#limiter = limiter;
    this.#clock = clock;
    this.#bus = bus;
  }

  async send({ em, viewer }: Operation, input: SendRegularMessageInput): Promise<SendResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!isId(input.conversationId)) return invalidInput(['conversationId'], idRule);
    if (!isId(input.id)) return invalidInput(['id'], idRule);
    if (!isText(input.text)) return invalidInput(['text'], textRule);
    const verdict = await this.#limiter.take(sends, me.accountId);
    if (!verdict.ok) return rateLimited(sends.name, verdict);

    const outcome = await em.transactional((tx) => this.#place(tx, input, me.accountId));
    if (!('awake' in outcome)) return outcome;
    for (const accountId of outcome.awake) this.#bus.publish(inboxTopic(accountId), 'changed');
    return sent(outcome.message);
  }

  async #place(
    tx: EntityManager,
    { conversationId, id, text }: SendRegularMessageInput,
    senderId: string,
  ): Promise<SendResult | Placed> {
    const held = await regularRepository.hold(tx, conversationId, senderId);
    if (held === null) return notFound('conversation');
    const { own, peer } = held;
    const first = await regularRepository.message(tx, conversationId, id);
    if (first !== null) {
      const same = first.senderId === senderId && first.text === text;
      return same ? sent(first) : invalidInput(['id'], 'Another message has this id.');
    }
    // Both have deleted the one that had it. Taking it for new would bring it back.
    if ((await regularRepository.deletion(tx, conversationId, senderId, id)) !== null) {
      return invalidInput(['id'], 'Another message had this id.');
    }
    // Under the conversation's lock, which a block takes before it is written: what is accepted here was before it.
    const between = peer === null ? null : await deliverable(tx, senderId, peer.accountId);
    if (peer === null || between === null) return notDeliverable;
    const { facts, senderWrote } = between;
    // Whether the recipient has asked for messages of the sender (A3, A4).
    const connected =
      facts.recipientFollowsSender || facts.recipientWroteToSender || facts.recipientAcceptedSender;
    const refusal = connected || senderWrote ? null : await this.#limitStrangers(senderId);
    if (refusal !== null) return refusal;

    peer.request ||= !connected;
    // Writing into a request accepts it (A3): from now on the writer has written to its sender.
    own.request = false;
    if (!senderWrote) await socialRepository.writeWrote(tx, senderId, peer.accountId);
    const message = append(tx, held, { id, text, senderId, sentAt: this.#clock() });
    await inboxRepository.advance(tx, [own, peer]);
    await tx.flush();
    return { message, awake: [senderId, peer.accountId] };
  }

  /**
   * Counts those whom the sender has never written to: what the sender knows anyway. Were it counted by requests, a
   * sender at the limit would learn from the next message whether the last request was deleted.
   */
  async #limitStrangers(senderId: string) {
    const verdict = await this.#limiter.take(firsts, senderId);
    return verdict.ok ? null : rateLimited(firsts.name, verdict);
  }
}

function append(
  tx: EntityManager,
  { conversation, own }: Held,
  parts: Pick<RegularMessage, 'id' | 'text' | 'senderId' | 'sentAt'>,
): RegularMessage {
  const before = conversation.lastSeq;
  const seq = before + 1;
  conversation.lastSeq = seq;
  // Who had read everything has read their own message, too.
  if (own.readSeq === before) own.readSeq = seq;
  return tx.create(RegularMessage, { conversationId: conversation.id, ...parts, seq, changedSeq: seq });
}

function sent(message: RegularMessage): Extract<SendResult, { __typename: 'SendRegularMessagePayload' }> {
  return { __typename: 'SendRegularMessagePayload', message: regularMessageModel(message) };
}
