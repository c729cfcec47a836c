import type { EntityManager } from '@mikro-orm/core';
import { parseConversationId } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  ClearConversationInput,
  DeleteMessagesInput,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { RateLimiter } from '../../ports/index.ts';
import { accountRepository } from '../account/index.ts';
import {
  type Conversation,
  conversationRepository,
  deletionRepository,
  EventDeletion,
  type Participant,
} from '../conversation/index.ts';
import { archiveRepository } from './archive.repository.ts';

const MAX_MESSAGES = 200;
const deletions = { name: 'deletions', times: 3_600, perSeconds: 3_600 };
const idRule = 'Conversation ids are UUIDs in lower case.';

type DeleteResult = Awaited<ResolversTypes['DeleteMessagesResult']>;
type ClearResult = Awaited<ResolversTypes['ClearConversationResult']>;

/** Deleting for oneself (A15, R29): never for the other side, which does not learn of it either. */
export class HistoryDeleteService {
  readonly #limiter: RateLimiter;
  readonly #emptyLog: () => Promise<void>;

  /** @param emptyLog takes what was deleted out of the database's log, before it is said to be deleted. */
  constructor(limiter: RateLimiter, emptyLog: () => Promise<void>) {
    this.#limiter = limiter;
    this.#emptyLog = emptyLog;
  }

  async deleteMessages({ em, viewer }: Operation, input: DeleteMessagesInput): Promise<DeleteResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const { conversationId, seqs } = input;
    if (!parseConversationId(conversationId).ok) return invalidInput(['conversationId'], idRule);
    if (seqs.length < 1 || seqs.length > MAX_MESSAGES) {
      return invalidInput(['seqs'], `From 1 to ${MAX_MESSAGES}.`);
    }
    if (new Set(seqs).size < seqs.length) return invalidInput(['seqs'], 'Each stands once.');
    const low = seqs.findIndex((seq) => seq < 1);
    if (low !== -1) return invalidInput(['seqs', String(low)], 'A sequence number is 1 or more.');
    const verdict = await this.#limiter.take(deletions, me.accountId);
    if (!verdict.ok) return rateLimited(deletions.name, verdict);
    const result = await em.transactional(async (tx) => {
      const held = await hold(tx, conversationId, me.accountId);
      return held === null ? notFound('conversation') : deleteSome(tx, held, seqs);
    });
    if (!isFailure(result)) await this.#emptyLog();
    return result;
  }

  async clear({ em, viewer }: Operation, input: ClearConversationInput): Promise<ClearResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const { conversationId, upTo } = input;
    if (!parseConversationId(conversationId).ok) return invalidInput(['conversationId'], idRule);
    if (upTo < 0) return invalidInput(['upTo'], 'A sequence number is 0 or more.');
    const verdict = await this.#limiter.take(deletions, me.accountId);
    if (!verdict.ok) return rateLimited(deletions.name, verdict);
    const result = await em.transactional(async (tx): Promise<ClearResult> => {
      const held = await hold(tx, conversationId, me.accountId);
      if (held === null) return notFound('conversation');
      const { conversation, own } = held;
      if (upTo > conversation.lastSeq) return invalidInput(['upTo'], 'It is behind the newest event.');
      await archiveRepository.removeUpTo(tx, own.accountId, conversationId, upTo);
      await deletionRepository.clear(tx, own, upTo);
      return { __typename: 'ClearConversationPayload', clearedSeq: own.clearedSeq };
    });
    if (!isFailure(result)) await this.#emptyLog();
    return result;
  }
}

interface Held {
  readonly conversation: Conversation;
  readonly own: Participant;
}

/** The account is locked against archiving, the conversation against others' deletions. */
async function hold(tx: EntityManager, conversationId: string, accountId: string): Promise<Held | null> {
  await accountRepository.lock(tx, accountId);
  const conversation = await conversationRepository.lock(tx, conversationId);
  const [own] = await archiveRepository.participations(tx, accountId, [conversationId]);
  return conversation === null || own === undefined ? null : { conversation, own };
}

async function deleteSome(
  tx: EntityManager,
  { conversation: { id: conversationId }, own }: Held,
  seqs: readonly number[],
): Promise<DeleteResult> {
  const { accountId, clearedSeq } = own;
  const places = seqs.filter((seq) => seq > clearedSeq).map((seq) => ({ conversationId, seq }));
  const messages = places.length === 0 ? [] : await archiveRepository.messagesAt(tx, places);
  const before = new Set(
    (messages.length === 0 ? [] : await archiveRepository.deletionsAt(tx, accountId, messages)).map(
      ({ seq }) => seq,
    ),
  );
  const fresh = messages.map(({ seq }) => seq).filter((seq) => !before.has(seq));
  await archiveRepository.remove(tx, accountId, conversationId, seqs);
  await tx.insertMany(
    EventDeletion,
    fresh.map((seq) => ({ conversationId, accountId, seq })),
  );
  const [from, to] = [Math.min(...fresh), Math.max(...fresh)];
  if (fresh.length > 0) await deletionRepository.dropUnwanted(tx, conversationId, from, to);
  return { __typename: 'DeleteMessagesPayload', deleted: fresh.length };
}
