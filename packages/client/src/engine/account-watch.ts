import { followOwnChain, pullVault } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { Linking } from '../link/index.ts';
import type { AccountState, TransportFailure } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { countDevices } from './outside.ts';

export interface AccountWatchOwner {
  readonly linking: Linking;
  /** The handle of the account. */
  readonly handle: string;
  onSessionOver(): void;
  onIdentityChanged(): void;
  onOutsider(): void;
}

/**
 * Follows where the account stands: its chain, its vault, devices that wait, the answer to a link. Each state tells
 * everything, so only the newest one is looked at.
 */
export class AccountWatch {
  readonly #context: EngineContext;
  readonly #owner: AccountWatchOwner;
  #line = new AbortController();
  #next: AccountState | null = null;
  #busy = false;

  constructor(context: EngineContext, owner: AccountWatchOwner) {
    this.#context = context;
    this.#owner = owner;
  }

  /** A line has begun: it tells everything anew. */
  beginLine(): void {
    this.#line.abort();
    this.#line = new AbortController();
    this.#next = null;
  }

  async take(state: AccountState): Promise<void> {
    this.#context.registry.noteWaiting(state.waiting);
    this.#next = state;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#next !== null) {
        const newest = this.#next;
        this.#next = null;
        await this.#takeUntilDone(newest, this.#line.signal);
      }
    } finally {
      this.#busy = false;
    }
  }

  async #takeUntilDone(state: AccountState, line: AbortSignal): Promise<void> {
    const { stopping, clock, random } = this.#context;
    const backoff = new Backoff(random);
    const over = AbortSignal.any([stopping, line]);
    while (!over.aborted && this.#next === null) {
      const failure = this.#context.isRegistered
        ? await this.#takeInside(state)
        : await this.#takeOutside(state);
      if (failure === null) return;
      if (failure.code === 'not-signed-in') return this.#owner.onSessionOver();
      const wait = failure.code === 'rate-limited' ? failure.retryAfterSeconds * 1_000 : backoff.next();
      await clock.sleep(wait, over);
    }
  }

  async #takeInside(state: AccountState): Promise<TransportFailure | null> {
    const { people, self, vault, registry } = this.#context;
    const known = people.rosterOf(self.accountId)?.version ?? 0;
    // Fewer than are known is an old answer, or a lie; the next connection looks into it.
    if (state.rosterVersion > known) {
      const standing = await followOwnChain(this.#context);
      if (!standing.ok) return standing.error;
      if (this.#leave(standing.value)) return null;
    }
    if (state.vaultRevision === vault.cursor && !registry.vaultContradicts) return null;
    const pulled = await pullVault(this.#context);
    if (!pulled.ok) return pulled.error;
    this.#leave(pulled.value);
    return null;
  }

  async #takeOutside(state: AccountState): Promise<TransportFailure | null> {
    const { linking, handle } = this.#owner;
    if (state.linkAnswered) {
      const answered = await linking.answered();
      if (!answered.ok) return answered.error;
    }
    const counted = await countDevices(this.#context, handle);
    return counted.ok ? null : counted.error;
  }

  #leave(standing: 'member' | 'outsider' | 'contradicts'): boolean {
    if (standing === 'outsider') this.#owner.onOutsider();
    if (standing === 'contradicts') this.#owner.onIdentityChanged();
    return standing !== 'member';
  }
}
