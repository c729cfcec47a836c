import type { Clock, RateLimiter, RateVerdict } from '../../ports/index.ts';
import { ownParts, socialParts } from './export-account.ts';
import { conversationParts } from './export-conversations.ts';
import { jsonObject, type Part } from './json-stream.ts';
import type { Fork } from './paged.ts';

const exports = { name: 'exports', times: 10, perSeconds: 3_600 };

/** Everything that the server has on an account, as one JSON document. */
export class AccountExport {
  readonly #fork: Fork;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(fork: Fork, limiter: RateLimiter, clock: Clock) {
    this.#fork = fork;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  admit(accountId: string): Promise<RateVerdict> {
    return this.#limiter.take(exports, accountId);
  }

  /** The document in pieces. What changes while it is written may be in it before or after the change. */
  write(accountId: string): AsyncGenerator<string, void, undefined> {
    return jsonObject(this.#parts(accountId));
  }

  async *#parts(accountId: string): AsyncGenerator<Part, void, undefined> {
    yield ['format', 'sotto-account-export-1'];
    yield ['exportedAt', this.#clock()];
    yield* ownParts(this.#fork, accountId);
    yield* socialParts(this.#fork, accountId);
    yield* conversationParts(this.#fork, accountId);
  }
}
