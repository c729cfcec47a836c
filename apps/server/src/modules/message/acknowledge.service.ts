import type { EntityManager } from '@mikro-orm/core';
import { parseConversationId } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, requireDevice } from '../../failures.ts';
import type {
  AcknowledgeInput,
  PositionInput,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import {
  type Conversation,
  conversationRepository,
  deletionRepository,
  eventRepository,
  type Membership,
  type Position,
  positionRepository,
} from '../conversation/index.ts';

const MAX_POSITIONS = 100;

type AcknowledgeResult = Awaited<ResolversTypes['AcknowledgeResult']>;

/** Notes what devices have stored, and drops what nobody needs any more (R28). */
export class AcknowledgeService {
  async acknowledge({ em, viewer }: Operation, { positions }: AcknowledgeInput): Promise<AcknowledgeResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    if (positions.length > MAX_POSITIONS)
      return invalidInput(['positions'], `At most ${MAX_POSITIONS} at once.`);
    const seen = new Set<string>();
    for (const [index, { conversationId, seq }] of positions.entries()) {
      const path = ['positions', String(index)];
      if (!parseConversationId(conversationId).ok) {
        return invalidInput([...path, 'conversationId'], 'Conversation ids are UUIDs in lower case.');
      }
      if (seq < 0) return invalidInput([...path, 'seq'], 'A sequence number is 0 or more.');
      if (seen.has(conversationId)) return invalidInput(path, 'Each conversation stands once.');
      seen.add(conversationId);
    }
    return em.transactional((tx) => this.#move(tx, positions, me));
  }

  async #move(
    tx: EntityManager,
    inputs: readonly PositionInput[],
    me: Membership,
  ): Promise<AcknowledgeResult> {
    const ids = inputs.map(({ conversationId }) => conversationId);
    // A send holds this lock while it says that there is something new; taking that back has to wait for it.
    const conversations = new Map(
      (await conversationRepository.lockAll(tx, ids)).map((row) => [row.id, row]),
    );
    const memberships = new Map(
      (await positionRepository.ofAll(tx, ids, me)).map((row) => [row.conversationId, row]),
    );
    const moves: { conversation: Conversation; position: Position; seq: number }[] = [];
    for (const [index, { conversationId, seq }] of inputs.entries()) {
      const conversation = conversations.get(conversationId);
      const position = memberships.get(conversationId);
      if (conversation === undefined || position === undefined) return notFound('conversation');
      if (seq > (position.leftSeq ?? conversation.lastSeq)) {
        return invalidInput(['positions', String(index), 'seq'], 'It is behind the newest event.');
      }
      if (seq > position.ackedSeq) moves.push({ conversation, position, seq });
    }
    for (const { conversation, position, seq } of moves) await advance(tx, conversation, position, seq);
    return { __typename: 'AcknowledgePayload', moved: moves.length };
  }
}

async function advance(
  tx: EntityManager,
  conversation: Conversation,
  position: Position,
  seq: number,
): Promise<void> {
  const { welcomeSeq, ackedSeq, leftSeq } = position;
  position.ackedSeq = seq;
  position.pending = seq < (leftSeq ?? conversation.lastSeq);
  if (welcomeSeq !== null && ackedSeq < welcomeSeq && seq >= welcomeSeq) {
    await eventRepository.settleWelcome(tx, conversation.id, welcomeSeq);
  }
  await tx.flush();
  // Behind the slowest device, which may be one of an account that has deleted what it waits for.
  await deletionRepository.dropTransports(tx, conversation.id, ackedSeq + 1, seq);
  const slowest = await positionRepository.slowest(tx, conversation.id);
  if (slowest === null || slowest <= conversation.transportFloor) return;
  await eventRepository.dropTransports(tx, conversation.id, conversation.transportFloor, slowest);
  conversation.transportFloor = slowest;
}
