import { sha256 as nobleSha256, sha512 } from '@noble/hashes/sha2.js';
import { type Label, labelled } from '../labels.ts';

/** SHA-256 of the labelled parts (see `labelled`). @returns 32 bytes. */
export function sha256(label: Label, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return nobleSha256(labelled(label, ...parts));
}

/**
 * SHA-512, again and again: h₀ is 64 zero octets, and hᵢ the hash of the labelled parts with hᵢ₋₁ behind them. Slow on
 * purpose, for what people compare in a shortened form.
 *
 * @param times how often, at least once.
 * @returns 64 bytes.
 */
export function iteratedSha512(
  times: number,
  label: Label,
  ...parts: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  const begun = sha512.create().update(labelled(label, ...parts));
  const hasher = sha512.create();
  const hash = new Uint8Array(sha512.outputLen);
  // A copy of the state that has read the parts takes half the time that reading them anew does.
  for (let i = 0; i < times; i++) begun._cloneInto(hasher).update(hash).digestInto(hash);
  return hash;
}
