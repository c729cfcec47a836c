import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { AccountModel } from '../../models.ts';
import { accountRepository } from './account.repository.ts';
import { accountModel } from './account-model.ts';

/** Accounts by id, in one query for all that one operation asks for at once. */
export function makeAccountLoader(em: EntityManager): DataLoader<string, AccountModel> {
  return new DataLoader<string, AccountModel>(async (ids) => {
    const accounts = await accountRepository.byIds(em, ids);
    const models = new Map(accounts.map((account) => [account.id, accountModel(account)]));
    return ids.map((id) => models.get(id) ?? new Error('a reference to an account that is not there'));
  });
}
