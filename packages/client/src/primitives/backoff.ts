import type { Random } from '../ports/index.ts';

/** In milliseconds. */
interface Waits {
  readonly first: number;
  readonly longest: number;
}

const USUAL: Waits = { first: 500, longest: 30_000 };

/** Waiting times that double, with jitter, so that many devices do not come back at one moment. */
export class Backoff {
  readonly #random: Random;
  readonly #waits: Waits;
  #failures = 0;

  constructor(random: Random, waits: Waits = USUAL) {
    this.#random = random;
    this.#waits = waits;
  }

  /** The next waiting time, in milliseconds: at least half of what the doubling gives. */
  next(): number {
    const ceiling = Math.min(this.#waits.first * 2 ** this.#failures, this.#waits.longest);
    this.#failures = Math.min(this.#failures + 1, 16);
    const [byte = 0] = this.#random(1);
    return Math.round(ceiling / 2 + (ceiling / 2) * (byte / 255));
  }

  reset(): void {
    this.#failures = 0;
  }
}
