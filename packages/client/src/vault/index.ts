export { type FetchedItem, fetchItems } from './fetch-items.ts';
export { vaultItemKey } from './item-key.ts';
export {
  type VaultItemRecord,
  type VaultKeysRecord,
  vaultCursorAddress,
  vaultItemAddress,
  vaultKeysAddress,
} from './records.ts';
export {
  firstVaultPart,
  keyringUpload,
  ownVaultKey,
  sealedKeysFor,
  signerUpload,
} from './roster-part.ts';
export {
  type ConversationState,
  type DatedMark,
  decodeState,
  deletedName,
  encodeState,
  listingName,
  type MarkName,
  mergeState,
  RECOVERY_OFFER,
} from './state-content.ts';
export { type Unlocked, unlock } from './unlock.ts';
export {
  type NamedCollection,
  Vault,
  type VaultContent,
  type VaultHandler,
  type VaultRefused,
} from './vault.ts';
