import { equalBytes, redactor } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { VAULT_KEY_BYTES, type VerifiedRoster, vaultCommitment } from '../identity/index.ts';
import type { AccountId } from '../ids.ts';
import type { VaultKeyError } from './vault-error.ts';

declare const verified: unique symbol;

/** A vault key with what it is the key of. Made by `vaultKeyOf`, `openVaultKey` and `openKeyring` only. */
export interface VaultKey {
  readonly [verified]: true;
  readonly accountId: AccountId;
  readonly version: number;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The keys of a device: the one that the newest roster names, and those before it. */
export interface VaultKeys {
  readonly current: VaultKey;
  readonly older: readonly VaultKey[];
}

const vaultKey = redactor<VaultKey>('vault key');

/**
 * R9: bytes that a roster commits to.
 *
 * @param key from this device's own store, from `createVaultKey`, or from a seal; 32 bytes, or it is refused.
 * @param roster any verified one that names the key's version.
 */
export function vaultKeyOf(key: Uint8Array, roster: VerifiedRoster): Result<VaultKey, VaultKeyError> {
  const { accountId, vault } = roster;
  if (!isCommitted(key, roster)) {
    return fail('vault-key-not-committed', `not the key of vault version ${vault.version}`);
  }
  return ok(markVaultKey(accountId, vault.version, key));
}

/** Whether a roster commits to these bytes as the key of its vault. */
export function isCommitted(key: Uint8Array, { accountId, vault }: VerifiedRoster): boolean {
  if (key.length !== VAULT_KEY_BYTES) return false;
  return equalBytes(vaultCommitment(key, accountId, vault.version), vault.commitment);
}

/** For the functions of this folder that know what the key is of. */
export function markVaultKey(accountId: AccountId, version: number, key: Uint8Array): VaultKey {
  // The brand has no value at run time.
  return vaultKey({ accountId, version, key } as VaultKey);
}
