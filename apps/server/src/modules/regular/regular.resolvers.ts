import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { RegularConversationModel, RegularLoaders, RegularMessageModel } from '../../models.ts';
import type { RegularDeleteService } from './delete.service.ts';
import type { InboxChangeModel, InboxChangesService } from './inbox-changes.service.ts';
import type { RegularMarkService } from './mark.service.ts';
import type { RegularReactService } from './react.service.ts';
import type { RegularReadService } from './read.service.ts';
import type { RegularSendService } from './send.service.ts';
import type { RegularStartService } from './start.service.ts';

export interface RegularServices {
  readonly starts: RegularStartService;
  readonly sends: RegularSendService;
  readonly reactions: RegularReactService;
  readonly deletions: RegularDeleteService;
  readonly marks: RegularMarkService;
  readonly reads: RegularReadService;
  readonly changes: InboxChangesService;
}

export function regularResolvers(services: RegularServices): Resolvers {
  const { starts, sends, reactions, deletions, marks, reads, changes } = services;
  return {
    Query: {
      regularConversation: (_, { id }, context) => reads.find(context, id),
    },
    Viewer: {
      regularConversations: ({ viewer }, { changedAfter, first }, { em }) =>
        reads.list(em, viewer, changedAfter, first),
    },
    RegularConversation: {
      peer: ({ peerId }, _, { loaders }) => loaders.accounts.load(peerId),
      updatedAt: async (conversation, _, { loaders }) =>
        (await newest(loaders.regular, conversation))?.sentAt ?? conversation.createdAt,
      unread: (conversation, _, { loaders }) => loaders.regular.unread.load(conversation),
      lastMessage: (conversation, _, { loaders }) => newest(loaders.regular, conversation),
      messages: (conversation, { before = null, first }, { loaders }) =>
        reads.messages(loaders.regular, conversation, before, first),
      changes: (conversation, { afterSeq, afterRevision, first }, { em }) =>
        reads.changes(em, conversation, afterSeq, afterRevision, first),
    },
    RegularMessage: {
      reactions: async (message, _, { loaders }) =>
        (await loaders.regular.reactions.load(message)).map((reaction) => ({
          __typename: 'RegularReaction' as const,
          ...reaction,
        })),
    },
    Mutation: {
      startRegularConversation: (_, { input }, context) => starts.start(context, input),
      sendRegularMessage: (_, { input }, context) => sends.send(context, input),
      reactToRegularMessage: (_, { input }, context) => reactions.react(context, input),
      deleteRegularMessage: (_, { input }, context) => deletions.deleteMessage(context, input),
      deleteRegularConversation: (_, { input }, context) => deletions.deleteConversation(context, input),
      acceptMessageRequest: (_, { input }, context) => marks.accept(context, input),
      markRegularConversation: (_, { input }, context) => marks.mark(context, input),
    },
    Subscription: {
      inboxChanges: {
        subscribe: (_, { after }, context) => changes.subscribe(context, after),
        resolve: (change: InboxChangeModel) => change,
      },
    },
  };
}

async function newest(
  loaders: RegularLoaders,
  conversation: RegularConversationModel,
): Promise<RegularMessageModel | null> {
  const [message = null] = await loaders.messages.load({ conversation, before: null, count: 1 });
  return message;
}
