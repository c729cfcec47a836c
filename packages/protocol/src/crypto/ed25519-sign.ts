import { ed25519 } from '@noble/curves/ed25519.js';
import { type Label, labelled } from '../labels.ts';

/**
 * The secret half of an Ed25519 key pair, behind a function so that it may live in a key store. The same shape
 * as MLS wants it.
 */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** @returns a 64-byte signature over exactly `message`. */
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** @param seed 32 bytes, the private key of RFC 8032. The signer keeps a copy of its own. */
export function signerFromSeed(seed: Uint8Array): Signer {
  const { secretKey, publicKey } = ed25519.keygen(new Uint8Array(seed));
  return { publicKey, sign: (message) => ed25519.sign(message, secretKey) };
}

/** @returns 64 bytes. */
export async function signLabelled(signer: Signer, label: Label, message: Uint8Array): Promise<Uint8Array> {
  return await signer.sign(labelled(label, message));
}
