import type { EligibilityReason } from '@sotto/protocol/public';
import type DataLoader from 'dataloader';
import type { AccountModel, RegularLoaders, RelationshipModel } from './models.ts';
import type { Operation, SessionCookies } from './operation.ts';

/** What a resolver gets: the operation, a cache for its look-ups, and the way to hand a token to a browser. */
export interface RequestContext extends Operation {
  readonly loaders: Loaders;
  readonly cookies: SessionCookies;
}

/** Look-ups that are made in one query for all that an operation asks for at once. */
export interface Loaders {
  readonly accounts: DataLoader<string, AccountModel>;
  /** Accounts that may have been deleted since they were named: null for those. */
  readonly namedAccounts: DataLoader<string, AccountModel | null>;
  /** Verified organizations: null for what is none. */
  readonly organizations: DataLoader<string, AccountModel | null>;
  /** What is between the viewer and another account. */
  readonly relationships: DataLoader<string, RelationshipModel>;
  /** Why the viewer may not send another account encrypted messages. */
  readonly eligibility: DataLoader<string, readonly EligibilityReason[]>;
  /** Reports about an account that are not closed. */
  readonly openReports: DataLoader<string, number>;
  /** Ids of the accounts that take part in a conversation. */
  readonly participants: DataLoader<string, readonly string[]>;
  readonly regular: RegularLoaders;
}
