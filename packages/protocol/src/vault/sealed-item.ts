import {
  bytes,
  type Codec,
  defineCodec,
  joinBytes,
  struct,
  uint,
  uint32Bytes,
  uint32From,
} from '../codec/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { vaultItemIdSchema } from '../id-schemas.ts';
import { limits } from '../limits.ts';
import { vaultCollectionSchema } from './collection.ts';
import type { VaultItemReference } from './item-reference.ts';
import type { VaultItemError } from './vault-error.ts';

/** The lengths that an item's padded content can have: powers of two from 256 bytes to 1 MiB. */
export const vaultSizeClasses: readonly number[] = Array.from({ length: 13 }, (_, k) => 256 * 2 ** k);

const FORMAT = 1;
const HEADER_BYTES = 5;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** A sealed item, taken apart: all that can be said of it without its key. */
export interface SealedItem {
  /** Of the vault key that it is under. */
  readonly vaultVersion: number;
  /** 24 bytes. */
  readonly nonce: Uint8Array;
  /** One of the size classes, and a tag of 16 bytes. */
  readonly ciphertext: Uint8Array;
}

/** One octet for the format (1), the vault version in four bytes, big-endian, the nonce, and the ciphertext. */
export function joinSealedItem({ vaultVersion, nonce, ciphertext }: SealedItem): Uint8Array<ArrayBuffer> {
  return joinBytes(Uint8Array.of(FORMAT), uint32Bytes(vaultVersion), nonce, ciphertext);
}

/**
 * For the server, to refuse what no device can have made, or what is under another vault key than the newest roster
 * names; and for devices, to find the key.
 */
export function parseSealedItem(sealed: Uint8Array): Result<SealedItem, VaultItemError> {
  const padded = sealed.length - HEADER_BYTES - NONCE_BYTES - TAG_BYTES;
  if (!vaultSizeClasses.includes(padded)) return fail('vault-item-malformed', 'of no size class');
  if (sealed[0] !== FORMAT) return fail('vault-item-malformed', `format ${sealed[0]}`);
  const vaultVersion = uint32From(sealed.subarray(1));
  if (vaultVersion < 1 || vaultVersion > limits.rosterVersions) {
    return fail('vault-item-malformed', `vault version ${vaultVersion}`);
  }
  return ok({
    vaultVersion,
    nonce: sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES),
    ciphertext: sealed.subarray(HEADER_BYTES + NONCE_BYTES),
  });
}

/** R10: an item as it is stored and travels. */
export interface VaultItem extends VaultItemReference {
  /** See `parseSealedItem`. */
  readonly sealed: Uint8Array;
}

/** `sealed` is held to its bounds only; `parseSealedItem` looks at its form. */
export const vaultItemCodec: Codec<VaultItem> = defineCodec(
  struct({
    collection: vaultCollectionSchema,
    itemId: vaultItemIdSchema,
    version: uint({ min: 1, max: limits.vaultItemVersion }),
    sealed: bytes({
      min: HEADER_BYTES + NONCE_BYTES + 256 + TAG_BYTES,
      max: limits.sealedVaultItemBytes,
    }),
  }),
  limits.sealedVaultItemBytes + 128,
);
