import type { Clock, RateLimit, RateLimiter, RateVerdict } from '../ports/index.ts';

interface Window {
  /** Milliseconds since the epoch, oldest first; never more than the limit's times. */
  readonly taken: number[];
  /** After this instant the window is empty. */
  expires: number;
}

/**
 * Sliding windows in memory: exact, gone with the process. Owns the windows. Bounded: when there are more than
 * `maxKeys`, empty ones go, and then whoever was quiet longest.
 */
export class MemoryRateLimiter implements RateLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #clock: Clock;
  readonly #factor: number;
  readonly #maxKeys: number;

  /** @param factor multiplies every limit's times. */
  constructor(clock: Clock, factor = 1, maxKeys = 100_000) {
    this.#clock = clock;
    this.#factor = factor;
    this.#maxKeys = maxKeys;
  }

  async take(limit: RateLimit, key: string): Promise<RateVerdict> {
    const now = this.#clock().getTime();
    const length = limit.perSeconds * 1_000;
    const id = `${limit.name} ${key}`;
    const window = this.#windows.get(id) ?? { taken: [], expires: 0 };
    const firstValid = window.taken.findIndex((instant) => instant > now - length);
    window.taken.splice(0, firstValid === -1 ? window.taken.length : firstValid);

    const oldest = window.taken[0];
    if (oldest !== undefined && window.taken.length >= limit.times * this.#factor) {
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((oldest + length - now) / 1_000)) };
    }
    window.taken.push(now);
    window.expires = now + length;
    // Inserted anew, so that the map's order is from the quietest to the busiest.
    this.#windows.delete(id);
    this.#windows.set(id, window);
    if (this.#windows.size > this.#maxKeys) this.#shrink(now);
    return { ok: true };
  }

  #shrink(now: number): void {
    // A tenth more than needed goes, so that a full table is not walked for every new key.
    const target = this.#maxKeys * 0.9;
    for (const [id, window] of this.#windows) {
      if (window.expires <= now || this.#windows.size > target) this.#windows.delete(id);
    }
  }
}
