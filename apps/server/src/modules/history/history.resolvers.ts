import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { ArchiveService } from './archive.service.ts';
import type { HistoryDeleteService } from './delete.service.ts';
import type { HistoryService } from './history.service.ts';

export function historyResolvers(
  history: HistoryService,
  archives: ArchiveService,
  deletions: HistoryDeleteService,
): Resolvers {
  return {
    Conversation: {
      history: (conversation, { before, first }, context) =>
        history.page(context, conversation, { before: before ?? null, first }),
    },
    Mutation: {
      archiveMessages: (_, { input }, context) => archives.archive(context, input),
      deleteMessages: (_, { input }, context) => deletions.deleteMessages(context, input),
      clearConversation: (_, { input }, context) => deletions.clear(context, input),
    },
  };
}
