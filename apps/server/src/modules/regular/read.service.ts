import type { EntityManager } from '@mikro-orm/core';
import { viewerOfQuery } from '../../failures.ts';
import type {
  RegularChangePage,
  RegularConversationPage,
  RegularMessagePage,
} from '../../graphql/generated/resolver-types.ts';
import type { RegularConversationModel, RegularLoaders, RegularMessageModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import type { Viewer } from '../../viewer.ts';
import { isId } from './bounds.ts';
import { regularRepository } from './regular.repository.ts';
import { regularConversationModel, regularMessageModel } from './regular-model.ts';
import type { RegularParticipant } from './regular-participant.entity.ts';

/** The contract's pages, with what the resolvers of their entries are given. */
type ConversationPage = Omit<RegularConversationPage, 'conversations'> & {
  readonly conversations: readonly RegularConversationModel[];
};
type MessagePage = Omit<RegularMessagePage, 'messages'> & {
  readonly messages: readonly RegularMessageModel[];
};
type ChangePage = Omit<RegularChangePage, 'messages'> & { readonly messages: readonly RegularMessageModel[] };

/** What an account may read: its own side of its own conversations, without what it has deleted. */
export class RegularReadService {
  /** @throws GraphQLError without a session. */
  async find({ em, viewer }: Operation, id: string): Promise<RegularConversationModel | null> {
    const { accountId } = viewerOfQuery(viewer);
    const own = isId(id) ? await regularRepository.side(em, id, accountId) : null;
    if (own === null) return null;
    const [model = null] = await this.models(em, [own]);
    return model;
  }

  /** In the order of revisions: what changes while somebody pages through comes (again) at the end. */
  async list(
    em: EntityManager,
    { accountId }: Viewer,
    after: number,
    first: number,
  ): Promise<ConversationPage> {
    const size = pageSize(first);
    if (after < 0) throw badArgument('changedAfter', 'is 0 or more');
    const sides = await regularRepository.changedSides(em, accountId, after, size + 1);
    return {
      __typename: 'RegularConversationPage',
      conversations: await this.models(em, sides.slice(0, size)),
      hasNextPage: sides.length > size,
    };
  }

  async messages(
    loaders: RegularLoaders,
    conversation: RegularConversationModel,
    before: number | null,
    first: number,
  ): Promise<MessagePage> {
    const size = pageSize(first);
    if (before !== null && before < 1) throw badArgument('before', 'is 1 or more');
    const messages = await loaders.messages.load({ conversation, before, count: size + 1 });
    return {
      __typename: 'RegularMessagePage',
      messages: messages.slice(0, size),
      hasNextPage: messages.length > size,
    };
  }

  /**
   * What has changed after two places. Numbers and revisions are given out under locks, so whatever is not visible
   * yet is behind everything that is: a page that is not full has gone through all that there was when the
   * conversation was read.
   */
  async changes(
    em: EntityManager,
    conversation: RegularConversationModel,
    afterSeq: number,
    afterRevision: number,
    first: number,
  ): Promise<ChangePage> {
    const size = pageSize(first);
    if (afterSeq < 0) throw badArgument('afterSeq', 'is 0 or more');
    if (afterRevision < 0) throw badArgument('afterRevision', 'is 0 or more');
    const side = { ...conversation, conversationId: conversation.id };
    const messages = await regularRepository.changedMessages(em, side, afterSeq, size + 1);
    const deletions = await regularRepository.deletionsAfter(em, side, afterRevision, size + 1);
    const given = messages.slice(0, size);
    const deleted = deletions.slice(0, size);
    return {
      __typename: 'RegularChangePage',
      messages: given.map(regularMessageModel),
      deletedMessageIds: deleted.map(({ messageId }) => messageId),
      throughSeq: through(
        given.map(({ changedSeq }) => changedSeq),
        messages.length > size,
        Math.max(afterSeq, conversation.lastSeq),
      ),
      throughRevision: through(
        deleted.map(({ revision }) => revision),
        deletions.length > size,
        Math.max(afterRevision, conversation.revision),
      ),
      hasNextPage: messages.length > size || deletions.length > size,
    };
  }

  async models(
    em: EntityManager,
    sides: readonly RegularParticipant[],
  ): Promise<readonly RegularConversationModel[]> {
    if (sides.length === 0) return [];
    const rows = await regularRepository.byIds(
      em,
      sides.map(({ conversationId }) => conversationId),
    );
    const conversations = new Map(rows.map((row) => [row.id, row]));
    return sides.flatMap((side) => {
      const conversation = conversations.get(side.conversationId);
      // Gone between the two looks: the other account was deleted, and nothing was left in it.
      return conversation === undefined ? [] : [regularConversationModel(conversation, side)];
    });
  }
}

/** Where the next page begins. @param newest all up to here was there to be read. */
function through(given: readonly number[], more: boolean, newest: number): number {
  const last = given.at(-1) ?? 0;
  return more ? last : Math.max(last, newest);
}
