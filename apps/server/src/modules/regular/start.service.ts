import {
  type EntityManager,
  ForeignKeyConstraintViolationException,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import { uuidv7 } from 'uuidv7';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type {
  ResolversTypes,
  StartRegularConversationInput,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import { visibility } from '../social/index.ts';
import { idRule, isId } from './bounds.ts';
import { inboxRepository } from './inbox.repository.ts';
import { pairOf, regularRepository } from './regular.repository.ts';
import { RegularConversation } from './regular-conversation.entity.ts';
import { regularConversationModel } from './regular-model.ts';
import { RegularParticipant } from './regular-participant.entity.ts';

const starts = { name: 'new conversations', times: 60, perSeconds: 3_600 };

type StartResult = Awaited<ResolversTypes['StartRegularConversationResult']>;

/** New regular conversations. Two people have one, whoever begins it. */
export class RegularStartService {
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(limiter: RateLimiter, clock: Clock) {
    this.#limiter = limiter;
    this.#clock = clock;
  }

  async start(
    { em, viewer }: Operation,
    { accountId: peerId }: StartRegularConversationInput,
  ): Promise<StartResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!isId(peerId)) return invalidInput(['accountId'], idRule);
    if (peerId === me.accountId) return invalidInput(['accountId'], 'A conversation is with somebody else.');
    if ((await visibility.reachable(em, me.accountId, peerId)) === null) return notFound('account');
    const existing = await find(em, me.accountId, peerId);
    if (existing !== null) return existing;
    const verdict = await this.#limiter.take(starts, me.accountId);
    if (!verdict.ok) return rateLimited(starts.name, verdict);
    try {
      return await em.transactional((tx) => this.#make(tx, me.accountId, peerId));
    } catch (error) {
      // The other one was deleted, or began the same conversation, in this very moment.
      if (error instanceof ForeignKeyConstraintViolationException) return notFound('account');
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      return (await find(em.fork(), me.accountId, peerId)) ?? notFound('account');
    }
  }

  async #make(tx: EntityManager, accountId: string, peerId: string): Promise<StartResult> {
    if ((await visibility.reachable(tx, accountId, peerId)) === null) return notFound('account');
    for (const id of [accountId, peerId].sort()) await inboxRepository.open(tx, id);
    const conversation = tx.create(RegularConversation, {
      id: uuidv7(),
      pair: pairOf(accountId, peerId),
      createdAt: this.#clock(),
      lastSeq: 0,
    });
    const [own] = [
      [accountId, peerId],
      [peerId, accountId],
    ].map(([a = '', b = '']) => tx.create(RegularParticipant, sideOf(conversation.id, a, b)));
    if (own === undefined) throw new Error('a conversation of two has two sides');
    await tx.flush();
    return started(conversation, own);
  }
}

async function find(em: EntityManager, accountId: string, peerId: string): Promise<StartResult | null> {
  const conversation = await regularRepository.byPair(em, pairOf(accountId, peerId));
  const own = conversation && (await regularRepository.side(em, conversation.id, accountId));
  return conversation && own && started(conversation, own);
}

function sideOf(conversationId: string, accountId: string, peerId: string) {
  const nothing = { revision: 0, request: false, readSeq: 0, clearedSeq: 0 };
  return { conversationId, accountId, peerId, ...nothing, pinned: false, muted: false, archived: false };
}

function started(conversation: RegularConversation, own: RegularParticipant): StartResult {
  return {
    __typename: 'StartRegularConversationPayload',
    conversation: regularConversationModel(conversation, own),
  };
}
