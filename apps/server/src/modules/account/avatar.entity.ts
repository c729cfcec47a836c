import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity.ts';

/** The picture of an account. Served under its id, which nobody can guess and which changes with the picture. */
export const Avatar = defineEntity({
  name: 'Avatar',
  properties: {
    /** 16 random bytes in base64url. */
    id: p.string().length(22).primary(),
    accountId: () => p.manyToOne(Account).mapToPk().unique().fieldName('account_id').index(false),
    contentType: p.enum(['image/png', 'image/jpeg', 'image/webp'] as const),
    bytes: p.uint8array(),
  },
});

export type Avatar = InferEntity<typeof Avatar>;
