import { joinBytes, uint32Bytes, uint32From } from '../codec/index.ts';
import { sha256 } from '../crypto/public.ts';
import {
  type AccountId,
  hashIdToBytes,
  uuidToBytes,
  VAULT_ITEM_ID_BYTES,
  type VaultItemId,
  vaultItemIdFromBytes,
} from '../ids.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { collectionFromOctet, collectionOctet, type VaultCollection } from './collection.ts';

/** Which item, and which state of it. */
export interface VaultItemReference {
  readonly collection: VaultCollection;
  readonly itemId: VaultItemId;
  /** Counts up from 1 with every writing of the item. */
  readonly version: number;
}

export const REFERENCE_BYTES = 1 + VAULT_ITEM_ID_BYTES + 4;

/** 21 bytes: the collection's octet, the item's id, and its version, big-endian. */
export function referenceBytes(reference: VaultItemReference): Uint8Array<ArrayBuffer> {
  return joinBytes(itemBytes(reference), uint32Bytes(reference.version));
}

/** 17 bytes: the same without the version. In their order, items are listed. */
export function itemBytes({
  collection,
  itemId,
}: Omit<VaultItemReference, 'version'>): Uint8Array<ArrayBuffer> {
  return joinBytes(Uint8Array.of(collectionOctet(collection)), hashIdToBytes(itemId));
}

/** @param bytes 21 bytes. @returns null when they are no reference's. */
export function referenceFrom(bytes: Uint8Array): VaultItemReference | null {
  const collection = collectionFromOctet(bytes[0] ?? 0);
  const version = uint32From(bytes.subarray(1 + VAULT_ITEM_ID_BYTES));
  if (collection === null || !isItemVersion(version)) return null;
  return { collection, itemId: vaultItemIdFromBytes(bytes.slice(1, 1 + VAULT_ITEM_ID_BYTES)), version };
}

export function isItemVersion(version: number): boolean {
  return Number.isInteger(version) && version >= 1 && version <= limits.vaultItemVersion;
}

/**
 * The id of an item of which an account has one, so that two devices can never make two of it: the first 16 bytes of
 * SHA-256 over (label, accountId, the collection's octet). It tells nothing that the collection's name does not.
 */
export function singletonItemId(accountId: AccountId, collection: 'signer' | 'keyring'): VaultItemId {
  const hash = sha256(labels.vaultItemId, uuidToBytes(accountId), Uint8Array.of(collectionOctet(collection)));
  return vaultItemIdFromBytes(hash.subarray(0, VAULT_ITEM_ID_BYTES));
}
