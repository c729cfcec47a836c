import type { CipherSuite } from '../crypto/suite.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import type { AuthenticationService, Policy } from './authority.ts';

/** What checking needs. No clock is read: `now` is what the caller says. */
export interface VerifyingEnvironment {
  readonly suite: CipherSuite;
  readonly authentication: AuthenticationService;
  readonly policy: Policy;
  /**
   * Seconds since 1970-01-01T00:00:00Z. Leaves of received Adds must be within their lifetime at this time; with
   * no time given only the lifetime's length is checked (RFC 9420 section 7.3 recommends, and does not require,
   * the check at reception: a leaf may have expired while its commit was on its way).
   */
  readonly now?: bigint;
  /** The longest lifetime of a leaf that is accepted (section 7.2), seconds. Default: 366 days. */
  readonly maximumLifetime?: bigint;
  readonly limits?: Limits;
}

export const DEFAULT_MAXIMUM_LIFETIME = 366n * 24n * 60n * 60n;

export function limitsOf(environment: { readonly limits?: Limits }): Limits {
  return environment.limits ?? DEFAULT_LIMITS;
}
