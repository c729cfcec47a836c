import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { CommitService } from './commit.service.ts';
import type { ConversationService } from './conversation.service.ts';
import type { CreateService } from './create.service.ts';

export function conversationResolvers(
  conversations: ConversationService,
  creations: CreateService,
  commits: CommitService,
): Resolvers {
  return {
    Query: {
      conversation: (_, { id }, context) => conversations.find(context, id),
    },
    Viewer: {
      conversations: ({ viewer }, { first, after }, { em }) =>
        conversations.list(em, viewer, first, after ?? null),
    },
    Conversation: {
      participants: async ({ id }, _, { loaders }) =>
        Promise.all(
          (await loaders.participants.load(id)).map((accountId) => loaders.accounts.load(accountId)),
        ),
      groupInfo: async (conversation, _, { em }) => (await conversations.state(em, conversation)).groupInfo,
      ratchetTree: async (conversation, _, { em }) =>
        (await conversations.state(em, conversation)).ratchetTree,
    },
    Mutation: {
      createConversation: (_, { input }, context) => creations.create(context, input),
      commitToConversation: (_, { input }, context) => commits.commit(context, input),
    },
  };
}
