import type { Random } from '../ports/index.ts';

const FIRST = 500;
const LONGEST = 30_000;

/** Waiting times that double, with jitter, so that many devices do not come back at one moment. */
export class Backoff {
  readonly #random: Random;
  #failures = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The next waiting time, in milliseconds: at least half of what the doubling gives. */
  next(): number {
    const ceiling = Math.min(FIRST * 2 ** this.#failures, LONGEST);
    this.#failures = Math.min(this.#failures + 1, 16);
    const [byte = 0] = this.#random(1);
    return Math.round(ceiling / 2 + (ceiling / 2) * (byte / 255));
  }

  reset(): void {
    this.#failures = 0;
  }
}
