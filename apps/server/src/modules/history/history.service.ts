import type { EntityManager } from '@mikro-orm/core';
import type { HistoryEntry, HistoryPage } from '../../graphql/generated/resolver-types.ts';
import type { ConversationModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import { positionRepository } from '../conversation/index.ts';
import { isHalted } from '../message/index.ts';
import { archiveRepository } from './archive.repository.ts';

/** A page ends early rather than grow over this. */
const PAGE_BYTES = 1_048_576;

type Asked = { readonly before: number | null; readonly first: number };
type Own = { readonly conversationId: string; readonly accountId: string };

const nothing: HistoryPage = { __typename: 'HistoryPage', entries: [], hasNextPage: false };

/** What an account can read again. */
export class HistoryService {
  /**
   * While one of the two of a direct conversation blocks the other, what the account's devices have had can be read as
   * ever; what was not delivered before the block stays undelivered, here as on sockets.
   *
   * @throws GraphQLError for arguments out of bounds.
   */
  async page(
    { em, viewer }: Operation,
    { id: conversationId, pair, lastSeq }: ConversationModel,
    { before, first }: Asked,
  ): Promise<HistoryPage> {
    const size = pageSize(first);
    if (before !== null && before < 1) throw badArgument('before', 'is 1 or more');
    if (viewer === null || viewer.deviceId === null) return nothing;
    const own = { conversationId, accountId: viewer.accountId };
    const whole = await read(em, own, before ?? lastSeq + 1, size);
    // Asked last: what was read before a block is not given after it.
    if (whole.entries.length === 0 || !(await isHalted(em, pair))) return whole;
    const delivered = await positionRepository.farthest(em, conversationId, own.accountId);
    return read(em, own, Math.min(before ?? lastSeq + 1, delivered + 1), size);
  }
}

async function read(em: EntityManager, own: Own, below: number, size: number): Promise<HistoryPage> {
  const { conversationId, accountId } = own;
  const [participant] = await archiveRepository.participations(em, accountId, [conversationId]);
  if (participant === undefined) return nothing;
  const range = { above: participant.clearedSeq, below, count: size + 1 };
  const places = await archiveRepository.readable(em, own, range);
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
