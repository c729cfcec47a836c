import { uint32Bytes } from '../codec/index.ts';
import { type Random, sha256 } from '../crypto/index.ts';
import { type AccountId, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';

export const VAULT_KEY_BYTES = 32;

/** R9: a vault key is 32 random bytes. */
export function createVaultKey(random: Random): Uint8Array {
  return random(VAULT_KEY_BYTES);
}

/**
 * What a roster says of its vault key (R9): a key that does not give this commitment is refused. It hides the
 * key because the key is uniformly random.
 *
 * @param vaultKey 32 bytes.
 * @param version the vault's version.
 * @returns 32 bytes.
 */
export function vaultCommitment(vaultKey: Uint8Array, accountId: AccountId, version: number): Uint8Array {
  if (vaultKey.length !== VAULT_KEY_BYTES) throw new RangeError(`a vault key has ${VAULT_KEY_BYTES} bytes`);
  return sha256(labels.vaultCommitment, uuidToBytes(accountId), uint32Bytes(version), vaultKey);
}
