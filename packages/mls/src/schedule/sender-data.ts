import type { CipherSuite } from '../crypto/index.ts';

export interface MessageKey {
  /** Nk bytes. */
  readonly key: Uint8Array;
  /** Nn bytes. */
  readonly nonce: Uint8Array;
}

/**
 * The key and nonce that hide a PrivateMessage's sender (RFC 9420 section 6.3.2), bound to a sample of its
 * ciphertext.
 */
export function deriveSenderDataKey(
  suite: CipherSuite,
  senderDataSecret: Uint8Array,
  ciphertext: Uint8Array,
): MessageKey {
  const sample = ciphertext.subarray(0, suite.hashLength);
  return {
    key: suite.expandWithLabel(senderDataSecret, 'key', sample, suite.aeadKeyLength),
    nonce: suite.expandWithLabel(senderDataSecret, 'nonce', sample, suite.aeadNonceLength),
  };
}

/**
 * The nonce that a message is sealed under: the ratchet's, with the reuse guard over its first four bytes, so
 * that a state restored by mistake does not use one nonce twice (section 6.3.1).
 * @param reuseGuard 4 random bytes
 */
export function guardNonce(nonce: Uint8Array, reuseGuard: Uint8Array): Uint8Array {
  const guarded = nonce.slice();
  for (const [i, byte] of reuseGuard.subarray(0, 4).entries()) guarded[i] = (guarded[i] ?? 0) ^ byte;
  return guarded;
}
