import { limits, parseSealedItem, parseVaultItemId } from '@sotto/protocol/public';
import { invalidInput } from '../../failures.ts';
import type { InvalidInputError, VaultItemInput } from '../../graphql/generated/resolver-types.ts';

const MAX_ITEMS = 100;
const MAX_BYTES = 1_500_000;

/** Items whose form is in order, and the vault version that each is under. */
export interface CheckedItem extends VaultItemInput {
  readonly vaultVersion: number;
}

/** @param path of the list in the input. */
export function checkItems(
  items: readonly VaultItemInput[],
  path: readonly string[],
): readonly CheckedItem[] | InvalidInputError {
  if (items.length > MAX_ITEMS) return invalidInput(path, `At most ${MAX_ITEMS} at once.`);
  const bytes = items.reduce((sum, { sealed }) => sum + sealed.length, 0);
  if (bytes > MAX_BYTES) return invalidInput(path, `At most ${MAX_BYTES} bytes together.`);
  const seen = new Set<string>();
  const checked: CheckedItem[] = [];
  for (const [index, item] of items.entries()) {
    const at = [...path, String(index)];
    if (!parseVaultItemId(item.itemId).ok) return invalidInput([...at, 'itemId'], 'Base64url of 16 bytes.');
    if (item.version < 1 || item.version > limits.vaultItemVersion) {
      return invalidInput([...at, 'version'], `From 1 to ${limits.vaultItemVersion}.`);
    }
    if (item.collection === 'ARCHIVE') {
      return invalidInput([...at, 'collection'], 'What is archived is written by archiveMessages.');
    }
    const sealed = parseSealedItem(item.sealed);
    if (!sealed.ok) return invalidInput([...at, 'sealed'], sealed.error.detail);
    const key = `${item.collection}/${item.itemId}`;
    if (seen.has(key)) return invalidInput(at, 'The same item stands twice.');
    seen.add(key);
    checked.push({ ...item, vaultVersion: sealed.value.vaultVersion });
  }
  return checked;
}
