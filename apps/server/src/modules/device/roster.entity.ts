import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** One link of an account's chain. Never changed, never deleted while the account is there. */
export const Roster = defineEntity({
  name: 'Roster',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    version: p.integer().primary(),
    /** Exactly as it was uploaded. */
    bytes: p.uint8array(),
  },
});

export type Roster = InferEntity<typeof Roster>;
