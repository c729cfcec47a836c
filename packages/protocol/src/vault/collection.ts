import { oneOf, type Schema } from '../codec/index.ts';

/**
 * R11, a closed list. The place of a name, counted from 1, is the octet that stands for it wherever it is
 * authenticated; so nothing here ever moves.
 */
export const vaultCollections = [
  /** The current signer's secret: one item. */
  'signer',
  /** Older vault keys: one item. */
  'keyring',
  /** Keys of messages (R27). */
  'archive',
  /** Roots, pinned rosters, verification. */
  'contacts',
  /** Read marks, deletions, mutes, settings. */
  'state',
] as const;

export type VaultCollection = (typeof vaultCollections)[number];

export const vaultCollectionSchema: Schema<VaultCollection> = oneOf(...vaultCollections);

/** @returns null for what is no collection. */
export function parseVaultCollection(text: string): VaultCollection | null {
  return vaultCollections.find((collection) => collection === text) ?? null;
}

export function collectionOctet(collection: VaultCollection): number {
  return vaultCollections.indexOf(collection) + 1;
}

/** @returns null for an octet that stands for none. */
export function collectionFromOctet(octet: number): VaultCollection | null {
  return vaultCollections[octet - 1] ?? null;
}
