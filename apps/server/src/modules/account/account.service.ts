import type { EntityManager } from '@mikro-orm/core';
import type { Server } from '../../graphql/generated/resolver-types.ts';
import type { Viewer } from '../../viewer.ts';
import type { Account } from './account.entity.ts';
import { accountRepository } from './account.repository.ts';

/** What an operator decides for a whole installation. */
export interface Policy {
  readonly verification: 'automatic' | 'by-hand';
  readonly minimumClientVersion: number;
}

/** What accounts know of themselves and of the installation. */
export class AccountService {
  readonly #policy: Policy;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  get server(): Server {
    return {
      __typename: 'Server',
      minimumClientVersion: this.#policy.minimumClientVersion,
      verification: this.#policy.verification === 'automatic' ? 'AUTOMATIC' : 'BY_HAND',
    };
  }

  /** The viewer's own account, with what others are not told. */
  async own(em: EntityManager, { accountId }: Viewer): Promise<Account> {
    const account = await accountRepository.byId(em, accountId);
    if (account === null) throw new Error('the account of this request was deleted while it ran');
    return account;
  }
}
