import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { joinBytes } from '../codec/index.ts';
import { type Label, labelled } from '../labels.ts';
import { equalBytes } from './equal.ts';

export const SIGNATURE_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

const { Point } = ed25519;

/**
 * Ed25519 (RFC 8032) over the labelled message, in the strict reading: canonical encodings, no key of small
 * order, no cofactor in the equation, as platforms and MLS verify. Every device must come to the same answer, or two
 * would disagree about an account's chain.
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
  const encodedR = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= Point.Fn.ORDER) return false;
  try {
    const a = Point.fromBytes(publicKey);
    if (a.isSmallOrder()) return false;
    const k = Point.Fn.create(littleEndian(sha512(joinBytes(encodedR, publicKey, message))));
    // noble's own `verify` multiplies by the cofactor; R by its bytes is the equation without it.
    const r = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return equalBytes(r.toBytes(), encodedR);
  } catch {
    // `fromBytes` throws for bytes that are no point's canonical encoding.
    return false;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte);
  return value;
}
