import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { AccountService } from './account.service.ts';

export function accountResolvers(accounts: AccountService): Resolvers {
  return {
    Query: {
      account: (_, { handle }, context) => accounts.find(context, handle),
    },
  };
}
