import type { MaybePromise, Random, Signer } from './suite.ts';

export interface Aead {
  /** @returns the ciphertext and, behind it, its 16-byte tag. */
  seal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array;
  /** @returns the plaintext, or null when the tag does not verify. */
  open(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array): Uint8Array | null;
}

export interface Agreement {
  readonly ownPublicKey: Uint8Array;
  readonly sharedSecret: Uint8Array;
}

export interface Encapsulated {
  /** 1088 bytes. */
  readonly ciphertext: Uint8Array;
  /** 32 bytes. */
  readonly sharedSecret: Uint8Array;
}

/**
 * The primitives that a suite is put together from. All providers give the same answer to every input, so
 * that a group whose members run on different platforms never splits; the vectors run against each of them.
 */
export interface CryptoProvider {
  readonly name: string;

  sha256(data: Uint8Array): Uint8Array;
  sha512(data: Uint8Array): Uint8Array;
  sha3_256(data: Uint8Array): Uint8Array;
  shake256(data: Uint8Array, length: number): Uint8Array;
  hmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array;
  hmacSha512(key: Uint8Array, data: Uint8Array): Uint8Array;

  /** AES-128-GCM or AES-256-GCM, as the key is 16 or 32 bytes long. */
  readonly aesGcm: Aead;
  readonly chaCha20Poly1305: Aead;

  readonly ed25519: {
    /** @param seed 32 bytes; it is copied. */
    signer(seed: Uint8Array): Signer;
    /** @param publicKey 32 bytes and @param signature 64 bytes: `verifyEd25519` has checked their form. */
    verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): MaybePromise<boolean>;
  };

  readonly x25519: {
    /** @param privateKey 32 bytes, clamped when used (RFC 7748 section 5). */
    publicKey(privateKey: Uint8Array): MaybePromise<Uint8Array>;
    /**
     * Both halves of an agreement at once, for a KEM needs both and a platform reads the private key once.
     * @returns the private key's own public key, and the shared secret of 32 bytes; null when that would be all
     *   zero (RFC 7748 section 6.1)
     */
    agree(privateKey: Uint8Array, publicKey: Uint8Array): MaybePromise<Agreement | null>;
  };

  /** ML-KEM-768 (FIPS 203); a private key is the 64-byte seed (d ‖ z). */
  readonly mlKem768: {
    publicKey(seed: Uint8Array): MaybePromise<Uint8Array>;
    /**
     * @param publicKey 1184 bytes that `isMlKem768PublicKey` accepts
     * @param seed 32 random bytes
     */
    encapsulate(publicKey: Uint8Array, seed: Uint8Array): MaybePromise<Encapsulated>;
    /** @param ciphertext 1088 bytes. Never fails: a forged one gives an unrelated secret. */
    decapsulate(seed: Uint8Array, ciphertext: Uint8Array): MaybePromise<Uint8Array>;
  };

  /**
   * What the platform does faster with randomness that it draws itself. It does so only for callers that pass
   * its own generator, so that no randomness comes from anywhere but where the caller said.
   */
  readonly system?: {
    readonly random: Random;
    /** As `x25519.agree`, with a private key that nobody else ever has. */
    agree(publicKey: Uint8Array): Agreement | null;
    /** As `mlKem768.encapsulate`. */
    encapsulate(publicKey: Uint8Array): Encapsulated;
  };
}
