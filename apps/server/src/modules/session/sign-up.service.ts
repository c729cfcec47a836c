import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { uuidv7 } from 'uuidv7';
import { invalidInput, rateLimited } from '../../failures.ts';
import type {
  FinishSignUpInput,
  HandleTakenError,
  ResolversTypes,
  StartSignUpInput,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation, SessionCookies } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import { Account, parseDisplayName, parseHandle, skeletonOf } from '../account/index.ts';
import { handOver } from './hand-over.ts';
import { type OpaqueServer, opaqueLengths } from './opaque-server.ts';
import type { SessionService } from './session.service.ts';

/** Behind one address there can be a school, but not a thousand new people an hour. */
const attempts = { name: 'sign-up attempts', times: 60, perSeconds: 3_600 };
const accounts = { name: 'new accounts', times: 20, perSeconds: 3_600 };

const handleRule = 'A handle has 3 to 30 of a to z, 0 to 9 and _, and begins with a letter.';
const handleTaken: HandleTakenError = {
  __typename: 'HandleTakenError',
  code: 'HANDLE_TAKEN',
  message: 'Somebody has this handle, or one that looks like it.',
};

/** Signing up with OPAQUE: the password never gets here. */
export class SignUpService {
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

  async start({ address }: Operation, input: StartSignUpInput): Promise<ResolversTypes['StartSignUpResult']> {
    const handle = parseHandle(input.handle);
    if (handle === null) return invalidInput(['handle'], handleRule);
    if (input.registrationRequest.length !== opaqueLengths.registrationRequest) return malformedRequest();
    const verdict = await this.#limiter.take(attempts, address);
    if (!verdict.ok) return rateLimited(attempts.name, verdict);
    const registrationResponse = this.#opaque.registrationResponse(handle, input.registrationRequest);
    if (registrationResponse === null) return malformedRequest();
    return { __typename: 'SignUpStarted', registrationResponse };
  }

  async finish(
    { em, address }: Operation,
    cookies: SessionCookies,
    input: FinishSignUpInput,
  ): Promise<ResolversTypes['FinishSignUpResult']> {
    const handle = parseHandle(input.handle);
    if (handle === null) return invalidInput(['handle'], handleRule);
    const displayName = parseDisplayName(input.displayName);
    if (displayName === null) {
      return invalidInput(
        ['displayName'],
        'A name has 1 to 50 characters, none of them a control character.',
      );
    }
    const { registrationRecord } = input;
    const wellFormed =
      registrationRecord.length === opaqueLengths.registrationRecord &&
      this.#opaque.acceptsRecord(handle, registrationRecord);
    if (!wellFormed)
      return invalidInput(['registrationRecord'], 'An OPAQUE RegistrationRecord has 192 bytes.');
    const verdict = await this.#limiter.take(accounts, address);
    if (!verdict.ok) return rateLimited(accounts.name, verdict);

    const account = em.create(Account, {
      id: uuidv7(),
      handle,
      skeleton: skeletonOf(handle),
      displayName,
      registrationRecord,
      createdAt: this.#clock(),
      rosterVersion: 0,
      root: null,
      avatarId: null,
      verified: false,
      organization: false,
      affiliationId: null,
      role: 'MEMBER',
      suspendedAt: null,
      goneAt: null,
    });
    const opened = this.#sessions.open(em, account.id);
    try {
      await em.flush();
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return handleTaken;
      throw error;
    }
    return handOver(account, opened, input.sessionTransport, cookies);
  }
}

function malformedRequest() {
  return invalidInput(['registrationRequest'], 'An OPAQUE RegistrationRequest has 32 bytes.');
}
