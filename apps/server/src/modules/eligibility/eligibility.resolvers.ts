import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export function eligibilityResolvers(): Resolvers {
  return {
    Account: {
      eligibility: ({ id }, _, { viewer, loaders }) =>
        viewer === null || viewer.accountId === id ? null : loaders.eligibility.load(id),
    },
  };
}
