import type { EntityManager } from '@mikro-orm/core';
import { uuidv7 } from 'uuidv7';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type { ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { SessionModel } from '../../models.ts';
import type { Operation, SessionCookies } from '../../operation.ts';
import { type Connection, connection, pageSize } from '../../paging.ts';
import type { Clock, EventBus } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { accountTopic } from '../account/index.ts';
import { Session } from './session.entity.ts';
import { sessionRepository } from './session.repository.ts';
import { sessionModel } from './session-model.ts';
import { hashToken, newToken } from './session-token.ts';

const HOUR = 3_600_000;
/** A session ends when it has not been used for so long: 90 days. */
const LIFETIME = 90 * 24 * HOUR;
/** The same for a cookie. */
export const SESSION_SECONDS = LIFETIME / 1_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The bus topic that wakes whoever holds sockets of a session. */
export const sessionTopic = (sessionId: string) => `session/${sessionId}`;
/** The note that the session has lost its device: it stays, its sockets do not. Any other note says that it ended. */
export const UNBOUND = 'unbound';

export interface Authenticated {
  readonly session: Session;
  /** The session's life was prolonged, so a cookie's should be, too. */
  readonly prolonged: boolean;
}

/** Rules of sessions: made by a sign-in, used, listed, ended. */
export class SessionService {
  readonly #clock: Clock;
  readonly #bus: EventBus;

  constructor(clock: Clock, bus: EventBus) {
    this.#clock = clock;
    this.#bus = bus;
  }

  /** A new session, stored with the unit of work's next flush, and its token, which is stored nowhere. */
  open(em: EntityManager, accountId: string): { readonly session: Session; readonly token: string } {
    const token = newToken();
    const tokenHash = hashToken(token);
    if (tokenHash === null) throw new Error('a token of our own that is none');
    const now = this.#clock();
    const session = em.create(Session, {
      id: uuidv7(),
      accountId,
      tokenHash,
      deviceId: null,
      createdAt: now,
      lastUsedAt: hourOf(now),
      expiresAt: new Date(now.getTime() + LIFETIME),
    });
    return { session, token };
  }

  /** The session that a token stands for, and notes that it is used, to the hour. */
  async authenticate(em: EntityManager, token: string): Promise<Authenticated | null> {
    const tokenHash = hashToken(token);
    if (tokenHash === null) return null;
    const now = this.#clock();
    const session = await sessionRepository.byTokenHash(em, tokenHash, now);
    if (session === null) return null;
    const hour = hourOf(now);
    const prolonged = hour > session.lastUsedAt;
    if (prolonged) {
      await sessionRepository.touch(em, session.id, hour, new Date(now.getTime() + LIFETIME));
    }
    return { session, prolonged };
  }

  /** Whether a session is still there. */
  async alive(em: EntityManager, sessionId: string): Promise<boolean> {
    return (await sessionRepository.byId(em, sessionId, this.#clock())) !== null;
  }

  /** The device that a session is bound to, if any; null for a session that is no more. */
  async deviceIfAlive(
    em: EntityManager,
    sessionId: string,
  ): Promise<{ readonly deviceId: string | null } | null> {
    const session = await sessionRepository.byId(em, sessionId, this.#clock());
    return session && { deviceId: session.deviceId ?? null };
  }

  async current(em: EntityManager, viewer: Viewer): Promise<SessionModel> {
    const session = await sessionRepository.byId(em, viewer.sessionId, this.#clock());
    if (session === null) throw new Error('the session of this request ended while it ran');
    return sessionModel(session, viewer.sessionId);
  }

  async list(
    em: EntityManager,
    viewer: Viewer,
    first: number,
    after: string | null,
  ): Promise<Connection<{ cursor: string; node: SessionModel }, 'SessionConnection', 'SessionEdge'>> {
    const size = pageSize(first);
    const rows = await sessionRepository.page(em, viewer.accountId, after, size + 1, this.#clock());
    return connection(['SessionConnection', 'SessionEdge'], rows, size, (session) => ({
      cursor: session.id,
      node: sessionModel(session, viewer.sessionId),
    }));
  }

  async signOut(
    { em, viewer }: Operation,
    cookies: SessionCookies,
  ): Promise<ResolversTypes['SignOutPayload']> {
    cookies.clear();
    const ended = viewer !== null && (await this.#end(em, viewer, viewer.sessionId));
    return { __typename: 'SignOutPayload', ended };
  }

  async revoke(
    { em, viewer }: Operation,
    { sessionId }: { readonly sessionId: string },
  ): Promise<ResolversTypes['RevokeSessionResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!UUID.test(sessionId)) return invalidInput(['sessionId'], 'A session id is a UUID in lower case.');
    if (!(await this.#end(em, me, sessionId))) return notFound('session');
    return { __typename: 'RevokeSessionPayload', sessionId };
  }

  async #end(em: EntityManager, viewer: Viewer, sessionId: string): Promise<boolean> {
    const ended = await sessionRepository.remove(em, viewer.accountId, sessionId);
    if (ended) {
      this.#bus.publish(sessionTopic(sessionId), 'ended');
      // It may have been waiting for approval.
      this.#bus.publish(accountTopic(viewer.accountId), 'session');
    }
    return ended;
  }
}

function hourOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / HOUR) * HOUR);
}
