import type { VaultCollection } from '@sotto/protocol';
import type { Reply } from './reply.ts';

/** The account's vault, sealed (R9 to R12). */
export interface VaultTransport {
  /** The newest vault key, sealed to a member; null when there is none for it. 1168 bytes. */
  sealedVaultKey(memberId: string): Reply<Uint8Array | null>;
  /** What has changed after a revision, in the order of the last changes. */
  vaultItems(after: number): Reply<VaultPage>;
  /** 1 to 100 items, each once. @returns those that were not written, as they are at the server. */
  putVaultItems(items: readonly VaultUpload[]): Reply<VaultWritten>;
}

export interface VaultUpload {
  readonly collection: VaultCollection;
  readonly itemId: string;
  readonly version: number;
  readonly sealed: Uint8Array;
}

export interface StoredVaultItem extends VaultUpload {
  readonly revision: number;
}

export interface VaultPage {
  readonly items: readonly StoredVaultItem[];
  readonly hasNextPage: boolean;
  /** The newest one of the vault. */
  readonly revision: number;
}

export interface VaultWritten {
  readonly revision: number;
  readonly conflicts: readonly StoredVaultItem[];
}

/** What goes with a roster into the vault. */
export interface RosterVaultPart {
  readonly sealedKeys: readonly { readonly memberId: string; readonly sealedKey: Uint8Array }[];
  /** At most 100. */
  readonly items: readonly VaultUpload[];
}
