import type { VerifiedRoster } from '@sotto/protocol';
import type { NetworkFailure, Result } from '../api/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { followOwnChain, type OwnAccount } from './own-chain.ts';

export type NoOwnRoster =
  | NetworkFailure
  /** The server shows a chain that contradicts what this device knows. */
  | { readonly code: 'identity-changed' }
  /** This device is not in the newest roster. */
  | { readonly code: 'not-ready' };

/** The account's roster, after a look at what the server has: the newest that this device has verified (R6). */
export async function newestOwnRoster(account: OwnAccount): Promise<Result<VerifiedRoster, NoOwnRoster>> {
  const standing = await followOwnChain(account);
  if (!standing.ok) return { ok: false, error: networkFailureOf(standing.error) };
  if (standing.value === 'contradicts') return { ok: false, error: { code: 'identity-changed' } };
  const roster = account.people.rosterOf(account.self.accountId);
  const isMember = standing.value === 'member' && roster !== undefined;
  return isMember ? { ok: true, value: roster } : { ok: false, error: { code: 'not-ready' } };
}
