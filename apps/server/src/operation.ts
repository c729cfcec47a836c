import type { EntityManager } from '@mikro-orm/core';
import type { Viewer } from './viewer.ts';

/** What a service learns about one operation. */
export interface Operation {
  /** The unit of work of this operation alone. */
  readonly em: EntityManager;
  /** Who asks; null without a valid session. */
  readonly viewer: Viewer | null;
  /** What rate limits count by: the network address, an IPv6 one cut to its /64. */
  readonly address: string;
}

/** The session's cookie in the answer. Both do nothing on a websocket, where no answer can carry one. */
export interface SessionCookies {
  set(token: string): void;
  clear(): void;
}
