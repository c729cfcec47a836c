import type { EntityManager } from '@mikro-orm/core';
import { accountRepository } from '../account/index.ts';
import { isActive } from '../social/index.ts';

/** Whether an account may administer now; asked with every act, since it can be taken back in between. */
export async function isAdministrator(em: EntityManager, accountId: string): Promise<boolean> {
  const [account] = await accountRepository.fresh(em, [accountId]);
  return account !== undefined && account.role === 'ADMINISTRATOR' && isActive(account);
}
