export {
  parseVaultCollection,
  type VaultCollection,
  vaultCollectionSchema,
  vaultCollections,
} from './collection.ts';
export { singletonItemId, type VaultItemReference } from './item-reference.ts';
export {
  parseSealedItem,
  type SealedItem,
  type VaultItem,
  vaultItemCodec,
  vaultSizeClasses,
} from './sealed-item.ts';
export type {
  ContactItemError,
  KeyringError,
  SignerItemError,
  VaultItemError,
  VaultKeyError,
  VaultListingError,
} from './vault-error.ts';
export {
  compareVault,
  decodeVaultListing,
  encodeVaultListing,
  listVault,
  type VaultListing,
  type VaultVerdict,
  vaultDigest,
} from './vault-listing.ts';
