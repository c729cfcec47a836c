import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** A sign-in that has not ended. */
export const Session = defineEntity({
  name: 'Session',
  properties: {
    /** UUIDv7: newer sessions sort later. */
    id: p.uuid().primary(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(false),
    /** SHA-256 of the token; the token itself is kept nowhere. */
    tokenHash: p.uint8array().unique(),
    /** Bound until the device is removed. */
    deviceId: p.string().length(22).strictNullable(),
    createdAt: p.datetime(3),
    /** Cut to the hour. */
    lastUsedAt: p.datetime(3),
    expiresAt: p.datetime(3).index('session_expires_at'),
  },
  indexes: [{ name: 'session_of_account', properties: ['accountId', 'id'] }],
});

export type Session = InferEntity<typeof Session>;
