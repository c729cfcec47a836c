import {
  parseVaultCollection,
  parseVaultItemId,
  type VaultCollection,
  type VaultItemId,
} from '@sotto/protocol';

/** What an item is known by in the store and in memory. */
export const vaultItemKey = (collection: VaultCollection, itemId: VaultItemId): string =>
  `${collection}/${itemId}`;

/** @throws TypeError for what `vaultItemKey` has not made. */
export function partsOfKey(key: string): {
  readonly collection: VaultCollection;
  readonly itemId: VaultItemId;
} {
  const [name = '', id = ''] = key.split('/');
  const collection = parseVaultCollection(name);
  const itemId = parseVaultItemId(id);
  if (collection === null || !itemId.ok) throw new TypeError('a key of our own is none');
  return { collection, itemId: itemId.value };
}

/** Whether devices keep the item for each other under a name; the other collections are the vault's own. */
export const isNamed = (key: string): boolean => key.startsWith('contacts/') || key.startsWith('state/');
