import type { EntityManager } from '@mikro-orm/core';
import { equalBytes, limits } from '@sotto/protocol/public';
import type { Account } from '../account/index.ts';
import type { CheckedItem } from './check-items.ts';
import { vaultRepository } from './vault.repository.ts';
import { VaultItem } from './vault-item.entity.ts';

/** What would become of items: decided before anything is written. */
export interface Decision {
  /** Those to be written, with what is there now. */
  readonly writable: readonly { readonly item: CheckedItem; readonly stored: VaultItem | null }[];
  /** Those that are not the next version of what is there; null stands for nothing there. */
  readonly conflicts: readonly (VaultItem | null)[];
  /** Whether the vault would hold too many. */
  readonly full: boolean;
}

/** @param tx holds the account's row locked, so that what is decided still holds when it is written. */
export async function decideItems(
  tx: EntityManager,
  accountId: string,
  items: readonly CheckedItem[],
): Promise<Decision> {
  const rows = items.length === 0 ? [] : await vaultRepository.items(tx, accountId, items);
  const byKey = new Map(rows.map((row) => [`${row.collection}/${row.itemId}`, row]));
  const writable: { item: CheckedItem; stored: VaultItem | null }[] = [];
  const conflicts: (VaultItem | null)[] = [];
  for (const item of items) {
    const stored = byKey.get(`${item.collection}/${item.itemId}`) ?? null;
    // A try whose answer got lost: there is nothing left to do.
    if (stored?.version === item.version && equalBytes(stored.sealed, item.sealed)) continue;
    if (item.version === (stored?.version ?? 0) + 1) writable.push({ item, stored });
    else conflicts.push(stored);
  }
  const added = writable.filter(({ stored }) => stored === null).length;
  const full = added > 0 && (await vaultRepository.count(tx, accountId)) + added > limits.vaultItems;
  return { writable, conflicts, full };
}

/** Each writing gets a revision of its own, so that no reader who has come to one misses another. */
export function writeItems(tx: EntityManager, account: Account, writable: Decision['writable']): void {
  for (const { item, stored } of writable) {
    account.vaultRevision += 1;
    const { collection, itemId, version, sealed } = item;
    const state = { version, revision: account.vaultRevision, sealed };
    if (stored === null) tx.create(VaultItem, { accountId: account.id, collection, itemId, ...state });
    else Object.assign(stored, state);
  }
}
