import type { AccountModel } from '../../models.ts';
import type { Account } from './account.entity.ts';

/** What everybody may know of an account. */
export function accountModel({ id, handle, displayName, rosterVersion }: Account): AccountModel {
  return { id, handle, displayName, rosterVersion };
}
