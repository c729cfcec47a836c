import type { EntityManager } from '@mikro-orm/core';
import { limits } from '@sotto/protocol/public';
import { GraphQLError } from 'graphql';
import { viewerOfQuery } from '../../failures.ts';
import type { AccountState } from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, EventBus } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { accountRepository, accountTopic } from '../account/index.ts';
import { endable, WakeUps } from '../message/index.ts';
import { type SessionService, sessionTopic } from '../session/index.ts';
import { linkRepository } from './link.repository.ts';
import { MAX_OPEN_OFFERS } from './link-offer.entity.ts';

/** Tells sessions where their account stands: now, and after every change. */
export class AccountStateService {
  readonly #fork: () => EntityManager;
  readonly #bus: EventBus;
  readonly #clock: Clock;
  readonly #lookAnyway: number;
  readonly #sessions: SessionService;

  /** @param lookAnyway milliseconds after which a wake-up counts as lost; offers that run out are noticed so, too. */
  constructor(
    fork: () => EntityManager,
    bus: EventBus,
    clock: Clock,
    lookAnyway: number,
    sessions: SessionService,
  ) {
    this.#fork = fork;
    this.#bus = bus;
    this.#clock = clock;
    this.#lookAnyway = lookAnyway;
    this.#sessions = sessions;
  }

  /** @throws GraphQLError without a session. */
  subscribe({ viewer }: Operation): AsyncIterableIterator<AccountState> {
    const me = viewerOfQuery(viewer);
    const stop = new AbortController();
    return endable(this.#states(me, stop.signal), stop);
  }

  async *#states(me: Viewer, signal: AbortSignal): AsyncGenerator<AccountState, void, undefined> {
    const wakeUps = new WakeUps();
    const wake = (note: string) => wakeUps.add(note);
    // Listening begins before the first look, so that nothing falls between the two.
    const topics = [accountTopic(me.accountId), sessionTopic(me.sessionId)];
    const stops = await Promise.all(topics.map((topic) => this.#bus.subscribe(topic, wake)));
    try {
      let told = '';
      while (!signal.aborted) {
        wakeUps.take();
        const em = this.#fork();
        // The database alone says what there is, and a session that has ended is told nothing more.
        if (!(await this.#sessions.alive(em, me.sessionId))) throw sessionEnded();
        const state = await this.#state(em, me);
        const text = JSON.stringify(state);
        if (text !== told) yield state;
        told = text;
        await wakeUps.wait(this.#lookAnyway, signal);
      }
    } finally {
      for (const stop of stops) stop();
    }
  }

  async #state(em: EntityManager, { accountId, sessionId }: Viewer): Promise<AccountState> {
    const now = this.#clock();
    const account = await accountRepository.byId(em, accountId);
    if (account === null) throw sessionEnded();
    const waiting = await linkRepository.waiting(em, accountId, MAX_OPEN_OFFERS, now);
    const own = await linkRepository.ofSession(em, sessionId, now);
    return {
      __typename: 'AccountState',
      rosterVersion: account.rosterVersion,
      vaultRevision: account.vaultRevision,
      waiting: waiting.map((offer) => ({
        __typename: 'WaitingDevice',
        sessionId: offer.sessionId,
        since: new Date(offer.expiresAt.getTime() - limits.linkLifetime),
      })),
      linkAnswered: own?.answer != null,
    };
  }
}

function sessionEnded(): GraphQLError {
  return new GraphQLError('The session has ended.', { extensions: { code: 'NOT_SIGNED_IN' } });
}
