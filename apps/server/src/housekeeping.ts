import type { EntityManager } from '@mikro-orm/core';
import type { Database } from './database/index.ts';
import { describeError, type Logger } from './logging.ts';
import { Event, Welcome } from './modules/conversation/index.ts';
import { tidyGoneAccounts } from './modules/deletion/index.ts';
import { KeyPackage } from './modules/device/index.ts';
import { LinkOffer } from './modules/link/index.ts';
import { Session, SignInAttempt } from './modules/session/index.ts';
import type { Clock } from './ports/index.ts';

const HOUR = 3_600_000;
/** How long a transport message, and a welcome, waits for a device (R28). */
const RETENTION = 30 * 24 * HOUR;

/**
 * Deletes what has run out: sign-ins that were not finished, offers of links, sessions, key packages, what waited thirty days for
 * devices that did not come (R28), and what is left of deleted accounts and nobody needs. Nothing relies on it for
 * being refused: whatever reads these looks at the time itself.
 */
export async function tidy(em: EntityManager, now: Date): Promise<void> {
  const expired = { expiresAt: { $lte: now } };
  await em.nativeDelete(SignInAttempt, expired);
  await em.nativeDelete(LinkOffer, expired);
  await em.nativeDelete(Session, expired);
  await em.nativeDelete(KeyPackage, expired);
  const before = new Date(now.getTime() - RETENTION);
  await em.nativeUpdate(
    Event,
    { acceptedAt: { $lte: before }, transport: { $ne: null } },
    { transport: null },
  );
  await em.nativeDelete(Welcome, { acceptedAt: { $lte: before } });
  await tidyGoneAccounts(em, now);
}

/** Tidies now and every hour, until disposed of. What was deleted is out of the database's log, too, from then on. */
export function keepTidy(
  database: Pick<Database, 'fork' | 'emptyLog'>,
  clock: Clock,
  logger: Logger,
): AsyncDisposable {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    const round = async () => {
      await tidy(database.fork(), clock());
      await database.emptyLog();
    };
    running = round().catch((error: unknown) => {
      logger.error({ cause: describeError(error) }, 'tidying failed; the next round tries again');
    });
  };
  run();
  const timer = setInterval(run, HOUR).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}
