import { GraphQLError } from 'graphql';
import type { AccountModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import type { RateLimiter } from '../../ports/index.ts';
import { accountRepository } from './account.repository.ts';
import { accountModel } from './account-model.ts';
import { parseHandle } from './handle.ts';

/** Enough for a person who types; too little to walk through all handles. */
const lookups = { name: 'lookup', times: 120, perSeconds: 60 };

/** The directory of people. */
export class AccountService {
  readonly #limiter: RateLimiter;

  constructor(limiter: RateLimiter) {
    this.#limiter = limiter;
  }

  /** @throws GraphQLError without a session, and for too many look-ups: a query has no union to say so in. */
  async find({ em, viewer }: Operation, handleText: string): Promise<AccountModel | null> {
    if (viewer === null) throw new GraphQLError('Sign in first.', { extensions: { code: 'NOT_SIGNED_IN' } });
    const verdict = await this.#limiter.take(lookups, viewer.accountId);
    if (!verdict.ok) {
      const { retryAfterSeconds } = verdict;
      throw new GraphQLError('Too many look-ups.', {
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
      });
    }
    const handle = parseHandle(handleText);
    const account = handle === null ? null : await accountRepository.byHandle(em, handle);
    return account === null ? null : accountModel(account);
  }
}
