import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** A device that was in a roster of its account. */
export const Device = defineEntity({
  name: 'Device',
  properties: {
    accountId: () => p.manyToOne(Account).mapToPk().primary().fieldName('account_id').index(false),
    /** Unique within the account only: nothing stops another account from listing the same key. */
    id: p.string().length(22).primary(),
    /** Ed25519, 32 bytes. */
    signatureKey: p.uint8array(),
    /** Whether the newest roster has it. */
    current: p.boolean(),
    /** The protocol version that its software speaks, as it last said (A4). */
    clientVersion: p.integer().default(1),
  },
});

export type Device = InferEntity<typeof Device>;
