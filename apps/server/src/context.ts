import type DataLoader from 'dataloader';
import type { AccountModel } from './models.ts';
import type { Operation, SessionCookies } from './operation.ts';

/** What a resolver gets: the operation, a cache for its look-ups, and the way to hand a token to a browser. */
export interface RequestContext extends Operation {
  readonly loaders: Loaders;
  readonly cookies: SessionCookies;
}

/** Look-ups that are made in one query for all that an operation asks for at once. */
export interface Loaders {
  readonly accounts: DataLoader<string, AccountModel>;
  /** Ids of the accounts that take part in a conversation. */
  readonly participants: DataLoader<string, readonly string[]>;
}
