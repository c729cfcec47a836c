import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One act of an administrator. Without foreign keys: it outlives the accounts, and loses their ids with them. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  properties: {
    /** UUIDv7: newer entries sort later. */
    id: p.uuid().primary(),
    at: p.datetime(3),
    act: p.enum([
      'VERIFIED',
      'UNVERIFIED',
      'MADE_ORGANIZATION',
      'UNMADE_ORGANIZATION',
      'AFFILIATED',
      'UNAFFILIATED',
      'SUSPENDED',
      'UNSUSPENDED',
      'MADE_ADMINISTRATOR',
      'UNMADE_ADMINISTRATOR',
      'CLOSED_REPORT',
    ] as const),
    administratorId: p.uuid().strictNullable().index('audit_entry_of_administrator'),
    accountId: p.uuid().strictNullable().index('audit_entry_of_account'),
    organizationId: p.uuid().strictNullable(),
  },
});

export type AuditEntry = InferEntity<typeof AuditEntry>;
