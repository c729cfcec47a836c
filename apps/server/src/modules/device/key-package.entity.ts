import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from '../account/index.ts';

/** A key package, or, once it has been claimed, the mark that it must never be taken again (R19). */
export const KeyPackage = defineEntity({
  name: 'KeyPackage',
  properties: {
    /** UUIDv7: older ones are given out first. */
    id: p.uuid().primary(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(false),
    deviceId: p.string().length(22),
    /** KeyPackageRef (RFC 9420 section 5.2): what a welcome names it by. */
    ref: p.uint8array(),
    /** Null once it has been claimed. */
    bytes: p.uint8array().strictNullable(),
    lastResort: p.boolean(),
    claimed: p.boolean(),
    /** End of its lifetime; after that it is refused anyway, and the mark goes. */
    expiresAt: p.datetime(3).index('key_package_expires_at'),
  },
  uniques: [{ name: 'key_package_once', properties: ['accountId', 'deviceId', 'ref'] }],
  indexes: [
    { name: 'key_package_to_claim', properties: ['accountId', 'deviceId', 'lastResort', 'claimed', 'id'] },
  ],
});

export type KeyPackage = InferEntity<typeof KeyPackage>;
