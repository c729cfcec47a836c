import { ed25519 } from '@noble/curves/ed25519.js';
import { type Label, labelled } from '../labels.ts';

export const SIGNATURE_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/**
 * Ed25519 (RFC 8032) over the labelled message, in the strict reading: canonical encodings, no key of small
 * order. Every device must come to the same answer, or two would disagree about an account's chain.
 *
 * @returns false for anything malformed as well.
 */
export function verifySignature(
  publicKey: Uint8Array,
  label: Label,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verifyUnlabelled(publicKey, labelled(label, message), signature);
}

/** For `verifySignature`, and for others' test vectors. */
export function verifyUnlabelled(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== SIGNATURE_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  return ed25519.verify(signature, message, publicKey, { zip215: false });
}
