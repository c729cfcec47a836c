/** The checks of ML-KEM-768 (FIPS 203 section 7) that belong to no platform: lengths and the modulus. */
import { MlsRefusal } from '../refusal.ts';
import type { CryptoProvider, Encapsulated } from './provider.ts';
import type { MaybePromise, Random } from './suite.ts';

/** Bytes. */
export const mlKem768Lengths = { seed: 64, publicKey: 1184, ciphertext: 1088 } as const;

/** Section 7.2: 768 coefficients of 12 bits, each below q = 3329, and 32 bytes that may be any. */
export function isMlKem768PublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== mlKem768Lengths.publicKey) return false;
  for (let i = 0; i < 1152; i += 3) {
    const b0 = publicKey[i] ?? 0;
    const b1 = publicKey[i + 1] ?? 0;
    const b2 = publicKey[i + 2] ?? 0;
    if ((b0 | ((b1 & 0x0f) << 8)) >= 3329 || ((b1 >> 4) | (b2 << 4)) >= 3329) return false;
  }
  return true;
}

/** ML-KEM.Encaps. @throws MlsRefusal `invalid-public-key` */
export function encapsulateMlKem768(
  provider: CryptoProvider,
  publicKey: Uint8Array,
  random: Random,
): MaybePromise<Encapsulated> {
  if (!isMlKem768PublicKey(publicKey)) {
    throw new MlsRefusal('invalid-public-key', 'FIPS 203, 7.2', 'not an ML-KEM-768 encapsulation key');
  }
  const { system } = provider;
  if (random === system?.random) return system.encapsulate(publicKey);
  return provider.mlKem768.encapsulate(publicKey, random(32));
}

/** ML-KEM.Decaps. Null where the seed or the ciphertext has another length than it must have. */
export function decapsulateMlKem768(
  provider: CryptoProvider,
  seed: Uint8Array,
  ciphertext: Uint8Array,
): MaybePromise<Uint8Array | null> {
  if (seed.length !== mlKem768Lengths.seed || ciphertext.length !== mlKem768Lengths.ciphertext) return null;
  return provider.mlKem768.decapsulate(seed, ciphertext);
}
