import type { EntityManager } from '@mikro-orm/core';
import { uuidv7 } from 'uuidv7';
import { invalidInput, rateLimited } from '../../failures.ts';
import type {
  CredentialsRejectedError,
  FinishSignInInput,
  ResolversTypes,
  StartSignInInput,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation, SessionCookies } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import { accountRepository, parseHandle } from '../account/index.ts';
import { handOver } from './hand-over.ts';
import { type OpaqueServer, opaqueLengths } from './opaque-server.ts';
import type { SessionService } from './session.service.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';
import { signInAttemptRepository } from './sign-in-attempt.repository.ts';

/** How long the second half may take. */
const ATTEMPT_LIFETIME = 120_000;

/** Guessing one person's password from one place. A limit by handle alone would let anybody lock anybody out. */
const guessesOfOne = { name: 'sign-in attempts', times: 10, perSeconds: 600 };
/** Guessing many people's passwords from one place. */
const guessesFromOne = { name: 'sign-in attempts from this address', times: 100, perSeconds: 600 };
/** Guessing one person's password from many places. */
const guessesOfOneByAll = { name: 'sign-in attempts for this handle', times: 300, perSeconds: 3_600 };

export const credentialsRejected: CredentialsRejectedError = {
  __typename: 'CredentialsRejectedError',
  code: 'CREDENTIALS_REJECTED',
  message: 'Handle and password do not belong together, or the attempt has run out.',
};

/**
 * Signing in with OPAQUE. Both halves do the same work and give answers of the same shape whether or not anybody
 * has the handle, so that nobody can find out who is here.
 */
export class SignInService {
  readonly #opaque: OpaqueServer;
  readonly #sessions: SessionService;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(opaque: OpaqueServer, sessions: SessionService, limiter: RateLimiter, clock: Clock) {
    this.#opaque = opaque;
    this.#sessions = sessions;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  async start(
    { em, address }: Operation,
    input: StartSignInInput,
  ): Promise<ResolversTypes['StartSignInResult']> {
    const handle = parseHandle(input.handle);
    if (handle === null) {
      return invalidInput(
        ['handle'],
        'A handle has 3 to 30 of a to z, 0 to 9 and _, and begins with a letter.',
      );
    }
    if (input.startLoginRequest.length !== opaqueLengths.startLoginRequest) return malformedRequest();
    const limits = [
      [guessesFromOne, address],
      [guessesOfOne, `${handle} ${address}`],
      [guessesOfOneByAll, handle],
    ] as const;
    for (const [limit, key] of limits) {
      const verdict = await this.#limiter.take(limit, key);
      if (!verdict.ok) return rateLimited(limit.name, verdict);
    }

    const account = await accountRepository.byHandle(em, handle);
    const record = account?.registrationRecord ?? null;
    const started = this.#opaque.startLogin(handle, record, input.startLoginRequest);
    if (started === null) return malformedRequest();
    const attempt = em.create(SignInAttempt, {
      id: uuidv7(),
      accountId: account?.id ?? null,
      state: started.state,
      expiresAt: new Date(this.#clock().getTime() + ATTEMPT_LIFETIME),
    });
    await em.flush();
    return { __typename: 'SignInStarted', signInId: attempt.id, loginResponse: started.loginResponse };
  }

  async finish(
    { em }: Operation,
    cookies: SessionCookies,
    input: FinishSignInInput,
  ): Promise<ResolversTypes['FinishSignInResult']> {
    if (input.finishLoginRequest.length !== opaqueLengths.finishLoginRequest) {
      return invalidInput(['finishLoginRequest'], 'An OPAQUE KE3 has 64 bytes.');
    }
    const accountId = await this.prove(em, input);
    if (accountId === null) return credentialsRejected;
    // With the account's row locked: one that is just being deleted gets no session behind that.
    const signedIn = await em.transactional(async (tx) => {
      const account = await accountRepository.lock(tx, accountId);
      if (account === null || account.goneAt !== null) return null;
      return { account, opened: this.#sessions.open(tx, account.id) };
    });
    if (signedIn === null) return credentialsRejected;
    return handOver(signedIn.account, signedIn.opened, input.sessionTransport, cookies);
  }

  /**
   * Whether KE3 proves the password of the attempt's account; the attempt is used up either way.
   * @returns whose password it is; null when it is not proven, when the attempt has run out, or when nobody has the
   * handle.
   */
  async prove(
    em: EntityManager,
    { signInId, finishLoginRequest }: Pick<FinishSignInInput, 'signInId' | 'finishLoginRequest'>,
  ): Promise<string | null> {
    const attempt = await signInAttemptRepository.take(em, signInId);
    if (attempt === null || attempt.expiresAt <= this.#clock()) return null;
    return this.#opaque.finishLogin(attempt.state, finishLoginRequest) ? attempt.accountId : null;
  }
}

function malformedRequest() {
  return invalidInput(['startLoginRequest'], 'An OPAQUE KE1 has 96 bytes.');
}
