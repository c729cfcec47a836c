import {
  compareVault,
  decodeVaultListing,
  encodeVaultListing,
  listVault,
  namedItemId,
  openItem,
  type RecoveryId,
  type VaultItemReference,
  vaultDigest,
} from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import {
  decodeState,
  encodeState,
  type FetchedItem,
  listingName,
  type Unlocked,
  type VaultRefused,
} from '../vault/index.ts';

/** Items of these are never deleted, so that one which is missing is withheld. */
const LASTING: ReadonlySet<string> = new Set(['signer', 'keyring', 'contacts', 'state']);

/**
 * Leaves in the vault what it held when a recovery method was added (R12): nobody vouches for the vault when somebody
 * recovers, so at least nothing older than that is taken. It is there before the method is.
 */
export async function leaveListing({ vault }: EngineContext, id: RecoveryId): Reply<void, VaultRefused> {
  const { keys } = vault;
  if (keys === null) return { ok: false, error: { code: 'no-vault-key' } };
  const isOwn = isListing(namedItemId(keys, 'state', listingName(id)));
  const listing = listVault(
    vault.references().filter((item) => LASTING.has(item.collection) && !isOwn(item)),
  );
  if (!listing.ok) throw new TypeError('the vault that is known here is none');
  const content = encodeState({ type: 'listing', listing: encodeVaultListing(listing.value) });
  await vault.put('state', listingName(id), content, (_theirs, ours) => ours);
  return await vault.flush();
}

/** Whether the vault that the server shows holds what it held when the method was added, or what came after that. */
export function followsListing(id: RecoveryId, { keys }: Unlocked, items: readonly FetchedItem[]): boolean {
  const isOwn = isListing(namedItemId(keys, 'state', listingName(id)));
  const left = items.find(isOwn);
  const opened = left === undefined ? undefined : openItem(keys, left, left.sealed);
  const content = opened?.ok ? decodeState(opened.value.content) : null;
  const then = content?.type === 'listing' ? decodeVaultListing(content.listing) : undefined;
  const now = listVault(items.filter((item) => LASTING.has(item.collection) && !isOwn(item)));
  if (!then?.ok || !now.ok) return false;
  const verdict = compareVault(vaultDigest(then.value), then.value, now.value);
  return verdict.kind === 'same' || (verdict.kind === 'moved-on' && verdict.gone.length === 0);
}

function isListing(itemId: string): (item: VaultItemReference) => boolean {
  return (item) => item.collection === 'state' && item.itemId === itemId;
}
