/**
 * HPKE (RFC 9180) outside of MLS, for what is sealed to a public key once: base mode, one message for each context.
 * The suite is X-Wing (0x647a), HKDF-SHA512 (0x0003) and ChaCha20-Poly1305 (0x0003): plain JavaScript computes this
 * AEAD without tables that a secret indexes, which cannot be said of AES.
 */

import { hkdfSha512 } from './crypto/hkdf.ts';
import { createHpke } from './crypto/hpke/index.ts';
import { concat, type MaybePromise, platformProvider, type Random } from './crypto/index.ts';
import { xWing } from './crypto/x-wing.ts';

export interface HpkeBase {
  /** Of a public key, bytes. */
  readonly publicKeyLength: number;
  /** What a sealed message is longer than its plaintext, bytes: the KEM's output before it, the tag behind it. */
  readonly overhead: number;
  /** Whether `seal` takes these bytes: their length, and the checks that X-Wing's two halves prescribe. */
  isPublicKey(publicKey: Uint8Array): boolean;
  /**
   * SealBase (RFC 9180 section 6.1).
   *
   * @param publicKey one that `isPublicKey` accepts; anything else is a bug of the caller's.
   * @returns the KEM's output and the ciphertext, one after the other.
   */
  seal(
    publicKey: Uint8Array,
    info: Uint8Array,
    aad: Uint8Array,
    plaintext: Uint8Array,
    random: Random,
  ): MaybePromise<Uint8Array>;
  /**
   * OpenBase (RFC 9180 section 6.1).
   *
   * @param privateKey X-Wing's seed, 32 bytes.
   * @returns null when it does not open.
   */
  open(
    privateKey: Uint8Array,
    info: Uint8Array,
    aad: Uint8Array,
    sealed: Uint8Array,
  ): MaybePromise<Uint8Array | null>;
}

const TAG_LENGTH = 16;

/** @param provider this platform's, unless another is asked for. */
export function createHpkeBase(provider = platformProvider): HpkeBase {
  const kem = xWing(provider);
  const aead = { id: 3, keyLength: 32, nonceLength: 12, ...provider.chaCha20Poly1305 };
  const hpke = createHpke(kem, hkdfSha512(provider), aead);
  return {
    publicKeyLength: kem.publicKeyLength,
    overhead: kem.outputLength + TAG_LENGTH,
    isPublicKey: (publicKey) => kem.isPublicKey(publicKey),
    async seal(publicKey, info, aad, plaintext, random) {
      const { output, context } = await hpke.setupSender(publicKey, info, random);
      const ciphertext = context.seal(aad, plaintext);
      context.wipe();
      return concat(output, ciphertext);
    },
    async open(privateKey, info, aad, sealed) {
      if (sealed.length < kem.outputLength + TAG_LENGTH) return null;
      const output = sealed.subarray(0, kem.outputLength);
      const context = await hpke.setupReceiver(privateKey, output, info);
      if (context === null) return null;
      const plaintext = context.open(aad, sealed.subarray(kem.outputLength));
      context.wipe();
      return plaintext;
    },
  };
}
