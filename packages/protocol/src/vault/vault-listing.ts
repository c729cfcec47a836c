import { compareBytes } from '../codec/index.ts';
import { equalBytes, sha256 } from '../crypto/public.ts';
import { fail, ok, type Result } from '../errors.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import {
  isItemVersion,
  itemBytes,
  REFERENCE_BYTES,
  referenceBytes,
  referenceFrom,
  type VaultItemReference,
} from './item-reference.ts';
import type { VaultListingError } from './vault-error.ts';

declare const ordered: unique symbol;

/** What a vault holds, item by item, each once and in order. Made by the functions of this file only. No secret. */
export interface VaultListing {
  readonly [ordered]: true;
  readonly items: readonly VaultItemReference[];
}

/** @param items in any order, each once. */
export function listVault(items: readonly VaultItemReference[]): Result<VaultListing, VaultListingError> {
  const keyed = items.map((item) => ({ item, key: itemBytes(item) }));
  return checked(keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ item }) => item));
}

/** 21 bytes for each item: see `referenceBytes`. */
export function encodeVaultListing({ items }: VaultListing): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(items.length * REFERENCE_BYTES);
  for (const [index, item] of items.entries()) bytes.set(referenceBytes(item), index * REFERENCE_BYTES);
  return bytes;
}

export function decodeVaultListing(bytes: Uint8Array): Result<VaultListing, VaultListingError> {
  const count = bytes.length / REFERENCE_BYTES;
  if (!Number.isInteger(count) || count > limits.vaultItems) {
    return fail('vault-listing-malformed', `${bytes.length} bytes`);
  }
  const items: VaultItemReference[] = [];
  for (let at = 0; at < bytes.length; at += REFERENCE_BYTES) {
    const reference = referenceFrom(bytes.subarray(at, at + REFERENCE_BYTES));
    if (reference === null) return fail('vault-listing-malformed', 'no reference to an item');
    items.push(reference);
  }
  return checked(items);
}

/**
 * R12: SHA-256 over the label and the encoded listing, 32 bytes. The approving device takes it of the vault as it knows
 * it, and hands it to the new one inside the link's answer.
 */
export function vaultDigest(listing: VaultListing): Uint8Array<ArrayBuffer> {
  return sha256(labels.vaultDigest, encodeVaultListing(listing));
}

export type VaultVerdict =
  /** The vault is as it was handed over. */
  | { readonly kind: 'same' }
  /** It has gone on: nothing is older. `gone` was deleted since, or is withheld; nobody can tell which. */
  | { readonly kind: 'moved-on'; readonly gone: readonly VaultItemReference[] }
  /** The server shows a past state, or has lost what is never deleted: the items as they were handed over. */
  | { readonly kind: 'rolled-back'; readonly items: readonly VaultItemReference[] }
  /** It differs from the digest, and there is no listing that the digest is of: nothing can be said. */
  | { readonly kind: 'unproven' };

/**
 * R12: whether the vault that the server shows is the one that was handed over, or one that came after it.
 *
 * @param digest from the answer of the link, 32 bytes.
 * @param then the listing that it was taken of, from anywhere: the server may keep it, for the digest proves it.
 *   Null when nobody has it.
 * @param now as the server shows it.
 */
export function compareVault(digest: Uint8Array, then: VaultListing | null, now: VaultListing): VaultVerdict {
  if (equalBytes(vaultDigest(now), digest)) return { kind: 'same' };
  if (then === null || !equalBytes(vaultDigest(then), digest)) return { kind: 'unproven' };
  const shown = new Map(now.items.map((item) => [keyOf(item), item.version]));
  const gone: VaultItemReference[] = [];
  const older: VaultItemReference[] = [];
  for (const item of then.items) {
    const version = shown.get(keyOf(item));
    if (version === undefined) (isNeverDeleted(item) ? older : gone).push(item);
    else if (version < item.version) older.push(item);
  }
  return older.length > 0 ? { kind: 'rolled-back', items: older } : { kind: 'moved-on', gone };
}

function checked(items: readonly VaultItemReference[]): Result<VaultListing, VaultListingError> {
  if (items.length > limits.vaultItems) return fail('vault-listing-malformed', `${items.length} items`);
  let previous: Uint8Array = new Uint8Array(0);
  for (const item of items) {
    const key = itemBytes(item);
    if (!isItemVersion(item.version)) return fail('vault-listing-malformed', `version ${item.version}`);
    if (compareBytes(previous, key) >= 0) {
      return fail('vault-listing-malformed', 'an item twice or out of order');
    }
    previous = key;
  }
  // The brand has no value at run time.
  return ok({ items } as VaultListing);
}

const keyOf = ({ collection, itemId }: VaultItemReference): string => `${collection}/${itemId}`;

/** Without them an account could not go on. */
function isNeverDeleted({ collection }: VaultItemReference): boolean {
  return collection === 'signer' || collection === 'keyring';
}
