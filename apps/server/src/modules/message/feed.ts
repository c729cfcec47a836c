import type { EntityManager } from '@mikro-orm/core';
import type { CommitEvent, MessageEvent, WelcomeEvent } from '../../graphql/generated/resolver-types.ts';
import {
  type Conversation,
  conversationRepository,
  deletionRepository,
  eventRepository,
  type Membership,
  peopleOf,
  positionRepository,
} from '../conversation/index.ts';
import { socialRepository } from '../social/index.ts';
import { eventModel, welcomeModel } from './event-model.ts';

type FeedEvent = WelcomeEvent | CommitEvent | MessageEvent;

const PAGE = 50;

/**
 * What one socket of a device has been sent, conversation by conversation, and what comes next. It reads the
 * database only: places in a conversation are dense and are given out in the order in which they become visible,
 * so whatever lies behind the last one that was sent is new, and nothing can turn up before it.
 */
export class Feed {
  readonly #fork: () => EntityManager;
  readonly #device: Membership;
  readonly #sent = new Map<string, number>();
  readonly #halted = new Set<string>();

  /** @param fork a new unit of work for each look. */
  constructor(fork: () => EntityManager, device: Membership) {
    this.#fork = fork;
    this.#device = device;
  }

  /** Nothing more of a conversation, from this moment on, until it is looked at anew and no block stands. */
  halt(conversationId: string): void {
    this.#halted.add(conversationId);
  }

  /** Everything of every conversation that is marked as having something for the device. */
  async *waiting(): AsyncGenerator<FeedEvent, void, undefined> {
    let after = '';
    for (;;) {
      const positions = await positionRepository.pending(this.#fork(), this.#device, after, PAGE);
      for (const { conversationId } of positions) yield* this.fresh(conversationId);
      const last = positions.at(-1);
      if (last === undefined) return;
      after = last.conversationId;
    }
  }

  /** What is new in one conversation; nothing when the device is no member of it. */
  async *fresh(conversationId: string): AsyncGenerator<FeedEvent, void, undefined> {
    // In this order: a device that is a member now was one when the newest event was what it was, so nothing from
    // after its removal can be among what is read.
    const conversation = await conversationRepository.byId(this.#fork(), conversationId);
    const newest = conversation?.lastSeq ?? 0;
    const position = await positionRepository.of(this.#fork(), conversationId, this.#device);
    if (position === null) return;
    const { welcomeSeq, firstSeq, leftSeq } = position;
    const last = leftSeq ?? newest;
    let sent = Math.max(position.ackedSeq, this.#sent.get(conversationId) ?? 0);
    // In this order: a block that comes after the look says so.
    this.#halted.delete(conversationId);
    if (sent >= last || (await this.#mustStop(conversation))) return;
    if (welcomeSeq !== null && sent < welcomeSeq) {
      const welcome = await eventRepository.welcome(this.#fork(), conversationId, welcomeSeq);
      sent = welcomeSeq;
      if (this.#halted.has(conversationId)) return;
      this.#sent.set(conversationId, sent);
      if (welcome !== null) yield welcomeModel(welcome);
    }
    while (sent < last) {
      const from = Math.max(sent + 1, firstSeq);
      const events = await eventRepository.range(this.#fork(), conversationId, from, last, PAGE);
      // The note of a block may get lost: also asked before each page is begun.
      if (events.length === 0 || (await this.#mustStop(conversation))) return;
      const to = events.at(-1)?.seq ?? from;
      const deleted = await deletionRepository.of(this.#fork(), conversationId, this.#device.accountId, {
        from,
        to,
      });
      for (const event of events) {
        if (this.#halted.has(conversationId)) return;
        // Noted before it is handed over: if the socket closes in between, the next one begins from what was
        // acknowledged.
        sent = event.seq;
        this.#sent.set(conversationId, sent);
        yield eventModel(event, deleted);
      }
    }
  }
  async #mustStop(conversation: Conversation | null): Promise<boolean> {
    return conversation !== null && (await isHalted(this.#fork(), conversation.pair));
  }
}

/** While one of the two of a direct conversation blocks the other, nothing of it is delivered to either. */
export async function isHalted(em: EntityManager, pair: string | null): Promise<boolean> {
  const people = peopleOf(pair);
  return people !== null && (await socialRepository.isBlocked(em, ...people));
}
