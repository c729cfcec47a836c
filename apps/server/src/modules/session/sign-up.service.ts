import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
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
import {
  Account,
  accountRepository,
  displayNameRule,
  type Handle,
  type Policy,
  parseDisplayName,
  parseHandle,
  skeletonOf,
} from '../account/index.ts';
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
  readonly #policy: Policy;

  constructor(
    opaque: OpaqueServer,
    sessions: SessionService,
    limiter: RateLimiter,
    clock: Clock,
    policy: Policy,
  ) {
    this.#policy = policy;
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
      return invalidInput(['displayName'], displayNameRule);
    }
    const { registrationRecord } = input;
    const wellFormed =
      registrationRecord.length === opaqueLengths.registrationRecord &&
      this.#opaque.acceptsRecord(handle, registrationRecord);
    if (!wellFormed)
      return invalidInput(['registrationRecord'], 'An OPAQUE RegistrationRecord has 192 bytes.');
    const verdict = await this.#limiter.take(accounts, address);
    if (!verdict.ok) return rateLimited(accounts.name, verdict);

    try {
      const { account, opened } = await em.transactional(async (tx) => {
        const account = await this.#make(tx, { handle, displayName, registrationRecord });
        return { account, opened: this.#sessions.open(tx, account.id) };
      });
      return handOver(account, opened, input.sessionTransport, cookies);
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return handleTaken;
      throw error;
    }
  }

  /**
   * The first account of an installation becomes its administrator. Transactions that write run one after the other
   * here, so of two that come first at once one is first.
   */
  async #make(
    tx: EntityManager,
    fields: Pick<Account, 'displayName' | 'registrationRecord'> & { readonly handle: Handle },
  ): Promise<Account> {
    const first = !(await accountRepository.any(tx));
    return tx.create(Account, {
      id: uuidv7(),
      ...fields,
      skeleton: skeletonOf(fields.handle),
      createdAt: this.#clock(),
      rosterVersion: 0,
      root: null,
      avatarId: null,
      verified: first || this.#policy.verification === 'automatic',
      organization: false,
      affiliationId: null,
      role: first ? 'ADMINISTRATOR' : 'MEMBER',
      suspendedAt: null,
      goneAt: null,
    });
  }
}

function malformedRequest() {
  return invalidInput(['registrationRequest'], 'An OPAQUE RegistrationRequest has 32 bytes.');
}
