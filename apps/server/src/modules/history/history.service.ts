import type { HistoryEntry, HistoryPage } from '../../graphql/generated/resolver-types.ts';
import type { ConversationModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import { archiveRepository } from './archive.repository.ts';

/** A page ends early rather than grow over this. */
const PAGE_BYTES = 1_048_576;

/** What an account can read again. */
export class HistoryService {
  /**
   * Also while one of the two blocks the other: it is what the account has had before.
   *
   * @throws GraphQLError for arguments out of bounds.
   */
  async page(
    { em, viewer }: Operation,
    { id: conversationId, lastSeq }: ConversationModel,
    before: number | null,
    first: number,
  ): Promise<HistoryPage> {
    const size = pageSize(first);
    if (before !== null && before < 1) throw badArgument('before', 'is 1 or more');
    const nothing = { __typename: 'HistoryPage', entries: [], hasNextPage: false } as const;
    if (viewer === null || viewer.deviceId === null) return nothing;
    const { accountId } = viewer;
    const [own] = await archiveRepository.participations(em, accountId, [conversationId]);
    if (own === undefined) return nothing;
    const places = await archiveRepository.readable(
      em,
      { conversationId, accountId },
      { above: own.clearedSeq, below: before ?? lastSeq + 1, count: size + 1 },
    );
    let bytes = 0;
    const seqs = places
      .slice(0, size)
      .filter((place, index) => {
        bytes += place.size;
        return index === 0 || bytes <= PAGE_BYTES;
      })
      .map(({ seq }) => seq);
    if (seqs.length === 0) return nothing;
    const messages = await archiveRepository.messages(em, conversationId, seqs);
    const items = await archiveRepository.itemsOf(em, accountId, conversationId, seqs);
    const sealed = new Map(items.map((item) => [item.seq, item.sealed]));
    const entries = messages.flatMap(({ messageId, ...message }): HistoryEntry[] => {
      if (messageId === null) return [];
      const event = { __typename: 'MessageEvent' as const, ...message, messageId, transport: null };
      return [{ __typename: 'HistoryEntry', message: event, archived: sealed.get(message.seq) ?? null }];
    });
    return { __typename: 'HistoryPage', entries, hasNextPage: seqs.length < places.length };
  }
}
