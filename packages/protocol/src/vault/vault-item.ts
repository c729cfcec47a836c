import { padTo, uint32Bytes, unpadFrom } from '../codec/index.ts';
import {
  AEAD_KEY_BYTES,
  AEAD_NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  deriveSecret,
  type Random,
  wipe,
} from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import { limits } from '../limits.ts';
import type { VaultCollection } from './collection.ts';
import { itemBytes, referenceBytes, type VaultItemReference } from './item-reference.ts';
import { joinSealedItem, parseSealedItem, vaultSizeClasses } from './sealed-item.ts';
import type { VaultItemError } from './vault-error.ts';
import type { VaultKey, VaultKeys } from './vault-key.ts';

/**
 * Whoever was removed knows the older keys and could, with the server's help, write under them. A signer or a keyring
 * under an older key is refused; see `OpenedVaultItem` for the others.
 */
const currentKeyOnly: readonly VaultCollection[] = ['signer', 'keyring'];

export interface OpenedVaultItem {
  readonly content: Uint8Array;
  /**
   * What is `older` may be of somebody who has been removed since. A device that rotates seals `contacts` and `state`
   * anew; what it has not come to yet is there to be read, and is no reason to trust anybody. An archived key proves
   * itself: it opens its message or it does not (R22).
   */
  readonly sealedUnder: 'current' | 'older';
}

/**
 * R10: one item's content, padded to a size class, under XChaCha20-Poly1305 with a random nonce. Its key is HKDF-SHA512
 * of the vault key over (label, accountId 16, vault version 4, collection 1, item id 16 bytes); the associated data is
 * (label, accountId 16, vault version 4, collection 1, item id 16, item version 4 bytes).
 *
 * @param keys of which the current one serves: a member that was removed knows the others (R5).
 * @param content at most 1,048,575 bytes.
 * @returns what `parseSealedItem` takes apart.
 */
export function sealItem(
  { current }: VaultKeys,
  reference: VaultItemReference,
  content: Uint8Array,
  random: Random,
): Result<Uint8Array, VaultItemError> {
  if (content.length > limits.vaultContentBytes) {
    return fail('vault-item-too-large', `${content.length} bytes, limit ${limits.vaultContentBytes}`);
  }
  const padded = padTo(vaultSizeClasses, content);
  const nonce = random(AEAD_NONCE_BYTES);
  const key = itemKey(current, reference);
  const ciphertext = aeadSeal(key, nonce, associatedData(current, reference), padded);
  wipe(key, padded);
  return ok(joinSealedItem({ vaultVersion: current.version, nonce, ciphertext }));
}

/**
 * R10: the content of an item, if it is this version of this item of this account.
 *
 * @param reference what the server says that it is.
 * @param sealed from the server.
 */
export function openItem(
  keys: VaultKeys,
  reference: VaultItemReference,
  sealed: Uint8Array,
): Result<OpenedVaultItem, VaultItemError> {
  const parsed = parseSealedItem(sealed);
  if (!parsed.ok) return parsed;
  const { vaultVersion, nonce, ciphertext } = parsed.value;
  const { current, older } = keys;
  const isCurrent = vaultVersion === current.version;
  const vaultKey = isCurrent ? current : older.find(({ version }) => version === vaultVersion);
  if (vaultKey === undefined) return fail('vault-item-unknown-key', `vault version ${vaultVersion}`);
  if (!isCurrent && currentKeyOnly.includes(reference.collection)) {
    return fail('vault-item-stale-key', `vault version ${vaultVersion}, now ${current.version}`);
  }
  const key = itemKey(vaultKey, reference);
  const padded = aeadOpen(key, nonce, associatedData(vaultKey, reference), ciphertext);
  wipe(key);
  if (padded === null) return fail('vault-item-does-not-open', 'another item, or changed on the way');
  const content = unpadFrom(vaultSizeClasses, padded);
  if (content === null) return fail('vault-item-malformed', 'not padded as it must be');
  return ok({ content, sealedUnder: isCurrent ? 'current' : 'older' });
}

function itemKey({ accountId, version, key }: VaultKey, reference: VaultItemReference): Uint8Array {
  const context = [uuidToBytes(accountId), uint32Bytes(version), itemBytes(reference)];
  return deriveSecret(key, labels.vaultItemKey, context, AEAD_KEY_BYTES);
}

function associatedData({ accountId, version }: VaultKey, reference: VaultItemReference): Uint8Array {
  return labelled(labels.vaultItem, uuidToBytes(accountId), uint32Bytes(version), referenceBytes(reference));
}
