import type { AccountModel } from '../../models.ts';
import type { Account } from './account.entity.ts';

/** What everybody may know of an account. One that is gone has a placeholder for a handle, which nobody is shown. */
export function accountModel(account: Account): AccountModel {
  const { id, handle, displayName, avatarId, affiliationId, goneAt } = account;
  const gone = goneAt !== null;
  return {
    id,
    handle: gone ? '' : handle,
    displayName,
    avatarPath: avatarId === null ? null : `/avatars/${avatarId}`,
    verified: account.verified,
    organization: account.organization,
    affiliationId,
    gone,
    rosterVersion: account.rosterVersion,
    root: account.root,
  };
}
