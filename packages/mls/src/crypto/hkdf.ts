import { concat, wipe } from './bytes.ts';
import type { CryptoProvider } from './provider.ts';

/** HKDF (RFC 5869) over one hash, and its identifier in HPKE (RFC 9180 section 7.2). */
export interface Kdf {
  readonly id: number;
  /** Nh, bytes. */
  readonly hashLength: number;
  mac(key: Uint8Array, data: Uint8Array): Uint8Array;
  extract(salt: Uint8Array, ikm: Uint8Array): Uint8Array;
  /** @param length at most 255 · Nh bytes; more is a bug of the caller. */
  expand(secret: Uint8Array, info: Uint8Array, length: number): Uint8Array;
}

function hkdf(id: number, hashLength: number, mac: (key: Uint8Array, data: Uint8Array) => Uint8Array): Kdf {
  return {
    id,
    hashLength,
    mac,
    extract: mac,
    expand(secret, info, length) {
      if (length > 255 * hashLength) throw new RangeError(`HKDF cannot expand to ${length} bytes`);
      if (length <= hashLength) return take(mac(secret, concat(info, Uint8Array.of(1))), length);
      const output = new Uint8Array(length);
      let block: Uint8Array = new Uint8Array(0);
      for (let i = 1, at = 0; at < length; i++, at += hashLength) {
        const next = mac(secret, concat(block, info, Uint8Array.of(i)));
        wipe(block);
        block = next;
        output.set(block.subarray(0, length - at), at);
      }
      wipe(block);
      return output;
    },
  };
}

/** The first `length` bytes as an array of their own, so that wiping it leaves no rest behind. */
function take(block: Uint8Array, length: number): Uint8Array {
  if (block.length === length) return block;
  const output = block.slice(0, length);
  wipe(block);
  return output;
}

export const hkdfSha256 = (provider: CryptoProvider): Kdf => hkdf(0x0001, 32, provider.hmacSha256);
export const hkdfSha512 = (provider: CryptoProvider): Kdf => hkdf(0x0003, 64, provider.hmacSha512);
