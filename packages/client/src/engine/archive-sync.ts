import { pullVault } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';

/** Messages come in bursts: one writing serves those of a burst. In milliseconds. */
const GATHER_FOR = 1_000;
/** As often in a row as another device may have renewed the vault's key. */
const MOST_TRIES = 3;

/** Writes what waits for the archive, soon and together. What does not get there waits for the next connection. */
export class ArchiveSync {
  readonly #context: EngineContext;
  readonly #isOnline: () => boolean;
  #gathering = false;

  constructor(context: EngineContext, isOnline: () => boolean) {
    this.#context = context;
    this.#isOnline = isOnline;
  }

  async soon(): Promise<void> {
    const { clock, stopping } = this.#context;
    if (this.#gathering) return;
    this.#gathering = true;
    await clock.sleep(GATHER_FOR, stopping);
    this.#gathering = false;
    if (stopping.aborted || !this.#isOnline()) return;
    const wait = await flushArchive(this.#context);
    if (wait === null) return;
    await clock.sleep(wait, stopping);
    if (!stopping.aborted) await this.soon();
  }
}

/** @returns how long to wait before the next try, in milliseconds; null when it is done, or not for now. */
export async function flushArchive(context: EngineContext): Promise<number | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const flushed = await context.archive.flush();
    if (flushed.ok) return null;
    if (flushed.error.code === 'rate-limited') return flushed.error.retryAfterSeconds * 1_000;
    if (flushed.error.code !== 'roster-behind') return null;
    const pulled = await pullVault(context);
    if (!pulled.ok || pulled.value !== 'member') return null;
  }
  return null;
}
