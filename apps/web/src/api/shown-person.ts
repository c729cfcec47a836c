import type { Person } from '@sotto/client';
import type { ShownAccountFragment } from '../generated/operations.ts';

/** Of a person, what the parts that show one need. */
export type ShownPerson = Omit<Person, 'reachable' | 'trust'>;

/** An account as the API gives it, as the parts of this client take it. */
export function shownPerson(account: ShownAccountFragment): ShownPerson {
  const { affiliation } = account;
  return {
    accountId: account.id,
    handle: account.handle,
    displayName: account.displayName,
    avatarPath: account.avatarPath,
    verified: account.verified,
    organization: account.organization,
    affiliation:
      affiliation === null
        ? null
        : {
            accountId: affiliation.id,
            handle: affiliation.handle,
            displayName: affiliation.displayName,
          },
    gone: account.gone,
  };
}
