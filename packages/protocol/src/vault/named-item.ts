import { deriveSecret } from '../crypto/index.ts';
import { uuidToBytes, VAULT_ITEM_ID_BYTES, type VaultItemId, vaultItemIdFromBytes } from '../ids.ts';
import { labels } from '../labels.ts';
import { collectionOctet, type VaultCollection } from './collection.ts';
import type { VaultKey, VaultKeys } from './vault-key.ts';

/** Collections with one item for each thing that they are about. */
export type NamedCollection = Extract<VaultCollection, 'contacts' | 'state' | 'archive'>;

/** The longest name, in bytes. */
export const MOST_NAME_BYTES = 256;

const utf8 = new TextEncoder();

/**
 * The id of the item about one thing, so that two devices never make two items for it, and the server learns nothing
 * of what the thing is (R12): HKDF of the oldest vault key over (label, accountId, the collection's octet, name), 16
 * bytes. The oldest key stays the oldest when the vault key is renewed (R5), so the id stays, too.
 *
 * @param keys all of the account's, those of the keyring among them: without the oldest one the id is another.
 * @param name what it is about, at most 256 bytes; text counts as UTF-8.
 */
export function namedItemId(
  keys: VaultKeys,
  collection: NamedCollection,
  name: Uint8Array | string,
): VaultItemId {
  const bytes = typeof name === 'string' ? utf8.encode(name) : name;
  if (bytes.length > MOST_NAME_BYTES) throw new RangeError(`a name of ${bytes.length} bytes`);
  const { key, accountId } = oldestOf(keys);
  const context = [uuidToBytes(accountId), Uint8Array.of(collectionOctet(collection)), bytes];
  return vaultItemIdFromBytes(deriveSecret(key, labels.vaultNamedItemId, context, VAULT_ITEM_ID_BYTES));
}

function oldestOf({ current, older }: VaultKeys): VaultKey {
  return older.reduce((oldest, each) => (each.version < oldest.version ? each : oldest), current);
}
