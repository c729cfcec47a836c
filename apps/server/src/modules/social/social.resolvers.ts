import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { DirectoryService } from './directory.service.ts';
import type { RelatedService } from './related.service.ts';
import type { SocialService } from './social.service.ts';

export function socialResolvers(
  directory: DirectoryService,
  social: SocialService,
  related: RelatedService,
): Resolvers {
  return {
    Query: {
      account: (_, { handle }, context) => directory.byHandle(context, handle),
      accountById: (_, { id }, context) => directory.byId(context, id),
    },
    Viewer: {
      following: ({ viewer }, { first, after }, context) =>
        related.page('following', context, viewer, first, after ?? null),
      followers: ({ viewer }, { first, after }, context) =>
        related.page('followers', context, viewer, first, after ?? null),
      blocked: ({ viewer }, { first, after }, context) =>
        related.page('blocked', context, viewer, first, after ?? null),
    },
    Account: {
      relationship: ({ id }, _, { viewer, loaders }) =>
        viewer === null || viewer.accountId === id ? null : loaders.relationships.load(id),
    },
    Mutation: {
      followAccount: (_, { input }, context) => social.follow(context, input.accountId),
      unfollowAccount: (_, { input }, context) => social.unfollow(context, input.accountId),
      blockAccount: (_, { input }, context) => social.block(context, input.accountId),
      unblockAccount: (_, { input }, context) => social.unblock(context, input.accountId),
    },
  };
}
