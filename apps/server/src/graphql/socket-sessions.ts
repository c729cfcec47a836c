import type { Database } from '../database/index.ts';
import { type SessionService, sessionTopic, UNBOUND } from '../modules/session/index.ts';
import type { EventBus } from '../ports/index.ts';

/** Why sockets are closed: their session is no more, or is another device's from now on. */
export type SocketEnd = 'session-ended' | 'device-removed';

interface Watched {
  readonly closers: Set<(end: SocketEnd) => void>;
  readonly unsubscribe: Promise<() => void>;
  /** The device that the session was last seen with. */
  deviceId: string | null;
}

/** How often the database is asked about sessions that have sockets: a wake-up may be lost. */
const RECHECK = 60_000;

/** Which sockets belong to which session; closes them when the session or its device is no more. Owns that table. */
export class SocketSessions implements Disposable {
  readonly #watched = new Map<string, Watched>();
  readonly #database: Database;
  readonly #sessions: SessionService;
  readonly #bus: EventBus;
  readonly #timer: NodeJS.Timeout;

  constructor(database: Database, sessions: SessionService, bus: EventBus) {
    this.#database = database;
    this.#sessions = sessions;
    this.#bus = bus;
    this.#timer = setInterval(() => void this.#checkAll(), RECHECK).unref();
  }

  count(sessionId: string): number {
    return this.#watched.get(sessionId)?.closers.size ?? 0;
  }

  /**
   * Calls `close` when the session ends or loses its device, at once when it has ended already.
   * @returns stops watching; to be called when the socket closes.
   */
  async watch(sessionId: string, close: (end: SocketEnd) => void): Promise<() => void> {
    const watched = this.#watched.get(sessionId) ?? {
      closers: new Set(),
      unsubscribe: this.#bus.subscribe(sessionTopic(sessionId), (note) =>
        note === UNBOUND ? this.#closeAll(sessionId, 'device-removed') : void this.#check(sessionId),
      ),
      deviceId: null,
    };
    this.#watched.set(sessionId, watched);
    watched.closers.add(close);
    await watched.unsubscribe;
    // It may have ended between the look that let the socket in and the subscription.
    await this.#check(sessionId);
    return () => {
      watched.closers.delete(close);
      if (watched.closers.size > 0 || this.#watched.get(sessionId) !== watched) return;
      this.#watched.delete(sessionId);
      void watched.unsubscribe.then((unsubscribe) => unsubscribe());
    };
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  async #check(sessionId: string): Promise<void> {
    // An error means that the database cannot be asked: the next round will.
    const found = await this.#sessions.deviceIfAlive(this.#database.fork(), sessionId).catch(() => undefined);
    const watched = this.#watched.get(sessionId);
    if (found === undefined || watched === undefined) return;
    const lost = watched.deviceId !== null && found?.deviceId !== watched.deviceId;
    watched.deviceId = found?.deviceId ?? null;
    if (found === null) this.#closeAll(sessionId, 'session-ended');
    else if (lost) this.#closeAll(sessionId, 'device-removed');
  }

  #closeAll(sessionId: string, end: SocketEnd): void {
    for (const close of this.#watched.get(sessionId)?.closers ?? []) close(end);
  }

  async #checkAll(): Promise<void> {
    for (const sessionId of [...this.#watched.keys()]) await this.#check(sessionId);
  }
}
