import type { EntityManager } from '@mikro-orm/core';
import type { VaultCollection } from '../../graphql/generated/resolver-types.ts';
import { SealedVaultKey } from './sealed-vault-key.entity.ts';
import { VaultItem } from './vault-item.entity.ts';

export interface ItemKey {
  readonly collection: VaultCollection;
  readonly itemId: string;
}

/** Queries for vaults. Takes the operation's unit of work each time and owns nothing. */
export const vaultRepository = {
  sealedKey: (em: EntityManager, accountId: string, memberId: string) =>
    em.findOne(SealedVaultKey, { accountId, memberId }, { disableIdentityMap: true }),

  sealedKeys: (tx: EntityManager, accountId: string) =>
    tx.find(SealedVaultKey, { accountId }, { refresh: true }),

  /** By ascending revision, those after `after`. */
  changed: (em: EntityManager, accountId: string, after: number, count: number) =>
    em.find(
      VaultItem,
      { accountId, revision: { $gt: after } },
      { orderBy: { revision: 'asc' }, limit: count, disableIdentityMap: true },
    ),

  items: (tx: EntityManager, accountId: string, keys: readonly ItemKey[]) =>
    tx.find(
      VaultItem,
      { $or: keys.map(({ collection, itemId }) => ({ accountId, collection, itemId })) },
      { refresh: true },
    ),

  count: (em: EntityManager, accountId: string) => em.count(VaultItem, { accountId }),

  async removeAll(tx: EntityManager, accountId: string): Promise<void> {
    await tx.nativeDelete(VaultItem, { accountId });
    await tx.nativeDelete(SealedVaultKey, { accountId });
  },
};
