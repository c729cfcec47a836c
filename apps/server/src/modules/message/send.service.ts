import type { EntityManager } from '@mikro-orm/core';
import {
  checkMessage,
  limits,
  type MessageError,
  messageIdOf,
  parseConversationId,
  parseMessageId,
} from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  CounterMismatchError,
  MessageRejectedError,
  MessageRejection,
  ResolversTypes,
  SendMessageInput,
  SendMessagePayload,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import type { DeviceViewer } from '../../viewer.ts';
import {
  type CommitService,
  type Conversation,
  conversationRepository,
  Event,
  eventRepository,
  leafOf,
  type Membership,
  otherOf,
  type Position,
  positionRepository,
  staleEpoch,
} from '../conversation/index.ts';

import { type EligibilityService, notEligible } from '../eligibility/index.ts';
import { socialRepository } from '../social/index.ts';

/** A person types one a second at most; a bot may do ten. */
const sends = { name: 'messages', times: 600, perSeconds: 60 };

type SendResult = Awaited<ResolversTypes['SendMessageResult']>;

/** Puts messages in their place (R15, R16). */
export class SendService {
  readonly #commits: CommitService;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #eligibility: EligibilityService;

  constructor(commits: CommitService, limiter: RateLimiter, clock: Clock, eligibility: EligibilityService) {
    this.#eligibility = eligibility;
    this.#commits = commits;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  async send({ em, viewer }: Operation, input: SendMessageInput): Promise<SendResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const conversationId = parseConversationId(input.conversationId);
    if (!conversationId.ok) return invalidInput(['conversationId'], conversationId.error.detail);
    const messageId = parseMessageId(input.messageId);
    if (!messageId.ok) return invalidInput(['messageId'], messageId.error.detail);
    if (input.epoch < 0) return invalidInput(['epoch'], 'An epoch is 0 or more.');
    if (input.counter < 1) return invalidInput(['counter'], 'A counter is 1 or more.');
    if (input.body.length > limits.bodyBytes)
      return invalidInput(['body'], `At most ${limits.bodyBytes} bytes.`);
    if (input.transport.length > limits.transportBytes)
      return invalidInput(['transport'], `At most ${limits.transportBytes} bytes.`);
    const sender = leafOf(me);
    // A hash over the input, so before the database is asked for anything.
    const computed = messageIdOf(
      { conversationId: conversationId.value, sender: sender.deviceId },
      input.body,
    );
    const verdict = await this.#limiter.take(sends, `${me.accountId} ${me.deviceId}`);
    if (!verdict.ok) return rateLimited(sends.name, verdict);

    const outcome = await em.transactional((tx) => this.#place(tx, input, me, computed));
    if (!('awake' in outcome)) return outcome;
    this.#commits.wake(input.conversationId, outcome.awake);
    return outcome.payload;
  }

  async #place(
    tx: EntityManager,
    input: SendMessageInput,
    me: DeviceViewer,
    computed: string,
  ): Promise<SendResult | { readonly payload: SendMessagePayload; readonly awake: readonly Membership[] }> {
    const { conversationId, messageId } = input;
    const conversation = await conversationRepository.lock(tx, conversationId);
    const position = await positionRepository.of(tx, conversationId, me);
    // Nothing about the conversation is said before it is certain that the device is a member of it.
    if (conversation === null || position === null || position.leftSeq !== null)
      return notFound('conversation');
    if (computed !== messageId) return rejected('WRONG_MESSAGE_ID', 'The id is not the hash of this body.');
    const first = await eventRepository.message(tx, conversationId, messageId);
    if (first !== null) return payloadOf(first);
    // Under the lock that a block takes, too (A4): what is true here is true when the message is in its place.
    const other = otherOf(conversation.pair, me.accountId);
    const verdict = await this.#eligibility.decideIn(tx, me.accountId, other);
    if (verdict.reasons.length > 0) return notEligible(verdict.reasons);
    const fault = faultOf(conversation, position, input, me);
    if (fault !== null) return fault;

    const event = append(tx, conversation, input, me, this.#clock());
    position.counter = input.counter;
    await tx.flush();
    if (other !== null && !verdict.senderWrote) await socialRepository.writeWrote(tx, me.accountId, other);
    await positionRepository.markPending(tx, conversationId);
    return { payload: payloadOf(event), awake: await positionRepository.members(tx, conversationId) };
  }
}

function faultOf(
  { epoch, removalDue, id }: Conversation,
  position: Position,
  input: SendMessageInput,
  me: DeviceViewer,
): SendResult | null {
  if (input.epoch !== epoch) return staleEpoch(epoch);
  const sender = leafOf(me);
  const conversationId = parseConversationId(id);
  if (!conversationId.ok) throw new Error('a stored conversation with a malformed id');
  const { body, transport } = input;
  const checked = checkMessage({ conversationId: conversationId.value, epoch }, { sender, transport, body });
  if (!checked.ok) return rejected(reasonOf(checked.error.code), checked.error.detail);
  if (removalDue)
    return rejected('REMOVAL_DUE', 'A member’s device has left its roster: remove it first (R17).');
  if (input.counter !== position.counter + 1) return counterMismatch(position.counter);
  return null;
}

function append(
  tx: EntityManager,
  conversation: Conversation,
  { epoch, messageId, body, transport }: SendMessageInput,
  { accountId, deviceId }: DeviceViewer,
  acceptedAt: Date,
): Event {
  conversation.lastSeq += 1;
  return tx.create(Event, {
    conversationId: conversation.id,
    seq: conversation.lastSeq,
    kind: 'MESSAGE',
    epoch,
    acceptedAt,
    senderAccountId: accountId,
    senderDeviceId: deviceId,
    messageId,
    body,
    transport,
    commit: null,
    size: body.length + transport.length,
  });
}

function payloadOf({ seq, acceptedAt }: Event): SendMessagePayload {
  return { __typename: 'SendMessagePayload', seq, acceptedAt };
}

function counterMismatch(lastCounter: number): CounterMismatchError {
  return {
    __typename: 'CounterMismatchError',
    code: 'COUNTER_MISMATCH',
    message: 'The device’s state is a copy, or was restored: make a fresh leaf by an external commit (R26).',
    lastCounter,
  };
}

function rejected(reason: MessageRejection, message: string): MessageRejectedError {
  return { __typename: 'MessageRejectedError', code: 'MESSAGE_REJECTED', message, reason };
}

function reasonOf(code: MessageError['code']): MessageRejection {
  switch (code) {
    case 'malformed':
      return 'MALFORMED';
    case 'wrong-conversation':
    case 'wrong-epoch':
    // The id was held against the body before, so it is the transport that names another.
    case 'wrong-message-id':
      return 'WRONG_TRANSPORT';
  }
}
