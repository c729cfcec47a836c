import type { EntityManager } from '@mikro-orm/core';
import { limits, parseAccountId } from '@sotto/protocol/public';
import { invalidInput, isFailure, rateLimited, requireDevice } from '../../failures.ts';
import type {
  PutVaultItemsInput,
  ResolversTypes,
  SealedVaultKey as SealedVaultKeyAnswer,
  VaultItem as VaultItemAnswer,
  VaultItemPage,
} from '../../graphql/generated/resolver-types.ts';
import type { VaultModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument } from '../../paging.ts';
import type { EventBus, RateLimiter } from '../../ports/index.ts';
import { accountRepository, accountTopic } from '../account/index.ts';
import { loadRosters } from '../device/index.ts';
import { type CheckedItem, checkItems } from './check-items.ts';
import { vaultRepository } from './vault.repository.ts';
import type { VaultItem } from './vault-item.entity.ts';
import { decideItems, writeItems } from './write-items.ts';

/** An answer ends early rather than grow over this. */
const PAGE_BYTES = 1_048_576;
const MAX_PAGE = 200;
const READ = 16;
/** Conflicts cannot be left out; more than this is refused instead. */
const CONFLICT_BYTES = 8 * PAGE_BYTES;
const writings = { name: 'writings of the vault', times: 3_600, perSeconds: 3_600 };

type PutResult = Awaited<ResolversTypes['PutVaultItemsResult']>;

/** Vaults: what an account's devices share, sealed (R9 to R12). */
export class VaultService {
  readonly #limiter: RateLimiter;
  readonly #bus: EventBus;

  constructor(limiter: RateLimiter, bus: EventBus) {
    this.#limiter = limiter;
    this.#bus = bus;
  }

  async revision(em: EntityManager, { accountId }: VaultModel): Promise<number> {
    const [account] = await accountRepository.fresh(em, [accountId]);
    return account?.vaultRevision ?? 0;
  }

  async sealedKey(
    em: EntityManager,
    { accountId }: VaultModel,
    memberId: string,
  ): Promise<SealedVaultKeyAnswer | null> {
    const row = await vaultRepository.sealedKey(em, accountId, memberId);
    if (row === null) return null;
    return { __typename: 'SealedVaultKey', memberId, vaultVersion: row.vaultVersion, sealedKey: row.sealed };
  }

  async page(em: EntityManager, vault: VaultModel, after: number, first: number): Promise<VaultItemPage> {
    if (after < 0) throw badArgument('after', 'is 0 or more');
    if (first < 1 || first > MAX_PAGE) throw badArgument('first', `is from 1 to ${MAX_PAGE}`);
    const revision = await this.revision(em, vault);
    const items: VaultItem[] = [];
    const page = (hasNextPage: boolean): VaultItemPage => ({
      __typename: 'VaultItemPage',
      items: items.map(itemModel),
      hasNextPage,
      revision: Math.max(revision, items.at(-1)?.revision ?? 0),
    });
    let bytes = 0;
    for (;;) {
      // A few rows at a time: they may be large, and what does not fit need not be read.
      const rows = await vaultRepository.changed(em, vault.accountId, items.at(-1)?.revision ?? after, READ);
      for (const row of rows) {
        bytes += row.sealed.length;
        if (items.length === first || (items.length > 0 && bytes > PAGE_BYTES)) return page(true);
        items.push(row);
      }
      if (rows.length < READ) return page(false);
    }
  }

  async put({ em, viewer }: Operation, { items }: PutVaultItemsInput): Promise<PutResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    if (items.length === 0) return invalidInput(['items'], 'At least one.');
    const checked = checkItems(items, ['items']);
    if ('code' in checked) return checked;
    const verdict = await this.#limiter.take(writings, me.accountId);
    if (!verdict.ok) return rateLimited(writings.name, verdict);
    const result = await em.transactional((tx) => this.#put(tx, me.accountId, checked));
    if (!isFailure(result)) this.#bus.publish(accountTopic(me.accountId), 'vault');
    return result;
  }

  async #put(tx: EntityManager, id: string, items: readonly CheckedItem[]): Promise<PutResult> {
    const account = await accountRepository.lock(tx, id);
    const accountId = parseAccountId(id);
    const roster = accountId.ok ? (await loadRosters(tx, [id])).rosterOf(accountId.value) : undefined;
    if (account === null || roster === undefined) throw new Error('a device that is in no roster');
    const other = items.findIndex(({ vaultVersion }) => vaultVersion !== roster.vault.version);
    if (other !== -1) {
      return invalidInput(
        ['items', String(other), 'sealed'],
        'Under another vault key than the newest roster’s.',
      );
    }
    const { writable, conflicts, full } = await decideItems(tx, id, items);
    if (full) return invalidInput(['items'], `A vault holds at most ${limits.vaultItems} items.`);
    const there = conflicts.filter((row) => row !== null);
    if (there.reduce((sum, { sealed }) => sum + sealed.length, 0) > CONFLICT_BYTES) {
      return invalidInput(['items'], 'Too many conflicts to be answered at once: write fewer items.');
    }
    writeItems(tx, account, writable);
    const revision = account.vaultRevision;
    return { __typename: 'PutVaultItemsPayload', revision, conflicts: there.map(itemModel) };
  }
}

function itemModel({ collection, itemId, version, revision, sealed }: VaultItem): VaultItemAnswer {
  return { __typename: 'VaultItem', collection, itemId, version, revision, sealed };
}
