import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** An item of an account's vault in its newest version (R10). Only the account's devices can open it. */
export const VaultItem = defineEntity({
  name: 'VaultItem',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    collection: p.enum(['SIGNER', 'KEYRING', 'ARCHIVE', 'CONTACTS', 'STATE'] as const).primary(),
    itemId: p.string().length(22).primary(),
    /** Counts the writings of this item, from 1. */
    version: p.integer(),
    /** The vault's revision of its last change: each revision is that of one change. */
    revision: p.integer(),
    sealed: p.uint8array(),
  },
  indexes: [{ name: 'vault_item_changed', properties: ['accountId', 'revision'] }],
});

export type VaultItem = InferEntity<typeof VaultItem>;
