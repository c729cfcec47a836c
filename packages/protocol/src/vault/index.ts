export {
  type ArchivedMessage,
  type ArchiveItemError,
  archivedMessageCodec,
  archiveItemId,
  type HistoricMessage,
  openArchived,
  type ReopenedMessage,
  sealArchiveItem,
} from './archive-item.ts';
export { type Contact, contactCodec, encodeContact, openContact } from './contact-item.ts';
export {
  type DeletedMessages,
  deletedMessagesCodec,
  deletedMessagesSchema,
  isDeleted,
  mergeDeleted,
  nothingDeleted,
  type Tombstone,
  tombstoneOf,
} from './deleted-messages.ts';
export { encodeKeyring, openKeyring } from './keyring.ts';
export { isSameContact, mergeContacts } from './merge-contacts.ts';
export { MOST_NAME_BYTES, type NamedCollection, namedItemId } from './named-item.ts';
export * from './public.ts';
export { openVaultKey, sealVaultKey } from './seal-vault-key.ts';
export { encodeSignerItem, openSignerItem, type RosterSigner } from './signer-item.ts';
export { type OpenedVaultItem, openItem, sealItem } from './vault-item.ts';
export { type VaultKey, type VaultKeys, vaultKeyOf } from './vault-key.ts';
