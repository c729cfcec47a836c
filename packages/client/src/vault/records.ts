import { boolean, bytes, defineCodec, limits, struct, uint } from '@sotto/protocol';
import type { Address } from '../store/index.ts';

/** The account's vault keys, and the signer of its next roster. */
export interface VaultKeysRecord {
  /** 32 bytes, of the vault version that the roster named when it was stored. */
  readonly current: Uint8Array;
  readonly version: number;
  /** Older keys, as `encodeKeyring` has them. */
  readonly keyring: Uint8Array;
  /** 32 bytes: the seed of the account's signer. */
  readonly signerSeed: Uint8Array;
  /** Whether the server is known to have the vault's part of the newest roster. */
  readonly uploaded: boolean;
}

export const vaultKeysAddress: Address<VaultKeysRecord> = {
  key: 'vault-keys',
  codec: defineCodec(
    struct({
      current: bytes(32),
      version: uint({ min: 1, max: limits.rosterVersions }),
      keyring: bytes({ max: limits.vaultContentBytes }),
      signerSeed: bytes(32),
      uploaded: boolean,
    }),
    2 * limits.vaultContentBytes,
  ),
};

/** An item in the newest state that this device has seen; nothing older is taken in after it. */
export interface VaultItemRecord {
  readonly version: number;
  /** The vault version of the key that it is sealed under at the server. */
  readonly vaultVersion: number;
  /** Of `contacts` and `state` what is in it; of `signer` and `keyring` the sealed item, to be opened by a newer key. */
  readonly content: Uint8Array;
}

const itemCodec = defineCodec<VaultItemRecord>(
  struct({
    version: uint({ min: 1, max: limits.vaultItemVersion }),
    vaultVersion: uint({ min: 1, max: limits.rosterVersions }),
    content: bytes({ max: limits.sealedVaultItemBytes }),
  }),
  limits.sealedVaultItemBytes + 128,
);

/** @param key of `vaultItemKey`. */
export function vaultItemAddress(key: string): Address<VaultItemRecord> {
  return { key: `vault-item/${key}`, codec: itemCodec };
}

export const everyVaultItem = { from: 'vault-item/', to: 'vault-item0', codec: itemCodec } as const;

const waitingCodec = defineCodec(bytes({ max: limits.vaultContentBytes }), limits.vaultContentBytes + 16);

/** What is to be written to the vault. @param key of `vaultItemKey`. */
export function vaultWaitingAddress(key: string): Address<Uint8Array> {
  return { key: `vault-waiting/${key}`, codec: waitingCodec };
}

export const everyVaultWaiting = {
  from: 'vault-waiting/',
  to: 'vault-waiting0',
  codec: waitingCodec,
} as const;

/** The vault's revision up to which its changes are taken in. */
export const vaultCursorAddress: Address<number> = { key: 'vault-cursor', codec: defineCodec(uint(), 16) };
