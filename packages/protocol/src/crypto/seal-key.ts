import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js';
import type { Random } from './random.ts';
import { redactor } from './redacted.ts';

const SEED_BYTES = 32;

/** An X-Wing key pair (draft-connolly-cfrg-xwing-kem): what an account's secrets are sealed to. */
export interface SealKeyPair {
  /** The 32-byte seed that everything else derives from. */
  readonly secretKey: Uint8Array;
  /** 1216 bytes. */
  readonly publicKey: Uint8Array;
}

const sealKeyPair = redactor<SealKeyPair>('seal key');

export function generateSealKeyPair(random: Random): SealKeyPair {
  return sealKeyPairFrom(random(SEED_BYTES));
}

/** @param seed 32 bytes, uniformly random or derived from what is. */
export function sealKeyPairFrom(seed: Uint8Array): SealKeyPair {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes, not ${seed.length}`);
  const { secretKey, publicKey } = ml_kem768_x25519.keygen(seed);
  return sealKeyPair({ secretKey, publicKey });
}
