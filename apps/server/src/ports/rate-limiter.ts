/** At most `times` within any stretch of `perSeconds`. */
export interface RateLimit {
  /** Names what is counted, such as `sign-in`. */
  readonly name: string;
  readonly times: number;
  readonly perSeconds: number;
}

export type RateVerdict =
  | { readonly ok: true }
  /** `retryAfterSeconds` is whole, at least 1, and enough. */
  | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts what somebody does. */
export interface RateLimiter {
  /** Counts one more for `key` if the limit allows it; what it refuses does not count. */
  take(limit: RateLimit, key: string): Promise<RateVerdict>;
}
