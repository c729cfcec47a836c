import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { DeleteAccountService } from './delete-account.service.ts';

export function deletionResolvers(deletions: DeleteAccountService): Resolvers {
  return {
    Mutation: {
      deleteAccount: (_, { input }, context) => deletions.delete(context, context.cookies, input),
    },
  };
}
