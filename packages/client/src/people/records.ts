import {
  type AccountId,
  accountIdSchema,
  boolean,
  defineCodec,
  type PinnedAccount,
  pinCodec,
  struct,
  text,
} from '@sotto/protocol';
import type { Address } from '../store/index.ts';

/** What is shown of somebody. */
export interface PersonRecord {
  readonly accountId: AccountId;
  readonly handle: string;
  readonly displayName: string;
  readonly reachable: boolean;
}

const personCodec = defineCodec(
  struct({
    accountId: accountIdSchema,
    handle: text({ max: 64 }),
    displayName: text({ max: 400 }),
    reachable: boolean,
  }),
  4_096,
);

export function personAddress(accountId: AccountId): Address<PersonRecord> {
  return { key: `person/${accountId}`, codec: personCodec };
}

/** What this device holds on to for an account (R6). */
export function pinAddress(accountId: AccountId): Address<PinnedAccount> {
  return { key: `pin/${accountId}`, codec: pinCodec };
}
