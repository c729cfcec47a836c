import type { EntityManager } from '@mikro-orm/core';
import DataLoader from 'dataloader';
import type { AccountModel } from '../../models.ts';
import type { Account } from './account.entity.ts';
import { accountRepository } from './account.repository.ts';
import { accountModel } from './account-model.ts';

/** Accounts by id, in one query for all that one operation asks for at once. */
export function makeAccountLoader(em: EntityManager): DataLoader<string, AccountModel> {
  return new DataLoader<string, AccountModel>(async (ids) => {
    const models = await modelsOf(em, ids, () => true);
    return ids.map((id) => models.get(id) ?? new Error('a reference to an account that is not there'));
  });
}

/** Accounts that may have been deleted since they were named: null for those. */
export function makeNamedAccountLoader(em: EntityManager): DataLoader<string, AccountModel | null> {
  return new DataLoader<string, AccountModel | null>(async (ids) => {
    const models = await modelsOf(em, ids, ({ goneAt }) => goneAt === null);
    return ids.map((id) => models.get(id) ?? null);
  });
}

/** Organizations that vouch for their affiliates: null for what is none (any more). */
export function makeOrganizationLoader(em: EntityManager): DataLoader<string, AccountModel | null> {
  return new DataLoader<string, AccountModel | null>(async (ids) => {
    const models = await modelsOf(em, ids, vouches);
    return ids.map((id) => models.get(id) ?? null);
  });
}

/** Whether its affiliates count as such. */
export function vouches({ verified, organization, suspendedAt, goneAt }: Account): boolean {
  return verified && organization && suspendedAt === null && goneAt === null;
}

async function modelsOf(em: EntityManager, ids: readonly string[], fits: (account: Account) => boolean) {
  const accounts = await accountRepository.byIds(em, ids);
  return new Map(accounts.filter(fits).map((account) => [account.id, accountModel(account)]));
}
