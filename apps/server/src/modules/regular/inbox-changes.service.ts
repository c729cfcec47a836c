import type { EntityManager } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { viewerOfQuery } from '../../failures.ts';
import type { InboxChange } from '../../graphql/generated/resolver-types.ts';
import type { RegularConversationModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument } from '../../paging.ts';
import type { EventBus } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { endable, WakeUps } from '../message/index.ts';
import type { SessionService } from '../session/index.ts';
import { inboxTopic } from './inbox.repository.ts';
import type { RegularReadService } from './read.service.ts';
import { regularRepository } from './regular.repository.ts';

const PAGE = 50;

export type InboxChangeModel = Omit<InboxChange, 'conversation'> & {
  readonly conversation: RegularConversationModel;
};

/** Brings an account's changes to its clients: what they missed, then what happens. */
export class InboxChangesService {
  readonly #fork: () => EntityManager;
  readonly #bus: EventBus;
  readonly #lookAnyway: number;
  readonly #sessions: SessionService;
  readonly #reads: RegularReadService;

  /** @param lookAnyway milliseconds after which a wake-up counts as lost. */
  constructor(
    fork: () => EntityManager,
    bus: EventBus,
    lookAnyway: number,
    sessions: SessionService,
    reads: RegularReadService,
  ) {
    this.#fork = fork;
    this.#bus = bus;
    this.#lookAnyway = lookAnyway;
    this.#sessions = sessions;
    this.#reads = reads;
  }

  /** @throws GraphQLError without a session. */
  subscribe({ viewer }: Operation, after: number): AsyncIterableIterator<InboxChangeModel> {
    const me = viewerOfQuery(viewer);
    if (after < 0) throw badArgument('after', 'is 0 or more');
    const stop = new AbortController();
    return endable(this.#changes(me, after, stop.signal), stop);
  }

  async *#changes(
    me: Viewer,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<InboxChangeModel, void, undefined> {
    const wakeUps = new WakeUps();
    // Listening begins before the first look, so that nothing falls between the two.
    const unsubscribe = await this.#bus.subscribe(inboxTopic(me.accountId), (note) => wakeUps.add(note));
    try {
      let seen = after;
      while (!signal.aborted) {
        wakeUps.take();
        // The database alone says what there is, and a session that has ended is told nothing more.
        if (!(await this.#sessions.alive(this.#fork(), me.sessionId))) throw sessionEnded();
        for (;;) {
          const changes = await this.#after(me.accountId, seen);
          if (changes.length === 0) break;
          for (const change of changes) {
            seen = change.revision;
            yield change;
          }
        }
        await wakeUps.wait(this.#lookAnyway, signal);
      }
    } finally {
      unsubscribe();
    }
  }

  async #after(accountId: string, revision: number): Promise<readonly InboxChangeModel[]> {
    const em = this.#fork();
    const sides = await regularRepository.changedSides(em, accountId, revision, PAGE);
    const conversations = await this.#reads.models(em, sides);
    return conversations.map((conversation) => ({
      __typename: 'InboxChange',
      revision: conversation.revision,
      conversation,
    }));
  }
}

function sessionEnded(): GraphQLError {
  return new GraphQLError('The session has ended.', { extensions: { code: 'NOT_SIGNED_IN' } });
}
