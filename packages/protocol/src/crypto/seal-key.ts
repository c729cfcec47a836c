import { ml_kem768_x25519 } from '@noble/post-quantum/hybrid.js';
import type { Random } from './random.ts';
import { redacted } from './redacted.ts';

const SEED_BYTES = 32;

/** An X-Wing key pair (draft-connolly-cfrg-xwing-kem): what an account's secrets are sealed to. */
export interface SealKeyPair {
  /** The 32-byte seed that everything else derives from. */
  readonly secretKey: Uint8Array;
  /** 1216 bytes. */
  readonly publicKey: Uint8Array;
}

export function generateSealKeyPair(random: Random): SealKeyPair {
  const { secretKey, publicKey } = ml_kem768_x25519.keygen(random(SEED_BYTES));
  return redacted('seal key', { secretKey, publicKey });
}
