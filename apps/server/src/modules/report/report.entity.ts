import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What somebody has reported. Without foreign keys: it outlives the accounts, and loses their ids with them. */
export const Report = defineEntity({
  name: 'Report',
  properties: {
    /** UUIDv7: newer reports sort later. */
    id: p.uuid().primary(),
    accountId: p.uuid().strictNullable(),
    reporterId: p.uuid().strictNullable().index('report_of_reporter'),
    reason: p.enum(['SPAM', 'HARASSMENT', 'IMPERSONATION', 'ILLEGAL', 'OTHER'] as const),
    note: p.string().length(1_000).strictNullable(),
    createdAt: p.datetime(3),
    closedAt: p.datetime(3).strictNullable(),
  },
  indexes: [{ name: 'report_of_account', properties: ['accountId', 'closedAt'] }],
});

export type Report = InferEntity<typeof Report>;
