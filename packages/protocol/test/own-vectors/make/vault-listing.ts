import {
  decodeVaultListing,
  encodeVaultListing,
  listVault,
  type VaultItemReference,
  vaultDigest,
} from '../../../src/index.ts';
import { referenceBytes } from '../../../src/vault/item-reference.ts';
import { unwrap } from '../../unwrap.ts';
import { codeOf, hex } from './given.ts';
import { vaultContents } from './vault-items.ts';

export async function makeVaultListing() {
  const { items } = await vaultContents();
  const vectors: readonly (readonly [string, readonly VaultItemReference[]])[] = [
    ['an empty vault', []],
    ['one item', items.slice(0, 1)],
    ['all of them, given in the order of writing', items],
  ];
  const encoded = encodeVaultListing(unwrap(listVault(items)));
  const reversed = Uint8Array.of(...encoded.subarray(21, 42), ...encoded.subarray(0, 21));
  const zeroVersion = encoded.slice(0, 21).fill(0, 17);
  const badCollection = encoded.slice(0, 21).fill(6, 0, 1);
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ['out of order', reversed],
    ['an item twice', Uint8Array.of(...encoded.subarray(0, 21), ...encoded.subarray(0, 21))],
    ['a byte short', encoded.subarray(1)],
    ['an item of version 0', zeroVersion],
    ['an item of no collection', badCollection],
  ];
  return {
    about:
      'What a vault holds: for each item collection 1, item id 16, version 4 bytes, ascending by the first 17; and its digest, SHA-256 over label, zero octet and listing.',
    vectors: vectors.map(([name, references]) => {
      const listing = unwrap(listVault(references));
      return {
        name,
        references: references.map((one) => hex(referenceBytes(one))),
        listing: hex(encodeVaultListing(listing)),
        digest: hex(vaultDigest(listing)),
      };
    }),
    refused: refused.map(([name, bytes]) => ({
      name,
      listing: hex(bytes),
      code: codeOf(decodeVaultListing(bytes)),
    })),
  };
}
