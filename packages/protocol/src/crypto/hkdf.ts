import { hkdf } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { type Label, labelled } from '../labels.ts';

/**
 * HKDF-SHA512 (RFC 5869) of a uniformly random secret, without a salt; the info is the labelled context.
 *
 * @param length bytes wanted.
 */
export function deriveSecret(
  secret: Uint8Array,
  label: Label,
  context: readonly Uint8Array[],
  length: number,
): Uint8Array<ArrayBuffer> {
  return hkdf(sha512, secret, undefined, labelled(label, ...context), length);
}
