import type { Random } from '../src/crypto/index.ts';
import { type VaultItemId, vaultItemIdFromBytes } from '../src/ids.ts';
import { type VaultKey, type VaultKeys, vaultKeyOf } from '../src/vault/index.ts';
import { type Account, newestOf } from './accounts.ts';
import { unwrap } from './unwrap.ts';

/** The vault key of an account's newest roster, as its devices hold it. */
export const currentKeyOf = (account: Account): VaultKey =>
  unwrap(vaultKeyOf(account.vaultKey, newestOf(account)));

/** The vault keys of an account that rotates once, in `rotate`, which gets those from before. */
export async function rotatedKeys(
  account: Account,
  rotate: (before: VaultKeys) => Promise<void>,
): Promise<VaultKeys> {
  const older = currentKeyOf(account);
  await rotate({ current: older, older: [] });
  return { current: currentKeyOf(account), older: [older] };
}

export const newItemId = (random: Random): VaultItemId => vaultItemIdFromBytes(random(16));
