import type { EntityManager } from '@mikro-orm/core';
import { parseAccountId, parseConversationId, parseSealedItem } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  ArchiveItemInput,
  ArchiveMessagesInput,
  InvalidInputError,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { RateLimiter } from '../../ports/index.ts';
import { accountRepository } from '../account/index.ts';
import { conversationRepository } from '../conversation/index.ts';
import { loadRosters } from '../device/index.ts';
import { archiveRepository } from './archive.repository.ts';
import { ArchiveItem } from './archive-item.entity.ts';

const MAX_ITEMS = 200;
/** Header, nonce, smallest size class, tag. */
const SEALED_BYTES = 5 + 24 + 256 + 16;
const writings = { name: 'writings of the archive', times: 3_600, perSeconds: 3_600 };

type ArchiveResult = Awaited<ResolversTypes['ArchiveMessagesResult']>;
type CheckedItem = ArchiveItemInput & { readonly vaultVersion: number };

const keyOf = ({ conversationId, seq }: { readonly conversationId: string; readonly seq: number }) =>
  `${conversationId}/${seq}`;

/** Keys of messages, as accounts keep them (R27). */
export class ArchiveService {
  readonly #limiter: RateLimiter;

  constructor(limiter: RateLimiter) {
    this.#limiter = limiter;
  }

  async archive({ em, viewer }: Operation, { items }: ArchiveMessagesInput): Promise<ArchiveResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const checked = check(items);
    if ('code' in checked) return checked;
    const verdict = await this.#limiter.take(writings, me.accountId);
    if (!verdict.ok) return rateLimited(writings.name, verdict);
    return em.transactional((tx) => write(tx, me.accountId, checked));
  }
}

function check(items: readonly ArchiveItemInput[]): readonly CheckedItem[] | InvalidInputError {
  if (items.length < 1 || items.length > MAX_ITEMS) return invalidInput(['items'], `From 1 to ${MAX_ITEMS}.`);
  const seen = new Set<string>();
  const checked: CheckedItem[] = [];
  for (const [index, item] of items.entries()) {
    const path = ['items', String(index)];
    if (!parseConversationId(item.conversationId).ok) {
      return invalidInput([...path, 'conversationId'], 'Conversation ids are UUIDs in lower case.');
    }
    if (item.seq < 1) return invalidInput([...path, 'seq'], 'A sequence number is 1 or more.');
    const sealed = parseSealedItem(item.sealed);
    if (!sealed.ok || item.sealed.length !== SEALED_BYTES) {
      return invalidInput([...path, 'sealed'], `A sealed item of ${SEALED_BYTES} bytes.`);
    }
    if (seen.has(keyOf(item))) return invalidInput(path, 'The same message stands twice.');
    seen.add(keyOf(item));
    checked.push({ ...item, vaultVersion: sealed.value.vaultVersion });
  }
  return checked;
}

/** The account's row is locked: no roster comes in between, and no deletion. */
async function write(tx: EntityManager, id: string, items: readonly CheckedItem[]): Promise<ArchiveResult> {
  const account = await accountRepository.lock(tx, id);
  const accountId = parseAccountId(id);
  const roster = accountId.ok ? (await loadRosters(tx, [id])).rosterOf(accountId.value) : undefined;
  if (account === null || roster === undefined) throw new Error('a device that is in no roster');
  const stale = items.findIndex(({ vaultVersion }) => vaultVersion !== roster.vault.version);
  if (stale !== -1) {
    return invalidInput(
      ['items', String(stale), 'sealed'],
      'Under another vault key than the newest roster’s.',
    );
  }
  const conversationIds = [...new Set(items.map(({ conversationId }) => conversationId))];
  const participations = await archiveRepository.participations(tx, id, conversationIds);
  if (participations.length < conversationIds.length) return notFound('conversation');
  const conversations = await conversationRepository.byIds(tx, conversationIds);
  const ephemeral = new Set(
    conversations.flatMap(({ id: each, historyPolicy }) => (historyPolicy === 'EPHEMERAL' ? [each] : [])),
  );
  const forbidden = items.findIndex(({ conversationId }) => ephemeral.has(conversationId));
  if (forbidden !== -1) {
    return invalidInput(
      ['items', String(forbidden), 'conversationId'],
      'An ephemeral conversation is not archived (R27).',
    );
  }
  const clearedSeq = new Map(participations.map((each) => [each.conversationId, each.clearedSeq]));
  const messages = new Set((await archiveRepository.messagesAt(tx, items)).map(keyOf));
  const passed = new Set([
    ...(await archiveRepository.deletionsAt(tx, id, items)).map(keyOf),
    ...(await archiveRepository.archivedAt(tx, id, items)).map(keyOf),
  ]);
  const fresh = items.filter(
    (item) =>
      messages.has(keyOf(item)) &&
      !passed.has(keyOf(item)) &&
      item.seq > (clearedSeq.get(item.conversationId) ?? 0),
  );
  await tx.insertMany(
    ArchiveItem,
    fresh.map(({ conversationId, seq, vaultVersion, sealed }) => ({
      accountId: id,
      conversationId,
      seq,
      vaultVersion,
      sealed,
    })),
  );
  return { __typename: 'ArchiveMessagesPayload', archived: fresh.length };
}
