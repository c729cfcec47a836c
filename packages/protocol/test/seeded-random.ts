import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '../src/crypto/index.ts';

/** Random bytes that are the same in every run: SHA-256 of the seed and a counter. */
export function seededRandom(seed: string): Random {
  const key = new TextEncoder().encode(seed);
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = sha256(new Uint8Array([...key, ...new Uint8Array(new Uint32Array([counter++]).buffer)]));
      bytes.set(block.subarray(0, length - at), at);
    }
    return bytes;
  };
}
