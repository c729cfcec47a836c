import { pullVault } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { NamedCollection } from '../vault/index.ts';

/** Reading goes in small steps: one writing serves those of this quiet. In milliseconds. */
const QUIET: Readonly<Record<NamedCollection, number>> = { state: 2_000, contacts: 0 };
/** As often in a row as another device may have renewed the vault's key. */
const MOST_TRIES = 3;

/** Writes what waits for the vault, soon and together. What does not get there waits for the next connection. */
export class VaultSync {
  readonly #context: EngineContext;
  readonly #isOnline: () => boolean;
  /** The newest reason to write ends the waiting of those before it. */
  #quiet = new AbortController();

  constructor(context: EngineContext, isOnline: () => boolean) {
    this.#context = context;
    this.#isOnline = isOnline;
  }

  async soon(collection: NamedCollection): Promise<void> {
    const { clock, stopping } = this.#context;
    this.#quiet.abort();
    const quiet = new AbortController();
    this.#quiet = quiet;
    await clock.sleep(QUIET[collection], AbortSignal.any([stopping, quiet.signal]));
    if (quiet.signal.aborted || stopping.aborted || !this.#isOnline()) return;
    await flushVault(this.#context);
  }
}

/** Writes what waits now. */
export async function flushVault(context: EngineContext): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const flushed = await context.vault.flush();
    if (flushed.ok || flushed.error.code !== 'roster-behind') return;
    const pulled = await pullVault(context);
    if (!pulled.ok || pulled.value !== 'member') return;
  }
}
