import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { AccountService } from './account.service.ts';
import type { ProfileService } from './profile.service.ts';

export function accountResolvers(accounts: AccountService, profiles: ProfileService): Resolvers {
  return {
    Query: {
      server: () => accounts.server,
    },
    Viewer: {
      role: async ({ viewer }, _, { em }) => (await accounts.own(em, viewer)).role,
      suspended: async ({ viewer }, _, { em }) => (await accounts.own(em, viewer)).suspendedAt !== null,
    },
    Account: {
      affiliation: ({ affiliationId }, _, { loaders }) =>
        affiliationId === null ? null : loaders.organizations.load(affiliationId),
    },
    Mutation: {
      updateProfile: (_, { input }, context) => profiles.update(context, input),
      setAvatar: (_, { input }, context) => profiles.setAvatar(context, input),
    },
  };
}
