import type { CipherSuite } from '../crypto/suite.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import type { GroupContext } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
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

/** An environment is of one cipher suite, and a group too: they must be the same. */
export function checkSuite(suite: CipherSuite, context: GroupContext): void {
  if (suite.id !== context.cipherSuite) {
    throw new MlsRefusal('unsupported-suite', '5.1', `a group of cipher suite ${context.cipherSuite}`);
  }
}

/** What others would refuse for its size is not sent. */
export function checkSendable(environment: { readonly limits?: Limits }, message: Uint8Array): Uint8Array {
  const { messageBytes } = limitsOf(environment);
  if (message.length > messageBytes) {
    throw new MlsRefusal('malformed', '2.1', `a message of ${message.length} bytes, limit ${messageBytes}`);
  }
  return message;
}
