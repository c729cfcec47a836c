import type { EntityManager } from '@mikro-orm/core';
import { equalBytes, limits, parseRendezvousId } from '@sotto/protocol/public';
import {
  invalidInput,
  isFailure,
  notFound,
  rateLimited,
  requireDevice,
  requireViewer,
} from '../../failures.ts';
import type {
  AnswerLinkInput,
  DeviceBoundError,
  OfferLinkInput,
  RateLimitedError,
  RendezvousTakenError,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import { badArgument } from '../../paging.ts';
import type { Clock, EventBus, RateLimiter } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { accountRepository, accountTopic } from '../account/index.ts';
import { linkRepository } from './link.repository.ts';
import { LinkOffer, MAX_OPEN_OFFERS } from './link-offer.entity.ts';

const offers = { name: 'offers of links', times: 60, perSeconds: 3_600 };
const answers = { name: 'answers to links', times: 60, perSeconds: 3_600 };

/** The place where a new device and one that approves it find each other (section 1 of the protocol). */
export class LinkService {
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #bus: EventBus;

  constructor(limiter: RateLimiter, clock: Clock, bus: EventBus) {
    this.#limiter = limiter;
    this.#clock = clock;
    this.#bus = bus;
  }

  /** @throws GraphQLError for what is no rendezvous. */
  async offerAt(em: EntityManager, { accountId }: Viewer, rendezvous: string): Promise<Uint8Array | null> {
    requireRendezvous(rendezvous);
    return (await linkRepository.at(em, accountId, rendezvous, this.#clock()))?.offer ?? null;
  }

  /** For the session that made the offer. @throws GraphQLError for what is no rendezvous. */
  async answerAt(em: EntityManager, viewer: Viewer, rendezvous: string): Promise<Uint8Array | null> {
    requireRendezvous(rendezvous);
    const found = await linkRepository.at(em, viewer.accountId, rendezvous, this.#clock());
    return found?.sessionId === viewer.sessionId ? (found.answer ?? null) : null;
  }

  async offer(
    { em, viewer }: Operation,
    { rendezvous, offer }: OfferLinkInput,
  ): Promise<ResolversTypes['OfferLinkResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const malformed = fault(rendezvous, 'offer', offer, limits.linkOfferBytes);
    if (malformed !== null) return malformed;
    const verdict = await this.#limiter.take(offers, me.accountId);
    if (!verdict.ok) return rateLimited(offers.name, verdict);
    if (me.deviceId !== null) return deviceBound;
    const left = await em.transactional((tx) => this.#leave(tx, me, rendezvous, offer));
    if (isFailure(left)) return left;
    this.#bus.publish(accountTopic(me.accountId), 'link');
    return { __typename: 'OfferLinkPayload', expiresAt: left.expiresAt };
  }

  async withdraw({ em, viewer }: Operation): Promise<ResolversTypes['WithdrawLinkOfferResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const withdrawn = await linkRepository.removeOfSession(em, me.sessionId, this.#clock());
    if (withdrawn) this.#bus.publish(accountTopic(me.accountId), 'link');
    return { __typename: 'WithdrawLinkOfferPayload', withdrawn };
  }

  async answer(
    { em, viewer }: Operation,
    { rendezvous, answer }: AnswerLinkInput,
  ): Promise<ResolversTypes['AnswerLinkResult']> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const malformed = fault(rendezvous, 'answer', answer, limits.linkAnswerBytes);
    if (malformed !== null) return malformed;
    const verdict = await this.#limiter.take(answers, me.accountId);
    if (!verdict.ok) return rateLimited(answers.name, verdict);
    const answered = await em.transactional(async (tx) => {
      await accountRepository.lock(tx, me.accountId);
      const found = await linkRepository.at(tx, me.accountId, rendezvous, this.#clock());
      if (found === null) return notFound('offer of a link');
      if (found.answer != null && !equalBytes(found.answer, answer)) return rendezvousTaken;
      found.answer = answer;
      return { expiresAt: found.expiresAt };
    });
    if (isFailure(answered)) return answered;
    this.#bus.publish(accountTopic(me.accountId), 'link');
    return { __typename: 'AnswerLinkPayload', expiresAt: answered.expiresAt };
  }

  async #leave(
    tx: EntityManager,
    { accountId, sessionId }: Viewer,
    rendezvous: string,
    offer: Uint8Array,
  ): Promise<{ readonly expiresAt: Date } | RendezvousTakenError | RateLimitedError> {
    await accountRepository.lock(tx, accountId);
    const now = this.#clock();
    await linkRepository.removeExpired(tx, accountId, now);
    const there = await linkRepository.at(tx, accountId, rendezvous, now);
    if (there !== null) {
      const same = there.sessionId === sessionId && equalBytes(there.offer, offer);
      return same ? { expiresAt: there.expiresAt } : rendezvousTaken;
    }
    // Nobody else's offer makes room: whoever has the password could push out the device that its owner waits for.
    const others = await linkRepository.othersExpireAt(tx, accountId, sessionId, now);
    const [soonest] = others;
    if (soonest !== undefined && others.length >= MAX_OPEN_OFFERS) {
      const retryAfterSeconds = Math.ceil((soonest.getTime() - now.getTime()) / 1_000);
      return rateLimited('open offers of links', { ok: false, retryAfterSeconds });
    }
    await linkRepository.removeOfSession(tx, sessionId, now);
    const expiresAt = new Date(now.getTime() + limits.linkLifetime);
    tx.create(LinkOffer, { accountId, rendezvous, sessionId, offer, answer: null, expiresAt });
    return { expiresAt };
  }
}

function requireRendezvous(rendezvous: string): void {
  if (!parseRendezvousId(rendezvous).ok) throw badArgument('rendezvous', 'is base64url of 16 bytes');
}

function fault(rendezvous: string, name: string, bytes: Uint8Array, max: number) {
  if (!parseRendezvousId(rendezvous).ok) return invalidInput(['rendezvous'], 'Base64url of 16 bytes.');
  return bytes.length >= 1 && bytes.length <= max ? null : invalidInput([name], `From 1 to ${max} bytes.`);
}

const rendezvousTaken: RendezvousTakenError = {
  __typename: 'RendezvousTakenError',
  code: 'RENDEZVOUS_TAKEN',
  message: 'Something else is at this rendezvous already.',
};

const deviceBound: DeviceBoundError = {
  __typename: 'DeviceBoundError',
  code: 'DEVICE_BOUND',
  message: 'The session’s device is in the newest roster already.',
};
