import type { EntityManager } from '@mikro-orm/core';
import type { VerifiedRoster } from '@sotto/protocol/public';
import type {
  InvalidInputError,
  RosterVaultInput,
  VaultConflictError,
} from '../../graphql/generated/resolver-types.ts';
import type { Account } from '../account/index.ts';

/** What is about to happen to an account's chain. */
export type RosterStep =
  /** A roster is appended; the first of a chain has none before it. */
  | { readonly kind: 'next'; readonly roster: VerifiedRoster; readonly previous: VerifiedRoster | null }
  /** The newest one is sent again, by a session with a device or without. */
  | { readonly kind: 'again'; readonly roster: VerifiedRoster; readonly byDevice: boolean };

/**
 * Keeps what of the vault belongs to a roster, within the transaction that appends it, before that is written.
 * @param account locked.
 * @returns why it is refused, having written nothing.
 */
export type VaultKeeper = (
  tx: EntityManager,
  account: Account,
  step: RosterStep,
  part: RosterVaultInput | null,
) => Promise<InvalidInputError | VaultConflictError | null>;
