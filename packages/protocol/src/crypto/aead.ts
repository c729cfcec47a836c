import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

export const AEAD_KEY_BYTES = 32;
export const AEAD_NONCE_BYTES = 24;
export const AEAD_TAG_BYTES = 16;

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha). @returns the ciphertext and its 16-byte tag. */
export function aeadSeal(
  key: Uint8Array,
  nonce: Uint8Array,
  associatedData: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return xchacha20poly1305(key, nonce, associatedData).encrypt(plaintext);
}

/** @returns the plaintext, or null when the tag does not verify. */
export function aeadOpen(
  key: Uint8Array,
  nonce: Uint8Array,
  associatedData: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (ciphertext.length < AEAD_TAG_BYTES) return null;
  try {
    return xchacha20poly1305(key, nonce, associatedData).decrypt(ciphertext);
  } catch {
    // The library's one failure for a well-formed call: the tag.
    return null;
  }
}
