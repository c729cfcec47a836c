import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** The vault key that the newest roster names, sealed to one of its members (R9). Older ones are not kept. */
export const SealedVaultKey = defineEntity({
  name: 'SealedVaultKey',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    memberId: p.string().length(22).primary(),
    vaultVersion: p.integer(),
    /** HPKE, 1,168 bytes. */
    sealed: p.uint8array(),
  },
});

export type SealedVaultKey = InferEntity<typeof SealedVaultKey>;
