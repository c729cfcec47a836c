import { parseSealedItem, parseVaultItemId, type VaultItem } from '@sotto/protocol';
import type { Reply, StoredVaultItem, TransportPort } from '../ports/index.ts';

/** As many as a full vault has, in the smallest pages that the server may give. */
const MOST_PAGES = 2_000;

/** An item of which the form is checked; what is in it is not. */
export interface FetchedItem extends VaultItem {
  /** The vault version of the key that it is sealed under. */
  readonly vaultVersion: number;
}

export interface Fetched {
  readonly items: readonly FetchedItem[];
  readonly revision: number;
}

/** Everything of the vault that has changed after a revision. */
export async function fetchItems(transport: TransportPort, after: number): Reply<Fetched> {
  const items: FetchedItem[] = [];
  let cursor = after;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await transport.vaultItems(cursor);
    if (!answer.ok) return answer;
    for (const stored of answer.value.items) {
      const item = itemOf(stored);
      if (item === null || stored.revision <= cursor) return failed();
      cursor = stored.revision;
      items.push(item);
    }
    if (!answer.value.hasNextPage) return { ok: true, value: { items, revision: answer.value.revision } };
    if (answer.value.items.length === 0) return failed();
  }
  return failed();
}

/** @returns null for what no device can have made. */
export function itemOf({ collection, itemId, version, sealed }: StoredVaultItem): FetchedItem | null {
  const id = parseVaultItemId(itemId);
  const parsed = parseSealedItem(sealed);
  if (!id.ok || !parsed.ok || !Number.isSafeInteger(version) || version < 1) return null;
  return { collection, itemId: id.value, version, sealed, vaultVersion: parsed.value.vaultVersion };
}

function failed() {
  return { ok: false, error: { code: 'server-failed', reference: null } } as const;
}
